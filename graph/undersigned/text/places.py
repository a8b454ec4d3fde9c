"""Where names stand in a text: its words are indexed once, so that many names are found in the time of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["first_place", "iter_places"]

WORD = re.compile(r"\w+")
LONG = 50_000
"""Characters from which an index of the words is made."""


@lru_cache(maxsize=2)
def places_of_words(text: str) -> dict[str, list[int]]:
    """Return the offsets of each word of a text; the last texts are kept, because each step asks for the same one."""
    places: dict[str, list[int]] = {}
    for match in WORD.finditer(text):
        places.setdefault(match[0], []).append(match.start())
    return places


def iter_places(text: str, name: str) -> Iterator[int]:
    """Yield the offsets at which a name stands in a text as whole words, by the rarest of its words.

    Example:
        >>> list(iter_places("Roe met Ana Roe of the Roes.", "Roe"))
        [0, 12]
    """
    if len(text) < LONG:
        yield from iter_searched(text, name)
        return
    words = list(WORD.finditer(name))
    if not words:
        return
    places = places_of_words(text)
    rarest = min(words, key=lambda word: len(places.get(word[0], ())))
    for place in places.get(rarest[0], ()):
        start = place - rarest.start()
        if start >= 0 and text.startswith(name, start):
            yield start


def iter_searched(text: str, name: str) -> Iterator[int]:
    """Yield the same offsets by searching the text, which is the quickest way in a short one."""
    if not WORD.search(name):
        return
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (is_cut(text, start) or is_cut(text, end)):
            yield start
        start = text.find(name, start + 1)


def is_cut(text: str, place: int) -> bool:
    """Return whether an offset stands inside of a word."""
    around = text[max(place - 1, 0) : place + 1]
    return place > 0 and len(around) == 2 and all(WORD.match(sign) for sign in around)


def first_place(text: str, name: str) -> int:
    """Return the offset at which a name stands first, as whole words where it does; -1 where it does not stand."""
    return next(iter_places(text, name), -1) if WORD.search(name) else text.find(name)
