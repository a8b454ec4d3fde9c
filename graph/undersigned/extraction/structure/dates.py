"""Find calendar dates as releases write them; the words of months stand in the language pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar

from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.text.alternatives import either

__all__ = ["DateWords", "FoundDate", "find_dates", "parse_iso"]

ISO = re.compile(r"(?<![\d/])(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})[/.](\d{4}|\d{2})(?![\d/])")
DIGIT = re.compile(r"\d")
FOUR_DIGITS = re.compile(r"\d{4}")
YEARS = range(1900, 2100)


class DateWords(Lexicon):
    """Words of dates.

    Args:
        months: each spelling of a month in lower case to its number.
        joints: what may stand between day, month and year ("of", "de", "del").
        day_first: whether "3/4/2021" is the third of April.
    """

    concern: ClassVar[str] = "dates"
    months: dict[str, int]
    joints: tuple[str, ...]
    day_first: bool


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class FoundDate:
    """A date in the text: where it stands, its ISO form (`2021-06-03`, `2021-06`), and the other reading if unsure."""

    start: int
    end: int
    iso: str
    other: str | None = None


@lru_cache(maxsize=8)
def load_date_patterns(language: str | None) -> tuple[DateWords, tuple[re.Pattern[str], ...]]:
    """Load the words and compile the patterns: day month year, month day year, month year."""
    words: DateWords = load_lexicon(DateWords, language)
    month = either(words.months)
    joint = rf"(?:[\s,.]|(?<!\w)(?:{'|'.join(words.joints)})(?!\w)){{1,6}}"
    day = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?"
    name = rf"(?<!\w)(?P<month>{month})(?!\w)\.?"
    year = r"(?P<year>\d{4})(?!\d)"
    patterns = (
        rf"{day}{joint}{name}{joint}{year}",
        rf"{name}{joint}{day}{joint}{year}",
        rf"{name}{joint}{year}",
    )
    return words, tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def find_dates(text: str, start: int, end: int, language: str | None) -> list[FoundDate]:
    """Find the dates with a year in `text[start:end]`, in order, without overlaps."""
    if DIGIT.search(text, start, end) is None:
        return []
    words, patterns = load_date_patterns(language)
    found: list[FoundDate] = []
    for one in (
        *iter_numeric(text, start, end, day_first=words.day_first),
        *iter_named(text, start, end, words, patterns),
    ):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found)


def iter_named(
    text: str, start: int, end: int, words: DateWords, patterns: tuple[re.Pattern[str], ...]
) -> Iterator[FoundDate]:
    """Yield dates with a month in words."""
    if FOUR_DIGITS.search(text, start, end) is None:
        return
    for pattern in patterns:
        for match in pattern.finditer(text, start, end):
            groups = match.groupdict()
            iso = make_iso(int(groups["year"]), words.months[groups["month"].casefold()], int(groups.get("day") or 0))
            if iso is not None:
                yield FoundDate(start=match.start(), end=match.end(), iso=iso)


def iter_numeric(text: str, start: int, end: int, *, day_first: bool) -> Iterator[FoundDate]:
    """Yield dates in figures; "3/4/2021" carries both readings."""
    for match in ISO.finditer(text, start, end):
        iso = make_iso(int(match[1]), int(match[2]), int(match[3] or 0))
        if iso is not None:
            yield FoundDate(start=match.start(), end=match.end(), iso=iso)
    for match in NUMERIC.finditer(text, start, end):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if year < 100 else 0
        readings = [make_iso(year, second, first), make_iso(year, first, second)]
        known = [iso for iso in (readings if day_first or match[2] == "." else readings[::-1]) if iso is not None]
        if known:
            yield FoundDate(
                start=match.start(), end=match.end(), iso=known[0], other=known[1] if len(known) > 1 else None
            )


def make_iso(year: int, month: int, day: int) -> str | None:
    """Return the ISO form of a date, partial where the day is 0; None where there is no such day."""
    if year not in YEARS or not 1 <= month <= 12:
        return None
    if day == 0:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def parse_iso(value: str) -> str | None:
    """Return the ISO date at the beginning of a metadata value ("2021-06-03T10:00:00Z"), or None."""
    match = re.match(r"\s*(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?(?!\d)", value)
    if match is None:
        return None
    if match[2] is None:
        return match[1] if int(match[1]) in YEARS else None
    return make_iso(int(match[1]), int(match[2]), int(match[3] or 0))
