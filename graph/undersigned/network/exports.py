"""Networks as files that other programs read."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx

from undersigned.errors import ValidationError

__all__ = ["NETWORK_FORMATS", "dump_network"]

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MODIFIED = re.compile(r' lastmodifieddate="[^"]*"')
COLUMNS = ("source", "target", "source_label", "target_label", "weight", "first", "last", "releases")


def dump_network(network: nx.Graph[str], form: str) -> str:
    """Return a network as text.

    Args:
        network: as this package makes them.
        form: `graphml`, `gexf`, or `csv` (a list of ties with names, weight, period and releases; nodes without a tie
            are rows with an empty target).

    Returns:
        The text, the same for the same network; lists are joined by spaces, unknown values left out or empty.

    Raises:
        ValidationError: the format is unknown.

    Example:
        >>> dump_network(nx.Graph(), "csv").splitlines()
        ['source,target,source_label,target_label,weight,first,last,releases']
    """
    if form not in NETWORK_FORMATS:
        raise ValidationError(f"network format {form!r} is unknown; use one of {', '.join(NETWORK_FORMATS)}")
    return NETWORK_FORMATS[form](network)


def _to_graphml(network: nx.Graph[str]) -> str:
    """Return GraphML."""
    return "\n".join(nx.generate_graphml(_flat(network), prettyprint=True)) + "\n"


def _to_gexf(network: nx.Graph[str]) -> str:
    """Return GEXF; its date of today is left out, so that the same network gives the same bytes."""
    text = "\n".join(nx.generate_gexf(_flat(network), prettyprint=True)) + "\n"
    return MODIFIED.sub("", text, count=1)


def _to_csv(network: nx.Graph[str]) -> str:
    """Return a list of ties."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    label = {node: _cell(attributes.get("label", node)) for node, attributes in network.nodes(data=True)}
    rows = [
        [*map(_cell, ends), *(label[end] for end in ends), *(_cell(data.get(name)) for name in COLUMNS[4:])]
        for a, b, data in network.edges(data=True)
        for ends in [sorted((a, b))]
    ]
    rows += [[_cell(node), "", label[node], "", "", "", "", ""] for node in network if not network.degree(node)]
    writer.writerows(sorted(rows))
    return out.getvalue()


def _flat(network: nx.Graph[str]) -> nx.Graph[str]:
    """Return a copy whose attributes are plain values and legal XML, in sorted order."""
    flat: nx.Graph[str] = nx.Graph()
    for node in sorted(network):
        flat.add_node(node, **_plain(network.nodes[node]))
    for a, b in sorted((min(ends), max(ends)) for ends in network.edges()):
        flat.add_edge(a, b, **_plain(network.edges[a, b]))
    return flat


def _plain(attributes: Mapping[str, Any]) -> dict[str, str | int | float]:
    """Return attributes without unknown values, lists joined, text without what XML forbids."""
    plain: dict[str, str | int | float] = {}
    for name, value in sorted(attributes.items()):
        if isinstance(value, list | tuple):
            plain[name] = " ".join(str(item) for item in value)
        elif isinstance(value, str):
            plain[name] = NOT_XML.sub("\ufffd", value)
        elif value is not None:
            plain[name] = value
    return plain


def _cell(value: object) -> str:
    """Return a value as a CSV cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    text = " ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)
    return "'" + text if text.startswith(FORMULA_STARTS) else text


NETWORK_FORMATS: dict[str, Callable[[nx.Graph[str]], str]] = {
    "csv": _to_csv,
    "gexf": _to_gexf,
    "graphml": _to_graphml,
}
