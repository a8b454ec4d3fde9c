"""A workspace: one folder with sources, facts, store, exports and pages; the build that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.workspace.construction import build
    from undersigned.workspace.folder import DEFAULT_FOLDER
    from undersigned.workspace.network_kind import NetworkKind
    from undersigned.workspace.report import BuildReport, Found, Rejection, ShapeFinding
    from undersigned.workspace.workspace import Workspace, open_workspace

__all__ = [
    "DEFAULT_FOLDER",
    "BuildReport",
    "Found",
    "NetworkKind",
    "Rejection",
    "ShapeFinding",
    "Workspace",
    "build",
    "open_workspace",
]

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "DEFAULT_FOLDER": "undersigned.workspace.folder",
            "BuildReport": "undersigned.workspace.report",
            "Found": "undersigned.workspace.report",
            "NetworkKind": "undersigned.workspace.network_kind",
            "Rejection": "undersigned.workspace.report",
            "ShapeFinding": "undersigned.workspace.report",
            "Workspace": "undersigned.workspace.workspace",
            "build": "undersigned.workspace.construction",
            "open_workspace": "undersigned.workspace.workspace",
        },
    )
