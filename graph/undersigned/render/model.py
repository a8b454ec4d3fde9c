"""A network as a pyvis model: nodes with positions, ties, and options that keep a browser quick."""

from __future__ import annotations

import json
import math
from typing import Any

import networkx as nx
from pyvis.edge import Edge
from pyvis.network import Network

from undersigned.network import NodeKind, Partition
from undersigned.network.layout import node_radius
from undersigned.render.palette import community_color
from undersigned.render.safety import clean_text

__all__ = ["OPTIONS", "build_model"]

SHAPES = {NodeKind.THEME: "square", NodeKind.PERSON: "triangle"}
MANY_TIES = 400
"""From here on ties are hidden while the picture moves."""

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "labelHighlightBold": False},
    "edges": {"smooth": False, "color": {"color": "#d5d1c7", "inherit": False}, "hoverWidth": 0, "selectionWidth": 0},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": True,
        "hideEdgesOnZoom": True,
        "selectConnectedEdges": False,
        "multiselect": False,
        "tooltipDelay": 150,
        "zoomSpeed": 0.6,
    },
}


def build_model(network: nx.Graph[str], partition: Partition, positions: dict[str, tuple[float, float]]) -> Network:
    """Return the pyvis network of a networkx one.

    Args:
        network: as `undersigned.network` makes them.
        partition: its communities.
        positions: of every node, in pixels.

    Returns:
        A pyvis network; node ids are numbers in the order of the nodes, ties are in the order of the edges. The
        networkx graph is not changed.
    """
    model = Network(cdn_resources="in_line")
    numbers = {node: number for number, node in enumerate(network)}
    for node, attributes in network.nodes(data=True):
        is_theme = attributes.get("kind") == NodeKind.THEME
        model.add_node(
            numbers[node],
            label=clean_text(str(attributes.get("label", node))) or node,
            shape=SHAPES.get(attributes.get("kind", ""), "dot"),
            color="#4a4843" if is_theme else community_color(partition.number_of.get(node)),
            size=node_radius(int(attributes.get("reach", 1))),
            x=positions[node][0],
            y=positions[node][1],
        )
    for number, (a, b, weight) in enumerate(network.edges(data="weight", default=1)):
        # pyvis's add_edge compares with all edges before: appending keeps 5,000 ties a matter of milliseconds
        model.edges.append(Edge(numbers[a], numbers[b], id=number, width=_tie_width(float(weight))).options)
    options = {**OPTIONS, "interaction": {**OPTIONS["interaction"], **_moving(network.number_of_edges())}}
    model.set_options(json.dumps(options, separators=(",", ":")))
    return model


def _moving(ties: int) -> dict[str, bool]:
    """Return whether ties are hidden while the picture moves: few of them cost nothing and would only flicker."""
    return {"hideEdgesOnDrag": ties >= MANY_TIES, "hideEdgesOnZoom": ties >= MANY_TIES}


def _tie_width(weight: float) -> float:
    """Return the width of a tie in pixels; it grows with the root of the weight."""
    return round(min(0.4 + math.sqrt(weight), 9.0), 2)
