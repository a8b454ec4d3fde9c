from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.demands.addressees import extract_addressees
from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.extraction.draft import Zone
from undersigned.model.document import BlockKind
from undersigned.model.facts import Audience, Modality, Quotation, Stance
from undersigned.reading import read_document, read_text

OPPOSE, SUPPORT = Stance.OPPOSE, Stance.SUPPORT


def rows(draft) -> list[tuple[str, str | None, str | None]]:
    return [(one.text, one.stance, one.measure) for one in extract_recommendations(draft)]


@pytest.mark.parametrize(
    ("text", "stance", "measure", "measure_stance"),
    [
        pytest.param("We urge the Senate to repeal the Lantern Act.", OPPOSE, "Lantern Act", OPPOSE, id="urge to"),
        pytest.param(
            "We call on the mayor not to close the library.", SUPPORT, "library", SUPPORT, id="denied closing"
        ),
        pytest.param("We call for an end to the toll.", OPPOSE, "toll", OPPOSE, id="noun of an act"),
        pytest.param("Ferries must be restored at once.", SUPPORT, "Ferries", SUPPORT, id="passive"),
        pytest.param("The Senate must not fund the marsh wall.", OPPOSE, "marsh wall", OPPOSE, id="must not"),
        pytest.param("No company should be closing libraries.", SUPPORT, "libraries", SUPPORT, id="no company"),
        pytest.param("We condemn the raid on the library.", OPPOSE, "raid on the library", OPPOSE, id="condemn"),
        pytest.param("We welcome the ferry bill.", SUPPORT, "ferry bill", SUPPORT, id="welcome"),
    ],
)
def test_stance_and_measure(draft_of, text: str, stance: Stance, measure: str, measure_stance: Stance) -> None:
    (found,) = extract_recommendations(draft_of(text))
    assert (found.stance, found.measure, found.measure_stance) == (stance, measure, measure_stance)


@pytest.mark.parametrize(
    ("text", "stance", "measure"),
    [
        ("Instamos al Senado a derogar la Ley del Farol.", OPPOSE, "Ley del Farol"),
        ("Exigimos que se garantice el acceso a la biblioteca.", SUPPORT, "acceso a la biblioteca"),
        ("Rechazamos el cierre de la biblioteca.", OPPOSE, "cierre de la biblioteca"),
        ("Las organizaciones se oponen al peaje.", OPPOSE, "peaje"),
        ("El colectivo se ha posicionado en contra del peaje.", OPPOSE, "peaje"),
        ("El Senado no debe financiar el muro.", OPPOSE, "muro"),
    ],
)
def test_spanish_asks(draft_of, text: str, stance: Stance, measure: str) -> None:
    (found,) = extract_recommendations(draft_of(text, language="es"))
    assert (found.stance, found.measure) == (stance, measure)


def test_one_item_is_one_recommendation_with_parts(draft_of) -> None:
    item = "Ensure due process for all. This includes the end of Title 42 and more."
    draft = draft_of("Our recommendations include:", (Zone.DEMANDS, BlockKind.LIST_ITEM, item))
    (found,) = extract_recommendations(draft)
    assert found.text == item
    (part,) = found.parts
    assert (part.measure, part.measure_stance, part.action) == ("Title 42", OPPOSE, "end")
    assert "end of Title 42" in draft.document.text[part.start : part.end]


def test_a_sentence_with_several_asks_is_cut(draft_of) -> None:
    text = "Los abajo firmantes rechazamos el peaje, exigimos un ferri gratuito e instamos al Senado a actuar."
    assert [row[0] for row in rows(draft_of(text, language="es"))] == [
        "Los abajo firmantes rechazamos el peaje",
        "exigimos un ferri gratuito",
        "instamos al Senado a actuar.",
    ]


def test_a_long_opening_stays_out_of_the_first_of_several_asks(draft_of) -> None:
    opening = "In view of all that was said at the long meeting in the old hall, "
    found = rows(draft_of(opening + "we reject the toll, and urge the Senate to act."))
    assert [row[0] for row in found] == ["reject the toll", "urge the Senate to act."]


@pytest.mark.parametrize(
    "text",
    [
        "Sign up here and urge your friends to come.",
        "The minister urged calm.",
        "We thank the mayor.",
        "Should you have questions, please contact us.",
    ],
)
def test_what_asks_nothing_is_left_out(draft_of, text: str) -> None:
    assert rows(draft_of(text)) == []


def test_headlines_signatories_and_contacts_are_not_read(draft_of) -> None:
    ask = "We urge the Senate to end the toll."
    for zone in (Zone.HEADER, Zone.SIGNATORIES, Zone.ABOUT, Zone.RELATED, Zone.CONTACT):
        assert rows(draft_of((zone, BlockKind.PARAGRAPH, ask), "The ferries are old.")) == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("We urge the Senate to end the toll.", Modality.URGE),
        ("We ask the Senate to end the toll.", Modality.ASK),
        ("We condemn the toll.", Modality.CONDEMN),
        ("We welcome the ferry bill.", Modality.WELCOME),
    ],
)
def test_modality(draft_of, text: str, modality: Modality) -> None:
    assert [one.modality for one in extract_recommendations(draft_of(text))] == [modality]


@pytest.mark.parametrize(
    ("text", "language", "addressee"),
    [
        pytest.param("We call on all citizens to come to the rally on Monday.", "en", "citizens", id="everybody"),
        pytest.param(
            "We urge other ferry groups to consider endorsing this statement.", "en", "other ferry groups", id="endorse"
        ),
        pytest.param("We invite you to sign the petition against the toll.", "en", None, id="only the public signs"),
        pytest.param("Sign the petition against the new harbor toll.", "en", None, id="imperative"),
        pytest.param("Please boycott the Wickworks until the toll ends.", "en", None, id="behind please"),
        pytest.param("Tell your representative to vote against the toll.", "en", None, id="tell"),
        pytest.param("Llamamos a la población para que se movilice.", "es", "población", id="es"),
        pytest.param("Animamos a firmar la petición contra el peaje.", "es", None, id="sign in Spanish"),
        pytest.param("Súmate a la marcha contra el peaje del puerto.", "es", None, id="Spanish imperative"),
        pytest.param("Signez la pétition contre le péage du port.", "fr", None, id="French imperative"),
    ],
)
def test_calls_to_the_public_are_kept_apart(draft_of, text: str, language: str, addressee: str | None) -> None:
    (found,) = extract_recommendations(draft_of(text, language=language))
    assert (found.audience, found.addressee) == (Audience.PUBLIC, addressee)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We urge the Senate to sign the treaty on ferries.", "en"),
        ("We want everyone to get access to the ferries.", "en"),
        ("We call on the Senate to join the treaty on ferries.", "en"),
        ("Instamos al Senado a adherirse al tratado de ferris.", "es"),
    ],
)
def test_demands_on_policy_are_no_calls_to_the_public(draft_of, text: str, language: str) -> None:
    assert [one.audience for one in extract_recommendations(draft_of(text, language=language))] == [Audience.POLICY]


def test_the_imperatives_of_a_letter_are_for_its_reader(draft_of) -> None:
    draft = draft_of("Dear Senator Ada Wick,", "Please join us in rejecting the harbor toll.")
    draft.addressees = extract_addressees(draft)
    assert [one.audience for one in extract_recommendations(draft)] == [Audience.POLICY]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Sign the petition", "en", id="a button"),
        pytest.param("Donate to our work: click here for the form.", "en", id="instruction"),
        pytest.param("We accept that the Senate must collect some toll.", "en", id="conceded"),
        pytest.param("Entendemos que el Senado debe cobrar un peaje.", "es", id="conceded in Spanish"),
        pytest.param("The order states that halls must be closed.", "en", id="what an order says"),
        pytest.param("We should not forget that the toll was high.", "en", id="not to be forgotten"),
        pytest.param("El reglamento establece que la ley debe ser firmada.", "es", id="what a rule says"),
    ],
)
def test_instructions_and_duties_told_are_left_out(draft_of, text: str, language: str) -> None:
    assert rows(draft_of(text, language=language)) == []


def test_an_ask_in_a_quotation_has_its_speaker(draft_of) -> None:
    text = "“The Senate must end the toll,” said Ada Wick."
    draft = draft_of(text)
    draft.quotations = (
        Quotation(**draft.evidence(0, 31, "quotations.test"), text="The Senate must end the toll", speaker="Ada Wick"),
    )
    assert [one.speaker for one in extract_recommendations(draft)] == ["Ada Wick"]


def test_everything_is_verbatim(draft_of) -> None:
    draft = draft_of("We urge the\nSenate to end the\nmarsh toll, ending all raids.", "The mayor should fund ferries.")
    for one in extract_recommendations(draft):
        assert one.text == draft.document.text[one.start : one.end] == one.quote
        assert one.measure is None or one.measure in " ".join(draft.document.text.split())
        assert one.method.startswith("recommendations.")


def test_nothing_asked_gives_nothing(draft_of) -> None:
    assert extract_recommendations(draft_of("")) == ()


def test_many_asks_in_one_paragraph_are_read_up_to_a_limit(draft_of) -> None:
    draft = draft_of(" ".join(f"We urge the Senate to end toll {number} at gate {number}." for number in range(3000)))
    draft.addressees = extract_addressees(draft)
    assert 0 < len(extract_recommendations(draft)) <= 1000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ask.txt", "{}\n"),
        ("ask.md", "{}\n"),
        ("ask.html", "<html><body><p>{}</p></body></html>"),
    ],
)
def test_an_ask_alone_in_a_file_is_read(tmp_path: Path, name: str, text: str) -> None:
    ask = "We call on the Senate to abolish the harbor fee."
    (tmp_path / name).write_text(text.format(ask), encoding="utf-8")
    (document,) = read_document(tmp_path / name)
    (found,) = extract_facts(document).recommendations
    assert (found.text, found.addressee, found.stance) == (ask, "Senate", Stance.OPPOSE)
    (found,) = extract_facts(read_text(ask)).recommendations
    assert found.measure == "harbor fee"
