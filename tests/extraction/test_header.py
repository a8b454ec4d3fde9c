from __future__ import annotations

import pytest

from undersigned.extraction.draft import Draft, Header
from undersigned.extraction.header import extract_header
from undersigned.extraction.zones import label_zones
from undersigned.reading import read_text

PROSE = (
    "The Lantern League and the Harbor Union ask the council of the town to light every pier of the harbor "
    "before the winter comes."
)


def header_of(text: str, language: str = "en", metadata: dict[str, str] | None = None) -> Header:
    draft = Draft(document=read_text(text, language=language, metadata=metadata))
    draft.blocks = label_zones(draft)
    return extract_header(draft)


@pytest.mark.parametrize(
    ("text", "metadata", "expected"),
    [
        pytest.param(f"Press Release\n\nLight the piers now\n\n{PROSE}", {}, "Light the piers now", id="kind-first"),
        pytest.param(f"Light the piers now\n\n{PROSE}", {}, "Light the piers now", id="first-line"),
        pytest.param(f"{PROSE}", {"title": "Light the  piers"}, "Light the piers", id="metadata"),
        pytest.param(
            f"Light the piers\n\n{PROSE}", {"title": "Press release"}, "Light the piers", id="metadata-is-a-kind"
        ),
    ],
)
def test_extract_header_finds_the_title(text: str, metadata: dict[str, str], expected: str) -> None:
    assert header_of(text, metadata=metadata).title == expected


@pytest.mark.parametrize(
    ("text", "language", "metadata", "date", "place"),
    [
        pytest.param(
            f"Light now\n\nPort Lum, June 3, 2021 – {PROSE}", "en", {}, "2021-06-03", "Port Lum", id="dateline"
        ),
        pytest.param(
            f"Luz ya\n\nPuerto Lum, 4 de marzo de 2020.\n\n{PROSE}", "es", {}, "2020-03-04", "Puerto Lum", id="letter"
        ),
        pytest.param(
            f"Light now\n\nJune 3, 2021\n\n{PROSE}", "en", {"date": "2021-06-09"}, "2021-06-03", None, id="text-wins"
        ),
        pytest.param(f"Light now\n\n{PROSE}", "en", {"date": "2021-06-09T01:00"}, "2021-06-09", None, id="metadata"),
        pytest.param(
            f"Light now\n\n9/10/18\n\n{PROSE}", "en", {"date": "2018-10-09"}, "2018-10-09", None, id="settled"
        ),
        pytest.param(f"Light now\n\n{PROSE} It began on 3 June 2020.", "en", {}, None, None, id="date-in-prose"),
        pytest.param(f"Light now\n\n{PROSE}\n\nPort Lum, 3 June 2021", "en", {}, "2021-06-03", "Port Lum", id="foot"),
    ],
)
def test_extract_header_finds_date_and_place(
    text: str, language: str, metadata: dict[str, str], date: str | None, place: str | None
) -> None:
    header = header_of(text, language, metadata)
    assert (header.date, header.place) == (date, place)


@pytest.mark.parametrize(
    ("title", "language", "genre", "count"),
    [
        pytest.param("Open letter of 24 organizations on piers", "en", "open letter", 24, id="letter"),
        pytest.param(
            "Joint statement: more than thirty civil society groups ask", "en", "joint statement", 30, id="words"
        ),
        pytest.param("Más de 210 organizaciones exigen luz", "es", None, 210, id="spanish"),
        pytest.param("Manifiesto por los faros del puerto", "es", "joint statement", None, id="manifesto"),
        pytest.param("Harbor lit by 1 organization", "en", None, None, id="one-is-no-claim"),
    ],
)
def test_extract_header_finds_genre_and_claimed_number(
    title: str, language: str, genre: str | None, count: int | None
) -> None:
    header = header_of(f"{title}\n\n{PROSE}", language)
    assert (header.genre, header.claimed_count) == (genre, count)
