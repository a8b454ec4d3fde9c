"""Wordings of demands in five languages: whom they ask, and what letters tell their reader to do."""

from __future__ import annotations

import pytest

from undersigned.extraction.demands.addressees import extract_addressees
from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.extraction.draft import Zone
from undersigned.model.document import BlockKind
from undersigned.model.facts import Stance

OPPOSE, SUPPORT = Stance.OPPOSE, Stance.SUPPORT
ITEM = BlockKind.LIST_ITEM


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        pytest.param("We want the Port Council to open the pier.", "Port Council", id="want X to"),
        pytest.param("We demand that the Port Council open the pier.", "Port Council", id="demand that X"),
        pytest.param("We are calling for the Port Council to open the pier.", "Port Council", id="call for X to"),
        pytest.param("Companies that buy fish from Wickport must pay more.", "Companies", id="a relative clause"),
        pytest.param("We urge all parties to the conflict to talk.", "parties to the conflict", id="parties to"),
        pytest.param("We demand that Wickworks reopen the pier.", "Wickworks", id="demand that a company"),
        pytest.param("We demand that the Port Council be closed.", None, id="demand that it be closed"),
        pytest.param("We urge shoppers to avoid the pier.", "shoppers", id="a common noun"),
        pytest.param("We urge them to avoid the pier.", None, id="a pronoun"),
        pytest.param("Exemptions for police must be few.", None, id="for whom"),
        pytest.param("It is time for the Port Council to open the pier.", "Port Council", id="time for X to"),
        pytest.param("It is essential that the Port Council opens the pier.", "Port Council", id="essential that X"),
        pytest.param("It is the duty of the Port Council to open the pier.", "Port Council", id="the duty of X"),
        pytest.param("We call for the end of the toll.", None, id="nobody"),
    ],
)
def test_who_is_asked(draft_of, text: str, addressee: str | None) -> None:
    (found,) = extract_recommendations(draft_of(text))
    assert found.addressee == addressee


@pytest.mark.parametrize(
    ("language", "salutation", "text", "stance", "measure"),
    [
        ("en", "Dear Mayor Wick,", "Reject the night toll.", OPPOSE, "night toll"),
        ("de", "Sehr geehrte Frau Wick,", "Stoppen Sie die Hafenmaut!", OPPOSE, "Hafenmaut"),
        ("es", "Estimada señora Wick:", "Retire el peaje nocturno.", OPPOSE, "peaje nocturno"),
        ("fr", "Madame Wick,", "Rejetez le péage nocturne.", OPPOSE, "péage nocturne"),
        ("pt", "Prezada senhora Wick,", "Revogue a taxa nocturna.", OPPOSE, "taxa nocturna"),
    ],
)
def test_letters_tell_their_reader_what_to_do(
    draft_of, language: str, salutation: str, text: str, stance: Stance, measure: str
) -> None:
    draft = draft_of(salutation, text, language=language)
    draft.addressees = extract_addressees(draft)
    (found,) = extract_recommendations(draft)
    assert (found.method, found.stance, found.measure) == ("recommendations.imperative/1", stance, measure)
    assert extract_recommendations(draft_of(text, language=language)) == ()


@pytest.mark.parametrize(
    "text",
    ["Support for the toll is small.", "Rejected the toll.", "-Reject the toll.", "Reject the toll: a history"],
)
def test_what_is_no_imperative(draft_of, text: str) -> None:
    draft = draft_of("Dear Mayor Wick,", text)
    draft.addressees = extract_addressees(draft)
    assert extract_recommendations(draft) == ()


@pytest.mark.parametrize(
    ("language", "text", "addressee"),
    [
        pytest.param("de", "Wir fordern die Reederei Wick auf, den Hafen zu öffnen.", "Reederei Wick", id="auffordern"),
        pytest.param("de", "Wir erwarten von der Regierung, dass sie handelt.", "Regierung", id="erwarten von"),
        pytest.param("de", "Auch die Länder sind gefordert, den Hafen zu öffnen.", "Länder", id="sind gefordert"),
        pytest.param("de", "Wir rufen zum Protest auf, um den Hafen zu öffnen.", None, id="aufrufen zu"),
        pytest.param("es", "Pedimos a los vecinos que abran el puerto.", "vecinos", id="a X que"),
        pytest.param("es", "Instamos a las y los diputados a abrir el puerto.", "diputados", id="two articles"),
        pytest.param("es", "Solicitamos al Consejo Costero abrir el puerto.", "Consejo Costero", id="an infinitive"),
        pytest.param("es", "Hacemos un llamado a la vecindad para que abra el puerto.", "vecindad", id="para que"),
        pytest.param("es", "Os invitamos a la fiesta que abre el puerto.", None, id="os invitamos"),
        pytest.param("es", "Exigimos a la empresa la apertura del puerto.", "empresa", id="a X and a noun"),
        pytest.param("es", "Es necesario que el Consejo Costero abra el puerto.", "Consejo Costero", id="es necesario"),
        pytest.param("pt", "É preciso que o Conselho Costeiro abra o porto.", "Conselho Costeiro", id="é preciso"),
        pytest.param("pt", "Pedimos aos vizinhos que abram o porto.", "vizinhos", id="aos X que"),
        pytest.param("fr", "Il faut que le Conseil du Port ouvre la jetée.", "Conseil du Port", id="il faut que"),
        pytest.param("fr", "Nous invitons les passants à fermer la jetée.", "passants", id="inviter X à"),
        pytest.param("fr", "Nous demandons la fin du péage.", None, id="demander la fin"),
        pytest.param("en", "We urge you to act. You must reopen the old pier.", None, id="you must"),
    ],
)
def test_who_is_asked_in_other_words(draft_of, language: str, text: str, addressee: str | None) -> None:
    found = extract_recommendations(draft_of(text, language=language))
    assert [one.addressee for one in found] == [addressee] * text.count(".")


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        pytest.param("Port leaders have failed. They must reopen the pier.", "Port leaders", id="the sentence before"),
        pytest.param("Lawmakers can act now, and they should fund the ferry.", "Lawmakers", id="the same sentence"),
        pytest.param("The storm has passed. It must not return.", None, id="nobody who can be asked"),
    ],
)
def test_a_pronoun_takes_up_who_is_asked(draft_of, text: str, addressee: str | None) -> None:
    (found,) = extract_recommendations(draft_of(text))
    assert found.addressee == addressee


def test_what_is_asked_of_several_stands_behind_them_all(draft_of) -> None:
    text = "Instamos a la Comisión Costera, al Parlamento Costero y a los Estados a retirar el peaje."
    (found,) = extract_recommendations(draft_of(text, language="es"))
    assert (found.stance, found.measure, found.addressee) == (OPPOSE, "peaje", "Comisión Costera")


def test_items_name_whom_they_ask_themselves(draft_of) -> None:
    items = ((Zone.BODY, ITEM, text) for text in ("Que las empresas abran el puerto.", "Que el puerto sea de todas."))
    found = extract_recommendations(draft_of("Exigimos:", *items, language="es"))
    assert [one.addressee for one in found] == ["empresas", None]


def test_a_lead_says_for_whom_its_list_is(draft_of) -> None:
    draft = draft_of("Our recommendations to the Port Council:", (Zone.BODY, ITEM, "Open the old pier."))
    (found,) = extract_recommendations(draft)
    assert found.addressee == "Port Council"


@pytest.mark.parametrize(
    ("language", "text", "against"),
    [
        pytest.param("fr", "Nous demandons de ne pas vendre le port.", True, id="ne pas denies once"),
        pytest.param("es", "Ningún barco debería pagar el peaje.", True, id="no boat should"),
        pytest.param("en", "We ask the Senate not to forget the ferry.", False, id="not to forget"),
    ],
)
def test_denials(draft_of, language: str, text: str, against: bool) -> None:
    (found,) = extract_recommendations(draft_of(text, language=language))
    assert (found.stance is OPPOSE) is against
