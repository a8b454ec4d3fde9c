from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import HelperError
from undersigned.extraction import Suggestions, extract_facts
from undersigned.extraction.helping.filling import SLOTS, UNCLAIMED, fill_gaps
from undersigned.extraction.helping.grounding import evidence_in
from undersigned.model.document import Document
from undersigned.model.facts import Facts, Item, Part, Person, Quotation, QuotedKind, QuotedSpan
from undersigned.reading import read_text

TEXT = """Joint statement on the Harbor Toll

Saltgate, 3 June 2023 - The Lantern League called on the Harbor Minister to repeal the Harbor Toll Act.

"Nobody should pay to cross a bridge that they have paid for," said Ada Quill, director of the Lantern League.

A poster at the gate, painted by Bo Reed, holds "the river was here before the minister came".
"""
DOCUMENT = read_text(TEXT)
POSTER = "the river was here before the minister came"

Suggest = Callable[[Document, Facts], Suggestions]


@dataclass
class Fake:
    """A helper that answers what it is told to."""

    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = "fake"
    fingerprint: str = "fake/1"

    def suggest(self, _document: Document, _facts: Facts, /) -> Suggestions:
        return Suggestions(items=self.items, notes=self.notes)


def evidence(words: str, rule: str = "fake.rule") -> Any:
    start = TEXT.index(words)
    return evidence_in(DOCUMENT, start, start + len(words), rule)


def quotation(words: str, speaker: str | None = None, rule: str = "fake.rule") -> Quotation:
    return Quotation(**evidence(words, rule), text=words, speaker=speaker)


def facts_with_poster(rule: str = UNCLAIMED) -> Facts:
    span = QuotedSpan(**evidence(POSTER, rule), text=POSTER, kind=QuotedKind.SCARE)
    return extract_facts(DOCUMENT).model_copy(update={"quoted_spans": (span,), "paraphrases": ()})


def test_a_gap_is_filled_in_order_of_the_text() -> None:
    person = Person(**evidence("Bo Reed"), name="Bo Reed", part=Part.MENTIONED)
    facts = facts_with_poster().model_copy(update={"persons": ()})
    filled = fill_gaps(DOCUMENT, facts, Fake((quotation(POSTER, "Bo Reed"), person)))
    assert [one.speaker for one in filled.quotations] == ["Ada Quill", "Bo Reed"]
    assert filled.persons == (person,)
    assert filled.quoted_spans == ()
    assert filled.warnings == facts.warnings


REFUSED = [
    ("overlap", quotation("Nobody should pay to cross a bridge", "Ada Quill"), "found Quotation at"),
    ("speaker", quotation(POSTER, "Cy Nobody"), "speaker 'Cy Nobody' does not stand in the text"),
    ("half-word", quotation(POSTER, "Bo Ree"), "speaker 'Bo Ree' does not stand in the text"),
    ("method", quotation(POSTER, "Bo Reed", "quotations.label"), "method 'quotations.label/1' does not begin with"),
    ("shifted", quotation(POSTER).model_copy(update={"start": 5, "end": 9}), "does not hold its quote"),
    ("outside", quotation(POSTER).model_copy(update={"end": 10_000}), "lies outside the text"),
    ("empty", quotation(POSTER).model_copy(update={"end": 0}), "lies outside the text"),
    ("sentence", quotation(POSTER).model_copy(update={"sentence": (0, 3)}), "sentence 0-3 does not hold the span"),
    ("invented", quotation(POSTER).model_copy(update={"text": "We surrender"}), "text 'We surrender' does not stand"),
]


@pytest.mark.parametrize(("item", "reason"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED])
def test_what_does_not_stand_in_the_text_is_refused_with_a_warning(item: Item, reason: str) -> None:
    facts = facts_with_poster()
    filled = fill_gaps(DOCUMENT, facts, Fake((item,)))
    assert filled.model_copy(update={"warnings": ()}) == facts.model_copy(update={"warnings": ()})
    (warning,) = filled.warnings
    assert warning.startswith("helper fake: Quotation refused, ")
    assert reason in warning


def test_a_name_that_was_found_is_not_repeated() -> None:
    facts = extract_facts(DOCUMENT)
    again = Person(**evidence("Ada Quill"), name="ada  QUILL", part=Part.MENTIONED)
    filled = fill_gaps(DOCUMENT, facts, Fake((again.model_copy(update={"name": "Ada Quill"}),)))
    assert filled.persons == facts.persons
    assert "'ada quill' was found before" in filled.warnings[-1]


def test_a_stretch_that_a_rule_told_is_no_gap() -> None:
    facts = facts_with_poster("quoted.slogan")
    filled = fill_gaps(DOCUMENT, facts, Fake((quotation(POSTER, "Bo Reed"),)))
    assert filled.quotations == facts.quotations
    assert filled.quoted_spans == facts.quoted_spans


def test_notes_become_warnings() -> None:
    filled = fill_gaps(DOCUMENT, facts_with_poster(), Fake(notes=("2 answers were cut off",)))
    assert filled.warnings[-1] == "helper fake: 2 answers were cut off"


@pytest.mark.parametrize("name", ["", "Fake", "a b", "../x", "-x"])
def test_a_helper_needs_a_usable_name(name: str) -> None:
    with pytest.raises(HelperError, match="expected lower case letters"):
        fill_gaps(DOCUMENT, facts_with_poster(), Fake(name=name))


def test_facts_are_extracted_with_helpers_in_their_order() -> None:
    class Second(Fake):
        def suggest(self, _document: Document, facts: Facts, /) -> Suggestions:
            return Suggestions(notes=(f"saw {facts.warnings[-1]}",))

    facts = extract_facts(DOCUMENT, helpers=[Fake(notes=("one",)), Second(name="second")])
    assert facts.warnings[-2:] == ("helper fake: one", "helper second: saw helper fake: one")


def test_every_list_of_items_but_enclosures_can_be_filled() -> None:
    lists = {name for name, field in Facts.model_fields.items() if "..." in str(field.annotation)}
    assert set(SLOTS.values()) == lists - {"enclosures", "languages", "translations", "warnings"}


@given(start=st.integers(-5, len(TEXT) + 5), length=st.integers(-3, 60), shift=st.integers(-2, 2))
def test_whatever_is_suggested_facts_stay_verbatim_and_keep_what_was_found(start: int, length: int, shift: int) -> None:
    facts = facts_with_poster()
    words = TEXT[max(start, 0) : max(start + length, 0)] or "x"
    item = Quotation(
        start=start + shift,
        end=start + shift + length,
        quote=words,
        text=words,
        sentence=(max(start, 0), max(start + length, 0)),
        method="fake.rule/1",
        confidence=0,
    )
    filled = fill_gaps(DOCUMENT, facts, Fake((item,)))
    assert set(facts.quotations) <= set(filled.quotations)
    assert all(TEXT[one.start : one.end] == one.quote for one in filled.quotations)
    ordered = sorted(filled.quotations, key=lambda one: one.start)
    assert all(left.end <= right.start for left, right in pairwise(ordered))
