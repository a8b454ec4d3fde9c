"""Marks of a page: the pieces join to the text, and each says what gold says of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.evaluation import (
    Entry,
    Kind,
    Status,
    compare,
    cut_text,
    evaluate,
    list_entries,
    load_gold,
    load_predictions,
)
from undersigned.evaluation.prediction import Prediction


def entries_of(gold_folder: Path) -> tuple[Entry, ...]:
    gold = load_gold(gold_folder)
    (document,) = evaluate(gold, load_predictions(gold, gold_folder.parent / "facts")).documents
    return list_entries(document.compared)


def test_each_item_has_its_verdict(gold_folder: Path) -> None:
    told = {(one.kind, one.status, one.found or one.wanted) for one in entries_of(gold_folder)}
    assert (Kind.ISSUERS, Status.MISSED, "Harbor Workers Union") in told
    assert (Kind.ISSUERS, Status.EXTRA, "Kelp Trust") in told
    assert (Kind.ISSUERS, Status.AGREE, "LL") in told
    assert (Kind.ADDRESSEES, Status.AGREE, "Harbor Minister") in told


def test_differences_of_fields_are_told(gold_folder: Path) -> None:
    (demand,) = [one for one in entries_of(gold_folder) if one.kind is Kind.DEMANDS]
    told = [(one.field, one.wanted, one.found) for one in demand.differences]
    assert told == [("addressee", "Harbor Minister", None), ("stance", "oppose", "support")]


def test_words_that_only_one_side_has_are_marked_so(gold_folder: Path) -> None:
    entries = entries_of(gold_folder)
    text = json.loads((gold_folder.parent / "facts" / "letter.txt.json").read_text())["text"]
    number = next(n for n, one in enumerate(entries) if one.kind is Kind.DEMANDS)
    marked: dict[Status, str] = {}
    for segment in cut_text(text, entries):
        for entry, status in segment.marks:
            if entry == number:
                marked[status] = marked.get(status, "") + segment.text
    assert marked == {
        Status.AGREE: "We urge the Harbor Minister to end the night ferry ban",
        Status.MISSED: " before the summer begins",
    }


def test_gold_that_stands_nowhere_comes_last_and_without_a_place(gold_folder: Path) -> None:
    (document,) = load_gold(gold_folder)
    entries = list_entries(compare(document, Prediction(text="Another text")))
    assert all(one.status is Status.MISSED and one.wanted_span is None for one in entries)


SPANS = st.tuples(st.integers(0, 12), st.integers(1, 8)).map(lambda pair: (pair[0], min(20, pair[0] + pair[1])))


@given(st.lists(st.tuples(st.one_of(st.none(), SPANS), st.one_of(st.none(), SPANS)), max_size=5))
def test_the_pieces_join_to_the_text_and_cover_each_span(
    spans: list[tuple[tuple[int, int] | None, tuple[int, int] | None]],
) -> None:
    text = "abcdefghijklmnopqrst"
    entries = [
        Entry(
            kind=Kind.DEMANDS,
            status=Status.AGREE if wanted and found else Status.MISSED if wanted else Status.EXTRA,
            wanted_span=wanted,
            found_span=found,
        )
        for wanted, found in spans
    ]
    segments = list(cut_text(text, entries))
    assert "".join(one.text for one in segments) == text
    assert all(one.text for one in segments)
    at = 0
    for segment in segments:
        for number, _ in segment.marks:
            inside = [one for one in spans[number] if one and one[0] <= at and at + len(segment.text) <= one[1]]
            assert inside, "a mark stands where neither side has words"
        at += len(segment.text)


@pytest.mark.parametrize("text", ["", "no marks"])
def test_a_text_without_entries_is_one_piece(text: str) -> None:
    assert [(one.text, one.marks) for one in cut_text(text, ())] == ([(text, ())] if text else [])
