"""Find the letter or statement that a release carries in full: announced by a line, or opened by its salutation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.model.document import BlockKind, Span
from undersigned.model.facts import Enclosure, Genre

__all__ = ["EnclosureWords", "extract_enclosures"]

RELEASE = 250
"""Characters of running text before it that make a document a release; less is the head of the letter itself."""
CARRIED = 300
"""Characters of running text that a letter has at least; less is a notice."""
LINE = 240
"""The line that announces a letter is no longer than this."""
SALUTATION = 160
"""A salutation is no longer; a longer line is running text, even without a period."""
HEAD = 6
"""Blocks of the head of a letter (rule, title, date, addressee) between the release and the salutation."""
PROSE = frozenset({Zone.LEAD, Zone.BODY, Zone.DEMANDS})
BEHIND = frozenset({Zone.ABOUT, Zone.CONTACT, Zone.RELATED})
APART = frozenset({Zone.CONTACT, Zone.LINKS, Zone.FOOTER})
"""What ends a release and does not head the letter behind it."""
NOISE = ' \t*_[](){}#"“”«»„'
WORD = re.compile(r"\w")


class EnclosureWords(Lexicon):
    """Words around enclosures; regular expressions in which `{noun}` is any of the nouns.

    Args:
        titles: whole lines that announce one or head it ("Text of the letter").
        announcements: what the last sentence of a block says before one ("The letter follows.").
        greetings: what a salutation begins with, without what follows in it.
        elsewhere: what tells that only a part of it follows, or that it stands elsewhere.
        nouns: genre to its nouns.
    """

    concern: ClassVar[str] = "enclosures"
    titles: tuple[str, ...]
    announcements: tuple[str, ...]
    greetings: tuple[str, ...]
    elsewhere: tuple[str, ...]
    nouns: dict[Genre, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnclosurePatterns:
    """Compiled words around enclosures."""

    title: re.Pattern[str]
    greeting: re.Pattern[str]
    announcement: re.Pattern[str]
    elsewhere: re.Pattern[str]
    nouns: tuple[tuple[Genre, re.Pattern[str]], ...]

    def announces(self, line: str) -> bool:
        """Tell whether a line says that a whole text comes next."""
        bare = line.strip(NOISE)
        if not (self.title.fullmatch(bare.rstrip(".:")) or self.announcement.search(bare)):
            return False
        return self.elsewhere.search(bare) is None

    def genre_of(self, line: str) -> Genre | None:
        """Return what a line calls the text, None where it does not say."""
        return next((genre for genre, noun in self.nouns if noun.search(line)), None)


@lru_cache(maxsize=8)
def load_enclosure_patterns(language: str | None) -> EnclosurePatterns:
    """Load and compile the words around enclosures for a language."""
    words: EnclosureWords = load_lexicon(EnclosureWords, language)
    noun = rf"(?<!\w)(?:{'|'.join(noun for nouns in words.nouns.values() for noun in nouns)})"

    def compiled(patterns: Sequence[str]) -> re.Pattern[str]:
        return re.compile("|".join(patterns).replace("{noun}", noun), re.IGNORECASE)

    return EnclosurePatterns(
        title=compiled(words.titles),
        greeting=compiled([rf"(?:{'|'.join(words.greetings)})(?!\w)"]),
        announcement=compiled(words.announcements),
        elsewhere=compiled(words.elsewhere),
        nouns=tuple(
            (genre, compiled([rf"(?<!\w)(?:{'|'.join(nouns)})(?!\w)"])) for genre, nouns in words.nouns.items()
        ),
    )


def extract_enclosures(draft: Draft) -> tuple[Enclosure, ...]:
    """Find the text that a release carries: the first one; what follows it belongs to it up to its signatories.

    Returns:
        One enclosure, or none where the document is nothing but a release or nothing but a letter.
    """
    finder = EnclosureFinder(draft)
    for place in finder.openings():
        found = finder.enclosure(place)
        if found is not None:
            return (found,)
    return ()


class EnclosureFinder:
    """Finds the enclosure of one document."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.document.text
        self.patterns = load_enclosure_patterns(draft.document.language)

    def openings(self) -> Iterator[int]:
        """Yield the places of blocks that announce or salute, where enough of a release stands before them."""
        before = 0
        for place, zoned in enumerate(self.draft.blocks):
            if before >= RELEASE and (self.announces(zoned) or self.salutes(zoned)):
                yield place
            before += len(self.text_of(zoned)) if zoned.zone in PROSE else 0

    def text_of(self, zoned: ZonedBlock) -> str:
        """Return the text of a block."""
        return zoned.block.span.of(self.text)

    def announces(self, zoned: ZonedBlock) -> bool:
        """Tell whether the last sentence of a block says that a text follows; none with a link says so."""
        line = self.last_line(zoned)
        if line.end - line.start > LINE or not self.patterns.announces(line.of(self.text)):
            return False
        return not any(line.covers(link.span) for link in self.draft.document.links)

    def last_line(self, zoned: ZonedBlock) -> Span:
        """Return the last sentence of a block."""
        return zoned.sentences[-1] if zoned.sentences else zoned.block.span

    def salutes(self, zoned: ZonedBlock) -> bool:
        """Tell whether a block is a salutation and no line of a list."""
        span = zoned.block.span
        if span.end - span.start > SALUTATION or zoned.zone is Zone.RELATED or zoned.block.kind is BlockKind.LIST_ITEM:
            return False
        line = self.text_of(zoned).strip(NOISE)
        return line.endswith((",", ":", "!", ";")) and self.patterns.greeting.match(line) is not None

    def enclosure(self, place: int) -> Enclosure | None:
        """Return the enclosure that a block announces or opens, None where too little text follows it."""
        blocks = self.draft.blocks
        announced = self.announces(blocks[place])
        first = place + 1 if announced else self.head_of_letter(place)
        while first < len(blocks) and not WORD.search(self.text_of(blocks[first])):
            first += 1  # a rule between release and letter
        stop = self.end_of_letter(first)
        if sum(len(self.text_of(zoned)) for zoned in blocks[first:stop] if self.is_running(zoned)) < CARRIED:
            return None
        opening = self.last_line(blocks[place])
        rule = "enclosures.announced" if announced else "enclosures.salutation"
        body = Span(start=blocks[first].block.span.start, end=blocks[stop - 1].block.span.end)
        title = self.title_of(blocks[first : min(stop, first + HEAD)])
        return Enclosure(
            **self.draft.evidence(opening.start, opening.end, rule),
            genre=self.genre_of(opening, title, body),
            title=title,
            body=(body.start, body.end),
            addressees=tuple(one.name for one in self.draft.addressees if one.quote in body.of(self.text)),
        )

    def head_of_letter(self, place: int) -> int:
        """Return the first block of the head of a letter: behind the last running text before its salutation."""
        first = place
        blocks = self.draft.blocks
        while first > max(0, place - HEAD) and not self.is_running(blocks[first - 1]):
            first -= 1
        headings = (at for at in range(first, place) if self.is_heading(blocks[at]))
        return next(headings, next(at for at in range(first, place + 1) if at == place or blocks[at].zone not in APART))

    def is_heading(self, zoned: ZonedBlock) -> bool:
        """Tell whether a block heads others: by its kind, or as a short line that is emphasized."""
        real = zoned.block.kind in {BlockKind.TITLE, BlockKind.HEADING} or zoned.block.emphasis
        return real and len(self.text_of(zoned)) <= LINE and not self.salutes(zoned)

    def is_running(self, zoned: ZonedBlock) -> bool:
        """Tell whether a block is running text: sentences, a long line, or an item of a list."""
        if zoned.block.kind is BlockKind.LIST_ITEM:
            return True
        line = self.text_of(zoned).rstrip(NOISE)
        whole = len(line) > SALUTATION or line.endswith((".", "!", "?", "…", ":"))
        return zoned.block.kind is BlockKind.PARAGRAPH and whole and not self.salutes(zoned)

    def end_of_letter(self, first: int) -> int:
        """Return the place behind the last block of a letter: behind its signatories, or where others begin."""
        blocks = self.draft.blocks
        own = {zoned.zone for zoned in blocks[first : first + 1]}  # behind the end of a release all is "about" it
        begun = signed = False
        for place, zoned in enumerate(blocks[first:], first):
            running = self.is_running(zoned) and zoned.zone is not Zone.SIGNATORIES
            if zoned.zone in BEHIND - own or (signed and running):
                return place
            begun = begun or running
            signed = begun and (signed or zoned.zone is Zone.SIGNATORIES)
        return len(blocks)

    def title_of(self, head: Sequence[ZonedBlock]) -> str | None:
        """Return the title at the head of a letter: its first heading, or a line that says what the text is."""
        for zoned in head:
            if self.salutes(zoned) or self.is_running(zoned) or zoned.zone is Zone.DEMANDS:
                return None
            line = " ".join(self.text_of(zoned).strip(NOISE).split())
            named = len(line) <= SALUTATION and self.patterns.genre_of(line) is not None
            if (named or self.is_heading(zoned)) and zoned.zone is not Zone.SIGNATORIES:
                return line
        return None

    def genre_of(self, opening: Span, title: str | None, body: Span) -> Genre:
        """Return what the lines around a text call it; a text without a name is a letter where it salutes somebody."""
        named = self.patterns.genre_of(opening.of(self.text)) or (title and self.patterns.genre_of(title))
        if named:
            return named
        letters = (zoned for zoned in self.draft.blocks if body.covers(zoned.block.span) and self.salutes(zoned))
        return Genre.OPEN_LETTER if next(letters, None) else Genre.JOINT_STATEMENT
