"""Find press contacts: names with telephone or e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuing.organization_names import Names, load_names
from undersigned.languages.lexicon import LANGUAGES, Lexicon, load_lexicon
from undersigned.model.facts import Contact
from undersigned.text.alternatives import either
from undersigned.text.case import UPPER

__all__ = ["ContactWords", "extract_contacts"]

PHONE = re.compile(r"(?<![\w/.=&%-])(?:\+\s?\d|\(\+?\d|\d)[\d\s().\u00a0/–-]{6,22}\d(?![\w/%])")
URL = re.compile(r"(?:https?://|www\.)\S+")
ZONES = frozenset({Zone.CONTACT, Zone.HEADER, Zone.FOOTER})
BLOCK_LENGTH = 1500
DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}([./ ])\d{1,2}\1\d{4}\Z")
LEAST_DIGITS, MOST_DIGITS = 7, 15


class ContactWords(Lexicon):
    """Words in the lines of contacts; those of all packs count, since addresses and names keep them.

    Args:
        at: words for the sign in an address, written out to keep machines off ("ana (at) lamp.example").
        dot: words for the period in an address.
        particles: words in small letters inside names of persons.
    """

    concern: ClassVar[str] = "contacts"
    at: frozenset[str]
    dot: frozenset[str]
    particles: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPatterns:
    """The patterns of an address and of a name."""

    email: re.Pattern[str]
    name: re.Pattern[str]


@lru_cache(maxsize=1)
def load_contact_patterns() -> ContactPatterns:
    """Compile the patterns of contacts."""
    packs: list[ContactWords] = [load_lexicon(ContactWords, language) for language in LANGUAGES]
    at = either({word for pack in packs for word in pack.at})
    dot = either({word for pack in packs for word in pack.dot})
    particles = either({word for pack in packs for word in pack.particles})
    return ContactPatterns(
        email=re.compile(
            rf"[\w.+-]{{1,64}}\s?(?:@|\s?[\[(]\s?{at}\s?[\])]\s?)\s?[\w-]{{1,63}}"
            rf"(?:\s?[\[(]?(?:\.|{dot})[\])]?\s?[\w-]{{2,63}}){{1,4}}(?!\w)",
            re.IGNORECASE,
        ),
        name=re.compile(
            rf"[{UPPER}][\w’'-]{{1,30}}(?:[ \u00a0](?:{particles}[ \u00a0]){{0,2}}[{UPPER}][\w’'.-]{{0,30}}){{1,3}}"
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one line of contacts holds."""

    start: int
    end: int
    name: str | None
    phone: str | None
    email: str | None


def extract_contacts(draft: Draft) -> tuple[Contact, ...]:
    """Find names with telephone or e-mail in head, contact sections and foot.

    Returns:
        Contacts in order of the text, each person once; a name alone is no contact.
    """
    found: list[Line] = []
    for zoned in draft.blocks:
        span = zoned.block.span
        if zoned.zone in ZONES and span.end - span.start <= BLOCK_LENGTH:
            merge_lines(found, iter_lines(draft, span.start, span.end))
    return tuple(
        Contact(
            **draft.evidence(line.start, line.end, "contacts.line"), name=line.name, phone=line.phone, email=line.email
        )
        for line in found
        if line.phone or line.email
    )


def iter_lines(draft: Draft, start: int, end: int) -> Iterator[Line]:
    """Yield what the lines of a block hold; a line with several persons is parted before each of them."""
    text, names = draft.document.text, load_names(draft.document.language)
    for raw in text[start:end].split("\n"):
        bare = URL.sub(lambda match: " " * len(match.group()), raw)
        persons = [
            match.start() for match in load_contact_patterns().name.finditer(bare) if names.is_person(match.group())
        ]
        bounds = [0, *persons[1:], len(raw)]
        for left, right in pairwise(bounds):
            line = read_line(bare[left:right], start + left, names)
            if line is not None:
                yield line
        start += len(raw) + 1


def read_line(bare: str, start: int, names: Names) -> Line | None:
    """Return what one line, or the part of one person, holds; None where that is nothing."""
    email = load_contact_patterns().email.search(bare)
    phone = find_phone(bare if email is None else bare.replace(email.group(), " "))
    name = find_name(bare, names, alone=email is None and phone is None)
    if not (name or email or phone):
        return None
    address = email.group() if email else None
    return Line(
        start=start,
        end=start + len(bare.rstrip()),
        name=name,
        phone=phone,
        email="".join(address.split()) if address and "@" in address else address,
    )


def find_phone(line: str) -> str | None:
    """Return the first telephone number of a line: 7 to 15 digits, no date and no year range."""
    for match in PHONE.finditer(line):
        digits = sum(char.isdigit() for char in match.group())
        if LEAST_DIGITS <= digits <= MOST_DIGITS and not DATE.match(match.group()):
            return match.group().strip()
    return None


def find_name(line: str, names: Names, *, alone: bool) -> str | None:
    """Return the name of a person in a line; without telephone or e-mail beside it, it needs a known first name."""
    for match in load_contact_patterns().name.finditer(line):
        name = match.group().rstrip(".")
        if names.is_person(name):
            return name
        if not alone and not names.has_organization_noun(name) and not names.has_role(name) and is_plain(name, names):
            return name
    return None


def is_plain(name: str, names: Names) -> bool:
    """Tell whether no word of a name begins sentences or labels."""
    return not any(word.casefold() in names.no_names for word in name.split()) and not names.is_place(name)


def merge_lines(found: list[Line], lines: Iterator[Line]) -> None:
    """Append lines; a telephone or e-mail in a line without a name belongs to the name before it."""
    fresh = True
    for line in lines:
        last = found[-1] if found and not fresh else None
        fresh = False
        if line.name is None and last is not None and last.name is not None:
            found[-1] = replace(last, end=line.end, phone=last.phone or line.phone, email=last.email or line.email)
        elif all(line.name is None or line.name != one.name or line.phone != one.phone for one in found):
            found.append(line)
