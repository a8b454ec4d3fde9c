"""Lines to paragraphs: which line goes on with the one above it, begins anew, or is a line for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from undersigned.reading.pdf.lines import is_marked
from undersigned.reading.pdf.measures import Measures
from undersigned.reading.pdf.shapes import Line, Region
from undersigned.reading.plain import BULLET, WEAK_MARKERS

__all__ = ["Paragraph", "Piece", "build_paragraphs"]

Piece = list[Line]
"""Lines that were wrapped and are one."""

SAME_SIZE = 1.1
CLEAR_GAP = 1.3
INDENT = 0.8
SPACE = 0.25
SHORT = 120
FEWEST_ENTRIES = 3
LONGEST_ENTRY = 3
DEEPEST = 4.0
LABEL = 20
NEARLY = 0.85
PROSE = 30
TERMINAL = re.compile(r"[.!?:;…][\"”’»)\]*⁰¹²³⁴⁵⁶⁷⁸⁹]{0,4}\Z")
ENTRY_GOES_ON = re.compile(r"(?:[,&(/-]|\b(?:of|the|and|for|de|del|la|las|los|y|e|do|da|et|des|du|für|der|und))\Z")
HALF = 0.5


class Join(Enum):
    """How a line stands to the one above it."""

    WRAPPED = auto()
    LINE = auto()
    PARAGRAPH = auto()


@dataclass(slots=True)
class Paragraph:
    """Pieces below each other; a table has rows instead.

    Args:
        pieces: each a line of the text, wrapped where it has several lines.
        right: where full lines end in its column.
        listed: whether it stands in a column of entries.
        rows: of a table.
    """

    pieces: list[Piece] = field(default_factory=list[Piece])
    right: float = 0.0
    listed: bool = False
    rows: tuple[tuple[tuple[Line, ...], ...], ...] = ()

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.pieces[0][0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.pieces[-1][-1]

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return bool(self.pieces) and all(line.bold for piece in self.pieces for line in piece)

    @property
    def length(self) -> int:
        """How many characters it has."""
        return sum(len(line.text) + 1 for piece in self.pieces for line in piece)


def build_paragraphs(regions: Sequence[Region], measures: Measures) -> list[Paragraph]:
    """Return the paragraphs of a document; one that a column or page breaks is put together.

    Args:
        regions: of all pages, in the order of reading.
        measures: of the document.
    """
    found: list[Paragraph] = []
    for region in regions:
        if region.rows:
            found.append(Paragraph(rows=region.rows))
            continue
        for number, paragraph in enumerate(split_region(region, measures)):
            if number == 0 and found and goes_on(found[-1], paragraph):
                found[-1].pieces[-1].extend(paragraph.pieces[0])
                found[-1].pieces.extend(paragraph.pieces[1:])
                found[-1].right = paragraph.right
            else:
                found.append(paragraph)
    return found


def split_region(region: Region, measures: Measures) -> Iterator[Paragraph]:
    """Yield the paragraphs of a region."""
    right = region.right or measures.right
    pieces: list[Piece] = []
    for line in region.lines:
        join = join_of(pieces[-1], line, region, measures) if pieces else Join.PARAGRAPH
        if join is Join.WRAPPED:
            pieces[-1].append(line)
            continue
        if join is Join.PARAGRAPH and pieces:
            yield from grouped(pieces, right, listed=region.listed)
            pieces = []
        pieces.append([line])
    yield from grouped(pieces, right, listed=region.listed)


def grouped(pieces: Sequence[Piece], right: float, *, listed: bool) -> Iterator[Paragraph]:
    """Yield short pieces that follow each other as lines of one paragraph, longer ones as paragraphs."""
    short: list[Piece] = []
    for piece in unjoined(pieces) if is_list_of_entries(pieces) else pieces:
        if sum(len(line.text) for line in piece) <= SHORT and not (TERMINAL.search(piece[-1].text) and len(piece) > 1):
            short.append(piece)
            continue
        if short:
            yield Paragraph(pieces=short, right=right, listed=listed)
            short = []
        yield Paragraph(pieces=[piece], right=right, listed=listed)
    if short:
        yield Paragraph(pieces=short, right=right, listed=listed)


def is_list_of_entries(pieces: Sequence[Piece]) -> bool:
    """Tell whether pieces are names and the like, of which a long one may fill its line without going on."""
    ended = sum(TERMINAL.search(piece[-1].text) is not None for piece in pieces)
    return len(pieces) >= FEWEST_ENTRIES and max(map(len, pieces)) <= LONGEST_ENTRY and ended * 10 <= len(pieces)


def unjoined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield entries, those apart that only the end of a line had joined."""
    for piece in pieces:
        entry = [piece[0]]
        for line in piece[1:]:
            if join_of_entry(entry[-1], line) is Join.WRAPPED:
                entry.append(line)
            else:
                yield entry
                entry = [line]
        yield entry


def join_of(piece: Piece, line: Line, region: Region, measures: Measures) -> Join:
    """Return how a line stands to the piece above it."""
    before = piece[-1]
    right = region.right or measures.right
    gap = line.base - before.base
    larger, smaller = max(line.size, before.size), min(line.size, before.size)
    if larger > SAME_SIZE * smaller or not 0 < gap <= CLEAR_GAP * measures.leading * larger:
        return Join.PARAGRAPH
    full = is_full(before, line, right)
    if begins_item(piece, line, full=full) or (before.bold != line.bold and not full):
        return Join.PARAGRAPH
    if is_headline(piece, line, right, measures):
        return Join.WRAPPED
    if region.listed:
        return join_of_entry(before, line)
    return join_of_prose(piece, line, right, full=full)


def is_full(before: Line, line: Line, right: float) -> bool:
    """Tell whether the first word of a line would not have found room at the end of the line above."""
    first = next((number for number, word in enumerate(line.words) if number and word.spaced), len(line.words))
    width = line.words[first - 1].right - line.left
    return before.right + SPACE * line.size + width > right - SPACE * line.size


def begins_item(piece: Piece, line: Line, *, full: bool) -> bool:
    """Tell whether a line begins with a list marker that is one: prose has dashes and numbers too."""
    if not is_marked(line.text):
        return False
    bullet = BULLET.match(line.text)
    if bullet and (bullet[1] or bullet[2]) not in WEAK_MARKERS:
        return True
    return not full or is_marked(piece[0].text) or abs(line.left - piece[-1].left) > INDENT * line.size / 2


def is_headline(piece: Piece, line: Line, right: float, measures: Measures) -> bool:
    """Tell whether a line goes on with a heading that was broken by hand."""
    before = piece[-1]
    if TERMINAL.search(before.text):
        return False
    large = min(before.size, line.size) > SAME_SIZE * measures.body
    wide = before.right - before.left > HALF * (right - min(before.left, line.left))
    return large or (before.bold and line.bold and wide)


def join_of_entry(before: Line, line: Line) -> Join:
    """Return how a line stands to an entry above it, which is wrapped where one of them is not whole by itself."""
    hangs = line.left - before.left > INDENT * line.size
    broken = line.text[0].islower() or ENTRY_GOES_ON.search(before.text) is not None
    return Join.WRAPPED if hangs or broken else Join.LINE


def join_of_prose(piece: Piece, line: Line, right: float, *, full: bool) -> Join:
    """Return how a line stands to running text above it, by indentation and by room at the end of the line."""
    before = piece[-1]
    shift = (line.left - before.left) / line.size
    centered = abs((line.left + line.right) - (before.left + before.right)) < line.size
    ended = TERMINAL.search(before.text) is not None
    nearly = before.right - before.left > NEARLY * (right - before.left)
    goes_on = full or (not ended and (line.text[0].islower() or (nearly and len(before.text) > PROSE)))
    if abs(shift) <= INDENT:
        return Join.WRAPPED if goes_on else Join.LINE
    if not goes_on:
        if centered:
            return Join.LINE
        hangs = 0 < shift <= DEEPEST and not ended and len(before.text) > LABEL
        return Join.WRAPPED if hangs else Join.PARAGRAPH
    if shift > 0:
        # Further in than the line above: an item or entry goes on, or a paragraph begins with an indent.
        hangs = len(piece) == 1 and (is_marked(before.text) or not ended)
        return Join.WRAPPED if hangs or not ended else Join.PARAGRAPH
    # Further out: the line above was the indented first one, or the next entry begins.
    return Join.WRAPPED if len(piece) == 1 or line.text[0].islower() else Join.PARAGRAPH


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether the first paragraph of a column or page goes on with the last one of that before it."""
    if before.rows or before.listed or after.listed:
        return False
    last, line = before.last, after.first
    alike = max(last.size, line.size) <= SAME_SIZE * min(last.size, line.size) and last.bold == line.bold
    if not alike or is_marked(line.text) or TERMINAL.search(last.text):
        return False
    return line.text[0].islower() or is_full(last, line, before.right)
