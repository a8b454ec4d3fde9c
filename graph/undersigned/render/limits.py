"""Cut a network down to what a page can show, and say what was cut."""

from __future__ import annotations

import networkx as nx
import numpy as np

from undersigned.network import Limits
from undersigned.network.projection import strongest_ties

__all__ = ["left_out_notes", "limit_network"]


def limit_network(network: nx.Graph[str], limits: Limits | None = None) -> nx.Graph[str]:
    """Return a network with at most so many nodes and ties, the strongest by reach and by strength.

    Args:
        network: as `undersigned.network` makes them; never changed.
        limits: None for 2,000 nodes and 5,000 ties.

    Returns:
        The network itself where it is small enough, else a copy; the graph attributes `nodes_left_out` and
        `ties_left_out` count what was cut, now and before.
    """
    bounds = limits or Limits()
    if network.number_of_nodes() <= bounds.nodes and network.number_of_edges() <= bounds.ties:
        return network
    ranked = sorted(network, key=lambda node: (-int(network.nodes[node].get("reach", 0)), node))
    kept = set(ranked[: bounds.nodes])
    ties = _strongest(network.subgraph(kept), bounds.ties)
    cut: nx.Graph[str] = nx.Graph(**network.graph)
    cut.add_nodes_from((node, network.nodes[node]) for node in sorted(kept))
    cut.add_edges_from((a, b, network.edges[a, b]) for a, b in ties)
    for name, before, after in (
        ("nodes_left_out", network.number_of_nodes(), cut.number_of_nodes()),
        ("ties_left_out", network.number_of_edges(), cut.number_of_edges()),
    ):
        cut.graph[name] = int(network.graph.get(name, 0)) + before - after
    return cut


def _strongest(network: nx.Graph[str], keep: int) -> list[tuple[str, str]]:
    """Return the strongest ties, sorted."""
    number = {node: at for at, node in enumerate(sorted(network))}
    ties = sorted((min(a, b), max(a, b)) for a, b in network.edges())
    if len(ties) <= keep:
        return ties
    ends = np.array([(number[a], number[b]) for a, b in ties], dtype=np.int64)
    values = [network.edges[tie] for tie in ties]
    weights = np.array([len(value.get("releases", ())) or float(value.get("weight", 1)) for value in values])
    strengths = np.array([float(value.get("strength", 1.0)) for value in values])
    return [ties[at] for at in strongest_ties(ends, weights, strengths, keep=keep)]


def left_out_notes(network: nx.Graph[str]) -> list[str]:
    """Return a sentence for each kind of thing that the picture leaves out; empty where it shows all.

    Args:
        network: with the graph attributes `nodes_left_out` and `ties_left_out`.
    """
    notes: list[str] = []
    nodes, ties = int(network.graph.get("nodes_left_out", 0)), int(network.graph.get("ties_left_out", 0))
    if nodes:
        notes.append(
            f"The {network.number_of_nodes():,} with the most releases are shown; {nodes:,} more are left out here "
            "and are complete in the Turtle export."
        )
    if ties:
        notes.append(
            f"Drawn are the strongest tie of each and those with the most releases in common, "
            f"{network.number_of_edges():,} in all; {ties:,} weaker ones are left out."
        )
    return notes
