from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from undersigned.network.betweenness import betweenness

PAIRS = [(a, b) for a in range(7) for b in range(a)]


@settings(max_examples=60, deadline=None)
@given(ties=st.sets(st.sampled_from(PAIRS)))
def test_equals_that_of_networkx(ties):
    network = nx.Graph(ties)
    network.add_nodes_from(range(7))
    matrix = csr_array(nx.to_scipy_sparse_array(network, nodelist=range(7), dtype=float))
    expected = nx.betweenness_centrality(network)
    assert betweenness(matrix, 7) == pytest.approx([expected[node] for node in range(7)])


def test_nodes_that_are_not_there_count_for_nothing():
    path = csr_array(np.array([[0, 5, 0, 0], [5, 0, 2, 0], [0, 2, 0, 0], [0, 0, 0, 0]], dtype=float))
    assert betweenness(path, 3).tolist() == [0, 1, 0, 0]
    assert betweenness(path, 4)[1] == pytest.approx(1 / 3)
    assert betweenness(csr_array((2, 2)), 2).tolist() == [0, 0]
