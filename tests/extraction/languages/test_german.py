"""Three invented German releases of different kinds, and what must be read from each."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.packs import missing_parts
from undersigned.model.facts import Facts, Part, Stance
from undersigned.reading import read_document

FOLDER = Path(__file__).parent / "german"
RELEASE, STRIKE, LIBRARIES = "offene-ufer.txt", "warnstreik.txt", "bibliotheken.html"
LEAGUE = "Bundesverband Offene Ufer"
INSTITUTE = "Institut für Gewässerpolitik"


@lru_cache(maxsize=4)
def facts_of(name: str) -> Facts:
    return extract_facts(next(iter(read_document(FOLDER / name))))


HEADS = [
    (RELEASE, "Seen gehören allen: Verband fordert Stopp der Uferprivatisierung", "2023-05-15", "Potsdam"),
    (STRIKE, "Paketzentrum Schkeuditz: Gewerkschaft ruft zu Warnstreik auf", "2024-02-08", "Leipzig"),
    (LIBRARIES, "Appell: Rettet die Stadtbibliotheken!", "2018-12-04", "Berlin"),
]


@pytest.mark.parametrize(("name", "title", "date", "place"), HEADS, ids=[row[0] for row in HEADS])
def test_head_is_read_below_the_letter_head(name: str, title: str, date: str, place: str) -> None:
    facts = facts_of(name)
    assert (facts.title, facts.date, facts.place) == (title, date, place)


ISSUERS = [
    (RELEASE, [(LEAGUE, None)]),
    (STRIKE, [("Gewerkschaft Handel und Logistik", "GHL")]),
    (
        LIBRARIES,
        [
            ("Lesekreis Offene Seiten e. V.", None),
            ("Verlag Die Wortweberei", None),
            ("Berufsverband der Bibliothekskräfte", "BVB"),
            ("Stiftung Buch und Bühne", None),
            ("Literaturhaus am Hafen", None),
        ],
    ),
]


@pytest.mark.parametrize(("name", "expected"), ISSUERS, ids=[row[0] for row in ISSUERS])
def test_issuers_are_named_in_full(name: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(issuer.name, issuer.acronym) for issuer in facts_of(name).issuers] == expected


QUOTATIONS = [
    (RELEASE, "Wer heute einen Steg verkauft", "Henrike Osterfeld", "Geschäftsführerin", LEAGUE),
    (RELEASE, "Das Land muss den Zugang", "Henrike Osterfeld", "Geschäftsführerin", LEAGUE),
    (RELEASE, "Die Gemeinden dürfen", "Jannis Wohlrabe", "Referent für Kommunalrecht", INSTITUTE),
    (
        RELEASE,
        "Ohne einen Landesfonds",
        "Jannis Wohlrabe",
        "Referent für Kommunalrecht",
        "Institut für Gewässerpolitik",
    ),
    (STRIKE, "Wer nachts um drei", "Uwe Rademacher", "Verhandlungsführer", None),
    (STRIKE, "Die Arbeitgeber müssen", "Uwe Rademacher", "Verhandlungsführer", None),
    (STRIKE, "Viele von uns", "Mandy Kretzschmar", "Betriebsratsvorsitzende", None),
]


@pytest.mark.parametrize(("name", "opening", "speaker", "role", "body"), QUOTATIONS, ids=[row[1] for row in QUOTATIONS])
def test_quotations_have_their_speaker(name: str, opening: str, speaker: str, role: str, body: str | None) -> None:
    found = next(one for one in facts_of(name).quotations if one.text.startswith(opening))
    person = next(one for one in facts_of(name).persons if one.name == speaker)
    assert (found.speaker, found.speaker_role) == (speaker, role)
    assert (person.role, person.affiliation, person.part) == (role, body, Part.SPEAKER)


DEMANDS = [
    (RELEASE, "fordert die Landesregierung", Stance.OPPOSE, "Landesregierung von Brandenburg", "beenden"),
    (RELEASE, "Das Land muss den Zugang", Stance.SUPPORT, "Land", "absichern"),
    (RELEASE, "den Verkauf landeseigener", Stance.OPPOSE, None, "aussetzen"),
    (RELEASE, "einen Fonds für kommunale", Stance.SUPPORT, None, "einrichten"),
    (STRIKE, "müssen am 20. Februar", Stance.SUPPORT, "Arbeitgeber", "vorlegen"),
    (STRIKE, "appelliert an die Staatsregierung", Stance.SUPPORT, "Staatsregierung", "knüpfen"),
    (STRIKE, "Streikbruch durch Leiharbeit", Stance.OPPOSE, None, "ablehnen"),
    (LIBRARIES, "Wir fordern die Länder auf", Stance.SUPPORT, "Länder", "verabschieden"),
    (LIBRARIES, "Wir lehnen es ab", Stance.OPPOSE, None, "ablehnen"),
    (LIBRARIES, "Von der Bundesregierung erwarten wir", Stance.SUPPORT, None, None),
    (LIBRARIES, "Das Arbeitszeitgesetz muss", Stance.SUPPORT, None, "ändern"),
]


@pytest.mark.parametrize(
    ("name", "words", "stance", "addressee", "action"), DEMANDS, ids=[f"{row[0]}: {row[1]}" for row in DEMANDS]
)
def test_demands_are_read_with_act_and_addressee(
    name: str, words: str, stance: Stance, addressee: str | None, action: str | None
) -> None:
    found = [one for one in facts_of(name).recommendations if words in one.text]
    assert [(one.stance, one.action) for one in found] == [(stance, action)]
    assert addressee is None or found[0].addressee == addressee


def test_persons_who_sign_have_a_role_and_no_town_as_body() -> None:
    signers = [(one.name, one.role, one.affiliation) for one in facts_of(LIBRARIES).persons]
    assert ("Judith Karge", "Schriftstellerin", None) in signers
    assert ("Milan Petrović", "Übersetzer", None) in signers


def test_contact_and_self_description_are_found() -> None:
    facts = facts_of(RELEASE)
    assert [about.organization for about in facts.abouts] == [LEAGUE]
    assert [(one.name, one.email) for one in facts.contacts][:1] == [("Mirko Tannhäuser", "presse@offene-ufer.example")]


def test_indirect_speech_in_the_subjunctive_is_a_paraphrase() -> None:
    found = [(one.speaker, one.text) for one in facts_of(STRIKE).paraphrases]
    assert any(speaker == "Uwe Rademacher" and text.startswith("Das Angebot sei") for speaker, text in found)


def test_pack_is_complete() -> None:
    assert missing_parts("de") == ()
