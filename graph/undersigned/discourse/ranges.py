"""Which values the weights of a network can have."""

from __future__ import annotations

import math

from undersigned.discourse.claims import BOOLEAN, Scale
from undersigned.discourse.requests import Aggregation, MatrixRequest, Mode, Normalization

__all__ = ["weight_range"]

UNIT = {
    Normalization.COSINE,
    Normalization.TRUE_COSINE,
    Normalization.BINARY_JACCARD,
    Normalization.WEIGHTED_JACCARD,
    Normalization.ACTIVITY,
    Normalization.PROMINENCE,
}


def weight_range(request: MatrixRequest, scale: Scale) -> tuple[float, float]:
    """Return the lowest and the highest weight that a matrix can have, whatever the claims.

    Claims that count less than 1 are not more than their number; so the range holds for fractional counts too.

    Args:
        request: which matrix.
        scale: of the stances.

    Returns:
        `(lowest, highest)`, infinite where there is no bound.

    Example:
        >>> weight_range(MatrixRequest(aggregation=Aggregation.SUBTRACT, normalization=Normalization.COSINE), BOOLEAN)
        (-1.0, 1.0)
        >>> weight_range(MatrixRequest(normalization=Normalization.AVERAGE), BOOLEAN)
        (0.0, inf)
    """
    if request.aggregation is Aggregation.COMBINE:
        return 0.0, 2.0 ** len(scale.levels) - 1.0
    signed = request.aggregation is Aggregation.SUBTRACT
    if request.normalization not in UNIT:
        if request.normalization is Normalization.JACCARD and _equal_stances_alone(request, scale):
            return 0.0, 1.0
        return (_least(request, scale), math.inf) if signed else (0.0, math.inf)
    if signed and request.mode is Mode.TWOMODE and scale != BOOLEAN:
        return float(min(scale.least, 0)), float(max(scale.most, 0))
    return (-1.0 if signed else 0.0), 1.0


def _equal_stances_alone(request: MatrixRequest, scale: Scale) -> bool:
    """Tell whether only claims of the very same stance make a weight."""
    return request.aggregation is Aggregation.CONGRUENCE and scale == BOOLEAN


def _least(request: MatrixRequest, scale: Scale) -> float:
    """Return the lowest weight of an unbounded difference."""
    nothing_negative = request.mode is Mode.TWOMODE and scale != BOOLEAN and scale.least >= 0
    return 0.0 if nothing_negative else -math.inf
