"""Claims behind a two-mode table: which cell rests on what, and how probable it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import Literal, NamedNode, Store
from scipy.sparse import csr_array

from undersigned.network.projection import Matrix
from undersigned.network.quads import first_text, iter_links
from undersigned.network.stand_ins import StandIns
from undersigned.network.terms import CONCEPTS, RDF_TYPE, UND

__all__ = ["ABOUT", "ISSUED_BY", "Cells", "ClaimKind", "read_cells"]

UNMEASURED = 0.5
"""Probability of a claim whose rule was never measured: its confidence is 0."""

LOOKED_AT = frozenset({CONCEPTS["status-confirmed"], CONCEPTS["status-corrected"]})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimKind:
    """A shortcut of releases, and the claims that it stands for.

    Args:
        shortcut: from release to entity.
        claim: class of the claims.
        entity: from claim to entity.
        left_out: values of `und:role` of claims that give no shortcut.
    """

    shortcut: NamedNode
    claim: NamedNode
    entity: NamedNode
    left_out: frozenset[NamedNode] = frozenset()


ISSUED_BY = ClaimKind(
    shortcut=UND["issuedBy"],
    claim=UND["Issuance"],
    entity=UND["agent"],
    left_out=frozenset({CONCEPTS["role-publisher"]}),
)
ABOUT = ClaimKind(shortcut=UND["about"], claim=UND["ThemeAssignment"], entity=UND["theme"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """Cells of a table of entities and releases, each with the claim that it rests on; a cell may rest on several.

    Args:
        entities: IRIs, sorted; the rows.
        releases: IRIs, sorted; the columns.
        rows: shape (cells,).
        columns: shape (cells,).
        claims: shape (cells,), number of the claim; stand-ins share the claim of whom they stand for.
        probability: shape (claims,), that a claim is right.
        written: name that each claim has in its text, "" where none is kept.
    """

    entities: tuple[str, ...]
    releases: tuple[str, ...]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    claims: NDArray[np.int64]
    probability: NDArray[np.float64]
    written: tuple[str, ...]

    def matrix(self, kept: NDArray[np.bool_], rows: NDArray[np.int64], height: int) -> Matrix:
        """Return the table of the claims that are kept, zeros and ones.

        Args:
            kept: shape (claims,).
            rows: shape (cells,), the row that each cell goes to.
            height: number of rows.
        """
        chosen = kept[self.claims]
        where = np.unique(rows[chosen] * np.int64(len(self.releases)) + self.columns[chosen])
        shape = (height, len(self.releases))
        if not len(self.releases):
            return csr_array(shape)
        return csr_array((np.ones(len(where)), np.divmod(where, len(self.releases))), shape=shape)


def read_cells(
    store: Store, kind: ClaimKind, releases: Mapping[str, str | None], stand_ins: StandIns | None = None
) -> Cells:
    """Return the cells of a shortcut with the claims behind them.

    A pair without a claim is sure. So is what a person confirmed or corrected; what was never measured is as likely
    right as wrong.

    Args:
        store: the graph.
        kind: which shortcut.
        releases: IRI to date, in sorted order.
        stand_ins: who stands for an entity; None leaves it at itself.
    """
    pairs = {(entity, release) for release, entity in iter_links(store, kind.shortcut) if release in releases}
    told = sorted(claim for claim in _claims(store, kind) if claim[:2] in pairs)
    told += sorted((*pair, 1.0, "") for pair in pairs - {claim[:2] for claim in told})
    cells = [
        (stand_in, release, number)
        for number, (entity, release, _, _) in enumerate(told)
        for stand_in in (stand_ins.of(entity, releases[release]) if stand_ins else (entity,))
    ]
    entities = tuple(sorted({entity for entity, _, _ in cells}))
    row_of = {entity: row for row, entity in enumerate(entities)}
    column_of = {release: column for column, release in enumerate(releases)}
    return Cells(
        entities=entities,
        releases=tuple(releases),
        rows=np.array([row_of[entity] for entity, _, _ in cells], dtype=np.int64),
        columns=np.array([column_of[release] for _, release, _ in cells], dtype=np.int64),
        claims=np.array([number for _, _, number in cells], dtype=np.int64),
        probability=np.array([probability for _, _, probability, _ in told], dtype=np.float64),
        written=tuple(name for _, _, _, name in told),
    )


def _claims(store: Store, kind: ClaimKind) -> Iterator[tuple[str, str, float, str]]:
    """Yield `(entity, release, probability, name as written)` of each claim of a kind."""
    for quad in store.quads_for_pattern(None, RDF_TYPE, kind.claim, None):
        claim = quad.subject
        if not isinstance(claim, NamedNode) or _value(store, claim, UND["role"]) in kind.left_out:
            continue
        entity, release = _value(store, claim, kind.entity), _value(store, claim, UND["release"])
        if isinstance(entity, NamedNode) and isinstance(release, NamedNode):
            written = first_text(store, claim.value, UND["nameAsWritten"]) or ""
            yield entity.value, release.value, _probability(store, claim), written


def _probability(store: Store, claim: NamedNode) -> float:
    if _value(store, claim, UND["reviewStatus"]) in LOOKED_AT:
        return 1.0
    confidence = _value(store, claim, UND["confidence"])
    if not isinstance(confidence, Literal):
        return 1.0
    return float(Decimal(confidence.value)) or UNMEASURED


def _value(store: Store, subject: NamedNode, predicate: NamedNode) -> object:
    """Return the one value of a property, None where there is none."""
    return next((quad.object for quad in store.quads_for_pattern(subject, predicate, None, None)), None)
