"""The figures of a build that its first page shows."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from undersigned.network.quads import iter_links, texts_by_subject
from undersigned.network.terms import DCTERMS, ORG, RDF_TYPE, SCHEMA, UND

__all__ = ["Figures", "count_figures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How much a graph holds.

    Args:
        releases: number of releases.
        organizations: number of organizations, merged ones counted once.
        recommendations: number of recommendations, their parts not counted.
        positions: number of derived positions.
        since: date of the first dated release, or None.
        until: date of the last one, or None.
    """

    releases: int = 0
    organizations: int = 0
    recommendations: int = 0
    positions: int = 0
    since: str | None = None
    until: str | None = None


def count_figures(store: Store) -> Figures:
    """Return the figures of a store.

    Args:
        store: the graph.

    Example:
        >>> count_figures(Store()).releases
        0
    """
    releases = _instances(store, UND["Release"])
    merged = {loser for loser, _ in iter_links(store, DCTERMS["isReplacedBy"])}
    parts = {part for part, _ in iter_links(store, DCTERMS["isPartOf"])}
    dates = sorted(
        date for subject, date in texts_by_subject(store, SCHEMA["datePublished"]).items() if subject in releases
    )
    return Figures(
        releases=len(releases),
        organizations=len(_instances(store, ORG["Organization"]) - merged),
        recommendations=len(_instances(store, UND["Recommendation"]) - parts),
        positions=len(_instances(store, UND["PolicyPosition"])),
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
    )


def _instances(store: Store, kind: NamedNode) -> set[str]:
    """Return the IRIs of a class."""
    quads = store.quads_for_pattern(None, RDF_TYPE, kind, None)
    return {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
