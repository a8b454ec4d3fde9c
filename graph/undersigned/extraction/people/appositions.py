"""Read the words behind a person's name: "President of the Board of X", "Legal Officer, X", "of X", "X"."""

from __future__ import annotations

import re

from undersigned.extraction.people.bodies import KnownBodies, looks_like_body
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.people.relative_clauses import behind_copula, body_of_clause
from undersigned.extraction.people.roles import (
    TOKEN,
    Standing,
    begins_role,
    body_of,
    has_role,
    known_inside,
    split_role,
)
from undersigned.extraction.people.titles import split_before_name
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["read_standing", "without_determiner"]

COMMA = re.compile(r"\s*[,;–—]\s+|\s+[-–—]\s+")


def read_standing(phrase: str, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read the words behind a name: "President of the Board of X", "Legal Officer, X", "of X", "X".

    Args:
        phrase: apposition without the comma before it, and without what follows the apposition.
        words: words of the language.
        bodies: names that the document makes known.
    """
    phrase = clean_space(phrase).strip(" ,;:.()–—-")
    if not phrase:
        return Standing()
    if phrase.partition(" ")[0] in words.relatives:
        told = behind_copula(phrase, words)
        if told is None:
            return Standing(None, body_of_clause(phrase, words, bodies))
        phrase = told
    phrase = without_determiner(phrase, words)
    parts = [part for part in COMMA.split(phrase) if part]
    if begins_role(parts[0], words):
        return read_role(parts, words, bodies)
    return Standing(None, body_of(phrase, words, bodies))


def without_determiner(phrase: str, words: SpeechWords) -> str:
    """Return a phrase without the article it begins with ("a lead organizer")."""
    first, _, rest = phrase.partition(" ")
    return rest if first in words.articles and has_role(rest, words) else phrase


def read_role(parts: list[str], words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read a role with the body inside it or behind its comma."""
    phrase = parts[0]
    behind = body_of(parts[1], words, bodies) if len(parts) > 1 and not has_role(parts[1], words) else None
    behind = None if is_locality(phrase, behind, words, bodies) else behind
    split = split_role(phrase, words, bodies, sure_only=behind is not None)
    if split is None and behind is None and phrase[:1].isupper():
        turned = split_before_name(phrase, words, bodies)
        if turned.affiliation:
            return turned
    if split is None:
        inside = known_inside(phrase, bodies)
        return Standing(phrase, behind or inside)
    role, body, rest = split
    if is_locality(role, body, words, bodies):
        return Standing(phrase, None)
    if rest.strip():
        return Standing(phrase, body)
    return Standing(role, body)


def is_locality(role: str, name: str | None, words: SpeechWords, bodies: KnownBodies) -> bool:
    """Return whether a single word beside a profession is where it is practiced ("nurse, Kelmouth") and no body."""
    if name is None or " " in name or bodies.at(name, 0) or looks_like_body(name, words):
        return False
    return any(token.casefold() in words.professions for token in TOKEN.findall(role))
