"""Read lines with a person for each body: "For the Lantern League: Ana Ruiz", "Ana Ruiz, on behalf of ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_lists import can_be_issuer
from undersigned.extraction.issuing.issuer_words import load_issuer_words
from undersigned.extraction.issuing.name_entries import Entry, parse_entry
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.model.facts import Role
from undersigned.text.alternatives import either
from undersigned.text.case import UPPER

__all__ = ["find_senders"]

ZONES = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.CONTACT, Zone.SIGNATORIES})
WINDOW = 4000
LEAST = 2
"""A single line may name whom a text is meant for ("For parents: ...")."""
PERSON = rf"[{UPPER}][\w’'.-]{{1,30}}(?:\s(?:(?:de|del|da|dos|von|van|la|el)\s){{0,2}}[{UPPER}][\w’'.-]{{0,30}}){{1,3}}"


@lru_cache(maxsize=8)
def load_sender(language: str | None) -> re.Pattern[str]:
    """Compile the pattern of such a line: "for", an article, the name, a colon, a person; or the person first."""
    opening = either(load_issuer_words(language).signs_for)
    article = load_names(language).article.pattern
    body = rf"(?i:{opening})\s+(?:(?i:{article}))?(?P<%s>[{UPPER}0-9][^:\n]{{2,90}}?)"
    return re.compile(
        rf"^\W{{0,4}}(?:{body % 'first'}\s?:\s+{PERSON}(?=[,;(–\n-]|\s[(–-]|$)|{PERSON},?\s{body % 'last'}\s*$)",
        re.MULTILINE,
    )


def find_senders(draft: Draft) -> list[Candidate]:
    """Find the bodies in whose name persons are given line by line, at least two of them."""
    names = load_names(draft.document.language)
    found = [entry for entry in iter_senders(draft) if can_be_issuer(entry.name, names)]
    if len(found) < LEAST:
        return []
    return [Candidate(entry=entry, rule="issuers.sender-line", role=Role.CO_ISSUER) for entry in found]


def iter_senders(draft: Draft) -> Iterator[Entry]:
    """Yield the names of all such lines."""
    text, names = draft.document.text, load_names(draft.document.language)
    for zoned in draft.blocks:
        start, end = zoned.block.span.start, zoned.block.span.end
        if zoned.zone not in ZONES or zoned.block.span.end - start > WINDOW:
            continue
        for match in load_sender(draft.document.language).finditer(text, start, end):
            entry = parse_entry(text, *match.span(match.lastgroup or 0), names)
            if entry is not None:
                yield entry
