"""Which variable of claims is the stance."""

from __future__ import annotations

from undersigned.discourse.claims import ClaimTable
from undersigned.errors import ValidationError

__all__ = ["STANCE", "find_stance"]

STANCE = "stance"
USUAL = ("agreement", "qualifier")
"""What coders call the stance, as a rule."""


def find_stance(table: ClaimTable, name: str = STANCE) -> str:
    """Return the name of the stance in a table.

    Args:
        table: claims.
        name: as asked for; the word `stance` stands for the one that there is, whatever its coders call it.

    Raises:
        ValidationError: there is none of that name, or several that could be meant.
    """
    if name in table.numbers:
        return name
    if name == STANCE:
        meant = [usual for usual in USUAL if usual in table.numbers] or sorted(table.numbers)
        if len(meant) == 1:
            return meant[0]
    known = ", ".join(sorted(table.numbers)) or "none; add a column of whole numbers"
    raise ValidationError(f"no stance is called {name!r}; the claims have: {known}")
