"""Coded claims of a file or, for a folder, of a workspace, where rules coded them."""

from __future__ import annotations

from pathlib import Path

from undersigned.exchange.coding import Reading
from undersigned.exchange.projects import load_project
from undersigned.workspace.own_claims import project_of_releases
from undersigned.workspace.workspace import open_workspace

__all__ = ["read_coded"]


def read_coded(path: Path) -> Reading:
    """Return the coding project of a file; of the folder of a workspace, what the rules found in its releases.

    The recommendations of a workspace are claims of one coder, `undersigned`: organization, person, concept (the
    measure) and agreement, at the place in the text that they were read from.

    Args:
        path: a `.dna`, `.qdpx` or `.csv` file, or the folder of a workspace.

    Raises:
        UndersignedError: the file cannot be read, or the folder holds no workspace.
    """
    if not path.is_dir():
        return load_project(path)
    with open_workspace(path) as opened:
        return Reading(project=project_of_releases(opened.store, opened.layout))
