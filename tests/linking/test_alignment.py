from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.linking.alignment import align_passages
from undersigned.linking.mentions import Passage


def passages(*told: tuple[int, tuple[int, ...]]) -> list[Passage]:
    return [Passage(digest=digest, marks=marks) for digest, marks in told]


@pytest.mark.parametrize(
    ("main", "other", "expected"),
    [
        (passages((1, ()), (2, ())), passages((2, ()), (3, ())), {1: 2}),
        (passages((1, ()), (2, ())), passages((3, ()), (4, ())), {1: 1, 2: 2}),
        (passages((1, ()), (2, ())), passages((3, ())), {}),
        (passages((1, ()), (2, (7,)), (3, ())), passages((4, (7,))), {1: 2}),
        (passages((1, ()), (2, (7,)), (3, ())), passages((4, (7,)), (5, ())), {1: 2, 2: 3}),
        (passages((1, (7, 8))), passages((2, (5, 6))), {}),
        (passages((1, (7,)), (2, (7,))), passages((3, (7,))), {}),
        (passages((1, (7,)), (2, (8,))), passages((3, (8,)), (4, (7,))), {1: 2}),
        ([], passages((1, ())), {}),
    ],
    ids=["words", "places", "counts differ", "mark", "between", "disagree", "common mark", "crossing", "none"],
)
def test_align_passages(main: list[Passage], other: list[Passage], expected: dict[int, int]) -> None:
    assert align_passages(main, other) == expected


PASSAGE = st.builds(
    Passage, digest=st.integers(0, 5), marks=st.lists(st.integers(0, 5), max_size=3, unique=True).map(tuple)
)


@given(st.lists(PASSAGE, max_size=8), st.lists(PASSAGE, max_size=8))
def test_alignment_is_one_to_one_and_keeps_the_order(main: list[Passage], other: list[Passage]) -> None:
    found = align_passages(main, other)
    assert list(found) == sorted(found)
    assert list(found.values()) == sorted(set(found.values()))
    assert set(found) <= set(range(1, len(other) + 1))
    assert set(found.values()) <= set(range(1, len(main) + 1))


@given(st.lists(st.integers(), unique=True, max_size=8))
def test_a_text_aligns_with_itself(digests: list[int]) -> None:
    main = [Passage(digest=digest) for digest in digests]
    assert align_passages(main, main) == {place: place for place in range(1, len(main) + 1)}
