"""Tell what a letter tells its reader to do ("Reject the toll.", "Stoppen Sie den Verkauf!")."""

from __future__ import annotations

from undersigned.extraction.demands.propositions import ActReader
from undersigned.model.document import Span
from undersigned.text.phrases import Words

__all__ = ["is_exhortation", "is_imperative"]

ENDS = frozenset(".!")
SUBJECT_WORDS = 8
"""Words that the subject of an exhortation has at most."""


def is_exhortation(reader: ActReader, words: Words, span: Span) -> bool:
    """Return whether a sentence says what others shall do ("Que se derogue la ley.", "Que le Conseil retire ...")."""
    first, stop = words.between(span.start, span.end)
    asks = reader.asks
    if first + 2 >= stop or words.text[span.end - 1] not in ENDS or words.folded[first] not in asks.exhorting_openers:
        return False
    for index in range(first + 1, min(stop, first + 1 + SUBJECT_WORDS)):
        hit = reader.acts.at(words, index)
        if words.folded[index] in asks.be_words or (hit and not hit.value.noun):
            return words.folded[index].endswith(asks.subjunctive_endings) or words.folded[index] in asks.be_words
        if words.gap(index) or words.folded[index] in asks.clause_openers:
            return False
    return False


def is_imperative(reader: ActReader, words: Words, span: Span) -> bool:
    """Tell whether a sentence opens with an act in a form that tells its reader to do it.

    Args:
        reader: of acts in the language of the text.
        words: of the text.
        span: of the sentence; what does not open with a letter is an item of a list.
    """
    first, stop = words.between(span.start, span.end)
    if first + 1 >= stop or words.text[span.end - 1] not in ENDS or not words.text[span.start].isalpha():
        return False
    hit = reader.acts.at(words, first)
    if hit is None or hit.value.noun or hit.last + 1 >= stop or words.gap(hit.last):
        return False
    word, after, asks = words.folded[first], words.folded[hit.last + 1], reader.asks
    if asks.polite:
        return after in asks.polite
    if asks.bare_verbs:
        told = word == hit.value.lemma.split()[0]
    else:
        endings = asks.imperative_endings or asks.subjunctive_endings
        told = bool(endings) and word.endswith(endings)
    return told and after in asks.determiners
