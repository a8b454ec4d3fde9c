"""The best partition by an objective: all of them where they are few, else local moves from many starts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undersigned.polarization.moves import climb
from undersigned.polarization.objectives import Floats, Labels, Objective

__all__ = ["MOST_PARTITIONS", "Found", "count_partitions", "list_partitions", "search_partitions"]

MOST_PARTITIONS = 2**15
"""Partitions up to which all are compared: those of 16 actors into two groups."""

SAME = 1e-9
"""Sums that differ by less are equal: the order of additions makes differences of that size."""

CELLS = 2**22
"""Numbers that are held at once for fields; more fields are worked on in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The best partition of each field.

    Args:
        labels: shape (fields, actors); groups are numbered by their first actor.
        values: of the index, shape (fields,); NaN where a field has too few actors with a tie for the groups.
        exact: whether all partitions were compared.
        optima: how many partitions are equally good, shape (fields,); None where not all were compared.
    """

    labels: Labels
    values: Floats
    exact: bool
    optima: Labels | None


def count_partitions(actors: int, groups: int) -> int:
    """Return into how many partitions of at most some groups actors can be put: a sum of Stirling numbers.

    Args:
        actors: how many.
        groups: at least 1.

    Example:
        >>> count_partitions(16, 2), count_partitions(10, 3)
        (32768, 9842)
    """
    by_groups = [1] + [0] * groups
    for _ in range(actors):
        by_groups = [0, *(by_groups[k - 1] + k * by_groups[k] for k in range(1, groups + 1))]
    return sum(by_groups)


def list_partitions(actors: int, groups: int) -> Labels:
    """Return all partitions into at most some groups, each once.

    Args:
        actors: how many.
        groups: at least 1.

    Returns:
        Shape (partitions, actors), in lexical order; groups are numbered by their first actor.

    Example:
        >>> list_partitions(3, 2).tolist()
        [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1]]
    """
    found = np.zeros((1, 0), dtype=np.int64)
    for _ in range(actors):
        used = found.max(axis=1, initial=-1) + 1
        choices = np.minimum(used + 1, groups)
        parents = np.repeat(np.arange(len(found)), choices)
        last = np.arange(len(parents)) - np.repeat(np.cumsum(choices) - choices, choices)
        found = np.column_stack([found[parents], last])
    return found


def search_partitions(objective: Objective, *, groups: int, seed: int, starts: int) -> Found:
    """Return the best partition of each field.

    Of equally good ones the first in lexical order is taken, where all are compared.

    Args:
        objective: what to maximize.
        groups: into how many at most; where the objective has a least mass, into exactly that many.
        seed: of the starts.
        starts: from how many random partitions local moves begin, where there are too many to compare.
    """
    actors = objective.gains.shape[1]
    if count_partitions(actors, groups) <= MOST_PARTITIONS:
        return _compare_all(objective, list_partitions(actors, groups), groups)
    chance = np.random.default_rng(seed)
    orders = chance.random((starts, actors))
    fields = len(objective.gains)
    at_once = max(1, CELLS // max(1, actors * max(actors, starts * groups)))
    parts = [climb(objective, slice(first, first + at_once), orders, groups) for first in range(0, fields, at_once)]
    labels = np.concatenate([found for found, _ in parts])
    sums = np.concatenate([found for _, found in parts])
    return Found(labels=_renumber(labels), values=objective.values(sums), exact=False, optima=None)


def _compare_all(objective: Objective, partitions: Labels, groups: int) -> Found:
    fields, actors = objective.gains.shape[:2]
    ends = np.triu_indices(actors, k=1)
    together = (partitions[:, ends[0]] == partitions[:, ends[1]]).astype(np.float64)
    labels, sums, optima = (
        np.zeros((fields, actors), dtype=np.int64),
        np.full(fields, np.nan),
        np.zeros(fields, dtype=np.int64),
    )
    at_once = max(1, CELLS // len(partitions))
    for first in range(0, fields, at_once):
        chosen = slice(first, first + at_once)
        found = together @ objective.gains[chosen, ends[0], ends[1]].T
        allowed = _allowed(objective, partitions, groups, chosen)
        found[~allowed] = -np.inf
        best = found.max(axis=0)
        equal = allowed & (found >= best - SAME)
        labels[chosen] = partitions[equal.argmax(axis=0)]
        sums[chosen] = np.where(allowed.any(axis=0), best, np.nan)
        optima[chosen] = equal.sum(axis=0)
    return Found(labels=labels, values=objective.values(sums), exact=True, optima=optima)


def _allowed(objective: Objective, partitions: Labels, groups: int, chosen: slice) -> NDArray[np.bool_]:
    """Tell which partitions keep each group at its least mass, shape (partitions, fields)."""
    mass, least = objective.mass[chosen], objective.least[chosen]
    allowed = np.ones((len(partitions), len(mass)), dtype=np.bool_)
    if least.any():
        for group in range(groups):
            allowed &= (partitions == group).astype(np.float64) @ mass.T >= least
    return allowed


def _renumber(labels: Labels) -> Labels:
    """Number the groups of each field by their first actor."""
    numbered = np.empty_like(labels)
    for field, row in enumerate(labels):
        _, first, inverse = np.unique(row, return_index=True, return_inverse=True)
        numbered[field] = np.argsort(np.argsort(first))[inverse]
    return numbered
