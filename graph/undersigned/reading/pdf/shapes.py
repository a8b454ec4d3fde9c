"""What stands on a page: words, lines, rules; distances in points, y grows downward in the direction of reading."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Line", "Page", "Region", "Rule", "Word", "is_apart", "line_of"]

GLUE = 0.12
"""Words whose gap is below this share of their size are parts of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A run of glyphs of one style without white space.

    Args:
        text: its characters.
        left: of its first glyph.
        right: of its last glyph.
        base: y of the line that it stands on.
        size: height of its font.
        bold: whether it is set in a heavy font.
        spaced: whether white space stands before it.
        href: address that it links to, or "".
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    spaced: bool = True
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words side by side; `size` is that of most letters, `bold` where all words are."""

    words: tuple[Word, ...]
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A horizontal line that is drawn."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as read.

    Args:
        lines: runs of words without a wide gap, from top to bottom, from left to right.
        top: y of the upper edge.
        bottom: y of the lower edge.
        turned: text that runs in another direction than most of the page.
        rules: lines that are drawn, from top to bottom.
    """

    lines: tuple[Line, ...]
    top: float
    bottom: float
    turned: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Lines of one column in order, or the rows of a table.

    Args:
        lines: of a column, from top to bottom; empty for a table.
        right: where lines of full width end; 0 where that is the same as elsewhere in the document.
        listed: whether the column holds entries rather than running text.
        rows: of a table, each with the lines of each cell; an empty cell has none.
    """

    lines: tuple[Line, ...] = ()
    right: float = 0.0
    listed: bool = False
    rows: tuple[tuple[tuple[Line, ...], ...], ...] = ()


def line_of(words: Iterable[Word]) -> Line:
    """Return the line of words that stand side by side."""
    ordered = tuple(sorted(words, key=lambda word: word.left))
    letters: dict[float, int] = {}
    for word in ordered:
        letters[word.size] = letters.get(word.size, 0) + len(word.text)
    size = max(letters, key=lambda height: (letters[height], height))
    return Line(
        words=ordered,
        text=text_of(ordered),
        left=ordered[0].left,
        right=max(word.right for word in ordered),
        base=next(word.base for word in ordered if word.size == size),
        size=size,
        bold=all(word.bold for word in ordered if any(map(str.isalnum, word.text))),
    )


def text_of(words: Sequence[Word]) -> str:
    """Return words in one string, with spaces where there are gaps."""
    parts = [words[0].text]
    for before, word in itertools.pairwise(words):
        parts.append(f" {word.text}" if is_apart(before, word) else word.text)
    return "".join(parts)


def is_apart(before: Word, word: Word) -> bool:
    """Tell whether a space belongs between two words of one line."""
    return word.spaced or word.left - before.right > GLUE * max(before.size, word.size)
