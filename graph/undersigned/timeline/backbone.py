"""The backbone of a discourse: the few concepts that carry the structure of its network."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from undersigned.discourse import (
    Aggregation,
    ClaimTable,
    Matrix,
    MatrixRequest,
    Mode,
    Normalization,
    StanceCounts,
    count_stances,
    drop_duplicates,
    project_stances,
)
from undersigned.discourse.affiliation import inverse
from undersigned.errors import ValidationError
from undersigned.timeline.spectra import laplacian_spectrum, spectral_distance

__all__ = ["Backbone", "Removal", "find_backbone"]

EXACT = 9
"""Decimal places to which distances are compared; beyond them eigenvalues are noise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A step of the elimination.

    Args:
        concept: what is taken out.
        claims: weight of its claims.
        distance: of the network of the concepts that are left from that of all.
        redundant_distance: of the network of the concepts taken out so far from that of all.
    """

    concept: str
    claims: float
    distance: float
    redundant_distance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Backbone:
    """Concepts that carry the structure of a network, and those that do not.

    Args:
        kept: the backbone, sorted.
        removals: the redundant concepts in the order in which they were taken out, the most redundant one first.
        labels: names of concepts that are IRIs.
    """

    kept: tuple[str, ...]
    removals: tuple[Removal, ...]
    labels: dict[str, str]


def find_backbone(table: ClaimTable, request: MatrixRequest, *, keep: int = 1) -> Backbone:
    """Take out one concept after the other, always the one without which the network changes least.

    How much it changes is the Euclidean distance of the sorted eigenvalues of the normalized Laplacian of the one-mode
    network of the concepts that are left from those of the network of all concepts; the actors stay the same. Of equal
    distances (to nine decimal places) the concept with the fewer claims goes first, then the one of the smaller name.
    Steps are final: the sets are nested, and another set of that size may be closer to the full network.

    Args:
        table: claims.
        request: the one-mode network; not normalized or by `average`.
        keep: how many concepts are left, 1 or more; all where there are not more.

    Raises:
        ValidationError: the request is for another network, or `keep` is below 1.

    Source: Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25 (networks); the distance: Masuda & Holme 2019, doi
    10.1038/s41598-018-37534-2.
    """
    if keep < 1:
        raise ValidationError(f"keep={keep}: a backbone has at least one concept")
    parts = _take_apart(table, request)
    everything = frozenset(range(len(parts.names)))
    full = parts.spectrum(everything)
    left, removals = everything, list[Removal]()
    while len(left) > keep:
        distance, _, at = min(
            (round(spectral_distance(full, parts.spectrum(left - {one})), EXACT), parts.order[one], one) for one in left
        )
        left -= {at}
        removals.append(
            Removal(
                concept=parts.names[at],
                claims=float(parts.claims[at]),
                distance=distance,
                redundant_distance=round(spectral_distance(full, parts.spectrum(everything - left)), EXACT),
            )
        )
    return Backbone(kept=tuple(sorted(parts.names[at] for at in left)), removals=tuple(removals), labels=parts.labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """A network as a sum over concepts; actors who say the very same are one row.

    Args:
        names: concepts.
        claims: weight of the claims of each.
        order: which of equal ones goes first: fewer claims, then name.
        products: of each concept its network, flattened, shape (concepts, rows * rows); the diagonal is the tie between
            two actors of one row.
        activity: what an actor of a row says of each concept, shape (concepts, rows).
        sizes: how many actors each row stands for.
        average: whether weights are divided by `(a_i + a_i') / 2`.
        labels: names of concepts that are IRIs.
    """

    names: tuple[str, ...]
    claims: NDArray[np.float64]
    order: tuple[int, ...]
    products: Matrix
    activity: NDArray[np.float64]
    sizes: NDArray[np.int64]
    average: bool
    labels: dict[str, str]

    def spectrum(self, concepts: Iterable[int]) -> NDArray[np.float64]:
        """Return the spectrum of the network of some concepts."""
        chosen = np.zeros(len(self.names))
        chosen[list(concepts)] = 1.0
        network = np.asarray(self.products.T @ chosen, dtype=np.float64).reshape(len(self.sizes), len(self.sizes))
        if self.average:
            says = chosen @ self.activity
            network = network * inverse((says[:, None] + says[None, :]) / 2)
        return laplacian_spectrum(network, sizes=self.sizes)


def _take_apart(table: ClaimTable, request: MatrixRequest) -> _Parts:
    """Return the network of each concept."""
    if request.mode is not Mode.ONEMODE or request.normalization not in {Normalization.NO, Normalization.AVERAGE}:
        raise ValidationError(
            f"no backbone of a {request.mode} network normalized by {request.normalization}; "
            "use onemode, and no or average"
        )
    variables = {"rows": request.rows, "columns": request.columns, "stance": request.stance}
    counts = count_stances(drop_duplicates(table, request.duplicates, **variables), **variables)
    claims = counts.prominence
    ranked = sorted(range(len(counts.columns)), key=lambda at: (claims[at], counts.columns[at]))
    place = {at: number for number, at in enumerate(ranked)}
    first, second, sizes = _equal_actors(counts)
    networks = [_among(counts, at, request.aggregation, (first, second)) for at in range(len(counts.columns))]
    empty = csr_array((0, len(sizes) ** 2), dtype=np.float64)
    return _Parts(
        names=counts.columns,
        claims=claims,
        order=tuple(place[at] for at in range(len(counts.columns))),
        products=csr_array(vstack(networks)) if networks else empty,
        activity=counts.total.toarray()[first].T,
        sizes=sizes,
        average=request.normalization is Normalization.AVERAGE,
        labels={name: counts.labels[name] for name in counts.columns if name in counts.labels},
    )


def _equal_actors(counts: StanceCounts) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return of actors who say the very same the first and the second one (the first if alone), and their number."""
    said = np.hstack([matrix.toarray() for matrix in counts.by_level]) if counts.by_level else np.zeros((0, 0))
    alike: dict[bytes, list[int]] = {}
    for at, row in enumerate(said):
        alike.setdefault(row.tobytes(), []).append(at)
    groups = list(alike.values())
    first, second, sizes = (
        np.array(values, dtype=np.int64)
        for values in (
            [group[0] for group in groups],
            [group[min(1, len(group) - 1)] for group in groups],
            [len(group) for group in groups],
        )
    )
    return first, second, sizes


def _among(
    counts: StanceCounts, at: int, aggregation: Aggregation, members: tuple[NDArray[np.int64], NDArray[np.int64]]
) -> Matrix:
    """Return the network of one concept among first members, flattened, with their ties to the second ones inside."""
    first, second = members
    network = project_stances(_of_concept(counts, at), aggregation)
    among = network[first][:, first].tolil()
    among.setdiag(np.asarray(network[first, second], dtype=np.float64).ravel())
    return csr_array(among.reshape((1, len(first) ** 2)))


def _of_concept(counts: StanceCounts, at: int) -> StanceCounts:
    """Return what is said of one concept."""
    mine = counts.cells[:, 1] == at
    return replace(
        counts,
        columns=(counts.columns[at],),
        by_level=tuple(csr_array(matrix[:, [at]]) for matrix in counts.by_level),
        cells=counts.cells[mine] * np.array([1, 0, 1]),
        claims=tuple(claim for claim, chosen in zip(counts.claims, mine, strict=True) if chosen),
    )
