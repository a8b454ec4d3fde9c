"""Geography in names: countries, their people, regions of the world, parts of countries and great cities.

Source: names of countries after the Unicode CLDR (`languages/*/countries.toml`), parts of countries after ISO 3166-2
(pycountry), and `places.tsv` for regions, adjectives and cities.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import pycountry

from undersigned.languages.countries import iter_country_names
from undersigned.names.concepts import is_concept, longest_phrase
from undersigned.names.trie import Match, Trie
from undersigned.names.words import load_words
from undersigned.text.folding import fold_tokens

__all__ = ["GLOBE", "WORLD", "Geography", "Place", "compare_places", "find_places"]

FILE = Path(__file__).with_name("places.tsv")
COUNTRY_CODE = 2
"""Letters of a country's code, with which the codes of its parts begin; those of regions are longer."""
WORLD = "WORLD"
GLOBE = "GLOBE"
"""Of a "World Harbor Council", which is not the "International Harbor Council": neither is part of the other."""

PARTED = frozenset(
    "AR AT AU BO BR CA CH CL CO DE EC ES FR GB GT HN IN IT MX NG NI PE SV US VE ZA".split()  # noqa: SIM905 - shorter
)
"""Countries whose parts are told by name in those of organizations; the parts of all are too like other words."""

Place = frozenset[str]
"""Codes that a place's name may mean ("Georgia": a country, and a part of another)."""


class Geography(StrEnum):
    """How the places of two names lie to each other."""

    EQUAL = "equal"
    FIRST_INSIDE = "first inside"  # the first name alone has a place, or its place is part of the other's
    SECOND_INSIDE = "second inside"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class _Atlas:
    trie: Trie[str]
    within: dict[str, str]


def find_places(words: Sequence[str]) -> list[Match[str]]:
    """Return the places in the folded words of a name, in order, none overlapping."""
    atlas = _atlas()
    found: list[Match[str]] = []
    start = 0
    while start < len(words):
        # "International law" is a topic and no place.
        phrase = longest_phrase(words, start)
        match = atlas.trie.longest(words, start, _variants) if phrase < 2 else None
        if match is not None and match.end - start >= phrase:
            found.append(match)
        start = match.end if match is not None else start + max(phrase, 1)
    return found


def _variants(word: str) -> tuple[str, ...]:
    return (word, word[:-1]) if len(word) > 5 and word.endswith("s") else (word,)


def compare_places(first: Iterable[Place], second: Iterable[Place]) -> Geography:
    """Tell how the places of two names lie to each other; no place at all is wider than any place."""
    left, right = list(first), list(second)
    only_left = [place for place in left if not any(place & other for other in right)]
    only_right = [place for place in right if not any(place & other for other in left)]
    if not only_left and not only_right:
        return Geography.EQUAL
    if only_left and _all_inside(only_left, only_right):
        return Geography.FIRST_INSIDE
    if only_right and _all_inside(only_right, only_left):
        return Geography.SECOND_INSIDE
    return Geography.APART


def _all_inside(inner: list[Place], outer: list[Place]) -> bool:
    """Tell whether places are parts of others; what does not hold one of them may be a region, but no country."""
    held = [other for other in outer if any(_inside(place, other) for place in inner)]
    return all(_inside_any(place, outer) for place in inner) and all(
        other in held or all(_is_region(code) for code in other) for other in outer
    )


def _is_region(code: str) -> bool:
    return len(code.split("-", maxsplit=1)[0]) > COUNTRY_CODE


def _inside_any(place: Place, others: list[Place]) -> bool:
    return not others or any(_inside(place, other) for other in others)


def _inside(place: Place, other: Place) -> bool:
    return any(wider in other for code in place for wider in _wider(code))


def _wider(code: str) -> Iterator[str]:
    within = _atlas().within
    here = within.get(code, "")
    while here:
        yield here
        here = within.get(here, "")
    if code not in {WORLD, GLOBE}:
        yield WORLD


@lru_cache(maxsize=1)
def _atlas() -> _Atlas:
    trie: Trie[str] = Trie()
    within: dict[str, str] = {}
    for code, form in iter_country_names():
        trie.add(fold_tokens(form), code)
    for code, parent, form in _parts():
        within[code] = parent
        trie.add(fold_tokens(form), code)
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["within"]:
                within[row["place"]] = row["within"]
            for form in row["forms"].split(";"):
                trie.add(fold_tokens(form), row["place"])
    return _Atlas(trie, within)


def _parts() -> Iterator[tuple[str, str, str]]:
    """Yield code, country and name of each part of a country whose name is no other word."""
    plain = load_words()
    parts = (part for part in pycountry.subdivisions if part.country_code in PARTED)
    for part in parts:
        tokens = fold_tokens(part.name)
        common = plain.function_words | plain.articles
        if len("".join(tokens)) > 3 and not all(token in common or is_concept(token) for token in tokens):
            yield part.code, part.country_code, part.name
