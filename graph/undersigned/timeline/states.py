"""States of a discourse: windows whose networks are alike, by hierarchical clustering."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from undersigned.errors import ValidationError

__all__ = ["MOST_STATES", "StateChoice", "dunn_index", "find_states"]

MOST_STATES = 10
"""How many states are tried."""

EXACT = 9
"""Decimal places to which distances are compared; beyond them eigenvalues are noise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateChoice:
    """States of some networks.

    Args:
        states: number of the state of each network, from 0, in the order in which they first occur.
        indices: number of states tried to Dunn's index, infinite where all networks of a state are one; none for fewer
            than three networks or where all are one.
    """

    states: tuple[int, ...]
    indices: dict[int, float]


def dunn_index(distances: NDArray[np.float64], labels: Sequence[int]) -> float:
    """Return Dunn's index: the smallest distance between two clusters by the largest distance within one.

    Args:
        distances: symmetric, shape (items, items).
        labels: cluster of each item, two or more different ones.

    Returns:
        0 or more; above 1 the clusters are further apart than they are wide. Infinite where no cluster has a width, 0
        where that holds and two clusters touch.

    Raises:
        ValidationError: there is but one cluster.

    Example:
        >>> dunn_index(np.array([[0.0, 1.0, 4.0], [1.0, 0.0, 3.0], [4.0, 3.0, 0.0]]), [0, 0, 1])
        3.0

    Source: Dunn 1974, doi 10.1080/01969727408546059.
    """
    place = np.asarray(labels)
    same = place[:, None] == place[None, :]
    if same.all():
        raise ValidationError("Dunn's index compares two clusters or more, and there is one; give more labels")
    between, within = float(distances[~same].min()), float(distances[same].max())
    if within:
        return between / within
    return math.inf if between else 0.0


def find_states(distances: NDArray[np.float64], *, most: int = MOST_STATES) -> StateChoice:
    """Return the states of networks: hierarchical clusters (average linkage), cut where Dunn's index is largest.

    From 2 to `most` states are tried, fewer than there are networks; of equal indices the fewest states win. Dunn's
    index says nothing of a single state: fewer than three networks, and networks all alike, are one state.

    Args:
        distances: symmetric, diagonal 0, shape (networks, networks).
        most: largest number of states, 2 or more.

    Raises:
        ValidationError: `most` is below 2.

    Source: Masuda & Holme 2019, doi 10.1038/s41598-018-37534-2.
    """
    if most < 2:
        raise ValidationError(f"most={most} states leave nothing to choose; give 2 or more")
    exact = np.round(distances, EXACT)
    count = len(exact)
    if count < 3 or not exact.any():
        return StateChoice(states=(0,) * count, indices={})
    tree = linkage(squareform(exact, checks=False), method="average")
    tried: dict[int, tuple[int, ...]] = {}
    for number in range(2, min(most, count - 1) + 1):
        labels = tuple(map(int, fcluster(tree, t=number, criterion="maxclust")))
        if len(set(labels)) == number:  # equal distances may leave no cut into so many
            tried[number] = labels
    indices = {number: dunn_index(exact, labels) for number, labels in tried.items()}
    if not indices:
        return StateChoice(states=(0,) * count, indices={})
    best = tried[max(indices, key=lambda number: (indices[number], -number))]
    first: dict[int, int] = {}
    return StateChoice(states=tuple(first.setdefault(label, len(first)) for label in best), indices=indices)
