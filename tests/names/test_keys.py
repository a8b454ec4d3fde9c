from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.names.keys import content_tokens, name_key, parse_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Lantern League", "LANTERN LEAGUE", id="case"),
        pytest.param("Unión Farolera", "Union Farolera", id="diacritics"),
        pytest.param("The Lantern League", "Lantern League", id="article"),
        pytest.param("the LLH", "LLH", id="article before one word"),
        pytest.param("Lantern League, Inc.", "Lantern League", id="legal form"),
        pytest.param("Puertos Abiertos, A.C.", "Puertos Abiertos AC", id="dotted legal form"),
        pytest.param("Tides & Harbors", "Tides and Harbors", id="ampersand"),
        pytest.param("Mareas y Puertos", "Mareas & Puertos", id="conjunction of another language"),
        pytest.param("Friends of the Harbor", "Friends of Harbor", id="article inside"),
        pytest.param("Fishers’ Voice", "Fishers' Voice", id="apostrophes"),
        pytest.param("SumOfTides", "Sum of Tides", id="camel case"),
        pytest.param("U.S. Harbor Watch", "US Harbor Watch", id="dotted abbreviation"),
        pytest.param("Centre for Harbour Labour Organisations", "Center for Harbor Labor Organizations", id="spelling"),
        pytest.param("Lantern League (LL)", "Lantern League", id="acronym in parentheses"),
        pytest.param("Lantern\u00a0 League ,", "Lantern League", id="white space and stray comma"),
        pytest.param("Lantern\u200b \u202eLeague", "Lantern League", id="invisible characters"),
        pytest.param("Sjøfolkets Råd", "Sjofolkets Rad", id="letters without decomposition"),
    ],
)
def test_name_key_folds(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Lantern League Northland", "Lantern League", id="chapter"),
        pytest.param("Lantern League Northland", "Lantern League Southland", id="siblings"),
        pytest.param("Lantern League (Northland)", "Lantern League", id="place in parentheses"),
        pytest.param("Harbor Commission", "Harbor Court", id="commission and court"),
        pytest.param("Harbor Fund", "Harbor Action Fund", id="action fund"),
        pytest.param("La Estrella", "Estrella", id="capital article before one word"),
        pytest.param("Harbor League of Women", "Harbor League", id="more words"),
        pytest.param("Фонарь", "Маяк", id="other script"),
        pytest.param("की", "का", id="vowel signs"),
        pytest.param("!!!", "???", id="signs alone"),
    ],
)
def test_name_key_keeps_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("name", "core", "acronym"),
    [
        ("Lantern League for Harbors (LLH)", "Lantern League for Harbors", "LLH"),
        ("Lantern League (USA)", "Lantern League (USA)", None),
        ("Lantern League (Northland)", "Lantern League (Northland)", None),
        ("Lantern League,,", "Lantern League", None),
        ("“Lantern League”", "Lantern League", None),
    ],
)
def test_parse_name_splits_acronym(name: str, core: str, acronym: str | None) -> None:
    parsed = parse_name(name)
    assert (parsed.core, parsed.acronym) == (core, acronym)


def test_content_tokens_drop_prepositions() -> None:
    assert content_tokens("Council of Harbors for Light") == ("council", "harbors", "light")


@settings(max_examples=300)
@given(st.text())
def test_key_of_any_text(text: str) -> None:
    assert name_key(text)
