"""How good the facts are: scores against gold, intervals, reliability of the confidence, counts by rule.

docs/evaluation.md tells the form of gold and how items are matched.
"""

from __future__ import annotations

from undersigned.evaluation.accuracy import render_accuracy
from undersigned.evaluation.bootstrap import Interval, bootstrap_intervals
from undersigned.evaluation.comparison import Comparison, Matching, compare
from undersigned.evaluation.corpus import (
    Evaluation,
    ScoredDocument,
    evaluate,
    extract_predictions,
    load_predictions,
    load_publishers,
)
from undersigned.evaluation.gold import GoldDocument, load_gold
from undersigned.evaluation.items import Found, Kind, Wanted
from undersigned.evaluation.judging import Verdict, count_rules, dump_rules, judge
from undersigned.evaluation.marking import Difference, Entry, Segment, Status, cut_text, list_entries
from undersigned.evaluation.measurement import Measurement, describe_figures, describe_measurement, measure
from undersigned.evaluation.prediction import Prediction, to_prediction
from undersigned.evaluation.reliability import Bin, Reliability, measure_reliability
from undersigned.evaluation.tally import METRICS, Tally

__all__ = [
    "METRICS",
    "Bin",
    "Comparison",
    "Difference",
    "Entry",
    "Evaluation",
    "Found",
    "GoldDocument",
    "Interval",
    "Kind",
    "Matching",
    "Measurement",
    "Prediction",
    "Reliability",
    "ScoredDocument",
    "Segment",
    "Status",
    "Tally",
    "Verdict",
    "Wanted",
    "bootstrap_intervals",
    "compare",
    "count_rules",
    "cut_text",
    "describe_figures",
    "describe_measurement",
    "dump_rules",
    "evaluate",
    "extract_predictions",
    "judge",
    "list_entries",
    "load_gold",
    "load_predictions",
    "load_publishers",
    "measure",
    "measure_reliability",
    "render_accuracy",
    "to_prediction",
]
