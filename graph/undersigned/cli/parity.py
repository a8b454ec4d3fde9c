"""The command that sets our matrices beside those of the field's standard tool."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from undersigned.cli import output
from undersigned.cli.claims_source import (
    ClaimChoice,
    ColumnsOption,
    MappingOption,
    RowsOption,
    ScaleOption,
    StanceOption,
    TypeOption,
    stated_claims_of,
)
from undersigned.cli.matrices import plain
from undersigned.cli.options import JsonOption, add_command
from undersigned.discourse.requests import MatrixRequest
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    from undersigned.discourse import LabeledMatrix
    from undersigned.discourse.conventions import Compared

__all__ = ["register"]

EQUAL = 1e-9


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    add_command(
        app,
        parity,
        ("undersigned parity coded.dna", "undersigned parity claims.csv --scale 0..4 --json > all-matrices.json"),
    )


def parity(  # noqa: PLR0913  options of a command line
    source: Annotated[Path, typer.Argument(metavar="FILE", help="Coded claims: .dna, .csv or .qdpx.")],
    *,
    rows: RowsOption = "organization",
    columns: ColumnsOption = "concept",
    stance: StanceOption = "stance",
    scale: ScaleOption = None,
    column: MappingOption = None,
    claim_type: TypeOption = None,
    json: JsonOption = False,
) -> None:
    """Set our matrices beside the conventions of the field's standard tool, and say what differs and why.

    All 138: 16 of one mode and 7 of two, by each of six filters of duplicates. With --json every matrix stands in
    full, in both ways where they differ.
    """
    from undersigned.discourse.conventions import compare_matrices

    choice = ClaimChoice(
        rows=rows, columns=columns, mapping=column or (), stance=stance, scale=scale, claim_type=claim_type
    )
    table, known = stated_claims_of(source, DEFAULT_FOLDER, choice)
    compared = list(compare_matrices(table, MatrixRequest(rows=rows, columns=columns, stance=known)))
    (say_parity_json if json else say_parity)(compared)


def say_parity(compared: Sequence[Compared]) -> None:
    """Print a line a matrix, then what the tool does otherwise."""
    from undersigned.discourse.conventions import CONVENTIONS

    differ = [one for one in compared if one.difference > EQUAL]
    first = compared[0].ours
    output.say(
        f"{len(first.rows)} x {len(first.counts.columns)}, stances {first.counts.scale.least}.."
        f"{first.counts.scale.most}: {len(compared) - len(differ)} of {len(compared)} matrices are as the tool has them"
    )
    header = ("matrix", "duplicates", "claims", "lowest", "highest", "range", "in the tool")
    output.say_table(header, [_line(one) for one in compared])
    output.say("\nWhat the tool does otherwise:")
    for convention in CONVENTIONS:
        output.say(f"- {convention.topic}: {convention.tool}. Here: {convention.ours}, since {convention.reason}.")


def _line(one: Compared) -> list[str]:
    """Return the figures of one matrix."""
    request, ours = one.request, one.ours
    least, most = ((bound if math.isfinite(bound) else "") for bound in ours.range)
    dropped = len(one.tool.counts.claims)
    told = "the same"
    if one.difference > EQUAL:
        told = f"other by up to {one.difference:.6g}, of {dropped} claims"
    return [
        f"{request.mode} {request.aggregation} {request.normalization}",
        str(request.duplicates),
        str(len(ours.counts.claims)),
        f"{ours.matrix.min() if ours.matrix.size else 0:.6g}",
        f"{ours.matrix.max() if ours.matrix.size else 0:.6g}",
        f"{_bound(least)}..{_bound(most)}",
        told,
    ]


def _bound(value: float | str) -> str:
    """Return one end of a range, empty where there is none."""
    return value if isinstance(value, str) else plain(value)


def say_parity_json(compared: Sequence[Compared]) -> None:
    """Print all matrices and conventions."""
    from dataclasses import asdict

    from undersigned.discourse.conventions import CONVENTIONS

    matrices: dict[str, Any] = {}
    for one in compared:
        request = one.request
        key = f"{request.mode}|{request.aggregation}|{request.normalization}|{request.duplicates}"
        matrices[key] = {**_values(one.ours), "difference": one.difference}
        if one.difference > EQUAL:
            matrices[key]["tool"] = _values(one.tool)
    told = {"matrices": matrices, "conventions": [asdict(convention) for convention in CONVENTIONS]}
    output.say(json.dumps(told, ensure_ascii=False))


def _values(matrix: LabeledMatrix) -> dict[str, Any]:
    """Return a matrix with its names, its claims and the range of its weights."""
    from undersigned.discourse.labels import name_values

    labels = matrix.counts.labels
    return {
        "rows": name_values(matrix.rows, labels),
        "cols": name_values(matrix.columns, labels),
        "m": matrix.matrix.toarray().tolist(),
        "claims": len(matrix.counts.claims),
        "range": [bound if math.isfinite(bound) else None for bound in matrix.range],
    }
