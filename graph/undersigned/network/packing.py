"""Where the parts of a picture go: discs beside each other, loose nodes in rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, cos, pi, sin, sqrt

__all__ = ["pack_discs", "park_in_rows"]

GOLDEN = pi * (3 - sqrt(5))
WIDE = 1.45
"""How much wider than high a packing is: screens are."""


def pack_discs(radii: Sequence[float], *, gap: float) -> list[tuple[float, float]]:
    """Return centers for discs that do not overlap, the largest in the middle.

    Args:
        radii: of the discs.
        gap: free space to leave between two.

    Returns:
        A center for each disc, in the order given.

    Example:
        >>> pack_discs([3.0], gap=1.0)
        [(0.0, 0.0)]
    """
    placed: list[tuple[float, float, float]] = []
    centers: dict[int, tuple[float, float]] = {}
    for at in sorted(range(len(radii)), key=lambda at: (-radii[at], at)):
        x, y = _free_place(placed, radii[at], gap)
        placed.append((x, y, radii[at]))
        centers[at] = (x, y)
    return [centers[at] for at in range(len(radii))]


def park_in_rows(count: int, *, width: float, step: float) -> list[tuple[float, float]]:
    """Return places in centered rows, from the top down.

    Args:
        count: of places.
        width: of the longest row.
        step: from one place to the next.

    Returns:
        Centers; the first row at y = 0, rows centered on x = 0.

    Example:
        >>> park_in_rows(3, width=10.0, step=10.0)
        [(-5.0, 0.0), (5.0, 0.0), (0.0, 10.0)]
    """
    in_row = max(1, min(count, int(width // step) + 1))
    places: list[tuple[float, float]] = []
    for row in range(ceil(count / in_row)):
        here = min(in_row, count - row * in_row)
        places.extend(((column - (here - 1) / 2) * step, row * step) for column in range(here))
    return places


def _free_place(placed: Sequence[tuple[float, float, float]], radius: float, gap: float) -> tuple[float, float]:
    """Return the first place on a widening spiral where a disc touches no other."""
    step = (radius + gap) * 0.35
    turn = 0
    while True:
        distance = step * sqrt(turn)
        x, y = distance * cos(turn * GOLDEN) * WIDE, distance * sin(turn * GOLDEN)
        if all((x - px) ** 2 + (y - py) ** 2 >= (radius + other + gap) ** 2 for px, py, other in placed):
            return x, y
        turn += 1
