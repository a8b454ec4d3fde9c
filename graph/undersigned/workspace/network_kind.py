"""The kinds of networks by name; apart from their makers, so that the command line starts fast."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["NetworkKind"]


class NetworkKind(StrEnum):
    """A network that can be made of the graph."""

    CO_ISSUING = "co-issuing"
    ORGANIZATION_THEME = "organization-theme"
