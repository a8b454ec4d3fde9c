"""Words of a text, and the code points that they stand at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.evaluation.words import IndexedText, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(None, (), id="nothing"),
        pytest.param(" – ... ", (), id="punctuation alone"),
        pytest.param("Asociación Río Claro", ("asociacion", "rio", "claro"), id="diacritics"),
        pytest.param("Saltgate Residents’ Union's", ("saltgate", "residents", "unions"), id="apostrophes join"),
        pytest.param("night_ferry", ("night", "ferry"), id="underscore parts"),
        pytest.param("STRASSE straße ﬁn", ("strasse", "strasse", "fin"), id="case and ligatures"),
    ],
)
def test_words_of(text: str | None, expected: tuple[str, ...]) -> None:
    assert words_of(text) == expected


def test_find_takes_whole_words_from_a_place_on() -> None:
    text = IndexedText("Ferryman, the ferry and THE Ferry.")
    assert [text.find(("the", "ferry"), start) for start in range(5)] == [1, 1, 4, 4, 4]
    assert text.find(("ferry",), 6) == -1
    assert text.find(("man",)) == -1
    assert text.find(()) == -1


@given(st.text(max_size=60))
def test_each_word_is_that_of_its_span(text: str) -> None:
    indexed = IndexedText(text)
    assert indexed.words == words_of(text)
    for number, word in enumerate(indexed.words):
        start, end = indexed.span(number, number + 1)
        assert word in "".join(words_of(text[start:end]))
        assert 0 <= start < end <= len(text)


@given(st.lists(st.sampled_from(["a", "b", "ab"]), max_size=12), st.integers(0, 12), st.integers(0, 4))
def test_find_is_the_first_run(words: list[str], at: int, size: int) -> None:
    text = IndexedText(" ".join(words))
    run = words[at : at + size]
    starts = [place for place in range(len(words)) if run and words[place : place + len(run)] == run]
    assert text.find(run) == (starts[0] if starts else -1)
