"""Tables: rows that belong together from left to right, told from lists that only stand in columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import mean

from undersigned.reading.pdf.shapes import Line, Rule

__all__ = ["Grid", "is_ruled", "is_tabular", "rows_between_rules", "rows_by_first_cell"]

Grid = list[list[Line | None]]
"""Rows, each with a line or None a column."""
Row = tuple[tuple[Line, ...], ...]

SAME_HEIGHT = 2.5
LEAST_RULES = 2
DETAIL = re.compile(r"[\W\d_]+|.*@.*|.*\d{4}.*")
FULL_ROWS = 0.7
UNEQUAL = 1.8
REPEATED = 0.7
"""A column with no more different values than this share of its rows repeats itself, as countries do."""
FEW_ROWS = 4
CLOSE = 1.35


def is_ruled(rows: Sequence[Sequence[Line]], rules: Sequence[Rule]) -> bool:
    """Tell whether lines are drawn between rows."""
    return len(heights_of(rows, rules)) >= LEAST_RULES


def heights_of(rows: Sequence[Sequence[Line]], rules: Sequence[Rule]) -> list[float]:
    """Return where lines are drawn across at least half of the width of some rows."""
    lines = [line for row in rows for line in row]
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    top, bottom = rows[0][0].base - 2.5 * rows[0][0].size, rows[-1][0].base + 2 * rows[-1][0].size
    heights: list[float] = []
    lengths: list[float] = []
    for rule in sorted(rules, key=lambda one: one.y):
        length = min(rule.right, right) - max(rule.left, left)
        if not top <= rule.y <= bottom or length <= 0:
            continue
        if heights and rule.y - heights[-1] <= SAME_HEIGHT:
            lengths[-1] += length
        else:
            heights.append(rule.y)
            lengths.append(length)
    return [height for height, length in zip(heights, lengths, strict=True) if length >= (right - left) / 2]


def rows_between_rules(grid: Grid, rules: Sequence[Rule]) -> tuple[Row, ...]:
    """Return the rows of a table whose rows are parted by drawn lines; without enough of these, by its cells."""
    lines = [[cell for cell in row if cell is not None] for row in grid]
    heights = heights_of(lines, rules)
    if len(heights) * 2 < len(grid) and len(heights) <= LEAST_RULES + 1:
        return rows_by_first_cell(grid)
    gathered: dict[int, list[list[Line]]] = {}
    for row, cells in zip(grid, lines, strict=True):
        number = sum(height < cells[0].base for height in heights)
        columns = gathered.setdefault(number, [[] for _ in row])
        add_row(columns, row)
    return tuple(tuple(map(tuple, columns)) for _, columns in sorted(gathered.items()))


def rows_by_first_cell(grid: Grid) -> tuple[Row, ...]:
    """Return the rows of a table; one without a first cell, close below another, goes on with it."""
    gathered: list[list[list[Line]]] = []
    base = 0.0
    for row in grid:
        line = next(cell for cell in row if cell is not None)
        close = line.base - base <= CLOSE * line.size
        if not (gathered and row[0] is None and close):
            gathered.append([[] for _ in row])
        add_row(gathered[-1], row)
        base = line.base
    return tuple(tuple(map(tuple, columns)) for columns in gathered)


def add_row(columns: list[list[Line]], row: Sequence[Line | None]) -> None:
    """Append the cells of a row to columns."""
    for column, cell in zip(columns, row, strict=True):
        if cell is not None:
            column.append(cell)


def is_tabular(grid: Grid) -> bool:
    """Tell whether side-by-side entries are rows of a table: most rows are full, and the columns differ in kind."""
    full = sum(None not in row for row in grid)
    if len(grid) < FEW_ROWS or full < FULL_ROWS * len(grid):
        return False
    columns = [[cell.text for cell in column if cell is not None] for column in zip(*grid, strict=True)]
    headed = all(cell is not None and cell.bold for cell in grid[0]) and not any(
        cell is not None and cell.bold for cell in grid[1]
    )
    lengths = [mean(map(len, column)) for column in columns]
    return headed or max(lengths) > UNEQUAL * min(lengths) or any(map(is_of_a_kind, columns))


def is_of_a_kind(cells: Sequence[str]) -> bool:
    """Tell whether the cells of a column are numbers, dates or addresses, or few values again and again."""
    details = sum(DETAIL.fullmatch(cell) is not None for cell in cells)
    repeats = len(Counter(map(str.casefold, cells))) <= REPEATED * len(cells)
    return details > 0.6 * len(cells) or repeats
