"""Find names of organizations and their acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuing.acronyms import find_acronyms
from undersigned.extraction.issuing.organization_names import (
    Names,
    initials_of,
    looks_like_acronym,
    name_key,
    name_tokens,
)
from undersigned.extraction.issuing.organization_words import OrganizationPatterns, load_organization_patterns
from undersigned.model.facts import OrganizationMention, Part

__all__ = ["extract_acronyms", "extract_organizations"]

ZONES = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS, Zone.ABOUT})
SHORT_LINE = 50
"""A line shorter than this was not broken for its length."""
BLOCK = 4000
"""Characters of a block that are searched."""
MAX_BLOCKS = 400
POSSESSIVE = re.compile(r"(?:['’]s|['’])\Z")
SMALL = frozenset(
    {"of", "for", "the", "and", "on", "de", "del", "la", "las", "los", "el", "y", "e", "para", "des", "du", "et"}
    | {"do", "da", "dos", "das"}
)
HEADED = frozenset({"of", "for", "on", "de", "para", "do", "da", "dos", "das"})
"""Words behind a noun that heads a name."""
EDGE = " .,;:–—-\"“”«»'‘’*_"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Found:
    """A name with its place and the rule that found it."""

    start: int
    end: int
    name: str
    rule: str


def extract_acronyms(draft: Draft) -> dict[str, str]:
    """Find `Long Name (ACR)` pairs; acronym to long name as written."""
    return find_acronyms(draft.document)


def extract_organizations(draft: Draft) -> tuple[OrganizationMention, ...]:
    """Find other bodies named in the text: governments, public bodies, companies, media, associations.

    Returns:
        Each body once, in order of the text, without issuers and persons.
    """
    patterns = load_organization_patterns(draft.document.language)
    known = known_keys(draft)
    long_names = {acronym: name_key(name) for acronym, name in draft.acronyms.items()}
    found: dict[str, Found] = {}
    for zoned in draft.blocks[:MAX_BLOCKS]:
        if zoned.zone in ZONES:
            span = zoned.block.span
            headline = zoned.zone is Zone.HEADER and is_headline(span.of(draft.document.text)[:BLOCK])
            for one in iter_bodies(draft, span.start, min(span.end, span.start + BLOCK), patterns):
                if headline and one.rule == "organizations.noun":
                    continue
                key = long_names.get(one.name, name_key(one.name))
                if key not in found and not is_part(plain_key(key), known):
                    found[key] = explained(one, draft)
    return tuple(
        OrganizationMention(**draft.evidence(one.start, one.end, one.rule), name=one.name)
        for one in sorted(drop_short_forms(found).values())
    )


def is_headline(text: str) -> bool:
    """Tell whether nearly all words of a line are capitalized, so that capitals tell nothing of names."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 3 and sum(not word[0].islower() for word in words) * 10 >= len(words) * 9


def known_keys(draft: Draft) -> frozenset[str]:
    """Return the keys of all names that are no other bodies: issuers with their acronyms, persons, abouts."""
    names = [issuer.name for issuer in draft.issuers] + [issuer.acronym or "" for issuer in draft.issuers]
    names += [about.organization for about in draft.abouts]
    names += [person.name for person in draft.persons if person.part is not Part.ADDRESSEE or " " in person.name]
    return frozenset(plain_key(name) for name in names if name)


def plain_key(name: str) -> str:
    """Return the key of a name without small words ("council civil liberties")."""
    return " ".join(token for token in name_key(name).split() if token not in SMALL)


def is_part(key: str, known: frozenset[str]) -> bool:
    """Tell whether a key is a known one with or without words at its beginning or end."""
    return key in known or any(
        len(name) > 5 and (f" {name} " in f" {key} " or f" {key} " in f" {name} ") for name in known
    )


def explained(one: Found, draft: Draft) -> Found:
    """Return an acronym that the document explains as its long name, where that stands."""
    long_name = draft.acronyms.get(one.name)
    start = draft.document.text.find(long_name) if long_name else -1
    return (
        one
        if long_name is None or start < 0
        else Found(start=start, end=start + len(long_name), name=long_name, rule=one.rule)
    )


def drop_short_forms(found: dict[str, Found]) -> dict[str, Found]:
    """Leave out names that are the beginning or end of another one ("Commission" beside "Trade Commission")."""
    return {
        key: one
        for key, one in found.items()
        if not any(other != key and is_short(key, one, other, found[other]) for other in found)
    }


def is_short(key: str, one: Found, other: str, longer: Found) -> bool:
    """Tell whether a name is the beginning or end of another one, or its acronym."""
    if other.endswith(f" {key}") or other.startswith(f"{key} "):
        return True
    heads = initials_of(token for token in name_tokens(longer.name) if token not in SMALL)
    return looks_like_acronym(one.name) and one.name.casefold() == heads


def iter_bodies(draft: Draft, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names of bodies in a range of the text."""
    text = draft.document.text
    hinted = any(text.find(hint, start, end) >= 0 for hint in patterns.hints)
    for match in patterns.government.finditer(text, start, end) if hinted else ():
        group = next(group for group, value in match.groupdict().items() if value)
        left, right = trim(text, *match.span(group), patterns.names)
        name = " ".join(text[left:right].split())
        if " " in name:
            yield Found(start=left, end=right, name=name, rule="organizations.government")
    for match in patterns.run.finditer(text, start, end):
        if is_plain_word(match.group(), draft, patterns):
            continue
        for piece in iter_pieces(text, *match.span(), patterns):
            left, right = trim(text, *cut_head(text, *cut_time(text, *piece, patterns), patterns), patterns.names)
            name = " ".join(text[left:right].split())
            rule = judge(name, draft, patterns) if name else None
            if rule is not None:
                yield Found(start=left, end=right, name=name, rule=rule)


def is_plain_word(run: str, draft: Draft, patterns: OrganizationPatterns) -> bool:
    """Tell whether a run is one word that is no known body: nothing can come of it."""
    if " " in run or "\n" in run:
        return False
    word = POSSESSIVE.sub("", run.strip(EDGE))
    known = word in patterns.acronyms or word in draft.acronyms or word.casefold() in patterns.standing
    return not known and not (len(word) > 14 and word.casefold().endswith(patterns.suffixes))


def iter_pieces(text: str, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[tuple[int, int]]:
    """Yield the parts of a capitalized run: it parts at possessives, and at "and" between two bodies."""
    broken = text.find("\n", start, end)
    if broken >= 0 and broken - text.rfind("\n", 0, broken) < SHORT_LINE:
        yield from iter_pieces(text, start, broken, patterns)
        start = broken + 1
        yield from iter_pieces(text, start, end, patterns)
        return
    left = start
    for joint in JOINT.finditer(text, start, end):
        before, after = text[left : joint.start()], text[joint.end() : end]
        possessive = joint.group()[0] in "'’"
        if possessive or joint["article"] or (proves(before, patterns) and proves_alone(after, patterns)):
            yield left, joint.start()
            left = joint.end()
    yield left, end


def cut_head(text: str, start: int, end: int, patterns: OrganizationPatterns) -> tuple[int, int]:
    """Leave out what stands before "of the" where only what follows is a body ("Chair of the Trade Commission")."""
    for joint in OF.finditer(text, start, end):
        head = name_tokens(text[start : joint.start()])
        if patterns.strong.isdisjoint(head) and proves(text[joint.end() : end], patterns):
            return joint.end(), end
    return start, end


def cut_time(text: str, start: int, end: int, patterns: OrganizationPatterns) -> tuple[int, int]:
    """Leave out the time behind a name ("Department of Lamps on Tuesday", "Parliament on March 5")."""
    for joint in TIME.finditer(text, start, end):
        if joint["word"].isdigit() or set(name_tokens(joint["word"])) <= patterns.names.no_names:
            return start, joint.start()
    return start, end


def proves_alone(part: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a part behind "and" is a body by itself and not the last noun of a name ("Internet and Society")."""
    bare = part.strip(EDGE)
    known = name_key(bare) in patterns.standing or bare in patterns.acronyms
    return proves(part, patterns) and (known or len(name_tokens(bare)) > 1)


def proves(part: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a part of a run is a body by itself."""
    name = ARTICLE.sub("", part.strip(EDGE))
    key = name_key(name)
    return key in patterns.standing or name in patterns.acronyms or has_noun(name, patterns)


def trim(text: str, start: int, end: int, names: Names) -> tuple[int, int]:
    """Return the range without words that begin sentences, articles, quotation marks and a possessive ending."""
    while start < end:
        word = re.match(r"[“\"«]?([\w’'.&-]+)\s*", text[start:end])
        if word is None or not (
            word[1].isdigit() or set(name_tokens(word[1])) <= names.no_names or word[1].casefold() in ARTICLES
        ):
            break
        start += word.end()
    raw = text[start:end]
    raw = POSSESSIVE.sub("", raw.rstrip(EDGE))
    bare = raw.lstrip(EDGE)
    return start + len(raw) - len(bare), start + len(raw)


JOINT = re.compile(
    r"['’]s\s+|\s(?:and|y|et|und|e)\s(?P<article>(?:the|la|las|el|los|les|die|der|o|a|os|as)\s)?(?=[A-ZÀ-Þ])"
)
NUMBERED = re.compile(r"(?:[IVXLC]+|\d+(?:st|nd|rd|th|º|ª))\s|.*-[a-z]")
OF = re.compile(r"\s(?:of|de|du)\s(?:the|la|los|las|l['’])?\s?(?=[A-ZÀ-Þ])|\sdel\s|\sd[ao]s?\s(?=[A-ZÀ-Þ])")
TIME = re.compile(r"\s(?:on|in|el|en|le|am|im|em)\s(?P<word>\w+)")
FIGURE = re.compile(r"\s(?:No\.?\s?)?\d+\Z")
ARTICLE = re.compile(r"(?:The|El|La|Los|Las|Le|Les|Der|Die|Das)\s")
ARTICLES = frozenset({"the", "el", "la", "los", "las", "le", "les", "der", "die", "das"})


def judge(name: str, draft: Draft, patterns: OrganizationPatterns) -> str | None:
    """Return the rule by which a name denotes a body, or None."""
    names, tokens = patterns.names, name_tokens(name)
    if name in patterns.acronyms or (name in draft.acronyms and has_noun(draft.acronyms[name], patterns)):
        return "organizations.acronym"
    if name_key(name) in patterns.standing:
        return "organizations.standing"
    if len(tokens) == 1 and len(name) > 14 and tokens[0].endswith(patterns.suffixes):
        return "organizations.compound"
    if len(tokens) < 2 or is_no_body(name, patterns):
        return None
    if tokens[-1] in names.legal_forms:
        return "organizations.legal-form"
    return "organizations.noun" if has_noun(name, patterns) else None


def is_no_body(name: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a name is one of a person, a law, an event or an office, or made of generic words."""
    names = patterns.names
    if names.is_generic(name) or names.is_person(name) or looks_like_acronym(name.replace(" ", "")):
        return True
    bare = FIGURE.sub("", name)
    return patterns.no_body.fullmatch(bare) is not None or NUMBERED.match(name) is not None


def has_noun(name: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a strong noun of organizations stands at the beginning or end of a name, or before "of"."""
    tokens = name_tokens(name)
    edges = {tokens[0], tokens[-1]} if tokens else set[str]()
    edges |= {token for token, following in pairwise(tokens) if following in HEADED}
    return not edges.isdisjoint(patterns.strong)
