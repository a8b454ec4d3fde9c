"""Commands that ask: query and network."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import undersigned.workspace as workspaces
from undersigned.cli import output
from undersigned.cli.building import JsonOption, WorkspaceOption
from undersigned.errors import QueryError
from undersigned.query import QueryDescription, list_queries, load_query, run_query
from undersigned.query.results import to_columns, to_json_rows, to_turtle
from undersigned.store.remote import RemoteEndpoint

__all__ = ["register"]


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TTL = "ttl"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (query, network):
        app.command()(command)


def query(
    name: Annotated[str | None, typer.Argument(help="Id in the library, or an .rq file.", metavar="NAME|FILE.rq")] = None,
    *,
    show_list: Annotated[bool, typer.Option("--list", help="List the queries of the library.")] = False,
    param: Annotated[list[str] | None, typer.Option("--param", "-p", help="A parameter, as name=value.")] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to print.")] = Format.TABLE,
    endpoint: Annotated[str | None, typer.Option("--endpoint", help="Ask a SPARQL endpoint instead.")] = None,
    workspace: WorkspaceOption = workspaces.DEFAULT_FOLDER,
) -> None:
    """Ask a question of the library, or any SPARQL.

    Example: [bold]undersigned query demands-of --param organization="Lantern League"[/bold]
    """
    if show_list or name is None:
        for described in list_queries():
            say_description(described)
        return
    described = load_query(name)
    given = dict(parse_pair(pair) for pair in param or ())
    if endpoint:
        result = run_query(RemoteEndpoint(endpoint), described, given)
    else:
        with workspaces.open_workspace(workspace) as opened:
            result = opened.run(described, given)
    if form is Format.TTL:
        output.say(to_turtle(result))
    elif form is Format.JSON:
        output.say_json(to_json_rows(result))
    else:
        header, rows = to_columns(result)
        (output.say_csv if form is Format.CSV else output.say_table)(header, rows)


def say_description(described: QueryDescription) -> None:
    """Print a query of the library: id, question, parameters."""
    parameters = ", ".join(
        one.name if one.default is None else f"{one.name}={one.default}" for one in described.parameters
    )
    output.say(f"{described.id}\n  {described.question}\n  parameters: {parameters or 'none'}")


def parse_pair(pair: str) -> tuple[str, str]:
    """Split `name=value`."""
    name, equals, value = pair.partition("=")
    if not equals or not name:
        raise QueryError(f"--param {pair!r}: write name=value")
    return name, value


def network(
    kind: Annotated[workspaces.NetworkKind, typer.Argument(help="Which network.")],
    *,
    since: Annotated[str | None, typer.Option("--since", help="First day.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Last day.")] = None,
    theme: Annotated[str | None, typer.Option("--theme", help="Only releases about this theme (its name or IRI).")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write: .html, .graphml, .gexf or .csv.", dir_okay=False)
    ] = None,
    workspace: WorkspaceOption = workspaces.DEFAULT_FOLDER,
    json: JsonOption = False,
) -> None:
    """Compute a network; write it to a file, or print its strongest ties.

    Example: [bold]undersigned network co-issuing --since 2021 --out coalitions.html[/bold]
    """
    with workspaces.open_workspace(workspace) as opened:
        graph = opened.network(kind, since=since, until=until, theme=theme)
        if out:
            opened.write_network(graph, kind, out)
    ties = sorted(graph.edges(data=True), key=lambda tie: (-tie[2]["weight"], tie[0], tie[1]))
    if json:
        output.say_json(
            {
                "nodes": graph.number_of_nodes(),
                "edges": graph.number_of_edges(),
                "ties": [{"a": a, "b": b, "weight": tie["weight"]} for a, b, tie in ties],
            }
        )
        return
    output.say(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges" + (f" -> {out}" if out else ""))
    if not out:
        labels = dict(graph.nodes(data="label"))
        output.say_table(
            ["weight", "a", "b"], [[f"{tie['weight']:g}", labels[a], labels[b]] for a, b, tie in ties[:20]]
        )
