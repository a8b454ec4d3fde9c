"""Numbers for ids: `.dna` files know rows by whole numbers."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["number_ids"]

MOST = 2**31 - 1
"""Largest number that the program can hold."""


def number_ids(ids: Sequence[str]) -> dict[str, int]:
    """Return a number for each id: the one that it is where all are numbers from 1, else its place, from 1.

    Example:
        >>> number_ids(["7", "12"]), number_ids(["7", "letter"])
        ({'7': 7, '12': 12}, {'7': 1, 'letter': 2})
    """
    if all(one.isascii() and one.isdigit() and str(int(one)) == one and 0 < int(one) <= MOST for one in ids):
        return {one: int(one) for one in ids}
    return {one: at for at, one in enumerate(ids, start=1)}
