"""The indices of polarization for a given partition, as they are defined."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_array

from undersigned.coalitions import modularity as weigh_partition
from undersigned.coalitions import signed_modularity as weigh_signed_partition
from undersigned.discourse import Matrix
from undersigned.errors import ValidationError
from undersigned.polarization.objectives import Floats, Index, Labels

__all__ = [
    "conflict_between",
    "congruence_inside",
    "e_i_index",
    "frustration",
    "index_value",
    "modularity",
    "signed_modularity",
    "to_dense",
]


def modularity(congruence: Matrix | Floats, labels: ArrayLike) -> float:
    """Return the weighted modularity `Q = sum_g [in_g / 2w - (d_g / 2w)^2]`.

    `in_g` is the sum of the entries of `C` within a group (each tie twice), `d_g` that of the rows of its actors, and
    `2w` that of all. Without any congruence it is 0.

    Args:
        congruence: `C`, shape (actors, actors), symmetric, diagonal 0.
        labels: the group of each actor.

    Example:
        >>> modularity(np.kron(np.eye(2), [[0, 1], [1, 0]]), [0, 0, 1, 1])
        0.5

    Source: Newman 2004, doi 10.1103/PhysRevE.70.056131.
    """
    matrix = to_dense(congruence, "congruence")
    return weigh_partition(csr_array(matrix), _numbers(labels, len(matrix))) or 0.0


def signed_modularity(congruence: Matrix | Floats, conflict: Matrix | Floats, labels: ArrayLike) -> float:
    """Return the signed modularity `[W+ Q(C) - W- Q(F)] / (W+ + W-)`, `W` the sums of all ties; 0 without any.

    Args:
        congruence: `C`, shape (actors, actors), symmetric, diagonal 0.
        conflict: `F`, likewise.
        labels: the group of each actor.

    Source: Gomez, Jensen & Arenas 2009, doi 10.1103/PhysRevE.80.016114.
    """
    good, bad = to_dense(congruence, "congruence"), to_dense(conflict, "conflict")
    return weigh_signed_partition(csr_array(good), csr_array(bad), _numbers(labels, len(good))) or 0.0


def e_i_index(congruence: Matrix | Floats, labels: ArrayLike) -> float:
    """Return `(E - I) / (E + I)`: `E` the congruence between groups, `I` that inside; 0 without any.

    Args:
        congruence: `C`, shape (actors, actors), symmetric, diagonal 0.
        labels: the group of each actor.

    Example:
        >>> e_i_index(np.kron(np.eye(2), [[0, 1], [1, 0]]), [0, 0, 1, 1])
        -1.0

    Source: Krackhardt & Stern 1988, doi 10.2307/2786835.
    """
    share = congruence_inside(congruence, labels)
    return 0.0 if share is None else 1.0 - 2.0 * share


def frustration(congruence: Matrix | Floats, conflict: Matrix | Floats, labels: ArrayLike) -> float:
    """Return `(F inside + C between) / (C + F)`, the share of ties that the partition does not explain; 0 without any.

    Args:
        congruence: `C`, shape (actors, actors), symmetric, diagonal 0.
        conflict: `F`, likewise.
        labels: the group of each actor.

    Source: Doreian & Mrvar 1996, doi 10.1016/0378-8733(95)00259-6; Aref & Wilson 2018, doi 10.1093/comnet/cnx044.
    """
    good, bad = to_dense(congruence, "congruence"), to_dense(conflict, "conflict")
    total = float(good.sum() + bad.sum())
    if not total:
        return 0.0
    numbers = _numbers(labels, len(good))
    apart = good.sum() - _sum_inside(good, numbers)
    return float((apart + _sum_inside(bad, numbers)) / total)


def index_value(index: Index, congruence: Matrix | Floats, conflict: Matrix | Floats, labels: ArrayLike) -> float:
    """Return the value of an index for a partition.

    Args:
        index: which one.
        congruence: `C`, shape (actors, actors), symmetric, diagonal 0.
        conflict: `F`, likewise.
        labels: the group of each actor.
    """
    if index is Index.MODULARITY:
        return modularity(congruence, labels)
    if index is Index.E_I:
        return e_i_index(congruence, labels)
    if index is Index.FRUSTRATION:
        return frustration(congruence, conflict, labels)
    return signed_modularity(congruence, conflict, labels)


def congruence_inside(congruence: Matrix | Floats, labels: ArrayLike) -> float | None:
    """Return the share of the congruence that lies within groups, from 0 to 1; None without any."""
    return _share_inside(to_dense(congruence, "congruence"), labels)


def conflict_between(conflict: Matrix | Floats, labels: ArrayLike) -> float | None:
    """Return the share of the conflict that lies between groups, from 0 to 1; None without any."""
    inside = _share_inside(to_dense(conflict, "conflict"), labels)
    return None if inside is None else max(0.0, 1.0 - inside)


def to_dense(matrix: Matrix | Floats, name: str) -> Floats:
    """Return a matrix of congruence or conflict as an array.

    Args:
        matrix: sparse or dense.
        name: of the matrix, for the message.

    Raises:
        ValidationError: it is not square, not symmetric, has something on its diagonal, or a weight below 0.
    """
    dense = np.asarray(matrix if isinstance(matrix, np.ndarray) else matrix.toarray(), dtype=np.float64)
    if dense.ndim != 2 or dense.shape[0] != dense.shape[1]:
        raise ValidationError(f"{name} of shape {dense.shape} is no matrix of actors by actors; project the claims")
    if not np.isfinite(dense).all() or (dense < 0).any():
        raise ValidationError(f"{name} has a weight that is below 0 or no number; give congruence and conflict apart")
    if not np.allclose(dense, dense.T, rtol=1e-9, atol=1e-12) or dense.diagonal().any():
        raise ValidationError(f"{name} is not symmetric with a diagonal of 0; project the claims")
    return dense


def _share_inside(matrix: Floats, labels: ArrayLike) -> float | None:
    total = float(matrix.sum())
    return _sum_inside(matrix, _numbers(labels, len(matrix))) / total if total else None


def _numbers(labels: ArrayLike, actors: int) -> Labels:
    given = np.asarray(labels)
    if given.shape != (actors,):
        raise ValidationError(f"{given.size} labels for {actors} actors; give each actor its group")
    return np.unique(given, return_inverse=True)[1].astype(np.int64)


def _sum_inside(matrix: Floats, numbers: Labels) -> float:
    return float(matrix[numbers[:, None] == numbers[None, :]].sum())
