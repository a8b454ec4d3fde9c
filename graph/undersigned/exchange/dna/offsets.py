"""Offsets of `.dna` files count UTF-16 units, as Java does; ours count code points."""

from __future__ import annotations

from bisect import bisect_left

__all__ = ["TextUnits"]

LAST_OF_ONE_UNIT = 0xFFFF


class TextUnits:
    """Convert offsets in a text between the two ways to count.

    Example:
        >>> units = TextUnits("A 🏮 B")
        >>> units.to_points(4), units.to_points(3), units.to_units(3)
        (3, None, 4)
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.wide = [] if text.isascii() else [at for at, sign in enumerate(text) if ord(sign) > LAST_OF_ONE_UNIT]
        self.behind = [at + before + 2 for before, at in enumerate(self.wide)]

    def to_units(self, offset: int) -> int:
        """Return an offset in UTF-16 units for one in code points."""
        return offset + bisect_left(self.wide, offset)

    def to_points(self, offset: int) -> int | None:
        """Return an offset in code points for one in UTF-16 units; None within a character or outside the text."""
        before = bisect_left(self.behind, offset + 1)
        point = offset - before
        within = 0 <= point <= self.length and self.to_units(point) == offset
        return point if within else None
