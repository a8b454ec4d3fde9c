"""The table of steps: checked before it runs, and true to what it declares."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from undersigned.errors import ValidationError
from undersigned.extraction import extract_facts
from undersigned.extraction.draft import Draft
from undersigned.extraction.pipeline import PIPELINE, Step, check_pipeline
from undersigned.reading import read_text

TEXT = """Joint statement on the Harbor Toll

Saltgate, 3 June 2023 - The Lantern League (LL), the Pilot Fund and Saltmarsh Forum called on the Harbor Minister to
repeal the Harbor Toll Act.

"Nobody should pay to cross a bridge that they have paid for," said Ada Quill, director of the Lantern League.

Contact: Bo Reed, 555 010 020, press@lantern.example
"""


class Watched(Draft):
    """A draft that notes which slots are read."""

    def __getattribute__(self, name: str) -> Any:
        if name in {field.name for field in fields(Draft)}:
            object.__getattribute__(self, "seen").add(name)
        return object.__getattribute__(self, name)


Watched.seen = set()  # type: ignore[attr-defined]


@pytest.mark.parametrize("step", PIPELINE, ids=[step.name for step in PIPELINE])
def test_step_reads_only_what_it_declares(step: Step) -> None:
    draft = Watched(document=read_text(TEXT))
    for earlier in PIPELINE[: PIPELINE.index(step)]:
        setattr(draft, earlier.assigns, earlier.run(draft))
    Watched.seen.clear()  # type: ignore[attr-defined]
    step.run(draft)
    own = {step.assigns}  # still empty: what a step shares with later ones may look there
    assert Watched.seen <= {"blocks", *step.requires} | own  # type: ignore[attr-defined]


def test_pipeline_assigns_every_slot() -> None:
    assert {step.assigns for step in PIPELINE} == {field.name for field in fields(Draft)} - {"document"}


def test_check_names_step_and_missing_slot() -> None:
    spoiled = (replace(PIPELINE[0], requires=("issuers",)), *PIPELINE[1:])
    with pytest.raises(ValidationError, match=r"lines/\d+: requires issuers"):
        check_pipeline(spoiled)


def test_check_refuses_a_slot_assigned_twice() -> None:
    with pytest.raises(ValidationError, match="assigned twice"):
        check_pipeline((*PIPELINE, PIPELINE[-1]))


def test_every_item_stands_verbatim_in_the_text() -> None:
    facts = extract_facts(read_text(TEXT))
    items = [
        item
        for name in type(facts).model_fields
        if isinstance(getattr(facts, name), tuple)
        for item in getattr(facts, name)
        if hasattr(item, "start")
    ]
    assert len(items) > 8
    for item in items:
        assert facts.text[item.start : item.end] == item.quote
        assert item.sentence[0] <= item.start
        assert item.method.rsplit("/", 1)[1].isdigit()


def test_equal_documents_give_equal_facts() -> None:
    first = extract_facts(read_text(TEXT))
    extract_facts(read_text("Something else, 4 May 2020.\n\nThe Pilot Fund must go."))
    assert extract_facts(read_text(TEXT)) == first
