"""Which column of an event list holds what."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from undersigned.discourse.stances import STANCES
from undersigned.errors import ValidationError
from undersigned.exchange.notices import Notices

__all__ = ["FIXED", "Headings", "find_headings", "parse_mapping"]

FIXED = ("id", "document", "date", "weight")
"""What a column may hold that is neither a stance nor a variable."""

KNOWN: dict[str, tuple[str, ...]] = {
    "id": ("id", "statement_id", "claim_id", "claim", "statement", "event_id"),
    "document": ("document", "document_id", "doc", "doc_id"),
    "date": ("date", "day", "datetime"),
    "weight": ("weight",),
    "organization": ("organization", "organisation", "actor", "org"),
    "person": ("person", "speaker"),
    "concept": ("concept", "measure", "issue"),
}
"""Usual headings, the likeliest first."""

MARKS = re.compile(r"[\s_.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """Positions of the columns.

    Args:
        fixed: of those of `FIXED` that there are.
        stance: name and position of the stance.
        variables: of all others, by name.
    """

    fixed: Mapping[str, int]
    stance: tuple[str, int]
    variables: Mapping[str, int]


def parse_mapping(texts: Sequence[str]) -> dict[str, str]:
    """Return `name -> heading` of what a user writes as `NAME=HEADING`.

    Raises:
        ValidationError: one is not so written, or a name is given twice.

    Example:
        >>> parse_mapping(["organization=Who speaks"])
        {'organization': 'Who speaks'}
    """
    found: dict[str, str] = {}
    for text in texts:
        name, equals, heading = (part.strip() for part in text.partition("="))
        if not (name and equals and heading):
            raise ValidationError(f"{text!r} names no column; write NAME=HEADING: organization=Who")
        if found.setdefault(name, heading) != heading:
            raise ValidationError(f"two columns are named for {name}: {found[name]!r} and {heading!r}")
    return found


def find_headings(row: Sequence[str], mapping: Mapping[str, str], notices: Notices) -> Headings:
    """Return which column holds what; columns without a heading are left out.

    Args:
        row: cells of the first row.
        mapping: headings that a user names.
        notices: gets columns that are called otherwise than headed.

    Raises:
        ValidationError: two columns share a heading, one that is named is not there, or none holds the stance.
    """
    columns = _own_columns(row)
    chosen = {name: _column(columns, heading, name) for name, heading in mapping.items()}
    free = {heading: at for heading, at in columns.items() if at not in chosen.values()}
    for name, usual in KNOWN.items():
        heading = next(
            (one for wanted in usual for one in sorted(free, key=wanted.__ne__) if _plain(one) == wanted), None
        )
        if name not in chosen and heading is not None:
            chosen[name] = free.pop(heading)
            if name not in FIXED and heading != name:
                notices.say(f"the column {heading!r} is the variable {name}")
    stance = _stance(chosen, free)
    at = chosen.pop(stance)
    return Headings(
        fixed={name: chosen[name] for name in FIXED if name in chosen},
        stance=(stance, at),
        variables={
            **{name: column for name, column in chosen.items() if name not in FIXED},
            **_further(free, {*chosen, stance}, notices),
        },
    )


def _stance(chosen: dict[str, int], free: dict[str, int]) -> str:
    """Return the name of the stance, its column put among those that are chosen.

    Raises:
        ValidationError: no column holds it.
    """
    for name in STANCES:
        if name in chosen:
            return name
    for name in STANCES:
        for heading in free:
            if _plain(heading) == name:
                chosen[name] = free.pop(heading)
                return name
    raise ValidationError(
        "no column holds the stance; name it by --column stance=HEADING. "
        f"The columns left are: {', '.join(free) or 'none'}"
    )


def _further(free: Mapping[str, int], taken: Collection[str], notices: Notices) -> dict[str, int]:
    """Return the columns that nobody asked for, under their headings; one that is taken has its number behind it."""
    found: dict[str, int] = {}
    for heading, at in free.items():
        name = f"{heading} (column {at + 1})" if heading in taken else heading
        if name != heading:
            notices.say(f"another column is {heading} already: column {at + 1} is the variable {name!r}")
        found[name] = at
    return found


def _own_columns(row: Sequence[str]) -> dict[str, int]:
    """Return the position of each heading.

    Raises:
        ValidationError: two columns share one.
    """
    columns: dict[str, int] = {}
    for at, heading in enumerate(row):
        if heading and columns.setdefault(heading, at) != at:
            raise ValidationError(f"two columns have the heading {heading!r}; give each its own")
    return columns


def _column(columns: Mapping[str, int], heading: str, name: str) -> int:
    """Return the position of a heading that a user names.

    Raises:
        ValidationError: there is none.
    """
    if heading in columns:
        return columns[heading]
    for one, at in columns.items():
        if _plain(one) == _plain(heading):
            return at
    raise ValidationError(f"{name}={heading}: there is no such heading; the headings are: {', '.join(columns)}")


def _plain(heading: str) -> str:
    """Return a heading in small letters, its words joined by underscores."""
    return MARKS.sub("_", heading.strip().lower())
