"""Find title, date, place of the dateline, genre and the number of signers that the text claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.draft import Draft, Header, Zone, ZonedBlock
from undersigned.extraction.structure.datelines import TOP, choose_date, find_place, iter_date_candidates
from undersigned.extraction.structure.dates import find_dates, parse_iso
from undersigned.extraction.structure.header_words import HeaderPatterns, load_header_patterns
from undersigned.extraction.structure.titles import find_title
from undersigned.model.document import Document
from undersigned.model.facts import Genre

__all__ = ["extract_header"]

MULTIPLIERS = frozenset({12, 100, 1000})
"""Values that multiply the number before them, as in "two hundred" or "three dozen"."""


def extract_header(draft: Draft) -> Header:
    """Find what stands in the head of a release.

    Returns:
        The header; what the document does not tell is None.
    """
    document = draft.document
    patterns = load_header_patterns(document.language)
    title = find_title(document, draft.blocks, patterns)
    candidates = list(iter_date_candidates(document, draft.blocks, patterns))
    found = choose_date(candidates, read_given_date(document))
    return Header(
        title=title,
        date=found,
        place=find_place(document, draft.blocks, candidates, patterns),
        genre=find_genre(document, draft.blocks, title, patterns),
        claimed_count=find_claimed_count(document, draft.blocks, title, patterns),
    )


def read_given_date(document: Document) -> str | None:
    """Return the date of the metadata, in figures or in words of the document's language or of English."""
    given = document.metadata.get("date", "")
    if iso := parse_iso(given):
        return iso
    found = find_dates(given, 0, len(given), document.language) or find_dates(given, 0, len(given), None)
    return found[0].iso if found else None


def find_genre(
    document: Document, blocks: Sequence[ZonedBlock], title: str | None, patterns: HeaderPatterns
) -> Genre | None:
    """Return the genre that title, head or lead name, in this order."""
    head = "\n".join(
        one.block.span.of(document.text)[:TOP] for one in blocks[:25] if one.zone in {Zone.HEADER, Zone.BODY}
    )
    lead = next((one.block.span.of(document.text)[:TOP] for one in blocks if one.zone is Zone.LEAD), "")
    for where in map(str.lower, (title or "", head[: 3 * TOP], lead)):  # many times faster than to ignore the case
        for genre, pattern in patterns.genres:
            if pattern.search(where):
                return genre
    return None


def find_claimed_count(
    document: Document, blocks: Sequence[ZonedBlock], title: str | None, patterns: HeaderPatterns
) -> int | None:
    """Return the largest number of organizations that title, head or lead claim, 2 or more."""
    counts = [count for count in iter_counts(title or "", patterns) if count > 1]
    for zoned in blocks[:8]:
        if counts:
            break
        if zoned.zone in {Zone.HEADER, Zone.LEAD, Zone.BODY}:
            counts = [count for count in iter_counts(zoned.block.span.of(document.text)[:TOP], patterns) if count > 1]
    return max(counts, default=None)


def iter_counts(text: str, patterns: HeaderPatterns) -> Iterator[int]:
    """Yield the numbers that count organizations in a text."""
    for match in patterns.count.finditer(text):
        written = match[1].casefold()
        yield int(re.sub(r"\D", "", written)) if written[0].isdigit() else value_of(written, patterns)


def value_of(written: str, patterns: HeaderPatterns) -> int:
    """Return the value of number words: "two hundred and forty-two" is 2 times 100 and 40 and 2."""
    total = 0
    for word in patterns.number.findall(written):
        value = patterns.numbers[word]
        total = total * value if 0 < total < value and value in MULTIPLIERS else total + value
    return total
