"""Which spans are one unit, and how far coders mark the same ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.discourse.unitizing import Coding, compare_marks, group_codings, jaccard, units_of
from undersigned.errors import ValidationError


def code(coder: str, start: int, stop: int, document: str = "letter", **values: str) -> Coding:
    return Coding(document=document, start=start, stop=stop, coder=coder, id=f"{coder}{start}", values=values)


def spans(*codings: Coding, overlap: float = 0.5) -> list[list[tuple[str, int]]]:
    return [[(one.coder, one.start) for one in group.values()] for group in group_codings(codings, overlap=overlap)]


@pytest.mark.parametrize(
    ("one", "other", "index"),
    [
        ((0, 10), (0, 10), 1),
        ((0, 10), (5, 15), 1 / 3),
        ((0, 10), (10, 20), 0),
        ((0, 10), (2, 8), 0.6),
        ((0, 1), (5, 6), 0),
    ],
)
def test_jaccard_of_spans(one: tuple[int, int], other: tuple[int, int], index: float) -> None:
    assert jaccard(code("a", *one), code("b", *other)) == pytest.approx(index)
    assert jaccard(code("b", *other), code("a", *one)) == pytest.approx(index)


def test_spans_that_overlap_enough_are_one_unit() -> None:
    assert spans(code("a", 0, 10), code("b", 0, 5)) == [[("a", 0), ("b", 0)]]  # exactly one half
    assert spans(code("a", 0, 10), code("b", 0, 4)) == [[("b", 0)], [("a", 0)]]
    assert spans(code("a", 0, 10), code("b", 0, 10, "speech")) == [[("a", 0)], [("b", 0)]]
    assert spans(code("a", 0, 10), code("a", 0, 10)) == [[("a", 0)], [("a", 0)]]


def test_greatest_overlap_goes_first() -> None:
    assert spans(code("a", 0, 10), code("b", 0, 8), code("b", 1, 10)) == [[("b", 0)], [("a", 0), ("b", 1)]]


def test_equal_spans_go_by_equal_values() -> None:
    one = [code("a", 0, 9, concept="toll"), code("a", 0, 9, concept="ferry")]
    other = [code("b", 0, 9, concept="ferry"), code("b", 0, 9, concept="toll")]
    found = group_codings([*one, *other])
    assert units_of(found, ("a", "b"), "concept") == [("toll", "toll"), ("ferry", "ferry")]


def test_a_unit_has_one_coding_of_each_of_many_coders() -> None:
    found = spans(code("a", 0, 10), code("b", 0, 10), code("c", 0, 9), code("c", 1, 10), code("d", 40, 50))
    assert found == [[("a", 0), ("b", 0), ("c", 0)], [("c", 1)], [("d", 40)]]


def test_units_have_gaps() -> None:
    found = group_codings([code("a", 0, 9, concept="toll"), code("b", 0, 9), code("c", 40, 50, concept="toll")])
    assert units_of(found, ("a", "b", "c"), "concept") == [("toll", None, None)]


def test_marks_are_compared_in_documents_of_both() -> None:
    codings = [code("a", 0, 10), code("a", 20, 30), code("a", 0, 9, "speech"), code("b", 0, 10), code("b", 50, 60)]
    codings += [code("b", 70, 80)]
    found = compare_marks(group_codings(codings), ("a", "b"))["a", "b"]
    assert (found.documents, found.first, found.second, found.both) == (1, 2, 3, 1)
    assert (found.precision, found.recall, found.f1) == (pytest.approx(1 / 3), 0.5, 0.4)
    given = compare_marks(group_codings(codings), ("a", "b"), documents=["letter", "speech"])["a", "b"]
    assert (given.documents, given.first, given.recall) == (2, 3, pytest.approx(1 / 3))


def test_marks_of_nobody_are_not_defined() -> None:
    found = compare_marks([], ("a", "b"))["a", "b"]
    assert (found.precision, found.recall, found.f1) == (None, None, None)


@pytest.mark.parametrize("overlap", [0.0, -0.1, 1.1, float("nan")])
def test_overlap_out_of_range_is_refused(overlap: float) -> None:
    with pytest.raises(ValidationError, match="is out of range; give a share above 0, at most 1"):
        group_codings([], overlap=overlap)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 30), st.integers(1, 12)), max_size=25), st.randoms())
def test_every_coding_is_in_one_unit_whatever_the_order(told: list[tuple[str, int, int]], chance: object) -> None:
    codings = [
        Coding(document="d", start=start, stop=start + length, coder=coder, id=str(at))
        for at, (coder, start, length) in enumerate(told)
    ]
    groups = group_codings(codings)
    assert sorted(one.id for group in groups for one in group.values()) == sorted(one.id for one in codings)
    assert all(coder == one.coder for group in groups for coder, one in group.items())
    shuffled = list(codings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group_codings(shuffled) == groups
