"""Find direct speech and its speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from undersigned.extraction.bodies import know_bodies
from undersigned.extraction.cast import Cast, is_issuers
from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.frames import Attribution, Frame, sentence_start
from undersigned.extraction.marks import Quoted, find_quoted
from undersigned.extraction.speakers import SpeakerKind, Voices, read_speaker
from undersigned.extraction.speech_before import attribute_before
from undersigned.extraction.speech_behind import attribute_after
from undersigned.extraction.speech_words import SpeechWords, load_speech_words
from undersigned.model.document import BlockKind, Span
from undersigned.model.facts import Quotation

__all__ = ["extract_quotations", "voices_of"]

SILENT = frozenset({Zone.RELATED, Zone.FOOTER, Zone.LINKS, Zone.SIGNATORIES})
"""Zones whose quotation marks hold titles of other releases or parts of names."""
MIN_WORDS = 5
MAX_SIGNATURE = 240
CONTINUATION = "continuation"
SPEECH_END = re.compile(r"[.!?…,;:–—-][\"”’»)\]*_]*$")
TOKEN = re.compile(r"[\w’'-]*\w")


@dataclass(slots=True, kw_only=True)
class Utterance:
    """A quoted stretch on its way to a quotation; attribution is filled in passes."""

    quoted: Quoted
    frame: Frame
    attribution: Attribution | None = None
    speaker: str | None = None


def extract_quotations(draft: Draft) -> tuple[Quotation, ...]:
    """Find direct speech of persons and bodies that the text names.

    Quotation marks around titles, slogans, laws and single words are no speech: a stretch counts from six words on,
    and only with a speaker.
    """
    voices = voices_of(draft)
    blocks = [zoned for zoned in draft.blocks if speaks(zoned)]
    spans = [zoned.block.span for zoned in blocks]
    utterances = make_utterances(voices.text, spans, find_quoted(voices.text, spans))
    for index, utterance in enumerate(utterances):
        utterance.attribution = attribute(voices, utterances, index, spans)
    carry(voices, utterances, spans)
    names = [issuer.name for issuer in draft.issuers]
    cast = Cast(voices, issuer=names[0] if len(names) == 1 else None)
    for index, utterance in enumerate(utterances):
        if utterance.attribution and utterance.attribution.rule == CONTINUATION:
            utterance.speaker = utterances[index - 1].speaker
        elif utterance.attribution:
            utterance.speaker = cast.resolve(utterance.attribution.speaker, utterance.frame.open)
    return tuple(make_quotation(draft, cast, group) for group in merge(voices.text, utterances))


def speaks(zoned: ZonedBlock) -> bool:
    """Tell whether a block can hold speech."""
    return zoned.zone not in SILENT and zoned.block.kind is not BlockKind.TITLE


def voices_of(draft: Draft) -> Voices:
    """Gather the text, the words of its language and the bodies that the document makes known."""
    names = [name for issuer in draft.issuers for name in (issuer.name, issuer.acronym) if name]
    names += [about.organization for about in draft.abouts]
    names += [name for pair in draft.acronyms.items() for name in pair]
    words = load_speech_words(draft.document.language)
    return Voices(
        text=draft.document.text,
        words=words,
        bodies=know_bodies(name for name in names if not names_person(name, draft.document.text, words)),
    )


def names_person(name: str, text: str, words: SpeechWords) -> bool:
    """Tell whether what was taken for a body is the surname of a person whom the text names in full."""
    if " " in name or not name.istitle():
        return False
    before = re.search(rf"(\w+)\s{re.escape(name)}(?!\w)", text)
    return before is not None and before[1].casefold() in words.given_names


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


def attribute(voices: Voices, utterances: Sequence[Utterance], index: int, spans: Sequence[Span]) -> Attribution | None:
    """Attribute one stretch by the words behind it, before it, or in the short block before its own."""
    utterance = utterances[index]
    frame = utterance.frame
    earlier = utterances[index - 1].attribution if index else None
    if earlier and earlier.end > frame.start:
        frame = replace(frame, start=min(earlier.end, frame.open))
    after = attribute_after(voices, frame)
    if after and after.speaker:
        return after
    if is_own_text(voices, frame):
        return None
    before = attribute_before(voices, frame) or after
    before = before or lead_in(voices, utterance, spans) or signature_below(voices, utterance, spans)
    return None if before and is_own_statement(voices, frame, before) else before


def is_own_statement(voices: Voices, frame: Frame, attribution: Attribution) -> bool:
    """Tell whether the groups of the text quote what they wrote or ask themselves: that is no speech."""
    speaker = attribution.speaker
    if speaker is None or not is_issuers(speaker, voices.words):
        return False
    sentence = TOKEN.findall(voices.text[max(frame.start, frame.open - 200) : frame.open].casefold())
    return frame.text[:1].islower() or not voices.words.own_texts.isdisjoint(sentence)


def is_own_text(voices: Voices, frame: Frame) -> bool:
    """Tell whether the word before the mark announces a title, slogan or law."""
    tokens = TOKEN.findall(voices.text[max(frame.start, frame.open - 40) : frame.open])
    gap = voices.text[max(frame.start, frame.open - 3) : frame.open]
    return bool(tokens) and ":" not in gap and tokens[-1].casefold() in voices.words.own_texts


def lead_in(voices: Voices, utterance: Utterance, spans: Sequence[Span]) -> Attribution | None:
    """Read the speaker in the block before, where that ends with a colon and the stretch begins its block."""
    index = utterance.quoted.block
    frame = utterance.frame
    if index == 0 or voices.text[spans[index].start : frame.open].strip(" *_>\n"):
        return None
    above = spans[index - 1]
    if not above.of(voices.text).rstrip(" *_\n").endswith(":"):
        return None
    return attribute_before(
        voices, Frame(start=above.start, open=above.end, close=frame.close, end=frame.end, text=frame.text)
    )


def signature_below(voices: Voices, utterance: Utterance, spans: Sequence[Span]) -> Attribution | None:
    """Read the speaker in the block behind, where a stretch fills its block and that one holds no more than a name."""
    index = utterance.quoted.block + 1
    if index >= len(spans) or not is_whole_block(voices, utterance, spans):
        return None
    below = spans[index]
    if below.start < utterance.frame.close or below.end - below.start > MAX_SIGNATURE:
        return None
    speaker = read_speaker(voices, below.start, below.end)
    if speaker is None or speaker.kind is not SpeakerKind.PERSON or " " not in speaker.name:
        return None
    rest = below.of(voices.text)[speaker.end - below.start :].strip(" ,;)*_")
    if rest.endswith(":") or not voices.words.cues.isdisjoint(TOKEN.findall(rest.casefold())):
        return None
    told = speaker.standing.role or speaker.standing.affiliation
    return Attribution(rule="signed-below", speaker=speaker) if not rest or (told and "." not in rest) else None


def carry(voices: Voices, utterances: Sequence[Utterance], spans: Sequence[Span]) -> None:
    """Give stretches without own attribution the speaker of the one before, or of the one behind them."""
    for index, utterance in enumerate(utterances):
        if utterance.attribution is None and index and continues(voices, utterances[index - 1], utterance, spans):
            before = utterances[index - 1].attribution
            utterance.attribution = Attribution(rule=CONTINUATION, speaker=before.speaker if before else None)
    for index in range(len(utterances) - 2, -1, -1):
        here, following = utterances[index], utterances[index + 1]
        if here.attribution is None and following.attribution and is_whole_block(voices, here, spans):
            if following.attribution.rule.startswith("quote-") and adjoins(voices.text, here, following):
                here.attribution = Attribution(rule="announced", speaker=following.attribution.speaker)


def continues(voices: Voices, before: Utterance, here: Utterance, spans: Sequence[Span]) -> bool:
    """Tell whether a stretch goes on with the speech of the one before: same block, or the next block as a whole."""
    if before.attribution is None:
        return False
    own = voices.text[here.frame.start : here.frame.open]
    if before.quoted.block == here.quoted.block or here.frame.start < before.frame.end:
        return (
            here.frame.text[:1].isupper()
            or not own.strip()
            or sentence_start(voices.text, here.frame.start, here.frame.open) == here.frame.start
        )
    return here.quoted.block - before.quoted.block <= 1 and is_whole_block(voices, here, spans)


def is_whole_block(voices: Voices, utterance: Utterance, spans: Sequence[Span]) -> bool:
    """Tell whether a stretch fills its block."""
    block = spans[utterance.quoted.block]
    before = voices.text[block.start : utterance.frame.open].strip(" *_>\n")
    behind = voices.text[utterance.frame.close : utterance.frame.end].strip(" *_.\n")
    return not before and not behind


def adjoins(text: str, here: Utterance, following: Utterance) -> bool:
    """Tell whether only white space stands between two stretches."""
    return not text[here.frame.close : following.frame.open].strip(" *_>\n\t.")


def merge(text: str, utterances: Sequence[Utterance]) -> Iterator[list[Utterance]]:
    """Group consecutive quoted paragraphs of one speaker, and leave out what is no speech."""
    group: list[Utterance] = []
    for utterance in utterances:
        joins = (
            group
            and is_attributed(utterance)
            and group[-1].speaker == utterance.speaker
            and adjoins(text, group[-1], utterance)
        )
        if not joins:
            if is_speech(group):
                yield group
            group = []
        if is_attributed(utterance):
            group.append(utterance)
    if is_speech(group):
        yield group


def is_attributed(utterance: Utterance) -> bool:
    """Tell whether somebody says a stretch: a name, or a single person whom a pronoun points at."""
    if utterance.speaker or utterance.attribution is None:
        return bool(utterance.speaker)
    speaker = utterance.attribution.speaker
    return speaker is not None and speaker.kind is SpeakerKind.PRONOUN


def is_speech(group: Sequence[Utterance]) -> bool:
    """Tell whether a group of stretches is long enough to be speech."""
    return bool(group) and sum(len(utterance.frame.text.split()) for utterance in group) >= MIN_WORDS


def make_quotation(draft: Draft, cast: Cast, group: Sequence[Utterance]) -> Quotation:
    """Make the record of one quotation."""
    first = next((one for one in group if one.attribution and one.attribution.speaker), group[0])
    attribution = first.attribution
    speaker = attribution.speaker if attribution else None
    start, end = group[0].quoted.inner.start, group[-1].quoted.inner.end
    while end > start and draft.document.text[end - 1] == ",":
        end -= 1
    standing = cast.standing(first.speaker or "")
    is_body = speaker is not None and speaker.kind is not SpeakerKind.PERSON and speaker.kind is not SpeakerKind.PRONOUN
    return Quotation(
        **draft.evidence(start, end, f"quotations.{attribution.rule if attribution else CONTINUATION}"),
        text=draft.document.text[start:end],
        speaker=first.speaker,
        speaker_role=None if is_body else standing.role,
        affiliation=None if is_body else standing.affiliation,
        speaker_as_written=speaker.written if speaker else None,
    )
