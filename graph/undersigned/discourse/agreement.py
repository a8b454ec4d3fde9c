"""How far coders agree: shares, kappas and Krippendorff's alpha over units that several of them coded.

A unit is a tuple with the value of each coder, always in the same order of coders, None where one coded nothing.

Source:
    J. Cohen (1960), A coefficient of agreement for nominal scales, doi 10.1177/001316446002000104; J. L. Fleiss (1971),
    Measuring nominal scale agreement among many raters, doi 10.1037/h0031619; K. Krippendorff (2011), Computing
    Krippendorff's alpha-reliability, https://repository.upenn.edu/asc_papers/43.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from undersigned.errors import ValidationError

__all__ = [
    "Metric",
    "Unit",
    "Value",
    "bootstrap_alpha",
    "cohens_kappa",
    "fleiss_kappa",
    "krippendorffs_alpha",
    "mean_kappa",
    "observed_agreement",
]

Value = str | int
Unit = tuple[Value | None, ...]
Counts = NDArray[np.float64]

PAIR = 2
LEVEL = 0.95


class Metric(StrEnum):
    """How far two values are apart."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


def observed_agreement(units: Iterable[Unit]) -> float | None:
    """Return the share of pairs of coders that gave a unit one value, over all pairs of all units.

    Args:
        units: values of the coders.

    Returns:
        0 to 1; None where no two coders coded one unit.

    Example:
        >>> observed_agreement([("a", "a", "b"), ("a", "a", None)])
        0.5
    """
    pairs = [pair for unit in units for pair in combinations(_told(unit), 2)]
    return sum(one == other for one, other in pairs) / len(pairs) if pairs else None


def cohens_kappa(pairs: Iterable[Unit]) -> float | None:
    """Return Cohen's kappa of two coders, (p_o - p_e) / (1 - p_e), p_e from the shares of each coder's own values.

    Args:
        pairs: units of two coders; those that one of them did not code do not count.

    Returns:
        At most 1, 0 as by chance; None without units, or where both used one same value alone.

    Example:
        >>> round(cohens_kappa([("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10
        ...                    + [("no", "no")] * 15), 6)
        0.4
    """
    told = [pair for pair in pairs if None not in pair]
    if not told:
        return None
    first, second = Counter(pair[0] for pair in told), Counter(pair[1] for pair in told)
    expected = sum(first[value] * second[value] for value in first) / len(told) ** 2
    observed = sum(pair[0] == pair[1] for pair in told) / len(told)
    return None if expected == 1 else (observed - expected) / (1 - expected)


def mean_kappa(units: Sequence[Unit]) -> float | None:
    """Return the mean of Cohen's kappas of all pairs of coders (Light's kappa).

    Args:
        units: values of the coders.

    Returns:
        At most 1; None where no pair has a kappa. Pairs without one do not count.

    Source: R. J. Light (1971), doi 10.1037/h0031643.
    """
    found = [
        cohens_kappa([(unit[one], unit[other]) for unit in units]) for one, other in combinations(_coders(units), 2)
    ]
    known = [kappa for kappa in found if kappa is not None]
    return sum(known) / len(known) if known else None


def fleiss_kappa(units: Sequence[Unit]) -> float | None:
    """Return Fleiss' kappa over the units that all coders coded.

    Args:
        units: values of the coders.

    Returns:
        At most 1; None where fewer than two coders, or no unit that all coded, or one value alone.
    """
    whole = [unit for unit in units if None not in unit]
    if not whole or len(whole[0]) < PAIR:
        return None
    shares = Counter(value for unit in whole for value in unit)
    expected = sum(count**2 for count in shares.values()) / shares.total() ** 2
    observed = observed_agreement(whole)
    return None if observed is None or expected == 1 else (observed - expected) / (1 - expected)


def krippendorffs_alpha(units: Iterable[Unit], metric: Metric = Metric.NOMINAL) -> float | None:
    """Return Krippendorff's alpha, 1 - D_o / D_e, for any number of coders and with gaps.

    D_e comes from the values of all coders together, without replacement, so that small samples are not flattered.

    Args:
        units: values of the coders; those with fewer than two values do not count.
        metric: how far two values are apart; all but `nominal` need whole numbers.

    Returns:
        At most 1, 0 as by chance; None without units, or where all values are one.

    Raises:
        ValidationError: the metric needs numbers, and a value is text.

    Example:
        >>> krippendorffs_alpha([(1, 1), (2, 2), (1, 3)], Metric.NOMINAL)
        0.375
    """
    counts, values = _count(units, metric)
    return _alphas(np.ones((1, len(counts))), counts, values, metric)[0] if len(counts) else None


def bootstrap_alpha(
    units: Iterable[Unit], metric: Metric = Metric.NOMINAL, *, samples: int = 1000, seed: int = 0
) -> tuple[float, float] | None:
    """Return the 95 % percentile interval of alpha over resamples of the units, with replacement.

    Args:
        units: values of the coders.
        metric: how far two values are apart.
        samples: how many resamples; 0 asks for none.
        seed: of the random numbers.

    Returns:
        Lower and upper end; None without units, samples, or where no resample has an alpha. Resamples without one,
        since all their values are one, are left out.

    Raises:
        ValidationError: the number of samples is negative, or the metric needs numbers and a value is text.

    Source: A. Zapf et al. (2016), Measuring inter-rater reliability for nominal data, doi 10.1186/s12874-016-0200-9.
    """
    if samples < 0:
        raise ValidationError(f"bootstrap={samples} is negative; give the number of resamples, 0 for none")
    counts, values = _count(units, metric)
    if not len(counts) or not samples:
        return None
    chance = np.random.default_rng(seed)
    weights = chance.multinomial(len(counts), np.full(len(counts), 1 / len(counts)), size=samples).astype(np.float64)
    found = [alpha for alpha in _alphas(weights, counts, values, metric) if alpha is not None]
    if not found:
        return None
    low, high = np.quantile(found, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _told(unit: Unit) -> list[Value]:
    return [value for value in unit if value is not None]


def _coders(units: Sequence[Unit]) -> range:
    return range(len(units[0]) if units else 0)


def _count(units: Iterable[Unit], metric: Metric) -> tuple[Counts, NDArray[np.float64]]:
    """Return how many coders gave each unit each value, and the values as numbers where the metric needs them.

    Returns:
        Shape (units with two values or more, values), rows and columns in an order that depends on nothing but the
        content; shape (values,).
    """
    rows = sorted((sorted(told, key=_order) for told in map(_told, units) if len(told) >= PAIR), key=_orders)
    known = sorted({value for row in rows for value in row}, key=_order)
    texts = [value for value in known if isinstance(value, str)]
    if metric is not Metric.NOMINAL and texts:
        raise ValidationError(f"alpha of the metric {metric}: {texts[0]!r} is no whole number; use {Metric.NOMINAL}")
    place = {value: at for at, value in enumerate(known)}
    counts = np.zeros((len(rows), len(known)))
    for at, row in enumerate(rows):
        for value in row:
            counts[at, place[value]] += 1
    numbers = np.array([0 if isinstance(value, str) else value for value in known], dtype=np.float64)
    return counts, numbers


def _order(value: Value) -> tuple[bool, int, str]:
    return (True, 0, value) if isinstance(value, str) else (False, value, "")


def _orders(row: Sequence[Value]) -> list[tuple[bool, int, str]]:
    return [_order(value) for value in row]


def _alphas(weights: Counts, counts: Counts, values: NDArray[np.float64], metric: Metric) -> list[float | None]:
    """Return alpha for each weighting of the units.

    Args:
        weights: shape (samples, units), how often each unit counts.
        counts: shape (units, values).
        values: shape (values,).
        metric: how far two values are apart.
    """
    margins = weights @ counts
    sizes = counts.sum(axis=1)
    if metric is Metric.ORDINAL:
        # the ordinal distance of two values is that of their middle ranks, which differ from sample to sample
        scales = np.cumsum(margins, axis=1) - margins / 2
        observed = np.array([w @ _spread(counts, scale, sizes) for w, scale in zip(weights, scales, strict=True)])
        expected = np.array([_square(m, scale) for m, scale in zip(margins, scales, strict=True)])
    elif metric is Metric.INTERVAL:
        scale = values - values.mean()
        observed = weights @ _spread(counts, scale, sizes)
        expected = _square(margins, scale)
    else:
        observed = weights @ ((sizes**2 - (counts**2).sum(axis=1)) / (sizes - 1))
        expected = margins.sum(axis=1) ** 2 - (margins**2).sum(axis=1)
    totals = margins.sum(axis=1)
    return [
        1 - (total - 1) * float(told) / float(chance) if chance > 0 else None
        for told, chance, total in zip(observed, expected, totals.tolist(), strict=True)
    ]


def _spread(counts: Counts, scale: NDArray[np.float64], sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the squared distances within each unit, by the number of its values less one."""
    return np.asarray(_square(counts, scale) / (sizes - 1), dtype=np.float64)


def _square(counts: Counts, scale: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sum over all ordered pairs of values of their squared distance, along the last axis."""
    sums = counts @ scale
    return np.asarray(2 * (counts.sum(axis=-1) * (counts @ scale**2) - sums**2), dtype=np.float64)
