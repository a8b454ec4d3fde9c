"""Words of a text for comparing, and where they stand: the unit of every comparison of the evaluation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

__all__ = ["IndexedText", "words_of"]

WORD = re.compile(r"\w+")
APOSTROPHES = {"'", "’"}


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """Return a character for comparing: compatible form, no case, no diacritics, no apostrophe."""
    if character in APOSTROPHES:
        return ""
    if character == "_":
        return " "
    folded = unicodedata.normalize("NFKD", character).casefold()
    return "".join(part for part in folded if not unicodedata.combining(part) and part not in APOSTROPHES)


@lru_cache(maxsize=16384)
def words_of(text: str | None) -> tuple[str, ...]:
    """Return the words of a text without case, diacritics and punctuation.

    Args:
        text: any text; None has no words.

    Example:
        >>> words_of("Pop No’j, ASOCIACIÓN")
        ('pop', 'noj', 'asociacion')
    """
    return tuple(WORD.findall("".join(map(fold_character, text or ""))))


class IndexedText:
    """A text as words, each with the range of code points that it was made of; `length` is in code points.

    Args:
        text: the text; offsets refer to it.

    Example:
        >>> text = IndexedText("The Harbor’s Lamps")
        >>> text.find(("harbors", "lamps"))
        1
        >>> text.span(1, 2)
        (4, 12)
    """

    def __init__(self, text: str) -> None:
        pieces = [fold_character(character) for character in text]
        folded = "".join(pieces)
        # the code point that each folded character comes from
        origins = [place for place, piece in enumerate(pieces) for _ in piece]
        found = list(WORD.finditer(folded))
        self.length = len(text)
        self.words = tuple(match.group() for match in found)
        self._starts = [origins[match.start()] for match in found]
        self._ends = [origins[match.end() - 1] + 1 for match in found]
        # one blank before each word and one at the end, so that whole words are found by plain search
        self._joined = " " + "".join(f"{word} " for word in self.words)
        self._places = list(accumulate((len(word) + 1 for word in self.words), initial=0))
        self._numbers = {place: number for number, place in enumerate(self._places)}

    def find(self, run: Sequence[str], start: int = 0) -> int:
        """Return the number of the word at or after `start` where a run of words begins first, or -1."""
        if not run or start >= len(self.words):
            return -1
        place = self._joined.find(f" {' '.join(run)} ", self._places[start])
        return -1 if place < 0 else self._numbers[place]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Return the code points from word `begin` to before word `end`."""
        return self._starts[begin], self._ends[end - 1]
