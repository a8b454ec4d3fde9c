from __future__ import annotations

import pytest

from undersigned.extraction.demands.jurisdictions import jurisdictions
from undersigned.model.document import Span
from undersigned.text.phrases import words_of


def read(text: str, language: str = "en", addressee: str | None = None) -> str | None:
    return jurisdictions(language).read(words_of(text), Span(start=0, end=len(text)), addressee)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        pytest.param("We urge the Senate to end tolls in Peru.", "en", "Peru", id="country"),
        pytest.param("End tolls across the European Union now.", "en", "European Union", id="body of states"),
        pytest.param("End tolls in the US now.", "en", "US", id="short name"),
        pytest.param("End tolls in us all.", "en", None, id="pronoun"),
        pytest.param("End tolls in the State of Marsh Skerry today.", "en", "State of Marsh Skerry", id="state"),
        pytest.param("End tolls in the state of emergency.", "en", None, id="no name"),
        pytest.param("End tolls in May, and so says Peru.", "en", None, id="no preposition"),
        pytest.param("End tolls as in Peru’s old law.", "en", None, id="owner"),
        pytest.param("End tolls in", "en", None, id="nothing behind"),
        pytest.param("Exigimos el fin del peaje en el Perú.", "es", "Perú", id="Spanish"),
        pytest.param("Exigimos el fin del peaje en la Ciudad de Farola.", "es", "Ciudad de Farola", id="Spanish city"),
        pytest.param("Nous demandons la fin du péage en France.", "fr", "France", id="French"),
        pytest.param("Wir fordern das Ende der Maut in Peru.", "de", "Peru", id="German"),
    ],
)
def test_where_an_ask_is_to_hold(text: str, language: str, place: str | None) -> None:
    assert read(text, language) == place


def test_the_addressee_tells_where_the_text_does_not() -> None:
    assert read("We urge it to end tolls.", addressee="Government of Peru") == "Peru"
    assert read("We urge it to end tolls in Chile.", addressee="Government of Peru") == "Chile"
    assert read("We urge it to end tolls.", addressee="Peru Government") == "Peru"
    assert read("We urge it to end tolls.", addressee="Air Peru Limited") is None
    assert read("We urge it to end tolls.", addressee="Harbor Board") is None
