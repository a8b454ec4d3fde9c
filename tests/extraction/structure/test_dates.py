from __future__ import annotations

import pytest

from undersigned.extraction.structure.dates import find_dates, parse_iso


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("Port Lum, June 3, 2021 –– Today", "en", ["2021-06-03"], id="month-day-year"),
        pytest.param("on 3rd of June 2021", "en", ["2021-06-03"], id="ordinal"),
        pytest.param("Puerto Lum, 4 de marzo de 2020", "es", ["2020-03-04"], id="spanish"),
        pytest.param("1º de mayo del 2019", "es", ["2019-05-01"], id="spanish-ordinal"),
        pytest.param("14. Januar 2025", "de", ["2025-01-14"], id="german"),
        pytest.param("28 avril 2021", "fr", ["2021-04-28"], id="french"),
        pytest.param("2021-06-03 and 2020-01", "en", ["2021-06-03", "2020-01"], id="iso"),
        pytest.param("September 2021", "en", ["2021-09"], id="month-only"),
        pytest.param("31 June 2021", "en", ["2021-06"], id="no-such-day"),
        pytest.param("9/10/2018", "en", ["2018-09-10"], id="month-first"),
        pytest.param("9/10/2018", "es", ["2018-10-09"], id="day-first"),
        pytest.param("12.10.2022", "en", ["2022-10-12"], id="dots-are-day-first"),
        pytest.param("We may act in 2021.", "en", [], id="may-is-a-verb"),
        pytest.param("call 443-396-3317", "en", [], id="telephone"),
    ],
)
def test_find_dates_reads_the_usual_forms(text: str, language: str, expected: list[str]) -> None:
    assert [found.iso for found in find_dates(text, 0, len(text), language)] == expected


def test_find_dates_keeps_both_readings_of_an_unsure_date() -> None:
    (found,) = find_dates("9/10/18", 0, 7, "en")
    assert (found.iso, found.other) == ("2018-09-10", "2018-10-09")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-06-03T10:00:00Z", "2021-06-03"),
        ("2021-06", "2021-06"),
        ("2021", "2021"),
        ("soon", None),
        ("2021-13-01", None),
    ],
)
def test_parse_iso_reads_metadata(value: str, expected: str | None) -> None:
    assert parse_iso(value) == expected
