"""Countries and regions by their names in the languages of the packs, from the tables of the Unicode CLDR."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from babel import localedata

from undersigned.languages.lexicon import LANGUAGES, Lexicon, load_lexicon, nearest_language

__all__ = ["Countries", "CountryWords", "countries_in", "iter_country_names", "load_countries"]

NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
"""Codes of the CLDR for parts of countries, for unions and for tests; ISO 3166-1 has none of them."""


class CountryWords(Lexicon):
    """Names of countries and territories in use that the CLDR does not have.

    Args:
        regions: parts of the world ("asia-pacific").
        names: ISO 3166-1 code to further names in lower case.
    """

    concern: ClassVar[str] = "countries"
    regions: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Countries:
    """The countries of the world in one language, in lower case.

    Args:
        regions: parts of the world, which are no cities ("latin america").
        names: ISO 3166-1 code to the names of a country, the usual one first.
    """

    regions: frozenset[str]
    names: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=16)
def countries_in(language: str | None) -> Countries:
    """Return the countries as named in a language; in English for a language without words.

    Example:
        >>> countries_in("en").names["CI"]
        ('côte d’ivoire', "côte d'ivoire", 'ivory coast', "cote d'ivoire")
    """
    further = load_lexicon(CountryWords, language)
    territories: Mapping[str, str] = localedata.load(nearest_language(language))["territories"]
    regions = [name for code, name in territories.items() if code.isdigit()]
    countries = {code: name for code, name in territories.items() if code.isalpha() and code not in NO_COUNTRIES}
    return Countries(
        regions=frozenset(further.regions).union(*map(spellings, regions)),
        names={code: spellings(name) + further.names.get(code, ()) for code, name in countries.items()},
    )


def spellings(name: str) -> tuple[str, ...]:
    """Return a name in lower case, with a typewriter's apostrophe, and without what stands in brackets behind it."""
    typographic = name.lower()
    plain = typographic.replace("’", "'")
    return tuple(dict.fromkeys((typographic, plain, plain.partition(" (")[0])))


@lru_cache(maxsize=1)
def load_countries() -> tuple[Countries, ...]:
    """Return the countries in each language, sorted by its code."""
    return tuple(map(countries_in, LANGUAGES))


def iter_country_names() -> Iterator[tuple[str, str]]:
    """Yield the ISO 3166-1 code and each name of a country, in all languages."""
    for words in load_countries():
        yield from ((code, name) for code in sorted(words.names) for name in words.names[code])
