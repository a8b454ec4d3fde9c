"""Find indirect speech that the mood of its verb marks: "NAME sagte, das Gesetz sei …"."""

from __future__ import annotations

import re

from undersigned.extraction.speech.frames import TOKEN
from undersigned.extraction.speech.indirect_words import ReportWords
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.extraction.speech.speech_before import subject_before
from undersigned.model.document import Span

__all__ = ["subjunctive_report"]

COMMA = re.compile(r",\s+(?=\w)")
MARKS = re.compile(r"[“”„»«\"]")
NAMED = frozenset({SpeakerKind.PERSON, SpeakerKind.BODY, SpeakerKind.PRONOUN})
MAX_BETWEEN = 4
"""Words between the verb of saying and the comma ("sagte NAME am Montag,")."""


def subjunctive_report(voices: Voices, words: ReportWords, sentence: Span) -> tuple[Speaker, int, int] | None:
    """Return who is told to say something in a sentence, and where the clause that is told begins and ends.

    Args:
        voices: text and words.
        words: of indirect speech; a language without such a mood has none for it.
        sentence: without quotation marks, which would make it direct speech.
    """
    text = voices.text
    if not words.subjunctives or MARKS.search(text, sentence.start, sentence.end):
        return None
    tokens = list(TOKEN.finditer(text, sentence.start, sentence.end))
    marked = next((token for token in tokens if token[0] in words.subjunctives), None)
    if marked is None:
        return None
    return told_first(voices, words, sentence, marked) or told_last(voices, words, sentence, marked)


def told_first(
    voices: Voices, words: ReportWords, sentence: Span, marked: re.Match[str]
) -> tuple[Speaker, int, int] | None:
    """`NAME sagte am Montag, CLAUSE`."""
    for comma in COMMA.finditer(voices.text, sentence.start, marked.start()):
        before = list(TOKEN.finditer(voices.text, sentence.start, comma.start()))
        verb = next((token for token in before[-MAX_BETWEEN - 1 :] if token[0] in words.tellers), None)
        speaker = subject_before(voices, sentence.start, verb) if verb else None
        if speaker and speaker.kind in NAMED:
            return speaker, comma.end(), sentence.end
    return None


def told_last(
    voices: Voices, words: ReportWords, sentence: Span, marked: re.Match[str]
) -> tuple[Speaker, int, int] | None:
    """`CLAUSE, sagte NAME`."""
    for comma in COMMA.finditer(voices.text, marked.end(), sentence.end):
        verb = TOKEN.match(voices.text, comma.end(), sentence.end)
        if verb is None or verb[0] not in words.tellers:
            continue
        speaker = read_speaker(voices, verb.end(), sentence.end)
        if speaker and speaker.kind in NAMED:
            return speaker, sentence.start, comma.start()
    return None
