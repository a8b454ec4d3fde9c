from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from undersigned.discourse import Matrix
from undersigned.timeline import laplacian_spectrum, spectral_distance, spectral_distances


def complete(size: int) -> Matrix:
    return Matrix(np.ones((size, size)) - np.eye(size))


@pytest.mark.parametrize(
    ("matrix", "expected"),
    [
        pytest.param(np.zeros((0, 0)), [], id="no actor"),
        pytest.param(np.zeros((1, 1)), [0], id="one actor"),
        pytest.param(np.zeros((3, 3)), [0, 0, 0], id="no tie"),
        pytest.param([[0, 7], [7, 0]], [0, 2], id="a pair, whatever its weight"),
        pytest.param([[0, -7], [-7, 0]], [0, 2], id="the sign of weights does not count"),
        pytest.param([[5, 7], [7, 5]], [0, 2], id="the diagonal does not count"),
        pytest.param([[0, 1, 1], [1, 0, 1], [1, 1, 0]], [0, 1.5, 1.5], id="a triangle"),
        pytest.param([[0, 1, 0], [1, 0, 1], [0, 1, 0]], [0, 1, 2], id="a path"),
        pytest.param([[0, 1, 0], [1, 0, 0], [0, 0, 0]], [0, 0, 2], id="an isolate adds a zero"),
    ],
)
def test_eigenvalues_by_hand(matrix: list[list[float]], expected: list[float]) -> None:
    assert laplacian_spectrum(Matrix(np.array(matrix, dtype=float))).tolist() == pytest.approx(expected, abs=1e-12)


WEIGHTS = arrays(np.float64, (6, 6), elements=st.sampled_from([0.0, 0.0, 0.5, 1.0, 3.0])).map(
    lambda weights: np.triu(weights, 1) + np.triu(weights, 1).T
)


@settings(max_examples=50, deadline=None)
@given(weights=WEIGHTS, order=st.permutations(range(6)))
def test_spectra_are_those_of_networkx_and_know_no_names(weights: np.ndarray, order: list[int]) -> None:
    found = laplacian_spectrum(Matrix(weights))
    assert found == pytest.approx(np.sort(nx.normalized_laplacian_spectrum(nx.from_numpy_array(weights))), abs=1e-9)
    assert found == pytest.approx(laplacian_spectrum(Matrix(weights[np.ix_(order, order)])), abs=1e-9)
    assert found == pytest.approx(laplacian_spectrum(Matrix(weights * 3)), abs=1e-9)
    assert ((found >= 0) & (found <= 2)).all()


@settings(max_examples=50, deadline=None)
@given(weights=WEIGHTS, among=st.lists(st.sampled_from([0.0, 0.5, 2.0]), min_size=6, max_size=6), data=st.data())
def test_equal_actors_may_be_one_row(weights: np.ndarray, among: list[float], data: st.DataObject) -> None:
    sizes = np.array(data.draw(st.lists(st.integers(1, 3), min_size=6, max_size=6)))
    row = np.repeat(np.arange(6), sizes)
    full = (weights + np.diag(among))[np.ix_(row, row)]  # the diagonal of the full matrix does not count
    found = laplacian_spectrum(weights + np.diag(among), sizes=sizes)
    assert found == pytest.approx(laplacian_spectrum(full), abs=1e-9)


def test_distances_by_hand() -> None:
    pair, triangle, path = (np.array(one) for one in ([0, 2.0], [0, 1.5, 1.5], [0, 1.0, 2.0]))
    assert spectral_distance(pair, pair) == 0
    assert spectral_distance(triangle, path) == pytest.approx(np.sqrt(0.5))
    assert spectral_distance(pair, triangle) == pytest.approx(np.sqrt(1.5**2 + 0.5**2))  # 0 0 2 against 0 1.5 1.5
    expected = [[0, np.sqrt(2.5), 1], [np.sqrt(2.5), 0, np.sqrt(0.5)], [1, np.sqrt(0.5), 0]]
    assert spectral_distances([pair, triangle, path]) == pytest.approx(np.array(expected))


def test_networks_of_equal_degrees_are_told_apart() -> None:
    hexagon, triangles = nx.cycle_graph(6), nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(3))
    one, other = (laplacian_spectrum(Matrix(nx.to_numpy_array(graph))) for graph in (hexagon, triangles))
    # 0 .5 .5 1.5 1.5 2 against 0 0 1.5 1.5 1.5 1.5: vectors of degrees, as the field's tool compares, are equal
    assert spectral_distance(one, other) == pytest.approx(np.sqrt(0.5**2 + 1 + 0.5**2))


@pytest.mark.parametrize("count", [0, 1])
def test_no_pair_has_no_distance(count: int) -> None:
    found = spectral_distances([laplacian_spectrum(complete(3))] * count)
    assert found.shape == (count, count)
    assert not found.any()


@settings(max_examples=40, deadline=None)
@given(spectra=st.lists(st.lists(st.floats(0, 2), max_size=4).map(np.array), max_size=5))
def test_distances_are_a_metric(spectra: list[np.ndarray]) -> None:
    found = spectral_distances(spectra)
    assert (found == found.T).all()
    for one in range(len(spectra)):
        assert found[one, one] == 0
        for other in range(len(spectra)):
            assert found[one, other] == pytest.approx(spectral_distance(spectra[one], spectra[other]))
            assert (found[one, other] <= found[one] + found[:, other] + 1e-9).all()
