"""Claims that say the same again within a document or a stretch of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from undersigned.discourse.claims import ClaimTable
from undersigned.discourse.requests import Duplicates

__all__ = ["drop_duplicates", "drop_within"]

UNDATED = "undated"


def drop_duplicates(table: ClaimTable, scope: Duplicates, *, rows: str, columns: str, stance: str) -> ClaimTable:
    """Keep of equal claims in one scope the first one; equal are those of one actor, concept and stance.

    Weeks are those of ISO 8601 with their year, months have their year, so that two years never meet. A claim whose
    date is unknown, or too coarse for the scope, meets only those of the same date as written.

    Args:
        table: the claims; those without a value for actor or concept are left as they are.
        scope: where equal claims count once.
        rows: variable of the actor.
        columns: variable of the concept.
        stance: numeric variable.
    """
    if scope is Duplicates.INCLUDE:
        return table
    places = table.documents if scope is Duplicates.DOCUMENT else tuple(_period(day, scope) for day in table.dates)
    return drop_within(table, places, rows=rows, columns=columns, stance=stance)


def drop_within(table: ClaimTable, places: Sequence[str], *, rows: str, columns: str, stance: str) -> ClaimTable:
    """Keep of equal claims in one place the first one.

    Args:
        table: claims.
        places: where each claim stands: a document, a stretch of time.
        rows: variable of the actor.
        columns: variable of the concept.
        stance: numeric variable.
    """
    keys = zip(table.variable(rows), table.variable(columns), table.number(stance), places, strict=True)
    first: dict[tuple[str, str, int, str], int] = {}
    for position, key in enumerate(keys):
        first.setdefault(key, position)
    return table if len(first) == len(table) else table.select(first.values())


def _period(day: str | None, scope: Duplicates) -> str:
    """Return the stretch of time that a (partial) date lies in."""
    if scope is Duplicates.ACROSS_RANGE:
        return ""
    if day is None:
        return UNDATED
    if scope is Duplicates.YEAR:
        return day[:4]
    if scope is Duplicates.MONTH:
        return day[:7]
    if len(day) < len("2021-06-03"):
        return day
    year, week, _ = date.fromisoformat(day[:10]).isocalendar()
    return f"{year}-W{week:02}"
