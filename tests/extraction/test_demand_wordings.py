"""Wordings of demands in five languages: positions, duties, needs, and whom and whose they are."""

from __future__ import annotations

import pytest

from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.extraction.draft import Zone
from undersigned.model.document import BlockKind
from undersigned.model.facts import Stance

OPPOSE, SUPPORT = Stance.OPPOSE, Stance.SUPPORT
ITEM, PARAGRAPH = BlockKind.LIST_ITEM, BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("language", "text", "stance", "measure"),
    [
        pytest.param("en", "Night cameras have no place in our schools.", OPPOSE, "Night cameras", id="no place"),
        pytest.param("es", "El peaje nocturno es inaceptable.", OPPOSE, "peaje nocturno", id="inaceptable"),
        pytest.param("fr", "Le péage de nuit est inacceptable.", OPPOSE, "péage de nuit", id="inacceptable"),
        pytest.param("pt", "A taxa nocturna é inaceitável.", OPPOSE, "taxa nocturna", id="inaceitável"),
        pytest.param("de", "Die Brückenmaut ist nicht hinnehmbar.", OPPOSE, "Brückenmaut", id="nicht hinnehmbar"),
        pytest.param("en", "We stand opposed to the bridge toll.", OPPOSE, "bridge toll", id="opposed to"),
        pytest.param(
            "en",
            "Under no circumstances should the Council sell the pier.",
            OPPOSE,
            None,
            id="under no circumstances",
        ),
        pytest.param(
            "en",
            "The letter urges the Port Commission against opening a toll road.",
            OPPOSE,
            "toll road",
            id="urge against",
        ),
        pytest.param(
            "en", "We call for protections for end-to-end encryption.", SUPPORT, None, id="no end in a compound"
        ),
        pytest.param(
            "en",
            "We support the pier plan and recommend that the Council extend the ferry.",
            SUPPORT,
            "ferry",
            id="an ask beside praise",
        ),
    ],
)
def test_stances_of_many_wordings(draft_of, language: str, text: str, stance: Stance, measure: str | None) -> None:
    (found,) = extract_recommendations(draft_of(text, language=language))
    assert (found.stance, measure is None or found.measure == measure) == (stance, True), found.measure


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("This is unacceptable.", id="a pronoun is no measure"),
        pytest.param("Moreover, it is unacceptable to wait.", id="nothing named"),
        pytest.param("We expect that fares will rise in spring.", id="a forecast"),
        pytest.param("We expect the results will disappoint many.", id="a forecast without that"),
    ],
)
def test_wordings_that_ask_nothing(draft_of, text: str) -> None:
    assert extract_recommendations(draft_of(text)) == ()


def test_a_list_below_a_lead_without_a_colon(draft_of) -> None:
    draft = draft_of(
        "We call for amendments that would", (Zone.BODY, ITEM, "Narrow the toll"), (Zone.BODY, ITEM, "End all fees")
    )
    assert [one.text for one in extract_recommendations(draft)] == ["Narrow the toll", "End all fees"]


def test_items_asked_of_somebody_are_no_positions_of_the_issuers(draft_of) -> None:
    items = [(Zone.BODY, ITEM, "Reject any night toll"), (Zone.BODY, ITEM, "Protect the ferry")]
    founds = extract_recommendations(draft_of("We call on the Port Council to:", *items))
    assert [(one.addressee, one.modality) for one in founds] == [("Port Council", "ask")] * 2


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        pytest.param(
            "en", "We wish to state our strong and united opposition to the toll.", "toll", id="our opposition"
        ),
        pytest.param("en", "The groups restated their firm rejection of the toll.", "toll", id="their rejection"),
        pytest.param("es", "Expresamos nuestro más enérgico repudio a la redada.", "redada", id="nuestro repudio"),
        pytest.param("fr", "Nous exprimons notre ferme opposition au péage.", "péage", id="notre opposition"),
        pytest.param("pt", "Manifestamos o nosso mais veemente repúdio à operação.", "operação", id="nosso repúdio"),
        pytest.param("de", "Wir bekräftigen unsere entschiedene Ablehnung der Maut.", "Maut", id="unsere Ablehnung"),
        pytest.param("es", "Denunciamos la redada de ayer.", "redada de ayer", id="what is denounced is named"),
        pytest.param("es", "Decimos no al peaje nocturno.", "peaje nocturno", id="decimos no"),
        pytest.param("fr", "Stop au péage de nuit.", "péage de nuit", id="stop"),
        pytest.param("es", "Exigimos la derogación inmediata del peaje.", "peaje", id="an adjective behind the noun"),
    ],
)
def test_positions_against(draft_of, language: str, text: str, measure: str) -> None:
    (found,) = extract_recommendations(draft_of(text, language=language))
    assert (found.stance, found.measure) == (OPPOSE, measure)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "The mayor restated his opposition to the toll.", id="somebody else's opposition"),
        pytest.param("es", "Denunciamos que el puerto sigue cerrado.", id="what is so"),
        pytest.param("es", "¡Basta de peajes en toda la ribera!", id="a slogan"),
        pytest.param("es", "Esto se debe a la falta de barcos.", id="a cause"),
        pytest.param(
            "en", "Nobody disputes the need to wait, and we recognize the need for ferries.", id="a concession"
        ),
    ],
)
def test_what_is_no_demand(draft_of, language: str, text: str) -> None:
    assert extract_recommendations(draft_of(text, language=language)) == ()


def test_numbered_paragraphs_are_read_by_sentence(draft_of) -> None:
    item = (
        "The harbor has served the town for three hundred years, and its old pier is known far beyond the bay. "
        "The Port Council must restore the old pier before the winter storms come. "
        "Many families live by the ferry and by the fish that is sold on the quay each morning, summer and winter. "
        "The Senate should fund the ferry."
    )
    founds = extract_recommendations(draft_of((Zone.BODY, ITEM, item)))
    assert [(one.addressee, one.measure) for one in founds] == [("Port Council", "old pier"), ("Senate", "ferry")]


def test_a_comma_between_subject_and_verb(draft_of) -> None:
    (found,) = extract_recommendations(draft_of("El alcalde de Villamar, debería abrir el puerto.", language="es"))
    assert found.addressee == "alcalde de Villamar"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town needs a new ferry."),
        ("es", "Los pueblos necesitan una nueva ley."),
        ("fr", "Les villages ont besoin d'un nouveau bac."),
        ("pt", "As aldeias precisam de uma nova lei."),
        ("de", "Die Dörfer brauchen eine neue Fähre."),
    ],
)
def test_what_somebody_needs(draft_of, language: str, text: str) -> None:
    assert [one.method for one in extract_recommendations(draft_of(text, language=language))] == [
        "recommendations.need/1"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Small boats do not need to carry a radio.", id="no duty"),
        pytest.param("en", "Fishers don't have to pay the toll.", id="no duty by a contraction"),
        pytest.param("es", "Los barcos no tienen que pagar el peaje.", id="no duty in Spanish"),
        pytest.param("en", "The court indicated that the mayor should pay.", id="a duty that a court sees"),
    ],
)
def test_denied_and_reported_duties(draft_of, language: str, text: str) -> None:
    assert extract_recommendations(draft_of(text, language=language)) == ()


def test_a_list_in_the_head_of_a_short_text_is_read(draft_of) -> None:
    head = [
        (Zone.HEADER, PARAGRAPH, "We demand:"),
        (Zone.HEADER, ITEM, "End the toll"),
        (Zone.HEADER, ITEM, "Open the pier"),
    ]
    assert [one.text for one in extract_recommendations(draft_of(*head))] == ["End the toll", "Open the pier"]


def test_no_more_of_something_is_a_position_against_it(draft_of) -> None:
    (found,) = extract_recommendations(draft_of("No queremos más peajes en la ribera.", language="es"))
    assert found.stance is OPPOSE


def test_a_relative_clause_about_a_text_of_the_issuers(draft_of) -> None:
    text = "As organizações divulgaram uma nota em que pedem a rejeição da taxa."
    (found,) = extract_recommendations(draft_of(text, language="pt"))
    assert found.measure == "taxa"


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        pytest.param("en", "It is clear to charities that the bills propose grave changes.", 0, id="another subject"),
        pytest.param("en", "The charities that signed the letter propose a fund.", 1, id="a clause about the issuers"),
        pytest.param(
            "es",
            "Las entidades firmantes han publicado un texto. Asimismo proponen un fondo.",
            1,
            id="subject left out",
        ),
        pytest.param("es", "Apostamos decididamente por un puerto público.", 1, id="an adverb before por"),
        pytest.param("es", "Apostamos veinte euros.", 0, id="a bet"),
        pytest.param("es", "La asociación manifiesta su apoyo a la marcha.", 1, id="their support"),
    ],
)
def test_whose_asks_they_are(draft_of, language: str, text: str, count: int) -> None:
    assert len(extract_recommendations(draft_of(text, language=language))) == count


def test_praise_of_a_named_measure_is_a_position_beside_an_ask(draft_of) -> None:
    founds = extract_recommendations(
        draft_of("The groups support the Harbor Toll Act, and ask the Senate to fund the ferry.")
    )
    assert [(one.measure, one.addressee) for one in founds] == [("Harbor Toll Act", None), ("ferry", "Senate")]


def test_a_wish_of_the_speakers_is_no_demand(draft_of) -> None:
    assert extract_recommendations(draft_of("We don't want to wait again.")) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"That is all we ask for," Ada Wick said.', id="nothing asked for"),
        pytest.param('"A bird needs a night," said Ada Wick.', id="a need of one word"),
        pytest.param("The report The Harbor and the Need for Ferries is here.", id="a title"),
    ],
)
def test_turns_of_phrase_ask_nothing(draft_of, text: str) -> None:
    assert extract_recommendations(draft_of(text)) == ()
