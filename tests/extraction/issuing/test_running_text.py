"""Issuers named in running text: each construction of releases in five languages, in one table."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from undersigned.extraction import extract_facts
from undersigned.reading import read_text

TAILS = {
    "en": "The ferry must not be closed in winter. The islands need a way to the mainland on every day of the year.",
    "es": "El transbordador no debe cerrar en invierno. Las islas necesitan un camino a tierra todos los días del año.",
    "fr": "Le bac ne doit pas fermer en hiver. Les îles ont besoin d’un chemin vers la côte tous les jours de l’année.",
    "pt": "A balsa não deve fechar no inverno. As ilhas precisam de um caminho para a costa em todos os dias do ano.",
    "de": "Die Fähre darf im Winter nicht schließen. Die Inseln brauchen an jedem Tag des Jahres einen Weg zur Küste.",
}
TITLES = {
    "en": "Ferry closure must be stopped",
    "es": "Rechazo al cierre del transbordador",
    "fr": "Non à la fermeture du bac",
    "pt": "Não ao fechamento da balsa",
    "de": "Protest gegen die Schließung der Fähre",
}

TABLE = tomllib.loads(Path(__file__).with_name("running_text.toml").read_text(encoding="utf-8"))["construction"]


@pytest.mark.parametrize("row", TABLE, ids=[f"{row['language']}-{row['name']}" for row in TABLE])
def test_issuers_of_a_construction(row: dict[str, Any]) -> None:
    language = row["language"]
    tail = TAILS[language]
    document = read_text(f"# {TITLES[language]}\n\n{row['text']} {tail}\n\n{tail}", language=language)
    assert [one.name for one in extract_facts(document).issuers] == row["issuers"]
