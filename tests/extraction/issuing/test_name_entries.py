from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction.issuing.name_entries import parse_entry
from undersigned.extraction.issuing.organization_names import load_names

NAMES = load_names("en")


@pytest.mark.parametrize(
    ("raw", "name", "acronym"),
    [
        pytest.param("1. Union for Progressive Lamps (UPL)", "Union for Progressive Lamps", "UPL", id="bracket"),
        pytest.param("Liga por los Faros (LF), Argentina", "Liga por los Faros", "LF", id="country-behind"),
        pytest.param("Restore the Lamps, Inc.", "Restore the Lamps, Inc.", None, id="legal-form"),
        pytest.param("Lux Remedium, z.s.", "Lux Remedium, z.s.", None, id="foreign-legal-form"),
        pytest.param(
            "14\tDUSK (Distant Union of Ship Keepers)", "Distant Union of Ship Keepers", "DUSK", id="acronym-first"
        ),
        pytest.param(
            "Amigos de la Linterna América Latina ALAL", "Amigos de la Linterna América Latina", "ALAL", id="last-word"
        ),
        pytest.param(
            "Harbor Lamp Expression Foundation - HLEF", "Harbor Lamp Expression Foundation", "HLEF", id="dash"
        ),
        pytest.param("Keepers Financing Lamps (KfL) Group", "Keepers Financing Lamps (KfL) Group", "KfL", id="goes-on"),
        pytest.param(
            "Lamp Church in Norland, Synod of Port and Pier",
            "Lamp Church in Norland, Synod of Port and Pier",
            None,
            id="branch",
        ),
        pytest.param(
            "Forum on Women, Lamps and Growth (FWLG)",
            "Forum on Women, Lamps and Growth",
            "FWLG",
            id="acronym-over-comma",
        ),
        pytest.param("Faros Club (Cuenca)", "Faros Club", None, id="city-in-brackets"),
        pytest.param(
            "LU (Agrupación local de Cuenca)", "LU (Agrupación local de Cuenca)", None, id="branch-in-brackets"
        ),
        pytest.param("lamp.works – for lit rights", "lamp.works – for lit rights", None, id="domain"),
        pytest.param("the Tor League", "Tor League", None, id="article"),
        pytest.param("Lamp Alliance*[3]", "Lamp Alliance", None, id="footnotes"),
        pytest.param("“Lamps Are Not for Sale” (LANS)", "Lamps Are Not for Sale", "LANS", id="quoted"),
        pytest.param(
            "Observatory of Work, Lamps and Society", "Observatory of Work, Lamps and Society", None, id="series"
        ),
        pytest.param("Oilfam.", "Oilfam", None, id="period"),
    ],
)
def test_parse_entry_separates_name_and_acronym(raw: str, name: str, acronym: str | None) -> None:
    entry = parse_entry(raw, 0, len(raw), NAMES)
    assert entry is not None
    assert (entry.name, entry.acronym) == (name, acronym)
    assert raw[entry.start : entry.end] == name


@pytest.mark.parametrize(
    "raw", ["https://lamp.example", "We said no. They did.", "ask@lamp.example", "and others", "12", ""]
)
def test_parse_entry_rejects_what_is_no_name(raw: str) -> None:
    assert parse_entry(raw, 0, len(raw), NAMES) is None


@given(st.text(alphabet="AbC (),.-–“”12\n\té*", max_size=60))
def test_parse_entry_gives_a_span_inside_the_text(raw: str) -> None:
    entry = parse_entry(raw, 0, len(raw), NAMES)
    if entry is not None:
        assert " ".join(raw[entry.start : entry.end].split()) == entry.name
