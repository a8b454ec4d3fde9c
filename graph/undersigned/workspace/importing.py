"""Bring a coded file into a workspace: kept, in the graph, in exports and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from undersigned.errors import WorkspaceError
from undersigned.exchange.coded_graph import map_project
from undersigned.exchange.coding import CodingProject
from undersigned.exchange.projects import load_project
from undersigned.store import open_store
from undersigned.workspace.building import write_products
from undersigned.workspace.codings import keep_project, write_codings
from undersigned.workspace.construction import build
from undersigned.workspace.figures import count_found
from undersigned.workspace.folder import Layout
from undersigned.workspace.reading import Progress
from undersigned.workspace.report import BuildReport, load_report, write_report
from undersigned.workspace.settings import load_settings

__all__ = ["Imported", "import_file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did.

    Args:
        name: of the project in the workspace.
        project: as read.
        replaced: whether a project of this name was there before.
        violations: how many violations of shapes the graph has now.
        notices: what was left out or taken otherwise.
    """

    name: str
    project: CodingProject
    replaced: bool
    violations: int
    notices: tuple[str, ...]


def tell_nobody(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def import_file(
    path: Path,
    workspace: Path,
    *,
    name: str | None = None,
    mapping: Sequence[str] = (),
    progress: Progress = tell_nobody,
) -> Imported:
    """Read a coded file and make it a project of a workspace, which is made where there is none.

    The project is kept, so that every later build writes its graph again; exports, pages and the report of findings
    are made anew. IRIs that a replaced project had are noted as gone by the next build.

    Args:
        path: `.dna`, `.qdpx` or `.csv`.
        workspace: its folder.
        name: of the project; that of the file without its ending where none is given. An equal slug replaces.
        mapping: `name=heading` for the columns of a CSV file.
        progress: told stage, steps done and all steps.

    Raises:
        ReadingError: the file cannot be read.
        ValidationError: a column is missing, or what was read does not hold together.
        StoreError: another process has the store open.
        WorkspaceError: the folder cannot be used.
    """
    called = (path.stem if name is None else name).strip()
    if not called:
        raise WorkspaceError(f"{path}: the project needs a name; give one by --name")
    reading = load_project(path, mapping=mapping)
    layout = Layout(workspace)
    base = load_settings(layout.settings).base
    for _ in map_project(reading.project, called, base=base):
        pass  # refuses what does not hold together, before anything is changed
    report = load_report(layout)
    if report is None or not layout.store.is_dir():
        replaced = keep_project(layout, called, reading.project)
        with build([], workspace=workspace, progress=progress) as built:
            violations = built.report.violations
    else:
        replaced = add_to_built(layout, called, reading.project, report=report, progress=progress)
        violations = report.violations
    return Imported(
        name=called, project=reading.project, replaced=replaced, violations=violations, notices=reading.notices
    )


def add_to_built(layout: Layout, name: str, project: CodingProject, *, report: BuildReport, progress: Progress) -> bool:
    """Add a project to a workspace that was built; bring its report up to date, and tell whether it was there."""
    settings = load_settings(layout.settings)
    with open_store(layout.store) as store:  # first of all: whoever has it open works alone
        replaced = keep_project(layout, name, project)
        layout.state.unlink(missing_ok=True)  # the next build writes all again, with the same result
        write_codings(store, layout, base=settings.base)
        write_products(store, layout, settings, report=report, progress=progress)
        report.found = count_found(store)
        write_report(layout, report)
    return replaced
