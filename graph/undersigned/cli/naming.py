"""Commands on names of organizations: what two of them are to each other, and why."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.options import JsonOption, add_command

if TYPE_CHECKING:
    from undersigned.names.verdicts import Verdict

__all__ = ["register"]

PAIRS = 2


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        names,
        (
            'undersigned names "Fair Seas Forum of Texas" "FSF of Texas"',
            "undersigned names --pairs pairs.csv > answers.csv",
        ),
    )


def names(
    pair: Annotated[
        list[str] | None, typer.Argument(help="Two names.", metavar="NAME NAME", show_default=False)
    ] = None,
    *,
    pairs: Annotated[
        Path | None,
        typer.Option(
            "--pairs",
            metavar="FILE",
            help="CSV with columns name_a and name_b (lang_a and lang_b where known); others are kept.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where the answered table goes; else it is printed.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Tell what two names of organizations are to each other: same, chapter_of, member_of, different or review.

    Each answer comes with the rule that gave it and its reason. A table of pairs is written as CSV, with the answers.
    """
    if pairs is not None and not pair:
        answer_table(pairs, out)
    elif pairs is None and pair is not None and len(pair) == PAIRS and all(map(str.strip, pair)):
        explain(pair[0], pair[1], as_json=json)
    else:
        raise typer.BadParameter("give two names, or --pairs FILE")


def answer_table(path: Path, out: Path | None) -> None:
    """Write a table of pairs with the answer, rule and reason of each, its other cells as they were."""
    from undersigned.files import write_whole
    from undersigned.linking.gazetteer import load_gazetteer
    from undersigned.names.pairs import answer_pairs, read_pairs

    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(answer_pairs(read_pairs(path), load_gazetteer()))
    if out is None:
        sys.stdout.write(buffer.getvalue())
    else:
        write_whole(out, (buffer.getvalue(),))
        output.say(f"wrote {out}")


def explain(name_a: str, name_b: str, *, as_json: bool) -> None:
    """Print what two names are to each other, how each was read, and why."""
    from undersigned.linking.gazetteer import load_gazetteer
    from undersigned.names.comparison import classify
    from undersigned.names.parsing import parse_organization

    verdict = classify(name_a, name_b, knowledge=load_gazetteer())
    parsed = [parse_organization(name) for name in (name_a, name_b)]
    if as_json:
        output.say_json(
            {
                "answer": verdict.answer.value,
                "rule": verdict.rule,
                "reason": verdict.reason,
                "reversed": verdict.reversed,
                "names": [
                    {
                        "name": name.written,
                        "acronyms": [*filter(None, [name.acronym]), *name.given],
                        "places": [sorted(place) for place in name.places],
                        "unit": list(name.unit),
                        "language": name.language,
                        "concepts": list(name.concepts),
                    }
                    for name in parsed
                ],
            }
        )
        return
    output.say(f"{sentence(name_a, name_b, verdict)}\n  {verdict.reason} ({verdict.rule})")
    for name in parsed:
        parts = {
            "concepts": ", ".join(concept.removeprefix("=") for concept in name.concepts),
            "places": ", ".join("/".join(sorted(place)) for place in name.places),
            "acronyms": ", ".join([*filter(None, [name.acronym]), *name.given]).upper(),
            "unit": " ".join(name.unit),
        }
        told = "; ".join(f"{part}: {value}" for part, value in parts.items() if value)
        output.say(f"  {output.cut(name.written, output.width() // 2)} [{name.language}] {told}")


def sentence(name_a: str, name_b: str, verdict: Verdict) -> str:
    """Return the answer as a line."""
    from undersigned.names.verdicts import Answer

    first, second = (name_b, name_a) if verdict.reversed else (name_a, name_b)
    said = {
        Answer.SAME: "{} and {} are the same organization.",
        Answer.CHAPTER_OF: "{} is a chapter of {}.",
        Answer.MEMBER_OF: "{} is a member of {}.",
        Answer.DIFFERENT: "{} and {} are different organizations.",
        Answer.REVIEW: "{} and {} need a person to decide.",
    }[verdict.answer]
    return said.format(f"“{output.one_line(first)}”", f"“{output.one_line(second)}”")
