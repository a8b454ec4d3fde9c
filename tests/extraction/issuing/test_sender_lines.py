from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.reading import read_text

BODIES = {
    "en": "The ferry must not be closed in winter. The islands need a way to the mainland on every day of the year.",
    "es": "El transbordador no debe cerrar en invierno. Las islas necesitan un camino a tierra todos los días del año.",
    "fr": "Le bac ne doit pas fermer en hiver. Les îles ont besoin d’un chemin vers la côte tous les jours de l’année.",
    "pt": "A balsa não deve fechar no inverno. As ilhas precisam de um caminho para a costa em todos os dias do ano.",
    "de": "Die Fähre darf im Winter nicht schließen. Die Inseln brauchen an jedem Tag des Jahres einen Weg zur Küste.",
}


def names_of(tail: str, language: str) -> list[str]:
    facts = extract_facts(read_text(f"{BODIES[language]}\n\n{tail}", language=language))
    return [issuer.name for issuer in facts.issuers]


@pytest.mark.parametrize(
    ("tail", "language", "names"),
    [
        ("For the Lantern League: Ana Brand\nFor Dam Watch: Kim Soto, chair", "en", ["Lantern League", "Dam Watch"]),
        ("Por la Liga del Faro: Ana Ruiz\nPor Campo Vivo: Luis Prado", "es", ["Liga del Faro", "Campo Vivo"]),
        ("Pour la Ligue Phare : Ana Petit\nPour Eau Libre : Paul Roux", "fr", ["Ligue Phare", "Eau Libre"]),
        ("Por Rios Vivos: Ana Nunes\nPor Farol Livre: Caio Braga", "pt", ["Rios Vivos", "Farol Livre"]),
        ("Ana Brand, on behalf of Lantern League\nKim Soto, for Dam Watch", "en", ["Lantern League", "Dam Watch"]),
        ("Ana Ruiz, en nombre de Campo Vivo\nLuis Prado, por Liga Faro", "es", ["Campo Vivo", "Liga Faro"]),
        ("Ina Falk, im Namen der Fußgängerliga\nTom Berg für den Radbund", "de", ["Fußgängerliga", "Radbund"]),
        ("Für den Radbund: Ina Falk\nFür das Netzwerk Hafen: Tom Berg", "de", ["Radbund", "Netzwerk Hafen"]),
    ],
)
def test_lines_of_persons_for_bodies_name_the_issuers(tail: str, language: str, names: list[str]) -> None:
    assert names_of(tail, language) == names


@pytest.mark.parametrize(
    "tail",
    [
        "For Lantern Parents: Ana Brand",
        "For Parents: the ferry leaves at nine\nFor Pupils: the ferry leaves at ten",
        "For Immediate Release: Friday\nFor Further Details: see the web",
    ],
    ids=["single-line", "no-persons", "labels"],
)
def test_other_lines_that_begin_alike_name_nobody(tail: str) -> None:
    assert names_of(tail, "en") == []
