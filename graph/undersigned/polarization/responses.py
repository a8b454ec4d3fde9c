"""Tables that positions are read from: who supports and opposes what, how often or on average."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undersigned.discourse import StanceCounts
from undersigned.polarization.objectives import Floats

__all__ = ["AGAINST", "FOR", "Responses", "count_poles", "mean_stances", "net_stances"]

FOR, AGAINST = "for", "against"


@dataclass(frozen=True, slots=True, kw_only=True)
class Responses:
    """A table of actors by concepts.

    Args:
        values: shape (actors, concepts); 0 where not known.
        known: which cells have a value, the same shape.
    """

    values: Floats
    known: NDArray[np.bool_]


def count_poles(counts: StanceCounts) -> Responses:
    """Return claims for and against: each concept is two columns, first all for, then all against.

    A claim with the stance `k` counts `(k - kmin) / (kmax - kmin)` for and the rest of 1 against. On a scale from 0
    to 1 these are the numbers of claims for and against.

    Args:
        counts: claims by actor, concept and stance.

    Returns:
        Shape (actors, 2 * concepts); all cells are known.

    Source: doubling of ratings, Greenacre 2017, Correspondence Analysis in Practice, ch. 23,
        doi 10.1201/9781315369983.
    """
    total, support = counts.total.toarray(), _sums(counts)
    values = np.hstack([support, np.maximum(total - support, 0.0)])
    return Responses(values=values, known=np.ones(values.shape, dtype=np.bool_))


def mean_stances(counts: StanceCounts) -> Responses:
    """Return the mean stance of each actor on each concept, from -1 (against) to 1 (for); no claim, no value.

    Args:
        counts: claims by actor, concept and stance.

    Returns:
        Shape (actors, concepts).
    """
    total = counts.total.toarray()
    shares = np.divide(_sums(counts), total, out=np.full(total.shape, 0.5), where=total > 0)
    return Responses(values=2.0 * shares - 1.0, known=total > 0)


def net_stances(counts: StanceCounts) -> Responses:
    """Return the sum of the stances of each actor on each concept, each from -1 (against) to 1 (for).

    Who says nothing has 0, as who says as much for as against; on a scale from 0 to 1 it is `subtract`.

    Args:
        counts: claims by actor, concept and stance.

    Returns:
        Shape (actors, concepts); all cells are known.
    """
    values = 2.0 * _sums(counts) - counts.total.toarray()
    return Responses(values=values, known=np.ones(values.shape, dtype=np.bool_))


def _sums(counts: StanceCounts) -> Floats:
    """Return the support in each cell, each claim from 0 to 1; shape (actors, concepts)."""
    least, span = counts.scale.least, counts.scale.most - counts.scale.least
    sums = np.zeros((len(counts.rows), len(counts.columns)))
    for level, matrix in zip(counts.levels, counts.by_level, strict=True):
        sums += matrix.toarray() * ((level - least) / span)
    return sums
