"""Find the body in whose name a text speaks where nobody is listed: letter head, addresses, self-description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuing.address_names import iter_named_by_address
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_fallbacks import is_repeated, read_body
from undersigned.extraction.issuing.issuer_lists import can_be_issuer
from undersigned.extraction.issuing.issuer_words import load_issuer_cues
from undersigned.extraction.issuing.name_entries import Entry, parse_entry
from undersigned.extraction.issuing.name_lists import load_region
from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.extraction.mentions.table import Kind
from undersigned.model.document import BlockKind
from undersigned.model.facts import Role
from undersigned.names.acronyms import abbreviates, is_acronym
from undersigned.names.keys import name_key
from undersigned.text.case import LOWER

__all__ = ["find_self_named"]

WINDOW = 4000
HEAD_BLOCKS = 12
"""Blocks in which a letter head can stand."""
OFTEN = 3
"""A single word that stands so often may be a name."""
LONGEST_HEAD = 90
SHORT_HEAD = 4
"""A title of so few words that is a name of a body is the letter head above the real one."""
EDGE = " *_#|\t"
FEW_SIGNATURES = 15
"""In a longer list of persons who sign, a body beside one of them is not that in whose name the text speaks."""
GOES_ON = re.compile(rf"\s[{LOWER}]")
"""A word in lower case behind a name tells that the line is a sentence or headline."""


def find_self_named(draft: Draft) -> list[Candidate]:
    """Find the body in whose name the text speaks.

    In this order: "we at X", a letter head or signature line with an organization, a line of the head that is nothing
    but a name, a mail or web address that spells a name of the text, the self-description, the publisher where the
    text names it.

    Returns:
        What the first of these tells; empty where none does.
    """
    finders = (iter_self_references, iter_letter_heads, iter_bare_heads, iter_addresses, iter_abouts, iter_publishers)
    for finder in finders:
        found = [Candidate(entry=entry, rule=rule, role=Role.ISSUER) for entry, rule in finder(draft)]
        if found:
            return found[:1]
    return []


def iter_bare_heads(draft: Draft) -> Iterator[tuple[Entry, str]]:
    """Yield the names that stand alone in a line above the running text, other than a long title."""
    text, names = draft.document.text, load_names(draft.document.language)
    title = name_key(draft.header.title or "")
    for zoned in draft.blocks[:HEAD_BLOCKS]:
        if zoned.zone is Zone.LEAD:
            return
        if zoned.zone is not Zone.HEADER or zoned.block.kind is BlockKind.LIST_ITEM:
            continue
        start = zoned.block.span.start
        for line in zoned.block.span.of(text)[:WINDOW].split("\n"):
            entry = read_bare_head(text, start, start + len(line), names)
            start += len(line) + 1
            if entry is not None and (len(entry.name.split()) <= SHORT_HEAD or name_key(entry.name) != title):
                yield entry, "issuers.letter-head"


def read_bare_head(text: str, start: int, end: int, names: Names) -> Entry | None:
    """Return the name that a line consists of: one with a noun of organizations, neither public nor general."""
    raw = text[start:end].strip(EDGE)
    region = load_names(None).run.fullmatch(raw)
    if region is None or len(raw) > LONGEST_HEAD or not names.has_organization_noun(raw) or names.is_public(raw):
        return None
    entry = parse_entry(text, start, end, names)
    return entry if entry is not None and can_be_issuer(entry.name, names) else None


def iter_addresses(draft: Draft) -> Iterator[tuple[Entry, str]]:
    """Yield the bodies whose names addresses of the text spell."""
    names = load_names(draft.document.language)
    for entry in iter_named_by_address(draft):
        if may_issue(entry.name, names):
            yield entry, "issuers.address"


def iter_self_references(draft: Draft) -> Iterator[tuple[Entry, str]]:
    """Yield names behind "we at"."""
    names, cues = load_names(draft.document.language), load_issuer_cues(draft.document.language)
    for zoned in draft.blocks[:60]:
        span = zoned.block.span
        for match in cues.self_reference.finditer(draft.document.text, span.start, min(span.end, span.start + WINDOW)):
            entry = read_body(draft, match.end(), span.end, names)
            if entry is not None and not names.is_public(entry.name) and is_told(draft, entry):
                yield entry, "issuers.self-reference"


def is_told(draft: Draft, entry: Entry) -> bool:
    """Return whether a name of one word is surely one of an organization; in German any noun has a capital."""
    mention = draft.mentions.at(entry.start)
    told = mention is not None and mention.kind is Kind.ORGANIZATION
    if load_issuer_cues(draft.document.language).indefinite.match(draft.document.text, entry.start):
        return False
    return " " in entry.name or told or is_acronym(entry.name) or draft.document.text.count(entry.name) >= OFTEN


def iter_letter_heads(draft: Draft) -> Iterator[tuple[Entry, str]]:
    """Yield names with an acronym or a noun of organizations in contact lines of the head."""
    names, title = load_names(draft.document.language), name_key(draft.header.title or "")
    signed = sum(zoned.zone is Zone.SIGNATORIES for zoned in draft.blocks)
    zones = {Zone.HEADER, Zone.CONTACT, *((Zone.SIGNATORIES,) if signed <= FEW_SIGNATURES else ())}
    for zoned in draft.blocks:
        span = zoned.block.span
        if zoned.zone not in zones or span.end - span.start > WINDOW:
            continue
        if title.count(" ") >= SHORT_HEAD and name_key(span.of(draft.document.text)) == title:
            continue
        offset = span.start
        for line in span.of(draft.document.text).split("\n"):
            entry = read_letter_line(draft, offset, offset + len(line), names)
            offset += len(line) + 1
            if entry is not None:
                yield entry, "issuers.letter-head"


def read_letter_line(draft: Draft, start: int, end: int, names: Names) -> Entry | None:
    """Return the organization of a line of a letter head, or None."""
    text = draft.document.text
    if end - start > 160:
        return None
    for match in load_region(draft.document.language).finditer(text, start, end):
        for piece_start, piece_end in pieces_of(text, *match.span()):
            entry = parse_entry(text, piece_start, piece_end, names)
            if entry is None or GOES_ON.match(text, entry.end, end) or not may_issue(entry.name, names):
                continue
            spelled = entry.acronym is not None and abbreviates(entry.acronym, entry.name)
            if spelled or (names.has_organization_noun(entry.name) and is_repeated(draft, entry)):
                return entry
    return None


def may_issue(name: str, names: Names) -> bool:
    """Tell whether a name is one of a body that is not public."""
    return can_be_issuer(name, names) and not names.is_public(name)


def pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges between commas."""
    for piece in text[start:end].split(","):
        yield start, start + len(piece)
        start += len(piece) + 1


def iter_abouts(draft: Draft) -> Iterator[tuple[Entry, str]]:
    """Yield the bodies of self-descriptions."""
    names = load_names(draft.document.language)
    for about in draft.abouts:
        start = draft.document.text.find(about.organization, about.start)
        entry = parse_entry(draft.document.text, start, start + len(about.organization), names) if start >= 0 else None
        if entry is not None:
            yield entry, "issuers.self-description"


def iter_publishers(draft: Draft) -> Iterator[tuple[Entry, str]]:
    """Yield the publisher of the metadata where the text names it at least twice."""
    publisher = " ".join(draft.document.metadata.get("publisher", "").split())
    start = draft.document.text.find(publisher) if len(publisher) > 3 else -1
    if start >= 0 and draft.document.text.count(publisher) > 1:
        entry = parse_entry(draft.document.text, start, start + len(publisher), load_names(draft.document.language))
        if entry is not None and name_key(entry.name):
            yield entry, "issuers.publisher"
