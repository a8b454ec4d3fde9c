"""Find issuers where nobody is listed: the organizations of those who are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.issuing.credit_lines import read_credit
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_lists import can_be_issuer
from undersigned.extraction.issuing.issuer_words import load_issuer_cues, load_issuer_words
from undersigned.extraction.issuing.name_entries import Entry, parse_entry
from undersigned.extraction.issuing.name_lists import read_enumeration
from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.model.facts import Role
from undersigned.names.acronyms import is_acronym
from undersigned.text.alternatives import either
from undersigned.text.case import LOWER, UPPER

__all__ = [
    "find_spokespeople",
    "is_collection",
    "is_repeated",
    "most_named",
    "read_attribution",
    "read_body",
    "speaks_for_many",
]

WINDOW = 4000
MAX_BLOCKS = 300
OPENING_BLOCKS = 15
OPENING = 600
"""Characters of a block of the opening in which groups are looked for."""
LEAST_CREDITS = 3
BEFORE_GROUP = 70
"""Characters before a noun of groups in which "by" tells that they act."""
SPEECH = re.compile(r"[“\"«„][^“”\"«»„]{20,3000}[”\"»“]")
PERSON = (
    rf"(?P<person>[{UPPER}][\w’'.-]{{1,30}}"
    rf"(?:\s(?:(?:de|del|da|von|van|bin|la|el)\s){{0,2}}[{UPPER}][\w’'.-]{{0,30}}){{1,4}})"
)

BEGINNING = re.compile(rf"(?<!\w){PERSON}")
ROLE_REACH = 90
"""Characters behind a name within which a role begins."""


@lru_cache(maxsize=8)
def load_patterns(language: str | None) -> tuple[tuple[re.Pattern[str], bool, re.Pattern[str] | None], ...]:
    """Compile the places where an organization stands beside a person who speaks.

    Each pattern ends where the organization begins: "NAME, ROLE of ...", "said NAME of ...", "NAME of ...", "NAME
    (...". The flag tells whether it is sure without a known first name; behind it stands the role that it must hold.
    """
    words = load_issuer_words(language)
    roles = load_names(language).role
    at, speech = either(words.at), either(words.speech)
    kind = load_names(language).item_kind.pattern
    gap = rf"(?:\s(?:the|der|des|la|el|los|las)\s|\s|(?<=['’]))(?:{kind})?"
    role = rf"[^.;:\n“”\"]{{0,80}}?(?i:{roles.pattern})[^.;:,\n“”\"]{{0,40}}?"
    patterns = (
        (rf"{PERSON},?\s(?:an?\s|the\s)?{role}(?:\s{at}|,){gap}(?=[{UPPER}0-9])", True, roles),
        (rf"{speech}\s{PERSON}\s{at}{gap}(?=[{UPPER}0-9])", True, None),
        (rf"{PERSON},?\s{at}{gap}(?=[{UPPER}0-9][^.;:\n]{{2,120}}{speech}(?!\w))", False, None),
        (rf"{PERSON},?\s{at}\s(?:[{LOWER}]+\s){{0,4}}(?=[{UPPER}0-9])", False, None),
        (rf"{PERSON}\s\((?=[{UPPER}0-9])", False, None),
    )
    return tuple((re.compile(rf"(?<!\w){pattern}"), sure, held) for pattern, sure, held in patterns)


def find_spokespeople(draft: Draft) -> list[Candidate]:
    """Find the organizations of persons beside whose name a block has direct speech.

    Returns:
        Candidates in order of the text, without public bodies and addressees.
    """
    text, names = draft.document.text, load_names(draft.document.language)
    found: list[Candidate] = []
    for zoned in iter_spoken(draft):
        start, end = zoned.block.span.start, min(zoned.block.span.end, zoned.block.span.start + WINDOW)
        credited = read_credit(draft, zoned.block.span, names)
        if credited is not None:
            found += [Candidate(entry=credited, rule="issuers.credit-line", role=Role.CO_ISSUER)]
            continue
        for left, right in iter_outside(text, start, end):
            found += read_attribution(draft, left, right, names)
    return found


def iter_spoken(draft: Draft) -> Iterator[ZonedBlock]:
    """Yield the blocks of the running text that hold direct speech or stand beside some."""
    for number, zoned in enumerate(draft.blocks[:MAX_BLOCKS]):
        if zoned.zone in {Zone.LEAD, Zone.BODY, Zone.HEADER, Zone.DEMANDS} and speaks(draft, number):
            yield zoned


def speaks_for_many(draft: Draft) -> bool:
    """Tell whether title or lead says that several bodies act: by their number, "groups urge", "backed by groups"."""
    if draft.header.claimed_count:
        return True
    text, cues = draft.document.text, load_issuer_cues(draft.document.language)
    for zoned in draft.blocks[:OPENING_BLOCKS]:
        if zoned.zone in {Zone.HEADER, Zone.LEAD}:
            start, end = zoned.block.span.start, min(zoned.block.span.end, zoned.block.span.start + OPENING)
            for group in cues.groups.finditer(text, start, end):
                before = text[max(start, group.start() - BEFORE_GROUP) : group.start()]
                if cues.deed.match(text, group.end(), end) or cues.agent.search(before):
                    return True
    return False


def is_collection(draft: Draft) -> bool:
    """Tell whether a release is a collection of statements: at least three are credited in lines of their own."""
    names = load_names(draft.document.language)
    spans = (zoned.block.span for zoned in iter_spoken(draft) if read_credit(draft, zoned.block.span, names))
    return sum(1 for _ in islice(spans, LEAST_CREDITS)) == LEAST_CREDITS


def most_named(draft: Draft, spoken: Sequence[Candidate]) -> list[Candidate]:
    """Return the one whose name the text holds most often, of equals the first; one plain word proves no body."""
    text, names = draft.document.text, load_names(draft.document.language)
    sure = [
        one for one in spoken if any(char in " .&-" for char in one.entry.name) or is_noun_or_acronym(one.entry, names)
    ]
    best = max(sure, key=lambda one: (text.count(one.entry.name), -one.entry.start), default=None)
    return [best] if best is not None else []


def is_noun_or_acronym(entry: Entry, names: Names) -> bool:
    """Tell whether a name of one word is one of a body by itself."""
    return is_acronym(entry.name) or names.has_organization_noun(entry.name)


def iter_outside(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges outside of direct speech, where attributions stand."""
    for match in SPEECH.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def read_attribution(draft: Draft, start: int, end: int, names: Names) -> Iterator[Candidate]:
    """Yield the organizations beside persons in a range outside of direct speech."""
    public = load_issuer_cues(draft.document.language).public_role
    for pattern, sure, role in load_patterns(draft.document.language):
        for match in iter_matches(pattern, role, draft.document.text, start, end):
            if (not sure and not names.is_person(match["person"])) or public.search(match.group()):
                continue
            entry = read_body(draft, match.end(), end, names)
            if entry is not None and is_body(draft, entry, names):
                yield Candidate(entry=entry, rule="issuers.spokesperson", role=Role.CO_ISSUER)


def iter_matches(
    pattern: re.Pattern[str], role: re.Pattern[str] | None, text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield what `finditer` yields; where a role must stand in it, only persons with one near them are tried.

    To look for a hundred role nouns behind each capitalized word, shorter and shorter, is slow.
    """
    if role is None:
        yield from pattern.finditer(text, start, end)
        return
    person = BEGINNING.search(text, start, end)
    places = [found.start() for found in role.finditer(text, person.start(), end)] if person else []
    while places and (person := BEGINNING.search(text, start, end)):
        near = any(person.start() <= place <= person.end() + ROLE_REACH for place in places)
        match = pattern.match(text, person.start(), end) if near else None
        if match:
            yield match
        start = match.end() if match else person.start() + 1


def is_body(draft: Draft, entry: Entry, names: Names) -> bool:
    """Tell whether a name is surely one of a body that can issue: a noun or acronym, two words, or named again."""
    if names.is_public(entry.name) or names.is_generic(entry.name) or any(char.isdigit() for char in entry.name):
        return False
    several = len(entry.name.split()) > 1 or is_acronym(entry.name)
    return several or names.has_organization_noun(entry.name) or is_repeated(draft, entry)


def speaks(draft: Draft, number: int) -> bool:
    """Tell whether a block, or one beside it, holds direct speech."""
    for zoned in draft.blocks[max(0, number - 1) : number + 2]:
        head = zoned.block.span.of(draft.document.text)
        if zoned.block.quoted or any(mark in head for mark in '“”"«»„'):
            return True
    return False


def read_body(draft: Draft, start: int, end: int, names: Names) -> Entry | None:
    """Read the name of one organization that begins at a position."""
    region = read_enumeration(draft.document.text, start, end, draft.document.language)
    if region is None:
        return None
    stop = draft.document.text.find(",", *region)
    entry = parse_entry(draft.document.text, region[0], stop if stop >= 0 else region[1], names)
    return entry if entry is not None and can_be_issuer(entry.name, names) else None


def is_repeated(draft: Draft, entry: Entry) -> bool:
    """Tell whether a name occurs more than once in the text."""
    return draft.document.text.count(entry.name) > 1
