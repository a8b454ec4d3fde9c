"""What holds a coalition together, and what parts it from others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from undersigned.coalitions.partitions import Floats, Labels
from undersigned.discourse import Aggregation, Matrix, StanceCounts, project_stances

__all__ = ["Between", "Bond", "find_bonds", "layers_of", "weigh_groups"]

SAME = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """A concept that members of a coalition agree on.

    Args:
        concept: its name or IRI.
        congruence: of all pairs of members on it.
        share: of the coalition's inner congruence, 0 to 1.
        conflict: of all pairs of members on it.
        stance: mean of the members' claims on it, each member counting once.
        members: who says something on it, sorted.
        claims: ids of their claims on it, sorted.
    """

    concept: str
    congruence: float
    share: float
    conflict: float
    stance: float
    members: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Agreement and disagreement within and between coalitions.

    Args:
        congruence: sums over pairs of actors, pairs within one coalition on the diagonal, shape (groups, groups).
        conflict: likewise.
    """

    congruence: Floats
    conflict: Floats

    def inner_share(self, group: int) -> float | None:
        """Return the share of congruence in all that members have with each other, None where that is nothing."""
        return _share(self.congruence[group, group], self.conflict[group, group])

    def outer_conflict(self, group: int) -> float | None:
        """Return the share of conflict in all that members have with other coalitions, None where that is nothing."""
        others = np.arange(len(self.conflict)) != group
        return _share(self.conflict[group, others].sum(), self.congruence[group, others].sum())

    def conflict_share(self, one: int, other: int) -> float | None:
        """Return the share of conflict in all that two coalitions have with each other, None for nothing."""
        return _share(self.conflict[one, other], self.congruence[one, other])


def weigh_groups(congruence: Matrix, conflict: Matrix, labels: Labels) -> Between:
    """Return how much coalitions agree and disagree within and between.

    Args:
        congruence: symmetric, shape (actors, actors).
        conflict: likewise.
        labels: number of the coalition of each actor, below 0 for none, shape (actors,).
    """
    belongs = _membership(labels)
    sums: list[Floats] = []
    for matrix in (congruence, conflict):
        found: Any = belongs.T @ matrix @ belongs
        within = np.asarray(found.toarray(), dtype=np.float64)
        np.fill_diagonal(within, within.diagonal() / 2)
        sums.append(within)
    return Between(congruence=sums[0], conflict=sums[1])


def find_bonds(counts: StanceCounts, labels: Labels, group: int, *, most: int = 5) -> tuple[Bond, ...]:
    """Return the concepts that a coalition agrees on most.

    The congruence of a concept is `sum over pairs i < i' of members, sum_k sum_k' X_ijk X_i'jk' s(k, k')`, not
    normalized; over all concepts it adds up to the inner congruence of the coalition.

    Args:
        counts: claims by actor, concept and stance.
        labels: number of the coalition of each row, below 0 for none, shape (rows,).
        group: number of the coalition.
        most: concepts at most.

    Returns:
        By congruence, descending, then concept; only concepts with any.
    """
    members = np.flatnonzero(labels == group)
    agreed = _by_concept(counts, members, Aggregation.CONGRUENCE)
    opposed = _by_concept(counts, members, Aggregation.CONFLICT)
    total = float(agreed.sum())
    order = sorted(
        (at for at in range(len(agreed)) if agreed[at] > SAME * total),
        key=lambda at: (-round(float(agreed[at]), 9), at),
    )
    return tuple(
        _bond(counts, members, concept, (float(agreed[concept]), float(opposed[concept]), total))
        for concept in order[:most]
    )


def _bond(counts: StanceCounts, members: Labels, concept: int, sums: tuple[float, float, float]) -> Bond:
    """Return what a coalition has on one concept."""
    of_concept = np.stack([matrix[members][:, [concept]].toarray().ravel() for matrix in counts.by_level])
    spoken = of_concept.sum(axis=0) > 0
    levels = np.array(counts.levels, dtype=np.float64)
    means = (levels @ of_concept[:, spoken]) / of_concept[:, spoken].sum(axis=0)
    mine = np.isin(counts.cells[:, 0], members) & (counts.cells[:, 1] == concept)
    agreed, opposed, total = sums
    return Bond(
        concept=counts.columns[concept],
        congruence=agreed,
        share=agreed / total,
        conflict=opposed,
        stance=float(means.mean()),
        members=tuple(counts.rows[at] for at in members[spoken].tolist()),
        claims=tuple(sorted(counts.claims[at] for at in np.flatnonzero(mine).tolist())),
    )


def _by_concept(counts: StanceCounts, members: Labels, aggregation: Aggregation) -> Floats:
    """Return what pairs of members have on each concept, shape (concepts,): all pairs less each with itself, halved."""
    found = np.zeros(len(counts.columns))
    chosen: list[Any] = [matrix[members] for matrix in counts.by_level]
    sums = [np.asarray(matrix.sum(axis=0), dtype=np.float64).ravel() for matrix in chosen]
    for one, level in enumerate(counts.levels):
        for other, opposite in enumerate(counts.levels):
            alike = counts.scale.similarity(level, opposite)
            weight = alike if aggregation is Aggregation.CONGRUENCE else 1.0 - alike
            if weight:
                own = np.asarray((chosen[one] * chosen[other]).sum(axis=0), dtype=np.float64).ravel()
                found += weight * (sums[one] * sums[other] - own)
    return found / 2


def layers_of(counts: StanceCounts) -> tuple[Matrix, Matrix]:
    """Return congruence and conflict of all pairs, not normalized."""
    return project_stances(counts, Aggregation.CONGRUENCE), project_stances(counts, Aggregation.CONFLICT)


def _membership(labels: Labels) -> Matrix:
    """Return who belongs to which coalition, shape (actors, groups)."""
    grouped = np.flatnonzero(labels >= 0)
    shape = (len(labels), int(labels.max(initial=-1)) + 1)
    return csr_array((np.ones(len(grouped)), (grouped, labels[grouped])), shape=shape)


def _share(part: float, rest: float) -> float | None:
    """Return a share of two sums; None where both are 0."""
    return float(part / (part + rest)) if part + rest > 0 else None
