"""Headers of messages: decoded with patience, for what lists and old programs write keeps to no standard."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cache

from undersigned.reading.decoding import decode
from undersigned.reading.mail.words import either

__all__ = ["date_of", "header", "is_forward", "title_of"]

LONGEST = 2_000
CONTROLS = re.compile(r"[\x00-\x1f\x7f\s]+")
TAG = r"\[[^\[\]]{1,40}\]"


@cache
def prefix() -> re.Pattern[str]:
    """Return the pattern of what stands before the words of a subject: marks of answers, names of lists."""
    mark = either("answer_marks", "forward_marks")
    return re.compile(rf"(?:\s*(?:{TAG}|{mark}(?:\[\d+\])?\s*:))+\s*(?=\S)", re.IGNORECASE)


@cache
def forward_mark() -> re.Pattern[str]:
    """Return the pattern of a mark of a message that was passed on."""
    return re.compile(rf"(?:^|\s|:){either('forward_marks')}\s*:", re.IGNORECASE)


def header(message: Message, name: str) -> str:
    """Return a header as one line of text, "" where there is none.

    Line breaks that an encoded word hides are white space as any other, so that no header can add a further one.
    """
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")[:LONGEST]
    if not raw.isascii():  # against the standard, in UTF-8 or windows-1252
        raw = decode(raw.encode("utf-8", "surrogateescape"), name=name).text
    try:
        text = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        text = raw
    return CONTROLS.sub(" ", text).strip()


def title_of(subject: str) -> str:
    """Return a subject without "Fwd:", "Re:" and the name of a list before it.

    Example:
        >>> title_of("[press] Fwd: Re: A halt to the dam")
        'A halt to the dam'
    """
    found = prefix().match(subject)
    return subject[found.end() :] if found else subject


def is_forward(subject: str) -> bool:
    """Tell whether a subject says that a message is passed on."""
    found = prefix().match(subject)
    return found is not None and forward_mark().search(found[0]) is not None


def date_of(value: str) -> str:
    """Return the day of a date header in ISO form, "" where it is none."""
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return ""
