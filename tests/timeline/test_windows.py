from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.discourse import BOOLEAN, ClaimTable
from undersigned.errors import ValidationError
from undersigned.timeline import Duration, Unit, Windows, cut_by_calendar, cut_by_claims, parse_days, parse_duration

Make = Callable[..., ClaimTable]


def of_dates(*dates: str | None) -> ClaimTable:
    """Claims of these dates, ids in their order."""
    return ClaimTable(
        ids=tuple(f"c{at:04}" for at in range(len(dates))),
        documents=tuple(f"d{at:04}" for at in range(len(dates))),
        dates=dates,
        variables={"organization": ("A",) * len(dates), "concept": ("X",) * len(dates)},
        numbers={"stance": (1,) * len(dates)},
        scales={"stance": BOOLEAN},
    )


def told(windows: Windows) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(str(one.first), str(one.last), one.positions) for one in windows.windows]


def test_windows_of_the_calendar_begin_with_the_unit_of_their_step() -> None:
    table = of_dates("2021-02-10", "2021-01-31", "2021-04-01")
    assert told(cut_by_calendar(table, width=parse_duration("2m"), step=parse_duration("1m"))) == [
        ("2021-01-01", "2021-02-28", (1, 0)),
        ("2021-02-01", "2021-03-31", (0,)),
        ("2021-03-01", "2021-04-30", (2,)),
    ]


def test_days_are_counted_from_the_first_claim() -> None:
    table = of_dates("2021-01-05", "2021-01-14", "2021-01-15")
    assert told(cut_by_calendar(table, width=parse_duration("10d"))) == [
        ("2021-01-05", "2021-01-14", (0, 1)),
        ("2021-01-15", "2021-01-24", (2,)),
    ]


def test_weeks_begin_on_monday() -> None:
    found = cut_by_calendar(of_dates("2021-01-01"), width=parse_duration("1w"))  # a Friday
    assert told(found) == [("2020-12-28", "2021-01-03", (0,))]


def test_cumulative_windows_keep_their_first_day() -> None:
    table = of_dates("2020-05-01", "2021-05-01", "2022-05-01")
    assert told(cut_by_calendar(table, width=parse_duration("1y"), cumulative=True)) == [
        ("2020-01-01", "2020-12-31", (0,)),
        ("2020-01-01", "2021-12-31", (0, 1)),
        ("2020-01-01", "2022-12-31", (0, 1, 2)),
    ]


def test_a_partial_date_lies_where_all_its_days_do() -> None:
    table = of_dates("2021-01-15", "2021-02", "2021", "2021-03-31")
    months = cut_by_calendar(table, width=parse_duration("1m"))
    assert [one.positions for one in months.windows] == [(0,), (1,), (3,)]
    assert (months.left_out, months.undated) == ((2,), ())
    years = cut_by_calendar(table, width=parse_duration("1y"))
    assert [one.positions for one in years.windows] == [(2, 0, 1, 3)]


def test_a_date_too_coarse_for_all_windows_does_not_stretch_them() -> None:
    found = cut_by_calendar(of_dates("1990", "2021-03-31", "2025"), width=parse_duration("1m"))
    assert told(found) == [("2021-03-01", "2021-03-31", (1,))]
    assert found.left_out == (0, 2)


def test_only_coarse_dates_make_no_window() -> None:
    found = cut_by_calendar(of_dates("1990"), width=parse_duration("1m"))
    assert (found.windows, found.left_out) == ((), (0,))


def test_claims_without_a_date_are_told() -> None:
    found = cut_by_calendar(of_dates(None, "2021-03-31", None), width=parse_duration("1y"))
    assert (found.undated, found.left_out) == ((0, 2), ())


def test_claims_between_windows_are_told() -> None:
    table = of_dates("2021-01-01", "2021-01-20", "2021-02-01")
    found = cut_by_calendar(table, width=parse_duration("10d"), step=parse_duration("1m"))
    assert [one.positions for one in found.windows] == [(0,), (2,)]
    assert found.left_out == (1,)


def test_claims_after_the_last_window_are_told() -> None:
    table = of_dates("2021-01-01", "2021-01-20")
    found = cut_by_calendar(table, width=parse_duration("10d"), step=parse_duration("30d"))
    assert [one.positions for one in found.windows] == [(0,)]
    assert found.left_out == (1,)


@pytest.mark.parametrize("dates", [(), (None, None)])
def test_nothing_dated_makes_no_window(dates: tuple[None, ...]) -> None:
    for found in (
        cut_by_calendar(of_dates(*dates), width=parse_duration("1y")),
        cut_by_claims(of_dates(*dates), claims=3),
    ):
        assert (found.windows, len(found.undated)) == ((), len(dates))


def test_the_end_of_all_days_is_reached() -> None:
    found = cut_by_calendar(of_dates("9999-12-30", "9999-12-31"), width=parse_duration("1y"))
    assert told(found) == [("9999-01-01", "9999-12-31", (0, 1))]


def test_a_day_over_centuries_is_a_slip() -> None:
    with pytest.raises(ValidationError, match="more than 10000 windows; choose a longer step"):
        cut_by_calendar(of_dates("1700-01-01", "2021-01-01"), width=parse_duration("1d"))


def test_a_wrong_date_names_its_claim() -> None:
    with pytest.raises(ValidationError, match="claim c0001: '2021-02-30' is no date"):
        cut_by_calendar(of_dates("2021-01-01", "2021-02-30"), width=parse_duration("1y"))


def test_windows_of_claims_take_in_all_of_the_last_day() -> None:
    table = of_dates("2021-01-01", "2021-01-02", "2021-01-02", "2021-01-02", "2021-01-03", "2021-01-09")
    assert told(cut_by_claims(table, claims=2)) == [
        ("2021-01-01", "2021-01-02", (0, 1, 2, 3)),
        ("2021-01-03", "2021-01-09", (4, 5)),
    ]


def test_windows_of_claims_roll() -> None:
    table = of_dates("2021-01-01", "2021-01-02", "2021-01-03", "2021-01-04")
    assert [one.positions for one in cut_by_claims(table, claims=2, step=1).windows] == [(0, 1), (1, 2), (2, 3)]


def test_windows_of_claims_may_leave_some_out_between_them() -> None:
    table = of_dates("2021-01-01", "2021-01-02", "2021-01-03", "2021-01-04", "2021-01-05")
    found = cut_by_claims(table, claims=1, step=3)
    assert [one.positions for one in found.windows] == [(0,), (3,)]
    assert found.left_out == (1, 2, 4)


def test_partial_dates_stand_for_their_middle_among_claims() -> None:
    table = of_dates("2021-06-01", "2021-06", "2021-06-30")
    found = cut_by_claims(table, claims=2)
    assert told(found) == [("2021-06-01", "2021-06-16", (0, 1)), ("2021-06-30", "2021-06-30", (2,))]  # middle: 15.5


def test_fewer_claims_than_asked_for_are_one_window() -> None:
    assert [one.positions for one in cut_by_claims(of_dates("2021", "2022"), claims=50).windows] == [(0, 1)]


@pytest.mark.parametrize(("claims", "step"), [(0, None), (3, 0), (-1, 2)])
def test_windows_of_no_claims_are_refused(claims: int, step: int | None) -> None:
    with pytest.raises(ValidationError, match="both must be 1 or more"):
        cut_by_claims(of_dates("2021"), claims=claims, step=step)


def test_too_many_windows_of_claims_are_refused() -> None:
    start = date(2000, 1, 1)
    table = of_dates(*(str(start + timedelta(days=at)) for at in range(10_001)))
    with pytest.raises(ValidationError, match="more than 10000 windows; choose a larger one"):
        cut_by_claims(table, claims=1)


DAYS = st.dates(date(2019, 1, 1), date(2023, 12, 31)).map(str)
PARTIAL = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]), st.none())
WIDTHS = st.sampled_from(
    [("30d", "30d"), ("30d", "7d"), ("2w", "1w"), ("3m", "1m"), ("1y", "1y"), ("1y", "2m"), ("9d", "1w")]
)


@settings(max_examples=60, deadline=None)
@given(dates=st.lists(DAYS, max_size=30), width=WIDTHS, cumulative=st.booleans())
def test_all_dated_claims_are_covered_by_steps_no_longer_than_the_width(
    dates: list[str], width: tuple[str, str], cumulative: bool
) -> None:
    found = cut_by_calendar(
        of_dates(*dates), width=parse_duration(width[0]), step=parse_duration(width[1]), cumulative=cumulative
    )
    assert found.left_out == ()
    assert {at for one in found.windows for at in one.positions} == set(range(len(dates)))


@settings(max_examples=60, deadline=None)
@given(dates=st.lists(DAYS, max_size=30), claims=st.integers(1, 8), step=st.integers(1, 8))
def test_all_claims_are_covered_by_steps_of_no_more_claims(dates: list[str], claims: int, step: int) -> None:
    found = cut_by_claims(of_dates(*dates), claims=claims, step=min(step, claims))
    assert found.left_out == ()
    for window in found.windows[:-1]:
        assert len(window.positions) >= claims
    if step >= claims:  # they do not overlap
        assert sum(len(window.positions) for window in found.windows) == len(dates)


@settings(max_examples=60, deadline=None)
@given(dates=st.lists(PARTIAL, max_size=20), data=st.data(), by_claims=st.booleans())
def test_the_order_of_claims_does_not_matter(dates: list[str | None], data: st.DataObject, by_claims: bool) -> None:
    table = of_dates(*dates)
    order = data.draw(st.permutations(range(len(dates))))

    def cut(one: ClaimTable) -> list[tuple[date, date, list[str]]]:
        found = (
            cut_by_claims(one, claims=4)
            if by_claims
            else cut_by_calendar(one, width=Duration(count=2, unit=Unit.MONTH))
        )
        return [(window.first, window.last, [one.ids[at] for at in window.positions]) for window in found.windows]

    assert cut(table) == cut(table.select(order))


@settings(max_examples=60, deadline=None)
@given(dates=st.lists(PARTIAL, max_size=20))
def test_claims_lie_wholly_in_their_windows(dates: list[str | None]) -> None:
    table = of_dates(*dates)
    for window in cut_by_calendar(table, width=parse_duration("2m"), step=parse_duration("1m")).windows:
        for at in window.positions:
            days = parse_days(table.dates[at])
            assert days is not None
            assert window.first <= days.first
            assert days.last <= window.last
