from __future__ import annotations

import pytest

from undersigned.extraction.issuing.localities import (
    Locality,
    is_country,
    locality_behind,
    read_locality,
)
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.languages.countries import countries_in

NAMES = load_names("en")


@pytest.mark.parametrize(
    ("rest", "country", "city"),
    [
        pytest.param(", Peru", "Peru", None, id="comma"),
        pytest.param(" (Lima, Peru)", "Peru", "Lima", id="bracket"),
        pytest.param(" - Lima / Perú", "Perú", "Lima", id="dash-and-slash"),
        pytest.param(" (LL)\tAllemagne", "Allemagne", None, id="acronym-and-column"),
        pytest.param("\tQuay\tNiederlande", "Niederlande", "Quay", id="city-column"),
        pytest.param(", Trade and Tides\tBrasil", "Brasil", None, id="rest-of-the-name"),
        pytest.param(", Director, Chile", "Chile", None, id="role"),
        pytest.param(" (Lima)", None, "Lima", id="city"),
        pytest.param(" (Latin America)", None, None, id="region"),
        pytest.param(", a network of lamps", None, None, id="words"),
        pytest.param("", None, None, id="nothing"),
    ],
)
def test_read_locality_tells_country_and_city(rest: str, country: str | None, city: str | None) -> None:
    assert read_locality(rest, NAMES) == Locality(country=country, city=city)


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "pt"])
def test_every_language_names_the_same_countries(language: str) -> None:
    named = countries_in(language).names
    assert set(named) == set(countries_in("en").names)
    assert all(is_country(name) for names in named.values() for name in names)


def test_locality_behind_reads_the_brackets_directly_behind_a_name_only() -> None:
    text = "Lantern League (LL) (Chile), Reed Union, Peru (Lima)"
    assert locality_behind(text, 14, NAMES) == Locality(country="Chile")
    assert locality_behind(text, text.index(", Peru"), NAMES) == Locality()
