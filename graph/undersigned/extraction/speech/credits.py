"""Find the speaker of a quotation that fills its block in the block above or below, where that holds a name only.

Collections of statements set the name above each or below each, but the same way throughout: which way is told by
comparing how many quotations have a name above them with how many have one below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from undersigned.extraction.people.bodies import looks_like_body
from undersigned.extraction.people.name_shapes import PERSON_RUN, clean_space
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.people.signatures import read_signature
from undersigned.extraction.speech.frames import EMPTY, TOKEN, Attribution
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.extraction.speech.utterances import Utterance, is_whole_block
from undersigned.model.document import Span

__all__ = ["attribute_by_credits", "is_signed_below"]

MAX_CREDIT = 240


def attribute_by_credits(voices: Voices, utterances: Sequence[Utterance], spans: Sequence[Span]) -> None:
    """Attribute the stretches that fill their blocks and have no attribution yet, where a name stands beside them."""
    for one in utterances:
        if one.attribution is None and is_whole_block(voices, one, spans) and is_signed_below(voices, one, spans):
            signer = credit_in(voices, spans, block_behind(one, spans))
            one.attribution = Attribution(rule="signed-below", speaker=signer)
    open_ones = [one for one in utterances if one.attribution is None and is_whole_block(voices, one, spans)]
    above = {one.frame.open: credit_in(voices, spans, one.quoted.block - 1) for one in open_ones}
    below = {one.frame.open: credit_in(voices, spans, block_behind(one, spans)) for one in open_ones}
    count_above, count_below = (sum(one is not None for one in side.values()) for side in (above, below))
    is_above = count_above > count_below or (count_above == count_below > 1 and stands_above(voices, open_ones, spans))
    for one in open_ones:
        speaker = (above if is_above else below)[one.frame.open]
        if speaker is None and max(count_above, count_below) > 1:
            speaker = unknown_credit(voices, spans, one.quoted.block - 1 if is_above else block_behind(one, spans))
        if speaker:
            one.attribution = Attribution(rule="signed-above" if is_above else "signed-below", speaker=speaker)


def is_signed_below(voices: Voices, utterance: Utterance, spans: Sequence[Span]) -> bool:
    """Tell whether a dash and a name stand in the block below a stretch."""
    index = block_behind(utterance, spans)
    if index >= len(spans) or voices.text[spans[index].start] not in "–—―-":
        return False
    return credit_in(voices, spans, index) is not None


def stands_above(voices: Voices, utterances: Sequence[Utterance], spans: Sequence[Span]) -> bool:
    """Tell whether something like a credit stands above the first of some stretches, and none below the last one."""
    above = unknown_credit(voices, spans, utterances[0].quoted.block - 1)
    return above is not None and unknown_credit(voices, spans, block_behind(utterances[-1], spans)) is None


def unknown_credit(voices: Voices, spans: Sequence[Span], index: int) -> Speaker | None:
    """Read a block "NAME, ROLE, BODY" whatever the given name, where its neighbors tell that credits stand there."""
    if not 0 <= index < len(spans) or spans[index].end - spans[index].start > MAX_CREDIT:
        return None
    block = spans[index]
    run = PERSON_RUN.match(voices.text, block.start, block.end)
    name = clean_space(run[0]) if run else ""
    if run is None or len(name.split()) not in {2, 3, 4} or looks_like_body(name, voices.words):
        return None
    standing = read_signature(voices.text[run.end() : block.end], voices.words, voices.bodies)
    if standing == Standing() or voices.text[run.end() : run.end() + 1] not in {",", " ", "\n"}:
        return None
    return Speaker(kind=SpeakerKind.PERSON, name=name, written=name, end=block.end, standing=standing)


def block_behind(utterance: Utterance, spans: Sequence[Span]) -> int:
    """Return the index of the first block behind a stretch, which may run over several."""
    index = utterance.quoted.block
    while index < len(spans) and spans[index].start < utterance.frame.close:
        index += 1
    return index


def credit_in(voices: Voices, spans: Sequence[Span], index: int) -> Speaker | None:
    """Read a block that holds a full name, maybe with role and body, and nothing else."""
    if not 0 <= index < len(spans) or spans[index].end - spans[index].start > MAX_CREDIT:
        return None
    block = spans[index]
    speaker = read_speaker(voices, block.start, block.end)
    if speaker is None or speaker.kind is not SpeakerKind.PERSON or " " not in speaker.name:
        return None
    rest = voices.text[speaker.end : block.end].strip(EMPTY + ",;)")
    if rest.endswith(":") or not voices.words.cues.isdisjoint(TOKEN.findall(rest.casefold())):
        return None
    told = speaker.standing.role or speaker.standing.affiliation
    if rest and not (told and "." not in rest.rstrip(".")):
        return None
    return replace(speaker, standing=read_credit(voices, speaker, block))


def read_credit(voices: Voices, speaker: Speaker, block: Span) -> Standing:
    """Read role and body in a block that holds a name and what is told of the person, commas and all."""
    end = voices.text.find(speaker.name.split()[-1], block.start, block.end) + len(speaker.name.split()[-1])
    whole = read_signature(voices.text[end : block.end], voices.words, voices.bodies)
    beside = speaker.standing
    return Standing(beside.role or whole.role, beside.affiliation or whole.affiliation)
