"""The command that tells how far coders agree: agreement."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from undersigned.cli import output
from undersigned.cli.options import JsonOption, add_command

if TYPE_CHECKING:
    from undersigned.exchange.agreement import CoderAgreement, Comparison, VariableAgreement

__all__ = ["register"]

MOST_CONFUSED = 10
"""Of the values that coders take for another, so many pairs are printed for a variable; `--json` has all."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        agreement,
        (
            "undersigned agreement coded.dna",
            "undersigned agreement coded.dna --against second.dna --overlap 0.7",
            "undersigned agreement coded.dna --against workspace --bootstrap 2000 --seed 7 --json",
        ),
    )


def agreement(  # noqa: PLR0913  options of a command line
    source: Annotated[
        Path, typer.Argument(metavar="FILE", help="Coded claims: .dna or .qdpx, or the folder of a workspace.")
    ],
    *,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against", metavar="PATH", help="Coded over the same texts: a file, or a workspace for its rules."
        ),
    ] = None,
    overlap: Annotated[
        float, typer.Option("--overlap", metavar="SHARE", help="Least Jaccard index of two spans that mean one unit.")
    ] = 0.5,
    bootstrap: Annotated[
        int, typer.Option("--bootstrap", metavar="N", help="Resamples for the interval of alpha; 0 for none.")
    ] = 1000,
    seed: Annotated[int, typer.Option("--seed", metavar="S", help="Of the resamples.")] = 0,
    claim_type: Annotated[
        str | None, typer.Option("--type", metavar="LABEL", help="Type of claims; without it the usual one.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Print how far coders agree: kappa and alpha of each variable, and whether they mark the same spans.

    Without --against, the coders of FILE are compared; with it, FILE is one coder and PATH the other. What each figure
    is: docs/methods/agreement.md.
    """
    from undersigned.exchange.agreement import Comparison, compare_coders, compare_projects
    from undersigned.workspace.coded_by_rules import read_coded

    wanted = Comparison(overlap=overlap, samples=bootstrap, seed=seed, claim_type=claim_type)
    one = read_coded(source)
    notices = list(one.notices)
    if against is None:
        found = compare_coders(one.project, wanted)
    else:
        other = read_coded(against)
        notices += other.notices
        names = _names(source, against)
        found = compare_projects(one.project, other.project, names=names, comparison=wanted)
    for notice in (*notices, *found.notices):
        output.complain(notice)
    if json:
        output.say_json(_figures(found, wanted))
    else:
        _say(found)


def _names(one: Path, other: Path) -> tuple[str, str]:
    """Return what the two sides are called: names of files, whole paths where these are equal."""
    if one.name != other.name:
        return one.name, other.name
    return (str(one), str(other)) if str(one) != str(other) else (one.name, f"{one.name} (2)")


def _say(found: CoderAgreement) -> None:
    output.say(f"coders: {', '.join(found.coders)}")
    output.say(
        f"documents in common: {found.documents:,}; units of several coders: {found.units:,}, of one: {found.alone:,}"
    )
    output.say("")
    output.say_table(
        ("first", "second", "documents", "spans", "spans", "both", "precision", "recall", "F1"),
        [
            (
                *names,
                *map(str, (one.documents, one.first, one.second, one.both)),
                *map(_rounded, (one.precision, one.recall, one.f1)),
            )
            for names, one in found.spans.items()
        ],
    )
    output.say("")
    output.say_table(
        ("variable", "units", "same", "kappa", "Fleiss", "alpha", "95 %", "metric"),
        [row for name, one in found.variables.items() for row in _rows(name, one)],
    )
    cells = [row for name, one in found.variables.items() for row in _confused(name, one)]
    if cells:
        output.say("")
        output.say_table(("variable", "first", "second", "its value", "the other's", "units"), cells)


def _rows(name: str, one: VariableAgreement) -> Iterable[tuple[str, ...]]:
    head = (name, str(one.units), _rounded(one.observed), _rounded(one.kappa), _rounded(one.fleiss))
    for metric, alpha in one.alphas.items():
        interval = "-" if alpha.interval is None else " to ".join(map(_rounded, alpha.interval))
        yield (*head, _rounded(alpha.value), interval, metric)
        head = ("", "", "", "", "")


def _confused(name: str, one: VariableAgreement) -> Iterable[tuple[str, ...]]:
    for (first, second), cells in one.confusion.items():
        different = [(values, count) for values, count in cells.items() if values[0] != values[1]]
        for values, count in different[:MOST_CONFUSED]:
            yield name, first, second, str(values[0]), str(values[1]), str(count)


def _rounded(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _figures(found: CoderAgreement, wanted: Comparison) -> dict[str, Any]:
    return {
        "coders": list(found.coders),
        "documents": found.documents,
        "units": found.units,
        "alone": found.alone,
        "overlap": wanted.overlap,
        "bootstrap": wanted.samples,
        "seed": wanted.seed,
        "spans": [
            {**_pair(names), "documents": one.documents, "first_spans": one.first, "second_spans": one.second}
            | {"both": one.both, "precision": one.precision, "recall": one.recall, "f1": one.f1}
            for names, one in found.spans.items()
        ],
        "variables": {name: _variable(one) for name, one in found.variables.items()},
    }


def _variable(one: VariableAgreement) -> Mapping[str, Any]:
    return {
        "kind": one.kind,
        "units": one.units,
        "observed": one.observed,
        "kappa": one.kappa,
        "kappas": [{**_pair(names), "kappa": kappa} for names, kappa in one.kappas.items()],
        "fleiss": one.fleiss,
        "alphas": {
            str(metric): {"alpha": alpha.value, "interval": alpha.interval} for metric, alpha in one.alphas.items()
        },
        "confusion": [
            {**_pair(names), "first_value": values[0], "second_value": values[1], "units": count}
            for names, cells in one.confusion.items()
            for values, count in cells.items()
        ],
    }


def _pair(names: tuple[str, str]) -> dict[str, str]:
    return {"first": names[0], "second": names[1]}
