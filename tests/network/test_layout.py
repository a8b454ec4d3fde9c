from __future__ import annotations

import math
import random

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.network import find_communities, lay_out
from undersigned.network.forces import force_positions, push_apart
from undersigned.network.layout import TWO_LEVELS_FROM, node_radius
from undersigned.network.packing import pack_discs, park_in_rows


def grouped(groups: int, size: int, *, seed: int = 0) -> nx.Graph[str]:
    chance = random.Random(seed)
    network: nx.Graph[str] = nx.Graph()
    for group in range(groups):
        names = [f"g{group:02}n{number:03}" for number in range(size)]
        network.add_nodes_from(names, reach=1)
        for at, name in enumerate(names[1:], 1):
            network.add_edge(name, names[chance.randrange(at)], strength=1.0)
            network.add_edge(name, names[chance.randrange(at)], strength=1.0)
        if group:
            network.add_edge(names[0], "g00n000", strength=0.5)
    return network


def reordered(network: nx.Graph[str]) -> nx.Graph[str]:
    other: nx.Graph[str] = nx.Graph()
    other.add_nodes_from(reversed(list(network.nodes(data=True))))
    other.add_edges_from((b, a, data) for a, b, data in reversed(list(network.edges(data=True))))
    return other


@pytest.mark.parametrize("network", [grouped(3, 8), grouped(7, 60)], ids=["forces", "two-levels"])
def test_same_positions_whatever_the_order(network: nx.Graph[str]) -> None:
    places = lay_out(network)
    assert places == lay_out(reordered(network))
    assert list(places) == sorted(network)
    assert all(x == round(x) and y == round(y) for x, y in places.values())


def test_seed_changes_positions() -> None:
    assert lay_out(grouped(3, 8), seed=1) != lay_out(grouped(3, 8), seed=2)


@pytest.mark.parametrize(("groups", "size"), [(4, 10), (8, 50)], ids=["forces", "two-levels"])
def test_neighbors_stand_nearer_than_strangers(groups: int, size: int) -> None:
    network = grouped(groups, size)
    assert (network.number_of_nodes() > TWO_LEVELS_FROM) == (groups == 8)
    places = lay_out(network)
    near = [math.dist(places[a], places[b]) for a, b in network.edges() if a[:3] == b[:3]]
    nodes = sorted(network)
    far = [math.dist(places[a], places[b]) for a in nodes[::7] for b in nodes[::5] if a[:3] != b[:3]]
    assert sum(near) / len(near) < 0.6 * sum(far) / len(far)


def test_circles_do_not_overlap_much() -> None:
    network = grouped(4, 12)
    nx.set_node_attributes(network, 9, "reach")
    places = list(lay_out(network).values())
    closest = min(math.dist(a, b) for at, a in enumerate(places) for b in places[at + 1 :])
    assert closest > 2 * node_radius(9) * 0.9


def test_loners_are_parked_below() -> None:
    network = grouped(2, 6)
    network.add_nodes_from(["lone1", "lone2", "lone3"], reach=1)
    places = lay_out(network)
    lowest = max(y for node, (_, y) in places.items() if not node.startswith("lone"))
    assert all(places[node][1] > lowest for node in ("lone1", "lone2", "lone3"))


@pytest.mark.parametrize("count", [0, 1, 5])
def test_network_of_loners_has_distinct_places(count: int) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(f"n{number}" for number in range(count))
    places = lay_out(network)
    assert len(set(places.values())) == count


def test_known_partition_is_used() -> None:
    network = grouped(7, 60)
    assert lay_out(network, partition=find_communities(network)) == lay_out(network)


@given(st.lists(st.floats(1, 50), max_size=12))
def test_packed_discs_never_overlap(radii: list[float]) -> None:
    centers = pack_discs(radii, gap=1.0)
    for at, center in enumerate(centers):
        for other in range(at):
            assert math.dist(center, centers[other]) >= radii[at] + radii[other] + 1.0 - 1e-6


@given(st.integers(0, 60), st.floats(1, 400))
def test_rows_hold_every_place_once(count: int, width: float) -> None:
    places = park_in_rows(count, width=width, step=10.0)
    assert len(set(places)) == count
    assert all(abs(x) <= width / 2 + 1e-6 for x, _ in places)


def test_forces_of_tiny_networks() -> None:
    nothing = np.empty((0, 2), dtype=np.int64)
    assert force_positions(0, nothing, np.empty(0), seed=1).shape == (0, 2)
    assert (force_positions(1, nothing, np.empty(0), seed=1) == 0).all()
    pair = force_positions(2, np.array([[0, 1]]), np.ones(1), seed=1)
    assert math.dist(*pair) == pytest.approx(1.0)


def test_push_apart_separates_discs() -> None:
    moved = push_apart(np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0]]), np.array([5.0, 5.0, 5.0]), gap=1.0, rounds=500)
    assert min(math.dist(moved[a], moved[b]) for a, b in ((0, 1), (0, 2), (1, 2))) > 10.9
