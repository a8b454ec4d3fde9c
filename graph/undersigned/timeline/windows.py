"""Windows over time: of the calendar, growing ones, and such of a number of claims."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from undersigned.discourse import ClaimTable
from undersigned.errors import ValidationError
from undersigned.timeline.durations import DayRange, Duration, parse_days

__all__ = ["MOST_WINDOWS", "Window", "Windows", "cut_by_calendar", "cut_by_claims", "dated_claims"]

MOST_WINDOWS = 10_000
"""More are a slip of the keyboard: a step of a day over centuries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of time and the claims in it.

    Args:
        first: first day.
        last: last day, included.
        positions: of its claims in the table, by date, then document and id.
    """

    first: date
    last: date
    positions: tuple[int, ...]

    @property
    def range(self) -> DayRange:
        """Its days; the middle is the `t` and half of their number the `a` of `[t - a, t + a]`."""
        return DayRange(first=self.first, last=self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """Windows in the order of time, and the claims that are in none.

    Args:
        windows: by first and last day; none where no claim is dated.
        undated: positions of the claims without a date.
        left_out: positions of dated claims in no window: between two of them, or with a partial date that lies wholly
            in none.
    """

    windows: tuple[Window, ...]
    undated: tuple[int, ...]
    left_out: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedClaims:
    """Claims in the order of time, the same whatever their order in the table.

    Args:
        positions: in the table, by first and last day, then document and id.
        ranges: the days that the date of each one covers.
        undated: positions of the others.
    """

    positions: tuple[int, ...]
    ranges: tuple[DayRange, ...]
    undated: tuple[int, ...]


def dated_claims(table: ClaimTable) -> DatedClaims:
    """Return the claims of a table in the order of time.

    Raises:
        ValidationError: a claim has a date that is none; the message names it.
    """
    ranges: dict[int, DayRange] = {}
    for at, text in enumerate(table.dates):
        try:
            days = parse_days(text)
        except ValidationError as wrong:
            raise ValidationError(f"claim {table.ids[at]}: {wrong}") from wrong
        if days is not None:
            ranges[at] = days
    order = sorted(ranges, key=lambda at: (ranges[at].first, ranges[at].last, table.documents[at], table.ids[at]))
    return DatedClaims(
        positions=tuple(order),
        ranges=tuple(ranges[at] for at in order),
        undated=tuple(at for at in range(len(table)) if at not in ranges),
    )


def cut_by_calendar(
    table: ClaimTable, *, width: Duration, step: Duration | None = None, cumulative: bool = False
) -> Windows:
    """Return windows of one width, from the first to the last date.

    The first one begins with the week, month or year of the first claim, after the unit of the step; each next one a
    step later; the first one that reaches the last claim is the last. A claim lies in a window where all days of its
    date do: one that is dated by its year is in a window of a year and in none of a month. Where the step is not
    longer than the width, each claim dated by the day is in a window.

    Args:
        table: claims.
        width: of a window.
        step: from the first day of a window to that of the next one; the width where None.
        cumulative: whether all windows begin with the first one, and only their ends move on.

    Raises:
        ValidationError: a date is none, or there would be more than 10,000 windows.

    Source: Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25 (time windows).
    """
    told = dated_claims(table)
    # a date that no window can hold sets no end to the time that they cover
    fitting = [days for days in told.ranges if days.last < width.after(days.first)]
    if not fitting:
        return _with_rest([], told)
    first, last = fitting[0].first, max(days.last for days in fitting)
    starts = [days.first for days in told.ranges]
    windows: list[Window] = []
    spans = _spans(first, last, width, step or width)
    for number, (begin, end) in enumerate(spans):
        if number == MOST_WINDOWS:
            raise ValidationError(
                f"a step of {step or width} from {first} to {last} makes more than {MOST_WINDOWS} windows; "
                "choose a longer step"
            )
        opening = windows[0].first if cumulative and windows else begin
        between = range(bisect_left(starts, opening), bisect_right(starts, end))
        inside = tuple(told.positions[at] for at in between if told.ranges[at].last <= end)
        windows.append(Window(first=opening, last=end, positions=inside))
    return _with_rest(windows, told)


def _spans(first: date, last: date, width: Duration, step: Duration) -> Iterator[tuple[date, date]]:
    """Yield first and last day of each window."""
    origin = step.begin(first)
    times = 0
    begin = origin
    while begin <= last:
        after = width.after(begin)
        end = after if after == date.max else after - timedelta(days=1)
        yield begin, end
        if end >= last:
            return
        times += 1
        begin = step.after(origin, times=times)


def cut_by_claims(table: ClaimTable, *, claims: int, step: int | None = None) -> Windows:
    """Return windows of a number of claims each.

    A window begins with all claims of a day and grows to take in all claims of its last day, so that it may hold more
    claims than asked for, and the order of claims of one day does not matter; the last one may hold fewer. A partial
    date stands for the day in its middle, so that no window is longer than its claims are apart.

    Args:
        table: claims.
        claims: how many, at least.
        step: how many claims later the next window begins, or with the first day after that; `claims` where None.

    Raises:
        ValidationError: a date is none, a number is below 1, or there would be more than 10,000 windows.

    Source: Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25 (event time windows).
    """
    stride = claims if step is None else step
    if claims < 1 or stride < 1:
        raise ValidationError(f"windows of {claims} claims by a step of {stride}: both must be 1 or more")
    told = dated_claims(table)
    order = sorted(range(len(told.positions)), key=lambda at: told.ranges[at].middle)
    middles = [told.ranges[at].middle for at in order]
    windows: list[Window] = []
    begin = end = 0
    while end < len(order):
        if len(windows) == MOST_WINDOWS:
            raise ValidationError(
                f"a step of {stride} claims makes more than {MOST_WINDOWS} windows; choose a larger one"
            )
        end = bisect_right(middles, middles[min(begin + claims, len(order)) - 1])
        held = order[begin:end]
        windows.append(
            Window(
                first=date.fromordinal(math.floor(middles[begin])),
                last=date.fromordinal(math.ceil(middles[end - 1])),
                positions=tuple(told.positions[at] for at in held),
            )
        )
        begin = _next_day(middles, begin + stride)
        end = max(end, begin)
    return _with_rest(windows, told)


def _next_day(middles: list[float], begin: int) -> int:
    """Return the first claim at or after a place of which no claim of the same day stands before it."""
    if begin >= len(middles) or middles[begin - 1] != middles[begin]:
        return begin
    return bisect_right(middles, middles[begin])


def _with_rest(windows: list[Window], told: DatedClaims) -> Windows:
    """Return windows with the claims that are in none of them."""
    taken = {at for window in windows for at in window.positions}
    rest = tuple(sorted(at for at in told.positions if at not in taken))
    return Windows(windows=tuple(windows), undated=told.undated, left_out=rest)
