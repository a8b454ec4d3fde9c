"""Two-mode tables to ties between entities."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, diags_array, triu

from undersigned.errors import ValidationError

__all__ = ["TieWeight", "fractional_product", "issuers_each", "project", "strongest_ties"]

Matrix = csr_array[np.float64, tuple[int, int]]


class TieWeight(StrEnum):
    """How joint releases make the weight of a tie."""

    COUNT = "count"
    NEWMAN = "newman"

    @classmethod
    def parse(cls, value: str) -> TieWeight:
        """Return the member of that name.

        Raises:
            ValidationError: there is none.
        """
        if value not in tuple(cls):
            raise ValidationError(f"weight={value!r} is unknown; use one of {', '.join(cls)}")
        return cls(value)


def project(incidence: Matrix, weight: TieWeight) -> Matrix:
    """Project entities x releases to entities x entities, diagonal 0.

    `count`: `S S^T`, the number of joint releases, 0 or more. `newman`: `sum_d S_id S_jd / (n_d - 1)`, where `n_d`
    is the number of issuers of release `d`: a letter of 200 signers weighs 1/199 a pair, a bilateral one 1; the
    weights of an entity sum to the number of its releases that have more than one issuer.

    Args:
        incidence: shape (entities, releases), zeros and ones.
        weight: which of the two.

    Returns:
        Symmetric matrix of shape (entities, entities), rounded to 9 places.

    Source: Newman 2001, Scientific collaboration networks II, doi 10.1103/PhysRevE.64.016132.
    """
    if weight is TieWeight.COUNT:
        product = incidence @ incidence.T
    else:
        sizes = issuers_each(incidence)
        shares = np.divide(1.0, sizes - 1, out=np.zeros_like(sizes), where=sizes > 1)
        product = incidence @ diags_array(shares) @ incidence.T
    return _tidy(product, diagonal=False)


def fractional_product(left: Matrix, right: Matrix) -> Matrix:
    """Return `sum_d L_id R_jd / n_d`, `n_d` the number of `L`'s entities in release `d`.

    Args:
        left: shape (organizations, releases).
        right: shape (themes, releases).

    Returns:
        Matrix of shape (organizations, themes); a release counts as one, whatever the number of its issuers.
    """
    sizes = issuers_each(left)
    shares = np.divide(1.0, sizes, out=np.zeros_like(sizes), where=sizes > 0)
    return _tidy(left @ diags_array(shares) @ right.T, diagonal=True)


def issuers_each(incidence: Matrix) -> NDArray[np.float64]:
    """Return the number of entities in each release, shape (releases,)."""
    return np.bincount(incidence.indices, minlength=incidence.shape[1]).astype(np.float64)


def strongest_ties(strength: Matrix, keep: int) -> Matrix:
    """Keep the ties that are among the strongest of at least one of their two ends.

    Args:
        strength: symmetric matrix.
        keep: ties for each entity; equal ones are taken in the order of the entity with more ties, then of the rows.

    Returns:
        Symmetric matrix with the same values and fewer entries.
    """
    starts: NDArray[np.int64] = np.asarray(strength.indptr, dtype=np.int64)
    degrees = np.diff(starts)
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row in range(strength.shape[0]):
        span = slice(starts[row], starts[row + 1])
        others: NDArray[np.int64] = np.asarray(strength.indices[span], dtype=np.int64)
        weights: NDArray[np.float64] = np.asarray(strength.data[span], dtype=np.float64)
        best = np.lexsort((others, -degrees[others], -weights))[:keep]
        rows.extend([row] * len(best))
        columns.extend(others[best].tolist())
        values.extend(weights[best].tolist())
    kept: Any = csr_array((values, (rows, columns)), shape=strength.shape)
    return _tidy(kept.maximum(kept.T), diagonal=True)


def _tidy(matrix: Any, *, diagonal: bool) -> Matrix:
    """Return a matrix as CSR with sorted columns, rounded, with no explicit zeros, and no diagonal unless wanted."""
    entries: Any = coo_array(matrix)
    if not diagonal:
        upper: Any = triu(entries, k=1)
        entries = coo_array(upper + upper.T)
    tidy: Matrix = entries.tocsr().astype(np.float64)
    tidy.data = np.round(tidy.data, 9)
    tidy.eliminate_zeros()
    tidy.sort_indices()
    return tidy
