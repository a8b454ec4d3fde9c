"""RTF by striprtf; marks of our own carry through it what it would drop: list markers, cells and links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from striprtf.striprtf import rtf_to_text

from undersigned.errors import ReadingError
from undersigned.model.document import Block, BlockKind, Document, Link, Span
from undersigned.reading.assembly import Raw, compose, require_text
from undersigned.reading.canvas import Rendered
from undersigned.reading.decoding import normalize
from undersigned.reading.origins import Origin
from undersigned.reading.plain import parse_plain

__all__ = ["read_rtf"]

CONVERT = cast("Callable[..., str]", rtf_to_text)  # the library has no types
SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓"}
"""Bullets of the fonts Symbol and Wingdings."""

BEGINNING = b"{\\rtf"
MAX_CHARACTERS = 10_000_000
MAX_FONT_TABLE = 60_000
FONT_TABLE = "\\fonttbl"
FONT = re.compile(r"\\f(\d{1,6})(?!\d)[^;]{0,300}?\\fcharset(\d{1,6})(?!\d)[^;]{0,300};")
BRACE = re.compile(r"[{}]")

CELL_END, LINK_START, LINK_MIDDLE, LINK_END = "\ue000", "\ue001", "\ue002", "\ue003"
"""Of the private use area of Unicode, so that no text has them."""

FIRST_GROUP = 1_000_001
"""Number of the first table, far from those of lists."""

WHITE = f" \t\n{CELL_END}"
PICTURE = re.compile(r"\{(?:\\\*)?\\pict\b[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
HIDDEN = re.compile(r"\{[^{}]*\\(?:v|deleted)(?![a-z0-9])[^{}]*\}")
LINK = re.compile(
    r'\{\\field\b[^{}]{0,200}\{\\\*\\fldinst\s*\{?[^{}"]{0,200}HYPERLINK\s+"([^"{}\\]{1,2000})"[^{}]{0,200}\}?\s*\}'
    r"\s*\{\\fldrslt\s*((?:[^{}]|\{[^{}]{0,2000}\}){0,2000})\}\s*\}",
    re.IGNORECASE,
)
LINKED = re.compile(f"{LINK_START}([^{LINK_START}{LINK_MIDDLE}]*){LINK_MIDDLE}([^{LINK_END}]*){LINK_END}")
# Each is a pattern in the source and what stands for it: bullets are signs of the font Symbol, an end of a paragraph
# becomes a blank line, and fields that are no links lose their frame.
CHANGES = (
    (PICTURE, ""),
    (HIDDEN, ""),
    (
        re.compile(r"(\\(?:listtext|pntext)\b(?:(?!\\u-?\d)[^{}]){0,200}?)\\'(?:b7|a7|95|d8|fc)", re.IGNORECASE),
        r"\1\\u8226?",
    ),
    (re.compile(r"\\pntext\b"), r"\\listtext"),
    (LINK, rf"{{\\u{ord(LINK_START)}?\1\\u{ord(LINK_MIDDLE)}?{{\2}}\\u{ord(LINK_END)}?}}"),
    (re.compile(r"\\field\b ?"), ""),
    (re.compile(r"\\(?:nest)?cell(?![a-z])"), rf"\\u{ord(CELL_END)}?"),
    (re.compile(r"\\par(?![a-z])"), r"\\par\\par"),
)


def read_rtf(origin: Origin, media_type: str) -> Iterator[Document]:
    """Yield the document of an RTF file; pictures, hidden and deleted words, headers, feet and notes are left out.

    Args:
        origin: of the file.
        media_type: of the file.

    Raises:
        ReadingError: the file is no RTF file, is too long, or is broken.
    """
    data = origin.read()
    raw = Raw.of_file(origin, data, media_type=media_type)
    yield require_text(compose(raw, render(text_of(data, name=origin.source))))


def text_of(data: bytes, *, name: str) -> str:
    """Return the text of an RTF file with the marks in it, normalized."""
    if not data.lstrip().startswith(BEGINNING):
        raise ReadingError(f"{name}: this is no RTF file: expected {{\\rtf at its beginning; save it as RTF again")
    source = data.decode("windows-1252", "replace")
    for pattern, substitute in CHANGES:
        source = pattern.sub(substitute, source)
    if len(source) > MAX_CHARACTERS:
        raise ReadingError(
            f"{name}: {len(source):,} characters beside pictures are above the limit of {MAX_CHARACTERS:,}; split it"
        )
    start = source.find(FONT_TABLE)
    if start >= 0 and len(source) - start > MAX_FONT_TABLE and "}}" not in source[start : start + MAX_FONT_TABLE]:
        raise ReadingError(f"{name}: its table of fonts has no end; save it as RTF again")
    try:
        text = CONVERT(with_short_fonts(source, start), errors="replace")
    except (ValueError, OverflowError, LookupError, TypeError) as error:
        raise ReadingError(f"{name}: the RTF is broken ({error}); save it again") from error
    return normalize(text.translate(SYMBOLS)).text


def with_short_fonts(source: str, start: int) -> str:
    """Return an RTF source whose table of fonts says number and charset of each font and no more.

    The search of striprtf in the table takes time that grows with the square of what has no charset in it.

    Args:
        source: of the file.
        start: where the table begins; -1 where there is none.
    """
    if start < 0:
        return source
    depth, end = 1, len(source)
    for brace in BRACE.finditer(source, start):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            end = brace.start()
            break
    fonts = "".join(rf"{{\f{font[1]}\fcharset{font[2]} x;}}" for font in FONT.finditer(source, start, end))
    return f"{source[:start]}{FONT_TABLE}{fonts}{source[end:]}"


def render(marked: str) -> Rendered:
    """Return text with marks as text with blocks: rows by the ends of their cells, the rest as plain text."""
    text, links = take_links(marked)
    rows: list[Block] = []
    rest: list[str] = []
    place = 0
    for line in text.split("\n"):
        found = row_of(line, place) if CELL_END in line else None
        if found is not None:
            rows.append(found)
        rest.append(" " * len(line) if CELL_END in line else line)
        place += len(line) + 1
    blocks = sorted([*parse_plain("\n".join(rest)), *numbered(rows, text)], key=lambda block: block.span)
    return Rendered(text=text.replace(CELL_END, "\t"), blocks=tuple(blocks), links=links)


def take_links(marked: str) -> tuple[str, tuple[Link, ...]]:
    """Return text without the marks of links, and the links."""
    parts: list[str] = []
    links: list[Link] = []
    length = before = 0
    for found in LINKED.finditer(marked):
        above, words = marked[before : found.start()], found[2].strip()
        length += len(above)
        parts += [above, words]
        if words:
            links.append(Link(span=Span(start=length, end=length + len(words)), href=found[1]))
        length += len(words)
        before = found.end()
    parts.append(marked[before:])
    return "".join(parts), tuple(links)


def row_of(line: str, place: int) -> Block | None:
    """Return the row that a line with ends of cells is, None where all its cells are empty.

    Args:
        line: of the text.
        place: where it begins in the text.
    """
    cells: list[Span] = []
    for cell in line.removesuffix(CELL_END).split(CELL_END):
        start = place + len(cell) - len(cell.lstrip())
        cells.append(Span(start=start, end=max(start, place + len(cell.rstrip()))))
        place += len(cell) + 1
    filled = [cell for cell in cells if cell.start < cell.end]
    if not filled:
        return None
    span = Span(start=filled[0].start, end=filled[-1].end)
    return Block(kind=BlockKind.TABLE_ROW, span=span, cells=tuple(cells))


def numbered(rows: list[Block], text: str) -> Iterator[Block]:
    """Yield rows with the number of their table: a row goes on with the one above where only white space parts them."""
    group, end = FIRST_GROUP, -1
    for row in rows:
        apart = end >= 0 and text[end : row.span.start].strip(WHITE) != ""
        group += apart
        end = row.span.end
        yield replace(row, group=group)
