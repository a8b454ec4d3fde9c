"""One-mode matrices: actors by actors, over the concepts that they share."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, hstack

from undersigned.discourse.affiliation import inverse
from undersigned.discourse.counts import Matrix, StanceCounts
from undersigned.discourse.requests import Aggregation, Normalization

__all__ = ["project_stances"]

ROUNDING = 1e-12


def project_stances(
    counts: StanceCounts,
    aggregation: Aggregation,
    normalization: Normalization = Normalization.NO,
    *,
    activity: NDArray[np.float64] | None = None,
) -> Matrix:
    """Return the one-mode matrix, diagonal 0.

    `ignore`: `sum_j (sum_k X_ijk)(sum_k X_i'jk)`. `congruence`: `sum_j sum_k sum_k' X_ijk X_i'jk' s(k, k')`, with
    `s` as in `Scale.similarity`. `conflict`: the same with `1 - s`. `subtract`: congruence less conflict. Congruence
    and conflict add up to `ignore`.

    `average` divides by `(a_i + a_i') / 2`. `cosine` and `jaccard` are those of the field's standard tool: by
    `a_i a_i'`, which is no cosine, and by `sum X_ijk [X_i'jk = 0] + sum X_i'jk [X_ijk = 0] + sum X_ijk X_i'jk`.
    `true-cosine` divides by the lengths of both actors, the square roots of what each has with itself (for conflict,
    which has no length, that of `ignore`). `binary-jaccard` and `weighted-jaccard` compare what both say: shared by
    all, or sum of the smaller by sum of the larger counts; of concepts for `ignore`, of concepts with the very same
    stance for `congruence`. A division by 0 gives 0.

    Args:
        counts: claims by actor, concept and stance.
        aggregation: `ignore`, `congruence`, `conflict` or `subtract`.
        normalization: `no`, `average`, `jaccard`, `cosine`, `true-cosine`, `binary-jaccard` or `weighted-jaccard`.
        activity: what to use for `a_i`, shape (rows,); that of the counts where None.

    Returns:
        Symmetric, shape (rows, rows).

    Source: Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25.
    """
    says = counts.activity if activity is None else activity
    if normalization in {Normalization.BINARY_JACCARD, Normalization.WEIGHTED_JACCARD}:
        compared = counts.total if aggregation is Aggregation.IGNORE else _side_by_side(counts)
        return _overlap(compared, binary=normalization is Normalization.BINARY_JACCARD)
    full = _products(counts, aggregation)
    found = coo_array(_without_diagonal(full))
    rows, columns = found.coords
    if normalization is Normalization.AVERAGE:
        divisor = (says[rows] + says[columns]) / 2
    elif normalization is Normalization.COSINE:
        divisor = says[rows] * says[columns]
    elif normalization is Normalization.JACCARD:
        divisor = _field_jaccard(counts, says, rows, columns)
    elif normalization is Normalization.TRUE_COSINE:
        lengths = _lengths(counts, Aggregation.IGNORE if aggregation is Aggregation.CONFLICT else aggregation)
        divisor = lengths[rows] * lengths[columns]
    else:
        divisor = np.ones(len(rows))
    return csr_array((found.data * inverse(divisor), (rows, columns)), shape=full.shape)


def _products(counts: StanceCounts, aggregation: Aggregation) -> Matrix:
    """Return `sum_j sum_k sum_k' w(k, k') X_ijk X_i'jk'`, diagonal included."""
    if aggregation is Aggregation.IGNORE:
        return csr_array(counts.total @ counts.total.T)
    shape = (len(counts.rows), len(counts.rows))
    product: Any = csr_array(shape, dtype=np.float64)
    for level, matrix in zip(counts.levels, counts.by_level, strict=True):
        met: Any = csr_array((len(counts.rows), len(counts.columns)), dtype=np.float64)
        for other, opposite in zip(counts.levels, counts.by_level, strict=True):
            weight = _weight(counts.scale.similarity(level, other), aggregation)
            if weight:
                met = met + opposite * weight
        product = product + matrix @ met.T
    return csr_array(product)


def _lengths(counts: StanceCounts, aggregation: Aggregation) -> NDArray[np.float64]:
    """Return the square root of what each actor has with itself; what is 0 but for rounding is 0."""
    own = _products(counts, aggregation).diagonal()
    largest = _products(counts, Aggregation.IGNORE).diagonal()
    return np.sqrt(np.where(own > ROUNDING * largest, own, 0.0))


def _weight(similarity: float, aggregation: Aggregation) -> float:
    """Return what a pair of claims counts by the similarity of their stances."""
    if aggregation is Aggregation.CONGRUENCE:
        return similarity
    if aggregation is Aggregation.CONFLICT:
        return 1.0 - similarity
    return 2.0 * similarity - 1.0


def _without_diagonal(matrix: Matrix) -> Matrix:
    """Return a matrix with a diagonal of 0 and no explicit zeros."""
    entries = coo_array(matrix)
    rows, columns = entries.coords
    kept = (rows != columns) & (entries.data != 0)
    return csr_array((entries.data[kept], (rows[kept], columns[kept])), shape=matrix.shape)


def _side_by_side(counts: StanceCounts) -> Matrix:
    """Return all levels beside each other, shape (rows, columns * levels)."""
    return csr_array(hstack(counts.by_level)) if counts.by_level else counts.total


def _field_jaccard(
    counts: StanceCounts, says: NDArray[np.float64], rows: NDArray[np.int32], columns: NDArray[np.int32]
) -> NDArray[np.float64]:
    """Return the divisors of the tool's Jaccard for some pairs of actors."""
    cells = _side_by_side(counts)
    occurs: Any = (cells > 0).astype(np.float64)
    shared, both = csr_array(cells @ occurs.T), csr_array(cells @ cells.T)
    mine, theirs = _values_at(shared, rows, columns), _values_at(shared, columns, rows)
    return (says[rows] - mine) + (says[columns] - theirs) + _values_at(both, rows, columns)


def _values_at(matrix: Matrix, rows: NDArray[np.int32], columns: NDArray[np.int32]) -> NDArray[np.float64]:
    """Return some cells of a matrix; scipy cannot index without any."""
    return np.asarray(matrix[rows, columns], dtype=np.float64).ravel() if len(rows) else np.zeros(0)


def _overlap(cells: Matrix, *, binary: bool) -> Matrix:
    """Return the Jaccard similarity of rows: sum of the smaller by sum of the larger values."""
    values: Any = (cells > 0).astype(np.float64) if binary else cells
    smaller = coo_array(_without_diagonal(values @ values.T if binary else _sum_of_smaller(values)))
    sums = np.asarray(values.sum(axis=1), dtype=np.float64).ravel()
    rows, columns = smaller.coords
    larger = sums[rows] + sums[columns] - smaller.data
    return csr_array((smaller.data * inverse(larger), (rows, columns)), shape=smaller.shape)


def _sum_of_smaller(values: Matrix) -> Matrix:
    """Return `sum_j min(v_ij, v_i'j)`: over all steps between the values, the length times who is above it."""
    steps = np.unique(values.data[values.data > 0])
    product: Any = csr_array((values.shape[0], values.shape[0]), dtype=np.float64)
    for below, step in pairwise([0.0, *steps.tolist()]):
        above: Any = (values >= step).astype(np.float64)
        product = product + (above @ above.T) * (step - below)
    return csr_array(product)
