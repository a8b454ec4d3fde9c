"""A workspace: one folder with sources, facts, store, exports and pages; the build that fills it."""

from __future__ import annotations

from undersigned.workspace.folder import DEFAULT_FOLDER
from undersigned.workspace.kinds import NetworkKind
from undersigned.workspace.report import BuildReport, Found, Rejection
from undersigned.workspace.workspace import Workspace, build, open_workspace

__all__ = [
    "DEFAULT_FOLDER",
    "BuildReport",
    "Found",
    "NetworkKind",
    "Rejection",
    "Workspace",
    "build",
    "open_workspace",
]
