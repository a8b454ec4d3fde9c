from __future__ import annotations

import pytest

from undersigned.extraction.demands.addressees import extract_addressees
from undersigned.model.facts import Issuer, Role


def named(draft) -> list[tuple[str, str]]:
    return [(one.name, one.kind) for one in extract_addressees(draft)]


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        pytest.param(["Dear Minister Ada Wick,", "Please act."], [("Ada Wick", "person")], id="salutation"),
        pytest.param(["Dear Mr. Wick:", "Otto Wick knows."], [("Otto Wick", "person")], id="full name in the text"),
        pytest.param(
            ["We issue recommendations for VP Wick. We thank Vice President Ada Wick."],
            [("Ada Wick", "person")],
            id="recommendations for",
        ),
        pytest.param(["We urge the Senate to act."], [("Senate", "organization")], id="urge to"),
        pytest.param(["The Marsh Commission must act."], [("Marsh Commission", "organization")], id="must"),
        pytest.param(
            ["We wrote to the Marsh Commission. The Senate must act."],
            [("Marsh Commission", "organization")],
            id="who must counts only where nobody is addressed",
        ),
        pytest.param(
            ["The groups sent a letter to Congress, calling on negotiators to act."],
            [("Congress", "organization")],
            id="common nouns beside a named body",
        ),
        pytest.param(
            ["Hoy nos hemos reunido con la Ministra de Turba, Ada Farol, en su sede."],
            [("Ada Farol", "person")],
            id="person after the office",
        ),
        pytest.param(
            ["Dear Senator Ada Wick,\nDear Senator Otto Farrow,"],
            [("Ada Wick", "person"), ("Otto Farrow", "person")],
            id="a salutation a line",
        ),
        pytest.param(
            ["Save the quiet northern marsh: open letter to the Senate."],
            [("Senate", "organization")],
            id="behind a colon",
        ),
        pytest.param(["Some dockers of the old town sent a letter to the Senate."], [], id="a letter of others"),
        pytest.param(["We thank everybody."], [], id="nobody"),
    ],
)
def test_who_is_addressed(draft_of, parts: list[str], found: list[tuple[str, str]]) -> None:
    language = "es" if "Ministra" in parts[0] else "en"
    assert named(draft_of(*parts, language=language)) == found


def test_your_government_is_the_first_named_one(draft_of) -> None:
    draft = draft_of("We wrote a letter to Minister Ada Wick.", "The A.B. government knows, and your government acts.")
    assert named(draft) == [("Ada Wick", "person"), ("A.B. government", "organization")]


def test_the_words_of_the_text_are_the_evidence(draft_of) -> None:
    (found,) = extract_addressees(draft_of("Recommendations for VP Wick: none. Thank you, Ada Wick."))
    assert (found.quote, found.name) == ("VP Wick", "Ada Wick")


def test_issuers_are_not_addressed(draft_of) -> None:
    draft = draft_of("A letter to Marsh Commission was sent.")
    draft.issuers = (
        Issuer(
            **draft.evidence(12, 28, "issuers.test"),
            name="Marsh Commission",
            acronym=None,
            role=Role.ISSUER,
            position=1,
        ),
    )
    assert named(draft) == []


def test_acronyms_do_not_make_two_addressees(draft_of) -> None:
    draft = draft_of("A letter to MC Members. We wrote to the Members of the Marsh Council (MC) today.")
    draft.acronyms = {"MC": "Marsh Council"}
    assert named(draft) == [("Members of the Marsh Council", "organization")]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        pytest.param(
            "en", "We call on the Port Council, the Marsh Commission and the Senate to act.",
            ["Port Council", "Marsh Commission", "Senate"], id="several are asked",
        ),
        pytest.param(
            "en", "We urge the governments of Sedgeland and the United Marshes to act.",
            ["governments of Sedgeland and the United Marshes"], id="one noun for two",
        ),
        pytest.param("en", "We wrote a letter to Senator Wick.", ["Senator Wick"], id="a surname keeps its office"),
        pytest.param("en", "We are writing to ask you to act.", [], id="no name behind writing to"),
        pytest.param(
            "en", "The Senate must act. The Senate should vote. The mayor must wait.", ["Senate"],
            id="of those only obliged the ones obliged most",
        ),
        pytest.param(
            "es", "Las organizaciones llaman a las instituciones democráticas a abrir el puerto.",
            ["instituciones democráticas"], id="a verb with its opener",
        ),
        pytest.param(
            "es", "Es hora de que exijamos a las autoridades costeras la apertura del puerto.",
            ["autoridades costeras"], id="an exhortation",
        ),
        pytest.param("es", "Pedimos a los vecinos que abran el puerto.", ["vecinos"], id="neighbors are called"),
        pytest.param(
            "es", "Pedimos a los vecinos que vengan. Instamos al Senado a actuar.", ["Senado"],
            id="who is called counts only where nobody else is asked",
        ),
        pytest.param("en", "We urge our colleagues to vote.", [], id="colleagues are no addressees"),
        pytest.param("en", "We write to your local council.", [], id="the reader's council"),
        pytest.param(
            "en", "We urge the governor to act. Governor Lena Brack waits.", ["Lena Brack"], id="its holder",
        ),
        pytest.param(
            "es", "Pedimos a la directora del Fondo Costero, Kira Farol, que abra el puerto.", ["Kira Farol"],
            id="the head of a body",
        ),
        pytest.param(
            "es", "Demandamos al Gobierno Nacional acceso al puerto.", ["Gobierno Nacional"],
            id="a name ends before a common noun",
        ),
        pytest.param("en", "We urge all parties to the conflict to talk.", ["parties to the conflict"], id="to"),
        pytest.param(
            "fr", "Lettre ouverte au Président de la République et au Premier ministre",
            ["Premier ministre", "Président de la République"], id="two offices in lower case",
        ),
    ],
)  # fmt: skip
def test_names_of_addressees(draft_of, language: str, text: str, found: list[str]) -> None:
    draft = draft_of(text, language=language, issuers=[])
    assert sorted(one.name for one in extract_addressees(draft)) == sorted(found)
