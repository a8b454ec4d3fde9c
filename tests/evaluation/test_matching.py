"""When names are one, when passages are one, and how pairs are made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.evaluation import Found, Wanted
from undersigned.evaluation.matching import (
    agree,
    find_wanted,
    overlap,
    pair_up,
    same_item,
    same_name,
    similar_wording,
)
from undersigned.evaluation.words import IndexedText


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("The Lantern League", "lantern league", True, id="article and case"),
        pytest.param("Kelp and Reef Trust", "Kelp and Reef Trust Merrow", True, id="four of five words"),
        pytest.param("Kelp Trust", "Kelp Trust Merrow", False, id="two of three words"),
        pytest.param("", "", False, id="no names"),
        pytest.param(None, "Lantern League", False, id="nothing"),
    ],
)
def test_same_name(left: str | None, right: str | None, expected: bool) -> None:
    assert same_name(left, right) is expected


def test_an_acronym_of_either_side_makes_one_item() -> None:
    wanted = Wanted(name="Lantern League", acronym="LL")
    assert same_item(wanted, Found(name="LL"))
    assert same_item(wanted, Found(name="Liga del Farol", acronym="ll"))
    assert not same_item(Wanted(name="Lantern League"), Found(name="LL"))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("Ada Quill", "Quill", True, id="all words in the other"),
        pytest.param("LL", "Lantern League", True, id="acronym of an issuer"),
        pytest.param("Ada Quill", "Ada Vale", False, id="one word of two"),
        pytest.param("Ada Quill", None, False, id="nothing found"),
        pytest.param("support", "oppose", False, id="stances"),
    ],
)
def test_agree(left: str, right: str | None, expected: bool) -> None:
    assert agree(left, right, {"ll": "Lantern League"}) is expected


def test_similar_wording_asks_for_half_of_the_content_words() -> None:
    assert similar_wording(Wanted(name="night ferries"), Found(name="ban of night crossings"))
    assert not similar_wording(Wanted(name="the sea"), Found(name="the sea"))


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        pytest.param("end the ban", "this winter", (1, 6), id="first and last words"),
        pytest.param("end the ban", "end the ban", (1, 4), id="short: both are the whole"),
        pytest.param("end the ban", "nowhere", None, id="no end"),
        pytest.param("nowhere", "winter", None, id="no start"),
    ],
)
def test_find_wanted(starts: str, ends: str, expected: tuple[int, int] | None) -> None:
    text = IndexedText("Please end the ban this winter, or end the ban this spring.")
    assert find_wanted(Wanted(starts_with=starts, ends_with=ends), text) == expected


RANGES = st.tuples(st.integers(0, 20), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(RANGES, RANGES)
def test_overlap_is_symmetric_and_a_share(left: tuple[int, int], right: tuple[int, int]) -> None:
    assert overlap(left, right) == overlap(right, left)
    assert 0 <= overlap(left, right) <= 1
    assert overlap(left, left) == 1
    assert overlap(None, left) == 0


@given(st.lists(RANGES, max_size=6), st.lists(RANGES, max_size=6))
def test_pairs_use_each_item_once_and_only_where_they_fit(
    wanted: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    pairs = pair_up(wanted, found, overlap)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(overlap(wanted[i], found[j]) > 0 for i, j in pairs)
    left = [
        (i, j)
        for i in range(len(wanted))
        for j in range(len(found))
        if overlap(wanted[i], found[j]) > 0 and i not in {a for a, _ in pairs} and j not in {b for _, b in pairs}
    ]
    assert left == []


def test_the_best_fit_is_paired_first() -> None:
    assert pair_up([(0, 10), (0, 4)], [(0, 4)], overlap) == ((1, 0),)
