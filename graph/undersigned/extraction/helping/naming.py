"""Name the speaker whom a helper read as a phrase: by the persons and bodies that the rules found."""

from __future__ import annotations

from dataclasses import dataclass

from undersigned.extraction.speech.speech_words import load_speech_words
from undersigned.model.facts import Facts

__all__ = ["Named", "name_speaker"]

NEAR = 1_200
"""A pronoun means whoever spoke within so many characters before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A speaker by name; `name` is None where a pronoun stands for somebody unknown."""

    name: str | None
    role: str | None = None
    affiliation: str | None = None


def name_speaker(words: str, at: int, facts: Facts, *, entity: str | None) -> Named | None:
    """Return who a phrase means, or None where it means those who wrote the text, or nobody definite.

    Args:
        words: the phrase as written.
        at: where it stands.
        facts: what the rules found.
        entity: the name of a person or body in it.
    """
    speech = load_speech_words(facts.language)
    low = words.casefold()
    if low in speech.own_pronouns:
        return None
    if low in speech.pronouns:
        return last_speaker(at, facts)
    if entity is None:
        return Named(name=words) if low.split()[0] in speech.articles - speech.indefinite else None
    last = entity.split()[-1].removesuffix("’s").removesuffix("'s")
    for person in facts.persons:
        if person.name == entity or person.name.split()[-1] == last:
            return Named(name=person.name, role=person.role, affiliation=person.affiliation)
    return Named(name=entity)


def last_speaker(at: int, facts: Facts) -> Named:
    """Return the person who spoke last before an offset, and not long ago."""
    before = [one for one in facts.quotations if one.end <= at and at - one.end < NEAR]
    last = max(before, key=lambda one: one.end, default=None)
    return Named(name=last.speaker, role=last.speaker_role, affiliation=last.affiliation) if last else Named(name=None)
