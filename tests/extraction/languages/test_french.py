"""French releases of invented organizations, against what a careful reader notes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.demands.stance import act_index
from undersigned.extraction.issuing.name_lists import parse_items, read_enumeration
from undersigned.model.facts import Facts, Part, Stance
from undersigned.reading import read_document, read_text
from undersigned.text.phrases import words_of

FOLDER = Path(__file__).parent / "french"
RELEASE, TRIBUNE, APPEAL = "centre-accueil.md", "tribune-riviere.txt", "declaration-journaliste.txt"


@pytest.fixture(scope="module")
def facts() -> dict[str, Facts]:
    return {path.name: extract_facts(next(iter(read_document(path)))) for path in sorted(FOLDER.iterdir())}


def read(text: str) -> Facts:
    return extract_facts(read_text(text, name="texte.txt", language="fr"))


@pytest.mark.parametrize(
    ("name", "date", "place", "genre"),
    [
        (RELEASE, "2023-03-14", "Port-Grisaille", "joint statement"),
        (TRIBUNE, "2022-09-05", None, "open letter"),
        (APPEAL, "2024-05-03", "Lomé", "joint statement"),
    ],
    ids=["release", "tribune", "appeal"],
)
def test_the_head_of_a_release_is_read(
    facts: dict[str, Facts], name: str, date: str, place: str | None, genre: str
) -> None:
    found = facts[name]
    assert (found.language, found.date, found.place, found.genre) == ("fr", date, place, genre)


@pytest.mark.parametrize(
    ("name", "issuers"),
    [
        (
            RELEASE,
            ["Entraide des Deux Rives", "Ligue du Quai", "Toits pour toutes", "Syndicat des travailleurs du port"],
        ),
        (
            TRIBUNE,
            [
                "Confédération des pêcheurs de l'Ouest",
                "Collectif des riverains de Hautecombe",
                "France Eau Libre",
                "Les Amis du Saumon",
                "Fédération des moulins de l'Ombrelle",
            ],
        ),
        (
            APPEAL,
            [
                "Réseau Plumes libres",
                "Observatoire ouest-africain des médias",
                "Maison des reporters",
                "Union des journalistes du Kovanga",
                "Article Seize",
                "Amis de La Pirogue – section Belgique",
            ],
        ),
    ],
    ids=["sentence", "semicolons with persons", "lines"],
)
def test_issuers_keep_the_small_words_of_their_names(facts: dict[str, Facts], name: str, issuers: list[str]) -> None:
    assert [one.name for one in facts[name].issuers if one.name in issuers] == issuers


def test_speakers_are_found_before_behind_and_by_preposition(facts: dict[str, Facts]) -> None:
    assert [(one.speaker, one.affiliation) for one in facts[RELEASE].quotations] == [
        ("Solène Marchadier", "Entraide des Deux Rives"),
        ("Solène Marchadier", "Entraide des Deux Rives"),
        ("Ousmane Kerdiles", "Toits pour toutes"),
        ("Armelle Tostain", "Ligue du Quai"),
    ]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        (
            RELEASE,
            [
                ("préfecture de la Lance", Stance.OPPOSE),
                ("préfecture de la Lance", Stance.SUPPORT),
                ("préfecture de la Lance", Stance.SUPPORT),
                ("gouvernement", Stance.OPPOSE),
            ],
        ),
        (
            TRIBUNE,
            [
                ("ministre de l'Eau", Stance.OPPOSE),
                ("ministre de l'Eau", Stance.SUPPORT),
                ("ministre de l'Eau", Stance.SUPPORT),
                ("État", Stance.SUPPORT),
                ("pouvoirs publics", Stance.OPPOSE),
            ],
        ),
        (
            APPEAL,
            [
                ("autorités du Kovanga", Stance.SUPPORT),
                (None, Stance.OPPOSE),  # several are addressed, and the sentence names none of them
                ("Parlement", Stance.OPPOSE),
                ("Kovanga", Stance.SUPPORT),
            ],
        ),
    ],
    ids=["bullets", "letter", "appeal"],
)
def test_demands_have_addressee_and_stance(
    facts: dict[str, Facts], name: str, asked: list[tuple[str | None, Stance]]
) -> None:
    assert [(one.addressee, one.stance) for one in facts[name].recommendations][-len(asked) :] == asked


def test_contacts_do_not_speak_and_abouts_lose_their_article(facts: dict[str, Facts]) -> None:
    parts = {one.name: one.part for one in facts[RELEASE].persons}
    assert parts["Julie Ferrand"] is Part.CONTACT
    assert [one.organization for one in facts[RELEASE].abouts] == ["Entraide des Deux Rives"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("« Le port se meurt et personne ne fait rien », s’inquiète Jeanne Morel.", "Jeanne Morel"),
        ("« Le port se meurt et personne ne fait rien », a déclaré Jeanne Morel.", "Jeanne Morel"),
        ("« Le port se meurt, déplore Jeanne Morel. Et personne ne fait rien. »", "Jeanne Morel"),
        ("Selon Jeanne Morel, « le port se meurt et personne ne fait rien ».", "Jeanne Morel"),
        ("Pour Jeanne Morel, « le port se meurt et personne ne fait rien ».", "Jeanne Morel"),
    ],
    ids=["joined pronoun", "perfect", "inside", "according", "for"],
)
def test_speech_has_its_speaker(sentence: str, speaker: str) -> None:
    assert [one.speaker for one in read(f"Le port va mal.\n\n{sentence}\n").quotations][:1] == [speaker]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "l'Union des ports, le collectif Toits pour toutes et la Ligue du Quai",
            ["Union des ports", "Toits pour toutes", "Ligue du Quai"],
        ),
        (
            "la Fédération des cheminots belges et l’Alliance contre le barrage",
            ["Fédération des cheminots belges", "Alliance contre le barrage"],
        ),
    ],
    ids=["elision and kind", "adjective"],
)
def test_enumerations_end_before_the_verb(text: str, names: list[str]) -> None:
    whole = f"{text} demandent une réponse"
    region = read_enumeration(whole, 0, len(whole), "fr")
    assert region is not None
    assert [entry.name for entry in parse_items(whole, region, "fr")] == names


@pytest.mark.parametrize(
    ("act", "against"),
    [
        ("abrogent", True),
        ("suspende", True),
        ("retrait pur et simple du", True),
        ("garantisse", False),
        ("libération de", False),
    ],
)
def test_acts_have_a_side(act: str, against: bool) -> None:
    (hit,) = act_index("fr").find(words_of(act))
    assert hit.value.against is against


def test_closing_a_letter_asks_for_nothing() -> None:
    closing = "Nous vous prions d'agréer, Madame la Ministre, l'expression de nos salutations respectueuses."
    assert read(f"Lettre ouverte à la ministre de l'Eau\n\nNous aimons la rivière.\n\n{closing}").recommendations == ()
