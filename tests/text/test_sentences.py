from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.text.sentences import split_sentences


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split_sentences(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("We ask. They act.", "en", ["We ask.", "They act."], id="two"),
        pytest.param(
            "Dr. Lund of the U.S. League spoke.", "en", ["Dr. Lund of the U.S. League spoke."], id="abbreviations"
        ),
        pytest.param("A. Lund spoke. B. Ray left.", "en", ["A. Lund spoke.", "B. Ray left."], id="initials"),
        pytest.param("“Stop!” she said. “No.” We go.", "en", ["“Stop!” she said.", "“No.” We go."], id="quoted"),
        pytest.param("El Sr. Vega habló. ¿Quién más?", "es", ["El Sr. Vega habló.", "¿Quién más?"], id="spanish"),
        pytest.param("Lamp League\nHarbor Union", "en", ["Lamp League", "Harbor Union"], id="lines"),
        pytest.param(
            "The harbor council has never answered the letters that we\nsent. It should now.",
            "en",
            ["The harbor council has never answered the letters that we\nsent.", "It should now."],
            id="wrapped",
        ),
        pytest.param(
            "La Mesa por el Agua, la\nCorporación Ribera Libre y la\nRed rechazamos el cierre de\nla ría y su plan.",
            "es",
            ["La Mesa por el Agua, la\nCorporación Ribera Libre y la\nRed rechazamos el cierre de\nla ría y su plan."],
            id="wrapped-narrowly",
        ),
        pytest.param("   ", "en", [], id="blank"),
        pytest.param("Costs rose 3.5 percent in May.", "en", ["Costs rose 3.5 percent in May."], id="decimal"),
    ],
)
def test_split_sentences_parts_at_ends_only(text: str, language: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


@given(st.text(alphabet="Ab .!?\n“”(1", max_size=80))
def test_split_sentences_keeps_every_character_but_white_space(text: str) -> None:
    spans = split_sentences(text, 0, len(text), "en")
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(spans))
