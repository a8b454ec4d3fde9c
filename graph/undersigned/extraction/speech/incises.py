"""Part quoted stretches at words of the teller that stand inside their marks («Words —said NAME—, more words»).

Spanish, French and Portuguese writers close the marks only behind the last word of speech, and set who speaks between
dashes or commas inside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from undersigned.extraction.speech.frames import TOKEN
from undersigned.extraction.speech.marks import Quoted, trim
from undersigned.extraction.speech.speakers import SpeakerKind, Voices, read_speaker
from undersigned.model.document import Span
from undersigned.text.case import LOWER

__all__ = ["MAX_SPEECH", "part_at_incises"]

DASHED = re.compile(rf"[\s,.!?]\s?[—–-]{{1,2}}\s?(?=[{LOWER}])")
COMMA = re.compile(rf"[,!?…]\s+(?=[{LOWER}])")
CLOSING_DASH = re.compile(r"\s?[—–]\s?[,.;:]?|\s--?\s?|\s-[,.;:]?\s")
PUNCTUATION = re.compile(r"[\s,.;:]*")
MAX_INCISE = 200
MAX_AUXILIARIES = 2
MAX_SPEECH = 1500
"""Longer stretches are statements that are set in marks as a whole; verbs of saying in them are told about others."""


def part_at_incises(voices: Voices, quoted: Iterable[Quoted]) -> tuple[Quoted, ...]:
    """Part each stretch that holds an insertion with a verb of saying into what stands before and behind it."""
    return tuple(piece for one in quoted for piece in part(voices, one))


def part(voices: Voices, quoted: Quoted) -> tuple[Quoted, ...]:
    """Part one stretch at its insertions, or return it whole."""
    if quoted.inner.end - quoted.inner.start > MAX_SPEECH:
        return (quoted,)
    for begin, end in iter_incises(voices, quoted.inner):
        head = trim(voices.text, quoted.inner.start, begin)
        tail = trim(voices.text, end, quoted.inner.end)
        if head.start >= head.end:
            continue
        first = Quoted(inner=head, outer=Span(start=quoted.outer.start, end=head.end), block=quoted.block)
        if tail.start >= tail.end:
            return (first,)
        outer = Span(start=tail.start, end=quoted.outer.end)
        rest = Quoted(inner=tail, outer=outer, block=quoted.block, closed=quoted.closed)
        return first, *part(voices, rest)
    return (quoted,)


def iter_incises(voices: Voices, inner: Span) -> Iterable[tuple[int, int]]:
    """Yield start and end of the insertions that name a speaker, those between dashes first."""
    text = voices.text
    for match in DASHED.finditer(text, inner.start, inner.end):
        closing = CLOSING_DASH.search(text, match.end(), min(inner.end, match.end() + MAX_INCISE))
        end = closing.end() if closing else inner.end
        if end - match.end() <= MAX_INCISE and verb_end(voices, match.end(), end) is not None:
            yield match.start() + 1, end
    if is_labeled(text, inner.start):
        return
    for match in COMMA.finditer(text, inner.start, inner.end):
        stop = named_end(voices, match.end(), min(inner.end, match.end() + MAX_INCISE))
        if stop is not None:
            yield match.start() + 1, stop


def is_labeled(text: str, start: int) -> bool:
    """Tell whether a colon stands before the mark: then the speaker is told, and names inside are told about."""
    return text[max(0, start - 4) : start].rstrip(" \n\u00a0\u202f\"“«„»'‘").endswith(":")


def verb_end(voices: Voices, start: int, end: int) -> int | None:
    """Return where the verb of saying ends that an insertion begins with."""
    words = voices.words
    for count, token in enumerate(TOKEN.finditer(voices.text, start, end)):
        low = token[0].casefold()
        if low in words.cues or words.asks_pronoun(low):
            return token.end()
        if low not in words.auxiliaries or count >= MAX_AUXILIARIES:
            return None
    return None


def named_end(voices: Voices, start: int, end: int) -> int | None:
    """Return where an insertion between commas ends: a verb of saying, then a full name or a joined pronoun."""
    text, words = voices.text, voices.words
    verb = verb_end(voices, start, end)
    if verb is None:
        return None
    stop = verb if words.asks_pronoun(text[start:verb].split()[-1].casefold()) else None
    subject = TOKEN.match(text, verb + 1, end)
    begins = subject is not None and (subject[0][0].isupper() or subject[0] in words.articles)
    speaker = read_speaker(voices, verb, end) if stop is None and begins else None
    if speaker and speaker.kind is SpeakerKind.PERSON and " " in speaker.name:
        stop = speaker.end
    if stop is None:
        return None
    behind = PUNCTUATION.match(text, stop, end)
    return behind.end() if behind and behind.end() > stop else None
