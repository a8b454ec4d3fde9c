"""Where names stand in a text: its words are indexed once, so that many names are found in the time of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["first_place", "iter_places"]

WORD = re.compile(r"\w+")


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
    words = list(WORD.finditer(name))
    if not words:
        return
    places = places_of_words(text)
    rarest = min(words, key=lambda word: len(places.get(word[0], ())))
    for place in places.get(rarest[0], ()):
        start = place - rarest.start()
        if start >= 0 and text.startswith(name, start):
            yield start


def first_place(text: str, name: str) -> int:
    """Return the offset at which a name stands first, as whole words where it does; -1 where it does not stand."""
    return next(iter_places(text, name), -1) if WORD.search(name) else text.find(name)
