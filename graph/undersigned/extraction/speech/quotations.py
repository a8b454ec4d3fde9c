"""Find direct speech and its speakers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.people.bodies import know_bodies
from undersigned.extraction.people.coreference import Coreference, is_issuers
from undersigned.extraction.people.full_names import is_surname
from undersigned.extraction.people.mentions import find_mentions
from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.speech.credits import attribute_by_credits, is_signed_below
from undersigned.extraction.speech.frames import EMPTY, Attribution, Frame, sentence_start
from undersigned.extraction.speech.incises import MAX_SPEECH, part_at_incises
from undersigned.extraction.speech.marks import find_quoted
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices
from undersigned.extraction.speech.speech_before import attribute_before
from undersigned.extraction.speech.speech_behind import attribute_after
from undersigned.extraction.speech.speech_words import SpeechWords, load_speech_words
from undersigned.extraction.speech.unmarked import find_dashed, with_quoted_blocks
from undersigned.extraction.speech.utterances import Utterance, adjoins, is_whole_block, make_utterances, merge
from undersigned.model.document import BlockKind, Span
from undersigned.model.facts import Quotation

__all__ = ["extract_quotations", "is_sure", "speaks", "voices_of"]

SILENT = frozenset({Zone.RELATED, Zone.FOOTER, Zone.LINKS, Zone.SIGNATORIES})
"""Zones whose quotation marks hold titles of other releases or parts of names."""
FAR = frozenset({"name-said-span", "colon"})
"""Rules that read a name some words away from the stretch."""
CONTINUATION = "continuation"
PASSAGE = 120
"""Characters of a quotation that are looked up elsewhere in its document."""
MAX_COMPARED = 40
MAX_LEAD = 240
"""Longer blocks without a colon are text of their own."""
SPEECH_END = re.compile(r"[.!?…,;:–—-][\"”’»)\]*_]*$")
CLAUSES = frozenset({"that", "que", "dass"})
CLAUSE_WORDS = 5
TOKEN = re.compile(r"[\w’'-]*\w")


def extract_quotations(draft: Draft) -> tuple[Quotation, ...]:
    """Find direct speech of persons and bodies that the text names.

    Quotation marks around titles, slogans, laws and single words are no speech: a stretch counts from six words on,
    and only with a speaker.
    """
    voices = voices_of(draft)
    blocks = [zoned for zoned in draft.blocks if speaks(zoned)]
    spans = [zoned.block.span for zoned in blocks]
    marked = with_quoted_blocks(voices.text, [zoned.block for zoned in blocks], find_quoted(voices.text, spans))
    spoken = [*part_at_incises(voices, marked), *find_dashed(voices, spans, marked)]
    utterances = make_utterances(voices.text, spans, sorted(spoken, key=lambda one: one.outer.start))
    for index, utterance in enumerate(utterances):
        utterance.attribution = attribute(voices, utterances, index, spans)
    carry_forward(voices, utterances, spans)
    attribute_by_credits(voices, utterances, spans)
    carry_back(voices, utterances, spans)
    names = [issuer.name for issuer in draft.issuers]
    coreference = Coreference(voices, issuer=names[0] if len(names) == 1 else None, told=introductions(draft, voices))
    for index, utterance in enumerate(utterances):
        if utterance.attribution and utterance.attribution.rule == CONTINUATION:
            utterance.speaker = utterances[index - 1].speaker
        elif utterance.attribution:
            utterance.speaker = coreference.resolve(utterance.attribution.speaker, utterance.frame.open)
    groups = merge(voices.text, utterances)
    return tuple(
        make_quotation(draft, coreference, group) for group in groups if not is_own_passage(voices, coreference, group)
    )


def is_own_passage(voices: Voices, coreference: Coreference, group: Sequence[Utterance]) -> bool:
    """Return whether a body quotes what stands elsewhere in the document: a passage of its own statement below."""
    speakers = [one.attribution.speaker for one in group if one.attribution and one.attribution.speaker]
    by_person = any(one.kind not in {SpeakerKind.GROUP, SpeakerKind.BODY} for one in speakers)
    if by_person or any(one.speaker in coreference.standings for one in group) or coreference.compared >= MAX_COMPARED:
        return False
    coreference.compared += 1
    inner = group[0].quoted.inner
    head = voices.text[inner.start + 1 : min(inner.end, inner.start + PASSAGE)].rstrip(".,")  # its capital may be new
    return head in voices.text[: inner.start] or head in voices.text[inner.end :]


def introductions(draft: Draft, voices: Voices) -> Callable[[], Sequence[tuple[int, Speaker]]]:
    """Return a function that finds the persons whom running text names with a role, once it is called."""

    @cache
    def find() -> Sequence[tuple[int, Speaker]]:
        found = (one for zoned in draft.blocks if speaks(zoned) for one in find_mentions(voices, zoned.block.span))
        return tuple((start, person) for start, _, person in found if person.standing.role)

    return find


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
    """Tell whether what was taken for a body is a person or a role, or the surname of a person named in full."""
    if " " in name:
        tokens = TOKEN.findall(name.casefold())
        return is_person_name(name, words) or words.titles_only(tokens)
    return name.istitle() and is_surname(text, name, words.given_names)


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
    if is_own_text(voices, frame) and not is_reported(voices, frame):
        return None
    before = attribute_before(voices, frame) or after or lead_in(voices, utterance, spans)
    return before if before and is_plausible(voices, frame, before) else None


def is_plausible(voices: Voices, frame: Frame, attribution: Attribution) -> bool:
    """Tell whether a speaker read before a stretch can say it.

    Groups of the text quote what they wrote or ask themselves, laws and orders do not speak, and a verb far from the
    stretch needs a speaker who is surely one.
    """
    speaker = attribution.speaker
    if speaker is None:
        return not begins_inside(voices, frame)
    if speaker.kind is SpeakerKind.GROUP and begins_inside(voices, frame):
        return False
    if is_issuers(speaker, voices.words):
        sentence = TOKEN.findall(voices.text[max(frame.start, frame.open - 200) : frame.open].casefold())
        return not frame.text[:1].islower() and voices.words.own_text_nouns.isdisjoint(sentence)
    is_text = not voices.words.own_text_nouns.isdisjoint(speaker.name.casefold().split())
    unsaid = voices.words.own_pronouns | voices.words.places
    unsaid = unsaid if speaker.kind is SpeakerKind.PRONOUN else unsaid | voices.words.not_names
    if speaker.name.casefold() in unsaid or (is_text and not is_person_name(speaker.name, voices.words)):
        return False
    is_statement = frame.close - frame.open > MAX_SPEECH
    return not (is_statement or attribution.rule in FAR) or is_sure(voices, speaker)


def begins_inside(voices: Voices, frame: Frame) -> bool:
    """Return whether words in marks are of the teller's sentence, not of speech ("O grupo reivindica “um parque”")."""
    tokens = TOKEN.findall(voices.text[max(frame.start, frame.open - 40) : frame.open].casefold())
    last = tokens[-1] if tokens else ""
    words = voices.words
    told = (words.that_words, words.prepositions, words.articles, words.cues - words.weak)
    return frame.text[:1].islower() and not any(last in group for group in told)


def is_sure(voices: Voices, speaker: Speaker) -> bool:
    """Tell whether a speaker is more than a capitalized word: full name, role, known body, surname told in full."""
    if speaker.kind is not SpeakerKind.PERSON:
        return True
    if speaker.standing != Standing() or is_person_name(speaker.name, voices.words):
        return True
    known = voices.words.given_names | voices.words.ambiguous_names | voices.words.honorifics
    return is_surname(voices.text, speaker.name, known)


def is_own_text(voices: Voices, frame: Frame) -> bool:
    """Tell whether the word before the mark announces a title, slogan or law."""
    tokens = TOKEN.findall(voices.text[max(frame.start, frame.open - 40) : frame.open])
    gap = voices.text[max(frame.start, frame.open - 3) : frame.open]
    return bool(tokens) and ":" not in gap and "," not in gap and tokens[-1].casefold() in voices.words.own_text_nouns


def is_reported(voices: Voices, frame: Frame) -> bool:
    """Tell whether a stretch goes on with a clause that is told (`said that the law "is a disgrace"`)."""
    tokens = TOKEN.findall(voices.text[max(frame.start, frame.open - 60) : frame.open].casefold())
    return frame.text[:1].islower() and not CLAUSES.isdisjoint(tokens[-CLAUSE_WORDS:-1])


def lead_in(voices: Voices, utterance: Utterance, spans: Sequence[Span]) -> Attribution | None:
    """Read the speaker in the block before, where that leads up to the stretch and the stretch begins its block."""
    index = utterance.quoted.block
    frame = utterance.frame
    if index == 0 or voices.text[spans[index].start : frame.open].strip(EMPTY):
        return None
    above = spans[index - 1]
    before = Frame(start=above.start, open=above.end, close=frame.close, end=frame.end, text=frame.text)
    ending = above.of(voices.text).rstrip(EMPTY)[-1:]
    found = attribute_before(voices, before) if ending in {":", ","} or above.end - above.start < MAX_LEAD else None
    if found is None or ending == ":" or found.rule == "attributed-to":
        return found
    return found if ending == "," and found.rule == "name-said-quote" else None


def carry_forward(voices: Voices, utterances: Sequence[Utterance], spans: Sequence[Span]) -> None:
    """Give stretches without own attribution the speaker of the one before, where they go on with its speech."""
    for index, utterance in enumerate(utterances):
        if utterance.attribution is None and index and continues(voices, utterances[index - 1], utterance, spans):
            before = utterances[index - 1].attribution
            utterance.attribution = Attribution(rule=CONTINUATION, speaker=before.speaker if before else None)


def carry_back(voices: Voices, utterances: Sequence[Utterance], spans: Sequence[Span]) -> None:
    """Give quoted paragraphs the speaker who is named behind the next one."""
    for index in range(len(utterances) - 2, -1, -1):
        here, following = utterances[index], utterances[index + 1]
        found = following.attribution
        if here.attribution or found is None or not found.rule.startswith(("quote-", "announced")):
            continue
        if adjoins(voices.text, here, following) and is_whole_block(voices, here, spans):
            here.attribution = Attribution(rule="announced", speaker=found.speaker)


def continues(voices: Voices, before: Utterance, here: Utterance, spans: Sequence[Span]) -> bool:
    """Tell whether a stretch goes on with the speech of the one before: same block, or the next block as a whole."""
    if before.attribution is None or is_cited(voices, here):
        return False
    own = voices.text[here.frame.start : here.frame.open]
    if before.quoted.block == here.quoted.block or here.frame.start < before.frame.end:
        return (
            here.frame.text[:1].isupper()
            or not own.strip()
            or sentence_start(voices.text, here.frame.start, here.frame.open) == here.frame.start
        )
    if is_signed_below(voices, here, spans):
        return False
    return here.quoted.block - before.quoted.block <= 1 and is_whole_block(voices, here, spans)


def is_cited(voices: Voices, here: Utterance) -> bool:
    """Return whether an article stands right before the mark: the sentence goes on with a name or term in marks."""
    words = TOKEN.findall(voices.text[max(here.frame.start, here.frame.open - 40) : here.frame.open])
    gap = voices.text[max(here.frame.start, here.frame.open - 3) : here.frame.open]
    return bool(words) and not set(",:.") & set(gap) and words[-1] in voices.words.articles


def make_quotation(draft: Draft, coreference: Coreference, group: Sequence[Utterance]) -> Quotation:
    """Make the record of one quotation."""
    first = next((one for one in group if one.attribution and one.attribution.speaker), group[0])
    attribution = first.attribution
    speaker = attribution.speaker if attribution else None
    start, end = group[0].quoted.inner.start, group[-1].quoted.inner.end
    while end > start and draft.document.text[end - 1] == ",":
        end -= 1
    standing = coreference.standing(first.speaker or "")
    is_body = speaker is not None and speaker.kind is not SpeakerKind.PERSON and speaker.kind is not SpeakerKind.PRONOUN
    return Quotation(
        **draft.evidence(start, end, f"quotations.{attribution.rule if attribution else CONTINUATION}"),
        text=draft.document.text[start:end],
        speaker=first.speaker,
        speaker_role=None if is_body else standing.role,
        affiliation=None if is_body else standing.affiliation,
        speaker_as_written=speaker.written if speaker else None,
    )
