"""Read the object of an asked act: where it begins and ends, which well-known measure it is, whom it is for."""

from __future__ import annotations

from undersigned.extraction.demands.cues import AskWords, PositionWords, ask_words, position_words
from undersigned.extraction.demands.stance import Act, act_index
from undersigned.extraction.subjects.concept_labels import label_index
from undersigned.languages.lexicon import nearest_language
from undersigned.languages.verbs import particles
from undersigned.text.phrases import PhraseIndex, Words

__all__ = ["SHORT_VERB", "SKIPPED", "ObjectReader"]

OBJECT_WORDS = 14
"""Longest object in words; what is longer is no short clear measure, and is cut."""
BREAKS = frozenset(",;:.()[]–—?!…•")
DASHES = frozenset("–—")
BENEFICIARY_WORDS = 8
"""How far behind a measure those may be named whom it is for."""
PEOPLE_WORDS = 4
SKIPPED = 8
FRAGMENT = 2
"""Words below which what begins with an adverb is a fragment ("fiscally conservative")."""
SHORT_VERB = 3


class ObjectReader:
    """Reads objects in the words of one language."""

    def __init__(self, language: str | None) -> None:
        self.asks: AskWords = ask_words(language)
        self.sides: PositionWords = position_words(language)
        self.correctives: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.sides.correctives)
        # a finite verb is no part of an object
        self.stops: frozenset[str] = self.asks.object_stops | frozenset(m for m in self.asks.modals if " " not in m)
        self.acts: PhraseIndex[Act] = act_index(language)
        self.particles: frozenset[str] = particles(nearest_language(language))
        self.joints: frozenset[str] = self.asks.coordinators | self.asks.act_openers
        self.known: PhraseIndex[str] = label_index("measures.skos.ttl", language)

    def breaks(self, words: Words, index: int) -> bool:
        """Tell whether punctuation that ends an object follows a word."""
        gap = words.gap(index)
        if gap in DASHES and words.ends[index] + 1 == words.starts[index + 1]:  # "the Anytown–Newport line"
            return False
        if gap == "." and len(words.folded[index]) < SHORT_VERB:  # "Mr. Wick", "No. 3", "U.S. law"
            return False
        return bool(BREAKS.intersection(gap))

    def object_at(self, words: Words, first: int, stop: int) -> tuple[int, int] | None:
        """Return the object that begins at a word: up to punctuation, a conjunction or the longest length.

        A pronoun is no measure; a preposition before the object ("divest from X") is no part of it.
        """
        asks = self.asks
        skipped = asks.determiners | asks.prepositions | asks.coordinators | asks.negations
        while first < stop and words.folded[first] in skipped:
            first += 1
        particle = first + 1 < stop and words.folded[first] in asks.measures_out
        if particle and words.folded[first + 1] in asks.prepositions:  # "speak out against X"
            return self.object_at(words, first + 2, stop)
        if first < stop and words.folded[first] in asks.object_pronouns:
            return None
        last = first - 1
        for index in range(first, min(stop, first + OBJECT_WORDS)):
            if words.folded[index] in self.stops or self.next_act(words, index, stop) is not None:
                break
            last = index
            if self.breaks(words, index):
                break
        trailing = asks.determiners | asks.coordinators | asks.act_openers | asks.addressee_stops | asks.adverbs
        trailing |= self.particles
        while last >= first and words.folded[last] in trailing:
            last -= 1
        return (first, last) if last >= first and self.is_nominal_phrase(words, first, last) else None

    def is_nominal_phrase(self, words: Words, first: int, last: int) -> bool:
        """Tell whether words can be the name of a measure: no adverb, verb or number alone ("decided", "fiscally").

        An article before them, or a capital, tells that they are nouns whatever their ending.
        """
        asks, word = self.asks, words.folded[first]
        if len(word) == 1 or (first == last and (word in asks.measures_out or word.isdigit())):
            return False
        if words.text[words.starts[first]].isupper() or (first and words.folded[first - 1] in asks.determiners):
            return True
        adverb = word.endswith(asks.adverb_endings or ("\0",)) and last - first < FRAGMENT
        act = self.acts.at(words, first) if first == last else None
        return not adverb and (act is None or act.value.noun)

    def next_act(self, words: Words, index: int, stop: int) -> int | None:
        """Return where a coordinated act begins whose coordinator stands at a word ("and end its", "and to hold")."""
        if index + 2 >= stop or words.folded[index] not in self.asks.coordinators or words.gap(index):
            return None
        asks, after = self.asks, index + 1
        opened = words.folded[after] in asks.act_openers
        hit = self.acts.at(words, after + opened)
        if hit is None or hit.value.noun or hit.last + 1 >= stop or self.breaks(words, hit.last):
            return None
        follows = words.folded[hit.last + 1] in asks.determiners | asks.prepositions
        return after if (opened and not self.is_nominal(words, after)) or follows else None

    def is_nominal(self, words: Words, opener: int) -> bool:
        """Tell whether an opener leads to a noun and no verb ("de la firma"); only a verb's own opener counts."""
        return opener + 1 < len(words.folded) and words.folded[opener + 1] in self.asks.determiners

    def shorten(self, words: Words, measure: tuple[int, int]) -> tuple[int, int]:
        """Return the words of a well-known measure where the object is one, else the object."""
        for hit in self.known.find(words, measure[0], measure[1] + 1):
            before = words.folded[measure[0] : hit.first]
            if not before or (len(before) <= SKIPPED and before[-1] in self.asks.beneficiary_words):
                return hit.first, hit.last
        return measure

    def beneficiary(self, words: Words, measure: tuple[int, int], stop: int) -> tuple[int, int] | None:
        """Return for whom: what is designated for a well-known measure, or people named after "for" in the clause."""
        short = self.shorten(words, measure)
        if short[0] > measure[0]:
            return measure[0], short[0] - 2
        for index in range(measure[0] + 1, min(stop - 1, measure[1] + BENEFICIARY_WORDS)):
            if self.breaks(words, index - 1):
                return None
            if words.folded[index] in self.asks.beneficiary_words:
                place = self.object_at(words, index + 1, stop)
                near = words.folded[place[0] : min(place[1] + 1, place[0] + PEOPLE_WORDS)] if place else ()
                if place and self.asks.beneficiary_nouns.intersection(near):
                    return index + 1, place[1]
        return None
