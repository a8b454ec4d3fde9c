from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.polarization import search
from undersigned.polarization.indices import index_value
from undersigned.polarization.objectives import Floats, Index, least_mass, make_objective
from undersigned.polarization.search import Found, count_partitions, list_partitions, search_partitions

BELL = {(0, 2): 1, (1, 2): 1, (3, 2): 4, (4, 3): 14, (4, 4): 15, (10, 3): 9842, (16, 2): 32768, (3, 1): 1}


def random_field(actors: int, seed: int, *, opposed: float = 0.5) -> tuple[Floats, Floats]:
    """Return congruence and conflict of small whole numbers; some pairs have none."""
    chance = np.random.default_rng(seed)
    upper = np.triu(chance.integers(0, 4, (actors, actors)), 1).astype(float)
    bad = np.where(chance.random((actors, actors)) < opposed, upper, 0.0)
    good = upper - bad
    return good + good.T, bad + bad.T


def solve(index: Index, good: Floats, bad: Floats, groups: int = 2, seed: int = 1) -> Found:
    objective = make_objective(index, good[None], bad[None], groups=groups)
    return search_partitions(objective, groups=groups, seed=seed, starts=10)


def brute_force(index: Index, good: Floats, bad: Floats, groups: int) -> float:
    """Return the best value over all labelings, by the definition of the index."""
    tied = (good + bad).sum(axis=1) > 0
    least = -(-int(tied.sum()) // (2 * groups)) if index is Index.E_I else 0
    values = [
        index_value(index, good, bad, labels)
        for labels in product(*[range(groups if actor else 1) for actor in range(len(good))])  # the first is in group 0
        if all((np.array(labels)[tied] == group).sum() >= least for group in range(groups))
    ]
    if not values:
        return np.nan
    return max(values) if index.rises else min(values)


@pytest.mark.parametrize(("actors", "groups", "expected"), [(*key, value) for key, value in BELL.items()])
def test_list_partitions_lists_each_once(actors: int, groups: int, expected: int) -> None:
    listed = list_partitions(actors, groups)
    assert listed.shape == (expected, actors)
    assert count_partitions(actors, groups) == expected
    assert len(np.unique(listed, axis=0)) == expected
    assert actors == 0 or (listed[:, 0] == 0).all()


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 6), st.sampled_from([2, 3]), st.sampled_from(list(Index)), st.integers(0, 10_000))
def test_exact_search_equals_brute_force(actors: int, groups: int, index: Index, seed: int) -> None:
    good, bad = random_field(actors, seed)
    found = solve(index, good, bad, groups)
    assert found.exact
    expected = brute_force(index, good, bad, groups)
    assert found.values[0] == pytest.approx(expected, abs=1e-9, nan_ok=True)
    if not np.isnan(expected):
        assert index_value(index, good, bad, found.labels[0]) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("index", Index)
def test_exact_search_equals_brute_force_at_ten_actors(index: Index) -> None:
    good, bad = random_field(10, 7)
    assert solve(index, good, bad).values[0] == pytest.approx(brute_force(index, good, bad, 2), abs=1e-9)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 9), st.sampled_from(list(Index)), st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_search_does_not_depend_on_the_order_of_actors(actors: int, index: Index, seed: int, chance: object) -> None:
    good, bad = random_field(actors, seed)
    order = np.random.default_rng(seed + 1).permutation(actors)
    one, other = solve(index, good, bad), solve(index, good[np.ix_(order, order)], bad[np.ix_(order, order)])
    assert other.values[0] == pytest.approx(one.values[0], abs=1e-9, nan_ok=True)
    assert one.optima is not None
    assert other.optima is not None
    assert one.optima[0] == other.optima[0]


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 9), st.sampled_from([2, 3]), st.sampled_from(list(Index)), st.integers(0, 10_000))
def test_values_lie_within_their_bounds(actors: int, groups: int, index: Index, seed: int) -> None:
    good, bad = random_field(actors, seed)
    value = solve(index, good, bad, groups).values[0]
    low, high = index.bounds(groups)
    assert np.isnan(value) or low - 1e-9 <= value <= high + 1e-9


@pytest.mark.parametrize("index", Index)
@pytest.mark.parametrize("groups", [2, 3])
def test_local_moves_reach_the_best_partition_nearly_always(
    index: Index, groups: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = [random_field(12 if groups == 2 else 9, seed) for seed in range(100)]
    good, bad = (np.stack([field[side] for field in fields]) for side in (0, 1))
    objective = make_objective(index, good, bad, groups=groups)
    exact = search_partitions(objective, groups=groups, seed=1, starts=10)
    monkeypatch.setattr(search, "MOST_PARTITIONS", 0)
    moved = search_partitions(objective, groups=groups, seed=1, starts=10)
    assert exact.exact
    assert not moved.exact
    assert moved.optima is None
    worse = (exact.values - moved.values) * (1 if index.rises else -1)
    assert (worse >= -1e-9).all()
    assert (worse <= 1e-9).mean() >= 0.97


@pytest.mark.parametrize("index", Index)
def test_local_moves_do_not_depend_on_how_many_fields_are_held_at_once(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = [random_field(20, seed) for seed in range(5)]
    good, bad = (np.stack([field[side] for field in fields]) for side in (0, 1))
    objective = make_objective(index, good, bad, groups=2)
    one = search_partitions(objective, groups=2, seed=3, starts=4)
    monkeypatch.setattr(search, "CELLS", 1)
    other = search_partitions(objective, groups=2, seed=3, starts=4)
    assert (one.labels == other.labels).all()
    assert one.values == pytest.approx(other.values)


@pytest.mark.parametrize("index", Index)
def test_local_moves_find_two_planted_camps_and_the_value_of_their_partition(index: Index) -> None:
    camp = np.arange(30) % 2
    same = camp[:, None] == camp
    good, bad = same.astype(float) - np.eye(30), (~same).astype(float)
    found = solve(index, good, bad)
    assert (found.labels[0] == camp).all()
    assert found.values[0] == pytest.approx(index_value(index, good, bad, camp))


def test_local_moves_keep_the_least_mass_of_each_group() -> None:
    good, bad = random_field(26, 5, opposed=0.1)
    good[:, :4] = good[:4] = bad[:, :4] = bad[:4] = 0.0
    found = solve(Index.E_I, good, bad)
    sizes = np.bincount(found.labels[0][4:])
    assert sizes.min() >= 6
    assert found.values[0] == pytest.approx(index_value(Index.E_I, good, bad, found.labels[0]))


def test_all_in_one_group_where_nobody_is_in_conflict() -> None:
    good, bad = random_field(24, 5, opposed=0.0)
    found = solve(Index.FRUSTRATION, good, bad)
    assert found.values[0] == pytest.approx(0.0)
    assert set(found.labels[0]) == {0}


def test_search_without_enough_tied_actors_has_no_e_i_index() -> None:
    for actors in (8, 20):
        pair = np.zeros((actors, actors))
        pair[0, 1] = pair[1, 0] = 1.0
        assert np.isnan(solve(Index.E_I, pair, 0 * pair, groups=3).values[0])
        assert solve(Index.E_I, 0 * pair, 0 * pair, groups=3).values[0] == 0.0


def test_least_mass_is_half_an_equal_share_rounded_up() -> None:
    assert least_mass(np.ones((1, 16)), 2).tolist() == [4.0]
    assert least_mass(np.ones((1, 3)), 2).tolist() == [1.0]
    assert least_mass(np.ones((1, 18)), 3).tolist() == [3.0]
    assert least_mass(np.array([[1.0] * 5 + [0.0] * 4]), 2).tolist() == [2.0]
    assert least_mass(np.zeros((1, 4)), 2).tolist() == [0.0]


def test_equally_good_partitions_are_counted_and_the_first_is_taken() -> None:
    # a ring of four friends, all ties alike: two ways to cut it in halves
    ring = np.array([[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]], dtype=float)
    found = solve(Index.E_I, ring, 0 * ring)
    assert found.optima is not None
    # four ways to part one actor from the others have as much between as two to cut the ring in halves
    assert found.optima[0] == 6
    assert found.values[0] == pytest.approx(0.0)
    assert found.labels[0].tolist() == [0, 0, 0, 1]
