from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.errors import ValidationError
from undersigned.timeline import dunn_index, find_states


def apart(*places: float) -> np.ndarray:
    """Distances of points on a line."""
    points = np.array(places)
    return np.abs(points[:, None] - points[None, :])


@pytest.mark.parametrize(
    ("places", "labels", "expected"),
    [
        pytest.param((0, 1, 5, 7), (0, 0, 1, 1), 4 / 2, id="gap by width"),
        pytest.param((0, 1, 5, 7), (0, 1, 1, 1), 1 / 6, id="a bad cut"),
        pytest.param((0, 0, 5), (0, 0, 1), math.inf, id="no width"),
        pytest.param((0, 0, 0), (0, 0, 1), 0.0, id="neither gap nor width"),
    ],
)
def test_dunns_index_by_hand(places: tuple[float, ...], labels: tuple[int, ...], expected: float) -> None:
    assert dunn_index(apart(*places), labels) == pytest.approx(expected)


def test_one_cluster_has_no_index() -> None:
    with pytest.raises(ValidationError, match="two clusters or more"):
        dunn_index(apart(0, 1), [3, 3])


def test_states_are_numbered_as_they_occur() -> None:
    found = find_states(apart(9, 9.5, 0, 0.25, 9.25, 0.5))
    assert found.states == (0, 0, 1, 1, 0, 1)
    assert max(found.indices, key=lambda number: found.indices[number]) == 2
    assert found.indices[2] == pytest.approx(8.5 / 0.5)
    assert set(found.indices) <= {2, 3, 4, 5}


def test_three_states_are_found_where_there_are_three() -> None:
    assert find_states(apart(0, 20, 10, 1, 21, 11)).states == (0, 1, 2, 0, 1, 2)


def test_no_more_states_than_asked_for() -> None:
    assert max(find_states(apart(0, 20, 10, 1, 21, 11), most=2).states) == 1


@pytest.mark.parametrize(
    ("places", "states"),
    [((), ()), ((1,), (0,)), ((1, 2), (0, 0)), ((1, 1, 1, 1), (0, 0, 0, 0)), ((1, 1 + 1e-12, 1), (0, 0, 0))],
)
def test_few_or_equal_networks_are_one_state(places: tuple[float, ...], states: tuple[int, ...]) -> None:
    found = find_states(apart(*places))
    assert (found.states, found.indices) == (states, {})


def test_networks_all_equally_far_apart_are_one_state() -> None:
    found = find_states(np.ones((3, 3)) - np.eye(3))
    assert (found.states, found.indices) == ((0, 0, 0), {})


def test_one_state_leaves_nothing_to_choose() -> None:
    with pytest.raises(ValidationError, match="give 2 or more"):
        find_states(apart(0, 1, 2), most=1)


@settings(max_examples=60, deadline=None)
@given(places=st.lists(st.integers(0, 40), min_size=3, max_size=9))
def test_the_number_chosen_has_the_largest_index(places: list[float]) -> None:
    distances = apart(*places)
    found = find_states(distances)
    number = len(set(found.states))
    assert sorted(set(found.states), key=found.states.index) == list(range(number))
    if found.indices:
        assert dunn_index(distances, found.states) == found.indices[number] == max(found.indices.values())
        assert number == min(tried for tried, value in found.indices.items() if value == found.indices[number])
