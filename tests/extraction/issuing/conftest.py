"""What the tests of issuers share: a short text in each language, and its issuers with a tail."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Issuer
from undersigned.reading import read_text

BODIES = {
    "en": "The ferry must not be closed in winter. The islands need a way to the mainland on every day of the year.",
    "es": "El transbordador no debe cerrar en invierno. Las islas necesitan un camino a tierra todos los días del año.",
    "fr": "Le bac ne doit pas fermer en hiver. Les îles ont besoin d’un chemin vers la côte tous les jours de l’année.",
    "pt": "A balsa não deve fechar no inverno. As ilhas precisam de um caminho para a costa em todos os dias do ano.",
    "de": "Die Fähre darf im Winter nicht schließen. Die Inseln brauchen an jedem Tag des Jahres einen Weg zur Küste.",
}


@pytest.fixture
def issuers_of() -> Callable[..., tuple[Issuer, ...]]:
    """Return a function that gives the issuers of a short text with a tail behind it."""

    def find(tail: str, language: str = "en") -> tuple[Issuer, ...]:
        return extract_facts(read_text(f"{BODIES[language]}\n\n{tail}", language=language)).issuers

    return find
