"""Dates as tables of facts have them: a year, a month or a day."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["check_span", "is_partial_date", "within"]

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def is_partial_date(text: str) -> bool:
    """Tell whether a text is a year, a month or a day of the calendar, in ISO form."""
    match = PARTIAL.fullmatch(text)
    if match is None:
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def check_span(valid_from: str, valid_to: str) -> None:
    """Check the first and the last date of a time; each may be empty.

    Raises:
        ValueError: one is no date, or the time ends before it begins.
    """
    for written in (valid_from, valid_to):
        if written and not is_partial_date(written):
            raise ValueError(f"{written!r} is no date; write 1998, 1998-05 or 1998-05-31")
    shorter = min(len(valid_from), len(valid_to))
    if valid_to[:shorter] < valid_from[:shorter]:
        raise ValueError(f"it ends {valid_to}, before it begins {valid_from}")


def within(day: str, valid_from: str, valid_to: str) -> bool:
    """Tell whether a date lies in a time, both ends inside; what is coarser counts as inside where it may be.

    Example:
        >>> within("1998-05-31", "1998", "1998-05")
        True
    """
    after = not valid_from or day[: len(valid_from)] >= valid_from[: len(day)]
    before = not valid_to or day[: len(valid_to)] <= valid_to[: len(day)]
    return after and before
