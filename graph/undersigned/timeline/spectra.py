"""How far two networks are apart by the spectra of their normalized Laplacians."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from undersigned.discourse import Matrix
from undersigned.discourse.affiliation import inverse

__all__ = ["laplacian_spectrum", "spectral_distance", "spectral_distances"]


def laplacian_spectrum(matrix: Matrix) -> NDArray[np.float64]:
    """Return the eigenvalues of the normalized Laplacian of a one-mode matrix.

    `L = I - D^(-1/2) |W| D^(-1/2)` with `D` the sums of the rows of `|W|`; the diagonal of `W` does not count. An
    actor without a tie has a row of zeros in `L` and so adds an eigenvalue 0, as each connected part does.

    Args:
        matrix: symmetric, shape (actors, actors), any weights.

    Returns:
        Ascending, 0 to 2, shape (actors,).

    Example:
        >>> laplacian_spectrum(Matrix(np.array([[0.0, 3.0], [3.0, 0.0]]))).tolist()
        [0.0, 2.0]

    Source: Chung 1997, Spectral Graph Theory, section 1.2, doi 10.1090/cbms/092.
    """
    weights = np.abs(matrix.toarray())
    np.fill_diagonal(weights, 0.0)
    degrees = weights.sum(axis=1)
    tied = np.flatnonzero(degrees)
    scale = np.sqrt(inverse(degrees[tied]))
    laplacian = np.eye(len(tied)) - scale[:, None] * weights[np.ix_(tied, tied)] * scale[None, :]
    values = np.linalg.eigvalsh(laplacian) if len(tied) else np.zeros(0)
    isolated = np.zeros(len(degrees) - len(tied))
    return np.sort(np.concatenate([isolated, np.clip(values, 0.0, 2.0)])).astype(np.float64)


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
