"""The command that makes networks of the graph."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from undersigned.cli import output
from undersigned.cli.claims_source import SinceOption, UntilOption, WhereOption
from undersigned.cli.intervals import say_sensitivity
from undersigned.cli.options import JsonOption, WorkspaceOption, add_command
from undersigned.discourse.requests import Aggregation, Duplicates, MatrixRequest, Mode, Normalization
from undersigned.errors import ValidationError
from undersigned.joint.requests import NullModel
from undersigned.workspace.folder import DEFAULT_FOLDER
from undersigned.workspace.network_kind import OPTIONS_OF, NetworkKind

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["register"]

TIES_SHOWN = 20
BOOTSTRAPPED = (NetworkKind.CO_ISSUING, NetworkKind.ORGANIZATION_THEME)
COUNTED = ("mode", "aggregation", "normalization", "duplicates", "rows", "columns", "range")
"""What networks of positions say of themselves."""


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    add_command(
        app,
        network,
        (
            "undersigned network co-issuing --workspace migration",
            "undersigned network co-issuing --since 2021-06 --theme migration --out coalitions.html",
            "undersigned network co-issuing --expand-coalitions --roll-up --out members.csv",
            "undersigned network organization-theme --out themes.graphml",
            "undersigned network co-issuing --bootstrap 1000 --seed 7 --json > intervals.json",
            "undersigned network positions --aggregation subtract --normalization average --duplicates document",
            "undersigned network affiliation --rows person --columns theme --where language=es --out persons.graphml",
            "undersigned network co-issuing --significance sdsm --out tested.graphml",
            "undersigned network ties --where role!=signatory --json > ties.json",
        ),
    )


def network(  # noqa: PLR0913  options of a command line
    kind: Annotated[NetworkKind, typer.Argument(help="Which network.")],
    *,
    since: SinceOption = None,
    until: UntilOption = None,
    theme: Annotated[
        str | None, typer.Option("--theme", help="Only releases about this theme: its name, slug or IRI.")
    ] = None,
    expand_coalitions: Annotated[
        bool,
        typer.Option("--expand-coalitions", help="Members stand for a coalition, those of the day of the release."),
    ] = False,
    roll_up: Annotated[
        bool, typer.Option("--roll-up", help="Chapters count as the body that they are a chapter of.")
    ] = False,
    weight: Annotated[
        str | None,
        typer.Option("--weight", help="Of co-issuing: count (joint releases), newman or fractional.", metavar="NAME"),
    ] = None,
    rows: Annotated[
        str | None,
        typer.Option(
            "--rows",
            metavar="VARIABLE",
            help="Of positions and affiliation, whose claims: organization, person, coalition, organization-type.",
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option("--columns", metavar="VARIABLE", help="On what: measure, theme, addressee, document."),
    ] = None,
    aggregation: Annotated[
        Aggregation | None,
        typer.Option("--aggregation", help="How stances enter; congruence for positions, ignore for affiliation."),
    ] = None,
    normalization: Annotated[
        Normalization | None, typer.Option("--normalization", help="What weights are divided by.")
    ] = None,
    duplicates: Annotated[
        Duplicates | None,
        typer.Option("--duplicates", help="Where claims of one actor, concept and stance count once."),
    ] = None,
    where: WhereOption = None,
    isolates: Annotated[
        bool, typer.Option("--isolates", help="Also those who issued a release and hold no position.")
    ] = False,
    significance: Annotated[
        NullModel | None,
        typer.Option(
            "--significance",
            help="Of co-issuing: give each tie its p-value, by exact tails (sdsm) or random tables (fdsm); Holm over "
            "all pairs. More in undersigned joint ties.",
        ),
    ] = None,
    replicates: Annotated[
        int | None,
        typer.Option(
            "--bootstrap",
            min=1,
            metavar="N",
            help="Print 95 % intervals of all figures instead: over N networks in which each claim is kept with the "
            "probability of its confidence and each open question is answered yes with its probability.",
        ),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the bootstrap and of fdsm.")] = 1,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="File to write: .graphml, .gexf, .csv, .json and others; .html for co-issuing and organization-theme.",
        ),
    ] = None,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
    json: JsonOption = False,
) -> None:
    """Make a network of the graph; write it to a file, print its strongest ties, or say how sure its figures are.

    co-issuing: who issued together. organization-theme: who issued about what. positions: who agrees with whom.
    affiliation: who says what. ties: the ties of organizations apart by kind. Formulas: docs/methods/networks.md.
    """
    from undersigned.network import Grouping
    from undersigned.workspace.workspace import open_workspace

    matrix = {
        name: value
        for name, value in (
            ("rows", rows),
            ("columns", columns),
            ("aggregation", aggregation),
            ("normalization", normalization),
            ("duplicates", duplicates),
        )
        if value is not None
    }
    refuse_others(
        kind,
        [
            *matrix,
            *(["weight"] if weight else []),
            *(["where"] if where else []),
            *(["isolates"] if isolates else []),
            *(["significance"] if significance else []),
        ],
    )
    check_bootstrap(kind, replicates, out, [*matrix, *(where or ()), *([weight] if weight else [])])
    grouping = Grouping(expand=expand_coalitions, roll_up=roll_up)
    with open_workspace(workspace) as opened:
        if replicates:
            from undersigned.workspace.sensitivity import bootstrap

            found = bootstrap(
                opened,
                kind,
                replicates=replicates,
                seed=seed,
                since=since,
                until=until,
                theme=theme,
                grouping=grouping,
            )
            say_sensitivity(found, json=json)
            return
        graph = opened.network(
            kind,
            since=since,
            until=until,
            theme=theme,
            grouping=grouping,
            weight=weight,
            request=request_of(kind, matrix) if matrix else None,
            where=where or (),
            isolates=isolates,
        )
        if significance:
            add_p_values(graph, significance, seed=seed)
        if out:
            opened.write_network(graph, kind, out)
    say_network(graph, out, json=json)


def add_p_values(graph: nx.Graph[str], null: NullModel, *, seed: int) -> None:
    """Give the ties of a co-issuing network the p-values of their joint releases."""
    from undersigned.joint import TieRequest, find_significant_ties, mark_significance, signatures_of_network

    table = signatures_of_network(graph)
    mark_significance(graph, find_significant_ties(table, TieRequest(null=null, seed=seed)))


def refuse_others(kind: NetworkKind, given: list[str]) -> None:
    """Refuse options that a kind of network does not have.

    Raises:
        ValidationError: it has no such option.
    """
    for name in given:
        if name not in OPTIONS_OF[kind]:
            having = ", ".join(other for other in NetworkKind if name in OPTIONS_OF[other])
            raise ValidationError(f"--{name} is for {having}, not for {kind}; leave it out")


def check_bootstrap(kind: NetworkKind, replicates: int | None, out: Path | None, given: list[str]) -> None:
    """Refuse a bootstrap of what has none.

    Raises:
        ValidationError: the kind has none, a file is asked for, or an option that worlds do not have.
    """
    if not replicates:
        return
    if out:
        raise ValidationError("--bootstrap prints intervals and writes no network; leave out --out, or --bootstrap")
    if kind not in BOOTSTRAPPED:
        raise ValidationError(f"--bootstrap is for {' and '.join(BOOTSTRAPPED)}, not for {kind}; leave it out")
    if given:
        raise ValidationError("--bootstrap counts joint releases; leave out --weight, or --bootstrap")


def request_of(kind: NetworkKind, given: Mapping[str, Any]) -> MatrixRequest:
    """Return the matrix that options ask for.

    Raises:
        ValidationError: the mode has no such aggregation or normalization.
    """
    usual: dict[str, Any] = {"aggregation": Aggregation.CONGRUENCE, "columns": "measure"}
    if kind is NetworkKind.AFFILIATION:
        usual = {"mode": Mode.TWOMODE, "columns": "measure"}
    return MatrixRequest(**{**usual, **given})


def say_network(graph: nx.Graph[str], out: Path | None, *, json: bool) -> None:
    """Print size and ties of a network: all ties as JSON, or the strongest ones where no file has them."""
    size = {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}
    ties = sorted(graph.edges(data=True), key=lambda tie: (-abs(tie[2]["weight"]), tie[0], tie[1]))
    labels: dict[str, str] = {node: str(told.get("label", node)) for node, told in graph.nodes(data=True)}
    figures = {name: graph.graph[name] for name in COUNTED if name in graph.graph}
    if json:
        told = [{"a": a, "b": b, "a_name": labels[a], "b_name": labels[b], **tie} for a, b, tie in ties]
        output.say_json({**size, "kind": graph.graph.get("kind"), **figures, "ties": told})
        return
    output.say(f"{size['nodes']} nodes, {size['edges']} edges" + (f" -> {out}" if out else ""))
    if figures:
        output.say(", ".join(f"{name} {value}" for name, value in figures.items()))
    if not out and ties:
        say_ties(ties[:TIES_SHOWN], labels)
        if len(ties) > TIES_SHOWN:
            output.say(f"... and {len(ties) - TIES_SHOWN} weaker ties; --json or --out gives all")


def say_ties(ties: Sequence[tuple[str, str, dict[str, Any]]], labels: Mapping[str, str]) -> None:
    """Print ties with their names, and with kinds or p-values where they have them."""
    header = ["weight", "a", "b"]
    rows = [[f"{tie['weight']:g}", labels[a], labels[b]] for a, b, tie in ties]
    if "kinds" in ties[0][2]:
        header.append("kinds")
        rows = [[*row, ", ".join(tie["kinds"])] for row, (*_, tie) in zip(rows, ties, strict=True)]
    if "p_adjusted" in ties[0][2]:
        header += ["by chance", "p", "p (holm)"]
        rows = [
            [*row, f"{tie['expected']:.2f}", f"{tie['p_value']:.3g}", f"{tie['p_adjusted']:.3g}"]
            for row, (*_, tie) in zip(rows, ties, strict=True)
        ]
    output.say_table(header, rows)
