"""Find the full name that a text gives a person whom it also names by surname or given name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from undersigned.extraction.people.bodies import looks_like_body
from undersigned.extraction.people.name_shapes import SPACE, WORD, clean_space
from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.speech.speakers import SpeakerKind, Voices, read_speaker
from undersigned.text import places

__all__ = ["WORD_BEFORE", "is_surname", "iter_places", "search_full", "search_longer"]

BEFORE = re.compile(rf"(?<![\w’'-])(?:{WORD}{SPACE}){{1,3}}\Z")
BEHIND = re.compile(rf"{SPACE}{WORD}(?={SPACE}?[,(])")
BEHIND_GIVEN = re.compile(rf"{SPACE}{WORD}")
WORD_BEFORE = re.compile(r"([\w’'-]+)\.?\s\Z")
LOOK_BACK = 60
MAX_PLACES = 50
"""A full name stands near the first places of a name, not behind fifty short ones."""


def iter_places(text: str, name: str) -> Iterator[int]:
    """Yield the offsets of the first places where a name stands as whole words."""
    yield from islice(places.iter_places(text, name), MAX_PLACES)


def search_full(voices: Voices, surname: str) -> str | None:
    """Find the first place where a given name stands before a surname, and return the full name."""
    text = voices.text
    for at in iter_places(text, surname):
        before = BEFORE.search(text, max(0, at - LOOK_BACK), at)
        if not before:
            continue
        parts = clean_space(text[before.start() : at + len(surname)]).split()
        for start in range(len(parts) - 1):
            candidate = " ".join(parts[start:])
            is_titled = any(voices.words.is_role(part) for part in parts[start:])
            if is_person_name(candidate, voices.words) and not is_titled:
                return candidate
        speaker = read_speaker(voices, before.start(), at + len(surname))
        named = speaker is not None and speaker.kind is SpeakerKind.PERSON and speaker.name.endswith(f" {surname}")
        if speaker and named and not any(voices.words.is_role(part) for part in speaker.name.split()):
            return speaker.name
    return None


def search_longer(voices: Voices, given: str) -> str | None:
    """Find the first place where a surname stands behind a given name that the text also uses alone."""
    is_given = given.casefold() in voices.words.given_names | voices.words.ambiguous_names
    pattern = BEHIND_GIVEN if is_given else BEHIND
    for at in iter_places(voices.text, given):
        match = pattern.match(voices.text, at + len(given))
        if match:
            name = clean_space(given + match[0])
            return None if looks_like_body(name, voices.words) else name
    return None


def is_surname(text: str, name: str, first: frozenset[str]) -> bool:
    """Tell whether one of the given words (given names, honorifics) stands before a name somewhere."""
    for at in iter_places(text, name):
        before = WORD_BEFORE.search(text, max(0, at - LOOK_BACK), at)
        if before and before[1].casefold() in first:
            return True
    return False
