"""All that is said of an evaluation in one record, so that tables, JSON and the accuracy page say the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from undersigned.evaluation.bootstrap import Interval, bootstrap_intervals
from undersigned.evaluation.corpus import Evaluation
from undersigned.evaluation.judging import count_rules, judge
from undersigned.evaluation.reliability import Reliability, measure_reliability
from undersigned.evaluation.tally import Tally
from undersigned.extraction.rules import borrow, wilson_lower_bound

__all__ = ["Measurement", "describe_figures", "describe_measurement", "measure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """An evaluation with what was computed from it.

    Args:
        evaluation: the scored documents.
        totals: counts of each metric.
        intervals: of F1, by metric; empty where none were asked for.
        samples: how often documents were drawn for the intervals.
        seed: of the random numbers.
        rules: right and all items of each rule.
        reliability: None where no item has a confidence.
    """

    evaluation: Evaluation
    totals: Mapping[str, Tally]
    intervals: Mapping[str, Interval]
    samples: int
    seed: int
    rules: Mapping[str, tuple[int, int]]
    reliability: Reliability | None

    def confidence_of(self, rule: str) -> float:
        """Return the confidence that a rule would have by these counts."""
        return wilson_lower_bound(*borrow(rule, self.rules))


def measure(evaluation: Evaluation, *, samples: int, seed: int) -> Measurement:
    """Return figures, intervals, counts by rule and reliability of scored documents."""
    verdicts = tuple(judge(document.compared for document in evaluation.documents))
    return Measurement(
        evaluation=evaluation,
        totals=evaluation.totals(),
        intervals=bootstrap_intervals(evaluation, samples=samples, seed=seed),
        samples=samples,
        seed=seed,
        rules=count_rules(verdicts),
        reliability=measure_reliability(verdicts),
    )


def describe_figures(totals: Mapping[str, Tally], intervals: Mapping[str, Interval]) -> dict[str, dict[str, float]]:
    """Return precision, recall, F1, its interval and the number in gold by metric, rounded as they are shown."""
    figures = {
        metric: {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1, "gold": tally.gold}
        for metric, tally in totals.items()
    }
    for metric, (low, high) in intervals.items():
        figures[metric] |= {"low": low, "high": high}
    return {metric: {name: round(value, 3) for name, value in row.items()} for metric, row in figures.items()}


def describe_measurement(measured: Measurement) -> dict[str, Any]:
    """Return a measurement as plain values for JSON."""
    found = measured.reliability
    return {
        "documents": len(measured.evaluation.documents),
        "missing": list(measured.evaluation.missing),
        "figures": describe_figures(measured.totals, measured.intervals),
        "reliability": None if found is None else describe_reliability(found),
        "rules": {
            rule: {"right": right, "total": total, "confidence": round(measured.confidence_of(rule), 3)}
            for rule, (right, total) in measured.rules.items()
        },
    }


def describe_reliability(found: Reliability) -> dict[str, Any]:
    """Return a reliability as plain values for JSON."""
    return {
        "items": found.count,
        "brier": round(found.brier, 4),
        "calibration_error": round(found.calibration_error, 4),
        "bins": [
            {
                "low": one.low,
                "high": one.high,
                "items": one.count,
                "confidence": round(one.confidence, 3),
                "right": round(one.share_right, 3),
            }
            for one in found.bins
        ],
    }
