from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray
from scipy.sparse import csr_array

from undersigned.errors import ValidationError
from undersigned.joint import SetLimits, SignatureTable, find_recurring_sets

Make = Callable[..., SignatureTable]
CELLS = arrays(np.int64, array_shapes(min_dims=2, max_dims=2, max_side=7), elements=st.integers(0, 1))


def closed_sets(cells: NDArray[np.int64], size: int, support: int) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return all closed sets, by looking at every group of documents."""
    found = set()
    for number in range(1, cells.shape[1] + 1):
        for group in combinations(range(cells.shape[1]), number):
            signers = np.flatnonzero(cells[:, group].all(axis=1))
            if len(signers) >= size:
                documents = np.flatnonzero(cells[signers].all(axis=0))
                if len(documents) >= support:
                    found.add((tuple(signers.tolist()), tuple(documents.tolist())))
    return found


def numbers(names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(int(name[1:]) for name in names)


@settings(max_examples=80, deadline=None)
@given(CELLS, st.integers(1, 3), st.integers(1, 3))
def test_all_closed_sets_and_no_others_are_found(cells: NDArray[np.int64], size: int, support: int) -> None:
    height, width = cells.shape
    table = SignatureTable(
        signers=tuple(f"s{at}" for at in range(height)),
        documents=tuple(f"d{at}" for at in range(width)),
        dates=(None,) * width,
        matrix=csr_array(cells.astype(float)),
    )
    limits = SetLimits(size=size, support=support)
    found = find_recurring_sets(table, limits)
    told = [
        (tuple(int(name[1:]) for name in one.signers), tuple(int(d[1:]) for d in one.documents)) for one in found.sets
    ]
    assert found.complete
    assert len(told) == len(set(told))
    assert set(told) == closed_sets(cells, size, support)
    assert told == sorted(told, key=lambda one: (-len(one[1]), -len(one[0]), one[0]))
    few = find_recurring_sets(table, SetLimits(size=size, support=support, sets=2))
    assert few.sets == found.sets[:2]
    assert few.complete == (len(told) <= 2)


def test_sets_have_their_documents_in_order_of_time(make: Make) -> None:
    table = make(
        [[1, 1, 1, 0], [1, 1, 1, 1], [1, 1, 1, 0], [1, 0, 1, 1]],
        dates=("2023-01-05", None, "2021-06", "2022"),
    )
    first, second = find_recurring_sets(table).sets
    assert (first.signers, first.documents) == (("s000", "s001", "s002"), ("d002", "d000", "d001"))
    assert (first.first, first.last) == ("2021-06", "2023-01-05")
    assert (second.signers, second.documents) == (("s000", "s001", "s002", "s003"), ("d002", "d000"))


def test_a_set_that_is_no_meeting_of_two_documents_is_found(make: Make) -> None:
    # three signers share three documents, each two of which share one more signer
    table = make([[1, 1, 1]] * 3 + [[1, 1, 0], [1, 0, 1], [0, 1, 1]])
    found = find_recurring_sets(table).sets
    assert (("s000", "s001", "s002"), 3) in [(one.signers, len(one.documents)) for one in found]
    assert len(found) == 4


def test_sets_without_dates_have_none(make: Make) -> None:
    (found,) = find_recurring_sets(make([[1, 1]] * 3)).sets
    assert (found.first, found.last) == (None, None)


def test_a_long_letter_twice_is_one_set(make: Make) -> None:
    (found,) = find_recurring_sets(make(np.ones((400, 2), dtype=np.int64))).sets
    assert len(found.signers) == 400


def test_an_explosion_stops_at_the_limit_with_the_most_frequent_sets(make: Make) -> None:
    cells = 1 - np.eye(18, dtype=np.int64)  # 2^18 closed sets
    found = find_recurring_sets(make(cells), SetLimits(sets=40))
    assert not found.complete
    assert [len(one.documents) for one in found.sets] == sorted(
        (len(one.documents) for one in found.sets), reverse=True
    )
    assert len(found.sets) == 40
    assert len(found.sets[0].documents) == 15  # three signers miss one document each
    stopped = find_recurring_sets(make(cells), SetLimits(steps=171 + 5))
    assert (len(stopped.sets), stopped.complete) == (5, False)


@pytest.mark.parametrize("cells", [[], [[1, 1]], [[0, 0]]], ids=["none", "one-signer", "no-signature"])
def test_tables_without_groups_have_no_sets(make: Make, cells: list[list[int]]) -> None:
    found = find_recurring_sets(make(cells))
    assert (found.sets, found.complete) == ((), True)


@pytest.mark.parametrize("name", ["size", "support", "sets", "steps"])
def test_limits_below_one_are_refused(make: Make, name: str) -> None:
    limits = SetLimits(**{name: 0})
    with pytest.raises(ValidationError, match=f"{name}=0 is too few"):
        find_recurring_sets(make([[1]]), limits)
