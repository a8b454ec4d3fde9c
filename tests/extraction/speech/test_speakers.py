from __future__ import annotations

import pytest

from undersigned.extraction.people.appositions import read_standing
from undersigned.extraction.people.bodies import know_bodies, looks_like_body, read_body
from undersigned.extraction.people.person_names import is_person_name, strip_honorifics
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.people.titles import split_before_name
from undersigned.extraction.speech.speakers import SpeakerKind, Voices, read_speaker
from undersigned.extraction.speech.speech_words import load_speech_words

BODIES = know_bodies(["Lantern League", "Our Rivers Are Not for Sale", "Faro Común", "RRN"])

ROWS = [
    ("en", "Ana Roe, Legal Officer at the Lantern League", "Ana Roe", "Legal Officer", "Lantern League"),
    ("en", "Ana Roe, President of the Lantern League Board of Directors.", "Ana Roe",
     "President of the Lantern League Board of Directors", "Lantern League"),
    ("en", "Ana Roe, Director of Legal Advocacy at Harbor Rights Watch", "Ana Roe", "Director of Legal Advocacy",
     "Harbor Rights Watch"),
    ("en", "Ana Roe, Director of Legal Advocacy, Harbor Rights Watch.", "Ana Roe", "Director of Legal Advocacy",
     "Harbor Rights Watch"),
    ("en", "Ana Roe of the Lantern League.", "Ana Roe", None, "Lantern League"),
    ("en", "Ana Roe, from the global Our Rivers Are Not for Sale network", "Ana Roe", None,
     "Our Rivers Are Not for Sale"),
    ("en", "Dr. Ana Roe, Harbor Privacy Foundation", "Ana Roe", None, "Harbor Privacy Foundation"),
    ("en", "Ana Roe (Harbor Privacy Foundation)", "Ana Roe", None, "Harbor Privacy Foundation"),
    ("en", "Lantern League campaign director Ana Roe", "Ana Roe", "campaign director", "Lantern League"),
    ("en", "Harbor Watch’s policy director Ana Roe", "Ana Roe", "policy director", "Harbor Watch"),
    ("en", "Ana Roe, RRN National Senior Attorney.", "Ana Roe", "National Senior Attorney", "RRN"),
    ("en", "Prime Minister Ana Roe", "Ana Roe", "Prime Minister", None),
    ("en", "Rep. Ana Roe (D)", "Ana Roe", "Rep.", None),
    ("en", "former President of Brazil Ana Roe", "Ana Roe", "former President of Brazil", None),
    ("en", "Ana Roe, a lead organizer of the campaign at Harbor Watch", "Ana Roe",
     "lead organizer of the campaign", "Harbor Watch"),
    ("en", "House Speaker Ana Roe", "Ana Roe", "House Speaker", None),
    ("en", "Senate Majority Leader Ana Roe", "Ana Roe", "Senate Majority Leader", None),
    ("en", "Public Service Commissioner Ana Roe", "Ana Roe", "Public Service Commissioner", None),
    ("en", "RRN General Secretary Ana Roe", "Ana Roe", "General Secretary", "RRN"),
    ("en", "Today U S Senator Ana Roe R FL", "Ana Roe", "Senator", None),
    ("en", "Sen. Ana Roe (D-El Paso)", "Ana Roe", "Sen.", None),
    ("en", "Vice-Chancellor Prof. Ana Roe", "Ana Roe", "Vice-Chancellor", None),
    ("en", "Ana Roe, Deputy Mayor for Housing in Port Lune", "Ana Roe", "Deputy Mayor for Housing", "Port Lune"),
    ("en", "Ana Roe, who was released in 2019 and is now an organizer with Harbor Watch", "Ana Roe", "organizer",
     "Harbor Watch"),
    ("en", "Senator Ana Roe, I-Vt., said", "Ana Roe", "Senator", None),
    ("en", "The Rt. Rev. Ana Roe", "Ana Roe", None, None),
    ("en", "Harbor Street Workers' Ana Roe in a statement", "Ana Roe", None, "Harbor Street Workers"),
    ("en", "the Harbor Watch Coalition’s Ana Roe", "Ana Roe", None, "Harbor Watch Coalition"),
    ("fr", "Mgr Ana Roe, évêque", "Ana Roe", "évêque", None),
    ("en", "Ana Roe, 71, of Harbor Watch", "Ana Roe", None, "Harbor Watch"),
    ("en", "Ana Roe\nChairperson, Harbor Watch", "Ana Roe", None, None),
    ("fr", "Ana Roe, secrétaire générale de l'Union des Ports", "Ana Roe", "secrétaire générale", "Union des Ports"),
    ("fr", "Ana Roe, présidente de l'association Phare Debout", "Ana Roe", "présidente", "Phare Debout"),
    ("fr", "d'Ana Roe, journaliste", "Ana Roe", "journaliste", None),
    ("de", "Ana Roe vom Mieterbund Hafen", "Ana Roe", None, "Mieterbund Hafen"),
    ("de", "Ana Roe, Referentin für Presse, Tel. 0221 555010", "Ana Roe", "Referentin für Presse", None),
    ("es", "la Defensora del Pueblo, Ana Roe", "Ana Roe", "Defensora del Pueblo", None),
    ("es", "Ana Roe, directora de investigación de Faro Común, ha", "Ana Roe", "directora de investigación",
     "Faro Común"),
    ("es", "Ana Roe (portavoz de la Plataforma)", "Ana Roe", "portavoz", "Plataforma"),
    ("es", "la ministra de Juventud e Infancia, Ana Roe", "Ana Roe", "ministra de Juventud e Infancia", None),
    ("es", "Ana Roe, directora para las Américas de Faro Común.", "Ana Roe", "directora para las Américas",
     "Faro Común"),
    ("es", "Ana Roe, en representación de Faro Común", "Ana Roe", None, "Faro Común"),
    ("es", "Ana Roe de Faro Común", "Ana Roe", None, "Faro Común"),
    ("de", "Ana von Roe, stellvertretende Geschäftsführerin beim Bund Hafen", "Ana von Roe",
     "stellvertretende Geschäftsführerin", "Bund Hafen"),
    ("de", "Ana Roe, Handelsexpertin von Greenharbor Deutschland.", "Ana Roe", "Handelsexpertin",
     "Greenharbor Deutschland"),
]  # fmt: skip


def voices(text: str, language: str = "en") -> Voices:
    return Voices(text=text, words=load_speech_words(language), bodies=BODIES)


@pytest.mark.parametrize(("language", "text", "name", "role", "affiliation"), ROWS, ids=[row[1] for row in ROWS])
def test_a_person_is_read_with_role_and_body(
    language: str, text: str, name: str, role: str | None, affiliation: str | None
) -> None:
    speaker = read_speaker(voices(text, language), 0, len(text))
    assert speaker is not None
    assert speaker.kind is SpeakerKind.PERSON
    assert (speaker.name, speaker.standing.role, speaker.standing.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [
        ("en", "she told the board", SpeakerKind.PRONOUN, "she"),
        ("en", "the Lantern League announced", SpeakerKind.BODY, "Lantern League"),
        ("en", "Harbor Workers Union leaders", SpeakerKind.BODY, "Harbor Workers Union"),
        ("en", "the groups wrote", SpeakerKind.GROUP, "the groups"),
        ("en", "83 organizations wrote", SpeakerKind.GROUP, "83 organizations"),
        ("en", "the report finds", SpeakerKind.TEXT, "the report"),
        ("en", "the mayor said", SpeakerKind.OFFICE, "the mayor"),
        ("es", "el informe concluye", SpeakerKind.TEXT, "el informe"),
        ("es", "las organizaciones firmantes", SpeakerKind.GROUP, "las organizaciones"),
    ],
    ids=["pronoun", "known", "body", "groups", "number", "text", "office", "informe", "organizaciones"],
)
def test_subjects_that_are_no_named_person(language: str, text: str, kind: SpeakerKind, name: str) -> None:
    speaker = read_speaker(voices(text, language), 0, len(text))
    assert speaker is not None
    assert (speaker.kind, speaker.name) == (kind, name)


@pytest.mark.parametrize("text", ["", "   ", "and so on", "Further", "Finally", "however it went", "...", "“x”"])
def test_words_that_name_nobody_are_no_speaker(text: str) -> None:
    assert read_speaker(voices(text), 0, len(text)) is None


def test_what_is_read_ends_before_the_verb() -> None:
    text = "Ana Roe, Senior Lawyer at the Harbor Law Centre, said that"
    speaker = read_speaker(voices(text), 0, len(text))
    assert speaker is not None
    assert text[speaker.end :] == ", said that"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("chair of Harbor Watch and spokesperson for the Alliance", Standing("chair", "Harbor Watch")),
        ("Special Rapporteur on Freedom of Expression", Standing("Special Rapporteur on Freedom of Expression", None)),
        ("", Standing()),
        ("who spoke last", Standing()),
        ("aged 44", Standing()),
    ],
    ids=["two-roles", "office", "empty", "clause", "age"],
)
def test_standing_behind_a_name(phrase: str, expected: Standing) -> None:
    assert read_standing(phrase, load_speech_words("en"), BODIES) == expected


def test_a_sentence_before_a_role_is_left_out() -> None:
    assert split_before_name("So does the mayor", load_speech_words("en"), BODIES) == Standing("mayor", None)
    assert split_before_name("", load_speech_words("en"), BODIES) == Standing()


def test_known_bodies_win_over_shapes() -> None:
    text = "our rivers are not for sale says no"
    assert BODIES.at(text, 0) == "our rivers are not for sale"
    assert BODIES.at("Lantern Leagues", 0) is None
    assert BODIES.at("Lantern League.org", 0) is None
    assert BODIES.at("Lantern League.", 0) == "Lantern League"
    assert BODIES.at("... x", 0) is None
    assert read_body("Our Rivers Are Not for Sale today", 0, 40, BODIES) == "Our Rivers Are Not for Sale"
    assert read_body("nothing here", 0, 12, BODIES) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Harbor Council", True), ("RRN", True), ("Ana Roe", False), ("Roe", False), ("Ana Watch", True), ("", False)],
)
def test_shapes_of_bodies(name: str, expected: bool) -> None:
    assert looks_like_body(name, load_speech_words("en")) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ana Roe", True), ("Roe", False), ("Ana Roe Foundation", False), ("Today Ana", False), ("Zzyx Roe", False)],
)
def test_full_names_need_a_common_given_name(name: str, expected: bool) -> None:
    assert is_person_name(name, load_speech_words("en")) is expected


def test_honorifics_are_no_part_of_a_name() -> None:
    assert strip_honorifics("Ms. Ana  Roe", load_speech_words("en")) == "Ana Roe"
    assert strip_honorifics("Dr", load_speech_words("en")) == "Dr"


def test_words_of_other_languages_stand_beside_english_where_there_is_no_pack() -> None:
    assert "säger" in load_speech_words("sv").cues
    assert "säger" not in load_speech_words("en").cues
    assert "afirmaron" in load_speech_words("es").cues
    assert load_speech_words("de").is_role("Handelsexpertin")
    assert "written" in load_speech_words("en").participles
