"""How well a partition fits: modularity, plain and signed."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import coo_array

from undersigned.coalitions.partitions import Floats, Labels
from undersigned.discourse import Matrix

__all__ = ["modularity", "signed_modularity", "strengths"]


def strengths(matrix: Matrix) -> Floats:
    """Return the sum of the weights of each actor's ties, shape (actors,)."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def modularity(matrix: Matrix, labels: Labels, *, resolution: float = 1.0) -> float | None:
    """Return the modularity of a partition, `1/2W sum_ij (A_ij - g d_i d_j / 2W) [c_i = c_j]`.

    Args:
        matrix: `A`, symmetric, no weight below 0, shape (actors, actors).
        labels: shape (actors,); actors below 0 are each alone.
        resolution: `g`.

    Returns:
        -0.5 to 1 for the resolution 1; None for a network without ties.

    Example:
        >>> from scipy.sparse import csr_array
        >>> pairs = csr_array(np.kron(np.eye(2), [[0.0, 1.0], [1.0, 0.0]]))
        >>> modularity(pairs, np.array([0, 0, 1, 1]))
        0.5

    Source: Newman 2004, doi 10.1103/PhysRevE.70.056131; resolution of Reichardt & Bornholdt 2006,
        doi 10.1103/PhysRevE.74.016110.
    """
    total = float(matrix.sum())
    return None if total <= 0 else _excess(matrix, labels, resolution) / total


def signed_modularity(congruence: Matrix, conflict: Matrix, labels: Labels, *, resolution: float = 1.0) -> float | None:
    """Return the signed modularity of a partition, `(W+ Q(C) - W- Q(F)) / (W+ + W-)`.

    Args:
        congruence: `C`, symmetric, no weight below 0, shape (actors, actors).
        conflict: `F`, likewise.
        labels: shape (actors,); actors below 0 are each alone.
        resolution: of both parts.

    Returns:
        -1 to 1 for the resolution 1; the modularity of `C` where `F` is 0; None where both have no tie.

    Source: Gomez, Jensen & Arenas 2009, doi 10.1103/PhysRevE.80.016114.
    """
    total = float(congruence.sum() + conflict.sum())
    if total <= 0:
        return None
    return (_excess(congruence, labels, resolution) - _excess(conflict, labels, resolution)) / total


def _excess(matrix: Matrix, labels: Labels, resolution: float) -> float:
    """Return `sum_ij (A_ij - g d_i d_j / 2W) [c_i = c_j]`; 0 for a matrix without ties."""
    total = float(matrix.sum())
    if total <= 0:
        return 0.0
    told = _each_alone(labels)
    entries: Any = coo_array(matrix)
    rows, columns = entries.coords
    inside = float(entries.data[told[rows] == told[columns]].sum())
    by_group = np.bincount(told, weights=strengths(matrix))
    return inside - resolution * float(by_group @ by_group) / total


def _each_alone(labels: Labels) -> Labels:
    """Return labels in which each actor below 0 has one of its own."""
    told = labels.copy()
    alone = told < 0
    told[alone] = told.max(initial=-1) + 1 + np.arange(int(alone.sum()))
    return told
