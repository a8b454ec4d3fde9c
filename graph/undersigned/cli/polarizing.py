"""Commands that say how divided a field is and where each actor stands: polarization and scaling."""

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
from undersigned.discourse.requests import Duplicates, Normalization
from undersigned.polarization.requests import PanelRequest, Shuffle
from undersigned.polarization.scaled import Cells, Centering, ScalingMethod, ScalingRequest
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    pass

__all__ = ["register"]

BootstrapOption = Annotated[
    int,
    typer.Option("--bootstrap", min=0, metavar="N", help="Draw the documents anew so often, for 95 % intervals."),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        polarization,
        (
            "undersigned polarization coded.dna --bootstrap 200",
            "undersigned polarization claims.csv --scale 0..4 --groups 3 --seed 7",
            "undersigned polarization --workspace migration --since 2021 --json > polarization.json",
        ),
    )
    add_command(
        app,
        scaling,
        (
            "undersigned scaling coded.dna --bootstrap 200",
            "undersigned scaling claims.csv --method svd --centering columns --dimensions 1",
            "undersigned scaling --workspace migration --where theme=ferries --json > positions.json",
        ),
    )


def polarization(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    groups: Annotated[int, typer.Option("--groups", min=2, metavar="K", help="Into how many groups at most.")] = 2,
    normalization: Annotated[
        Normalization,
        typer.Option("--normalization", help="Of congruence and conflict: no, average, jaccard or cosine."),
    ] = Normalization.AVERAGE,
    permutations: Annotated[
        int, typer.Option("--permutations", min=0, metavar="N", help="Fields with shuffled stances to compare with.")
    ] = 200,
    shuffle: Annotated[
        Shuffle | None,
        typer.Option(
            "--shuffle",
            help="Shuffle stances among the claims on one concept, among the documents on one concept, or among all. "
            "Default: concept for a file, document for a graph, where signatories of a letter say the same by design.",
            show_default=False,
        ),
    ] = None,
    bootstrap: BootstrapOption = 0,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of all that is random.")] = 1,
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
    """Say how divided a field is: four indices, each with the partition that fits best, compared with chance.

    A coded file needs no workspace. What each figure means: docs/methods/polarization.md.
    """
    from undersigned.polarization import measure_polarization, polarization_to_json

    request = PanelRequest(
        rows=rows,
        columns=columns,
        stance=stance,
        duplicates=duplicates,
        normalization=normalization,
        groups=groups,
        permutations=permutations,
        shuffle=shuffle or (Shuffle.CONCEPT if source else Shuffle.DOCUMENT),
        bootstrap=bootstrap,
        seed=seed,
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
    found = measure_polarization(table, replace(request, stance=known))
    if as_json:
        output.say_json(polarization_to_json(found))
    else:
        from undersigned.cli.polarizing_tables import say_polarization

        say_polarization(found)


def scaling(  # noqa: PLR0913  options of a command line
    source: SourceArgument = None,
    *,
    method: Annotated[
        ScalingMethod,
        typer.Option("--method", help="ca: correspondence analysis of claims for and against. svd: of mean stances."),
    ] = ScalingMethod.CA,
    dimensions: Annotated[int, typer.Option("--dimensions", "-d", min=1, help="How many.")] = 2,
    cells: Annotated[Cells, typer.Option("--cells", help="Of svd: mean stances, or their sums.")] = Cells.MEAN,
    centering: Annotated[
        Centering,
        typer.Option("--centering", help="Of svd: double takes out who supports more in general, columns leaves it."),
    ] = Centering.DOUBLE,
    bootstrap: BootstrapOption = 0,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the replicates.")] = 1,
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
    """Place actors and concepts on the dimensions that tell most of who supports and opposes what.

    A coded file needs no workspace. What each figure means: docs/methods/scaling.md.
    """
    from undersigned.polarization import scale_positions, scaling_to_json

    request = ScalingRequest(
        rows=rows,
        columns=columns,
        stance=stance,
        duplicates=duplicates,
        method=method,
        dimensions=dimensions,
        cells=cells,
        centering=centering,
        bootstrap=bootstrap,
        seed=seed,
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
    found = scale_positions(table, replace(request, stance=known))
    if as_json:
        output.say_json(scaling_to_json(found))
    else:
        from undersigned.cli.polarizing_tables import say_scaling

        say_scaling(found)
