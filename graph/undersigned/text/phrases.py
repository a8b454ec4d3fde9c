"""Words of a text with offsets, and an index that finds many phrases among them in one pass.

A regular expression of hundreds of alternatives tries them all at each word; a dictionary by first word does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

__all__ = ["Hit", "PhraseIndex", "Words", "split_words", "words_of"]

WORD = re.compile(r"[^\W_]+")
JOINTS = frozenset({"", "-", "‑", "'", "’", "&"})
"""What may stand between the words of one phrase, apart from white space."""

COMPOUND = 3
"""Letters that a compound has at least before its ending."""

V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text, case-folded, with the offsets of each; parallel tuples, because texts are long."""

    text: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of indices of the words that begin in `[start, end)` of the text."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def gap(self, index: int) -> str:
        """Return what stands between word `index` and the next one, without white space at its ends."""
        if index + 1 >= len(self.starts):
            return ""
        return self.text[self.ends[index] : self.starts[index + 1]][:16].strip()

    def joined(self, index: int) -> bool:
        """Tell whether a word and the next one can be of one phrase; a period joins only without a blank ("U.S.")."""
        between = self.text[self.ends[index] : self.starts[index + 1]]
        return between == "." or between.strip() in JOINTS

    def raw(self, first: int, last: int) -> str:
        """Return the verbatim text of the words `first` to `last`, the last one included."""
        return self.text[self.starts[first] : self.ends[last]]


@lru_cache(maxsize=1)
def words_of(text: str) -> Words:
    """Return the words of a text; the last text is kept, because each step asks for the same one."""
    return split_words(text)


def split_words(text: str) -> Words:
    """Return the words of a text that is no document's, such as a name."""
    matches = list(WORD.finditer(text))
    return Words(
        text=text,
        folded=tuple(match[0].casefold() for match in matches),
        starts=tuple(match.start() for match in matches),
        ends=tuple(match.end() for match in matches),
    )


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A phrase found: indices of its first and last word, and the value filed under it."""

    first: int
    last: int
    value: V


class PhraseIndex(Generic[V]):
    """Phrases with a value each, found in one pass over the words of a text.

    Args:
        entries: `(phrase, value)`; of equal phrases the first one counts.
        endings: `(ending, value)` for compounds of one word that no phrase lists ("Innenministerium").

    Example:
        >>> index = PhraseIndex([("call on", "ask"), ("must", "duty")])
        >>> [hit.value for hit in index.find(words_of("We call on Anytown, which must act."))]
        ['ask', 'duty']
    """

    def __init__(self, entries: Iterable[tuple[str, V]], endings: Iterable[tuple[str, V]] = ()) -> None:
        table: dict[str, dict[tuple[str, ...], V]] = {}
        for phrase, value in entries:
            parts = tuple(match[0].casefold() for match in WORD.finditer(phrase))
            if parts:
                table.setdefault(parts[0], {}).setdefault(parts[1:], value)
        self._table = table
        # longest first, so that "call on" is tried before "call"; phrases of one length are found at once, so that
        # thousands of names with the same first word take no longer than one
        self._lengths = {first: sorted({len(rest) for rest in rests}, reverse=True) for first, rests in table.items()}
        self._endings = sorted(endings, key=lambda row: (-len(row[0]), row[0]))
        self._suffixes = tuple(ending for ending, _ in self._endings)

    def one(self, word: str) -> V | None:
        """Return the value of a case-folded word that is a phrase by itself, or a compound with a known ending."""
        rests = self._table.get(word)
        if rests and () in rests:
            return rests[()]
        if not self._suffixes or not word.endswith(self._suffixes):
            return None
        fitting = (value for end, value in self._endings if word.endswith(end) and len(word) >= len(end) + COMPOUND)
        return next(fitting, None)

    def at(self, words: Words, index: int) -> Hit[V] | None:
        """Return the longest phrase that begins at a word, or None."""
        folded = words.folded
        for length in self._lengths.get(folded[index], ()):
            last = index + length
            rest = folded[index + 1 : last + 1]
            rests = self._table[folded[index]]
            if len(rest) == length and rest in rests and all(words.joined(i) for i in range(index, last)):
                return Hit(index, last, rests[rest])
        compound = self.one(folded[index]) if self._suffixes else None
        return None if compound is None else Hit(index, index, compound)

    def find(self, words: Words, first: int = 0, stop: int | None = None) -> Iterator[Hit[V]]:
        """Yield the phrases of a range of words from left to right, longest first, none inside another."""
        stop = len(words.folded) if stop is None else stop
        done = first
        for index in self._beginnings(words.folded[first:stop], first):
            hit = self.at(words, index) if index >= done else None
            if hit is not None and hit.last < stop:
                yield hit
                done = hit.last + 1

    def _beginnings(self, folded: tuple[str, ...], first: int) -> list[int]:
        """Return the indices of words that a phrase may begin with; most words and many sentences have none."""
        table, suffixes = self._table, self._suffixes
        if suffixes:
            return [index for index, word in enumerate(folded, first) if word in table or word.endswith(suffixes)]
        if table.keys().isdisjoint(folded):
            return []
        return [index for index, word in enumerate(folded, first) if word in table]
