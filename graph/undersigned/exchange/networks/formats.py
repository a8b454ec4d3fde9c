"""The formats that networks are written in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import networkx as nx

from undersigned.errors import ValidationError
from undersigned.exchange.networks.gexf import to_gexf
from undersigned.exchange.networks.graphml import to_graphml
from undersigned.exchange.networks.node_link import to_node_link
from undersigned.exchange.networks.tables import to_event_list, to_matrix, to_tie_list
from undersigned.exchange.networks.ucinet import to_dl

__all__ = ["DATED_FORMATS", "NETWORK_FORMATS", "dump_network", "form_of"]

Writer = Callable[["nx.Graph[str]", Mapping[str, str | None]], str]

WRITERS: dict[str, Writer] = {
    "csv": lambda network, _: to_tie_list(network),
    "dl": lambda network, _: to_dl(network),
    "events.csv": to_event_list,
    "gexf": to_gexf,
    "graphml": lambda network, _: to_graphml(network),
    "json": lambda network, _: to_node_link(network),
    "matrix.csv": lambda network, _: to_matrix(network),
}

NETWORK_FORMATS = tuple(sorted(WRITERS))
"""Names of the formats, which are the endings of their files."""

DATED_FORMATS = frozenset({"events.csv", "gexf"})
"""Formats that say more where the dates of releases and claims are known."""


def dump_network(network: nx.Graph[str], form: str, *, dates: Mapping[str, str | None] | None = None) -> str:
    """Return a network as text.

    Args:
        network: a `networkx.Graph` or `MultiGraph` as `undersigned.network` makes them.
        form: one of `NETWORK_FORMATS`; see docs/methods/network-files.md.
        dates: of the releases and claims behind the ties, for the formats that tell time; see `read_event_dates`.

    Returns:
        The text, the same for the same network, whatever the order of its nodes.

    Raises:
        ValidationError: the format is unknown, or cannot hold the network.

    Example:
        >>> dump_network(nx.Graph(), "csv").splitlines()
        ['source,target,source_label,target_label,weight,first,last,releases']
    """
    if form not in WRITERS:
        raise ValidationError(f"network format {form!r} is unknown; use one of {', '.join(NETWORK_FORMATS)}")
    return WRITERS[form](network, dates or {})


def form_of(path: Path) -> str | None:
    """Return the format of a file by its ending, the longest that fits; None where none does.

    Example:
        >>> form_of(Path("ties.events.csv")), form_of(Path("TIES.DL")), form_of(Path("ties.xls"))
        ('events.csv', 'dl', None)
    """
    name = path.name.lower()
    fitting = [form for form in NETWORK_FORMATS if name.endswith("." + form)]
    return max(fitting, key=len, default=None)
