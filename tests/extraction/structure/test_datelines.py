from __future__ import annotations

from dataclasses import replace

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.structure.datelines import choose_date, find_place, iter_date_candidates
from undersigned.extraction.structure.dates import FoundDate
from undersigned.extraction.structure.header_words import load_header_patterns
from undersigned.extraction.structure.zones import label_zones
from undersigned.reading import read_text

PROSE = (
    "The Lantern League and the Harbor Union ask the council of the town to light every pier of the harbor "
    "before the winter comes."
)


def found(iso: str, other: str | None = None) -> FoundDate:
    return FoundDate(start=0, end=1, iso=iso, other=other)


@pytest.mark.parametrize(
    ("candidates", "given", "expected"),
    [
        pytest.param([], None, None, id="none"),
        pytest.param([], "2021-06-03", "2021-06-03", id="metadata"),
        pytest.param([found("2021-06-03")], "2021-07-01", "2021-06-03", id="text-wins"),
        pytest.param([found("2021-03-04", "2021-04-03")], "2021-04-03", "2021-04-03", id="metadata-settle"),
        pytest.param([found("2021-06")], "2021-06-03", "2021-06-03", id="day-of-metadata"),
        pytest.param([found("2021-06")], "2021-07-03", "2021-06", id="other-month"),
        pytest.param([found("2021-06"), found("2021-06-30")], None, "2021-06-30", id="day-of-the-text"),
    ],
)
def test_choose_date_takes_the_fullest_of_the_first_month(
    candidates: list[FoundDate], given: str | None, expected: str | None
) -> None:
    assert choose_date(candidates, given) == expected


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        pytest.param("Port Lum (NL), 3 May 2024 — ", "en", "Port Lum", id="bracket"),
        pytest.param("Villa de la Luz, a 3 de mayo de 2024. ", "es", "Villa de la Luz", id="spanish"),
        pytest.param("Luxville, le 3 mai 2024 – ", "fr", "Luxville", id="french"),
        pytest.param("Vila da Luz (VL), 3 de maio de 2024 — ", "pt", "Vila da Luz", id="portuguese"),
        pytest.param("Licht am Meer, den 3. Mai 2024. ", "de", "Licht am Meer", id="german"),
        pytest.param("**Port Lum, 3 May 2024.** ", "en", "Port Lum", id="bold"),
        pytest.param("**Port Lum, 3 May 2024** – ", "en", "Port Lum", id="bold-and-dash"),
        pytest.param("Port Lum, May 3, 2024 (Tidewire) - ", "en", "Port Lum", id="agency"),
        pytest.param("Villa Luz, 3 de mayo de 2024 (Agencia Faro).- ", "es", "Villa Luz", id="agency-and-period"),
        pytest.param("Updated, 3 May 2024 — ", "en", None, id="no-place"),
    ],
)
def test_find_place_reads_datelines(line: str, language: str, expected: str | None) -> None:
    draft = Draft(document=read_text(f"{line}{PROSE}", language=language))
    blocks, patterns = label_zones(draft), load_header_patterns(language)
    candidates = list(iter_date_candidates(draft.document, blocks, patterns))
    assert find_place(draft.document, blocks, candidates, patterns) == expected


@pytest.mark.parametrize(
    ("dateline", "language", "expected"),
    [
        pytest.param("Tarn, 6 de octubre de 2021.-", "es", "2021-10-06", id="es"),
        pytest.param("Kelm, 6 October 2021 –", "en", "2021-10-06", id="en"),
        pytest.param("Faro, 6 de outubro de 2021 –", "pt", "2021-10-06", id="pt"),
        pytest.param("Brest, le 6 octobre 2021 –", "fr", "2021-10-06", id="fr"),
        pytest.param("Kiel, 6. Oktober 2021 –", "de", "2021-10-06", id="de"),
        pytest.param("As on", "en", None, id="none"),
    ],
)
def test_iter_date_candidates_reads_a_dateline_below_the_teaser(
    dateline: str, language: str, expected: str | None
) -> None:
    page = f"Piers of Kelm go dark\n\n{PROSE}\n\n{dateline} {PROSE} In 2020 it was dark on 3 May 2019."
    draft = Draft(document=replace(read_text(page), language=language))

    found = iter_date_candidates(draft.document, label_zones(draft), load_header_patterns(language))

    assert [one.iso for one in found][:1] == ([expected] if expected else [])
