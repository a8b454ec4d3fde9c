"""Who signed which document: the table that everything about joint statements starts from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from undersigned.discourse import ClaimTable, Matrix
from undersigned.errors import ValidationError
from undersigned.network.incidence import Incidence
from undersigned.network.projection import TieWeight, project

__all__ = [
    "SignatureTable",
    "fraction_claims",
    "project_signatures",
    "signatures_of_claims",
    "signatures_of_incidence",
    "signatures_of_network",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureTable:
    """A two-mode table: signers in rows, documents in columns.

    Args:
        signers: IRIs or names, sorted; row `i` of the matrix is `signers[i]`.
        documents: IRIs or ids, sorted; column `d` is `documents[d]`.
        dates: of the documents, in their order; a year, a month, a day, or None.
        matrix: shape `(len(signers), len(documents))`, 1.0 where one signed the other; columns of a row ascend.
        labels: names of signers and documents that are IRIs; one without a label is its own name.
    """

    signers: tuple[str, ...]
    documents: tuple[str, ...]
    dates: tuple[str | None, ...]
    matrix: Matrix
    labels: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        shape = (len(self.signers), len(self.documents))
        if self.matrix.shape != shape:
            raise ValidationError(
                f"the matrix of signatures has the shape {self.matrix.shape}, its names ask for {shape}"
            )
        if len(self.dates) != len(self.documents):
            raise ValidationError(
                f"{len(self.dates)} dates for {len(self.documents)} documents; give one each, or None"
            )
        if not np.all(self.matrix.data == 1.0):
            raise ValidationError("a matrix of signatures holds ones alone; count who signed, not how often")

    @property
    def degrees(self) -> NDArray[np.int64]:
        """Number of documents that each signer signed, shape (signers,)."""
        return np.diff(self.matrix.indptr).astype(np.int64)

    @property
    def sizes(self) -> NDArray[np.int64]:
        """Number of signers of each document, shape (documents,)."""
        return np.bincount(self.matrix.indices, minlength=len(self.documents)).astype(np.int64)

    def name(self, identifier: str) -> str:
        """Return what a signer or a document is called."""
        return self.labels.get(identifier, identifier)

    def row(self, signer: str) -> int:
        """Return the row of a signer, given by id or by label.

        Raises:
            ValidationError: there is none, or several have that label.
        """
        return _find(self.signers, signer, self.labels, "signer")

    def column(self, document: str) -> int:
        """Return the column of a document, given by id or by label.

        Raises:
            ValidationError: there is none, or several have that label.
        """
        return _find(self.documents, document, self.labels, "document")


def signatures_of_incidence(table: Incidence, labels: Mapping[str, str] | None = None) -> SignatureTable:
    """Return who issued which release of a graph.

    Args:
        table: of `network.incidence.read_incidence`.
        labels: names of entities and releases.
    """
    return SignatureTable(
        signers=table.entities,
        documents=table.releases,
        dates=table.dates,
        matrix=_ones(table.matrix),
        labels=labels or {},
    )


def signatures_of_network(network: nx.Graph[str]) -> SignatureTable:
    """Return who issued which release, as the nodes of a co-issuing network say.

    Args:
        network: of `network.co_issuing_network`, without limits; its nodes have `releases`.
    """
    cells = [(who, release) for who, told in network.nodes(data=True) for release in told.get("releases", ())]
    signers, releases = tuple(sorted(network)), tuple(sorted({release for _, release in cells}))
    row_of = {who: at for at, who in enumerate(signers)}
    column_of = {release: at for at, release in enumerate(releases)}
    where = [row_of[who] for who, _ in cells], [column_of[release] for _, release in cells]
    matrix: Matrix = csr_array((np.ones(len(cells)), where), shape=(len(signers), len(releases)))
    return SignatureTable(
        signers=signers,
        documents=releases,
        dates=(None,) * len(releases),
        matrix=_ones(matrix),
        labels={who: str(told["label"]) for who, told in network.nodes(data=True) if "label" in told},
    )


def signatures_of_claims(claims: ClaimTable, *, rows: str = "organization") -> SignatureTable:
    """Return who has a claim in which document: the actors of one document speak in it jointly.

    Args:
        claims: a row each; those without an actor are left out.
        rows: variable of the actors.

    Returns:
        Actors and documents sorted; a document has the earliest date of its claims. Empty where nobody claims.

    Raises:
        ValidationError: there is no such variable.

    Example:
        >>> told = ClaimTable(
        ...     ids=("1", "2", "3"),
        ...     documents=("letter", "letter", "note"),
        ...     dates=("2021-06-03", "2021-06-03", None),
        ...     variables={"organization": ("Reef Watch", "Lantern League", "Reef Watch")},
        ... )
        >>> table = signatures_of_claims(told)
        >>> table.signers, table.matrix.toarray().tolist()
        (('Lantern League', 'Reef Watch'), [[1.0, 0.0], [1.0, 1.0]])
    """
    cells = {(who, document) for who, document in zip(claims.variable(rows), claims.documents, strict=True) if who}
    signers = tuple(sorted({who for who, _ in cells}))
    documents = tuple(sorted({document for _, document in cells}))
    row_of = {who: at for at, who in enumerate(signers)}
    column_of = {document: at for at, document in enumerate(documents)}
    days: dict[str, str] = {}
    for document, day in zip(claims.documents, claims.dates, strict=True):
        if day is not None:
            days[document] = min(day, days.get(document, day))
    rows_of, columns_of = [row_of[who] for who, _ in cells], [column_of[document] for _, document in cells]
    matrix: Matrix = csr_array((np.ones(len(cells)), (rows_of, columns_of)), shape=(len(signers), len(documents)))
    return SignatureTable(
        signers=signers,
        documents=documents,
        dates=tuple(days.get(document) for document in documents),
        matrix=_ones(matrix),
        labels={one: claims.labels[one] for one in (*signers, *documents) if one in claims.labels},
    )


def project_signatures(table: SignatureTable, weight: str = "count") -> Matrix:
    """Return signers x signers: `count`, joint documents, or `newman`, `sum_d S_id S_jd / (n_d - 1)`; diagonal 0.

    Args:
        table: who signed what.
        weight: `count` or `newman`; see `network.projection.project`.

    Raises:
        ValidationError: the weight is unknown.

    Source: Newman 2001, Scientific collaboration networks II, doi 10.1103/PhysRevE.64.016132.
    """
    return project(table.matrix, TieWeight.parse(weight))


def fraction_claims(claims: ClaimTable, *, rows: str = "organization") -> ClaimTable:
    """Return the claims, each weighing `1 / n_d`, `n_d` the number of distinct actors of its document.

    A letter of 200 signers that takes one stance then counts as one claim, not as 200. Weights that the claims have
    already are multiplied; a claim without an actor keeps its weight.

    Args:
        claims: a row each.
        rows: variable of the actors.

    Raises:
        ValidationError: there is no such variable.

    Source: fractional counting of joint work, Perianes-Rodriguez, Waltman & van Eck 2016,
        doi 10.1016/j.joi.2016.10.006.
    """
    actors = claims.variable(rows)
    spoken = {(document, who) for document, who in zip(claims.documents, actors, strict=True) if who}
    together = Counter(document for document, _ in spoken)
    before = claims.weights or (1.0,) * len(claims)
    weights = (
        weight / together[document] if who else weight
        for weight, who, document in zip(before, actors, claims.documents, strict=True)
    )
    return replace(claims, weights=tuple(weights))


def _ones(matrix: Matrix) -> Matrix:
    """Return a matrix with a 1 in each cell that is not 0, in order."""
    tidy = matrix.copy()
    tidy.sum_duplicates()
    tidy.eliminate_zeros()
    tidy.sort_indices()
    tidy.data = np.ones(len(tidy.data))
    return tidy


def _find(names: tuple[str, ...], wanted: str, labels: Mapping[str, str], kind: str) -> int:
    """Return the place of an id or, where it is none, of the only thing of that label."""
    if wanted in names:
        return names.index(wanted)
    found = [at for at, name in enumerate(names) if labels.get(name) == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(names[at] for at in found[:5])
        raise ValidationError(f"{len(found)} {kind}s are called {wanted!r}; give the id of one: {several}")
    near = ", ".join(labels.get(name, name) for name in names[:5])
    raise ValidationError(f"no {kind} is called {wanted!r}; there are {len(names)}, such as {near or 'none'}")
