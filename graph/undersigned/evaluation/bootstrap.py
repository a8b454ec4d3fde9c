"""How far figures may be off for lack of documents: percentile intervals by resampling documents."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from undersigned.evaluation.corpus import Evaluation
from undersigned.evaluation.tally import METRICS, Tally

__all__ = ["Interval", "bootstrap_intervals"]

Interval = tuple[float, float]
PERCENTILES = (2.5, 97.5)


def bootstrap_intervals(evaluation: Evaluation, *, samples: int, seed: int) -> Mapping[str, Interval]:
    """Return the 95 % percentile interval of F1 for each metric that gold holds something of.

    Each sample draws as many documents as there are, with replacement; sentences of one document stay together, so
    that documents of one hand do not pass for many observations.

    Args:
        evaluation: scored documents.
        samples: how many to draw; 0 gives no intervals.
        seed: of the random numbers; the same seed gives the same intervals.

    Source:
        B. Efron, R. J. Tibshirani (1993), "An Introduction to the Bootstrap", chapter 13.
    """
    size = len(evaluation.documents)
    if not samples or not size:
        return {}
    drawn = np.random.default_rng(seed).multinomial(size, [1 / size] * size, size=samples)
    intervals = dict[str, Interval]()
    for metric in METRICS:
        tallies = [document.tallies.get(metric, Tally()) for document in evaluation.documents]
        hits = drawn @ np.array([tally.hits for tally in tallies])
        totals = drawn @ np.array([tally.found + tally.gold for tally in tallies])
        told = totals > 0
        if told.any():
            low, high = np.percentile(2 * hits[told] / totals[told], PERCENTILES)
            intervals[metric] = (float(low), float(high))
    return intervals
