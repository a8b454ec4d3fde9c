"""The command that measures: evaluate."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from undersigned.cli import output
from undersigned.cli.options import FINDINGS, JsonOption, add_command
from undersigned.cli.scoreboard import say_figures, say_groups, say_reliability
from undersigned.errors import ValidationError

if TYPE_CHECKING:
    from undersigned.evaluation import Evaluation, Measurement, ScoredDocument

__all__ = ["register"]

SHOWN = 5


class Group(StrEnum):
    """What figures are broken down by."""

    PUBLISHER = "publisher"
    LANGUAGE = "language"
    DOCUMENT = "document"


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    add_command(
        app,
        evaluate,
        (
            "undersigned evaluate gold/ --sources releases/",
            "undersigned evaluate gold/ --sources releases/ --per publisher --reliability --page comparison.html",
            "undersigned evaluate gold/ --predictions facts/ --floor issuers=0.9 --floor quotes=0.9",
            "undersigned evaluate gold/ --sources releases/ --held-out unseen/ --markdown accuracy.md",
        ),
    )


def evaluate(  # noqa: PLR0913  options of a command line
    gold: Annotated[Path, typer.Argument(help="Folder of gold files, one JSON a document.", metavar="GOLD")],
    *,
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="DIR", help="Score these facts; extract nothing.")
    ] = None,
    sources: Annotated[
        list[Path] | None,
        typer.Option("--sources", metavar="DIR", help="Where the documents are; may be repeated.  [default: GOLD]"),
    ] = None,
    held_out: Annotated[
        Path | None,
        typer.Option("--held-out", metavar="DIR", help="Gold that no rule was tuned on: figures of its own."),
    ] = None,
    per: Annotated[Group | None, typer.Option("--per", help="Also F1 for each.")] = None,
    bootstrap: Annotated[
        int, typer.Option("--bootstrap", metavar="N", min=0, help="Samples for the intervals; 0 for none.")
    ] = 1000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the samples.")] = 1,
    floor: Annotated[
        list[str] | None,
        typer.Option("--floor", metavar="METRIC=F1", help="Exit with 1 where F1 is lower; may be repeated."),
    ] = None,
    reliability: Annotated[
        bool, typer.Option("--reliability", help="Also confidence against correctness, in bins and by rule.")
    ] = False,
    page: Annotated[
        Path | None, typer.Option("--page", metavar="FILE", help="Write a page of the texts with what was found.")
    ] = None,
    markdown: Annotated[
        Path | None, typer.Option("--markdown", metavar="FILE", help="Write what was measured, without any names.")
    ] = None,
    write_rules: Annotated[
        Path | None, typer.Option("--write-rules", metavar="FILE", help="Write right and all items of each rule.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Measure extraction against annotations made by hand.

    Each gold file names its document; the documents are read and extracted, or facts that exist are scored. A document
    without facts counts as all missed and makes the exit code 1, as does a floor that is not reached.
    """
    floors = [parse_floor(one) for one in floor or ()]
    wanted = Wanted(predictions=predictions, sources=sources or [], samples=bootstrap, seed=seed)
    measured = [measure_gold(folder, wanted) for folder in (gold, held_out) if folder]
    write_files(measured, page=page, markdown=markdown, rules=write_rules)
    if json:
        output.say_json(describe(measured, per))
    else:
        for number, one in enumerate(measured):
            if number:
                output.say("\nHeld out")
            say_measurement(one, per, reliability=reliability)
    problems = [*find_missing(measured), *find_short(measured[0], floors)]
    for problem in problems:
        output.complain(problem)
    raise typer.Exit(FINDINGS if problems else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for, whatever the gold: facts or documents, and intervals."""

    predictions: Path | None
    sources: Sequence[Path]
    samples: int
    seed: int


def measure_gold(folder: Path, wanted: Wanted) -> Measurement:
    """Load gold, score facts that are given or extracted, and measure.

    Raises:
        ValidationError: no document of the gold has facts.
    """
    from undersigned.evaluation import evaluate as evaluate_facts
    from undersigned.evaluation import extract_predictions, load_gold, load_predictions, load_publishers, measure

    gold = load_gold(folder)
    places = list(dict.fromkeys((*wanted.sources, folder)))
    facts = load_predictions(gold, wanted.predictions) if wanted.predictions else extract_predictions(gold, places)
    if not facts:
        looked = ", ".join(str(place) for place in ([wanted.predictions] if wanted.predictions else places))
        raise ValidationError(f"none of the {len(gold)} documents of {folder} is in {looked}; give --sources DIR")
    return measure(evaluate_facts(gold, facts, load_publishers(places)), samples=wanted.samples, seed=wanted.seed)


def write_files(
    measured: Sequence[Measurement], *, page: Path | None, markdown: Path | None, rules: Path | None
) -> None:
    """Write the files that were asked for; the page and the counts of rules are of the first gold alone."""
    from undersigned.evaluation import dump_rules, render_accuracy
    from undersigned.files import write_whole

    if page:
        from undersigned.render.comparison import render_comparison

        write_whole(page, [render_comparison(measured[0])])
    if markdown:
        write_whole(markdown, [render_accuracy(*measured)])
    if rules:
        from undersigned.extraction.rules import load_counts

        write_whole(rules, [dump_rules(measured[0].rules, known=load_counts())])


def describe(measured: Sequence[Measurement], per: Group | None) -> dict[str, Any]:
    """Return all figures as plain values."""
    from undersigned.evaluation import describe_figures, describe_measurement

    told = describe_measurement(measured[0])
    if per:
        groups = group_by(measured[0], per)
        told[f"per_{per}"] = {name: describe_figures(members.totals(), {}) for name, members in groups.items()}
    if len(measured) > 1:
        told["held_out"] = describe_measurement(measured[1])
    return told


def say_measurement(measured: Measurement, per: Group | None, *, reliability: bool) -> None:
    """Print the tables that were asked for."""
    say_figures(measured)
    if per:
        say_groups(per, group_by(measured, per))
    if reliability:
        say_reliability(measured)


def group_by(measured: Measurement, per: Group) -> dict[str, Evaluation]:
    """Return the documents by publisher, language or name."""
    keys: dict[Group, Callable[[ScoredDocument], str]] = {
        Group.PUBLISHER: lambda document: document.publisher,
        Group.LANGUAGE: lambda document: document.language,
        Group.DOCUMENT: lambda document: document.file,
    }
    return measured.evaluation.grouped(keys[per])


def find_missing(measured: Sequence[Measurement]) -> Iterator[str]:
    """Yield a line where documents have no facts."""
    missing = [file for one in measured for file in one.evaluation.missing]
    if missing:
        told = ", ".join(missing[:SHOWN]) + (" ..." if len(missing) > SHOWN else "")
        yield f"no facts for {len(missing)} documents, counted as all missed: {told}"


def find_short(measured: Measurement, floors: Sequence[tuple[str, float]]) -> Iterator[str]:
    """Yield a line for each floor that is not reached."""
    for metric, least in floors:
        reached = round(measured.totals[metric].f1, 3)
        if reached < least:
            yield f"below the floor: {metric}={least:g}, reached {reached:.3f}"


def parse_floor(text: str) -> tuple[str, float]:
    """Split `metric=F1`."""
    from undersigned.evaluation import METRICS

    metric, _, value = text.partition("=")
    if metric not in METRICS:
        raise ValidationError(f"--floor {text!r}: unknown metric {metric!r}; known: {', '.join(METRICS)}")
    try:
        least = float(value)
    except ValueError:
        least = -1
    if not 0 <= least <= 1:
        raise ValidationError(f"--floor {text!r}: expected a number from 0 to 1, such as {metric}=0.9")
    return metric, least
