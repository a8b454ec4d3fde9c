"""Dates that may be partial, and windows over them."""

from __future__ import annotations

import re

from undersigned.errors import ValidationError

__all__ = ["in_window", "parse_bound"]

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def parse_bound(value: object, name: str) -> str | None:
    """Return a bound of a window as text, or None where there is none.

    Args:
        value: None, a `datetime.date`, or text: a year, a month or a day.
        name: of the option, for the message.

    Raises:
        ValidationError: it is not a date.

    Example:
        >>> parse_bound("2021-06", "since")
        '2021-06'
    """
    if value is None:
        return None
    text = str(value)
    if DATE.fullmatch(text) is None:
        raise ValidationError(
            f"{name}={text!r} is not a date; write a year, a month or a day: 2021, 2021-06, 2021-06-03"
        )
    return text


def in_window(date: str | None, since: str | None, until: str | None) -> bool:
    """Say whether any day of a (partial) date lies between two (partial) bounds, both included.

    Args:
        date: a year, a month or a day; None is unknown, which is in no window but the unbounded one.
        since: first year, month or day, or None.
        until: last year, month or day, or None.

    Example:
        >>> in_window("2021", "2021-06", "2021-07"), in_window("2021-08-01", None, "2021-07")
        (True, False)
    """
    if since is None and until is None:
        return True
    if date is None:
        return False
    # texts of these forms sort like the days that they stand for, once cut to the shorter length
    return not (
        (since and date[: len(since)] < since[: len(date)]) or (until and date[: len(until)] > until[: len(date)])
    )
