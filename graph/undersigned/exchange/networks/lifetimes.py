"""When nodes and ties exist, from dates that may be partial."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from undersigned.network.periods import DATE

__all__ = ["Level", "Lifetime", "counted_events", "first_day", "growth_of", "last_day", "lifetime_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetime:
    """First and last day, ISO, both included."""

    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A weight that holds from one day to another, ISO, both included."""

    value: int
    start: str
    end: str


def first_day(told: object) -> str | None:
    """Return the first day of a (partial) date, None where it is none.

    Example:
        >>> first_day("2021-06"), first_day("June")
        ('2021-06-01', None)
    """
    if not isinstance(told, str) or DATE.fullmatch(told) is None:
        return None
    year, month, day = (*map(int, told.split("-")), 1, 1)[:3]
    known = year > 0 and day <= monthrange(year, month)[1]
    return f"{year:04d}-{month:02d}-{day:02d}" if known else None


def last_day(told: object) -> str | None:
    """Return the last day of a (partial) date, None where it is none.

    Example:
        >>> last_day("2020-02"), last_day("2021")
        ('2020-02-29', '2021-12-31')
    """
    first = first_day(told)
    if first is None or not isinstance(told, str) or len(told) == len(first):
        return first
    year, month = int(first[:4]), int(first[5:7]) if len(told) > len("2021") else 12
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1]:02d}"


def lifetime_of(attributes: Mapping[str, Any]) -> Lifetime | None:
    """Return the time between `first` and `last`, None where neither is known."""
    start = first_day(attributes.get("first")) or first_day(attributes.get("last"))
    end = last_day(attributes.get("last")) or last_day(attributes.get("first"))
    if start is None or end is None:
        return None
    return Lifetime(start=start, end=max(start, end))


def counted_events(told: Mapping[str, Any]) -> str | None:
    """Return the attribute of ties whose events the weights of a network count; None where weights are no such count.

    Args:
        told: attributes of the network: joint releases say `weight: count`, two modes of claims their `aggregation`.

    Example:
        >>> counted_events({"weight": "count"}), counted_events({"weight": "newman"})
        ('releases', None)
    """
    if told.get("weight") == "count":
        return "releases"
    plain_count = (told.get("mode"), told.get("aggregation"), told.get("normalization")) == ("twomode", "ignore", "no")
    return "claims" if plain_count else None


def growth_of(attributes: Mapping[str, Any], dates: Mapping[str, str | None], counted: str | None) -> list[Level]:
    """Return how the weight of a tie grew, where it counts events that all have a day.

    Args:
        attributes: of a tie.
        dates: of releases and claims.
        counted: attribute of the tie that holds the events, or None.

    Returns:
        Ascending levels without gaps, the last ends on the last day of the last event; empty where the weight is no
        such count.
    """
    events: Sequence[str] = attributes.get(counted or "") or ()
    told = [dates.get(event) for event in events]
    days = sorted(day for date_told in told if (day := first_day(date_told)) is not None)
    if not days or len(days) < len(events) or len(events) != attributes.get("weight"):
        return []
    return _levels(days, end=max(filter(None, map(last_day, told))))


def _levels(days: Sequence[str], *, end: str) -> list[Level]:
    each = Counter(days)
    starts = sorted(each)
    ends = [(date.fromisoformat(after) - timedelta(days=1)).isoformat() for after in starts[1:]] + [end]
    values = accumulate(each[start] for start in starts)
    return [Level(value=value, start=start, end=end) for value, start, end in zip(values, starts, ends, strict=True)]
