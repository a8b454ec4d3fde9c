"""Plain text to blocks: paragraphs by blank lines, items by their markers, headings by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from undersigned.model.document import Block, BlockKind, Span
from undersigned.reading.headings import with_headings

__all__ = ["itemize", "parse_plain"]

BULLET = re.compile(r"([•▪‣◦●■□○·∙➢➤✓✔*+–-])[ \t\u00a0][^\S\n]*(?=.*\w)|([•▪‣◦●■➢➤])(?=\w)")
NUMBER = re.compile(r"(\(?(\d{1,3}|[a-z])(?:\)|\.(?=[ \t])))[ \t][^\S\n]*(?=\S)")
DATE_LIKE = re.compile(r"\d{1,2}\.\s+\w+\.?\s+\d{4}\b")
# A paragraph of markup is looked at only where one of its lines could be an item; prose seldom has one.
ITEM_LINE = re.compile(rf"^(?:{BULLET.pattern}|{NUMBER.pattern})", re.MULTILINE)
HASHES = re.compile(r"(#{1,6})[ \t][^\S\n]*(?=\S)")
# These stand in prose too, so that inside a paragraph they need more than their shape.
WEAK_MARKERS = frozenset("*+–-·")
WRAP_WIDTH = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank: its words' span, indentation and text."""

    start: int
    end: int
    indent: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A list marker with its length in characters, white space after it included."""

    text: str
    length: int
    number: int = 0


@dataclass(slots=True)
class Items:
    """State of the list that is open: its number, depths by indentation, last ordinal."""

    group: int = 0
    active: bool = False
    indents: list[int] = field(default_factory=list[int])
    number: int = 0

    def enter(self, line: Line, marker: Marker) -> Block:
        """Return the block that an item's first line begins."""
        if not self.active:
            self.active, self.indents = True, []
            self.group += 1
        while self.indents and line.indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or line.indent > self.indents[-1]:
            self.indents.append(line.indent)
        self.number = marker.number
        span = Span(start=line.start + marker.length, end=line.end)
        level = len(self.indents)
        return Block(kind=BlockKind.LIST_ITEM, span=span, level=level, marker=marker.text, group=self.group)

    def close(self) -> None:
        """End the list; its number is kept, for numbered demands go on after paragraphs that explain them."""
        self.active = False


def parse_plain(text: str) -> tuple[Block, ...]:
    r"""Return the blocks of plain text.

    Args:
        text: normalized text; it stays as it is, blocks point into it.

    Returns:
        Blocks in order of the text; list markers stand before the spans of their items.

    Example:
        >>> [block.marker for block in parse_plain("We ask for:\n\n- bread\n- roses")]
        ['', '-', '-']
    """
    blocks: list[Block] = []
    items = Items()
    for paragraph in iter_paragraphs(text):
        blocks.extend(parse_paragraph(paragraph, items))
    return tuple(with_headings(text, blocks))


def itemize(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks of markup with those paragraphs taken apart that are lists by their characters alone.

    Args:
        text: of the document.
        blocks: in order of the text; editors paste lists as paragraphs ("• bread") or as lines of one.
    """
    items = Items(group=max((block.group for block in blocks), default=0))
    found: list[Block] = []
    for block in blocks:
        parts: list[Block] = []
        if block.kind is BlockKind.PARAGRAPH and ITEM_LINE.search(text, block.span.start, block.span.end):
            run = [line for lines in iter_paragraphs(block.span.of(text), block.span.start) for line in lines]
            parts = parse_paragraph(run, items)
        if any(part.kind is BlockKind.LIST_ITEM for part in parts):
            found.extend(replace(part, quoted=block.quoted, emphasis=block.emphasis) for part in parts)
        else:
            items.close()
            found.append(block)
    return tuple(found)


def iter_paragraphs(text: str, offset: int = 0) -> Iterator[list[Line]]:
    """Yield runs of lines that are not blank; the text stands at an offset."""
    run: list[Line] = []
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            run.append(Line(start=start, end=start + len(words), indent=indent, words=words))
        elif run:
            yield run
            run = []
        offset += len(raw) + 1
    if run:
        yield run


def parse_paragraph(lines: list[Line], items: Items) -> list[Block]:
    """Return the blocks of a run of lines: items, heading lines, and paragraphs between them."""
    blocks: list[Block] = []
    before: Line | None = None
    for line in lines:
        hashes = HASHES.match(line.words)
        marker = None if hashes else marker_of(line, before, blocks, items)
        if hashes:
            items.close()
            span = Span(start=line.start + hashes.end(), end=line.end)
            blocks.append(Block(kind=BlockKind.HEADING, span=span, level=len(hashes[1]), marker=hashes[1]))
        elif marker:
            blocks.append(items.enter(line, marker))
        elif before is not None and continues(line, before, blocks[-1], items):
            blocks[-1] = replace(blocks[-1], span=Span(start=blocks[-1].span.start, end=line.end))
        else:
            items.close()
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start=line.start, end=line.end)))
        before = line
    return blocks


def marker_of(line: Line, before: Line | None, blocks: list[Block], items: Items) -> Marker | None:
    """Return the list marker that a line begins with, or None."""
    bullet = BULLET.match(line.words)
    if bullet:
        text = bullet[1] or bullet[2]
        opens = before is None or text not in WEAK_MARKERS or follows_item(before, blocks)
        return Marker(text=text, length=bullet.end()) if opens else None
    number = NUMBER.match(line.words)
    if number is None or DATE_LIKE.match(line.words):
        return None
    ordinal = ordinal_of(number[2])
    # A number out of sequence is a year, a paragraph of a law, or the day of a date.
    if ordinal != 1 and ordinal != items.number + 1:
        return None
    if not number[2].isdecimal() and number[1].endswith("."):
        return None
    opens = before is None or follows_item(before, blocks)
    return Marker(text=number[1], length=number.end(), number=ordinal) if opens else None


def ordinal_of(label: str) -> int:
    """Return the position that a number or a letter stands for."""
    return int(label) if label.isdecimal() else ord(label) - ord("a") + 1


def follows_item(before: Line, blocks: list[Block]) -> bool:
    """Tell whether an item may begin after this line in one run of lines."""
    return blocks[-1].kind is BlockKind.LIST_ITEM or before.words[-1] in ":;.!?" or len(before.words) < WRAP_WIDTH


def continues(line: Line, before: Line, block: Block, items: Items) -> bool:
    """Tell whether a line without a marker goes on with the block before it."""
    if block.kind is BlockKind.HEADING:
        return False
    if block.kind is not BlockKind.LIST_ITEM:
        return True
    indented = bool(items.indents) and line.indent > items.indents[-1]
    return indented or line.words[0].islower() or (len(before.words) >= WRAP_WIDTH and before.words[-1] not in ".!?")
