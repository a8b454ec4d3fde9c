"""Which acts take something away and which do or keep something: the polarity of what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from undersigned.extraction.demands.cues import PositionWords, position_words
from undersigned.languages.lexicon import nearest_language
from undersigned.languages.verbs import VerbForm, conjugate
from undersigned.model.facts import Stance
from undersigned.text.phrases import PhraseIndex

__all__ = ["Act", "act_index", "stance_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act by its verb, or by a noun made of it ("end of"); `against` where it takes its object away."""

    lemma: str
    against: bool
    noun: bool = False


def act_entries(words: PositionWords, language: str | None) -> Iterator[tuple[str, Act]]:
    """Yield every form of every act; acts against come first, so that they win where a form is both."""
    base = nearest_language(language)
    for phrases, against in ((words.oppose_nouns, True), (words.support_nouns, False)):
        for phrase in phrases:
            act = Act(lemma=phrase, against=against, noun=True)
            yield from ((wording, act) for wording in noun_wordings(phrase, words))
    for phrases, against in ((words.oppose_forms, True), (words.support_forms, False)):
        yield from ((phrase, Act(lemma=phrase, against=against)) for phrase in phrases)
    for lemmas, against in (
        (words.oppose_acts, True),
        (words.position_against, True),
        (words.support_acts, False),
        (words.position_for, False),
    ):
        for lemma in lemmas:
            act = Act(lemma=lemma, against=against)
            table = conjugate(lemma, base)
            yield from ((table[form], act) for form in words.act_forms if form in table)
            yield from ((participle, act) for participle in agreeing(table[VerbForm.PARTICIPLE], words))


def noun_wordings(phrase: str, words: PositionWords) -> Iterator[str]:
    """Yield a noun of an act with its preposition, contracted or not, and with each adjective between them."""
    noun, _, preposition = phrase.rpartition(" ")
    for link in (preposition, *words.contractions.get(preposition, ())):
        yield f"{noun} {link}"
        yield from (f"{noun} {adjective} {link}" for adjective in words.noun_adjectives)


def agreeing(participle: str, words: PositionWords) -> Iterator[str]:
    """Yield a participle in each gender and number, where the language has such."""
    base, *others = words.participle_agreement or ("",)
    if participle.endswith(base):
        yield from (participle.removesuffix(base) + ending for ending in others)


@lru_cache(maxsize=16)
def act_index(language: str | None) -> PhraseIndex[Act]:
    """Return the index of all acts of a language, made once."""
    words = position_words(language)
    endings = ((ending, Act(lemma=ending, against=True, noun=True)) for ending in words.oppose_endings)
    return PhraseIndex(act_entries(words, language), endings)


def stance_of(*, against: bool) -> Stance:
    """Return the stance of an act: oppose where it takes away, else support."""
    return Stance.OPPOSE if against else Stance.SUPPORT
