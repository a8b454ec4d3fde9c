"""Dimensions of a table: correspondence analysis, and singular values of centered stances."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undersigned.polarization.objectives import Floats
from undersigned.polarization.responses import Responses

__all__ = ["Axes", "analyze_correspondence", "center_columns", "center_twice", "decompose"]

NOTHING = 1e-10
"""Singular values below this share of the largest possible one are what rounding leaves of 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """Coordinates of actors and concepts.

    Args:
        actors: shape (actors, dimensions); NaN for an actor without claims.
        concepts: shape (concepts, dimensions); NaN for a column without claims.
        singular: all singular values, descending, shape (min(actors, concepts),).
    """

    actors: Floats
    concepts: Floats
    singular: Floats


def analyze_correspondence(counts: Floats, dimensions: int) -> Axes:
    """Return the correspondence analysis of a table of counts.

    With `P` the counts divided by their sum, `r` and `c` the sums of its rows and columns, the singular value
    decomposition of `(P_ij - r_i c_j) / sqrt(r_i c_j)` is `U D V'`; actors are at `U D / sqrt(r)`, columns at
    `V D / sqrt(c)` (principal coordinates of both). Empty rows and columns have no coordinates. The singular values
    lie from 0 to 1; the sum of their squares, the inertia, is chi-square by the sum of the counts.

    Args:
        counts: shape (actors, columns), not negative.
        dimensions: how many; those beyond the rank of the table are 0.

    Source: Greenacre 2017, Correspondence Analysis in Practice, Theory appendix, doi 10.1201/9781315369983.
    """
    row_sums, column_sums = counts.sum(axis=1), counts.sum(axis=0)
    rows, columns = row_sums > 0, column_sums > 0
    total = float(counts.sum())
    if not total:
        return _spread(np.zeros((0, dimensions)), np.zeros((0, dimensions)), np.zeros(0), rows, columns)
    r, c = row_sums[rows] / total, column_sums[columns] / total
    expected = np.outer(r, c)
    left, singular, right = _svd((counts[np.ix_(rows, columns)] / total - expected) / np.sqrt(expected), 1.0)
    actors = _first(left * singular / np.sqrt(r)[:, None], dimensions)
    concepts = _first(right * singular / np.sqrt(c)[:, None], dimensions)
    return _spread(actors, concepts, singular, rows, columns)


def decompose(centered: Floats, known: NDArray[np.bool_], dimensions: int) -> Axes:
    """Return the singular value decomposition `U D V'` of a centered table: actors at `U D`, concepts at `V D`.

    Args:
        centered: shape (actors, concepts), 0 where not known.
        known: which cells have a value; an actor or a concept without any has no coordinates.
        dimensions: how many; those beyond the rank of the table are 0.
    """
    rows, columns = known.sum(axis=1) > 0, known.sum(axis=0) > 0
    left, singular, right = _svd(centered[np.ix_(rows, columns)], float(max(1.0, np.abs(centered).sum())))
    return _spread(_first(left * singular, dimensions), _first(right * singular, dimensions), singular, rows, columns)


def center_columns(responses: Responses) -> Floats:
    """Return the values less the mean of their column; means are over known cells, unknown cells are 0.

    Args:
        responses: shape (actors, concepts).
    """
    known = responses.known
    counted = np.maximum(known.sum(axis=0), 1)
    means = np.where(known, responses.values, 0.0).sum(axis=0) / counted
    return np.where(known, responses.values - means, 0.0)


def center_twice(responses: Responses) -> Floats:
    """Return what is left of the values beside a level of each actor and one of each concept.

    Where all cells are known this is double centering: `x_ij - x_i. - x_.j + x_..`. Else the levels are those of the
    additive model `a_i + b_j` with the least squares over the known cells, and unknown cells are 0: they pull nowhere.
    Rows and columns add up to 0 either way.

    Args:
        responses: shape (actors, concepts).
    """
    known = responses.known.astype(np.float64)
    values = responses.values * known
    if known.shape[1] > known.shape[0]:
        return center_twice(Responses(values=responses.values.T, known=responses.known.T)).T
    counted = np.maximum(known.sum(axis=1), 1.0)
    means = values.sum(axis=1) / counted
    normal = np.diag(known.sum(axis=0)) - known.T @ (known / counted[:, None])
    if not normal.size:
        return values
    levels = np.linalg.pinv(normal, hermitian=True) @ (values.sum(axis=0) - known.T @ means)
    rest = (values.sum(axis=1) - known @ levels) / counted
    left: Floats = (values - rest[:, None] - levels[None, :]) * known
    return left


def _svd(table: Floats, scale: float) -> tuple[Floats, Floats, Floats]:
    """Return `U`, the singular values without noise, and `V`."""
    if not table.size:
        size = min(table.shape)
        return np.zeros((table.shape[0], size)), np.zeros(size), np.zeros((table.shape[1], size))
    left, singular, right = np.linalg.svd(table, full_matrices=False)
    return left, np.where(singular < NOTHING * scale, 0.0, singular), right.T


def _first(coordinates: Floats, dimensions: int) -> Floats:
    """Return the first dimensions, filled up with 0."""
    kept = coordinates[:, :dimensions]
    return np.pad(kept, ((0, 0), (0, dimensions - kept.shape[1]))) + 0.0


def _spread(
    actors: Floats, concepts: Floats, singular: Floats, rows: NDArray[np.bool_], columns: NDArray[np.bool_]
) -> Axes:
    """Put coordinates where rows and columns have claims, NaN elsewhere."""
    all_actors = np.full((len(rows), actors.shape[1]), np.nan)
    all_concepts = np.full((len(columns), concepts.shape[1]), np.nan)
    all_actors[rows], all_concepts[columns] = actors, concepts
    return Axes(actors=all_actors, concepts=all_concepts, singular=singular)
