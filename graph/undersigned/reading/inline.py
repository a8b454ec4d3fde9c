"""The words of a block while it is open: white space collapses, links and bold letters are noted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["Inline", "Words"]

SPACES = re.compile(r"[ \t\n\r\f]+")
# Entities such as &#1; bring back what was replaced before parsing.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LABEL_LENGTH = 150

Anchor = tuple[int, int, str]
"""`(start, end, href)` of a link, in the words of its block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Finished inline text with its links; `bold` where all of it is."""

    text: str
    links: tuple[Anchor, ...] = ()
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
    """Gathers the words of one block after the other."""

    parts: list[str] = field(default_factory=list[str])
    length: int = 0
    last: str = "\n"
    lines: int = 0
    links: list[Anchor] = field(default_factory=list[Anchor])
    anchors: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    bold_letters: int = 0
    plain_letters: int = 0

    def write(self, data: str, *, bold: bool = False, verbatim: bool = False) -> None:
        """Append words; white space collapses as in a browser unless they are `verbatim`."""
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

    def is_bold(self) -> bool:
        """Tell whether there are words and all of them are bold, but for a single mark such as a colon."""
        return self.bold_letters > 0 and self.plain_letters <= 1

    def open_link(self, href: str) -> None:
        """Note where a link begins."""
        self.anchors.append((self.length, href))

    def close_link(self) -> None:
        """Note the link that began last, where it has words and an address.

        An image in a link gives no words: its alternative text is a description and no part of what was said.
        """
        if self.anchors:
            self.note(*self.anchors.pop())

    def note(self, start: int, href: str) -> None:
        """Keep a link from a position up to here."""
        if href and self.length > start:
            self.links.append((start, self.length, href))

    def finish(self) -> Words:
        """Return the words in NFC, trimmed, with their links, and start anew; open links go on in the next block."""
        for start, href in self.anchors:
            self.note(start, href)
        text = CONTROLS.sub("\ufffd", "".join(self.parts))
        links, bold = self.links, self.is_bold()
        self.clear()
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
        self.length = self.lines = self.bold_letters = self.plain_letters = 0
        self.last = "\n"
        self.links = []
        self.anchors = [(0, href) for _, href in self.anchors]


def nfc_positions(text: str, links: list[Anchor]) -> dict[int, int]:
    """Return where the ends of links stand once the text is in NFC."""
    moved: dict[int, int] = {}
    before = length = 0
    for position in sorted({end for start, stop, _ in links for end in (start, stop)}):
        length += len(unicodedata.normalize("NFC", text[before:position]))
        moved[position], before = length, position
    return moved


def trimmed(text: str, links: list[Anchor], lead: int) -> list[Anchor]:
    """Return links shifted by the white space that was cut off, themselves trimmed, without empty ones."""
    kept: list[Anchor] = []
    for start, end, href in links:
        first, last = max(0, start - lead), max(0, min(len(text), end - lead))
        words = text[first:last]
        first += len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if words.strip():
            kept.append((first, last, CONTROLS.sub("\ufffd", href.strip())))
    return kept
