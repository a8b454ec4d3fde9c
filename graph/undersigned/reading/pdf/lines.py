"""Words to lines: what stands on one base line, taken apart where the gap is wide."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import TypeVar

from undersigned.reading.pdf.characters import raise_digits
from undersigned.reading.pdf.shapes import Line, Word, is_apart, line_of
from undersigned.reading.plain import BULLET, NUMBER

__all__ = ["build_lines", "is_marked", "rows_of"]

Placed = TypeVar("Placed", Line, Word)

LEVEL = 0.3
"""Words are on one line where their bases differ by less than this share of their size."""
WIDE = 0.9
"""A gap that is wider than this share of the size parts columns; narrower ones are stretched spaces."""
MARKER_GAP = 6.0
LETTER_GAP = 2.5
BULLET_GAP = 0.7
SMALL = 0.85
REACH = 3
MARK = re.compile(r"[\d,]{1,5}|[*†‡§]{1,3}")
LONE_MARKER = re.compile(r"[•▪‣◦●■□○·∙➢➤✓✔*+–o-]|\(?(?:\d{1,3}|[a-z])[.)]")
FEWEST_LETTERS = 5
STRETCH = 1.6


def build_lines(words: Iterable[Word]) -> list[Line]:
    """Return the lines of a page from top to bottom, those of one height from left to right."""
    rows = rows_of(words)
    lower_marks(rows)
    return [line_of(close_up(with_bullet(run))) for row in rows if row for run in runs_of(row)]


def rows_of(placed: Iterable[Placed]) -> list[list[Placed]]:
    """Return words or lines that stand side by side, row by row from the top, each from left to right."""
    rows: list[list[Placed]] = []
    for one in sorted(placed, key=lambda each: (each.base, each.left)):
        if rows and one.base - rows[-1][0].base <= LEVEL * min(one.size, rows[-1][0].size):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def is_marked(text: str) -> bool:
    """Tell whether a text begins with a list marker."""
    return bool(BULLET.match(text) or NUMBER.match(text))


def lower_marks(rows: list[list[Word]]) -> None:
    """Move raised marks of footnotes to the words that they stand behind."""
    for number, row in enumerate(rows):
        for word in list(row):
            if MARK.fullmatch(word.text) is None:
                continue
            for below in rows[number : number + REACH]:
                owner = next((one for one in below if bears(one, word)), None)
                if owner is not None:
                    row.remove(word)
                    lowered = replace(
                        word, text=raise_digits(word.text), base=owner.base, spaced=word.left < owner.left
                    )
                    below.append(lowered)
                    below.sort(key=lambda one: one.left)
                    break


def bears(owner: Word, mark: Word) -> bool:
    """Tell whether a small raised mark stands at a word: behind it, or before it where a footnote begins."""
    raised = 0.1 * owner.size < owner.base - mark.base < 0.7 * owner.size
    near = owner.left <= mark.left <= owner.right + 0.4 * owner.size
    opens = mark.left < owner.left and owner.left - mark.right < owner.size
    return mark.size < SMALL * owner.size and raised and (near or opens)


def runs_of(row: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of a row up to each wide gap; a list marker stays with what it marks."""
    run = [row[0]]
    for word in row[1:]:
        gap = (word.left - run[-1].right) / max(word.size, run[-1].size)
        if gap > most_gap(run, word):
            yield run
            run = []
        run.append(word)
    yield run


def most_gap(run: Sequence[Word], word: Word) -> float:
    """Return how wide the gap before a word may be for it to belong to the run, in shares of the size."""
    if len(run) == 1 and LONE_MARKER.fullmatch(run[0].text):
        return MARKER_GAP
    return LETTER_GAP if len(run[-1].text) == len(word.text) == 1 and run[-1].text.isalpha() else WIDE


def with_bullet(run: list[Word]) -> list[Word]:
    """Return words with an "o" that is set apart as the bullet that it is in some fonts."""
    apart = len(run) > 1 and run[0].text == "o" and run[1].left - run[0].right > BULLET_GAP * run[0].size
    return [replace(run[0], text="○"), *run[1:]] if apart else run


def close_up(run: list[Word]) -> list[Word]:
    """Return words with letters that are set apart ("O P E N  L E T T E R") drawn together to words."""
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in run)
    if single < FEWEST_LETTERS or single < 0.8 * len(run):
        return run
    usual = median(word.left - before.right for before, word in itertools.pairwise(run))
    closed = [run[0]]
    for before, word in itertools.pairwise(run):
        joined = is_apart(before, word) and word.left - before.right <= STRETCH * usual
        closed.append(replace(word, spaced=False, left=closed[-1].right) if joined else word)
    return closed
