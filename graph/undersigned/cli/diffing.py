"""The command that compares: what changed between two exports, and why."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.options import FINDINGS, JsonOption, add_command

if TYPE_CHECKING:
    from undersigned.diffing.snapshot import Snapshot

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add_command(
        app,
        diff,
        (
            "undersigned diff last-month.ttl migration/exports/graph.ttl",
            "undersigned diff old-workspace new-workspace --markdown > changes.md",
        ),
    )


def diff(
    before: Annotated[Path, typer.Argument(help="Turtle, TriG, N-Quads, or the folder of a workspace.", metavar="A")],
    after: Annotated[Path, typer.Argument(help="What it is compared with.", metavar="B")],
    *,
    json: JsonOption = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown, for reports.")] = False,
) -> None:
    """Tell what changed from one export to another, as facts, and which decision, release or rule caused it.

    Organizations that merged, split, joined or left; releases, recommendations, quotations, positions and names.

    The exit code is 0 where nothing differs, 1 where something does, 2 where a graph cannot be read.
    """
    from undersigned.diffing import diff_snapshots, to_markdown, to_text

    if json and markdown:
        raise typer.BadParameter("give --json or --markdown, not both")
    difference = diff_snapshots(load(before), load(after), lines={**lines_of(before), **lines_of(after)})
    if json:
        output.say_json(difference.model_dump(mode="json", exclude_defaults=True))
    else:
        output.say((to_markdown if markdown else to_text)(difference).rstrip("\n"))
    if difference:
        raise typer.Exit(FINDINGS)


def load(path: Path) -> Snapshot:
    """Read a file, or what a workspace exported."""
    from undersigned.diffing import read_graph
    from undersigned.workspace.folder import Layout

    if not path.is_dir():
        return read_graph(path)
    layout = Layout(path)
    return read_graph(layout.exports / "graph.trig", *(one for one in (layout.tombstones,) if one.exists()))


def lines_of(path: Path) -> dict[str, int]:
    """Return the line of each decision of a workspace by the local IRI of the decision."""
    from undersigned.linking import load_decisions
    from undersigned.mapping.rulings import decision_path
    from undersigned.workspace.folder import Layout

    if not path.is_dir():
        return {}
    return {decision_path(one): one.line for one in load_decisions(Layout(path).decisions)}
