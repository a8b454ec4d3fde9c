from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from undersigned.network.projection import TieWeight, fractional_product, joint_product, project, strongest_ties

PAIRS = [(a, b) for a in range(7) for b in range(a + 1, 7)]


def test_two_actors_by_hand() -> None:
    table = csr_array(np.array([[1.0, 1.0, 0.0], [1.0, 1.0, 1.0], [0.0, 1.0, 1.0]]))
    assert project(table, TieWeight.COUNT).toarray().tolist() == [[0, 2, 1], [2, 0, 2], [1, 2, 0]]
    assert project(table, TieWeight.NEWMAN).toarray().tolist() == [[0, 1.5, 0.5], [1.5, 0, 1.5], [0.5, 1.5, 0]]


def test_products_of_two_tables() -> None:
    issuers = csr_array(np.array([[1.0, 1.0], [1.0, 0.0]]))
    themes = csr_array(np.array([[1.0, 1.0]]))
    assert joint_product(issuers, themes).toarray().tolist() == [[2], [1]]
    assert fractional_product(issuers, themes).toarray().tolist() == [[1.5], [0.5]]


@pytest.mark.parametrize("shape", [(0, 0), (3, 0), (0, 3), (2, 2)])
def test_empty_tables_have_no_ties(shape: tuple[int, int]) -> None:
    table = csr_array(shape)
    for weight in TieWeight:
        assert project(table, weight).nnz == 0


@given(st.lists(st.sampled_from(PAIRS), unique=True, min_size=1), st.integers(0, 25), st.integers(0, 9))
def test_strongest_ties_leave_no_node_alone(pairs: list[tuple[int, int]], keep: int, seed: int) -> None:
    ends = np.array(sorted(pairs), dtype=np.int64)
    weight = np.random.default_rng(seed).integers(1, 4, len(ends)).astype(float)
    kept = strongest_ties(ends, weight, weight, keep=keep)
    assert kept.tolist() == sorted(set(kept.tolist()))
    assert set(ends[kept].ravel().tolist()) == set(ends.ravel().tolist())
    assert len(kept) <= max(keep, len(set(ends.ravel().tolist())))
    assert len(kept) >= min(keep, len(ends))


def test_strongest_ties_take_most_releases_then_strength() -> None:
    ends = np.array([[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]], dtype=np.int64)
    weight = np.array([5.0, 1.0, 1.0, 1.0, 2.0, 5.0])
    strength = np.array([0.1, 0.9, 0.2, 0.3, 0.1, 0.1])
    assert strongest_ties(ends, weight, strength, keep=3).tolist() == [0, 4, 5]
    assert strongest_ties(ends, weight, strength, keep=4).tolist() == [0, 1, 4, 5]
