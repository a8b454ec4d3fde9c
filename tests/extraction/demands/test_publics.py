from __future__ import annotations

import pytest

from undersigned.extraction.demands.cues import ask_words
from undersigned.extraction.demands.publics import public_calls
from undersigned.languages.lexicon import LANGUAGES
from undersigned.model.document import Span
from undersigned.text.phrases import words_of


@pytest.mark.parametrize(
    ("text", "language", "opens"),
    [
        pytest.param("Join us at the gate on Monday.", "en", True, id="imperative"),
        pytest.param("Please join us at the gate.", "en", True, id="behind one word"),
        pytest.param("Join us at the gate", "en", False, id="no sentence"),
        pytest.param("Join us.", "en", False, id="too short"),
        pytest.param("Ferries join us at the gate, all join us.", "en", True, id="second word"),
        pytest.param("At the gate ferries join us.", "en", False, id="inside"),
        pytest.param("Difunde este manifiesto entre tus vecinas.", "es", True, id="Spanish"),
        pytest.param("Unterschreibt den Aufruf gegen die Maut!", "de", True, id="German"),
        pytest.param("Partilhe este manifesto com a vizinhança.", "pt", True, id="Portuguese"),
    ],
)
def test_calls_open_a_sentence(text: str, language: str, opens: bool) -> None:
    hit = public_calls(language).opening(words_of(text), Span(start=0, end=len(text)))
    assert (hit is not None) is opens


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pack_has_calls_and_acts_of_the_public(language: str) -> None:
    asks = ask_words(language)
    assert asks.publics
    assert asks.public_calls
    assert asks.public_acts
