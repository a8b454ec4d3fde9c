"""Tell names of persons from other capitalized words."""

from __future__ import annotations

from collections.abc import Iterable

from undersigned.extraction.people.bodies import looks_like_body
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["capitalized", "is_person_name", "strip_honorifics"]


def is_person_name(name: str, words: SpeechWords) -> bool:
    """Tell whether a capitalized run is a person's full name: a common given name, two to five words, particles."""
    parts = name.split()
    if len(parts) > 2 and len(parts[0].rstrip(".")) == 1:  # "J. Ada Quill"
        parts = parts[1:]
    return (
        2 <= len(capitalized(parts)) <= 5
        and parts[0].casefold() in words.given_names
        and (parts[-1].isupper() or not parts[0].isupper())  # "ADA Compliance" begins with an acronym
        and parts[-1].casefold() not in words.places
        and not looks_like_body(name, words)
        and not any(part.casefold() in words.not_names for part in capitalized(parts))
    )


def capitalized(parts: Iterable[str]) -> list[str]:
    """Return the words of a name without its particles ("van der")."""
    return [part for part in parts if part[0].isupper()]


def strip_honorifics(name: str, words: SpeechWords) -> str:
    """Return a name without the honorifics before it."""
    parts = clean_space(name).split(" ")
    while len(parts) > 1 and parts[0].casefold().rstrip(".") in words.honorifics:
        parts.pop(0)
    return " ".join(parts)
