"""Read whom a letter names above its salutation: address lines, and lines such as "To: ..." and "cc: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from undersigned.extraction.demands.addressee_names import AddresseeNames, Kind, Place
from undersigned.extraction.draft import Zone, ZonedBlock
from undersigned.model.document import BlockKind
from undersigned.text.phrases import PhraseIndex, Words

__all__ = ["HeadLine", "LetterHeads"]

BLOCKS_ABOVE = 6
LINE_LENGTH = 110
MOST_LINES = 24
NAME_WORDS = 4
"""Most words of a person's name behind a form of address."""
SLASHED = frozenset({"c/c", "C/c", "C/C"})
"""A word for copies that holds a slash, in Portuguese and Spanish letters."""
LINE = re.compile(r"\S[^\n]*")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SENTENCE = re.compile(r"(?:\S+\s+){7,}\S+[.!?]\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLine:
    """Somebody that a line of a letter head names."""

    place: Place
    kind: Kind


class LetterHeads:
    """Reads the letter heads of one document.

    Args:
        words: of the document.
        names: reader of names in its language.
        blocks: of the document.
    """

    def __init__(self, words: Words, names: AddresseeNames, blocks: Sequence[ZonedBlock]) -> None:
        self.words = words
        self.names = names
        self.blocks = blocks
        self.openers: PhraseIndex[bool] = names.to_lines
        self.copies: PhraseIndex[bool] = names.copies

    def above(self, number: int, salutation: int) -> list[HeadLine]:
        """Return whom the lines above a salutation name.

        Args:
            number: of the block that holds the salutation.
            salutation: index of the first word of the salutation.

        Returns:
            Persons; where there are none, offices; else bodies. What stands above a line with a date is the sender's
            own head, unless nobody is named below it.
        """
        lines: list[Place] = []
        for other in range(number, max(-1, number - BLOCKS_ABOVE), -1):
            own = list(self.lines(self.blocks[other]))
            if other < number and (not own or self.blocks[other].block.kind is not BlockKind.PARAGRAPH):
                break
            lines = [line for line in own if line[0] < salutation] + lines
        lines = lines[-MOST_LINES:]
        dated = [i for i, line in enumerate(lines) if YEAR.search(self.words.raw(line[0], line[1] - 1))]
        below = self.read(lines[dated[-1] + 1 :]) if dated else []
        return below or self.read(lines)

    def led(self, zoned: ZonedBlock) -> list[HeadLine]:
        """Return whom a block of the head names whose first line is led by "To" and is a name to its end."""
        lines = list(self.lines(zoned)) if zoned.zone is Zone.HEADER else []
        if not lines or self.openers.at(self.words, lines[0][0]) is None:
            return []
        first = self.read_line(*lines[0])
        alone = first is None and self.after_opener(*lines[0]) == lines[0][1]  # "An den" with the name below it
        whole = first is not None and self.is_whole(first.place, lines[0][1])
        return self.read(lines) if alone or whole else []

    def copied(self, zoned: ZonedBlock) -> list[HeadLine]:
        """Return whom a block's lines name that are led by "cc:", each behind a semicolon, a comma or "and" too."""
        found: list[HeadLine] = []
        for first, stop in self.lines(zoned):
            hit = self.copies.at(self.words, first)
            behind = hit.last + 1 if hit else first + 2 * (self.words.raw(first, min(first + 1, stop - 1)) in SLASHED)
            if behind == first or behind >= stop or ":" not in self.words.gap(behind - 1):
                continue
            begins = [behind, *(i + 1 for i in range(behind, stop - 1) if ";" in self.words.gap(i))]
            for begin, end in pairwise([*begins, stop]):
                one = self.read_line(begin, end)
                found.extend([one] if one else self.named_alone(begin, end))
        return found

    def named_alone(self, first: int, stop: int) -> list[HeadLine]:
        """Return a body that capitals alone tell, as its part of a line of copies holds nothing else."""
        place = self.names.name_at(self.words, first, stop)
        whole = place is not None and self.is_whole(place, stop)
        return [HeadLine(place=place, kind="organization")] if place and whole else []

    def is_whole(self, place: Place, stop: int) -> bool:
        """Tell whether a name goes to the end of its line or to a comma."""
        return place[1] + 1 == stop or self.words.gap(place[1])[:1] in {",", ";", "("}

    def lines(self, zoned: ZonedBlock) -> Iterator[Place]:
        """Yield the half-open ranges of words of a block's lines; none where it is no block of short lines."""
        span, text = zoned.block.span, self.words.text
        if (
            zoned.block.kind not in {BlockKind.PARAGRAPH, BlockKind.TITLE}
            or span.end - span.start > LINE_LENGTH * MOST_LINES
        ):
            return
        found = list(LINE.finditer(text, span.start, span.end))
        if any(len(line[0]) > LINE_LENGTH or SENTENCE.match(line[0]) for line in found):
            return
        for line in found:
            first, stop = self.words.between(line.start(), line.end())
            if first < stop:
                yield first, stop

    def read(self, lines: Sequence[Place]) -> list[HeadLine]:
        """Return whom lines name: persons, else offices, else bodies; nobody below "cc"."""
        found: list[HeadLine] = []
        for line in lines:
            if self.copies.at(self.words, line[0]):
                break
            one = self.read_line(*line)
            if one is not None:
                found.append(one)
        kinds: tuple[Kind, ...] = ("person", "office", "organization")
        return next((some for kind in kinds if (some := [one for one in found if one.kind == kind])), [])

    def read_line(self, first: int, stop: int) -> HeadLine | None:
        """Return whom a line names, or None where it names nobody: a street, a date, a subject."""
        begin = self.after_opener(first, stop)
        if any(word.isdigit() for word in self.words.folded[begin:stop]) or "@" in self.words.raw(first, stop - 1):
            return None
        start, polite = self.after_forms(begin, stop)
        if start >= stop:
            return None
        if polite and (person := self.person(start, stop)):
            return HeadLine(place=person, kind="person")
        place = self.names.name_at(self.words, start, stop)
        kind = self.names.kind_of(self.words, *place) if place else None
        if place is None or kind is None:
            return None
        return HeadLine(place=self.names.person_part(self.words, *place) if kind == "person" else place, kind=kind)

    def after_opener(self, first: int, stop: int) -> int:
        """Return where a line goes on behind "To", "A la" or "An den"."""
        hit = self.openers.at(self.words, first)
        return min(stop, hit.last + 1) if hit else first

    def after_forms(self, first: int, stop: int) -> tuple[int, bool]:
        """Return where a line goes on behind forms of address, and whether one of them was more than an article."""
        lexicon, begin = self.names.lexicon, first
        while begin < stop and self.words.folded[begin] in lexicon.honorifics | lexicon.articles:
            begin += 1
        return begin, not lexicon.articles.issuperset(self.words.folded[first:begin])

    def person(self, first: int, stop: int) -> Place | None:
        """Return the name of a person behind a form of address: up to four capitalized words that are no office."""
        last = first - 1
        for index in range(first, min(stop, first + NAME_WORDS)):
            word = self.words.folded[index]
            capital = self.words.text[self.words.starts[index]].isupper()
            if self.names.nouns.at(self.words, index) or not (capital or word in self.names.lexicon.links):
                break
            last = index
            if self.words.gap(index) not in {"", "-", ".", "'", "’"}:
                break
        goes_on = last + 1 < stop and not self.words.gap(last)
        return (first, last) if last >= first and not goes_on else None
