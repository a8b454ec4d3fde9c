from __future__ import annotations

import random

import networkx as nx
import pytest

from undersigned.network import find_communities


def cliques(sizes: list[int], *, seed: int = 0) -> nx.Graph[str]:
    """Cliques joined in a ring by single ties, nodes and ties inserted in a shuffled order."""
    groups = [[f"{chr(97 + at)}{number}" for number in range(size)] for at, size in enumerate(sizes)]
    edges = [(a, b) for group in groups for at, a in enumerate(group) for b in group[at + 1 :]]
    edges += [(group[0], other[0]) for group, other in zip(groups, [*groups[1:], groups[0]], strict=True)]
    chance = random.Random(seed)
    nodes = [node for group in groups for node in group]
    chance.shuffle(nodes)
    chance.shuffle(edges)
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(nodes)
    network.add_edges_from((b, a) if chance.random() < 0.5 else (a, b) for a, b in edges)
    return network


def test_numbers_by_size_then_by_smallest_node() -> None:
    found = find_communities(cliques([4, 6, 4]))
    assert [group[0] for group in found.groups] == ["b0", "a0", "c0"]
    assert [len(group) for group in found.groups] == [6, 4, 4]
    assert found.number_of["b3"] == 0
    assert found.modularity is not None
    assert 0.3 < found.modularity < 1


@pytest.mark.parametrize("seed", range(4))
def test_order_of_nodes_and_ties_does_not_matter(seed: int) -> None:
    assert find_communities(cliques([5, 5, 7, 3], seed=seed)) == find_communities(cliques([5, 5, 7, 3], seed=99))


def test_nodes_without_a_tie_are_in_no_community() -> None:
    network = cliques([3, 3])
    network.add_node("alone")
    found = find_communities(network)
    assert "alone" not in found.number_of
    assert sum(len(group) for group in found.groups) == 6


def test_weak_ties_of_a_long_letter_do_not_join_groups() -> None:
    network: nx.Graph[str] = nx.Graph()
    nodes = [f"n{number}" for number in range(8)]
    network.add_edges_from(((a, b) for a in nodes for b in nodes if a < b), strength=0.05)
    for group in (nodes[:4], nodes[4:]):
        network.add_edges_from(((a, b) for a in group for b in group if a < b), strength=1.0)
    assert [list(group) for group in find_communities(network).groups] == [nodes[:4], nodes[4:]]


def test_empty_network_has_no_community() -> None:
    found = find_communities(nx.Graph())
    assert (found.groups, found.modularity) == ((), None)
