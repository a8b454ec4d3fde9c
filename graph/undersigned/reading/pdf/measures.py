"""Measures of a document that single lines are compared with: size of its text, distance of lines, right margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from undersigned.reading.pdf.shapes import Line, Region

__all__ = ["Measures", "body_size", "measure"]

USUAL_LEADING = 1.2
MOST_LEADING = 2.5
PROSE_LETTERS = 40
FULL = 0.85
OUTLIERS = 20
"""One line of so many may reach beyond the margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What is usual in a document.

    Args:
        body: size of the running text.
        leading: distance of two lines of a paragraph, in shares of their size.
        right: where its full lines end.
    """

    body: float
    leading: float
    right: float


def body_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return min(sizes, key=lambda size: (-sizes[size], size), default=1.0)


def measure(regions: Sequence[Region]) -> Measures:
    """Return the measures of a document."""
    body = body_size(line for region in regions for line in region.lines)
    plain = [line for region in regions if not region.right for line in region.lines]
    prose = [line.right for line in plain if len(line.text) >= PROSE_LETTERS and line.size <= 1.1 * body]
    ends = sorted(prose or [line.right for line in plain] or [0.0])
    right = ends[-1 - len(ends) // OUTLIERS]
    gaps = [gap for region in regions for gap in iter_gaps(region, region.right or right)]
    return Measures(body=body, leading=median(gaps) if gaps else USUAL_LEADING, right=right)


def iter_gaps(region: Region, right: float) -> Iterable[float]:
    """Yield the distances below lines that are full, so that the next one goes on with their paragraph."""
    for before, line in pairwise(region.lines):
        gap = (line.base - before.base) / before.size
        full = before.right - before.left > FULL * (right - before.left)
        if full and line.size == before.size and 0 < gap <= MOST_LEADING:
            yield gap
