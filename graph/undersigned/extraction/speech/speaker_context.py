"""Who speaks, as read from the text, and what reading needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from undersigned.extraction.people.bodies import KnownBodies
from undersigned.extraction.people.name_shapes import clean_space
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["Speaker", "SpeakerKind", "Voices", "body_speaker"]

NOTHING = Standing()


class SpeakerKind(StrEnum):
    """What the subject is."""

    PERSON = "person"
    OFFICE = "office"
    BODY = "body"
    GROUP = "group"
    TEXT = "text"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A subject as read.

    Args:
        kind: what it is.
        name: name without honorifics; the words as written where it is no name.
        written: the words of the text.
        end: code point after what was read.
        standing: role and body beside the name.
    """

    kind: SpeakerKind
    name: str
    written: str
    end: int
    standing: Standing = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """What reading a speaker needs: the text, words of the language, known bodies."""

    text: str
    words: SpeechWords
    bodies: KnownBodies


def body_speaker(voices: Voices, start: int, bare: int, name: str) -> Speaker:
    """Make a speaker of a body's name.

    Args:
        voices: the text.
        start: where the words begin that name the speaker.
        bare: where the name begins in them.
        name: of the body, as the text has it.
    """
    return Speaker(
        kind=SpeakerKind.BODY,
        name=clean_space(name),
        written=clean_space(voices.text[start : bare + len(name)]),
        end=bare + len(name),
    )
