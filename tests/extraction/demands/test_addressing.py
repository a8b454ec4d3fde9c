from __future__ import annotations

import pytest

from undersigned.extraction.demands.addressees import extract_addressees
from undersigned.extraction.demands.recommendations import extract_recommendations


def addressees(draft) -> list[str | None]:
    draft.addressees = extract_addressees(draft)
    return [one.addressee for one in extract_recommendations(draft)]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        pytest.param("We urge the Senate to fund ferries.", "en", ["Senate"], id="after the verb"),
        pytest.param("Therefore the Senate must fund ferries.", "en", ["Senate"], id="before a modal"),
        pytest.param("Maria Wick must be freed.", "en", [None], id="a person under a modal is its object"),
        pytest.param("Today Wickworks must end the toll.", "en", ["Wickworks"], id="a company by its name alone"),
        pytest.param("Today the Lantern Act must end the toll.", "en", [None], id="a law asks nobody"),
        pytest.param("Now Lanterns must shine. Our lanterns do.", "en", [None], id="no name: in lower case elsewhere"),
        pytest.param("Today Wickworks must be closed.", "en", [None], id="done to a company"),
        pytest.param("The toll must be closed by the Senate.", "en", ["Senate"], id="by whom"),
        pytest.param("The toll must be closed by the EPL members.", "en", ["EPL members"], id="by an acronym"),
        pytest.param("The toll must be closed by March.", "en", [None], id="a month closes nothing"),
        pytest.param("Ferries paid by the Fund must be free.", "en", [None], id="who pays is not who must"),
        pytest.param("We urge Wickworks to end the toll.", "en", ["Wickworks"], id="company after the verb"),
        pytest.param("We demand ferries. Ferries must be funded.", "en", [None, None], id="nobody"),
        pytest.param("Instamos al Senado a financiar ferris.", "es", ["Senado"], id="Spanish"),
        pytest.param("Exigimos la creación de un ferri.", "es", [None], id="object, not addressee"),
        pytest.param("El Poder Judicial debe actuar.", "es", ["Poder Judicial"], id="Spanish court"),
        pytest.param("Nous appelons nos élus à financer les ferries.", "fr", ["élus"], id="French possessive"),
        pytest.param("Aujourd’hui l’OMP doit financer les ferries.", "fr", ["OMP"], id="French acronym"),
        pytest.param("Das muss die kommende Regierung regeln.", "de", ["kommende Regierung"], id="German inversion"),
    ],
)
def test_addressee_named_in_the_ask(draft_of, text: str, language: str, names: list[str | None]) -> None:
    assert addressees(draft_of(text, language=language)) == names


def test_you_is_the_addressee_of_the_document(draft_of) -> None:
    assert addressees(draft_of("Dear Senator Ada Wick,", "We urge you to fund ferries.")) == ["Senator Ada Wick"]
