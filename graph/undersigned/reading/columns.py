"""Which column of a table, or key of a record, holds what: as the user says, else by the usual headings."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from undersigned.errors import ReadingError

__all__ = ["Column", "check_columns", "columns_mark", "find_columns"]

FILE = Path(__file__).with_suffix(".toml")
GAPS = re.compile(r"[\s_-]+")


class Column(StrEnum):
    """What a column can hold of a release; what else a table has becomes metadata."""

    TEXT = "text"
    TITLE = "title"
    DATE = "date"
    LANGUAGE = "language"
    URL = "url"
    PUBLISHER = "publisher"
    SIGNATORIES = "signatories"
    ID = "id"


def check_columns(given: Mapping[str, str]) -> dict[str, str]:
    """Return what a user said of columns.

    Args:
        given: `text` ... to the heading of a column.

    Raises:
        ReadingError: a name is none of those that a column can have.
    """
    unknown = sorted(set(given) - set(Column))
    if unknown:
        raise ReadingError(f"column {unknown[0]!r} is unknown; expected one of {', '.join(Column)}")
    return dict(given)


def columns_mark(columns: Mapping[str, str]) -> str:
    """Return a mark of what a user said of columns, by which facts read otherwise are known; empty for nothing."""
    told = "\n".join(f"{name}={heading}" for name, heading in sorted(columns.items()))
    return "-" + hashlib.sha256(told.encode()).hexdigest()[:8] if told else ""


def find_columns(headings: Sequence[str], given: Mapping[str, str]) -> Mapping[Column, str]:
    """Return which heading stands for what.

    Args:
        headings: of a table, or the keys of a record.
        given: what the user said, `text` ... to a heading; one that is not among the headings counts as not given.

    Returns:
        Headings as they stand in the table; what no heading stands for is left out.

    Example:
        >>> find_columns(["Nr", "Fecha", "Cuerpo"], {})[Column.TEXT]
        'Cuerpo'
    """
    return match(tuple(headings), tuple(sorted(given.items())))


@lru_cache(maxsize=256)  # the records of one file mostly have the same keys
def match(headings: tuple[str, ...], given: tuple[tuple[str, str], ...]) -> Mapping[Column, str]:
    """Return which heading stands for what; no heading stands for two things."""
    standing = {plain(heading): heading for heading in reversed(headings)}
    found: dict[Column, str] = {}
    for name, heading in given:
        taken = standing.pop(plain(heading), None)
        if taken is not None:
            found[Column(name)] = taken
    for column, usual in usual_headings().items():
        taken = next((heading for heading in usual if heading in standing), None)
        if column not in found and taken is not None:
            found[column] = standing.pop(taken)
    return found


@cache
def usual_headings() -> Mapping[Column, tuple[str, ...]]:
    """Load the usual headings."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {column: tuple(plain(heading) for heading in table[column]) for column in Column}


def plain(heading: str) -> str:
    """Return a heading in the form in which headings are compared."""
    return GAPS.sub(" ", heading.strip()).casefold()
