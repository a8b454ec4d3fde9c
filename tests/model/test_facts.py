"""The records of facts: their form as JSON, and their strictness."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from undersigned.model.document import Span
from undersigned.model.facts import Facts, Quotation

FACTS = Facts(
    name="statement.txt",
    sha256="0" * 64,
    source="statement.txt",
    media_type="text/plain",
    text="“No toll,” said Ada Quill.",
    quotations=(
        Quotation(
            start=1,
            end=9,
            quote="No toll,",
            sentence=(0, 27),
            method="quotations.quote-said-name/1",
            confidence=0.8,
            text="No toll,",
            speaker="Ada Quill",
        ),
    ),
)


def test_facts_use_the_keys_of_the_form() -> None:
    written = json.loads(FACTS.to_json())
    assert written["quotes"][0]["speaker"] == "Ada Quill"
    assert written["demands"] == []
    assert "quotations" not in written


def test_facts_read_back_equal() -> None:
    assert Facts.model_validate_json(FACTS.to_json()) == FACTS


def test_unknown_key_is_refused() -> None:
    spoiled = {**json.loads(FACTS.to_json()), "adresees": []}
    with pytest.raises(ValidationError, match="adresees"):
        Facts.model_validate(spoiled)


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_is_a_probability(confidence: float) -> None:
    fields = FACTS.quotations[0].model_dump() | {"confidence": confidence}
    with pytest.raises(ValidationError, match="confidence"):
        Quotation.model_validate(fields)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_span_slices_and_covers(text: str, start: int, length: int) -> None:
    span = Span(start=start, end=start + length)
    assert span.of(text) == text[start : start + length]
    assert span.covers(span)
    assert not span.covers(Span(start=start, end=start + length + 1))
