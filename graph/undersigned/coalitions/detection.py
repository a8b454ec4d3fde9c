"""Find coalitions in matrices of who agrees with whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from undersigned.coalitions.leiden import run_leiden, run_signed_leiden
from undersigned.coalitions.moving import climb, join_layers
from undersigned.coalitions.partitions import Coalitions, Labels, name_groups
from undersigned.coalitions.quality import signed_modularity
from undersigned.coalitions.requests import Method
from undersigned.discourse import Matrix
from undersigned.errors import ValidationError

__all__ = ["find_coalitions", "find_signed_coalitions"]

UNEQUAL = 1e-9
"""Weights of the two directions of a tie may differ by this share of the largest weight."""

SAME = 1e-12


def find_coalitions(
    matrix: Matrix,
    names: Sequence[str],
    *,
    method: Method | str = Method.LOUVAIN,
    resolution: float = 1.0,
    seed: int = 1,
    starts: int = 10,
) -> Coalitions:
    """Return the coalitions of a network, the same whatever the order of its actors.

    Args:
        matrix: symmetric, shape (actors, actors); its diagonal does not count.
        names: of the actors, all different.
        method: `louvain` or `leiden` for weights that are not below 0; `signed` for a difference of agreement and
            disagreement, in which positive weights are taken for congruence and negative ones for conflict.
        resolution: above 1 for more and smaller coalitions.
        seed: of the random order in which actors are visited.
        starts: how often to start anew; the partition of the highest modularity is returned.

    Returns:
        The partition; without groups for a network without ties.

    Raises:
        ValidationError: the matrix is not square, symmetric and finite, has weights below 0 that the method has no
            use for, names are missing or doubled, or the method works on claims.
        MissingExtraError: Leiden is not installed.

    Example:
        >>> ties = csr_array(np.kron(np.eye(2), [[0.0, 1.0], [1.0, 0.0]]))
        >>> find_coalitions(ties, ["a", "b", "c", "d"]).groups
        (('a', 'b'), ('c', 'd'))
    """
    told = _known(method)
    checked = _check(matrix, names)
    if told is not Method.SIGNED and len(checked.data) and checked.data.min() < 0:
        raise ValidationError(f"{told} has no use for weights below 0 ({checked.data.min():g}); use the method signed")
    return _search(_part(checked, 1), _part(checked, -1), names, told, (resolution, seed, starts))


def find_signed_coalitions(  # noqa: PLR0913  each option changes the partition
    congruence: Matrix,
    conflict: Matrix,
    names: Sequence[str],
    *,
    method: Method | str = Method.SIGNED,
    resolution: float = 1.0,
    seed: int = 1,
    starts: int = 10,
) -> Coalitions:
    """Return the coalitions of highest signed modularity: agreement within them, disagreement between.

    Args:
        congruence: `C`, symmetric, no weight below 0, shape (actors, actors).
        conflict: `F`, likewise; a pair can have both.
        names: of the actors, all different.
        method: `signed`, moves of actors and groups; `leiden`, the same quality by two layers of leidenalg.
        resolution: above 1 for more and smaller coalitions.
        seed: of the random order in which actors are visited.
        starts: how often to start anew; the partition of the highest signed modularity is returned.

    Returns:
        The partition; without groups for a network without ties.

    Raises:
        ValidationError: a matrix is not square, symmetric and finite, or has weights below 0; names are missing or
            doubled; or the method is another one.
        MissingExtraError: Leiden is not installed.

    Source: Gomez, Jensen & Arenas 2009, doi 10.1103/PhysRevE.80.016114.
    """
    told = _known(method)
    if told is Method.LOUVAIN:
        raise ValidationError("louvain has no use for conflict; use signed or leiden")
    layers = [_check(matrix, names) for matrix in (congruence, conflict)]
    for name, layer in zip(("congruence", "conflict"), layers, strict=True):
        if len(layer.data) and layer.data.min() < 0:
            raise ValidationError(f"the weights of {name} must not be below 0, one is {layer.data.min():g}")
    return _search(layers[0], layers[1], names, told, (resolution, seed, starts))


def _search(
    congruence: Matrix, conflict: Matrix, names: Sequence[str], method: Method, options: tuple[float, int, int]
) -> Coalitions:
    """Return the best partition of several starts, of actors in the order of their names."""
    resolution, seed, starts = options
    tied = np.diff(congruence.indptr) + np.diff(conflict.indptr)
    order = sorted((at for at in range(len(names)) if tied[at]), key=lambda at: names[at])
    if not order:
        return name_groups([], np.zeros(0, dtype=np.int64), modularity=None, method=method)
    agreed, opposed = (_reorder(matrix, np.array(order, dtype=np.int64)) for matrix in (congruence, conflict))
    run = _runner(agreed, opposed, method, resolution, seed)
    best, highest = np.zeros(len(order), dtype=np.int64), -np.inf
    for start in range(starts):
        labels = run(start)
        value = signed_modularity(agreed, opposed, labels, resolution=resolution)
        if value is not None and value > highest + SAME:
            best, highest = labels, value
    return name_groups([names[at] for at in order], best, modularity=float(highest), method=method)


def _runner(agreed: Matrix, opposed: Matrix, method: Method, resolution: float, seed: int) -> Callable[[int], Labels]:
    """Return a function from the number of a start to labels."""
    if method is not Method.LEIDEN:
        ties = join_layers(agreed, opposed)
        return lambda start: climb(
            ties, resolution=resolution, chance=np.random.default_rng(seed + start), scattered=start > 0
        )
    if not opposed.nnz:
        return lambda start: run_leiden(agreed, resolution=resolution, seed=seed + start)
    return lambda start: run_signed_leiden(agreed, opposed, resolution=resolution, seed=seed + start)


def _known(method: Method | str) -> Method:
    """Return a method that needs a matrix alone."""
    matrices = (Method.LOUVAIN, Method.LEIDEN, Method.SIGNED)
    if method not in matrices:
        raise ValidationError(f"{method!s} finds no coalitions in a matrix; use one of {', '.join(matrices)}")
    return Method(method)


def _check(matrix: Matrix, names: Sequence[str]) -> Matrix:
    """Return a matrix with no diagonal and no explicit zeros."""
    if matrix.shape != (len(names), len(names)):
        raise ValidationError(f"a matrix of shape {matrix.shape} is not one of {len(names)} actors by themselves")
    if len(set(names)) != len(names):
        twice = next(name for at, name in enumerate(names) if name in names[:at])
        raise ValidationError(f"two actors are called {twice!r}; each needs a name of its own")
    given: Any = csr_array(matrix).astype(np.float64)
    given.sum_duplicates()
    if not np.isfinite(given.data).all():
        raise ValidationError("a weight is infinite or no number; leave the tie out, or give it a weight")
    found = _off_diagonal(given)
    differing: Any = abs(found - found.T)
    if len(found.data) and differing.max() > UNEQUAL * abs(found).max():
        raise ValidationError("ties have other weights in the other direction; add the matrix to its transpose")
    return found


def _off_diagonal(matrix: Matrix) -> Matrix:
    """Return a matrix without what actors have with themselves and without explicit zeros."""
    entries: Any = matrix.tocoo()
    rows, columns = entries.coords
    kept = (rows != columns) & (entries.data != 0)
    return csr_array((entries.data[kept], (rows[kept], columns[kept])), shape=matrix.shape)


def _part(matrix: Matrix, sign: int) -> Matrix:
    """Return the weights above 0 of a matrix times a sign."""
    entries: Any = matrix.tocoo()
    rows, columns = entries.coords
    kept = entries.data * sign > 0
    return csr_array((entries.data[kept] * float(sign), (rows[kept], columns[kept])), shape=matrix.shape)


def _reorder(matrix: Matrix, order: Labels) -> Matrix:
    """Return the rows and columns of some actors, in a given order."""
    found: Matrix = matrix[order][:, order]
    found.sort_indices()
    return found
