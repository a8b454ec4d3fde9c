"""Dates of the releases and claims that ties rest on."""

from __future__ import annotations

from pyoxigraph import Store

from undersigned.network.quads import iter_links, texts_by_subject
from undersigned.network.terms import SCHEMA, UND

__all__ = ["read_event_dates"]


def read_event_dates(store: Store) -> dict[str, str | None]:
    """Return the (partial) dates of all releases, and of the claims in them.

    Args:
        store: the graph.

    Example:
        >>> read_event_dates(Store())
        {}
    """
    dates: dict[str, str | None] = {**texts_by_subject(store, SCHEMA["datePublished"])}
    told = sorted((claim, dates[release]) for claim, release in iter_links(store, UND["release"]) if release in dates)
    return {**dict(reversed(told)), **dates}
