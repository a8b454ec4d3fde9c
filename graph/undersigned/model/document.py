"""A release as it was read: one normalized text, typed blocks, links, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Block", "BlockKind", "Document", "Link", "Span"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range `[start, end)` of Unicode code points of a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the verbatim text of the span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a block is by its layout; what it is for is its zone."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    FURNITURE = "furniture"
    """What stands on many pages and belongs to none: running heads and feet, page numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that layout sets apart.

    Args:
        kind: what it is by layout.
        span: where it stands; blocks do not overlap and stand in order of the text. List markers
            ("•", "1.") that stand in the text lie outside the span.
        level: heading level 1 to 6, or depth of a list from 1; 0 elsewhere.
        marker: the list marker as it stands in the source ("•", "-", "3."), or "".
        group: number of the list or table that the item or row belongs to, 0 for none.
        cells: spans of the cells of a table row, in order.
        quoted: inside a block quotation (`<blockquote>`, `>`).
        emphasis: the whole block is bold or underlined: it often is a heading in disguise.
        language: ISO 639-1 code of the block, where it is surely another than the document's; else None.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    marker: str = ""
    group: int = 0
    cells: tuple[Span, ...] = ()
    quoted: bool = False
    emphasis: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink: the span of its words and its address as written."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One release as published, read without loss.

    Args:
        name: file name, or the id of a record of a table; unique in a build only together with `sha256`.
        source: path or URL that it was read from, as the user gave it.
        text: the whole normalized text (NFC, line feeds as line ends); all offsets refer to it.
        blocks: in order of the text; together they cover every character that is not white space or list marker.
        links: in order of the text.
        language: ISO 639-1 code, or None where unknown.
        sha256: hexadecimal digest of the bytes that were read.
        metadata: front matter, HTML meta tags or columns, keys in lower case, values as text
            (`title`, `date`, `lang`, `url`, `publisher`, `signatories` ...; a list is joined by line feeds).
        media_type: of the file or message that it was read from, such as `text/html` (`reading.documents.FORMATS`).
        warnings: what was noticed while reading, a sentence each (encoding guessed, control characters, ...).
    """

    name: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    media_type: str
    links: tuple[Link, ...] = ()
    language: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])
    warnings: tuple[str, ...] = ()
