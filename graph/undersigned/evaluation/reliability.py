"""Confidence against correctness: do facts of confidence .8 turn out right at least eight times of ten?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from undersigned.evaluation.judging import Verdict

__all__ = ["Bin", "Reliability", "measure_reliability"]

BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Items whose confidence lies in `[low, high)`, in the last bin also at 1.

    Args:
        low: of the bin.
        high: of the bin.
        count: items in it.
        confidence: their mean confidence.
        share_right: how many of them were right.
    """

    low: float
    high: float
    count: int
    confidence: float
    share_right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """How confidence and correctness go together.

    Args:
        count: items that gold decides and that have a confidence.
        brier: mean squared difference of confidence and verdict (0 or 1).
        calibration_error: mean distance of a bin's confidence and its share of right ones, weighted by its items.
        bins: those that hold items, lowest first.

    Source:
        G. W. Brier (1950), "Verification of forecasts expressed in terms of probability"; M. P. Naeini, G. F. Cooper,
        M. Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning" (expected calibration
        error, here over ten bins of equal width).
    """

    count: int
    brier: float
    calibration_error: float
    bins: tuple[Bin, ...]


def measure_reliability(verdicts: Iterable[Verdict]) -> Reliability | None:
    """Return how well confidence foretells correctness; None where no item has both.

    Confidence is the lower end of an interval, so shares of right ones above it are as they should be.
    """
    known = [(one.found.confidence, one.right) for one in verdicts if one.found.confidence is not None]
    if not known:
        return None
    members: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in known:
        members.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, right))
    bins = tuple(describe_bin(number, members[number]) for number in sorted(members))
    return Reliability(
        count=len(known),
        brier=sum((confidence - right) ** 2 for confidence, right in known) / len(known),
        calibration_error=sum(one.count * abs(one.confidence - one.share_right) for one in bins) / len(known),
        bins=bins,
    )


def describe_bin(number: int, members: Sequence[tuple[float, bool]]) -> Bin:
    """Return a bin with its means."""
    return Bin(
        low=number / BINS,
        high=(number + 1) / BINS,
        count=len(members),
        confidence=sum(confidence for confidence, _ in members) / len(members),
        share_right=sum(right for _, right in members) / len(members),
    )
