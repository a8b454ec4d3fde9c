"""Where markup becomes text: inline words are gathered, then set down as blocks with offsets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from undersigned.model.document import Block, BlockKind, Link, Span

__all__ = ["Canvas", "Inline", "Rendered", "Setting", "Words"]

SPACES = re.compile(r"[ \t\n\r\f]+")
# Entities such as &#1; bring back what was replaced before parsing.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LABEL_LENGTH = 150
LINE_KINDS = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What markup says: text, blocks, links and metadata."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What layout says of a block before its words are known."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    group: int = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Finished inline text; links are `(start, end, href)` in it."""

    text: str
    links: tuple[tuple[int, int, str], ...] = ()
    bold: bool = False

    def is_label(self) -> bool:
        """Tell whether these are one short line, such as a name."""
        return len(self.text) <= LABEL_LENGTH and "\n" not in self.text

    def lines(self) -> Iterator[Words]:
        """Yield the words line by line, each with its links."""
        start = 0
        for line in self.text.split("\n"):
            links = [(first - start, last - start, href) for first, last, href in self.links]
            lead = len(line) - len(line.lstrip())
            text = line.strip()
            yield Words(text=text, links=tuple(trimmed(text, links, lead)), bold=self.bold)
            start += len(line) + 1


@dataclass(slots=True)
class Inline:
    """Words of one block while it is open, with white space collapsed as a browser does."""

    parts: list[str] = field(default_factory=list[str])
    length: int = 0
    last: str = "\n"
    lines: int = 0
    links: list[tuple[int, int, str]] = field(default_factory=list[tuple[int, int, str]])
    bold_letters: int = 0
    plain_letters: int = 0

    def write(self, data: str, *, bold: bool = False, verbatim: bool = False) -> None:
        """Append words; `verbatim` keeps white space."""
        text = data if verbatim else SPACES.sub(" ", data)
        if not verbatim and self.last in " \n" and text.startswith(" "):
            text = text[1:]
        if not text:
            return
        self.parts.append(text)
        self.length += len(text)
        self.last = text[-1]
        letters = len(text) - text.count(" ")
        if bold:
            self.bold_letters += letters
        else:
            self.plain_letters += letters

    def break_line(self) -> None:
        """Append a line feed in place of a space that stands before it."""
        if self.last == " ":
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
        self.parts.append("\n")
        self.lines += 1
        self.length += 1
        self.last = "\n"

    def finish(self) -> Words:
        """Return the words in NFC, trimmed, with links moved accordingly, and start anew."""
        text = "".join(self.parts)
        links = self.links
        bold = self.bold_letters > 0 and self.plain_letters <= 1
        self.clear()
        text = CONTROLS.sub("\ufffd", text)
        if not unicodedata.is_normalized("NFC", text):
            moved = nfc_positions(text, links)
            links = [(moved[start], moved[end], href) for start, end, href in links]
            text = unicodedata.normalize("NFC", text)
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        return Words(text=text, links=tuple(trimmed(text, links, lead)), bold=bold)

    def clear(self) -> None:
        """Forget all words."""
        self.parts = []
        self.length = 0
        self.lines = 0
        self.last = "\n"
        self.links = []
        self.bold_letters = 0
        self.plain_letters = 0


def nfc_positions(text: str, links: list[tuple[int, int, str]]) -> dict[int, int]:
    """Return where the ends of links stand once the text is in NFC."""
    moved: dict[int, int] = {}
    before = length = 0
    for position in sorted({end for start, stop, _ in links for end in (start, stop)}):
        length += len(unicodedata.normalize("NFC", text[before:position]))
        moved[position], before = length, position
    return moved


def trimmed(text: str, links: list[tuple[int, int, str]], lead: int) -> list[tuple[int, int, str]]:
    """Return links shifted by the white space that was cut off, themselves trimmed, without empty ones."""
    kept: list[tuple[int, int, str]] = []
    for start, end, href in links:
        first, last = max(0, start - lead), max(0, min(len(text), end - lead))
        words = text[first:last]
        first += len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if words.strip():
            kept.append((first, last, CONTROLS.sub("\ufffd", href.strip())))
    return kept


@dataclass(slots=True)
class Canvas:
    """The text so far, with its blocks and links."""

    parts: list[str] = field(default_factory=list[str])
    length: int = 0
    blocks: list[Block] = field(default_factory=list[Block])
    links: list[Link] = field(default_factory=list[Link])

    def set_down(self, words: Words, setting: Setting) -> bool:
        """Append a block; return False where there are no words."""
        if not words.text:
            return False
        self.separate(setting)
        start = self.append(words)
        block = Block(
            kind=setting.kind,
            span=Span(start=start, end=self.length),
            level=setting.level,
            marker=setting.marker,
            group=setting.group,
            quoted=setting.quoted,
            emphasis=words.bold and setting.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM},
        )
        self.blocks.append(block)
        return True

    def set_row(self, cells: list[Words], *, group: int, quoted: bool) -> None:
        """Append a table row; cells are separated by tabs, empty ones keep their place among the cells."""
        filled = [index for index, cell in enumerate(cells) if cell.text]
        if not filled:
            return
        setting = Setting(kind=BlockKind.TABLE_ROW, group=group, quoted=quoted)
        self.separate(setting)
        first = self.length
        spans: list[Span] = []
        for index, cell in enumerate(cells):
            # Empty cells at the ends get no tab, so that a row begins and ends with words.
            if filled[0] < index <= filled[-1]:
                self.put("\t")
            start = self.append(cell)
            spans.append(Span(start=start, end=self.length))
        span = Span(start=first, end=self.length)
        block = Block(kind=setting.kind, span=span, group=group, cells=tuple(spans), quoted=quoted)
        self.blocks.append(block)

    def separate(self, setting: Setting) -> None:
        """Append the white space between the last block and the next one."""
        if not self.blocks:
            return
        last = self.blocks[-1]
        same = setting.kind in LINE_KINDS and last.kind == setting.kind and last.group == setting.group
        self.put("\n" if same else "\n\n")

    def append(self, words: Words) -> int:
        """Append words with their links; return where they start."""
        start = self.length
        self.put(words.text)
        for first, last, href in words.links:
            self.links.append(Link(span=Span(start=start + first, end=start + last), href=href))
        return start

    def put(self, text: str) -> None:
        """Append characters."""
        self.parts.append(text)
        self.length += len(text)

    def text(self) -> str:
        """Return the whole text."""
        return "".join(self.parts)
