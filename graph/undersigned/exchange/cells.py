"""Values of an event list: stances, dates and weights as people write them."""

from __future__ import annotations

import math
import re
from datetime import date

from undersigned.errors import ValidationError

__all__ = ["WORDS", "parse_date", "parse_stance", "parse_weight"]

WORDS = {
    **dict.fromkeys(("yes", "true", "support", "supports", "agree", "agrees", "for", "pro", "approve"), 1),
    **dict.fromkeys(("no", "false", "oppose", "opposes", "disagree", "disagrees", "against", "contra", "reject"), 0),
}
"""Words for 1 and for 0."""

WHOLE = re.compile(r"[+-]?\d{1,9}(\.0*)?")
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}.*)?")
COARSE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
UNKNOWN = {"", "NA"}


def parse_stance(text: str) -> int:
    """Return a stance: a whole number, or 1 and 0 for words of support and opposition.

    Raises:
        ValidationError: it is none.

    Example:
        >>> parse_stance("Support"), parse_stance("\u22122"), parse_stance("1.0")
        (1, -2, 1)
    """
    plain = text.strip().lower().replace("\u2212", "-")
    if plain in WORDS:
        return WORDS[plain]
    if WHOLE.fullmatch(plain) is None or not plain.isascii():
        raise ValidationError(f"{text!r} is no stance; write a whole number, yes or no, support or oppose")
    return int(plain.partition(".")[0])


def parse_date(text: str) -> str | None:
    """Return an ISO day, month or year; the time of day is cut off, an empty cell or NA is unknown.

    Raises:
        ValidationError: it is no date.

    Example:
        >>> parse_date("2005-01-26 10:30"), parse_date("2005-01"), parse_date("")
        ('2005-01-26', '2005-01', None)
    """
    if text in UNKNOWN:
        return None
    parts = DAY.fullmatch(text) if text.isascii() else None
    try:
        if parts is not None:
            return date.fromisoformat(parts[1]).isoformat()
        if text.isascii() and COARSE.fullmatch(text) and int(text[:4]) > 0:
            return text
    except ValueError:
        pass
    raise ValidationError(f"{text!r} is no date; write a day, a month or a year: 2021-06-03, 2021-06, 2021")


def parse_weight(text: str) -> float:
    """Return what a claim counts.

    Raises:
        ValidationError: it is no number from 0.
    """
    try:
        weight = float(text)
    except ValueError:
        weight = math.nan
    if not 0 <= weight < math.inf:
        raise ValidationError(f"{text!r} is no weight; write a number from 0: 0.25")
    return weight
