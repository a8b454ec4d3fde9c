"""The kinds of networks by name, and their options; apart from their makers, so that the command line starts fast."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

__all__ = ["OPTIONS_OF", "NetworkKind"]


class NetworkKind(StrEnum):
    """A network that can be made of the graph."""

    CO_ISSUING = "co-issuing"
    ORGANIZATION_THEME = "organization-theme"
    POSITIONS = "positions"
    AFFILIATION = "affiliation"
    TIES = "ties"


MATRIX_OPTIONS = frozenset({"rows", "columns", "aggregation", "normalization", "duplicates", "where", "isolates"})

OPTIONS_OF: Mapping[NetworkKind, frozenset[str]] = {
    NetworkKind.CO_ISSUING: frozenset({"significance", "weight"}),
    NetworkKind.ORGANIZATION_THEME: frozenset(),
    NetworkKind.POSITIONS: MATRIX_OPTIONS,
    NetworkKind.AFFILIATION: MATRIX_OPTIONS,
    NetworkKind.TIES: frozenset({"where"}),
}
"""Options that each kind has beside time, theme and grouping."""
