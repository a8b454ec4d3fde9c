"""Dates of `.dna` files: seconds since 1970 in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from undersigned.errors import ValidationError

__all__ = ["day_of", "seconds_of"]

START = datetime(1970, 1, 1, tzinfo=UTC)


def day_of(seconds: int | None) -> tuple[str | None, str]:
    """Return the ISO day and the time of day, "" at midnight; `(None, "")` outside the years 1 to 9999.

    Example:
        >>> day_of(1106697600), day_of(1106697600 + 3661), day_of(10**15)
        (('2005-01-26', ''), ('2005-01-26', '01:01:01'), (None, ''))
    """
    if seconds is None:
        return None, ""
    try:
        moment = START + timedelta(seconds=seconds)
    except OverflowError:
        return None, ""
    clock = moment.strftime("%H:%M:%S")
    return moment.date().isoformat(), "" if clock == "00:00:00" else clock


def seconds_of(day: str | None, clock: str, *, place: str) -> int | None:
    """Return the seconds of a day and a time of day, None without a day.

    Raises:
        ValidationError: either is none; `place` names whose.
    """
    if day is None:
        return None
    try:
        moment = datetime.combine(date.fromisoformat(day), time.fromisoformat(clock or "00:00:00"), tzinfo=UTC)
    except ValueError:
        told = f"{day} {clock}".strip()
        raise ValidationError(f"{place}: {told!r} is no day; write it as 2021-06-03") from None
    return int((moment - START).total_seconds())
