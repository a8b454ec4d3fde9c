from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Issuer, Role
from undersigned.reading import read_text

NEWS = {
    "en": "Lantern League demands that the ferry runs in winter. The islands need it on every day of the year.",
    "es": "La Liga del Faro exige que el barco salga en invierno. Las islas lo necesitan todos los días del año.",
    "fr": "La Ligue des Phares exige que le bac circule en hiver. Les îles en ont besoin tous les jours de l’année.",
    "pt": "A Rede dos Faróis exige que a balsa funcione no inverno. As ilhas precisam dela todos os dias do ano.",
    "de": "Der Verband der Leuchttürme fordert die Fähre im Winter. Die Inseln brauchen sie an jedem Tag des Jahres.",
}


def issuers_of(text: str, language: str) -> tuple[Issuer, ...]:
    return extract_facts(read_text(text, language=language)).issuers


@pytest.mark.parametrize(
    ("note", "language", "name"),
    [
        ("This article was first published by Harbor Journal.", "en", "Harbor Journal"),
        ("Originally posted at Pier Voices", "en", "Pier Voices"),
        ("Publicado originalmente en Revista Surco.", "es", "Revista Surco"),
        ("Initialement publié dans Le Courrier du Quai.", "fr", "Courrier du Quai"),
        ("Publicado originalmente pela Agência Cais.", "pt", "Agência Cais"),
        ("Zuerst veröffentlicht bei Hafenblatt.", "de", "Hafenblatt"),
    ],
)
def test_first_publisher_is_told_from_the_issuer(note: str, language: str, name: str) -> None:
    issuer, publisher = issuers_of(f"{NEWS[language]}\n\n{NEWS[language]}\n\n{note}", language)

    assert (issuer.role, publisher.role, publisher.name) == (Role.ISSUER, Role.PUBLISHER, name)


@pytest.mark.parametrize(
    "note",
    [
        "The data were first published in 2019.",
        "The book was first published by Pier Press in Lum and sold well.",
        "First published by Lantern League.",
    ],
    ids=["year", "inside-a-sentence", "issuer-itself"],
)
def test_other_notes_name_no_publisher(note: str) -> None:
    assert [issuer.role for issuer in issuers_of(f"{NEWS['en']}\n\n{note}", "en")] == [Role.ISSUER]
