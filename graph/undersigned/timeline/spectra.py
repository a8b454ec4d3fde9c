"""How far two networks are apart by the spectra of their normalized Laplacians."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from undersigned.discourse import Matrix

__all__ = ["laplacian_spectrum", "spectral_distance", "spectral_distances"]

EXACT = 12
"""Decimal places of eigenvalues; those beyond differ from machine to machine."""


def laplacian_spectrum(
    matrix: Matrix | NDArray[np.float64], *, sizes: NDArray[np.int64] | None = None
) -> NDArray[np.float64]:
    """Return the eigenvalues of the normalized Laplacian of a one-mode matrix.

    `L = I - D^(-1/2) |W| D^(-1/2)` with `D` the sums of the rows of `|W|`; the diagonal of `W` does not count. An
    actor without a tie has a row of zeros in `L` and so adds an eigenvalue 0, as each connected part does.

    Actors with the very same ties, as the many signatories of one letter have, can be given as one row with their
    number `m`: each such row stands for `m - 1` eigenvalues `1 + w / d`, with `w` the tie between two of them and `d`
    the degree of each, and for one row of the quotient, whose entries are `sqrt(m m') w_aa' / sqrt(d_a d_a')`.

    Args:
        matrix: symmetric, shape (rows, rows), any weights, sparse or dense.
        sizes: how many equal actors each row stands for, shape (rows,); then the diagonal is the tie between two of
            them. One each where None.

    Returns:
        Ascending, 0 to 2, to twelve decimal places, as many as there are actors.

    Example:
        >>> laplacian_spectrum(np.array([[0.0, 3.0], [3.0, 0.0]])).tolist()
        [0.0, 2.0]
        >>> laplacian_spectrum(np.array([[5.0]]), sizes=np.array([3])).tolist()  # a triangle
        [0.0, 1.5, 1.5]

    Source: Chung 1997, Spectral Graph Theory, section 1.2, doi 10.1090/cbms/092.
    """
    weights = np.abs(matrix if isinstance(matrix, np.ndarray) else matrix.toarray())
    many = np.ones(len(weights), dtype=np.int64) if sizes is None else sizes
    among = np.where(many > 1, weights.diagonal(), 0.0)
    np.fill_diagonal(weights, 0.0)
    degrees = weights @ many + (many - 1) * among
    tied = np.flatnonzero(degrees)
    isolated = np.zeros(int(many[degrees == 0].sum()))
    if not len(tied):
        return isolated
    scale = np.sqrt(many[tied] / degrees[tied])
    share = among[tied] / degrees[tied]
    quotient = scale[:, None] * weights[np.ix_(tied, tied)] * scale[None, :]
    np.fill_diagonal(quotient, (many[tied] - 1) * share)
    values = np.linalg.eigvalsh(np.eye(len(tied)) - quotient)
    found = np.concatenate([isolated, values, np.repeat(1 + share, many[tied] - 1)])
    return np.sort(np.clip(found.round(EXACT), 0.0, 2.0) + 0.0).astype(np.float64)


def spectral_distance(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Return the Euclidean distance of two spectra, each sorted.

    The shorter one is filled up with zeros: actors that it does not have count as actors without a tie.

    Args:
        one: eigenvalues, in any order.
        other: eigenvalues, in any order.

    Returns:
        0 or more; 0 for networks of one spectrum, which need not be the same network.

    Example:
        >>> spectral_distance(np.array([0.0, 2.0]), np.array([0.0, 1.5, 1.5]))
        1.5811388300841898

    Source: Masuda & Holme 2019, doi 10.1038/s41598-018-37534-2.
    """
    size = max(len(one), len(other))
    padded = (np.sort(np.concatenate([np.zeros(size - len(values)), values])) for values in (one, other))
    first, second = padded
    return float(np.linalg.norm(first - second))


def spectral_distances(spectra: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return the distances of all pairs of spectra, symmetric, shape (spectra, spectra), diagonal 0."""
    size = max(map(len, spectra), default=0)
    rows: Iterable[NDArray[np.float64]] = (
        np.sort(np.concatenate([np.zeros(size - len(values)), values])) for values in spectra
    )
    stacked = np.array(list(rows), dtype=np.float64).reshape(len(spectra), size)
    square = (len(spectra), len(spectra))
    return np.array([np.sqrt(((stacked - row) ** 2).sum(axis=1)) for row in stacked]).reshape(square)
