"""The table of mentions: spans of a text with what each denotes, found by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

from undersigned.extraction.mentions.series import continues, skips_article

__all__ = ["Kind", "Mention", "Mentions"]

ARTICLE = 8
"""Characters before a name in which its article stands."""


class Kind(StrEnum):
    """What a mention denotes."""

    ORGANIZATION = "organization"
    PERSON = "person"
    OFFICE = "office"
    PLACE = "place"
    DATE = "date"
    EVENT = "event"
    LINK = "link"
    NAME = "name"
    """A capitalized run of which nothing tells yet what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of the text that denotes something.

    Args:
        kind: what it denotes.
        start: first code point, without an article before the name.
        end: code point after it, without a bracket that gives the acronym.
        name: the words of the span, white space folded.
        acronym: what the document gives beside the name for it, or None.
        tags: what tells the kind: "noun", "compound", "legal-form", "standing" (a known name), "acronym",
            "ambiguous", "government", "kind" (a noun beside it), "explained" (an acronym stands for it),
            "proven" (elsewhere in the document), "given-name", "title".
    """

    kind: Kind
    start: int
    end: int
    name: str
    acronym: str | None = None
    tags: frozenset[str] = frozenset()


class Mentions(Sequence[Mention]):
    """The mentions of one document, in order of the text and without overlaps; each look-up is a bisection.

    Args:
        text: that the offsets refer to.
        mentions: in any order; of two that overlap the one that begins first stays, the longer one of equals.

    Example:
        >>> table = Mentions("Reef Bond and Kelp Fund", [
        ...     Mention(kind=Kind.NAME, start=0, end=9, name="Reef Bond"),
        ...     Mention(kind=Kind.ORGANIZATION, start=14, end=23, name="Kelp Fund"),
        ... ])
        >>> [one.name for one in table.between(0, 23, Kind.ORGANIZATION)]
        ['Kelp Fund']
        >>> [one.name for one in table.series(0)]
        ['Reef Bond', 'Kelp Fund']
    """

    def __init__(self, text: str = "", mentions: Iterable[Mention] = ()) -> None:
        kept: list[Mention] = []
        for one in sorted(mentions, key=lambda one: (one.start, -one.end)):
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        self.text = text
        self._all = tuple(kept)
        self._starts = [one.start for one in kept]

    @overload
    def __getitem__(self, index: int) -> Mention: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mention]: ...
    def __getitem__(self, index: int | slice) -> Mention | Sequence[Mention]:
        """Return the mention with a number, or those of a slice, in order of the text."""
        return self._all[index]

    def __len__(self) -> int:
        """Return the number of mentions."""
        return len(self._all)

    def __iter__(self) -> Iterator[Mention]:
        """Yield the mentions in order of the text."""
        return iter(self._all)

    def between(self, start: int, end: int, *kinds: Kind) -> tuple[Mention, ...]:
        """Return the mentions that lie in a range, of some kinds or of all."""
        first, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(one for one in self._all[first:stop] if one.end <= end and (not kinds or one.kind in kinds))

    def at(self, offset: int) -> Mention | None:
        """Return the mention that begins at an offset, or behind an article there, or None."""
        number = bisect_left(self._starts, offset)
        if number == len(self._all) or self._starts[number] - offset > ARTICLE:
            return None
        begins = self._starts[number]
        return self._all[number] if begins == offset or skips_article(self.text, offset, begins) else None

    def covering(self, offset: int) -> Mention | None:
        """Return the mention that an offset lies in, or None."""
        one = self.preceding(offset + 1)
        return one if one is not None and offset < one.end else None

    def following(self, offset: int) -> Mention | None:
        """Return the first mention that begins at or behind an offset, or None."""
        number = bisect_left(self._starts, offset)
        return self._all[number] if number < len(self._all) else None

    def preceding(self, offset: int) -> Mention | None:
        """Return the last mention that begins before an offset, or None."""
        number = bisect_left(self._starts, offset)
        return self._all[number - 1] if number else None

    def series(self, start: int, end: int | None = None) -> tuple[Mention, ...]:
        """Return the coordinated mentions that begin at an offset: "the A, B (BB) and the C" are three.

        Args:
            start: where the first one, or its article, begins.
            end: where the last one must have ended.

        Returns:
            The mentions in order; the series ends with the last one. Empty where none begins there.
        """
        first = self.at(start)
        if first is None or (end is not None and first.end > end):
            return ()
        found = [first]
        for one in self._all[bisect_right(self._starts, first.start) :]:
            if (end is not None and one.end > end) or not continues(self.text, found[-1].end, one.start):
                break
            found.append(one)
        return tuple(found)
