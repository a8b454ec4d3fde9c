from __future__ import annotations

import sys
from functools import cache
from itertools import combinations, pairwise

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from undersigned.coalitions import Method, find_coalitions, find_signed_coalitions, modularity, signed_modularity
from undersigned.errors import MissingExtraError, UndersignedError, ValidationError


def names_of(count):
    return [f"n{at:02}" for at in range(count)]


@cache
def partitions(count):
    """Return all partitions of some actors, a row of labels each."""
    found = [[]]
    for _ in range(count):
        found = [[*labels, label] for labels in found for label in range(max(labels, default=-1) + 2)]
    return np.array(found, dtype=np.int64).reshape(len(found), count)


def best_value(congruence, conflict):
    """Return the highest signed modularity of all partitions, written out pair by pair."""
    agreed, opposed = congruence.toarray(), conflict.toarray()
    total = agreed.sum() + opposed.sum()
    if not total:
        return None
    excess = np.zeros_like(agreed)
    for matrix, sign in ((agreed, 1), (opposed, -1)):
        degrees = matrix.sum(axis=1)
        excess += sign * (matrix - np.outer(degrees, degrees) / (matrix.sum() or 1))
    rows, columns = np.triu_indices(len(agreed), k=1)
    every = partitions(len(agreed))
    together = every[:, rows] == every[:, columns]
    return (2 * (together @ excess[rows, columns]).max() + np.trace(excess)) / total


@st.composite
def layers(draw, most=7, highest=3):
    """Congruence and conflict of up to some actors, whole numbers."""
    count = draw(st.integers(0, most))
    pairs = list(combinations(range(count), 2))
    made = []
    for _ in range(2):
        matrix = np.zeros((count, count))
        weights = draw(st.lists(st.integers(0, highest), min_size=len(pairs), max_size=len(pairs)))
        for (one, other), weight in zip(pairs, weights, strict=True):
            matrix[one, other] = matrix[other, one] = weight
        made.append(csr_array(matrix))
    return made


def cliques(*sizes):
    """Cliques in a ring."""
    starts = np.cumsum([0, *sizes])
    matrix = np.zeros((starts[-1], starts[-1]))
    for first, last in pairwise(starts):
        matrix[first:last, first:last] = 1
    for one, other in zip(starts[:-1], [*starts[1:-1], 0], strict=True):
        matrix[one, other] = matrix[other, one] = 1
    np.fill_diagonal(matrix, 0)
    return csr_array(matrix)


@pytest.mark.parametrize("method", [Method.LOUVAIN, Method.LEIDEN, Method.SIGNED, "louvain"])
def test_finds_cliques_numbered_by_size_then_by_smallest_name(method):
    found = find_coalitions(cliques(4, 6, 4), names_of(14), method=method)
    assert found.groups == (tuple(names_of(14)[4:10]), tuple(names_of(14)[:4]), tuple(names_of(14)[10:]))
    assert (found.number_of["n05"], found.number_of["n13"], found.method) == (0, 2, str(method))
    assert found.labels(["n13", "nobody"]).tolist() == [2, -1]


def test_modularity_by_hand():
    # 2 pairs: inside all weight, expected 1/2 of it
    pairs = csr_array(np.kron(np.eye(2), [[0.0, 1.0], [1.0, 0.0]]))
    assert modularity(pairs, np.array([0, 0, 1, 1])) == pytest.approx(0.5)
    assert modularity(pairs, np.array([0, 0, 0, 0])) == pytest.approx(0.0)
    assert modularity(pairs, np.array([-1, -1, -1, -1])) == pytest.approx(-0.25)
    assert modularity(pairs, np.array([0, 0, 1, 1]), resolution=2.0) == pytest.approx(0.0)


def test_signed_modularity_by_hand():
    # a-b and c-d agree, all other pairs disagree. Q(C) = 1/2; W+ = 2, W- = 4;
    # Q(F) = 0 inside - sum of (4/8)^2 twice = -1/2; so (2 * 1/2 + 4 * 1/2) / 6 = 1/2
    congruence = csr_array(np.kron(np.eye(2), [[0.0, 1.0], [1.0, 0.0]]))
    conflict = csr_array(np.kron([[0.0, 1.0], [1.0, 0.0]], np.ones((2, 2))))
    assert signed_modularity(congruence, conflict, np.array([0, 0, 1, 1])) == pytest.approx(0.5)
    found = find_signed_coalitions(congruence, conflict, list("abcd"))
    assert (found.groups, found.modularity) == ((("a", "b"), ("c", "d")), pytest.approx(0.5))


@given(layers())
@settings(max_examples=40, deadline=None)
def test_signed_search_reaches_the_best_of_all_partitions(made):
    congruence, conflict = made
    found = find_signed_coalitions(congruence, conflict, names_of(congruence.shape[0]), starts=20)
    best = best_value(congruence, conflict)
    assert found.modularity == (None if best is None else pytest.approx(best, abs=1e-9))
    assert best is None or best >= -1e-12


def test_signed_search_reaches_the_best_of_nine():
    chance = np.random.default_rng(3)
    made = []
    for _ in range(2):
        upper = np.triu(chance.integers(0, 5, (9, 9)), k=1).astype(float)
        made.append(csr_array(upper + upper.T))
    assert len(partitions(9)) == 21147
    found = find_signed_coalitions(*made, names_of(9))
    assert found.modularity == pytest.approx(best_value(*made), abs=1e-9)


@given(layers(), st.floats(0.2, 3))
@settings(max_examples=25, deadline=None)
def test_signed_modularity_without_conflict_is_modularity(made, resolution):
    congruence, _ = made
    nothing = csr_array(congruence.shape, dtype=np.float64)
    labels = np.arange(congruence.shape[0]) % 2
    assert signed_modularity(congruence, nothing, labels, resolution=resolution) == modularity(
        congruence, labels, resolution=resolution
    )
    options = {"resolution": resolution, "seed": 5}
    signed = find_signed_coalitions(congruence, nothing, names_of(congruence.shape[0]), **options)
    plain = find_coalitions(congruence, names_of(congruence.shape[0]), method="louvain", **options)
    assert (signed.groups, signed.modularity) == (plain.groups, plain.modularity)


@given(layers(most=8), st.randoms(use_true_random=False), st.sampled_from([Method.SIGNED, Method.LEIDEN]))
@settings(max_examples=25, deadline=None)
def test_order_of_actors_does_not_matter(made, chance, method):
    count = made[0].shape[0]
    order = list(range(count))
    chance.shuffle(order)
    names = names_of(count)
    shuffled = [matrix[order][:, order] if count else matrix for matrix in made]
    assert find_signed_coalitions(*made, names, method=method) == find_signed_coalitions(
        *shuffled, [names[at] for at in order], method=method
    )


@pytest.mark.parametrize("method", [Method.LOUVAIN, Method.LEIDEN])
@pytest.mark.parametrize("seed", range(3))
def test_reaches_the_modularity_of_networkx(method, seed):
    network = nx.les_miserables_graph()
    matrix = csr_array(nx.to_scipy_sparse_array(network, dtype=np.float64))
    names = list(network)
    found = find_coalitions(matrix, names, method=method, seed=seed)
    theirs = nx.community.louvain_communities(network, seed=seed)
    assert found.modularity == pytest.approx(nx.community.modularity(network, map(set, found.groups)), abs=1e-12)
    assert found.modularity >= nx.community.modularity(network, theirs) - 0.003
    assert found == find_coalitions(matrix, names, method=method, seed=seed)


def test_leiden_of_two_layers_and_signed_moves_agree():
    chance = np.random.default_rng(11)
    sides = np.repeat([0, 1, 2], 10)
    alike = sides[:, None] == sides[None, :]
    made = []
    for inside, outside in ((0.7, 0.1), (0.1, 0.6)):
        upper = np.triu(chance.random((30, 30)) < np.where(alike, inside, outside), k=1).astype(float)
        made.append(csr_array(upper + upper.T))
    signed, leiden = (find_signed_coalitions(*made, names_of(30), method=method) for method in ("signed", "leiden"))
    assert signed.groups == leiden.groups
    assert [len(group) for group in signed.groups] == [10, 10, 10]


def test_signed_takes_negative_weights_for_conflict():
    net = csr_array(np.array([[0.0, 2, -1, 0], [2, 0, 0, -1], [-1, 0, 0, 3], [0, -1, 3, 0]]))
    found = find_coalitions(net, list("abcd"), method=Method.SIGNED)
    assert found.groups == (("a", "b"), ("c", "d"))


def test_conflict_alone_parts_all():
    nothing = csr_array((3, 3), dtype=np.float64)
    conflict = csr_array(np.ones((3, 3)) - np.eye(3))
    found = find_signed_coalitions(nothing, conflict, list("abc"))
    assert found.groups == (("a",), ("b",), ("c",))
    assert found.modularity == pytest.approx(1 / 3)


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("method", [Method.LOUVAIN, Method.LEIDEN, Method.SIGNED])
def test_network_without_ties_has_no_coalition(count, method):
    found = find_coalitions(csr_array((count, count), dtype=np.float64), names_of(count), method=method)
    assert (found.groups, found.number_of, found.modularity) == ((), {}, None)


def test_higher_resolution_makes_more_coalitions():
    matrix = cliques(4, 4, 4, 4)
    few, many = (find_coalitions(matrix, names_of(16), resolution=value) for value in (0.2, 1.0))
    assert len(few.groups) < len(many.groups) == 4


@pytest.mark.parametrize(
    ("matrix", "names", "options", "message"),
    [
        pytest.param([[0, 1], [1, 0]], ["a"], {}, r"shape \(2, 2\) is not one of 1 actors", id="names"),
        pytest.param([[0, 1], [1, 0]], ["a", "a"], {}, "two actors are called 'a'", id="doubled"),
        pytest.param([[0, 1], [2, 0]], ["a", "b"], {}, "other weights in the other direction", id="asymmetric"),
        pytest.param([[0, np.inf], [np.inf, 0]], ["a", "b"], {}, "infinite or no number", id="infinite"),
        pytest.param([[0, np.nan], [np.nan, 0]], ["a", "b"], {}, "infinite or no number", id="nan"),
        pytest.param([[0, -1], [-1, 0]], ["a", "b"], {}, r"louvain has no use for weights below 0 \(-1\)", id="neg"),
        pytest.param([[0, 1], [1, 0]], ["a", "b"], {"method": "hierarchical"}, "use one of louvain", id="method"),
        pytest.param([[0, 1], [1, 0]], ["a", "b"], {"method": "x"}, "x finds no coalitions in a matrix", id="unknown"),
    ],
)
def test_says_what_is_wrong_with_a_matrix(matrix, names, options, message):
    with pytest.raises(ValidationError, match=message):
        find_coalitions(csr_array(np.array(matrix, dtype=float)), names, **options)


def test_says_what_is_wrong_with_layers():
    ties = csr_array(np.array([[0.0, 1], [1, 0]]))
    with pytest.raises(ValidationError, match="weights of conflict must not be below 0, one is -1"):
        find_signed_coalitions(ties, -ties, ["a", "b"])
    with pytest.raises(ValidationError, match="louvain has no use for conflict"):
        find_signed_coalitions(ties, ties, ["a", "b"], method="louvain")


@pytest.mark.parametrize("missing", ["igraph", "leidenalg"])
def test_missing_extra_is_named(monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    ties = csr_array(np.array([[0.0, 1], [1, 0]]))
    with pytest.raises(MissingExtraError, match=rf"{missing} is missing.*pip install 'undersigned\[communities\]'"):
        find_coalitions(ties, ["a", "b"], method="leiden")
    assert issubclass(MissingExtraError, UndersignedError)
