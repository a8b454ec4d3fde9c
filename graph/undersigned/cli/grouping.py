"""The command that finds coalitions."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.claims_source import (
    ClaimChoice,
    ColumnsOption,
    DuplicatesOption,
    MappingOption,
    RowsOption,
    ScaleOption,
    SinceOption,
    SourceArgument,
    StanceOption,
    TypeOption,
    UntilOption,
    WhereOption,
    stated_claims_of,
)
from undersigned.cli.options import JsonOption, WorkspaceOption, add_command
from undersigned.coalitions.requests import AGGREGATIONS, Distance, Linkage, Method
from undersigned.discourse.requests import Aggregation, Duplicates, Normalization
from undersigned.errors import ValidationError
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    from undersigned.coalitions import CoalitionReport

__all__ = ["register"]

AUTO = "auto"
BROKERS_SHOWN = 10


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        coalitions,
        (
            "undersigned coalitions coded.dna --bootstrap 200",
            "undersigned coalitions --workspace migration --min-documents 2 --json > coalitions.json",
            "undersigned coalitions claims.csv --scale 0..4 --method hierarchical -k 3",
            "undersigned coalitions claims.csv --method leiden --aggregation congruence",
        ),
    )


def coalitions(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    method: Annotated[
        Method,
        typer.Option("--method", help="signed: agreement joins, disagreement parts. hierarchical: a tree of actors."),
    ] = Method.SIGNED,
    aggregation: Annotated[
        Aggregation | None,
        typer.Option(
            "--aggregation",
            help="subtract weighs congruence against conflict, congruence is agreement alone. Default: what the method "
            "is made for.",
            show_default=False,
        ),
    ] = None,
    normalization: Annotated[
        Normalization, typer.Option("--normalization", help="What weights are divided by.")
    ] = Normalization.AVERAGE,
    number: Annotated[
        str, typer.Option("--number", "-k", metavar="N|auto", help="How many coalitions, of hierarchical alone.")
    ] = AUTO,
    distance: Annotated[
        Distance, typer.Option("--distance", help="Between actors, of hierarchical alone.")
    ] = Distance.POSITIONS,
    linkage: Annotated[
        Linkage, typer.Option("--linkage", help="Between clusters, of hierarchical alone; ward with euclidean.")
    ] = Linkage.AVERAGE,
    resolution: Annotated[float, typer.Option("--resolution", help="Above 1 for more and smaller coalitions.")] = 1.0,
    bootstrap: Annotated[
        int, typer.Option("--bootstrap", min=0, metavar="B", help="Draw the documents anew so often, for stability.")
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of all that is random.")] = 1,
    min_documents: Annotated[
        int, typer.Option("--min-documents", min=1, metavar="N", help="Only who speaks in so many documents.")
    ] = 1,
    fractional: Annotated[
        bool, typer.Option("--fractional", help="Divide the claims of a document among those who speak in it.")
    ] = False,
    duplicates: DuplicatesOption = Duplicates.DOCUMENT,
    rows: RowsOption = "organization",
    columns: ColumnsOption = "concept",
    stance: StanceOption = "stance",
    scale: ScaleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    claim_type: TypeOption = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Find coalitions: who agrees with whom and against whom, on what, how surely, and who stands between.

    A coded file needs no workspace. What each figure means: docs/methods/coalitions.md.
    """
    from undersigned.coalitions import (
        CoalitionRequest,
        analyze_coalitions,
        keep_regulars,
        report_to_json,
    )
    from undersigned.discourse import MatrixRequest
    from undersigned.joint import fraction_claims

    request = CoalitionRequest(
        matrix=MatrixRequest(
            aggregation=aggregation or AGGREGATIONS[method][0],
            normalization=normalization,
            duplicates=duplicates,
            rows=rows,
            columns=columns,
            stance=stance,
        ),
        method=method,
        resolution=resolution,
        seed=seed,
        k=parse_number(number),
        distance=distance,
        linkage=linkage,
    )
    choice = ClaimChoice(
        rows=rows,
        columns=columns,
        since=since,
        until=until,
        where=where or (),
        mapping=column or (),
        stance=stance,
        scale=scale,
        claim_type=claim_type,
    )
    table, known = stated_claims_of(source, workspace, choice)
    request = replace(request, matrix=replace(request.matrix, stance=known))
    if min_documents > 1:
        table = keep_regulars(table, rows=rows, documents=min_documents)
    if fractional:
        table = fraction_claims(table, rows=rows)
    report = analyze_coalitions(table, request, replicates=bootstrap)
    if as_json:
        output.say_json(report_to_json(report))
    else:
        say_report(report)


def parse_number(text: str) -> int | None:
    """Return how many coalitions are asked for, None for `auto`.

    Raises:
        ValidationError: it is neither.
    """
    if text == AUTO:
        return None
    if not text.isdecimal():
        raise ValidationError(f"-k {text!r} is no number of coalitions; write 2, 3 ... or {AUTO}")
    return int(text)


def say_report(report: CoalitionReport) -> None:
    """Print coalitions for people."""
    from undersigned.coalitions.wording import describe_coalition, describe_field
    from undersigned.discourse.labels import name_values

    for line in describe_field(report):
        output.say(line)
    if len(report.grouped.cuts) > 1:
        output.say("")
        say_cuts(report)
    groups = report.grouped.coalitions.groups
    for group in range(len(groups)):
        output.say("")
        for line in describe_coalition(report, group):
            output.say(line)
    if not groups:
        return
    names = dict(zip(report.counts.rows, name_values(report.counts.rows, report.counts.labels), strict=True))
    output.say("\nBetween coalitions")
    output.say_table(
        ["who", "coalition", "participation", "betweenness", "within"],
        [
            [
                names[one.name],
                str(one.coalition + 1),
                f"{one.participation:.2f}",
                f"{one.betweenness:.2f}",
                f"{one.within:+.2f}",
            ]
            for one in report.brokers[:BROKERS_SHOWN]
        ],
    )


def say_cuts(report: CoalitionReport) -> None:
    """Print what speaks for each number of coalitions."""
    output.say_table(
        ["coalitions", "modularity", "silhouette", "stability"],
        [
            [
                str(cut.k),
                *("" if value is None else f"{value:.3f}" for value in (cut.modularity, cut.silhouette, cut.stability)),
            ]
            for cut in report.grouped.cuts
        ],
    )
