"""JSON with a list of nodes and a list of ties, as networkx and D3 read it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

import networkx as nx

from undersigned.exchange.networks.flat import BIPARTITE, LABEL, iter_ties, label_of, side_of
from undersigned.exchange.networks.values import plain

__all__ = ["to_node_link"]

ENDS = ("source", "target")


def to_node_link(network: nx.Graph[str]) -> str:
    """Return a network as JSON, a line each node and tie.

    Lists stay lists; unknown values, and numbers that are none or infinite, are `null`.

    Args:
        network: as `undersigned.network` makes them.

    Source: `networkx.node_link_graph`, whose defaults read it.
    """
    sides = side_of(network) or {}
    nodes = [
        {**_plain(network.nodes[node]), LABEL: label_of(network, node), **_mode(sides, node), "id": node}
        for node in sorted(network)
    ]
    ties = [
        {**_plain(tie.attributes), **dict(zip(ENDS, (tie.one, tie.other), strict=True))} for tie in iter_ties(network)
    ]
    head = {"directed": False, "multigraph": network.is_multigraph(), "graph": _plain(network.graph)}
    begin = json.dumps(head, sort_keys=True).removesuffix("}")
    return f'{begin},\n"nodes": [{_lines(nodes)}],\n"edges": [{_lines(ties)}]}}\n'


def _lines(records: list[dict[str, Any]]) -> str:
    """Return records as JSON, a line each."""
    return ",".join("\n" + json.dumps(record, sort_keys=True) for record in records)


def _mode(sides: Mapping[str, int], node: str) -> dict[str, int]:
    return {BIPARTITE: sides[node]} if node in sides else {}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    found = value if isinstance(value, str) else plain(value)
    return None if isinstance(found, float) and not math.isfinite(found) else found
