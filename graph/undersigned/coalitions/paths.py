"""Shortest paths where strong ties are short."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse.csgraph import dijkstra

from undersigned.coalitions.partitions import Floats
from undersigned.discourse import Matrix

__all__ = ["weighted_betweenness"]

SAME = 1e-9
"""Paths whose lengths differ by this share are equally short; the order of additions makes smaller differences."""


def weighted_betweenness(matrix: Matrix) -> Floats:
    """Return the share of shortest paths between other actors that run through each.

    A tie is as long as one by its weight. Of equally short paths each counts its share. The shares are of the pairs
    of all others, `(n - 1)(n - 2) / 2`, also those without a path.

    Args:
        matrix: symmetric, no weight below 0, shape (actors, actors).

    Returns:
        Shape (actors,), 0 to 1.

    Example:
        >>> from scipy.sparse import csr_array
        >>> weighted_betweenness(csr_array([[0.0, 1, 0], [1, 0, 1], [0, 1, 0]]))
        array([0., 1., 0.])

    Source: Brandes 2001, doi 10.1080/0022250X.2001.9990249; lengths as in Newman 2001, doi 10.1103/PhysRevE.64.016132.
    """
    actors = matrix.shape[0]
    found = np.zeros(actors)
    if actors < 3 or not matrix.nnz:
        return found
    lengths: Any = matrix.copy()
    lengths.eliminate_zeros()
    lengths.data = 1.0 / lengths.data
    ties: Any = lengths.tocoo()
    rows, columns = ties.coords
    for source in range(actors):
        far: Any = dijkstra(lengths, indices=[source])[0]
        with np.errstate(invalid="ignore"):  # what is out of reach is infinitely far
            onward = (far[rows] < far[columns]) & np.isclose(far[rows] + ties.data, far[columns], rtol=SAME, atol=0.0)
        found += _carried(far, rows[onward], columns[onward], source)
    return found / ((actors - 1) * (actors - 2))


def _carried(far: Floats, before: Any, after: Any, source: int) -> Floats:
    """Return the share of the shortest paths from a source to all others that runs through each actor."""
    paths, carried = np.zeros(len(far)), np.zeros(len(far))
    paths[source] = 1.0
    order = np.argsort(far[after], kind="stable")
    steps = list(zip(before[order].tolist(), after[order].tolist(), strict=True))
    for one, other in steps:
        paths[other] += paths[one]
    for one, other in reversed(steps):
        carried[one] += paths[one] / paths[other] * (1.0 + carried[other])
    carried[source] = 0.0
    return carried
