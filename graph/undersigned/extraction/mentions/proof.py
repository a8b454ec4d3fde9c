"""Tell by its words whether a name denotes a body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from undersigned.extraction.mentions.words import OrganizationPatterns, Place
from undersigned.names.acronyms import is_acronym
from undersigned.names.keys import name_key
from undersigned.text.folding import fold_tokens

__all__ = ["EDGE", "Found", "has_noun", "is_compound", "is_known", "is_proper", "proves", "proves_alone", "rule_for"]

EDGE = " .,;:–—-\"“”«»'‘’*_"
"""Marks at the ends of a name that are no part of it."""
NUMBERED = re.compile(r"(?:[IVXLC]+|\d+(?:st|nd|rd|th|º|ª))\s|.*-[a-z]")
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
FIGURE = re.compile(r"\s(?:No\.?\s?)?\d+\Z")
LONG = 10
"""A word of more letters can be a compound that denotes a body."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Found:
    """A name with its place and the rule that found it."""

    start: int
    end: int
    name: str
    rule: str


def bare(part: str, patterns: OrganizationPatterns) -> str:
    """Return a part of a run without marks at its ends and without an article."""
    name = part.strip(EDGE)
    article = patterns.article.match(name)
    return name[article.end() :] if article else name


def is_known(name: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a name denotes a body by itself."""
    return name in patterns.acronyms or name_key(name) in patterns.standing


def is_compound(word: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether one long word denotes a body by its end ("Hafenministerium")."""
    return len(word) > LONG and word.casefold().endswith(patterns.suffixes)


def has_noun(name: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a strong noun of organizations stands at the end of a name, before "of", or where heads stand."""
    tokens = fold_tokens(name)
    if not tokens:
        return False
    first = patterns.head is not Place.LAST or " ".join(tokens[1:]) in patterns.names.places
    edges = {tokens[0], tokens[-1]} if first else {tokens[-1]}
    edges |= {token for token, following in pairwise(tokens) if following in patterns.heads}
    return not edges.isdisjoint(patterns.strong) or any(is_compound(token, patterns) for token in edges)


def proves(part: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a part of a run is a body by itself."""
    name = bare(part, patterns)
    return is_known(name, patterns) or name in patterns.ambiguous or has_noun(name, patterns)


def proves_alone(part: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a part behind "and" is a body by itself and not the last noun of a name ("Internet and Society")."""
    name = part.strip(EDGE)
    if is_known(name, patterns) or name in patterns.ambiguous:
        return True
    tokens = fold_tokens(name)
    return len(tokens) > 1 and (
        tokens[0] in patterns.strong if patterns.head is Place.FIRST else proves(part, patterns)
    )


def rule_for(name: str, patterns: OrganizationPatterns) -> str | None:
    """Return the rule by which a name denotes a body without its context, or None."""
    tokens = fold_tokens(name)
    if name in patterns.acronyms:
        return "organizations.acronym"
    if name_key(name) in patterns.standing:
        return "organizations.standing"
    if len(tokens) == 1 and is_compound(name, patterns):
        return "organizations.compound"
    legal = tokens[-1:] != () and tokens[-1] in patterns.names.legal_forms
    if len(tokens) < 2 or not (legal or has_noun(name, patterns)) or is_no_body(name, patterns):
        return None
    return "organizations.legal-form" if legal else "organizations.noun"


def is_no_body(name: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a name is one of a person, a law, an event or an office, or made of generic words."""
    names = patterns.names
    if names.is_generic(name) or names.is_person(name) or is_acronym(name.replace(" ", "")):
        return True
    bare = FIGURE.sub("", name)
    if NUMBERED.match(name) is not None or " " not in bare:
        return True
    return patterns.no_body.fullmatch(bare) is not None and not ends_in_topic(name, patterns)


def ends_in_topic(name: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a head noun with a topic makes a name ("Ministry of Justice", "Centre for Law and Policy")."""
    tokens = fold_tokens(name)
    headed = len(tokens) > 2 and tokens[0] in patterns.strong and tokens[1] in patterns.heads
    return headed and patterns.topic.fullmatch(name) is not None


def is_proper(name: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a name whose context tells a body can be one: no place, person, role, law, no generic words."""
    names = patterns.names
    first = name[:1].isupper() or any(char.isupper() for char in name[1:4])
    plain = set(fold_tokens(name)) <= names.no_names or names.is_place(name) or names.has_role(name)
    return (
        first
        and len(name) > 1
        and not (plain or YEAR.search(name))
        and not (" " in name and is_no_body(name, patterns))
    )
