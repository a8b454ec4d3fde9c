"""How a value compares with chance, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from undersigned.polarization.objectives import Floats

__all__ = ["DIGITS", "Interval", "Null", "compare_with_null", "percentile_interval", "tidy"]

TAILS = (0.025, 0.975)
"""Percentiles of the ends of an interval."""

DIGITS = 12
"""Of a figure: the order of additions changes those after them."""

SAME = 1e-9
"""Values that differ by less are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Null:
    """A value among those of fields whose stances were shuffled.

    Args:
        permutations: how many fields.
        mean: of their values.
        sd: standard deviation, with the divisor `permutations - 1`.
        z: `(value - mean) / sd`; None where the fields have one value. For an index that falls with polarization a
            negative one means more divided than by chance.
        p: `(1 + fields at least as divided) / (1 + permutations)`, one-sided.
    """

    permutations: int
    mean: float
    sd: float
    z: float | None
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Where a figure lies over replicates, at 95 %.

    Args:
        low: percentile 2.5, a value that occurs.
        high: percentile 97.5, likewise.
        replicates: how many have the figure.
    """

    low: float
    high: float
    replicates: int


def tidy(value: float | np.float64) -> float:
    """Return a number without the digits that the order of additions decides.

    Args:
        value: any number.

    Example:
        >>> tidy(0.1 + 0.2), tidy(-1e-17)
        (0.3, 0.0)
    """
    return round(float(value), DIGITS) + 0.0


def compare_with_null(value: float, shuffled: Floats, *, rises: bool) -> Null:
    """Return how a value compares with those of shuffled fields.

    Args:
        value: of the field observed.
        shuffled: shape (permutations,), at least one.
        rises: whether a more divided field has a higher value.

    Example:
        >>> compare_with_null(3.0, np.array([1.0, 2.0, 3.0]), rises=True)
        Null(permutations=3, mean=2.0, sd=1.0, z=1.0, p=0.5)

    Source: Phipson & Smyth 2010, doi 10.2202/1544-6115.1585, for the p-value; Salloum, Chen & Kivela 2022,
        doi 10.1145/3512962, for the standardized score.
    """
    mean = float(shuffled.mean())
    sd = float(shuffled.std(ddof=1)) if len(shuffled) > 1 else 0.0
    sd = 0.0 if sd < SAME else sd
    sign = 1.0 if rises else -1.0
    as_divided = int((sign * shuffled >= sign * value - SAME).sum())
    return Null(
        permutations=len(shuffled),
        mean=tidy(mean),
        sd=tidy(sd),
        z=(value - mean) / sd if sd else None,
        p=(1 + as_divided) / (1 + len(shuffled)),
    )


def percentile_interval(values: Floats) -> Interval | None:
    """Return the percentile interval of replicates; those that are NaN do not have the figure, None where all are.

    Args:
        values: shape (replicates,).

    Example:
        >>> percentile_interval(np.array([1.0, 2.0, np.nan]))
        Interval(low=1.0, high=2.0, replicates=2)
    """
    known = values[~np.isnan(values)]
    if not len(known):
        return None
    low, high = np.quantile(known, TAILS, method="inverted_cdf")
    return Interval(low=tidy(low), high=tidy(high), replicates=len(known))
