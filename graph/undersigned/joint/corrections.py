"""Corrections of p-values for many tests."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from undersigned.errors import ValidationError
from undersigned.joint.requests import Correction

__all__ = ["adjust"]


def adjust(values: NDArray[np.float64], correction: Correction, tests: int | None = None) -> NDArray[np.float64]:
    """Return adjusted p-values, to be compared with alpha directly.

    Args:
        values: p-values, shape (n,).
        correction: which one.
        tests: number of all tests, those included whose p-value is 1 and that are not listed; None takes `n`.

    Returns:
        Shape (n,), in the order given, each at least the p-value and at most 1.

    Raises:
        ValidationError: there are more p-values than tests, or one is no probability.

    Example:
        >>> adjust(np.array([0.01, 0.04, 0.03]), Correction.HOLM).tolist()
        [0.03, 0.06, 0.06]

    Source: Holm 1979, Scandinavian Journal of Statistics 6(2), 65-70, www.jstor.org/stable/4615733; Benjamini &
        Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x.
    """
    total = len(values) if tests is None else tests
    if total < len(values):
        raise ValidationError(f"tests={total} is below the {len(values)} p-values given; count all tests made")
    if not np.all((values >= 0) & (values <= 1)):
        raise ValidationError("a p-value is outside 0..1, or none; give probabilities")
    if correction is Correction.NONE or not len(values):
        return values.copy()
    order = np.argsort(values, kind="stable")
    ranks = np.arange(len(values))
    if correction is Correction.HOLM:
        steps = np.maximum.accumulate((total - ranks) * values[order])
    else:
        steps = np.minimum.accumulate((total / (ranks + 1) * values[order])[::-1])[::-1]
    adjusted = np.empty(len(values))
    adjusted[order] = np.clip(steps, values[order], 1.0)
    return adjusted
