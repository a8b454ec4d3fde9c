from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import ValidationError
from undersigned.timeline import DayRange, Duration, Unit, parse_days, parse_duration


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        ("2021-06-03", date(2021, 6, 3), date(2021, 6, 3)),
        ("2021-06-03T23:59:00", date(2021, 6, 3), date(2021, 6, 3)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_date_covers_its_days(text: str, first: date, last: date) -> None:
    assert parse_days(text) == DayRange(first=first, last=last)


@pytest.mark.parametrize("text", [None, ""])
def test_no_date_covers_none(text: str | None) -> None:
    assert parse_days(text) is None


@pytest.mark.parametrize("text", ["2021-13", "2021-02-30", "0000", "21", "2021-6", "June", "2021-06-0", "٢٠٢١x"])
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(ValidationError, match="is no date; write a year, a month or a day"):
        parse_days(text)


def test_the_middle_of_an_even_number_of_days_lies_between_two() -> None:
    days = DayRange(first=date(2021, 1, 1), last=date(2021, 1, 4))
    assert (days.days, days.middle - days.first.toordinal(), days.middle_day) == (4, 1.5, date(2021, 1, 2))


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [("180d", 180, Unit.DAY), (" 26 W", 26, Unit.WEEK), ("6m", 6, Unit.MONTH), ("1y", 1, Unit.YEAR)],
)
def test_durations_as_written(text: str, count: int, unit: Unit) -> None:
    assert parse_duration(text) == Duration(count=count, unit=unit)


@pytest.mark.parametrize("text", ["", "6", "m", "6q", "-6m", "1.5y", "1234567d"])
def test_what_is_no_duration_is_told(text: str) -> None:
    with pytest.raises(ValidationError, match="is no duration; write a number"):
        parse_duration(text)


def test_a_duration_of_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="0m has no day"):
        parse_duration("0m")


@pytest.mark.parametrize(
    ("duration", "day", "times", "after"),
    [
        ("1m", date(2021, 1, 31), 1, date(2021, 2, 28)),
        ("1m", date(2021, 1, 31), 2, date(2021, 3, 31)),
        ("1y", date(2020, 2, 29), 1, date(2021, 2, 28)),
        ("2w", date(2021, 12, 25), 1, date(2022, 1, 8)),
        ("10d", date(2021, 1, 1), 3, date(2021, 1, 31)),
        ("3m", date(2021, 11, 1), 1, date(2022, 2, 1)),
        ("999999y", date(2021, 11, 1), 1, date.max),
        ("999999d", date(9998, 1, 1), 9, date.max),
    ],
)
def test_what_lies_later(duration: str, day: date, times: int, after: date) -> None:
    assert parse_duration(duration).after(day, times=times) == after


@pytest.mark.parametrize(
    ("duration", "begin"),
    [("5d", date(2021, 6, 3)), ("2w", date(2021, 5, 31)), ("3m", date(2021, 6, 1)), ("1y", date(2021, 1, 1))],
)
def test_units_begin(duration: str, begin: date) -> None:
    assert parse_duration(duration).begin(date(2021, 6, 3)) == begin


def test_the_first_week_of_all_begins_with_its_first_day() -> None:
    assert parse_duration("1w").begin(date(1, 1, 2)) == date(1, 1, 1)


@given(day=st.dates(), count=st.integers(1, 400), unit=st.sampled_from(Unit))
def test_later_is_later_but_at_the_end_of_all_days(day: date, count: int, unit: Unit) -> None:
    after = Duration(count=count, unit=unit).after(day)
    assert after > day or after == date.max
