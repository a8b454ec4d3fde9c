"""Commands of time and of the concepts that carry a discourse: timeline and backbone."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

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
from undersigned.cli.timing_tables import say_backbone, say_coalitions, say_figures, say_states
from undersigned.discourse.requests import Aggregation, Duplicates, MatrixRequest, Normalization
from undersigned.errors import ValidationError
from undersigned.timeline.requests import Kernel, TimelineRequest
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    from undersigned.discourse import ClaimTable
    from undersigned.timeline import Windows

__all__ = ["register"]

WIDTH = "1y"


class Shown(StrEnum):
    """What is printed of a timeline."""

    FIGURES = "figures"
    COALITIONS = "coalitions"
    STATES = "states"


class ScalingName(StrEnum):
    """What weights are divided by, of those that add up over concepts."""

    NO = "no"
    AVERAGE = "average"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        timeline,
        (
            "undersigned timeline coded.dna --window 6m --step 1m --kernel epanechnikov",
            "undersigned timeline claims.csv --events 50 --show coalitions",
            "undersigned timeline --workspace migration --window 1y --show states",
            "undersigned timeline --workspace migration --json > timeline.json",
        ),
    )
    add_command(
        app,
        backbone,
        (
            "undersigned backbone coded.dna --keep 10",
            "undersigned backbone --workspace migration --columns theme --json",
        ),
    )


def timeline(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    window: Annotated[
        str | None,
        typer.Option("--window", metavar="DURATION", help="Width of a window: 180d, 26w, 6m, 1y.  [default: 1y]"),
    ] = None,
    events: Annotated[
        int | None,
        typer.Option("--events", min=1, metavar="N", help="Windows of N claims instead, all of the last day included."),
    ] = None,
    step: Annotated[
        str | None,
        typer.Option(
            "--step", metavar="DURATION|N", help="From one window to the next, else its width; of --events claims."
        ),
    ] = None,
    cumulative: Annotated[
        bool, typer.Option("--cumulative", help="All windows begin with the first one, and only their ends move on.")
    ] = False,
    kernel: Annotated[
        Kernel, typer.Option("--kernel", help="Let claims count less towards the edges of a window.")
    ] = Kernel.NONE,
    show: Annotated[Shown, typer.Option("--show", help="What to print; --json prints all.")] = Shown.FIGURES,
    rows: RowsOption = "organization",
    columns: ColumnsOption = "concept",
    stance: StanceOption = "stance",
    scale: ScaleOption = None,
    duplicates: DuplicatesOption = Duplicates.INCLUDE,
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    claim_type: TypeOption = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the search for coalitions.")] = 1,
    json: JsonOption = False,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Follow agreement, polarization and coalitions over time, a line a window.

    Coalitions keep their number from window to window. Phases are windows whose networks are alike. A claim lies in a
    window where all days of its date do. Formulas: docs/methods/time.md.
    """
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
    request = TimelineRequest(
        rows=rows,
        columns=columns,
        stance=known,
        duplicates=duplicates,
        kernel=kernel,
    )
    windows = cut_windows(table, window, events, step, cumulative=cumulative)
    told = trace(table, windows, request, seed, None if json else show)
    complain_of(told["left_out"])
    if json:
        output.say_json(told)
    else:
        {Shown.FIGURES: say_figures, Shown.COALITIONS: say_coalitions, Shown.STATES: say_states}[show](told)


def cut_windows(
    table: ClaimTable, window: str | None, events: int | None, step: str | None, *, cumulative: bool
) -> Windows:
    """Return the windows that the options ask for."""
    from undersigned.timeline import cut_by_calendar, cut_by_claims, parse_duration

    if events is None:
        stride = None if step is None else parse_duration(step)
        return cut_by_calendar(table, width=parse_duration(window or WIDTH), step=stride, cumulative=cumulative)
    if window is not None or cumulative:
        raise ValidationError("--events makes windows of claims; leave out --window and --cumulative")
    if step is not None and not step.isdecimal():
        raise ValidationError(f"--step {step!r} of windows of claims is a number of claims: --step 10")
    return cut_by_claims(table, claims=events, step=None if step is None else int(step))


def trace(
    table: ClaimTable, windows: Windows, request: TimelineRequest, seed: int, show: Shown | None
) -> dict[str, Any]:
    """Return as plain values what is shown of a timeline, all of it where None is given."""
    from undersigned.timeline import (
        describe_timeline,
        find_phases,
        group_by_signed_modularity,
        measure_by_indices,
        trace_timeline,
    )

    found = trace_timeline(
        table,
        windows,
        request,
        find_groups=group_by_signed_modularity(seed=seed),
        measure_panel=measure_by_indices(seed=seed) if show in {None, Shown.FIGURES} else None,
    )
    return describe_timeline(found, find_phases(found.moments) if show in {None, Shown.STATES} else None)


def complain_of(left_out: dict[str, int]) -> None:
    """Tell on stderr which claims are in no window."""
    undated, dated = left_out["undated"], left_out["dated"]
    if undated or dated:
        output.complain(
            f"claims in no window: {undated} without a date, {dated} between two or with a date too coarse for one"
        )


def backbone(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    keep: Annotated[
        int, typer.Option("--keep", min=1, metavar="N", help="How many concepts stay; 1 shows the whole order.")
    ] = 1,
    aggregation: Annotated[
        Aggregation, typer.Option("--aggregation", help="How stances enter the network.")
    ] = Aggregation.CONGRUENCE,
    normalization: Annotated[
        ScalingName, typer.Option("--normalization", help="What weights are divided by.")
    ] = ScalingName.AVERAGE,
    rows: RowsOption = "organization",
    columns: ColumnsOption = "concept",
    stance: StanceOption = "stance",
    scale: ScaleOption = None,
    duplicates: DuplicatesOption = Duplicates.INCLUDE,
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    claim_type: TypeOption = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Tell which concepts carry the network of actors, and which could be left out.

    One concept after the other is taken out, always the one without which the network changes least; the distance tells
    how far the network is then from that of all concepts. Formulas: docs/methods/time.md.
    """
    from undersigned.timeline import describe_backbone, find_backbone

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
    asked = MatrixRequest(
        aggregation=aggregation,
        normalization=Normalization(normalization),
        duplicates=duplicates,
        rows=rows,
        columns=columns,
    )
    table, known = stated_claims_of(source, workspace, choice)
    told = describe_backbone(find_backbone(table, replace(asked, stance=known), keep=keep))
    (output.say_json if json else say_backbone)(told)
