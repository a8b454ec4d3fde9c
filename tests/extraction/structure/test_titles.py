from __future__ import annotations

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.structure.header_words import load_header_patterns
from undersigned.extraction.structure.titles import find_title
from undersigned.extraction.structure.zones import label_zones
from undersigned.reading import read_text

PROSE = (
    "The Lantern League and the Harbor Union ask the council of the town to light every pier of the harbor "
    "before the winter comes."
)


def title_of(text: str, metadata: dict[str, str] | None = None) -> str | None:
    draft = Draft(document=read_text(text, language="en", metadata=metadata))
    return find_title(draft.document, label_zones(draft), load_header_patterns("en"))


@pytest.mark.parametrize(
    ("head", "metadata", "expected"),
    [
        pytest.param("Home > News > Releases\n\nLight the piers now", {}, "Light the piers now", id="trail"),
        pytest.param("Home » News » Releases\n\nLight the piers now", {}, "Light the piers now", id="trail-of-quotes"),
        pytest.param("Light « the dark » piers now", {}, "Light « the dark » piers now", id="french-quotes"),
        pytest.param("Lamp League https://lamp.example\n\nLight the piers", {}, "Light the piers", id="address"),
        pytest.param("", {"title": "Light the piers | Lamp League"}, "Light the piers", id="site-is-a-body"),
        pytest.param("", {"title": "Light the piers | Part two"}, "Light the piers | Part two", id="no-site"),
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
