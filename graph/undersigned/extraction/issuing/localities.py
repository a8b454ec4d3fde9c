"""Read where a signatory comes from: the country and city that stand beside its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from undersigned.extraction.issuing.organization_names import Names
from undersigned.languages.countries import iter_country_names, load_countries
from undersigned.names.acronyms import is_acronym
from undersigned.names.keys import name_key

__all__ = ["Locality", "is_country", "locality_behind", "read_locality"]

CELL = re.compile(r"\s*[\t\n|]\s*|\s{3,}")
"""Parts the columns of a line and the cells of a row."""
SEPARATOR = re.compile(r"[,;/()\[\]（）]|\s[-–—]\s")
BRACKETS = re.compile(r"(?:\s?\([^()\n]{1,60}\)){1,2}")
"""What stands in brackets directly behind a name."""
EDGE = " .:*†‡_#"
LONGEST = 160
MAX_CITY = 4
"""Words in the name of a city."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality:
    """Country and city as written, where they are told."""

    country: str | None = None
    city: str | None = None


@lru_cache(maxsize=1)
def load_keys() -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of countries and regions in all languages; lists of signers are often in another one."""
    regions = (name for words in load_countries() for name in words.regions)
    return frozenset(name_key(name) for _, name in iter_country_names()), frozenset(map(name_key, regions))


def is_country(name: str) -> bool:
    """Tell whether a text is the name of a country or territory."""
    return name_key(name) in load_keys()[0]


def read_locality(text: str, names: Names) -> Locality:
    """Read what stands beside a name in a list.

    Args:
        text: the rest of the line, the brackets or the other cells of the row.
        names: words of names, which know further places.

    Returns:
        The first country of the text, and the city before it; without a country a place that stands alone is a city.

    Example:
        >>> from undersigned.extraction.issuing.organization_names import load_names
        >>> read_locality(" (Lima, Peru)", load_names("en"))
        Locality(country='Peru', city='Lima')
    """
    found = Locality()
    before: str | None = None
    for number, cell in enumerate(CELL.split(text[:LONGEST])):
        own = read_cell(cell, names)
        if own.country:
            return own if own.city or not before else Locality(country=own.country, city=before)
        found = found if found.city else own
        before = cell.strip(EDGE) if number and can_be_city(cell.strip(EDGE), names) else None
    return found


def read_cell(cell: str, names: Names) -> Locality:
    """Return the first country of a cell with the city before it, or a place that stands there without country."""
    parts = [stripped for part in SEPARATOR.split(cell) if (stripped := part.strip(EDGE))]
    for number, part in enumerate(parts):
        if is_country(part):
            before = parts[number - 1] if number else ""
            return Locality(country=part, city=before if can_be_city(before, names) else None)
    return Locality(city=next((part for part in parts if names.is_place(part) and can_be_city(part, names)), None))


def locality_behind(text: str, end: int, names: Names) -> Locality:
    """Read the locality in brackets directly behind a name in running text."""
    match = BRACKETS.match(text, end, end + LONGEST)
    return read_locality(match.group(), names) if match else Locality()


def can_be_city(text: str, names: Names) -> bool:
    """Tell whether the words before a country can be its city: few, capitalized, no acronym, role or body."""
    words = text.split()
    plain = 0 < len(words) <= MAX_CITY and text[0].isupper() and not any(char.isdigit() for char in text)
    known = any(map(is_acronym, words)) or name_key(text) in load_keys()[1]
    return plain and not (known or names.has_role(text) or names.has_organization_noun(text))
