from __future__ import annotations

import pytest

from undersigned.extraction.people.nominatives import nominative
from undersigned.extraction.speech.speech_words import load_speech_words


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("de", "Deutschen Hafenbundes", "Deutscher Hafenbund"),
        ("de", "Deutschen Hafenring", "Deutscher Hafenring"),
        ("de", "Bundes Offene Ufer", "Bund Offene Ufer"),
        ("de", "Deutschen Küstenhilfe", "Deutsche Küstenhilfe"),
        ("de", "Blauen Hafennetzwerks Lune", "Blaues Hafennetzwerk Lune"),
        ("de", "Küstenbündnisses", "Küstenbündnis"),
        ("de", "Offene Ufer", "Offene Ufer"),
        ("de", "Lune Hafenbundes", "Lune Hafenbundes"),
        ("en", "Harbor Bundes", "Harbor Bundes"),
    ],
)
def test_names_take_the_form_they_are_listed_under(language: str, name: str, expected: str) -> None:
    assert nominative(name, load_speech_words(language)) == expected
