"""Figures of one network by its matrices, so that a thousand of them take seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import triu

from undersigned.network.betweenness import betweenness
from undersigned.network.communities import find_communities
from undersigned.network.projection import TieWeight
from undersigned.network.worlds import World

__all__ = ["NODE_FIGURES", "WHOLE_FIGURES", "Grouped", "group_nodes", "match_groups", "node_figures", "whole_figures"]

NODE_FIGURES = ("reach", "degree", "strength", "betweenness", "rank")
"""Releases; ties; sum of the weights of the ties; share of shortest paths; place by strength, 1 is the strongest."""

WHOLE_FIGURES = ("nodes", "edges", "density")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Communities of a network.

    Args:
        number: shape (nodes,), number of the community of each node, -1 where it is in none.
        modularity: of the partition, 0 without ties.
    """

    number: NDArray[np.int64]
    modularity: float


def node_figures(world: World, weight: TieWeight, *, paths: bool) -> NDArray[np.float64]:
    """Return figures of all nodes.

    Args:
        world: the network.
        weight: which of its matrices has the weights.
        paths: compute betweenness, the one that takes long; else it is 0.

    Returns:
        Shape (nodes, figures), in the order of `NODE_FIGURES`. Nodes that are one have the same figures.
    """
    strength = np.asarray(world.weights(weight).sum(axis=1), dtype=np.float64).ravel().round(9)
    figures = (
        world.reach,
        np.diff(world.count.indptr).astype(np.float64),
        strength,
        betweenness(world.count, int((world.reach > 0).sum())) if paths else np.zeros_like(strength),
        1.0 + len(strength) - np.searchsorted(np.sort(strength), strength, side="right"),
    )
    return np.stack(figures, axis=1, dtype=np.float64)[world.at]


def whole_figures(world: World) -> NDArray[np.float64]:
    """Return number of nodes, number of ties, and the share of pairs of nodes that have one.

    Returns:
        Shape (figures,), in the order of `WHOLE_FIGURES`.
    """
    nodes, edges = int((world.reach > 0).sum()), world.count.nnz / 2
    return np.array([nodes, edges, 2 * edges / (nodes * (nodes - 1)) if nodes > 1 else 0.0])


def group_nodes(world: World, *, seed: int, starts: int) -> Grouped:
    """Return the communities that Louvain finds.

    Args:
        world: the network; the strength of ties counts, as in `find_communities`.
        seed: of the order in which Louvain visits nodes.
        starts: how often to start anew.
    """
    upper = triu(world.strength, k=1).tocoo()
    network: nx.Graph[str] = nx.Graph()
    ties = zip(upper.row.tolist(), upper.col.tolist(), upper.data.tolist(), strict=True)
    network.add_weighted_edges_from(((str(a), str(b), value) for a, b, value in ties), weight="strength")
    partition = find_communities(network, seed=seed, starts=starts)
    rows = np.full(len(world.reach), -1, dtype=np.int64)
    for row, number in partition.number_of.items():
        rows[int(row)] = number
    return Grouped(number=rows[world.at], modularity=partition.modularity or 0.0)


def match_groups(groups: Sequence[NDArray[np.int64]], found: Grouped) -> list[tuple[float, int]]:
    """Return for each group of nodes the community that is most like it.

    Args:
        groups: node numbers of each, none empty.
        found: communities.

    Returns:
        `(Jaccard similarity, number of the community)`, `(0.0, -1)` where no community has one of the nodes.
    """
    sizes = np.bincount(found.number[found.number >= 0])
    matches: list[tuple[float, int]] = []
    for group in groups:
        numbers = found.number[group]
        shared = np.bincount(numbers[numbers >= 0], minlength=len(sizes))
        if not shared.any():
            matches.append((0.0, -1))
            continue
        likeness = shared / (len(group) + sizes - shared)
        best = int(np.argmax(likeness))
        matches.append((float(likeness[best]), best))
    return matches
