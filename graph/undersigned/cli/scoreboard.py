"""Tables of an evaluation for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.cli import output

if TYPE_CHECKING:
    from undersigned.evaluation import Evaluation, Measurement, Reliability

__all__ = ["say_figures", "say_groups", "say_reliability"]

GROUP_METRICS = ("issuers", "persons", "quotes", "quote_speaker", "demands", "demand_stance", "other_organizations")


def say_figures(measured: Measurement) -> None:
    """Print the table of metrics, with intervals where they were computed."""
    rows = list[list[str]]()
    for metric, tally in measured.totals.items():
        interval = measured.intervals.get(metric)
        told = [f"{interval[0]:.3f}–{interval[1]:.3f}" if interval else ""] if measured.intervals else []
        figures = [f"{value:.3f}" for value in (tally.precision, tally.recall, tally.f1)]
        rows.append([metric, *figures, *told, str(tally.gold)])
    output.say_table(["metric", "P", "R", "F1", *(["95 %"] if measured.intervals else []), "gold"], rows)


def say_groups(name: str, groups: dict[str, Evaluation]) -> None:
    """Print F1 of the main metrics for each group of documents; a dash where gold holds nothing."""
    rows = list[list[str]]()
    for group, members in groups.items():
        totals = members.totals()
        figures = [f"{totals[metric].f1:.3f}" if totals[metric].gold else "–" for metric in GROUP_METRICS]
        rows.append([group, str(len(members.documents)), *figures])
    output.say("")
    output.say_table([name, "documents", *GROUP_METRICS], rows)


def say_reliability(measured: Measurement) -> None:
    """Print confidence against correctness, in bins and by rule."""
    output.say("")
    if measured.reliability is None:
        output.say("No item has a confidence: reliability cannot be told.")
        return
    say_bins(measured.reliability)
    output.say("")
    rules = [
        [rule, f"{right} of {total}", f"{right / total:.3f}", f"{measured.confidence_of(rule):.3f}"]
        for rule, (right, total) in measured.rules.items()
    ]
    output.say_table(["rule", "right", "precision", "confidence by this gold"], rules)


def say_bins(found: Reliability) -> None:
    """Print the table of bins, Brier score and calibration error."""
    rows = [
        [f"{one.low:.1f}–{one.high:.1f}", str(one.count), f"{one.confidence:.3f}", f"{one.share_right:.3f}"]
        for one in found.bins
    ]
    output.say_table(["confidence", "items", "mean confidence", "share right"], rows)
    output.say(f"Brier score {found.brier:.3f}, expected calibration error {found.calibration_error:.3f}")
