"""Find happenings: what the release answers ("ahead of the vote on X"), and named ones that it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import ClassVar, Literal

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.structure.dates import find_dates
from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.model.facts import Event
from undersigned.text.phrases import PhraseIndex, Words, words_of

__all__ = ["EventWords", "extract_events"]

READ = frozenset({Zone.LEAD, Zone.BODY, Zone.DEMANDS})
ANSWERED = frozenset({Zone.HEADER, Zone.LEAD})
NAME_WORDS = 16
CAPITALIZED_WORDS = 10
MOST = 8
MOST_FOUND = 200
"""How many namings are looked at; the same names come again and again."""
NEAR = 80
"""How far from the name of a happening its date may stand, in code points."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
BREAKS = ',;:.()!?"“”«»–—'


class EventWords(Lexicon):
    """Words around happenings."""

    concern: ClassVar[str] = "events"
    responds: tuple[str, ...]
    heads: frozenset[str]
    named_heads: frozenset[str]
    stops: frozenset[str]
    links: frozenset[str]
    articles: frozenset[str]
    head_first: bool = False
    """Whether a name begins with its head ("Cumbre del Puerto")."""


@lru_cache(maxsize=8)
def responds_index(language: str | None) -> PhraseIndex[bool]:
    """Return the index of the words before what a release answers, made once."""
    return PhraseIndex((phrase, True) for phrase in load_lexicon(EventWords, language).responds)


def extract_events(draft: Draft) -> tuple[Event, ...]:
    """Find events.

    Returns:
        In order of the text, each name once; an event that is answered is not given as mentioned too.
    """
    found = sorted(
        [*answered(draft), *islice(mentioned(draft), MOST_FOUND)],
        key=lambda event: (event.start, event.relation == "mentions"),
    )
    kept: list[Event] = []
    for event in found:
        key = event.name.casefold()
        if not any(key in other.name.casefold() or other.name.casefold() in key for other in kept):
            kept.append(event)
    return tuple(kept[:MOST])


def answered(draft: Draft) -> Iterator[Event]:
    """Yield the first happening that the head or the lead says the release answers."""
    words, lexicon = words_of(draft.document.text), load_lexicon(EventWords, draft.document.language)
    cues = responds_index(draft.document.language)
    for zoned in draft.blocks:
        if zoned.zone not in ANSWERED:
            continue
        first, stop = words.between(zoned.block.span.start, zoned.block.span.end)
        for cue in cues.find(words, first, stop):
            last = name_end(words, cue.last + 1, stop, lexicon)
            if last is not None:
                yield make(draft, words, cue.last + 1, last, "responds-to")
                return


def name_end(words: Words, first: int, stop: int, lexicon: EventWords) -> int | None:
    """Return the last word of the name of a happening that begins at a word, or None where no happening is named."""
    last, named = None, False
    for index in range(first, min(stop, first + NAME_WORDS)):
        if words.folded[index] in lexicon.stops:
            break
        last = index
        named = named or words.folded[index] in lexicon.heads
        if words.gap(index)[:1] in BREAKS and words.gap(index):
            break
    return last if named else None


def mentioned(draft: Draft) -> Iterator[Event]:
    """Yield named happenings: capitalized runs around a head ("12th Lantern Summit", "Assembly Conference on Peat")."""
    words, lexicon = words_of(draft.document.text), load_lexicon(EventWords, draft.document.language)
    for zoned in draft.blocks:
        if zoned.zone not in READ:
            continue
        first, stop = words.between(zoned.block.span.start, zoned.block.span.end)
        done = first
        for index in range(first, stop):
            if index >= done and words.folded[index] in lexicon.named_heads and upper(words, index):
                begin, last = run_around(words, index, first, stop, lexicon)
                done = last + 1
                if (begin < index or lexicon.head_first) and sum(upper(words, i) for i in range(begin, last + 1)) > 1:
                    yield make(draft, words, begin, last, "named")


def run_around(words: Words, index: int, first: int, stop: int, lexicon: EventWords) -> tuple[int, int]:
    """Return the capitalized run around a word, linking words inside it included."""
    begin = last = index
    while begin > first and index - begin < CAPITALIZED_WORDS and joins(words, begin - 1, lexicon):
        begin -= 1
    while (
        last + 1 < stop
        and last - index < CAPITALIZED_WORDS
        and adjoin(words, last)
        and may_join(words, last + 1, lexicon)
    ):
        last += 1
    if begin + 1 < index and words.folded[begin + 1] in lexicon.articles:
        begin += 2
    while begin < index and words.folded[begin] in lexicon.articles:
        begin += 1
    while begin < index and not upper(words, begin) and not words.folded[begin][0].isdigit():
        begin += 1
    while last > index and not upper(words, last) and not words.folded[last].isdigit():
        last -= 1
    return begin, last


def joins(words: Words, index: int, lexicon: EventWords) -> bool:
    """Tell whether a word belongs to the run that begins after it."""
    return adjoin(words, index) and may_join(words, index, lexicon)


def adjoin(words: Words, index: int) -> bool:
    """Tell whether only blanks, and no line end, stand between a word and the next one."""
    return words.text[words.ends[index] : words.starts[index + 1]] in {" ", "\N{NO-BREAK SPACE}"}


def may_join(words: Words, index: int, lexicon: EventWords) -> bool:
    """Tell whether a word can stand inside a capitalized name."""
    return upper(words, index) or words.folded[index][0].isdigit() or words.folded[index] in lexicon.links


def upper(words: Words, index: int) -> bool:
    """Tell whether a word begins with a capital."""
    return words.text[words.starts[index]].isupper()


def make(draft: Draft, words: Words, first: int, last: int, rule: str) -> Event:
    """Make the record of a happening."""
    start, end = words.starts[first], words.ends[last]
    name = " ".join(draft.document.text[start:end].split())
    relation: Literal["responds to", "mentions"] = "responds to" if rule == "responds-to" else "mentions"
    evidence = draft.evidence(start, end, f"events.{rule}")
    return Event(**evidence, name=name, date=date_of(draft, start, end, evidence["sentence"]), relation=relation)


def date_of(draft: Draft, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """Return the date that a text gives a happening: in its name, else the nearest one of its sentence, or None.

    Args:
        draft: of the document.
        start: where the name begins.
        end: where it ends.
        sentence: that the name stands in.
    """
    text, language = draft.document.text, draft.document.language
    near = max(sentence[0], start - NEAR), min(sentence[1], end + NEAR)
    found = find_dates(text, *near, language)
    year = YEAR.search(text, start, end)
    inside = next((one.iso for one in found if start <= one.start < end), year[0] if year else None)
    if inside is not None or not found:
        return inside
    return min(found, key=lambda one: max(one.start - end, start - one.end)).iso
