"""Countries and regions by their names in the languages of the packs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from undersigned.languages.lexicon import FOLDER, Lexicon, load_pack_file

__all__ = ["CountryWords", "iter_country_names", "load_countries"]


class CountryWords(Lexicon):
    """Names of countries and territories.

    Args:
        regions: parts of the world, which are no cities ("latin america").
        countries: ISO 3166-1 code to its names in lower case, the usual one first.
    """

    concern: ClassVar[str] = "countries"
    regions: frozenset[str]
    countries: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load_countries() -> tuple[CountryWords, ...]:
    """Load the countries of each language that has a file of them, sorted by its code."""
    languages = sorted(path.parent.name for path in FOLDER.glob("*/countries.toml"))
    return tuple(load_pack_file(CountryWords, language) for language in languages)


def iter_country_names() -> Iterator[tuple[str, str]]:
    """Yield the ISO 3166-1 code and each name of a country, in all languages."""
    for words in load_countries():
        yield from ((code, name) for code in sorted(words.countries) for name in words.countries[code])
