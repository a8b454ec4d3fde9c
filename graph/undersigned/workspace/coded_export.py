"""Write a coding project of a workspace, or what the rules found in it, as a `.dna` file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from undersigned.errors import StoreError
from undersigned.exchange.dna import dump_dna
from undersigned.text.slugs import slugify
from undersigned.workspace.codings import choose_project, load_projects
from undersigned.workspace.own_claims import project_of_releases
from undersigned.workspace.workspace import Workspace

__all__ = ["RELEASES", "Exported", "export_dna"]

RELEASES = "releases"
"""Name by which what the rules found is asked for; a project that was imported under it comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written.

    Args:
        imported: whether it is a project that was imported; else it is what the rules found in releases.
        documents: how many.
        claims: how many.
    """

    imported: bool
    documents: int
    claims: int


def export_dna(opened: Workspace, target: Path, *, coding: str | None = None) -> Exported:
    """Write a `.dna` file.

    Args:
        opened: workspace.
        target: file that is replaced.
        coding: name of an imported project; `releases` is what the rules found; None is the only project, or what the
            rules found where there is none.

    Raises:
        WorkspaceError: there is no such project, or several and no name.
        StoreError: the file cannot be written.
    """
    own = coding == RELEASES and all(slugify(name) != RELEASES for name in load_projects(opened.layout))
    chosen = None if own else choose_project(opened.layout, coding)
    project = project_of_releases(opened.store, opened.layout) if chosen is None else chosen
    try:
        dump_dna(project, target)
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error}; check the folder's space and rights") from error
    return Exported(imported=chosen is not None, documents=len(project.documents), claims=len(project.claims))
