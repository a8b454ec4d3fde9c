"""Commands that ask: query, and network (in a module of its own)."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import networks, output
from undersigned.cli.options import WorkspaceOption, add_command
from undersigned.errors import QueryError
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    from undersigned.query import Answer, QueryDescription

__all__ = ["register"]


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
    networks.register(app)


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
