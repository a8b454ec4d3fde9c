from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from undersigned.coalitions import find_brokers, find_coalitions, participation, weighted_betweenness, within_z
from undersigned.coalitions.partitions import name_groups


def matrix_of(size, ties):
    matrix = np.zeros((size, size))
    for one, other, weight in ties:
        matrix[one, other] = matrix[other, one] = weight
    return csr_array(matrix)


def test_participation_by_hand():
    # 0: 3 to its own, 1 to the other: 1 - (9/16 + 1/16) = 3/8; 4 has no tie
    matrix = matrix_of(5, [(0, 1, 3), (0, 2, 1), (2, 3, 2)])
    labels = np.array([0, 0, 1, 1, -1])
    assert participation(matrix, labels).tolist() == pytest.approx([3 / 8, 0, 1 - (4 + 1) / 9, 0, 0])


def test_participation_is_highest_for_even_ties():
    matrix = matrix_of(4, [(0, 1, 2), (0, 2, 2), (0, 3, 2)])
    assert participation(matrix, np.array([0, 0, 1, 2]))[0] == pytest.approx(1 - 1 / 3)


def test_within_z_by_hand():
    # inside strengths 2, 1, 1: mean 4/3, standard deviation sqrt(2)/3
    matrix = matrix_of(5, [(0, 1, 1), (0, 2, 1), (0, 3, 9), (3, 4, 1)])
    values = within_z(matrix, np.array([0, 0, 0, 1, 1]))
    assert values.tolist() == pytest.approx([2**0.5, -(0.5**0.5), -(0.5**0.5), 0, 0])


def test_betweenness_takes_strong_ties_for_short():
    # 0-1-2 with weight 4 each is 1/2 long, the direct tie 0-2 of weight 1 is 1 long
    assert weighted_betweenness(matrix_of(3, [(0, 1, 4), (1, 2, 4), (0, 2, 1)])).tolist() == [0, 1, 0]
    # as long as the direct one: each of two shortest paths counts half
    assert weighted_betweenness(matrix_of(3, [(0, 1, 2), (1, 2, 2), (0, 2, 1)])).tolist() == [0, 0.5, 0]
    # 1/3 + 1/3 + 1/3 is as long as 1, whatever rounding says
    ring = matrix_of(4, [(0, 1, 3), (1, 2, 3), (2, 3, 3), (0, 3, 1)])
    assert weighted_betweenness(ring).tolist() == pytest.approx([0, 0.5, 0.5, 0])


@given(st.integers(0, 9), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_betweenness_is_that_of_networkx(size, chance):
    ties = [
        (one, other, chance.choice([1, 2, 4])) for one in range(size) for other in range(one) if chance.random() < 0.5
    ]
    network = nx.Graph()
    network.add_nodes_from(range(size))
    network.add_weighted_edges_from(((one, other, 1 / weight) for one, other, weight in ties), weight="length")
    theirs = nx.betweenness_centrality(network, weight="length")
    assert weighted_betweenness(matrix_of(size, ties)).tolist() == pytest.approx([theirs[at] for at in range(size)])


def test_brokers_are_sorted_and_ties_parted_by_name():
    # two triangles, joined by the node in the middle
    ties = [(0, 1, 2), (0, 2, 2), (1, 2, 2), (4, 5, 2), (4, 6, 2), (5, 6, 2), (3, 0, 1), (3, 4, 1)]
    matrix, names = matrix_of(8, ties), list("abcdefgh")
    coalitions = find_coalitions(matrix, names)
    found = find_brokers(matrix, names, coalitions)
    assert found[0].name == "d"
    assert found[0].participation == pytest.approx(0.5)
    assert found[0].betweenness == pytest.approx(9 / 21)
    assert [one.name for one in found[3:]] == ["b", "c", "f", "g"]
    assert "h" not in {one.name for one in found}


@pytest.mark.parametrize("size", [0, 1, 2])
def test_nobody_is_between_few(size):
    matrix = csr_array((size, size), dtype=np.float64)
    names = list("ab")[:size]
    labels = np.zeros(size, dtype=np.int64)
    assert weighted_betweenness(matrix).tolist() == [0.0] * size
    assert participation(matrix, labels).tolist() == [0.0] * size
    assert within_z(matrix, labels).tolist() == [0.0] * size
    coalitions = name_groups(names, labels, modularity=None, method="signed")
    assert [one.participation for one in find_brokers(matrix, names, coalitions)] == [0.0] * size
