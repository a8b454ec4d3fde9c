"""Read the words behind a person's name: "President of the Board of X", "Legal Officer, X", "of X", "X"."""

from __future__ import annotations

import re

from undersigned.extraction.people.bodies import KnownBodies
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.people.roles import Standing, body_of, has_role, known_inside, split_role
from undersigned.extraction.people.titles import split_before_name
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["read_standing"]

COMMA = re.compile(r"\s*[,;–—]\s+|\s+[-–—]\s+")
CLAUSE = re.compile(
    r"(?:who|quien|que|qui)\s(?:[\w’'-]+\s){0,12}(?:is|was|works as|serves as|es|fue|est)\s"
    r"(?:(?:now|also|today|hoy|ahora)\s)?"
)
"""A relative clause up to what it says the person is."""


def read_standing(phrase: str, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read the words behind a name: "President of the Board of X", "Legal Officer, X", "of X", "X".

    Args:
        phrase: apposition without the comma before it, and without what follows the apposition.
        words: words of the language.
        bodies: names that the document makes known.
    """
    phrase = without_determiner(clean_space(phrase).strip(" ,;:.()–—-"), words)
    if not phrase:
        return Standing()
    parts = [part for part in COMMA.split(phrase) if part]
    if has_role(parts[0], words):
        return read_role(parts, words, bodies)
    return Standing(None, body_of(phrase, words, bodies))


def without_determiner(phrase: str, words: SpeechWords) -> str:
    """Return a phrase without the article or clause it begins with ("a lead organizer", "who is now an organizer")."""
    clause = CLAUSE.match(phrase)
    phrase = phrase[clause.end() :] if clause and has_role(phrase[clause.end() :], words) else phrase
    first, _, rest = phrase.partition(" ")
    return rest if first in words.articles and has_role(rest, words) else phrase


def read_role(parts: list[str], words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read a role with the body inside it or behind its comma."""
    phrase = parts[0]
    behind = body_of(parts[1], words, bodies) if len(parts) > 1 and not has_role(parts[1], words) else None
    split = split_role(phrase, words, bodies, sure_only=behind is not None)
    if split is None and behind is None and phrase[:1].isupper():
        turned = split_before_name(phrase, words, bodies)
        if turned.affiliation:
            return turned
    if split is None:
        inside = known_inside(phrase, bodies)
        return Standing(phrase, behind or inside)
    role, body, rest = split
    if rest.strip():
        return Standing(phrase, body)
    return Standing(role, body)
