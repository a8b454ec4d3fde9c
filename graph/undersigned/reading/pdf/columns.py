"""The columns of a page: which lines stand side by side, and in which order they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from undersigned.reading.pdf.lines import rows_of
from undersigned.reading.pdf.shapes import Line, Page, Region, line_of
from undersigned.reading.pdf.tables import Grid, is_ruled, is_tabular, rows_between_rules, rows_by_first_cell

__all__ = ["split_regions"]

FULL_WIDTH = 0.6
"""Lines that cover more of the width of the page leave no room for a second column."""
LOOKAHEAD = 60
APART = 3.5
"""White space of this many lines ends columns."""
SET_OFF = 1.6
CLOSE = 1.4
WIDE_GUTTER = 2.0
CLEAR_GUTTER = 1.2
FEW = 3
MANY = 8
PROSE_FILL = 0.8
PROSE_LETTERS = 18
FULL_LINES = 0.4
WITHIN = 0.3
LITTLE = 0.15
SIDEBAR = 0.6

Bounds = list[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Rows of a page that have the same columns, and where these stand."""

    rows: list[list[Line]]
    bounds: Bounds

    @property
    def size(self) -> float:
        """The usual height of its letters."""
        return median(line.size for row in self.rows for line in row)

    @property
    def gutter(self) -> float:
        """The narrowest gap between its columns."""
        return min(after[0] - before[1] for before, after in pairwise(self.bounds))

    def grid(self) -> Grid:
        """Return the lines of each row by column; None where a column has none."""
        return [
            [join([line for line in row if low <= line.left and line.right <= high]) for low, high in self.bounds]
            for row in self.rows
        ]


def split_regions(page: Page) -> Iterator[Region]:
    """Yield the regions of a page in the order of reading.

    Args:
        page: without what belongs to no text.
    """
    rows = rows_of(page.lines)
    if not rows:
        return
    left, right = min(line.left for line in page.lines), max(line.right for line in page.lines)
    plain: list[Line] = []
    number = 0
    while number < len(rows):
        band = grow_band(rows, number, right - left)
        if band is None:
            plain.extend(side_by_side(rows[number]))
            number += 1
            continue
        if plain:
            yield Region(lines=tuple(plain))
            plain = []
        yield from read_band(band, page, right)
        number += len(band.rows)
    if plain:
        yield Region(lines=tuple(plain))


def side_by_side(row: Sequence[Line]) -> list[Line]:
    """Return the lines of a row that is in no columns: as one, or apart where a gap is very wide."""
    gaps = [after.left - before.right for before, after in pairwise(row)]
    if any(gap > APART * row[0].size for gap in gaps):
        return list(row)
    return [line_of(word for line in row for word in line.words)]


def grow_band(rows: Sequence[list[Line]], start: int, width: float) -> Band | None:
    """Return the longest run of rows from a row on that leaves a gutter free, or None."""
    if is_set_off(rows, start):
        return None
    bounds: Bounds = []
    end, found = start, Bounds()
    for number in range(start, len(rows)):
        row = rows[number]
        if number > start and row[0].base - rows[number - 1][0].base > APART * row[0].size:
            break
        merged = merge(bounds, row)
        covers = len(merged) == 1 and merged[0][1] - merged[0][0] > FULL_WIDTH * width
        fewer = len(merged) < len(found) and (len(merged) == 1 or number - start >= FEW)
        if covers or fewer or (not found and number - start > LOOKAHEAD):
            break
        bounds = merged
        if len(merged) > 1:
            end, found = number + 1, merged
    if not found:
        return None
    inside = list(rows[start:end])
    band = Band(rows=trimmed(inside) if end < len(rows) else inside, bounds=found)
    return band if is_sound(band) else None


def is_set_off(rows: Sequence[list[Line]], number: int) -> bool:
    """Tell whether a row is one line that ends a paragraph or stands apart from what is below it."""
    if len(rows[number]) > 1 or number + 1 == len(rows):
        return False
    line, below = rows[number][0], rows[number + 1][0]
    if below.base - line.base > SET_OFF * line.size:
        return True
    above = rows[number - 1][0] if number else None
    return above is not None and line.base - above.base <= CLOSE * line.size and above.left < line.right < above.right


def merge(bounds: Bounds, row: Sequence[Line]) -> Bounds:
    """Return the stretches of the width that are covered, with a further row."""
    gap = 0.7 * row[0].size
    merged: Bounds = []
    for left, right in sorted([*bounds, *((line.left, line.right) for line in row)]):
        if merged and left - merged[-1][1] < gap:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def trimmed(rows: Sequence[list[Line]]) -> list[list[Line]]:
    """Return rows without the last few where these stand set off below one column: a heading of what comes next."""
    kept = list(rows)
    for number in range(max(1, len(kept) - FEW), len(kept)):
        before, line = kept[number - 1][0], kept[number][0]
        alone = all(len(row) == 1 and abs(row[0].left - line.left) < line.size for row in kept[number:])
        bolder = line.bold and not before.bold
        if alone and (line.size > 1.1 * before.size or bolder or line.base - before.base > 2 * line.size):
            return kept[:number]
    return kept


def is_sound(band: Band) -> bool:
    """Tell whether enough rows show the gutter for it to be no accident."""
    hits = [sum(cell is not None for cell in column) for column in zip(*band.grid(), strict=True)]
    together = sum(len(row) > 1 for row in band.rows)
    if min(hits) == 0 or (together == 0 and min(hits) < FEW):
        return False
    if band.gutter >= WIDE_GUTTER * band.size or together >= FEW or min(hits) > FEW:
        return True
    # Lines of a single column would cover the gutter in one of so many rows.
    return len(band.rows) >= MANY and band.gutter >= CLEAR_GUTTER * band.size


def read_band(band: Band, page: Page, right: float) -> Iterator[Region]:
    """Yield the regions of side-by-side columns."""
    grid = band.grid()
    columns = [[line for line in column if line is not None] for column in zip(*grid, strict=True)]
    if is_labeled(columns[0]):
        yield Region(lines=tuple(line_of(word for line in row for word in line.words) for row in band.rows))
    elif is_ruled(band.rows, page.rules):
        yield Region(rows=rows_between_rules(grid, page.rules))
    elif any(map(is_prose, columns)):
        yield from read_prose(band, columns)
    elif is_tabular(grid):
        yield Region(rows=rows_by_first_cell(grid))
    else:
        ends = [*(low - band.size for low, _ in band.bounds[1:]), right]
        yield from (
            Region(lines=tuple(lines), right=end, listed=True) for lines, end in zip(columns, ends, strict=True)
        )


def read_prose(band: Band, columns: Sequence[list[Line]]) -> Iterator[Region]:
    """Yield columns of running text, then what stands in a narrow column beside them."""
    widest = max(high - low for low, high in band.bounds)
    aside: list[Region] = []
    for lines, (low, high) in zip(columns, band.bounds, strict=True):
        prose = share_within(lines) > LITTLE
        region = Region(lines=tuple(lines), right=max(line.right for line in lines), listed=not prose)
        if high - low < SIDEBAR * widest and not prose:
            aside.append(region)
        else:
            yield region
    yield from aside


def is_labeled(lines: Sequence[Line]) -> bool:
    """Tell whether a column holds labels of what stands beside it ("Contact:")."""
    return sum(line.text.endswith(":") for line in lines) > 0.7 * len(lines)


def is_prose(lines: Sequence[Line]) -> bool:
    """Tell whether the lines of a column are wrapped: many are as wide as it, and many begin in mid-sentence."""
    if len(lines) <= FEW:
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    long = [line for line in lines if line.right - line.left > PROSE_FILL * width and len(line.text) >= PROSE_LETTERS]
    return len(long) > FULL_LINES * len(lines) and share_within(lines) > WITHIN


def share_within(lines: Sequence[Line]) -> float:
    """Return how many of the lines begin in the middle of a sentence, as a share."""
    return sum(line.text[0].islower() for line in lines) / len(lines)


def join(lines: Sequence[Line]) -> Line | None:
    """Return lines of one row and column as one, or None where there are none."""
    return line_of(word for line in lines for word in line.words) if lines else None
