"""Where the names and wordings of a document stand: sentences for a reviewer."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.linking.wording import measure_key
from undersigned.model.facts import Facts, Item, Paraphrase, Quotation
from undersigned.names.keys import name_key
from undersigned.reviewing.item import Release, Sighting

__all__ = ["fact_sighting", "iter_names", "iter_wordings", "release_of", "sighting_of"]

LONGEST = 320
"""Code points of a sentence that are shown at most."""

BEFORE = 120
"""Of these, how many stand before the name where the sentence must be cut."""

NEAR = 25
"""Code points within which a cut looks for the start of a word."""

ELLIPSIS = "…"
SHOWN_DIGITS = 12


def iter_names(facts: Facts) -> Iterator[tuple[str, str, Item]]:
    """Yield the key of each name in a document, the name, and the item that has it, in order of the kinds."""
    for name, item in _named(facts):
        if name:
            yield name_key(name), name, item


def _named(facts: Facts) -> Iterator[tuple[str | None, Item]]:
    yield from ((one.name, one) for one in facts.issuers)
    yield from ((one.name, one) for one in facts.persons)
    yield from ((one.affiliation, one) for one in facts.persons)
    yield from ((one.name, one) for one in facts.addressees)
    yield from ((one.name, one) for one in facts.other_organizations)
    yield from ((one.organization, one) for one in facts.abouts)
    spoken: tuple[Quotation | Paraphrase, ...] = (*facts.quotations, *facts.paraphrases)
    for said in spoken:
        yield said.speaker, said
        yield said.affiliation, said
    yield from ((one.addressee, one) for one in facts.recommendations)


def iter_wordings(facts: Facts) -> Iterator[tuple[str, str, Item]]:
    """Yield the key of each measure that a document names, its wording, and the recommendation that has it."""
    for asked in facts.recommendations:
        for wording in (asked.measure, *(part.measure for part in asked.parts)):
            if wording:
                yield measure_key(wording, None), wording, asked


def sighting_of(facts: Facts, item: Item, name: str) -> Sighting:
    """Return the sentence of an item, with the place of a name in it."""
    start, end = item.sentence
    sentence = facts.text[start:end]
    at = item.start - start if item.quote == name else sentence.find(name)
    span = (at, at + len(name)) if at >= 0 and sentence[at : at + len(name)] == name else (0, 0)
    return _shown(facts, sentence, span)


def fact_sighting(facts: Facts, item: Item) -> Sighting:
    """Return the sentence of a fact, with the place of its words in it."""
    start, end = item.sentence
    low, high = min(start, item.start), max(end, item.end)
    return _shown(facts, facts.text[low:high], (item.start - low, item.end - low))


def release_of(facts: Facts) -> Release:
    """Return a document as a reviewer knows it again."""
    return Release(document=facts.sha256[:SHOWN_DIGITS], title=facts.title or facts.name, date=facts.date)


def _shown(facts: Facts, sentence: str, span: tuple[int, int]) -> Sighting:
    start, end = span
    if len(sentence) > LONGEST:
        first = _word_start(sentence, max(0, min(start - BEFORE, len(sentence) - LONGEST)))
        last = min(len(sentence), first + LONGEST)
        head, tail = ELLIPSIS if first else "", ELLIPSIS if last < len(sentence) else ""
        shift = len(head) - first
        sentence = f"{head}{sentence[first:last]}{tail}"
        start, end = (start + shift, min(end, last) + shift) if end else (0, 0)
    return Sighting(sentence=sentence, start=start, end=end, release=release_of(facts))


def _word_start(sentence: str, at: int) -> int:
    """Return the start of the next word, where one is near."""
    space = sentence.find(" ", at - 1, at + NEAR) if at else -1
    return at if space < 0 else space + 1
