"""Commands that print matrices of claims: matrix and parity."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
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
    claims_of,
    stated_claims_of,
)
from undersigned.cli.options import WorkspaceOption, add_command
from undersigned.discourse.requests import Aggregation, Duplicates, MatrixRequest, Mode, Normalization
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    from undersigned.discourse import LabeledMatrix

__all__ = ["register"]


class MatrixFormat(StrEnum):
    """How a matrix is printed."""

    CSV = "csv"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        matrix,
        (
            "undersigned matrix coded.dna --mode onemode --aggregation congruence --normalization average",
            "undersigned matrix claims.csv --mode twomode --aggregation subtract --scale 0..4 --format json",
            "undersigned matrix --workspace migration --columns theme --duplicates document > themes.csv",
        ),
    )


def matrix(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    mode: Annotated[Mode, typer.Option("--mode", help="Rows by rows, or rows by columns.")] = Mode.ONEMODE,
    aggregation: Annotated[Aggregation, typer.Option("--aggregation", help="How stances enter.")] = Aggregation.IGNORE,
    normalization: Annotated[
        Normalization, typer.Option("--normalization", help="What weights are divided by.")
    ] = Normalization.NO,
    duplicates: DuplicatesOption = Duplicates.INCLUDE,
    rows: RowsOption = "organization",
    columns: ColumnsOption = "concept",
    stance: StanceOption = "stance",
    scale: ScaleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    claim_type: TypeOption = None,
    isolates: Annotated[
        bool, typer.Option("--isolates", help="Rows also for actors whose claims the filters leave out.")
    ] = False,
    form: Annotated[MatrixFormat, typer.Option("--format", "-f", help="How to print.")] = MatrixFormat.CSV,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Print a matrix of who says what, or of who agrees with whom, with the names of its rows and columns.

    A coded file needs no workspace. Formulas and the range of the weights: docs/methods/matrices.md.
    """
    from undersigned.discourse import compute_matrix

    request = MatrixRequest(
        mode=mode,
        aggregation=aggregation,
        normalization=normalization,
        duplicates=duplicates,
        rows=rows,
        columns=columns,
        stance=stance,
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
    request = replace(request, stance=known)
    isolated: Iterable[str] = ()
    if isolates:
        everyone = claims_of(source, workspace, replace(choice, since=None, until=None, where=()))
        isolated = filter(None, everyone.variable(rows))
    found = compute_matrix(table, request, isolates=isolated)
    if not found.rows:
        output.complain(f"the matrix is empty: none of {len(table)} claims has a value for both {rows} and {columns}")
    say_matrix(found, request, form)


def say_matrix(found: LabeledMatrix, request: MatrixRequest, form: MatrixFormat) -> None:
    """Print a matrix as CSV, or as JSON with what it is."""
    from undersigned.discourse.labels import name_values

    rows, columns = (name_values(values, found.counts.labels) for values in (found.rows, found.columns))
    values = found.matrix.toarray().tolist()
    if form is MatrixFormat.CSV:
        cells = [[name, *map(plain, line)] for name, line in zip(rows, values, strict=True)]
        output.say_csv(["", *columns], cells)
        return
    told = {
        "mode": request.mode,
        "aggregation": request.aggregation,
        "normalization": request.normalization,
        "duplicates": request.duplicates,
        "scale": [found.counts.scale.least, found.counts.scale.most],
        "range": [bound if math.isfinite(bound) else None for bound in found.range],
        "claims": len(found.counts.claims),
        "rows": rows,
        "cols": columns,
        "m": values,
    }
    output.say(json.dumps(told, ensure_ascii=False))


def plain(value: float) -> str:
    """Return a number with all its digits, whole ones without a point."""
    return repr(value).removesuffix(".0")
