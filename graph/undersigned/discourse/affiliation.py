"""Two-mode matrices: actors by concepts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from undersigned.discourse.claims import BOOLEAN, Scale
from undersigned.discourse.counts import Matrix, StanceCounts
from undersigned.discourse.requests import Aggregation, Normalization
from undersigned.errors import ValidationError

__all__ = ["affiliate", "inverse"]

MOST_LEVELS = 52
"""Patterns of more stances are not whole numbers that a float holds exactly."""


def affiliate(
    counts: StanceCounts, aggregation: Aggregation, normalization: Normalization = Normalization.NO
) -> Matrix:
    """Return the two-mode matrix.

    `ignore`: `sum_k X_ijk`. `subtract`: on a scale from 0 to 1 `X_ij1 - X_ij0`, else `sum_k k X_ijk`. `combine`: the
    pattern of the stances that occur, `sum_k [X_ijk > 0] 2^(n-1-rank(k))`, ranks ascending from 0 over the `n` stances
    of the scale; on a scale from 0 to 1: 0 none, 1 only for, 2 only against, 3 both. `activity` divides by `a_i`,
    `prominence` by what all say of the concept; both are unsigned. A division by 0 gives 0.

    Args:
        counts: claims by actor, concept and stance.
        aggregation: `ignore`, `subtract` or `combine`.
        normalization: `no`, `activity` or `prominence`; none for `combine`.

    Returns:
        Shape (rows, columns).

    Raises:
        ValidationError: `combine` on a scale of more than 52 stances.

    Source: Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25.
    """
    total: Any = csr_array((len(counts.rows), len(counts.columns)), dtype=np.float64)
    for level, matrix in zip(counts.levels, counts.by_level, strict=True):
        total = total + _weighted(matrix, level, counts.scale, aggregation)
    if normalization is Normalization.ACTIVITY:
        total = diags_array(inverse(counts.activity)) @ total
    elif normalization is Normalization.PROMINENCE:
        total = total @ diags_array(inverse(counts.prominence))
    return csr_array(total)


def _weighted(matrix: Matrix, level: int, scale: Scale, aggregation: Aggregation) -> Any:
    """Return what the claims of one stance add to the matrix."""
    if aggregation is Aggregation.SUBTRACT:
        return matrix * float(2 * level - 1 if scale == BOOLEAN else level)
    if aggregation is Aggregation.COMBINE:
        if len(scale.levels) > MOST_LEVELS:
            raise ValidationError(
                f"combine names patterns of at most {MOST_LEVELS} stances, the scale has {len(scale.levels)}; "
                "use ignore or subtract"
            )
        return (matrix > 0).astype(np.float64) * 2.0 ** (scale.most - level)
    return matrix


def inverse(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return `1 / value`, 0 where the value is 0."""
    return np.divide(1.0, values, out=np.zeros_like(values), where=values != 0)
