"""Two-mode tables to ties between entities."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, diags_array, triu

from undersigned.errors import ValidationError

__all__ = ["Matrix", "TieWeight", "fractional_product", "issuers_each", "joint_product", "project", "strongest_ties"]

Matrix = csr_array[np.float64, tuple[int, int]]


class TieWeight(StrEnum):
    """How joint releases make the weight of a tie."""

    COUNT = "count"
    NEWMAN = "newman"
    FRACTIONAL = "fractional"

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
    weights of an entity sum to the number of its releases that have more than one issuer. `fractional`:
    `sum_d S_id S_jd / n_d`, each release divided among all its issuers: 1/200 a pair, a bilateral one 1/2.

    Args:
        incidence: shape (entities, releases), zeros and ones.
        weight: which of the three.

    Returns:
        Symmetric matrix of shape (entities, entities), rounded to 9 places.

    Source: Newman 2001, Scientific collaboration networks II, doi 10.1103/PhysRevE.64.016132.
    """
    if weight is TieWeight.COUNT:
        product = incidence @ incidence.T
    else:
        sizes = issuers_each(incidence)
        others = sizes - 1 if weight is TieWeight.NEWMAN else sizes
        shares = np.divide(1.0, others, out=np.zeros_like(sizes), where=sizes > 1)
        product = incidence @ diags_array(shares) @ incidence.T
    return _tidy(product, diagonal=False)


def joint_product(left: Matrix, right: Matrix) -> Matrix:
    """Return `L R^T`, the number of releases that an entity of each table has in common.

    Args:
        left: shape (organizations, releases).
        right: shape (themes, releases).

    Returns:
        Matrix of shape (organizations, themes).
    """
    return _tidy(left @ right.T, diagonal=True)


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


def strongest_ties(
    ends: NDArray[np.int64], weight: NDArray[np.float64], strength: NDArray[np.float64], *, keep: int
) -> NDArray[np.int64]:
    """Choose ties to keep: the strongest of each node, then the strongest of all.

    Stronger is what has more joint releases, then more strength, then the smaller numbers of its ends.

    Args:
        ends: shape (ties, 2), node numbers, each tie once.
        weight: shape (ties,), joint releases.
        strength: shape (ties,).
        keep: how many; the strongest of each node are kept even where they are more.

    Returns:
        Positions of the ties kept, ascending.
    """
    order = np.lexsort((ends[:, 1], ends[:, 0], -strength, -weight))
    first_place = np.unique(ends[order].ravel(), return_index=True)[1] // 2
    ranked = np.concatenate([np.unique(first_place), np.arange(len(order))])
    chosen = ranked[np.sort(np.unique(ranked, return_index=True)[1])]
    return np.sort(order[chosen[: max(keep, len(np.unique(first_place)))]])


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
