from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.timeline import match_groups, number_groups

Group = frozenset[str]


def groups(*names: str) -> list[Group]:
    return [frozenset(name) for name in names]


def test_the_sum_of_similarities_counts_and_not_the_best_pair() -> None:
    # ab~abc 2/3 is the best single pair; together ab~a 1/2 and abcd~abc 3/4 (1.25) beat ab~abc and abcd~a 1/4 (0.92)
    assert match_groups(groups("ab", "abcd"), groups("a", "abc")) == {0: 0, 1: 1}


def test_too_little_in_common_is_no_match() -> None:
    before, after = groups("abcdefghij"), groups("jklmnopqrs")
    assert match_groups(before, after) == {}  # 1 of 19
    assert match_groups(before, after, least=0.05) == {0: 0}
    assert match_groups(groups("ab"), groups("cd"), least=0.0) == {}


def test_nothing_matches_nothing() -> None:
    assert match_groups([], groups("a")) == match_groups(groups("a"), []) == {}
    assert number_groups([]) == ()
    assert number_groups([[], []]) == ({}, {})


def test_numbers_stay_when_sizes_change() -> None:
    assert number_groups([groups("abc", "de"), groups("defgh", "ab")]) == (
        {0: frozenset("abc"), 1: frozenset("de")},
        {0: frozenset("ab"), 1: frozenset("defgh")},
    )


def test_a_coalition_that_was_silent_gets_its_number_back() -> None:
    found = number_groups([groups("abc", "de"), groups("abc"), [], groups("dex", "abc", "yz")])
    assert [sorted(one) for one in found] == [[0, 1], [0], [], [0, 1, 2]]
    assert found[3][1] == frozenset("dex")


def test_new_groups_are_numbered_by_size_then_by_name() -> None:
    found = number_groups([groups("z", "yx", "", "cd")])
    assert found == ({0: frozenset("cd"), 1: frozenset("xy"), 2: frozenset("z")},)


PARTITION = st.lists(st.integers(0, 3), min_size=0, max_size=7).map(
    lambda labels: [
        frozenset("abcdefg"[at] for at, mine in enumerate(labels) if mine == label) for label in sorted(set(labels))
    ]
)


@settings(max_examples=80, deadline=None)
@given(before=PARTITION, after=PARTITION)
def test_matching_is_the_best_of_all(before: list[Group], after: list[Group]) -> None:
    def alike(old: Group, new: Group) -> float:
        similarity = len(old & new) / len(old | new)
        return similarity if similarity >= 0.1 else 0.0

    found = match_groups(before, after)
    total = sum(alike(before[old], after[new]) for new, old in found.items())
    size = max(len(before), len(after))
    padded = [*range(len(before)), *[-1] * (size - len(before))]
    best = max(
        (
            sum(alike(before[old], after[new]) for new, old in enumerate(order[: len(after)]) if old >= 0)
            for order in itertools.permutations(padded)
        ),
        default=0.0,
    )
    assert total == pytest.approx(best)


@settings(max_examples=60, deadline=None)
@given(partitions=st.lists(PARTITION, max_size=5), data=st.data())
def test_the_order_of_groups_does_not_matter(partitions: list[list[Group]], data: st.DataObject) -> None:
    shuffled = [data.draw(st.permutations(partition)) for partition in partitions]
    found = number_groups(partitions)
    assert found == number_groups(shuffled)
    for partition, numbered in zip(partitions, found, strict=True):
        assert sorted(map(sorted, partition)) == sorted(map(sorted, numbered.values()))
