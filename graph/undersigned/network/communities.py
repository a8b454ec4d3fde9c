"""Communities of a network: who hangs together."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

__all__ = ["Partition", "find_communities"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition:
    """Communities of a network.

    Args:
        number_of: node to the number of its community; nodes without a tie are in none and missing here.
        groups: the nodes of each community, sorted; the largest community first, equal ones by their smallest node.
        modularity: of the partition, weighted, -0.5 to 1; None for a network without ties.
    """

    number_of: dict[str, int]
    groups: tuple[tuple[str, ...], ...]
    modularity: float | None


def find_communities(network: nx.Graph[str], *, seed: int = 1, weight: str = "strength", starts: int = 5) -> Partition:
    """Return the communities that Louvain finds, the same whatever the order of the nodes and ties.

    Args:
        network: an undirected network.
        seed: of the random order in which Louvain visits nodes.
        weight: tie attribute; the default does not let a letter of 200 signers drown the rest.
        starts: how often to start anew; the partition of the highest modularity is returned.

    Returns:
        The partition; empty for a network without ties.

    Example:
        >>> find_communities(nx.Graph([("a", "b")])).groups
        (('a', 'b'),)

    Source: Blondel et al. 2008, doi 10.1088/1742-5468/2008/10/P10008.
    """
    nodes = sorted(node for node, degree in network.degree() if degree)
    if not nodes:
        return Partition(number_of={}, groups=(), modularity=None)
    number = {node: at for at, node in enumerate(nodes)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(nodes)))
    ties = [(number[a], number[b], float(value)) for a, b, value in network.edges(data=weight, default=1.0)]
    plain.add_weighted_edges_from(sorted((min(a, b), max(a, b), value) for a, b, value in ties))
    best: list[list[int]] = []
    best_modularity = -1.0
    for start in range(starts):
        found = nx.community.louvain_communities(plain, weight="weight", seed=seed + start)
        groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group[0]))
        modularity = round(float(nx.community.modularity(plain, map(set, groups), weight="weight")), 6)
        if modularity > best_modularity:
            best, best_modularity = groups, modularity
    named = tuple(tuple(nodes[at] for at in group) for group in best)
    return Partition(
        number_of={node: at for at, group in enumerate(named) for node in group},
        groups=named,
        modularity=best_modularity,
    )
