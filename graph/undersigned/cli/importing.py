"""The command that brings coded files into a workspace: import."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.claims_source import MappingOption
from undersigned.cli.options import FINDINGS, JsonOption, WorkspaceOption, add_command
from undersigned.workspace.folder import DEFAULT_FOLDER

if TYPE_CHECKING:
    from undersigned.workspace.importing import Imported

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        import_,
        (
            "undersigned import ferry.dna --workspace migration",
            "undersigned import interviews.qdpx --workspace migration --name interviews",
            "undersigned import claims.csv --column organization=Actor --workspace migration --json",
        ),
        name="import",
    )


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Coded claims: .dna, .qdpx or .csv.")],
    *,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="NAME", help="Name of the project; else that of the file. An equal one replaces."
        ),
    ] = None,
    mapping: MappingOption = None,
    json: JsonOption = False,
) -> None:
    """Bring a file that people coded by hand into the graph of a workspace.

    Documents, claims, coders and all that the file holds are kept: undersigned export FILE.dna writes them back. Later
    builds keep them too. Without a workspace, one is made.
    """
    from undersigned.workspace.importing import import_file

    with output.progress_bar() as progress:
        imported = import_file(file, workspace, name=name, mapping=mapping or (), progress=progress)
    if json:
        output.say_json({**figures(imported), "notices": list(imported.notices)})
    else:
        say_imported(imported, workspace)
    raise typer.Exit(FINDINGS if imported.violations else 0)


def figures(imported: Imported) -> dict[str, str | int | bool]:
    """Return what was imported, in figures."""
    project = imported.project
    return {
        "name": imported.name,
        "replaced": imported.replaced,
        "documents": len(project.documents),
        "types": len(project.types),
        "claims": len(project.claims),
        "entities": len(project.entities),
        "coders": len(project.coders),
        "violations": imported.violations,
    }


def say_imported(imported: Imported, workspace: Path) -> None:
    """Print what was read, and each notice on stderr."""
    for notice in imported.notices:
        output.complain(notice)
    project = imported.project
    verb = "replaced" if imported.replaced else "added"
    output.say(
        f"{verb} {imported.name}: {len(project.documents)} documents, {len(project.claims)} claims, "
        f"{len(project.entities)} entities, {len(project.coders)} coders"
    )
    for one in project.types:
        count = sum(claim.type == one.label for claim in project.claims)
        variables = ", ".join(variable.name for variable in one.variables)
        output.say(f"  {one.label}: {count} claims ({variables})")
    output.say(f"the graph of {workspace} has {imported.violations} violations of shapes")
