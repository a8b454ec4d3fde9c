"""Press releases as a knowledge graph of organizations, coalitions and policy positions.

Example:
    >>> import undersigned
    >>> with undersigned.build("releases/", workspace="migration") as workspace:  # doctest: +SKIP
    ...     rows = workspace.query("demands-of", organization="Lantern League")
    ...     network = workspace.network("co-issuing", since="2021")
"""

from __future__ import annotations

from undersigned.api import extract
from undersigned.errors import UndersignedError
from undersigned.model.facts import Facts
from undersigned.version import __version__
from undersigned.workspace import BuildReport, NetworkKind, Workspace, build, open_workspace

__all__ = [
    "BuildReport",
    "Facts",
    "NetworkKind",
    "UndersignedError",
    "Workspace",
    "__version__",
    "build",
    "extract",
    "open_workspace",
]
