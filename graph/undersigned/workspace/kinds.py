"""The makers of the networks, and the formats that networks are written in."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
from pyoxigraph import Store

from undersigned.errors import WorkspaceError
from undersigned.exchange.networks import DATED_FORMATS, NETWORK_FORMATS, dump_network, form_of, read_event_dates
from undersigned.files import write_whole
from undersigned.network import Grouping, co_issuing_network, organization_theme_network
from undersigned.render import collect_evidence, render_network_page
from undersigned.workspace.network_kind import NetworkKind

__all__ = ["make_network", "parse_kind", "write_network"]

MAKERS = {
    NetworkKind.CO_ISSUING: co_issuing_network,
    NetworkKind.ORGANIZATION_THEME: organization_theme_network,
}
TITLES = {
    NetworkKind.CO_ISSUING: ("Who speaks with whom", "Organizations that issued releases together."),
    NetworkKind.ORGANIZATION_THEME: ("Who speaks about what", "Organizations and the themes of their releases."),
}


def parse_kind(name: str) -> NetworkKind:
    """Return the kind of a name.

    Raises:
        WorkspaceError: there is no such kind; the message lists them.
    """
    if name not in {kind.value for kind in NetworkKind}:
        known = ", ".join(kind.value for kind in NetworkKind)
        raise WorkspaceError(f"no network is called {name!r}; use one of {known}")
    return NetworkKind(name)


def make_network(
    store: Store,
    kind: NetworkKind,
    *,
    since: str | None = None,
    until: str | None = None,
    theme: str | None = None,
    grouping: Grouping | None = None,
) -> nx.Graph[str]:
    """Return a network; see `undersigned.network` for its attributes."""
    return MAKERS[kind](store, since=since, until=until, theme=theme, grouping=grouping)


def write_network(store: Store, network: nx.Graph[str], kind: NetworkKind, path: Path) -> None:
    """Write a network as a page or in a format of other programs, by the ending of the path.

    Raises:
        WorkspaceError: the ending is none of the formats.
    """
    form = form_of(path)
    if path.suffix.lower() == ".html":
        title, subtitle = TITLES[kind]
        text = render_network_page(network, collect_evidence(store), title=title, subtitle=subtitle, links=[])
    elif form is not None:
        text = dump_network(network, form, dates=read_event_dates(store) if form in DATED_FORMATS else None)
    else:
        known = ", ".join(f".{known}" for known in sorted({"html", *NETWORK_FORMATS}))
        raise WorkspaceError(f"network file {path}: unknown ending {path.suffix!r}; use one of {known}")
    write_whole(path, (text,))
