"""The step that fills the table of mentions: one pass over the capitalized runs of each block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.extraction.mentions.organizations import iter_bodies
from undersigned.extraction.mentions.proof import Found
from undersigned.extraction.mentions.runs import iter_parts
from undersigned.extraction.mentions.table import Kind, Mention, Mentions
from undersigned.extraction.mentions.words import OrganizationPatterns, load_organization_patterns
from undersigned.extraction.structure.dates import find_dates
from undersigned.extraction.subjects.events import EventWords
from undersigned.languages.lexicon import load_lexicon
from undersigned.model.document import BlockKind
from undersigned.names.keys import name_key
from undersigned.text.folding import fold_tokens

__all__ = ["find_mentions"]

BLOCK = 12_000
"""Characters of a block that are read."""
MOST = 400_000
"""Characters of a document that are read."""
ADDRESS: Final = re.compile(
    r"https?://[^\s<>()\"]{1,300}|www\.[^\s<>()\"]{1,200}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}"
)
UNSURE = frozenset({"noun", "kind"})
"""What capitals seem to tell of names in a headline in which all words have them."""
SURE = frozenset({"noun", "compound", "legal-form", "standing", "acronym", "kind", "explained"})
"""What proves a name for its other mentions in the document."""


def find_mentions(draft: Draft) -> Mentions:
    """Find the names, dates and addresses of a document, each with what it denotes.

    Returns:
        One table for the whole document, each block read with the words of its language.
    """
    left = MOST
    found: list[Mention] = []
    for zoned in draft.blocks:
        start, end = zoned.block.span.start, min(zoned.block.span.end, zoned.block.span.start + min(BLOCK, left))
        left -= end - start
        if left <= 0:
            break
        found += read_block(draft, zoned, start, end)
    return Mentions(draft.document.text, prove(found, draft))


def read_block(draft: Draft, zoned: ZonedBlock, start: int, end: int) -> Iterator[Mention]:
    """Yield the mentions of a block, those that others may overlap last."""
    text, language = draft.document.text, draft.language_of(zoned.block)
    patterns = load_organization_patterns(language)
    headline = zoned.zone is Zone.HEADER and is_headline(text[start:end])
    for match in ADDRESS.finditer(text, start, end):
        yield make(Kind.LINK, *match.span(), text, "address")
    for date in find_dates(text, start, end, language):
        yield make(Kind.DATE, date.start, date.end, text, date.iso)
    cells = [cell.start for cell in zoned.block.cells[1:]] if zoned.block.kind is BlockKind.TABLE_ROW else []
    borders = [start, *(at for at in cells if start < at < end), end]  # no name goes on over the border of a cell
    for one in (found for part in pairwise(borders) for found in iter_bodies(draft, *part, patterns)):
        tag = one.rule.partition(".")[2]
        if tag and not (headline and tag in UNSURE):
            yield make(Kind.ORGANIZATION, one.start, one.end, text, tag)
        else:
            yield from iter_plain(one, text, patterns, language)


def make(kind: Kind, start: int, end: int, text: str, *tags: str) -> Mention:
    """Make the record of a span."""
    return Mention(kind=kind, start=start, end=end, name=" ".join(text[start:end].split()), tags=frozenset(tags))


def is_headline(text: str) -> bool:
    """Return whether nearly all words of a line are capitalized, so that capitals tell nothing of names."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 3 and sum(not word[0].islower() for word in words) * 10 >= len(words) * 9


def iter_plain(run: Found, text: str, patterns: OrganizationPatterns, language: str | None) -> Iterator[Mention]:
    """Yield the names of a run in which no word tells of an organization."""
    for start, end in iter_parts(text, run.start, run.end, patterns):
        tokens = fold_tokens(text[start:end])
        if tokens and (len(tokens) > 1 or text[start].isupper()):
            kind, tags = classify(" ".join(text[start:end].split()), language)
            yield make(kind, start, end, text, *tags)


@lru_cache(maxsize=32_768)
def classify(name: str, language: str | None) -> tuple[Kind, tuple[str, ...]]:
    """Return what a name denotes whose words tell of no organization, and what tells it; names recur, so it is kept."""
    tokens, names = fold_tokens(name), load_names(language)
    if names.is_person(name):
        return Kind.PERSON, ("given-name",) if tokens[0] in names.given_names else ("title",)
    if names.is_place(name):
        return Kind.PLACE, ("place",)
    events: EventWords = load_lexicon(EventWords, language)
    if len(tokens) > 1 and not events.named_heads.isdisjoint(tokens):
        return Kind.EVENT, ("event",)
    if len(tokens) > 1 and names.has_role(name):
        return Kind.OFFICE, ("role",)
    return Kind.NAME, ()


def prove(found: Iterable[Mention], draft: Draft) -> Iterator[Mention]:
    """Yield the mentions, of which what is an organization once is one everywhere, each with its acronym.

    What an acronym stands for is an organization too, and so is that acronym; unless the text has a person of that
    name.
    """
    mentions = list(found)
    short = {name_key(name): acronym for acronym, name in draft.acronyms.items()}
    proven = {name_key(one.name) for one in mentions if one.kind is Kind.ORGANIZATION and one.tags & SURE}
    for one in mentions:
        key = name_key(one.name)
        acronym = short.get(key)
        if one.kind is Kind.NAME and (acronym or one.name in draft.acronyms):
            yield replace(one, kind=Kind.ORGANIZATION, acronym=acronym, tags=one.tags | {"explained"})
        elif one.kind is Kind.NAME and key in proven:
            yield replace(one, kind=Kind.ORGANIZATION, tags=one.tags | {"proven"})
        else:
            yield replace(one, acronym=acronym) if acronym and one.kind is Kind.ORGANIZATION else one
