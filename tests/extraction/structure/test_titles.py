from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.structure.header_words import load_header_patterns
from undersigned.extraction.structure.titles import find_title
from undersigned.extraction.structure.zones import label_zones
from undersigned.model.document import Document
from undersigned.reading import read_document, read_text

PROSE = (
    "The Lantern League and the Harbor Union ask the council of the town to light every pier of the harbor "
    "before the winter comes."
)


def title_of(text: str, metadata: dict[str, str] | None = None, language: str = "en") -> str | None:
    return find(replace(read_text(text, metadata=metadata), language=language))


def find(document: Document) -> str | None:
    return find_title(document, label_zones(Draft(document=document)), load_header_patterns(document.language))


@pytest.mark.parametrize(
    ("head", "metadata", "expected"),
    [
        pytest.param("Home > News > Releases\n\nLight the piers now", {}, "Light the piers now", id="trail"),
        pytest.param("Home » News » Releases\n\nLight the piers now", {}, "Light the piers now", id="trail-of-quotes"),
        pytest.param("Light « the dark » piers now", {}, "Light « the dark » piers now", id="french-quotes"),
        pytest.param("Lamp League https://lamp.example\n\nLight the piers", {}, "Light the piers", id="address"),
        pytest.param("", {"title": "Light the piers | Lamp League"}, "Light the piers", id="site-is-a-body"),
        pytest.param("", {"title": "Light the piers | Part two"}, "Light the piers | Part two"),
        pytest.param(
            "Brightwick", {"title": "Light the piers - Brightwick"}, "Light the piers", id="site-stands-on-the-page"
        ),
        pytest.param(
            "", {"title": "Light the piers · Lumora", "publisher": "Lumora"}, "Light the piers", id="site-publishes"
        ),
        pytest.param("Light the piers", {"title": "Press – Lamp League"}, "Light the piers", id="kind-of-page"),
    ],
)
def test_find_title_leaves_out_what_belongs_to_the_page(
    head: str, metadata: dict[str, str], expected: str | None
) -> None:
    assert title_of(f"{head}\n\n{PROSE}", metadata) == expected


@pytest.mark.parametrize(
    ("page_title", "heading", "expected"),
    [
        pytest.param("Manifest Lamp League", "The pier of Kelm must not go dark", "The pier of Kelm must not go dark"),
        pytest.param("The pier of Kelm stays dark", "Lamp League", "The pier of Kelm stays dark"),
        pytest.param("A line of the agency", "The council lets the pier go dark", "The council lets the pier go dark"),
    ],
)
def test_find_title_prefers_the_one_long_heading_of_a_page(
    page_title: str, heading: str, expected: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    page = f"<html><head><title>{page_title}</title></head><body><h1>{heading}</h1><p>{PROSE}</p></body></html>"
    path.write_text(page, encoding="utf-8")

    assert find(next(iter(read_document(path)))) == expected


@pytest.mark.parametrize(
    ("head", "language", "expected"),
    [
        pytest.param(
            "J O I N T   S T A T E M E N T\n\nLight the piers now", "en", "Light the piers now", id="en-spaced"
        ),
        pytest.param(
            "G E M E I N S A M E R   A U F R U F\n\nLicht an die Stege", "de", "Licht an die Stege", id="de-spaced"
        ),
        pytest.param("+++ FLUGBLATT +++\n\nLicht an die Stege", "de", "Licht an die Stege"),
        pytest.param(
            "C/c: Câmara Municipal; Capitania\n\nLuz nos cais do porto", "pt", "Luz nos cais do porto", id="pt-copy"
        ),
        pytest.param(
            "Copie : M. le préfet du Tarn\n\nLumière sur les quais", "fr", "Lumière sur les quais", id="fr-copy"
        ),
        pytest.param(
            "Lima, 4 de mayo de 2021\n\nAsunto: Luz en los muelles", "es", "Luz en los muelles", id="es-subject"
        ),
        pytest.param(
            "Kelm, 4 May 2021\n\nRe: Light on the piers of Kelm", "en", "Light on the piers of Kelm", id="en-subject"
        ),
        pytest.param(
            "Brest, le 4 mai 2021\n\nObjet : lumière sur les quais", "fr", "lumière sur les quais", id="fr-subject"
        ),
        pytest.param("Faro, 4 de maio de 2021\n\nAssunto: Luz nos cais", "pt", "Luz nos cais"),
        pytest.param("Kiel, 4. Mai 2021\n\nBetreff: Licht an den Stegen", "de", "Licht an den Stegen"),
    ],
)
def test_find_title_reads_subjects_and_skips_marks_of_the_head(head: str, language: str, expected: str) -> None:
    assert title_of(f"{head}\n\n{PROSE}", language=language) == expected
