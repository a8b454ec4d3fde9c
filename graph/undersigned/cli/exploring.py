"""Commands that ask: query and network."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.intervals import say_sensitivity
from undersigned.cli.options import JsonOption, WorkspaceOption, add_command
from undersigned.errors import QueryError, ValidationError
from undersigned.workspace.folder import DEFAULT_FOLDER
from undersigned.workspace.network_kind import NetworkKind

if TYPE_CHECKING:
    import networkx as nx

    from undersigned.query import Answer, QueryDescription

__all__ = ["register"]

TIES_SHOWN = 20


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TTL = "ttl"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        query,
        (
            "undersigned query --list",
            'undersigned query demands-of --param organization="Lantern League" --workspace migration',
            "undersigned query co-issuing-pairs --format csv > pairs.csv",
            "undersigned query my-question.rq --endpoint https://example.org/sparql",
        ),
    )
    add_command(
        app,
        network,
        (
            "undersigned network co-issuing --workspace migration",
            "undersigned network co-issuing --since 2021-06 --theme migration --out coalitions.html",
            "undersigned network co-issuing --expand-coalitions --roll-up --out members.csv",
            "undersigned network organization-theme --out themes.graphml",
            "undersigned network co-issuing --bootstrap 1000 --seed 7 --json > intervals.json",
        ),
    )


def query(
    name: Annotated[
        str | None, typer.Argument(help="Id of a query in the library, or an .rq file.", metavar="NAME|FILE.rq")
    ] = None,
    *,
    show_list: Annotated[bool, typer.Option("--list", help="List the library: ids, questions, parameters.")] = False,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter of the query; may be repeated."),
    ] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to print; ttl for CONSTRUCT.")] = Format.TABLE,
    endpoint: Annotated[
        str | None, typer.Option("--endpoint", metavar="URL", help="Ask a SPARQL endpoint instead of the workspace.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
) -> None:
    """Ask a question of the library, or any SPARQL query."""
    if show_list:
        say_library(form)
        return
    if name is None:
        raise QueryError("no query given: give the id of one, or an .rq file; undersigned query --list shows the ids")
    say_answer(ask(name, dict(parse_pair(pair) for pair in param or ()), endpoint, workspace), form)


def ask(name: str, given: dict[str, str], endpoint: str | None, workspace: Path) -> Answer:
    """Run a query at an endpoint or in a workspace."""
    from undersigned.query import load_query, run_query

    described = load_query(name)
    if endpoint:
        from undersigned.store.remote import RemoteEndpoint

        return run_query(RemoteEndpoint(endpoint), described, given)
    from undersigned.workspace.workspace import open_workspace

    with open_workspace(workspace) as opened:
        return opened.run(described, given)


def say_answer(answer: Answer, form: Format) -> None:
    """Print an answer."""
    from undersigned.query.results import to_columns, to_json_rows, to_turtle

    if form is Format.TTL:
        output.say(to_turtle(answer).rstrip("\n"))
    elif form is Format.JSON:
        output.say_json(to_json_rows(answer))
    else:
        header, rows = to_columns(answer)
        (output.say_csv if form is Format.CSV else output.say_table)(header, rows)


def say_library(form: Format) -> None:
    """Print the queries of the library, for people or as JSON."""
    from undersigned.query import list_queries

    if form is Format.JSON:
        fields = {"id", "title", "question", "parameters"}
        output.say_json([described.model_dump(mode="json", include=fields) for described in list_queries()])
        return
    for described in list_queries():
        say_description(described)


def say_description(described: QueryDescription) -> None:
    """Print a query of the library: id, question, parameters."""
    parameters = ", ".join(
        one.name if one.default is None else f"{one.name}={one.default}" for one in described.parameters
    )
    output.say(described.id)
    output.say(f"  {described.question}")
    if parameters:
        output.say(f"  parameters: {parameters}")


def parse_pair(pair: str) -> tuple[str, str]:
    """Split `name=value`."""
    name, equals, value = pair.partition("=")
    if not equals or not name:
        raise QueryError(f"--param {pair!r} is no parameter; write it as name=value")
    return name, value


def network(  # noqa: PLR0913  options of a command line
    kind: Annotated[NetworkKind, typer.Argument(help="Which network.")],
    *,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="First year, month or day.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Last year, month or day.")] = None,
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
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the bootstrap.")] = 1,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="File to write: .html, .graphml, .gexf or .csv."),
    ] = None,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
    json: JsonOption = False,
) -> None:
    """Make a network of the graph; write it to a file, print its strongest ties, or say how sure its figures are."""
    from undersigned.network import Grouping
    from undersigned.workspace.sensitivity import bootstrap
    from undersigned.workspace.workspace import open_workspace

    if replicates and out:
        raise ValidationError("--bootstrap prints intervals and writes no network; leave out --out, or --bootstrap")
    grouping = Grouping(expand=expand_coalitions, roll_up=roll_up)
    with open_workspace(workspace) as opened:
        if replicates:
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
        graph = opened.network(kind, since=since, until=until, theme=theme, grouping=grouping)
        if out:
            opened.write_network(graph, kind, out)
    say_network(graph, out, json=json)


def say_network(graph: nx.Graph[str], out: Path | None, *, json: bool) -> None:
    """Print size and ties of a network: all ties as JSON, or the strongest ones where no file has them."""
    size = {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}
    ties = sorted(graph.edges(data=True), key=lambda tie: (-tie[2]["weight"], tie[0], tie[1]))
    labels: dict[str, str] = {node: str(told.get("label", node)) for node, told in graph.nodes(data=True)}
    if json:
        rows = [{"a": a, "b": b, "weight": tie["weight"]} for a, b, tie in ties]
        output.say_json({**size, "ties": rows})
        return
    output.say(f"{size['nodes']} nodes, {size['edges']} edges" + (f" -> {out}" if out else ""))
    if not out and ties:
        shown = [[f"{tie['weight']:g}", labels[a], labels[b]] for a, b, tie in ties[:TIES_SHOWN]]
        output.say_table(["weight", "a", "b"], shown)
        if len(ties) > TIES_SHOWN:
            output.say(f"... and {len(ties) - TIES_SHOWN} weaker ties; --json or --out gives all")
