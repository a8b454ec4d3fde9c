"""Measures of asks whose object was not read: a well-known one beside an act, or the one spoken of just before."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.extraction.demands.cues import ask_words
from undersigned.extraction.demands.stance import Act, act_index, stance_of
from undersigned.extraction.subjects.concept_labels import label_index
from undersigned.linking.measure_words import measure_words, peels
from undersigned.linking.reduction import names_act
from undersigned.model.facts import Facts, Recommendation, Stance
from undersigned.text.phrases import Hit, Words, split_words

__all__ = ["find_implied"]

SCHEME = "measures.skos.ttl"
NEAR = 3
"""Words that may stand between an act and what it is done to: articles, adjectives, an auxiliary verb."""

Implied = tuple[str, Stance]


def find_implied(facts: Facts, ordinal: int) -> Implied | None:
    """Return the words of the measure that an ask is about, and the stance towards it; None where that is not plain.

    Args:
        facts: of the document.
        ordinal: number of an ask without a measure, from 1.
    """
    asked = facts.recommendations[ordinal - 1]
    words = split_words(asked.text)
    named = set(_named(words, facts.language))
    if len(named) == 1:
        return next(iter(named))
    earlier = facts.recommendations[ordinal - 2] if ordinal > 1 else None
    return _before(words, asked, earlier, facts.language) if earlier else None


def _named(words: Words, language: str | None) -> Iterator[Implied]:
    """Yield the measures of the scheme that stand beside acts ("restore the net neutrality", "X must be ended")."""
    for hit in label_index(SCHEME, language).find(words):
        before = _acts(words, hit.first - NEAR - 1, hit.first, language)
        acts = [act for act in before if act.last < hit.first and _is_done(words, act, language)][-1:]
        acts = acts or [
            act
            for act in _acts(words, hit.last + 2, hit.last + NEAR + 1, language)
            if words.folded[hit.last + 1] in ask_words(language).modals and not names_act(words, act, language)
        ]
        if acts:
            yield words.raw(hit.first, hit.last), stance_of(against=acts[0].value.against)


def _is_done(words: Words, act: Hit[Act], language: str | None) -> bool:
    """Tell whether an act is asked for, and no part of a name or of what else is said ("the use of", "protected")."""
    part = peels(language).parts.at(words, act.first)
    return (part is None or not part.value[1]) and names_act(words, act, language)


def _acts(words: Words, first: int, stop: int, language: str | None) -> list[Hit[Act]]:
    index = act_index(language)
    found = (index.at(words, place) for place in range(max(first, 0), min(stop, len(words.folded))))
    return [hit for hit in found if hit is not None]


def _before(words: Words, asked: Recommendation, earlier: Recommendation, language: str | None) -> Implied | None:
    """Return the measure of the ask before in one sentence, where a pronoun beside an act stands for it."""
    if earlier.measure is None or asked.sentence != earlier.sentence:
        return None
    anaphors = measure_words(language).anaphors
    for place, word in enumerate(words.folded):
        near = _acts(words, place - 1, place + 2, language) if word in anaphors else []
        if near:
            return earlier.measure, stance_of(against=near[0].value.against)
    return None
