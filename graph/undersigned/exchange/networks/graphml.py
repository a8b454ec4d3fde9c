"""GraphML with a typed key for each attribute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

from undersigned.exchange.networks.flat import flatten
from undersigned.exchange.networks.values import Plain, ValueType, as_type, column_types, plain_all

__all__ = ["to_graphml"]

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"""
RETURN = {"\r": "&#13;"}
"""A bare carriage return in text would reach the reader as a line feed."""


def to_graphml(network: nx.Graph[str]) -> str:
    """Return a network as GraphML.

    Every attribute has one `key` with one type, nodes and ties apart; unknown values are left out.

    Args:
        network: as `undersigned.network` makes them.

    Source: U. Brandes et al. (2002), GraphML progress report, doi 10.1007/3-540-45848-4_59.
    """
    return "\n".join(_lines(network)) + "\n"


def _lines(network: nx.Graph[str]) -> Iterator[str]:
    flat = flatten(network)
    told = plain_all(network.graph)
    levels = (("graph", column_types([told])), ("node", flat.node_types), ("edge", flat.tie_types))
    keys = {level: {name: f"d{level[0]}{at}" for at, name in enumerate(types)} for level, types in levels}
    yield HEAD
    for level, types in levels:
        for name, kind in types.items():
            yield f'  <key id="{keys[level][name]}" for="{level}" attr.name={quoteattr(name)} attr.type="{kind}"/>'
    yield '  <graph id="G" edgedefault="undirected">'
    yield from _data(told, column_types([told]), keys["graph"], "    ")
    for node, attributes in flat.nodes.items():
        yield f"    <node id={quoteattr(node)}>"
        yield from _data(attributes, flat.node_types, keys["node"])
        yield "    </node>"
    for number, (one, other, attributes) in enumerate(flat.ties):
        yield f'    <edge id="e{number}" source={quoteattr(one)} target={quoteattr(other)}>'
        yield from _data(attributes, flat.tie_types, keys["edge"])
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>"


def _data(
    attributes: Mapping[str, Plain], types: Mapping[str, ValueType], keys: Mapping[str, str], indent: str = "      "
) -> Iterator[str]:
    for name, value in attributes.items():
        yield f'{indent}<data key="{keys[name]}">{escape(as_type(value, types[name]), RETURN)}</data>'
