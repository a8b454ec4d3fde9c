from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.text.folding import fold, fold_tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("LANTERN League", "lantern league", id="case"),
        pytest.param("Unión Łódź İzmir", "union lodz izmir", id="diacritics"),
        pytest.param("Fishers’ U.S. Ligá", "fishers us liga", id="apostrophe-and-dots"),
        pytest.param("Tides\u00a0&\tHarbors – Sea", "tides harbors sea", id="signs"),
        pytest.param("Straße", "strasse", id="sharp-s"),
        pytest.param("की", "की", id="vowel-signs"),
        pytest.param("", "", id="empty"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold_tokens(text) == tuple(folded.split())


@settings(max_examples=300)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
