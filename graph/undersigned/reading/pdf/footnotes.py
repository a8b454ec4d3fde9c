"""Footnotes: small print at the foot of a page that a raised mark in its text refers to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from undersigned.reading.pdf.lines import rows_of
from undersigned.reading.pdf.shapes import Line, Page

__all__ = ["split_footnotes"]

SMALL = 0.93
RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\S)[*†‡]+")
MARK = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}(?=[\s.)])|[*†‡]+)")
LOWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def split_footnotes(page: Page, body: float) -> tuple[Page, tuple[Line, ...]]:
    """Return a page without its footnotes, and the lines of these.

    Args:
        page: without furniture.
        body: size of the running text.
    """
    rows = rows_of(page.lines)
    start = len(rows)
    while start and all(line.size <= SMALL * body for line in rows[start - 1]):
        start -= 1
    text = " ".join(line.text for row in rows[:start] for line in row)
    marks = {mark.translate(LOWER) for mark in RAISED.findall(text)}
    while start < len(rows) and not opens_note(rows[start], marks):
        start += 1
    notes = tuple(line for row in rows[start:] for line in row)
    gone = set(map(id, notes))
    return replace(page, lines=tuple(line for line in page.lines if id(line) not in gone)), notes


def opens_note(row: Sequence[Line], marks: set[str]) -> bool:
    """Tell whether a row begins with a mark that the text refers to."""
    found = MARK.match(row[0].text)
    return found is not None and found[1].translate(LOWER) in marks
