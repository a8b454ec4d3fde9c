"""Commands on a graph that was built: validate, export."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from undersigned.cli import output
from undersigned.cli.options import FINDINGS, JsonOption, WorkspaceOption, add_command
from undersigned.cli.reporting import finding_lines
from undersigned.workspace.folder import DEFAULT_FOLDER

__all__ = ["register"]

DNA = ".dna"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        validate,
        ("undersigned validate --workspace migration", "undersigned validate -w migration --json > findings.json"),
    )
    add_command(
        app,
        export,
        (
            "undersigned export migration.ttl --workspace migration",
            "undersigned export migration.nq -w migration",
            "undersigned export migration.dna -w migration --coding interviews",
        ),
    )


def validate(*, workspace: WorkspaceOption = DEFAULT_FOLDER, json: JsonOption = False) -> None:
    """Check the graph of a workspace against the SHACL shapes.

    Violations make the exit code 1; warnings and notes do not.
    """
    from undersigned.workspace import ShapeFinding
    from undersigned.workspace.workspace import open_workspace

    with open_workspace(workspace) as opened:
        findings = [
            ShapeFinding(severity=one.severity.value, focus=one.focus, path=one.path, message=one.message)
            for one in opened.validate()
        ]
    violations = sum(one.severity == "Violation" for one in findings)
    if json:
        output.say_json([one.model_dump() for one in findings])
    else:
        for line in finding_lines(findings):
            output.say(output.cut(line, output.width()))
        others = len(findings) - violations
        output.say(
            f"{violations} violations, {others} warnings and notes" if findings else "The graph has no findings."
        )
    raise typer.Exit(FINDINGS if violations else 0)


def export(
    target: Annotated[Path, typer.Argument(help="File to write: .ttl, .trig, .nq or .dna.", metavar="FILE")],
    *,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
    coding: Annotated[
        str | None,
        typer.Option(
            "--coding", metavar="NAME", help="Imported project to write as .dna, or releases: what those ask."
        ),
    ] = None,
) -> None:
    """Write the graph of a workspace to a file; the same graph gives the same bytes.

    Turtle (.ttl) has the union of all graphs; TriG (.trig) and N-Quads (.nq) say which release each fact is of. A .dna
    file has an imported coding project as it was; where none was imported, who asks for or against what in releases.
    """
    from undersigned.workspace.workspace import open_workspace

    dna = target.suffix.lower() == DNA
    if coding is not None and not dna:
        raise typer.BadParameter(f"only a .dna file holds a coding project; {target} is none", param_hint="--coding")
    with open_workspace(workspace) as opened:
        if not dna:
            opened.export(target)
            output.say(f"wrote {target}")
            return
        from undersigned.workspace.coded_export import export_dna

        written = export_dna(opened, target, coding=coding)
    what = "an imported project" if written.imported else "what the releases ask"
    output.say(f"wrote {target}: {what}, {written.documents} documents, {written.claims} claims")
