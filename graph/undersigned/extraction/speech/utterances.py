"""Quoted stretches on their way to quotations: framed, compared with their neighbours, grouped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from undersigned.extraction.speech.frames import EMPTY, Attribution, Frame
from undersigned.extraction.speech.marks import Quoted
from undersigned.extraction.speech.speakers import SpeakerKind, Voices
from undersigned.model.document import Span

__all__ = ["Utterance", "adjoins", "is_whole_block", "make_utterances", "merge"]

MIN_WORDS = 5
"""Fewer words are terms and scare quotes rather than speech."""
MAX_CAPITALS = 0.7
"""From this share of capitalized long words on, a stretch without a period is a title."""


@dataclass(slots=True, kw_only=True)
class Utterance:
    """A quoted stretch on its way to a quotation; attribution is filled in passes."""

    quoted: Quoted
    frame: Frame
    attribution: Attribution | None = None
    speaker: str | None = None


def make_utterances(text: str, spans: Sequence[Span], quoted: Sequence[Quoted]) -> list[Utterance]:
    """Frame each quoted stretch: the words up to the stretches and block ends around it."""
    utterances: list[Utterance] = []
    for index, one in enumerate(quoted):
        block = spans[one.block]
        before = quoted[index - 1].outer.end if index else 0
        after = quoted[index + 1].outer.start if index + 1 < len(quoted) else len(text)
        end = max(
            (span.end for span in spans[one.block : one.block + 12] if span.start < one.outer.end), default=block.end
        )
        utterances.append(
            Utterance(
                quoted=one,
                frame=Frame(
                    start=max(block.start, before),
                    open=one.outer.start,
                    close=one.outer.end,
                    end=max(min(end, after), one.outer.end),
                    text=one.inner.of(text),
                ),
            )
        )
    return utterances


def is_whole_block(voices: Voices, utterance: Utterance, spans: Sequence[Span]) -> bool:
    """Tell whether a stretch fills its block."""
    block = spans[utterance.quoted.block]
    before = voices.text[block.start : utterance.frame.open].strip(EMPTY)
    behind = voices.text[utterance.frame.close : utterance.frame.end].strip(EMPTY + ".")
    return not before and not behind


def adjoins(text: str, here: Utterance, following: Utterance) -> bool:
    """Tell whether only white space stands between two stretches."""
    return not text[here.frame.close : following.frame.open].strip(EMPTY + ".")


def merge(text: str, utterances: Sequence[Utterance]) -> Iterator[list[Utterance]]:
    """Group consecutive quoted paragraphs of one speaker, and leave out what is no speech."""
    group: list[Utterance] = []
    for utterance in utterances:
        joins = (
            group
            and is_attributed(utterance)
            and group[-1].speaker == utterance.speaker
            and adjoins(text, group[-1], utterance)
            and not (is_own(utterance) and any(map(is_own, group)))
        )
        if not joins:
            if is_speech(group):
                yield group
            group = []
        if is_attributed(utterance):
            group.append(utterance)
    if is_speech(group):
        yield group


def is_own(utterance: Utterance) -> bool:
    """Tell whether a stretch has words of its own that say who speaks: two such stretches are two quotations."""
    return utterance.attribution is not None and utterance.attribution.rule not in {"continuation", "announced"}


def is_attributed(utterance: Utterance) -> bool:
    """Tell whether somebody says a stretch: a name, or a single person whom a pronoun points at."""
    if utterance.speaker or utterance.attribution is None:
        return bool(utterance.speaker)
    speaker = utterance.attribution.speaker
    return speaker is not None and speaker.kind is SpeakerKind.PRONOUN


def is_speech(group: Sequence[Utterance]) -> bool:
    """Tell whether a group of stretches is long enough to be speech."""
    told = group and group[0].attribution and group[0].attribution.rule.startswith("quote-")
    if not group or (is_heading_like(group[0].frame.text) and not told):
        return False
    return sum(len(utterance.frame.text.split()) for utterance in group) >= MIN_WORDS


def is_heading_like(text: str) -> bool:
    """Tell whether words read as a title: most long ones are capitalized and no sentence ends there."""
    long = [word for word in text.split() if len(word) > len("the") and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) > 1 and text[-1:] not in ".!?…," and capitals > MAX_CAPITALS * len(long)
