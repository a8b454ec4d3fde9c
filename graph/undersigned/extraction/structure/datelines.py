"""Find date and place of a release: in the dateline, the letter head, or lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.draft import Zone, ZonedBlock
from undersigned.extraction.structure.dates import FoundDate, find_dates
from undersigned.extraction.structure.header_words import HeaderPatterns
from undersigned.model.document import Document
from undersigned.text.case import UPPER

__all__ = ["TOP", "choose_date", "find_place", "is_own_line", "iter_date_candidates"]

TOP = 600
"""Characters of a block that can hold a dateline."""
SLACK = 60
"""Characters beside a date that a line of a letter head may have (place, "Date:", weekday)."""
RUN_IN = re.compile(rf"[*_]{{0,3}}\.[*_]{{0,3}}\s+[“\"«„¿¡]?[{UPPER}]")
"""What follows a dateline that no dash ends ("Berlin, 4. April 2022. Ein ...")."""
RUN_IN_LENGTH = 12
TEXT_BLOCKS = 12
"""Among so many first blocks a dateline can stand below the teaser."""
DATELINE = 160
"""Characters of a dateline with its place."""
ENDED = re.compile(r"[ )\].,*_]{0,6}(?:\([^()\n]{2,40}\)[ .,*_]{0,4})?[–—:|/-]")
"""Marks of emphasis, an agency in brackets, and the dash that ends a dateline ("3 May 2024** (Newswire) -")."""
DATE_MIDDLE = re.compile(r"\W{0,6}(?:\w+\W{1,3}){0,7}\Z")


def choose_date(candidates: Sequence[FoundDate], known: str | None) -> str | None:
    """Return the first date of the visible text, else the one of the metadata.

    The metadata also settle "3/4/2021", and the day of a month without one, as further dates of the text do.
    """
    if not candidates:
        return known
    first = candidates[0]
    if known is not None and first.other == known[:10]:
        return known
    others = (*(one.iso for one in candidates), known or "")
    return next((iso[: len("2021-06-03")] for iso in others if iso.startswith(f"{first.iso}-")), first.iso)


def iter_date_candidates(
    document: Document, blocks: Sequence[ZonedBlock], patterns: HeaderPatterns
) -> Iterator[FoundDate]:
    """Yield dates that date the release: head first, then lines of their own further down, then those in brackets.

    "Update (4 May 2021): ..." dates a note and no release, where another date stands on a line of its own.
    """
    text = document.text
    noted: list[FoundDate] = []
    top = [zoned for zoned in blocks[:40] if zoned.zone in {Zone.HEADER, Zone.CONTACT, Zone.LEAD}]
    for zoned in top:
        start = zoned.block.span.start
        for found in find_dates(text, start, min(zoned.block.span.end, start + TOP), document.language):
            if text.endswith("(", 0, found.start) and not is_own_line(text, found):
                noted += [found] if is_dateline(text, start, found, patterns) else []
            elif is_own_line(text, found) or is_dateline(text, start, found, patterns):
                yield found
    yield from iter_late_datelines(document, blocks, patterns)
    for zoned in (*blocks[:6], *blocks[-30:]):
        span = zoned.block.span
        if span.end - span.start <= 120 and zoned.zone not in {Zone.RELATED, Zone.LINKS}:
            yield from (
                one for one in find_dates(text, span.start, span.end, document.language) if is_own_line(text, one)
            )
    yield from noted


def iter_late_datelines(
    document: Document, blocks: Sequence[ZonedBlock], patterns: HeaderPatterns
) -> Iterator[FoundDate]:
    """Yield the dates of datelines below a teaser, which have a place before them."""
    text = document.text
    for zoned in blocks[:TEXT_BLOCKS]:
        start = zoned.block.span.start
        if zoned.zone is not Zone.BODY or zoned.block.quoted:
            continue
        end = min(zoned.block.span.end, start + DATELINE)
        for found in find_dates(text, start, end, document.language)[:1]:
            if is_placed(text, start, found, patterns) and is_dateline(text, start, found, patterns):
                yield found


def is_placed(text: str, start: int, found: FoundDate, patterns: HeaderPatterns) -> bool:
    """Tell whether a place and nothing else stands before the date at the beginning of a block."""
    return patterns.place_before_date.fullmatch(text, start, found.start) is not None


def is_own_line(text: str, found: FoundDate) -> bool:
    """Tell whether little else than the date stands in its line."""
    start, end = text.rfind("\n", 0, found.start) + 1, text.find("\n", found.end)
    rest = text[start : found.start] + text[found.end : end if end >= 0 else len(text)][: SLACK + 1]
    sentence = rest.rstrip().endswith((".", "?", "!")) and len(rest.split()) > 4
    return len(rest) <= SLACK and not sentence


def is_dateline(text: str, start: int, found: FoundDate, patterns: HeaderPatterns) -> bool:
    """Tell whether the date stands at the beginning of a block, behind at most a place, and a dash or colon follows."""
    before = text[start : found.start]
    opens = len(before) <= 90 and DATE_MIDDLE.match(before) is not None
    if opens and RUN_IN.match(text, found.end, found.end + RUN_IN_LENGTH):
        return patterns.place_before_date.match(before) is not None
    return opens and (ENDED.match(text, found.end) is not None or ")" in text[found.end : found.end + 2])


def find_place(
    document: Document, blocks: Sequence[ZonedBlock], candidates: Sequence[FoundDate], patterns: HeaderPatterns
) -> str | None:
    """Return the place of the dateline or beside the date."""
    text = document.text
    matches = [place_beside(text, found, patterns) for found in candidates]
    lead = next((one.block.span for one in blocks if one.zone is Zone.LEAD), None)
    matches.append(patterns.place_alone.match(text, lead.start, min(lead.end, lead.start + 80)) if lead else None)
    return next((match["place"] for match in matches if match is not None and is_place(match["place"], patterns)), None)


def place_beside(text: str, found: FoundDate, patterns: HeaderPatterns) -> re.Match[str] | None:
    """Match a place before a date, else behind it."""
    before = text[max(text.rfind("\n", 0, found.start) + 1, found.start - 120) : found.start]
    return patterns.place_before_date.match(before) or patterns.place_after_date.match(text, found.end, found.end + 80)


def is_place(name: str, patterns: HeaderPatterns) -> bool:
    """Tell whether no word of the name rules a place out."""
    return not any(word.casefold().strip(".,") in patterns.no_place for word in name.split() if not word.islower())
