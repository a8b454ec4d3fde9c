"""Which variable of claims is the stance."""

from __future__ import annotations

from collections.abc import Collection

from undersigned.discourse.claims import ClaimTable
from undersigned.errors import ValidationError

__all__ = ["STANCE", "STANCES", "choose_stance", "find_stance"]

STANCE = "stance"
STANCES = (STANCE, "agreement", "qualifier")
"""What coders call the stance, as a rule."""


def find_stance(table: ClaimTable, name: str = STANCE) -> str:
    """Return the name of the stance in a table.

    Args:
        table: claims.
        name: as asked for; the word `stance` stands for the one that there is, whatever its coders call it.

    Raises:
        ValidationError: there is none of that name, or several that could be meant.
    """
    return choose_stance(table.numbers, name)


def choose_stance(names: Collection[str], name: str = STANCE) -> str:
    """Return which of several numeric variables is meant, see `find_stance`."""
    if name in names:
        return name
    if name == STANCE:
        meant = [usual for usual in STANCES if usual in names] or sorted(names)
        if len(meant) == 1:
            return meant[0]
    known = ", ".join(sorted(names)) or "none; add a column of whole numbers"
    raise ValidationError(f"no stance is called {name!r}; the claims have: {known}")
