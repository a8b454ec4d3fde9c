"""Find names of organizations and their acronyms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuing.acronyms import find_acronyms
from undersigned.extraction.issuing.organization_context import iter_affiliations, iter_bodies
from undersigned.extraction.issuing.organization_names import initials_of, looks_like_acronym, name_key
from undersigned.extraction.issuing.organization_proof import Found
from undersigned.extraction.issuing.organization_runs import POSSESSIVE
from undersigned.extraction.issuing.organization_words import OrganizationPatterns, load_organization_patterns
from undersigned.model.facts import OrganizationMention, Part

__all__ = ["extract_acronyms", "extract_organizations"]

ZONES = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS, Zone.ABOUT})
BLOCK = 4000
"""Characters of a block that are searched."""
MAX_BLOCKS = 400
AMBIGUOUS = "organizations.ambiguous"
KNOWN = frozenset({"organizations.acronym", "organizations.standing", AMBIGUOUS})
UNSURE = frozenset({"organizations.noun", "organizations.kind"})
"""Rules that capitals mislead in headlines."""


def extract_acronyms(draft: Draft) -> dict[str, str]:
    """Find `Long Name (ACR)` pairs; acronym to long name as written."""
    return find_acronyms(draft.document)


def extract_organizations(draft: Draft) -> tuple[OrganizationMention, ...]:
    """Find other bodies named in the text: governments, public bodies, companies, media, associations.

    Returns:
        Each body once, in order of the text, without issuers and persons.
    """
    patterns = load_organization_patterns(draft.document.language)
    own = known_keys(draft, patterns)
    long_names = {acronym: name_key(name) for acronym, name in draft.acronyms.items()}
    found: dict[str, Found] = {}
    ends: dict[int, str] = {}
    for one in (*iter_mentions(draft, patterns), *iter_affiliations(draft, patterns)):
        if draft.document.text.startswith(" (", one.start - 2) and one.start - 2 in ends:
            long_names.setdefault(one.name, ends[one.start - 2])
        key = long_names.get(one.name, name_key(one.name))
        ends[one.end] = key
        if key not in found and not is_part(plain_key(key, patterns), own):
            found[key] = explained(one, draft)
    return tuple(
        OrganizationMention(**draft.evidence(one.start, one.end, one.rule), name=one.name)
        for one in sorted(drop_lonely(drop_short_forms(found, patterns), draft.document.text))
    )


def iter_mentions(draft: Draft, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names of bodies in running text, block by block."""
    text = draft.document.text
    for zoned in draft.blocks[:MAX_BLOCKS]:
        if zoned.zone in ZONES:
            start, end = zoned.block.span.start, min(zoned.block.span.end, zoned.block.span.start + BLOCK)
            headline = zoned.zone is Zone.HEADER and is_headline(text[start:end])
            for one in iter_bodies(draft, start, end, patterns):
                if not (headline and one.rule in UNSURE):
                    yield one


def is_headline(text: str) -> bool:
    """Tell whether nearly all words of a line are capitalized, so that capitals tell nothing of names."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 3 and sum(not word[0].islower() for word in words) * 10 >= len(words) * 9


def known_keys(draft: Draft, patterns: OrganizationPatterns) -> frozenset[str]:
    """Return the keys of all names that are no other bodies: issuers with their acronyms, persons, abouts."""
    names = [issuer.name for issuer in draft.issuers] + [issuer.acronym or "" for issuer in draft.issuers]
    names += [about.organization for about in draft.abouts]
    names += [person.name for person in draft.persons if person.part is not Part.ADDRESSEE or " " in person.name]
    return frozenset(plain_key(name, patterns) for name in names if name)


def plain_key(name: str, patterns: OrganizationPatterns) -> str:
    """Return the key of a name without small words ("council civil liberties")."""
    return " ".join(token for token in name_key(name).split() if token not in patterns.particles)


def is_part(key: str, known: frozenset[str]) -> bool:
    """Tell whether a key is a known one with or without words at its beginning or end."""
    return key in known or any(
        len(name) > 5 and (f" {name} " in f" {key} " or f" {key} " in f" {name} ") for name in known
    )


def explained(one: Found, draft: Draft) -> Found:
    """Return an acronym that the document explains as its long name, where that stands."""
    long_name = POSSESSIVE.sub("", draft.acronyms.get(one.name, ""))
    start = draft.document.text.find(long_name) if long_name else -1
    return one if start < 0 else Found(start=start, end=start + len(long_name), name=long_name, rule=one.rule)


def drop_lonely(found: Iterable[Found], text: str) -> list[Found]:
    """Leave out names that are plain words too where the text names no other known body, and them only once."""
    kept = list(found)
    known = sum(one.rule in KNOWN for one in kept)
    return [one for one in kept if one.rule != AMBIGUOUS or known > 1 or text.count(f" {one.name}") > 1]


def drop_short_forms(found: dict[str, Found], patterns: OrganizationPatterns) -> list[Found]:
    """Leave out names that are the beginning, the end or the initials of another one ("Commission", "TC")."""
    heads = {initials_of(token for token in key.split() if token not in patterns.particles) for key in found}
    return [
        one
        for key, one in found.items()
        if not (looks_like_acronym(one.name) and one.name.casefold() in heads)
        and not any(is_short(key, other, patterns, known=one.rule in KNOWN) for other in found)
    ]


def is_short(key: str, other: str, patterns: OrganizationPatterns, *, known: bool) -> bool:
    """Tell whether a key is the beginning or end of another one.

    A known body is not meant by a longer name in which it is the owner ("Bureau of the Senate") or stands before
    another noun ("UN Harbor Council").
    """
    if other.endswith(f" {key}"):
        return not (known and other[: -len(key)].rsplit(maxsplit=1)[-1] in patterns.heads)
    if other.startswith(f"{key} "):
        return not (known and other[len(key) :].split(maxsplit=1)[0] not in patterns.particles)
    return False
