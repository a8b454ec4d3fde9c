"""Raise modularity, plain or signed, by moving actors and then whole groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from undersigned.coalitions.partitions import Floats, Labels
from undersigned.coalitions.quality import strengths
from undersigned.discourse import Matrix

__all__ = ["Ties", "climb", "join_layers"]

BETTER = 1e-12
"""A move must gain more, as a share of all weights, than what the order of additions can make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Agreement and disagreement of actors, or of groups of them.

    Args:
        net: `C - F`, shape (actors, actors), diagonal 0.
        agreed: strengths in `C`, shape (actors,).
        opposed: strengths in `F`, shape (actors,).
    """

    net: Matrix
    agreed: Floats
    opposed: Floats

    def merge(self, labels: Labels) -> Ties:
        """Return the ties of groups; their labels are 0, 1 ... without a gap."""
        count = int(labels.max(initial=-1)) + 1
        belongs: Any = csr_array((np.ones(len(labels)), (np.arange(len(labels)), labels)), shape=(len(labels), count))
        return Ties(
            net=_without_diagonal(csr_array(belongs.T @ self.net @ belongs)),
            agreed=_add_up(labels, self.agreed, count),
            opposed=_add_up(labels, self.opposed, count),
        )


def join_layers(congruence: Matrix, conflict: Matrix) -> Ties:
    """Return the ties of two matrices, symmetric and without a weight below 0."""
    net: Any = congruence - conflict
    return Ties(
        net=_without_diagonal(csr_array(net)),
        agreed=strengths(congruence),
        opposed=strengths(conflict),
    )


def climb(ties: Ties, *, resolution: float, chance: np.random.Generator, scattered: bool = False) -> Labels:
    """Return a partition that no move of an actor or a group to any other group makes better.

    Actors are visited in a random order and moved where modularity gains most, until none moves; then groups as if
    they were actors, on and on; then actors again, as long as that helps.

    Args:
        ties: at least one actor.
        resolution: of both layers.
        chance: source of the order.
        scattered: begin with actors dealt at random to a random number of groups, not with each alone: of many starts
            these reach the best partition more often where agreement and disagreement are mixed.

    Returns:
        Labels 0, 1 ... without a gap, shape (actors,).

    Source: Blondel et al. 2008, doi 10.1088/1742-5468/2008/10/P10008; for signed ties Gomez, Jensen & Arenas 2009,
        doi 10.1103/PhysRevE.80.016114.
    """
    count = len(ties.agreed)
    labels = _deal(count, chance) if scattered else np.arange(count)
    while True:
        labels, _ = _move(ties, labels, resolution, chance)
        labels, merged = _merge_groups(ties, labels, resolution, chance)
        if not merged:
            return labels


def _deal(count: int, chance: np.random.Generator) -> Labels:
    """Deal actors to a random number of groups."""
    dealt = chance.integers(0, chance.integers(1, count + 1), size=count)
    return np.unique(dealt, return_inverse=True)[1]


def _merge_groups(ties: Ties, labels: Labels, resolution: float, chance: np.random.Generator) -> tuple[Labels, bool]:
    """Join groups, as long as that helps; tell whether any were joined."""
    joined = False
    while True:
        merged = ties.merge(labels)
        of_group, moved = _move(merged, np.arange(len(merged.agreed)), resolution, chance)
        if not moved:
            return labels, joined
        labels, joined = of_group[labels], True


def _move(ties: Ties, start: Labels, resolution: float, chance: np.random.Generator) -> tuple[Labels, bool]:
    """Move actors one at a time until none gains; tell whether any has moved."""
    labels, count = start.copy(), len(start)
    masses = [
        (own, _add_up(labels, own, count), sign * resolution / own.sum())
        for own, sign in ((ties.agreed, 1.0), (ties.opposed, -1.0))
        if own.sum() > 0
    ]
    least = BETTER * float(ties.agreed.sum() + ties.opposed.sum())
    indptr, indices, data = ties.net.indptr, ties.net.indices, ties.net.data
    moved, again = False, True
    while again:
        again = False
        for actor in chance.permutation(count):
            mine = slice(indptr[actor], indptr[actor + 1])
            gains = np.bincount(labels[indices[mine]], weights=data[mine], minlength=count).astype(
                np.float64, copy=False
            )
            home = labels[actor]
            for own, by_group, factor in masses:
                by_group[home] -= own[actor]
                gains -= by_group * (own[actor] * factor)
            best = int(gains.argmax())
            if gains[best] > gains[home] + least:
                labels[actor], moved, again = best, True, True
            for own, by_group, _ in masses:
                by_group[labels[actor]] += own[actor]
    return np.unique(labels, return_inverse=True)[1], moved


def _add_up(labels: Labels, values: Floats, count: int) -> Floats:
    """Return the sum of the values of each label, shape (count,); numpy gives whole numbers where there is no value."""
    return np.bincount(labels, weights=values, minlength=count).astype(np.float64, copy=False)


def _without_diagonal(matrix: Matrix) -> Matrix:
    """Return a matrix with a diagonal of 0 and sorted indices."""
    entries: Any = matrix.tocoo()
    rows, columns = entries.coords
    kept = rows != columns
    found: Any = csr_array((entries.data[kept], (rows[kept], columns[kept])), shape=matrix.shape)
    found.sum_duplicates()
    told: Matrix = found
    return told
