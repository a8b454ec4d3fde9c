"""Running heads and feet and page numbers: what stands at the edge of pages and belongs to no text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from undersigned.reading.pdf.lines import rows_of
from undersigned.reading.pdf.shapes import Line, Page

__all__ = ["split_furniture"]

DEPTH = 5
"""So many rows from an edge can be furniture."""
SHARE = 0.22
"""So much of the height of a page is its head, and as much its foot."""
NEAR = 6.0
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|p[áa]gina|seite|p[áa]g\.?|s\.|p\.)\s*)?(\d{1,4})(?:\s*(?:/|of|de|von|sur)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
NAMED_NUMBER = re.compile(r"\b(?:page|p[áa]gina|seite|p[áa]g\.)\s*(\d{1,4})\b", re.IGNORECASE)
SHORT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row near an edge of a page: its words without numbers, and how it stands in a row of pages."""

    page: int
    lines: list[Line]
    text: str
    key: str
    base: float


def split_furniture(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """Return pages without furniture, and the furniture page by page.

    Args:
        pages: in order.

    Returns:
        The pages, and the text of each row that was taken off.
    """
    heads = [list(edge_rows(page, number, head=True)) for number, page in enumerate(pages)]
    feet = [list(edge_rows(page, number, head=False)) for number, page in enumerate(pages)]
    repeated = [find_repeated(edge) for edge in (heads, feet)]
    kept: list[Page] = []
    texts: list[str] = []
    for number, page in enumerate(pages):
        taken = [
            row
            for edge, bases in zip((heads, feet), repeated, strict=True)
            for row in take(edge[number], bases, len(pages))
        ]
        gone = {id(line) for row in taken for line in row.lines}
        texts.extend(row.text for row in sorted(taken, key=lambda row: row.base))
        kept.append(replace(page, lines=tuple(line for line in page.lines if id(line) not in gone)))
    return kept, texts


def edge_rows(page: Page, number: int, *, head: bool) -> Iterator[Row]:
    """Yield the rows in the head or the foot of a page, the outermost first."""
    rows = rows_of(page.lines)
    height = page.bottom - page.top
    for lines in rows[:DEPTH] if head else rows[: -DEPTH - 1 : -1]:
        base = lines[0].base
        if (base - page.top if head else page.bottom - base) > SHARE * height:
            return
        text = " ".join(line.text for line in lines)
        yield Row(page=number, lines=lines, text=text, key=DIGITS.sub("0", text.casefold()), base=base)


def find_repeated(edge: Sequence[Sequence[Row]]) -> dict[str, list[float]]:
    """Return the words that stand at the same height of several pages, with these heights."""
    bases: defaultdict[str, list[float]] = defaultdict(list)
    for rows in edge:
        for row in rows:
            bases[row.key].append(row.base)
    return {key: found for key, found in bases.items() if len(found) > 1}


def take(rows: Sequence[Row], repeated: dict[str, list[float]], count: int) -> Iterator[Row]:
    """Yield the furniture of an edge: all rows from the outermost on up to the first that is none."""
    for row in rows:
        near = sum(abs(base - row.base) <= NEAR for base in repeated.get(row.key, ()))
        if near < 2 and not is_page_number(row, count):
            return
        yield row


def is_page_number(row: Row, count: int) -> bool:
    """Tell whether a row is the number of its page, alone or in a short line."""
    whole = PAGE_NUMBER.fullmatch(row.text)
    named = NAMED_NUMBER.search(row.text) if len(row.text) <= SHORT else None
    found = whole or named
    if found is None:
        return False
    # A single bare number may be anything; it counts where it is that of the page.
    bare = found is whole and found.group().strip(" \t-–—|").isdecimal()
    return int(found[1]) == row.page + 1 or (not bare and int(found[1]) <= count)
