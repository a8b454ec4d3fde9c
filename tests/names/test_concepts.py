"""German compounds taken apart into known words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.names.concepts import split_compound

WORDS = {"hafen", "arbeiter", "bund", "meer", "schutz", "frieden", "liga", "frauen", "arbeit"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        pytest.param("hafenarbeiterbund", ("hafen", "arbeiter", "bund"), id="three parts"),
        pytest.param("meeresschutz", ("meer", "schutz"), id="linking letters"),
        pytest.param("friedensliga", ("frieden", "liga"), id="linking s"),
        pytest.param("frauenliga", ("frauen", "liga"), id="two parts"),
        pytest.param("arbeiterbund", ("arbeiter", "bund"), id="the fewest parts"),
        pytest.param("hafenxbund", ("hafenxbund",), id="a part unknown"),
        pytest.param("bund", ("bund",), id="short"),
    ],
)
def test_parts(word: str, parts: tuple[str, ...]) -> None:
    assert split_compound(word, WORDS.__contains__) == parts


@given(st.text(alphabet="abnsu", max_size=40))
def test_hostile_words_take_no_time(word: str) -> None:
    assert split_compound(word, {"ban", "bus", "sun", "nabu"}.__contains__)
