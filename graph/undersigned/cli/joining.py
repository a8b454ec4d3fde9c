"""Commands of joint statements: joint ties, sets, absent, turnover."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from typing import Annotated

import typer

from undersigned.cli import output
from undersigned.cli.claims_source import (
    ClaimChoice,
    MappingOption,
    SinceOption,
    SourceArgument,
    UntilOption,
    WhereOption,
)
from undersigned.cli.joining_source import ExpandOption, RollUpOption, SignatureChoice, ThemeOption, signatures_of
from undersigned.cli.joining_tables import (
    say_absences,
    say_sets,
    say_ties,
    say_turnover,
    tell_absences,
    tell_sets,
    tell_ties,
    tell_turnover,
)
from undersigned.cli.options import JsonOption, WorkspaceOption, add_command
from undersigned.errors import ValidationError
from undersigned.joint.requests import Correction, NullModel, PairScope, TieRequest
from undersigned.workspace.folder import DEFAULT_FOLDER

__all__ = ["register"]

ROWS_SHOWN = 20

RowsOption = Annotated[str, typer.Option("--rows", metavar="VARIABLE", help="In a file: who signs.")]
OverlapOption = Annotated[
    float, typer.Option("--overlap", metavar="SHARE", help="Share of the signers that makes a document one of theirs.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Joint statements: ties that stand out, recurring sets, who is missing, who joined.")
    add_command(
        group,
        ties,
        (
            "undersigned joint ties --workspace migration",
            "undersigned joint ties coded.dna --correction bh --alpha 0.1",
            "undersigned joint ties claims.csv --test fdsm --samples 5000 --seed 7 --json > ties.json",
        ),
    )
    add_command(
        group,
        sets,
        ("undersigned joint sets --workspace migration --min-size 4", "undersigned joint sets claims.csv --json"),
    )
    add_command(
        group,
        absent,
        (
            'undersigned joint absent --document "Joint letter on night ferries" --workspace migration',
            "undersigned joint absent claims.csv --document letter-7 --share 0.3",
        ),
    )
    add_command(
        group,
        turnover,
        (
            'undersigned joint turnover --core "Lantern League" --core "Reef Watch" --workspace migration',
            "undersigned joint turnover claims.csv --period 2019..2020 --period 2021..2022 --min-documents 2",
        ),
    )
    app.add_typer(group, name="joint", no_args_is_help=True)


def ties(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    test: Annotated[
        NullModel, typer.Option("--test", help="sdsm: exact, degrees on average. fdsm: by samples, degrees kept.")
    ] = NullModel.SDSM,
    correction: Annotated[
        Correction, typer.Option("--correction", help="For many tests: any false tie, or the share of false ones.")
    ] = Correction.HOLM,
    alpha: Annotated[float, typer.Option("--alpha", help="Largest adjusted p-value of a tie that stands out.")] = 0.05,
    pairs: Annotated[PairScope, typer.Option("--pairs", help="Which pairs count as tests.")] = PairScope.ALL,
    samples: Annotated[int, typer.Option("--samples", min=1, metavar="N", help="Random tables of fdsm.")] = 1000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of fdsm.")] = 1,
    rows: RowsOption = "organization",
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    theme: ThemeOption = None,
    expand_coalitions: ExpandOption = False,
    roll_up: RollUpOption = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Tell who signs together more often than chance would have it.

    Chance keeps how much each signs and how many sign each document. Formulas: docs/methods/joint-statements.md.
    """
    from undersigned.joint import backbone, find_significant_ties

    claims = ClaimChoice(
        rows=rows,
        since=since,
        until=until,
        where=where or (),
        mapping=column or (),
        expand=expand_coalitions,
        roll_up=roll_up,
    )
    table = signatures_of(source, workspace, SignatureChoice(claims=claims, theme=theme))
    request = TieRequest(null=test, correction=correction, pairs=pairs, samples=samples, seed=seed)
    tested = find_significant_ties(table, request)
    if tested.smallest > alpha:
        output.complain(
            f"{samples} samples give adjusted p-values of {tested.smallest:.2g} and more: none of {tested.tests} tests "
            "can stand out; give more --samples, or use --test sdsm"
        )
    told = tell_ties(table, tested, backbone(tested, alpha=alpha), alpha)
    if json:
        output.say_json(told)
    else:
        say_ties(told, shown=ROWS_SHOWN)


def sets(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    min_size: Annotated[int, typer.Option("--min-size", min=1, metavar="N", help="Fewest signers of a set.")] = 3,
    min_documents: Annotated[
        int, typer.Option("--min-documents", min=1, metavar="N", help="Fewest documents signed jointly.")
    ] = 2,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="Most sets, those of the most documents.")
    ] = 10_000,
    rows: RowsOption = "organization",
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    theme: ThemeOption = None,
    expand_coalitions: ExpandOption = False,
    roll_up: RollUpOption = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """List groups of signers that sign together again and again, each as large as its joint documents allow."""
    from undersigned.joint import SetLimits, find_recurring_sets

    claims = ClaimChoice(
        rows=rows,
        since=since,
        until=until,
        where=where or (),
        mapping=column or (),
        expand=expand_coalitions,
        roll_up=roll_up,
    )
    table = signatures_of(source, workspace, SignatureChoice(claims=claims, theme=theme))
    found = find_recurring_sets(table, SetLimits(size=min_size, support=min_documents, sets=limit))
    if not found.complete:
        output.complain(
            f"there are more than the {len(found.sets)} sets listed, none with more joint documents than the last one; "
            "raise --min-size or --min-documents, or --limit"
        )
    told = tell_sets(table, found)
    if json:
        output.say_json(told)
    else:
        say_sets(told, shown=ROWS_SHOWN)


def absent(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    document: Annotated[str, typer.Option("--document", "-d", metavar="TITLE|ID", help="The document asked about.")],
    share: Annotated[
        float, typer.Option("--share", metavar="SHARE", help="Fewest of the earlier documents that a partner signed.")
    ] = 0.5,
    min_documents: Annotated[
        int, typer.Option("--min-documents", min=1, metavar="N", help="Fewest of them, in number.")
    ] = 2,
    overlap: OverlapOption = 0.5,
    window: Annotated[int, typer.Option("--window", min=1, metavar="N", help="How many earlier documents.")] = 20,
    significant: Annotated[
        bool, typer.Option("--significant", help="Only who has a tie with a signer that stands out.")
    ] = False,
    rows: RowsOption = "organization",
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    theme: ThemeOption = None,
    expand_coalitions: ExpandOption = False,
    roll_up: RollUpOption = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Tell who usually signs with the signers of a document, and did not sign it.

    Earlier documents are those of at least --overlap of the signers. A usual partner signed at least --share of them.
    """
    from undersigned.joint import AbsenceRequest, find_absent, find_significant_ties

    claims = ClaimChoice(
        rows=rows,
        since=since,
        until=until,
        where=where or (),
        mapping=column or (),
        expand=expand_coalitions,
        roll_up=roll_up,
    )
    table = signatures_of(source, workspace, SignatureChoice(claims=claims, theme=theme))
    request = AbsenceRequest(overlap=overlap, window=window, share=share, least=min_documents)
    tested = find_significant_ties(table) if significant else None
    told = tell_absences(table, find_absent(table, document, request, ties=tested))
    (output.say_json if json else say_absences)(told)


def turnover(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    core: Annotated[
        list[str] | None,
        typer.Option("--core", metavar="NAME", help="A signer that makes the group; repeat for more. Else all are."),
    ] = None,
    period: Annotated[
        list[str] | None,
        typer.Option("--period", metavar="SINCE..UNTIL", help="A period; repeat for more. Else each year is one."),
    ] = None,
    min_documents: Annotated[
        int, typer.Option("--min-documents", min=1, metavar="N", help="Documents that make a member of a period.")
    ] = 1,
    overlap: OverlapOption = 0.5,
    rows: RowsOption = "organization",
    since: SinceOption = None,
    until: UntilOption = None,
    where: WhereOption = None,
    column: MappingOption = None,
    theme: ThemeOption = None,
    expand_coalitions: ExpandOption = False,
    roll_up: RollUpOption = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Tell who joined, left and stayed in a group of signers from period to period.

    The documents of a group are those that at least --overlap of its core signed; who signs them is a member.
    """
    from undersigned.joint import find_turnover, years_of

    claims = ClaimChoice(
        rows=rows,
        since=since,
        until=until,
        where=where or (),
        mapping=column or (),
        expand=expand_coalitions,
        roll_up=roll_up,
    )
    periods = [parse_period(text) for text in period or ()]
    table = signatures_of(source, workspace, SignatureChoice(claims=claims, theme=theme))
    found = find_turnover(table, periods or years_of(table), core=core or (), overlap=overlap, least=min_documents)
    told = tell_turnover(table, found)
    (output.say_json if json else say_turnover)(told)


def parse_period(text: str) -> tuple[str | None, str | None]:
    """Split `SINCE..UNTIL`; either may be empty.

    Raises:
        ValidationError: there are no two dots.
    """
    since, dots, until = text.partition("..")
    if not dots:
        raise ValidationError(f"--period {text!r} is no period; write it as 2019..2020")
    return since or None, until or None
