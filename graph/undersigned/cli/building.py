"""Commands that make things: demo, build, extract, validate, export."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

import undersigned.workspace as workspaces
from undersigned.cli import output
from undersigned.errors import UndersignedError, WorkspaceError
from undersigned.extraction import extract_facts
from undersigned.reading import Rejected, iter_documents
from undersigned.resources import find_resource
from undersigned.workspace.report import BuildReport

__all__ = ["JsonOption", "WorkspaceOption", "register"]

FINDINGS = 1
SHOWN = 8

WorkspaceOption = Annotated[
    Path, typer.Option("--workspace", "-w", help="Folder of the workspace.", show_default=True, file_okay=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print figures as JSON.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (demo, build, extract, validate, export):
        app.command()(command)


def demo(
    folder: Annotated[Path, typer.Argument(help="Where to build.", file_okay=False)] = Path("undersigned-demo"),
    *,
    json: JsonOption = False,
) -> None:
    """Build the sample releases and say where the page, the Turtle and the queries are.

    Example: [bold]undersigned demo[/bold]
    """
    samples = folder / "sources"
    if not samples.exists():
        shutil.copytree(find_resource("samples"), samples, ignore=shutil.ignore_patterns("README*", "*.tsv"))
        decisions = find_resource("samples") / "decisions.tsv"
        if decisions.exists():
            shutil.copy(decisions, folder / "decisions.tsv")
    with output.progress_bar() as progress:
        built = workspaces.build([samples], workspace=folder, progress=progress)
    if json:
        output.say_json(built.report.model_dump())
    else:
        say_report(built.report)
        say_places(built)
        output.say("\nThe organizations are invented. Ask the graph, for example:")
        output.say(f"  undersigned query co-issuing-pairs -w {folder}")
        output.say("  undersigned query --list")
    raise typer.Exit(0 if built.report.clean else FINDINGS)


def build(
    sources: Annotated[list[Path], typer.Argument(help="Files or folders: .txt, .md, .html, .jsonl.", metavar="SOURCE...")],
    *,
    workspace: WorkspaceOption = workspaces.DEFAULT_FOLDER,
    json: JsonOption = False,
) -> None:
    """Read releases, and write the graph, its exports and its pages.

    What has not changed since the last build is not read again. Exit code 1 where something was rejected or
    violates a shape; the rest is built all the same.

    Example: [bold]undersigned build releases/ --workspace migration[/bold]
    """
    with output.progress_bar() as progress:
        built = workspaces.build(sources, workspace=workspace, progress=progress)
    if json:
        output.say_json(built.report.model_dump())
    else:
        say_report(built.report)
        say_places(built)
    raise typer.Exit(0 if built.report.clean else FINDINGS)


def extract(
    files: Annotated[list[Path], typer.Argument(help="Files or folders.", metavar="FILE...")],
    *,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder for one JSON file a document.", file_okay=False)],
) -> None:
    """Write the facts of each document as JSON, without a graph.

    Example: [bold]undersigned extract letter.html statement.txt --out facts[/bold]
    """
    out.mkdir(parents=True, exist_ok=True)
    written = 0
    rejected = 0
    for item in iter_documents(files):
        if isinstance(item, Rejected):
            output.complain(f"{item.source}: {item.reason}")
            rejected += 1
            continue
        target = out / f"{Path(item.name).name}.json"
        target.write_text(extract_facts(item).to_json() + "\n", encoding="utf-8")
        written += 1
    output.say(f"{written} documents -> {out}")
    raise typer.Exit(FINDINGS if rejected else 0)


def validate(*, workspace: WorkspaceOption = workspaces.DEFAULT_FOLDER, json: JsonOption = False) -> None:
    """Check the graph of a workspace against the shapes; exit code 1 where something violates one.

    Example: [bold]undersigned validate --workspace migration[/bold]
    """
    with workspaces.open_workspace(workspace) as opened:
        findings = opened.validate()
    if json:
        output.say_json([finding.to_dict() for finding in findings])
    else:
        for finding in findings:
            output.say(str(finding))
        output.say(f"{len(findings)} findings" if findings else "The graph conforms to all shapes.")
    raise typer.Exit(FINDINGS if any(finding.is_violation for finding in findings) else 0)


def export(
    target: Annotated[Path, typer.Argument(help="File to write: .ttl, .trig or .nq.", dir_okay=False)],
    *,
    workspace: WorkspaceOption = workspaces.DEFAULT_FOLDER,
) -> None:
    """Write the graph of a workspace to a file; the same graph gives the same bytes.

    Example: [bold]undersigned export migration.ttl --workspace migration[/bold]
    """
    with workspaces.open_workspace(workspace) as opened:
        try:
            opened.export(target)
        except OSError as error:
            raise WorkspaceError(f"cannot write {target}: {error.strerror}; give another file") from error
    output.say(f"wrote {target}")


def say_report(report: BuildReport) -> None:
    """Print a report for people: what was read, found, doubtful, rejected."""
    found = report.found
    span = f", {found.first} to {found.last}" if found.first else ""
    again = f", {report.unchanged} unchanged" if report.unchanged else ""
    gone = f", {report.removed} gone" if report.removed else ""
    output.say(f"Read      {report.read} documents{again}{gone}")
    output.say(f"Found     {found.releases} releases{span}; {found.organizations} organizations, {found.persons} persons")
    output.say(
        f"          {found.issuances} issuances, {found.quotations} quotations, {found.recommendations} recommendations"
    )
    output.say(f"          {found.positions} positions on {found.measures} measures")
    for name, lines in (
        ("Doubtful", report.doubtful),
        ("Noticed", [f"{item.source}: {item.reason}" for item in report.warnings]),
        ("Twice", [f"{item.source}: {item.reason}" for item in report.duplicates]),
        ("Shapes", report.findings),
        ("Rejected", [f"{item.source}: {item.reason}" for item in report.rejected]),
    ):
        say_lines(name, lines)


def say_lines(name: str, lines: list[str]) -> None:
    """Print a heading with its first lines, and how many more the report file has."""
    for number, line in enumerate(lines[:SHOWN]):
        output.say(f"{name if number == 0 else '':<9} {' '.join(line.split())}")
    if len(lines) > SHOWN:
        output.say(f"          ... and {len(lines) - SHOWN} more in report.json")


def say_places(built: workspaces.Workspace) -> None:
    """Print where the results are."""
    output.say("")
    output.say(f"Page      {built.pages / 'index.html'}")
    output.say(f"Turtle    {built.exports / 'graph.ttl'} (named graphs: {built.exports / 'graph.trig'})")
    try:
        output.say(f"Queries   {find_resource('queries')}")
    except UndersignedError:
        output.say("Queries   undersigned query --list")
