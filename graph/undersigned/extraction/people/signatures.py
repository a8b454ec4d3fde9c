"""Read what stands behind the name in a signature: "NAME, ROLE, BODY, COUNTRY", "NAME – ROLE BODY", "NAME (BODY)"."""

from __future__ import annotations

import re

from undersigned.extraction.people.bodies import KnownBodies, looks_like_body, read_body
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.people.roles import (
    TOKEN,
    Standing,
    begins_role,
    body_of,
    has_role,
    is_reach,
    is_topic,
    split_role,
)
from undersigned.extraction.people.titles import split_before_name
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["is_locality", "read_signature"]

PART = re.compile(r"\s*[,;|:–—]\s+|\s+/\s+|\s+-\s+|\t+|\s{3,}|[()\n]|\s[–—|]$")
EDGE = " ,;:|/.*_–—-"
NO_WIDTH = str.maketrans("\u200b\u200c\ufeff", "   ")
"""Blanks of no width, which pages leave between words."""
SLASH = re.compile(r"\s?[/&]\s?")


def read_signature(rest: str, words: SpeechWords, bodies: KnownBodies, *, sure_only: bool = False) -> Standing:
    """Read role and body in the words behind a signer's name.

    Args:
        rest: the rest of the line, and the lines that belong to it.
        words: words of the language.
        bodies: names that the document makes known.
        sure_only: leave out what may be no body.

    Returns:
        The first role and the first body; one that surely is a body comes before one that may be a place or a field.
    """
    role: str | None = None
    weak: str | None = None
    for piece in PART.split(rest.translate(NO_WIDTH)):
        part = clean_space(piece.strip(EDGE))
        if not part or is_locality(part, words) or is_reach(part, words):
            continue
        told = read_part(part, words, bodies)
        role = role or told.role
        if told.affiliation and (told.role or is_sure(told.affiliation, words, bodies)):
            return Standing(role, told.affiliation)
        weak = weak or told.affiliation
    return Standing(role, None if sure_only else weak)


def read_part(part: str, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read one part: a role with or without its body on either side, or a body."""
    if bodies.at(part, 0) == part:
        return Standing(None, part)
    if begins_role(part, words):
        joined = role_then_body(part, words, bodies)
        if joined:
            return joined
        split = split_role(part, words, bodies, sure_only=False)
        return Standing(split[0], split[1]) if split else body_then_role(part, words, bodies)
    if has_role(part, words):
        return body_then_role(part, words, bodies)
    return Standing() if is_topic(part, words) else Standing(None, body_of(part, words, bodies))


def role_then_body(part: str, words: SpeechWords, bodies: KnownBodies) -> Standing | None:
    """Read "ROLE BODY" without a preposition ("Secretary Delta Forum")."""
    tokens = list(TOKEN.finditer(part))
    roles = [index for index, token in enumerate(tokens) if words.is_role(token[0])]
    behind = roles[-1] + 1 if roles else len(tokens)
    while behind < len(tokens) and belongs_to_role(tokens[behind][0], words):
        behind += 1
    if behind >= len(tokens) or not tokens[behind][0][0].isupper():
        return None
    body = read_body(part, tokens[behind].start(), len(part), bodies)
    if body is None or is_topic(body, words) or body.casefold() in words.places:
        return None
    return Standing(part[: tokens[behind].start()].strip(EDGE), body)


def body_then_role(part: str, words: SpeechWords, bodies: KnownBodies) -> Standing:
    """Read "BODY ROLE" ("Delta Forum policy lead"); words that may be an adjective of the role are no body."""
    told = split_before_name(part, words, bodies)
    body = told.affiliation
    holds_seat = told.role is not None and told.role.casefold().split()[-1] in words.offices  # "Parliament MP"
    if body and (holds_seat or (" " in body and not is_sure(body, words, bodies))):
        return Standing(part, None)
    return told


def belongs_to_role(word: str, words: SpeechWords) -> bool:
    """Tell whether a word behind a role noun goes on with the role ("Director General")."""
    low = word.casefold()
    return low in words.role_openers or low in words.any_body


def is_sure(name: str, words: SpeechWords, bodies: KnownBodies) -> bool:
    """Tell whether a name surely is that of a body."""
    return bodies.at(name, 0) is not None or looks_like_body(name, words)


def is_locality(part: str, words: SpeechWords) -> bool:
    """Tell whether a part says where a signer comes from ("Chile", "Japan/US")."""
    return all(one.casefold() in words.places for one in SLASH.split(part) if one)
