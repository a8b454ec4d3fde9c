"""What a page shows of a document: each item with its verdict, and the text cut where marks begin and end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypedDict

from undersigned.evaluation.comparison import PASSAGES, Comparison, Matching
from undersigned.evaluation.items import Found, Kind, Wanted
from undersigned.evaluation.matching import Range, agree
from undersigned.evaluation.words import IndexedText, words_of

__all__ = ["Difference", "Entry", "Segment", "Status", "cut_text", "list_entries"]


class Status(StrEnum):
    """What gold says of words of the text."""

    AGREE = "agree"
    MISSED = "missed"
    EXTRA = "extra"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A field of a pair about which gold and facts differ; `found` is None where nothing was."""

    field: str
    wanted: str
    found: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item of gold, an extracted item, or a pair of them.

    Args:
        kind: of the item.
        status: agree (a pair), missed (gold alone), extra (found alone), open (found, and gold does not decide).
        wanted: words of gold, or "".
        found: words as extracted, or "".
        method: of the extracted item, or "".
        confidence: of the extracted item.
        wanted_span: code points of gold in the text; None where it is not there.
        found_span: code points of the extracted item.
        differences: of a pair.
    """

    kind: Kind
    status: Status
    wanted: str = ""
    found: str = ""
    method: str = ""
    confidence: float | None = None
    wanted_span: Range | None = None
    found_span: Range | None = None
    differences: tuple[Difference, ...] = ()


class ToldOfFound(TypedDict):
    """The part of an entry that comes from the extracted item."""

    found: str
    method: str
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the text with one set of marks: `(number of the entry, status here)`."""

    text: str
    marks: tuple[tuple[int, Status], ...]


def list_entries(compared: Comparison) -> tuple[Entry, ...]:
    """Return all items of a document in order of the text; those that stand nowhere in it come last."""
    entries = [
        entry
        for kind, matching in compared.matchings.items()
        for entry in iter_entries(kind, matching, compared.text, compared.gold.acronyms)
    ]
    return tuple(sorted(entries, key=place_of))


def place_of(entry: Entry) -> tuple[float, float]:
    """Return where an entry stands."""
    span = entry.found_span or entry.wanted_span
    return (float("inf"), 0) if span is None else (span[0], -span[1])


def iter_entries(kind: Kind, matching: Matching, text: IndexedText, names: Mapping[str, str]) -> Iterator[Entry]:
    """Yield pairs and found items, then what was missed; of press contacts gold lists others too, so none is missed."""
    partners = {j: i for i, j in matching.pairs}
    for number, found in enumerate(matching.found):
        partner = partners.get(number)
        span = found_span(matching, number, text)
        if partner is None:
            status = Status.OPEN if number in matching.unjudged else Status.EXTRA
            yield Entry(kind=kind, status=status, found_span=span, **told_of(found))
            continue
        wanted = matching.wanted[partner]
        own_span = wanted_span(matching, partner, text) if kind in PASSAGES else span
        yield Entry(
            kind=kind,
            status=Status.AGREE,
            wanted=wording(wanted),
            wanted_span=own_span,
            found_span=span,
            differences=tuple(iter_differences(wanted, found, names)),
            **told_of(found),
        )
    paired = set(partners.values())
    for number, wanted in enumerate(matching.wanted):
        if number not in paired and kind is not Kind.CONTACTS:
            span = wanted_span(matching, number, text)
            yield Entry(kind=kind, status=Status.MISSED, wanted=wording(wanted), wanted_span=span)


def told_of(found: Found) -> ToldOfFound:
    """Return what an entry says of an extracted item."""
    return {"found": found.text or found.name, "method": found.method, "confidence": found.confidence}


def wording(wanted: Wanted) -> str:
    """Return the words of gold."""
    return wanted.name or f"{wanted.starts_with} … {wanted.ends_with}"


def wanted_span(matching: Matching, number: int, text: IndexedText) -> Range | None:
    """Return the code points of an item of gold, of a name where it stands first."""
    if matching.wanted_ranges:
        place = matching.wanted_ranges[number]
        return text.span(*place) if place else None
    return name_span(matching.wanted[number].name, text)


def found_span(matching: Matching, number: int, text: IndexedText) -> Range | None:
    """Return the code points of an extracted item: of a passage those of its words, so that it compares with gold."""
    item = matching.found[number]
    if matching.found_ranges:
        place = matching.found_ranges[number]
        return text.span(*place) if place else None
    if item.start is not None and item.end is not None and item.end <= text.length:
        return item.start, item.end
    return name_span(item.name, text)


def name_span(name: str, text: IndexedText) -> Range | None:
    """Return the code points of a name where it stands first, or None."""
    words = words_of(name)
    begin = text.find(words)
    return None if begin < 0 else text.span(begin, begin + len(words))


def iter_differences(wanted: Wanted, found: Found, names: Mapping[str, str]) -> Iterator[Difference]:
    """Yield the fields that gold fills and the extracted item has otherwise or not."""
    for field, value in wanted.fields.items():
        given = found.fields.get(field)
        if not agree(value, given, names):
            yield Difference(field=field, wanted=value, found=given)


def cut_text(text: str, entries: Iterable[Entry]) -> Iterator[Segment]:
    """Yield the text cut at all ends of marks; joined, the segments are the text.

    Words of a pair that gold and facts both have agree; those that only one has are missed or extra.
    """
    spans = [(number, status, span) for number, entry in enumerate(entries) for status, span in mark(entry)]
    ends = sorted({0, len(text), *(place for _, _, span in spans for place in span)})
    marks: list[list[tuple[int, Status]]] = [[] for _ in ends]
    for number, status, (start, end) in spans:
        for place in range(bisect_left(ends, start), bisect_left(ends, end)):
            marks[place].append((number, status))
    for place, (start, end) in enumerate(pairwise(ends)):
        yield Segment(text=text[start:end], marks=tuple(sorted(marks[place])))


def mark(entry: Entry) -> Iterator[tuple[Status, Range]]:
    """Yield the stretches of an entry with their status."""
    wanted, found = entry.wanted_span, entry.found_span
    if entry.status is not Status.AGREE or wanted is None or found is None:
        span = found or wanted
        if span is not None:
            yield entry.status, span
        return
    both = max(wanted[0], found[0]), min(wanted[1], found[1])
    if both[0] >= both[1]:
        yield Status.AGREE, found
        return
    yield Status.AGREE, both
    for status, span in ((Status.MISSED, wanted), (Status.EXTRA, found)):
        for start, end in ((span[0], both[0]), (both[1], span[1])):
            if start < end:
                yield status, (start, end)
