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


def placed(*told: tuple[float, tuple[int, ...]], first: int = 1) -> list[Passage]:
    return [Passage(digest=first + number, place=place, stems=stems) for number, (place, stems) in enumerate(told)]


MAIN = placed((0.1, (1, 2)), (0.3, (3,)), (0.5, (4, 5)), (0.52, (6,)), (0.9, ()))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (placed((0.105, ()), (0.495, ()), (0.9, ()), first=11), {1: 1, 2: 3, 3: 5}),
        (placed((0.51, (6,)), first=11), {1: 4}),
        (placed((0.51, (4, 5)), first=11), {1: 3}),
        (placed((0.7, ()), first=11), {}),
        (placed((0.33, (3,)), first=11), {1: 2}),
        (placed((0.33, (1,)), first=11), {}),
        (placed((0.8, (1, 2)), first=11), {}),
        (placed((0.15, ()), (0.35, ()), (0.55, ()), (0.57, ()), (0.95, ()), first=11), {n: n for n in range(1, 6)}),
        (placed((0.1, ()), (0.3, ()), (0.5, ()), (0.7, ()), (0.9, ()), first=11), {1: 1, 2: 2, 3: 3, 5: 5}),
        (placed((0.3, (3,)), (0.1, (1, 2)), first=11), {2: 1}),
    ],
    ids=["places", "later", "earlier", "no place", "kindred", "not kindred", "far", "all moved", "one moved", "order"],
)
def test_align_passages_by_place_and_kindred_words(other: list[Passage], expected: dict[int, int]) -> None:
    assert align_passages(MAIN, other) == expected


def test_a_name_alone_does_not_join_what_stands_apart() -> None:
    main = [Passage(digest=1, marks=(7,), place=0.1), Passage(digest=2, place=0.5), Passage(digest=3, place=0.6)]
    assert align_passages(main, [Passage(digest=4, marks=(7,), place=0.3)]) == {}


def test_the_speaker_tells_which_of_two_passages() -> None:
    main = [
        Passage(digest=1, place=0.2, speaker="Ada Quill"),
        Passage(digest=2, place=0.22, speaker="Ines Vale"),
    ]
    assert align_passages(main, [Passage(digest=4, place=0.21, speaker="Ines Vale")]) == {1: 2}


PASSAGE = st.builds(
    Passage,
    digest=st.integers(0, 5),
    marks=st.lists(st.integers(0, 5), max_size=3, unique=True).map(tuple),
    stems=st.lists(st.integers(6, 12), max_size=4, unique=True).map(tuple),
    place=st.none() | st.floats(0, 1),
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
