"""Press releases as a knowledge graph of organizations, coalitions and policy positions.

Example:
    >>> import undersigned
    >>> with undersigned.build("releases/", workspace="migration") as workspace:  # doctest: +SKIP
    ...     rows = workspace.query("demands-of", organization="Lantern League")
    ...     network = workspace.network("co-issuing", since="2021")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.api import extract
    from undersigned.errors import UndersignedError
    from undersigned.extraction import Helper, Suggestions
    from undersigned.model.facts import Facts
    from undersigned.version import __version__
    from undersigned.workspace import BuildReport, NetworkKind, Workspace, build, open_workspace

__all__ = [
    "BuildReport",
    "Facts",
    "Helper",
    "NetworkKind",
    "Suggestions",
    "UndersignedError",
    "Workspace",
    "__version__",
    "build",
    "extract",
    "open_workspace",
]

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "BuildReport": "undersigned.workspace.report",
            "Facts": "undersigned.model.facts",
            "Helper": "undersigned.extraction.helping.helper",
            "NetworkKind": "undersigned.workspace.network_kind",
            "Suggestions": "undersigned.extraction.helping.helper",
            "UndersignedError": "undersigned.errors",
            "Workspace": "undersigned.workspace.workspace",
            "__version__": "undersigned.version",
            "build": "undersigned.workspace.construction",
            "extract": "undersigned.api",
            "open_workspace": "undersigned.workspace.workspace",
        },
    )
