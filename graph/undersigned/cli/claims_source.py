"""Where commands take claims from: a coded file, or the graph of a workspace."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.discourse.requests import Duplicates
from undersigned.errors import ValidationError

if TYPE_CHECKING:
    from undersigned.discourse import ClaimTable

__all__ = [
    "ClaimChoice",
    "ColumnsOption",
    "DuplicatesOption",
    "MappingOption",
    "RowsOption",
    "ScaleOption",
    "SinceOption",
    "SourceArgument",
    "StanceOption",
    "TypeOption",
    "UntilOption",
    "WhereOption",
    "claims_of",
    "stated_claims_of",
]


SourceArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FILE]",
        help="Coded claims: .dna, .csv or .qdpx. Without one, the graph of the workspace.",
        show_default=False,
    ),
]
RowsOption = Annotated[str, typer.Option("--rows", metavar="VARIABLE", help="Whose claims: organization, person ...")]
ColumnsOption = Annotated[
    str, typer.Option("--columns", metavar="VARIABLE", help="On what: concept (in a graph: measure), theme ...")
]
StanceOption = Annotated[str, typer.Option("--stance", metavar="VARIABLE", help="For or against, on which scale.")]
DuplicatesOption = Annotated[
    Duplicates,
    typer.Option("--duplicates", help="Where claims of one actor, concept and stance count once."),
]
ScaleOption = Annotated[
    str | None,
    typer.Option(
        "--scale", metavar="LEAST..MOST", help="Ends of the scale of stances: -2..2. Else those of the claims count."
    ),
]
TypeOption = Annotated[
    str | None,
    typer.Option("--type", metavar="LABEL", help="Of a .dna or .qdpx file, which type of claims; else the usual one."),
]
SinceOption = Annotated[str | None, typer.Option("--since", metavar="DATE", help="First year, month or day.")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Last year, month or day.")]
WhereOption = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="NAME=VALUE",
        help="Only claims of this kind; repeat for more. In a file any variable; in a graph theme, language, country, "
        "role, genre, confidence (confidence>=0.8), review, kind, method. != leaves out; several of one name are "
        "alternatives.",
    ),
]
MappingOption = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="NAME=HEADING",
        help="Which column of a CSV file holds what: id, document, date, or a variable. Usual headings are known.",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimChoice:
    """Which claims a command works on.

    Args:
        rows: variable of the actors.
        columns: variable of the concepts.
        since: first year, month or day, or None.
        until: last year, month or day, or None.
        where: conditions as written.
        mapping: `name=heading` of a CSV file.
        stance: numeric variable; `stance` is the one that the claims have.
        scale: its ends as written, or None.
        claim_type: label of the type of claims of a file, None for the usual one.
        expand: whether members stand for a standing coalition.
        roll_up: whether chapters count as the body that they belong to.
    """

    rows: str = "organization"
    columns: str = "concept"
    since: str | None = None
    until: str | None = None
    where: Sequence[str] = ()
    mapping: Sequence[str] = ()
    stance: str = "stance"
    scale: str | None = None
    claim_type: str | None = None
    expand: bool = False
    roll_up: bool = False


def stated_claims_of(source: Path | None, workspace: Path, choice: ClaimChoice) -> tuple[ClaimTable, str]:
    """Return claims as `claims_of` does, on the scale that the user declares, and the name that their stance has."""
    from undersigned.discourse import find_stance
    from undersigned.discourse.scales import declare_scale, parse_scale

    table = claims_of(source, workspace, choice)
    stance = find_stance(table, choice.stance)
    if source is None and choice.scale is not None:
        table = declare_scale(table, stance, parse_scale(choice.scale))
    return table, stance


def claims_of(source: Path | None, workspace: Path, choice: ClaimChoice) -> ClaimTable:
    """Return the claims of a file or, without one, of a workspace; what was left out is told on stderr.

    Raises:
        UndersignedError: the file or the workspace cannot be read, or the choice asks for what is not there.
    """
    from undersigned.discourse import parse_condition
    from undersigned.discourse.scales import parse_scale
    from undersigned.workspace.claims import claims_of_file, claims_of_workspace

    if source is None:
        if choice.mapping or choice.claim_type:
            raise ValidationError("--column and --type are for coded files; leave them out for a workspace")
        return claims_of_workspace(
            workspace,
            rows=choice.rows,
            columns=choice.columns,
            since=choice.since,
            until=choice.until,
            where=choice.where,
            expand=choice.expand,
            roll_up=choice.roll_up,
        )
    found = claims_of_file(
        source,
        mapping=choice.mapping,
        scales=None if choice.scale is None else {choice.stance: parse_scale(choice.scale)},
        claim_type=choice.claim_type,
        since=choice.since,
        until=choice.until,
        conditions=map(parse_condition, choice.where),
    )
    for notice in found.notices:
        output.complain(notice)
    return found.table
