from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.draft import Draft, Header
from undersigned.extraction.structure.header import extract_header
from undersigned.extraction.structure.zones import label_zones
from undersigned.reading import read_document, read_text
from undersigned.reading.assembly import Raw, assemble

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
        pytest.param(
            f"FOR IMMEDIATE RELEASE\nMay 3, 2021\n\nCONTACT:\nAna Lund, keeper\n(202) 555-0143\n\n"
            f"Light the piers now\n\n{PROSE}",
            {},
            "Light the piers now",
            id="contacts-first",
        ),
        pytest.param(f"News release\nLight the piers\n\n{PROSE}", {}, "Light the piers", id="kind-in-one-block"),
        pytest.param(f"LIGHT THE PIERS NOW\n{PROSE}", {}, "LIGHT THE PIERS NOW", id="capitals-above-prose"),
        pytest.param(f"(Lum) – {PROSE}", {}, None, id="lead-is-none"),
        pytest.param(f"Dear members of the council,\n\n{PROSE}", {}, None, id="salutation-is-none"),
        pytest.param(f"12 March 2019\n\n{PROSE}", {}, None, id="date-is-none"),
        pytest.param(
            f"Mary Lund\nHarbor Minister\nPier House\nPort Lum\n\nRe the lamps of the pier\n\n{PROSE}",
            {},
            "Re the lamps of the pier",
            id="address-is-none",
        ),
    ],
)
def test_extract_header_finds_the_title(text: str, metadata: dict[str, str], expected: str | None) -> None:
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
        pytest.param(
            f"Licht jetzt\n\nLum, 4. April 2022. {PROSE}", "de", {}, "2022-04-04", "Lum", id="run-in-with-a-period"
        ),
        pytest.param(
            f"Exigen luz al ayuntamiento de Lum ya\n\nCiudad de Lum, 8 de agosto de 2022.- {PROSE}",
            "es",
            {},
            "2022-08-08",
            "Ciudad de Lum",
            id="headline-with-a-word-of-demands",
        ),
        pytest.param(f"Light now\n\n(Lum) – {PROSE}", "en", {}, None, "Lum", id="place-in-brackets"),
        pytest.param(
            f"Light now\n\nFor immediate release – Lum, May 1, 2022\n\n{PROSE}",
            "en",
            {},
            "2022-05-01",
            "Lum",
            id="place-behind-a-label",
        ),
        pytest.param(
            f"Luz ya\n\nSan Telmo de la Barra, 3 de mayo de 2024\n\n{PROSE}",
            "es",
            {},
            "2024-05-03",
            "San Telmo de la Barra",
            id="place-with-small-words",
        ),
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
        pytest.param("Two hundred and fifty-six groups ask for lamps", "en", None, 256, id="compound"),
        pytest.param("More than three dozen unions ask for lamps", "en", None, 36, id="dozens"),
        pytest.param("Cuarenta y dos organizaciones piden luz", "es", None, 42, id="spanish-compound"),
        pytest.param("Más de un centenar de organizaciones piden luz", "es", None, 100, id="spanish-hundred"),
        pytest.param("Une trentaine d'organisations demandent des phares", "fr", None, 30, id="french-round"),
        pytest.param("Plus de deux cents associations demandent des phares", "fr", None, 200, id="french-hundreds"),
        pytest.param("Duzentas e dez organizações pedem luz", "pt", None, 210, id="portuguese-compound"),
        pytest.param("Zweiundvierzig Organisationen fordern Licht", "de", None, 42, id="german-compound"),
        pytest.param("Über hundert Organisationen fordern Licht", "de", None, 100, id="german-hundred"),
        pytest.param("Manifiesto por los faros del puerto", "es", "joint statement", None, id="manifesto"),
        pytest.param("Harbor lit by 1 organization", "en", None, None, id="one-is-no-claim"),
    ],
)
def test_extract_header_finds_genre_and_claimed_number(
    title: str, language: str, genre: str | None, count: int | None
) -> None:
    header = header_of(f"{title}\n\n{PROSE}", language)
    assert (header.genre, header.claimed_count) == (genre, count)


HTML = "<html><head><title>{title}</title></head><body><h1>{heading}</h1><p>{prose}</p></body></html>"


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        pytest.param("Light the piers | Pier Watch", "Light the piers", "Light the piers", id="site-behind-the-title"),
        pytest.param(
            "Joint statement on the lamps of Lum | Pier Watch",
            "Joint statement: light the lamps of Lum",
            "Joint statement: light the lamps of Lum",
            id="heading-in-other-words",
        ),
    ],
)
def test_extract_header_takes_the_heading_of_a_page(tmp_path: Path, title: str, heading: str, expected: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(HTML.format(title=title, heading=heading, prose=PROSE), encoding="utf-8")
    (document,) = read_document(path)
    draft = Draft(document=document)
    draft.blocks = label_zones(draft)
    assert extract_header(draft).title == expected


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("---\ntitle: The mill of Tarn\npost_date: 2021-06-03 14:10:31\n---", "2021-06-03"),
        ("---\npost_title: The mill of Tarn\ndate: 3 June 2021\n---", "2021-06-03"),
        ("---\ntitle: The mill of Tarn\ndate: Thu, 03 Jun 2021 10:00:00 GMT\n---", "2021-06-03"),
        ("Title: The mill of Tarn\nDate: 2021-06-03", "2021-06-03"),
        ("---\ntitle: The mill of Tarn\ndate: 20210603\n---", "2021-06-03"),
    ],
)
def test_metadata_of_generators_give_title_and_date(head: str, date: str) -> None:
    text = f"{head}\n\nThe Lantern League said that the mill of the town shall be kept for all who live in it.\n"
    document = assemble(Raw(name="release.md", source="", sha256="", media_type="", text=text), markup="text/markdown")
    facts = extract_facts(document)
    assert (facts.title, facts.date) == ("The mill of Tarn", date)


def test_a_date_on_a_line_of_its_own_wins_over_one_of_a_note() -> None:
    note = "Update (2021-04-12): The Senate has answered this letter and stands by it."
    text = f"Open letter on the mill\n\n{note}\n\n2021-03-23\n\nWe object to the fee.\n"
    assert extract_facts(read_text(text)).date == "2021-03-23"
