"""Words retyped by a model are found at their place in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction.helping.llm.folding import FoldedText, fold


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("She said “no”.", 'said "NO"', "said “no”"),
        ("the people’s  \n harbor", "The people's harbor", "the people’s  \n harbor"),
        ("a well–known toll", "well-known", "well–known"),
        ("Straße und GRÖSSE", "straße", "Straße"),
        ("the harbored ships", "harbor", None),
        ("the harbor", "", None),
        ("İzmir calls", "calls", "calls"),
    ],
)
def test_find(text: str, words: str, expected: str | None) -> None:
    span = FoldedText(text).find(words)
    assert (span.of(text) if span else None) == expected


def test_find_within_a_range() -> None:
    text = "Ada said that Ada came"
    span = FoldedText(text).find("Ada", start=5)
    assert span is not None
    assert span.start == 14


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_place_found_folds_to_the_words(before: str, words: str) -> None:
    text = f"{before} {words} {before}"
    span = FoldedText(text).find(words)
    if span is not None:
        assert fold(span.of(text)) == fold(words)
