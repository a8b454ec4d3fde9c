from __future__ import annotations

import pytest

from undersigned.languages.countries import countries_in, iter_country_names
from undersigned.languages.lexicon import LANGUAGES

NAMED = [
    ("en", "CI", "ivory coast"),
    ("en", "CI", "côte d'ivoire"),
    ("en", "MM", "myanmar"),
    ("en", "TR", "turkey"),
    ("es", "GB", "reino unido"),
    ("es", "US", "eeuu"),
    ("fr", "NL", "pays-bas"),
    ("fr", "SX", "saint-martin"),
    ("de", "FR", "frankreich"),
    ("pt", "ZA", "áfrica do sul"),
    ("xx", "SE", "sweden"),
]


@pytest.mark.parametrize(("language", "code", "name"), NAMED, ids=lambda value: value)
def test_countries_are_known_by_each_name_in_use(language: str, code: str, name: str) -> None:
    assert name in countries_in(language).names[code]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_every_country_and_region(language: str) -> None:
    found = countries_in(language)
    assert len(found.names) >= 249
    assert all(code.isalpha() and len(code) == 2 and names for code, names in found.names.items())
    assert len(found.regions) >= 30


@pytest.mark.parametrize("code", ["EU", "UN", "ZZ"])
def test_unions_are_no_countries(code: str) -> None:
    assert code not in dict(iter_country_names())
