"""Days, months and years: what a date covers, and how long a window is."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from undersigned.errors import ValidationError

__all__ = ["DayRange", "Duration", "Unit", "parse_days", "parse_duration"]

DURATION = re.compile(r"\s*(\d{1,6})\s*([dwmy])\s*", re.IGNORECASE)
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
DAY_LENGTH = len("2021-06-03")


class Unit(StrEnum):
    """What durations are counted in, as users write it."""

    DAY = "d"
    WEEK = "w"
    MONTH = "m"
    YEAR = "y"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRange:
    """Days from a first to a last one, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days these are, 1 or more."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> float:
        """The ordinal of the day in the middle (1 is January 1 of year 1); between two days it ends in .5."""
        return (self.first.toordinal() + self.last.toordinal()) / 2

    @property
    def middle_day(self) -> date:
        """The day in the middle; of two days the earlier one."""
        return date.fromordinal(int(self.middle))


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A number of days, weeks, months or years.

    Args:
        count: 1 or more.
        unit: of the count.

    Raises:
        ValidationError: the count is below 1.
    """

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValidationError(f"a duration of {self.count}{self.unit} has no day; write 1{self.unit} or more")

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"

    def after(self, day: date, *, times: int = 1) -> date:
        """Return the day that lies some durations later, the last day of all (9999-12-31) if it is beyond.

        Months and years keep the day of the month; where that month is too short, its last day is meant.

        Example:
            >>> Duration(count=1, unit=Unit.MONTH).after(date(2021, 1, 31))
            datetime.date(2021, 2, 28)
        """
        count = self.count * times
        if self.unit in {Unit.DAY, Unit.WEEK}:
            days = count * (7 if self.unit is Unit.WEEK else 1)
            return day + timedelta(days=days) if days <= (date.max - day).days else date.max
        months = day.year * 12 + day.month - 1 + count * (12 if self.unit is Unit.YEAR else 1)
        year, month = months // 12, months % 12 + 1
        if year > date.max.year:
            return date.max
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

    def begin(self, day: date) -> date:
        """Return the first day of the week (Monday), month or year that a day lies in; for days that day itself."""
        if self.unit is Unit.WEEK:
            return date.fromordinal(max(1, day.toordinal() - day.weekday()))
        if self.unit is Unit.MONTH:
            return day.replace(day=1)
        if self.unit is Unit.YEAR:
            return day.replace(month=1, day=1)
        return day


def parse_duration(text: str) -> Duration:
    """Return a duration as a user writes it: `180d`, `26w`, `6m`, `1y`.

    Raises:
        ValidationError: it is none.

    Example:
        >>> str(parse_duration("6m"))
        '6m'
    """
    parts = DURATION.fullmatch(text)
    if parts is None:
        raise ValidationError(
            f"{text!r} is no duration; write a number of days, weeks, months or years: 180d, 26w, 6m, 1y"
        )
    return Duration(count=int(parts[1]), unit=Unit(parts[2].lower()))


def parse_days(text: str | None) -> DayRange | None:
    """Return the days that an ISO day, month or year covers, None where there is no date.

    Args:
        text: `2021`, `2021-06` or `2021-06-03`; a time of day after a day is not read.

    Raises:
        ValidationError: it is no date of the calendar.

    Example:
        >>> parse_days("2021-02").last.isoformat()
        '2021-02-28'
    """
    if not text:
        return None
    parts = DATE.fullmatch(text[:DAY_LENGTH])
    try:
        first = date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)) if parts else None
    except ValueError:
        first = None
    if parts is None or first is None:
        raise ValidationError(f"{text!r} is no date; write a year, a month or a day: 2021, 2021-06, 2021-06-03")
    if parts[3]:
        return DayRange(first=first, last=first)
    month = first.month if parts[2] else 12
    return DayRange(first=first, last=date(first.year, month, calendar.monthrange(first.year, month)[1]))
