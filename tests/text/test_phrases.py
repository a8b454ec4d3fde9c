from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.text.phrases import PhraseIndex, words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("We call on you", ["call on"], id="longest phrase wins"),
        pytest.param("We call you", ["call"], id="shorter phrase where the longer one does not fit"),
        pytest.param("We call. On Monday", ["call"], id="a period parts the words of a phrase"),
        pytest.param("we CALL\non you", ["call on"], id="case and line feeds do not matter"),
        pytest.param("recall onions", [], id="whole words only"),
        pytest.param("the non-return rule", ["non return"], id="hyphens join"),
    ],
)
def test_index_finds_longest_whole_phrases(text: str, found: list[str]) -> None:
    index = PhraseIndex((phrase, phrase) for phrase in ("call", "call on", "non return"))
    assert [hit.value for hit in index.find(words_of(text))] == found


def test_first_value_of_equal_phrases_counts() -> None:
    assert [hit.value for hit in PhraseIndex([("Dam", 1), ("dam", 2)]).find(words_of("dam"))] == [1]


def test_find_stays_in_its_range() -> None:
    words = words_of("stop the dam, stop the dam")
    assert [hit.first for hit in PhraseIndex([("stop", 1)]).find(words, 1, 3)] == []
    assert [hit.first for hit in PhraseIndex([("stop the dam", 1)]).find(words, 3, 5)] == []


@given(st.text(max_size=200))
def test_words_slice_back_to_the_text(text: str) -> None:
    words = words_of(text)
    assert all(
        words.text[start:end].casefold() == folded
        for start, end, folded in zip(words.starts, words.ends, words.folded, strict=True)
    )


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 120))
def test_between_gives_words_that_begin_in_the_range(text: str, start: int, end: int) -> None:
    words = words_of(text)
    first, stop = words.between(start, end)
    assert [words.starts[i] for i in range(first, stop)] == [s for s in words.starts if start <= s < end]


def test_a_very_long_line_is_read_in_linear_time() -> None:
    index = PhraseIndex([("call on", 1), ("call for an end to", 2)])
    assert sum(1 for _ in index.find(words_of("call for an end " * 100_000 + "call on"))) == 1
