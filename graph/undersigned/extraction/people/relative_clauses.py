"""Read what a relative clause behind a name tells of the person: "who leads X", "who is now an organizer with X"."""

from __future__ import annotations

import re

from undersigned.extraction.people.bodies import KnownBodies, looks_like_body, read_body
from undersigned.extraction.people.roles import ELISION, TOKEN, begins_role
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["behind_copula", "body_of_clause"]

MAX_BEFORE_VERB = 12
MAX_SMALL = 3
"""Articles and the like between the verb and the body."""


def behind_copula(phrase: str, words: SpeechWords) -> str | None:
    """Return what a relative clause says its person is, or None where it says something else.

    Args:
        phrase: the clause, from its relative word on.
        words: words of the language.
    """
    first, _, rest = phrase.partition(" ")
    if first not in words.relatives:
        return None
    places = [match.end() for verb in words.copulas for match in re.finditer(rf"(?<!\w){verb}\s", rest)]
    for end in sorted(places, reverse=True):
        role = without_adverb(rest[end:], words)
        if rest[:end].count(" ") <= MAX_BEFORE_VERB and begins_role(role, words):
            return role
    return None


def without_adverb(phrase: str, words: SpeechWords) -> str:
    """Return a phrase without the adverb before it ("now an organizer")."""
    first, _, rest = phrase.partition(" ")
    return rest if first in words.auxiliaries and rest else phrase


def body_of_clause(phrase: str, words: SpeechWords, bodies: KnownBodies) -> str | None:
    """Return the body that a relative clause says its person leads, founded or works for.

    Args:
        phrase: the clause, from its relative word on.
        words: words of the language.
        bodies: names that the document makes known.
    """
    tokens = list(TOKEN.finditer(phrase))
    if not tokens or tokens[0][0] not in words.relatives:
        return None
    for index, token in enumerate(tokens[1 : MAX_BEFORE_VERB + 1], start=1):
        if token[0] in words.leading_verbs:
            is_last = index == len(tokens) - 1
            return body_at(phrase, tokens, 1 if is_last else index + 1, words, bodies)
    return None


def body_at(
    phrase: str, tokens: list[re.Match[str]], index: int, words: SpeechWords, bodies: KnownBodies
) -> str | None:
    """Read the body that begins at a word or behind the small words there; a place is none."""
    small = words.articles | words.role_articles | words.prepositions | words.kinds | words.group_nouns
    joined = False
    for token in tokens[index : index + MAX_SMALL + 1]:
        elided = ELISION.match(token[0])
        start = token.start() + (elided.end() if elided else 0)
        word = phrase[start : token.end()]
        known = bodies.at(phrase, start)
        if known:
            return known
        if word in small:
            joined = joined or word in words.prepositions
            continue
        if not word[0].isupper():
            return None
        body = read_body(phrase, start, len(phrase), bodies)
        if body is None or body.casefold() in words.places:
            return None
        return body if looks_like_body(body, words) or (not joined and " " in body) else None
    return None
