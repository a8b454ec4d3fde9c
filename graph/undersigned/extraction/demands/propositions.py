"""Read an asked act: which verb, for or against what, for whom.

"End Title 42" is an act against Title 42; "refuse to fund the wall" is an act against, and against the wall;
"stop blocking the waiver" is an act against, and for the waiver: stance is the product along the chain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from undersigned.extraction.demands.objects import SHORT_VERB, SKIPPED, ObjectReader
from undersigned.extraction.demands.stance import Act
from undersigned.text.phrases import Hit, Words
from undersigned.text.separable import join_separated

__all__ = ["ActReader", "Asked", "act_reader"]

CHAIN = 4
"""How many verbs may follow each other ("commit to stop blocking")."""
MAX_PARTS = 5
LIGHT_WORDS = 5
CLAUSE_WORDS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An act: `against` for its outermost verb, `object_against` for its object; word indices, both included."""

    action: str | None = None
    against: bool = False
    object_against: bool = False
    measure: tuple[int, int] | None = None
    beneficiary: tuple[int, int] | None = None
    stop: int = 0


class ActReader(ObjectReader):
    """Reads acts in the words of one language."""

    def read(self, words: Words, first: int, stop: int, *, negated: bool = False) -> Asked:
        """Read the act that begins at or soon after a word.

        Args:
            words: the words of the text.
            first: where the act begins, after "to", "that", a modal or a list marker.
            stop: index after the last word of the clause or item.
            negated: something before denies it ("must not").

        Returns:
            The act; `measure` is None where no object follows.
        """
        first, negated = self.skip_adverbs(words, first, stop, negated=negated)
        behind = self.read_last(words, first, stop, negated=negated) if self.asks.verb_last else None
        if behind:
            return behind
        parted = join_separated(words, self.acts, first, self.particles, self.joints) if first < stop else None
        hit = Hit(first, first, parted) if parted else self.nearest_act(words, first, stop)
        if parted is None and self.is_unknown_verb(words, first, stop):
            measure = self.object_at(words, first + 1, stop)
            verb = words.folded[first]
            return Asked(action=verb, against=negated, object_against=negated, measure=measure, stop=first + 1)
        if hit is None:
            measure = self.object_at(words, first, stop)
            return Asked(against=negated, object_against=negated, measure=measure, stop=first)
        against = negated != hit.value.against
        after = hit.last + 1 + self.is_polite(words, hit.last + 1, stop)
        asked = Asked(action=lemma_of(hit.value), against=against, object_against=against, stop=after)
        if hit.value.lemma in self.asks.light_acts:
            return self.behind_light(words, asked, stop)
        return self.follow(words, asked, stop)

    def read_last(self, words: Words, first: int, stop: int, *, negated: bool) -> Asked | None:
        """Read an act whose verb stands behind its object ("den Haushalt ablehnen"), or return None."""
        while first < stop and words.folded[first] in self.asks.act_openers:
            first += 1
        for index in range(first, min(stop, first + CLAUSE_WORDS)):
            hit = self.acts.at(words, index)
            measure = self.object_at(words, first, index) if hit and not hit.value.noun else None
            if hit and measure:
                against = (negated or self.is_turned(words, first, index)) != hit.value.against
                asked = Asked(action=hit.value.lemma, against=against, object_against=against, stop=hit.last + 1)
                return replace(asked, measure=measure)
            ends = index + 1 == stop or self.breaks(words, index)
            if ends and self.is_unfiled(words, first, index):
                against = negated != self.is_turned(words, first, index)
                asked = Asked(action=words.folded[index], against=against, object_against=against, stop=index + 1)
                return replace(asked, measure=self.object_at(words, first, index))
            if ends:
                return None
        return None

    def is_turned(self, words: Words, first: int, verb: int) -> bool:
        """Return whether words before a verb turn it: a denial, or "against" before a verb that takes a side."""
        before = frozenset(words.folded[first:verb])
        sided = words.folded[verb] in self.sides.siding_verbs and not self.sides.against_words.isdisjoint(before)
        return sided or not self.asks.negations.isdisjoint(before)

    def is_unfiled(self, words: Words, first: int, index: int) -> bool:
        """Return whether a verb that no list has ends its clause: an infinitive in lower case behind its object."""
        word = words.folded[index]
        infinitive = word.endswith(self.asks.unfiled_endings or ("\0",)) and word not in self.asks.be_words
        return infinitive and index > first + 1 and not words.text[words.starts[index]].isupper()

    def is_polite(self, words: Words, index: int, stop: int) -> bool:
        """Tell whether a word is the pronoun of a polite imperative ("Stoppen Sie den Verkauf")."""
        return index < stop and words.folded[index] in self.asks.polite

    def is_unknown_verb(self, words: Words, index: int, stop: int) -> bool:
        """Tell whether a word is a verb that is not filed: by its ending, or as it follows "to" or opens an item."""
        if index >= stop or self.acts.at(words, index) is not None:
            return False
        word, asks = words.folded[index], self.asks
        if asks.subjunctive_endings and index and words.folded[index - 1] in asks.verb_openers:
            closed = word in asks.determiners | asks.adverbs | asks.prepositions
            if word.endswith(asks.subjunctive_endings) and len(word) > SHORT_VERB and not closed:
                return True
        if asks.infinitive_endings:
            return word.endswith(asks.infinitive_endings) and len(word) > SHORT_VERB
        opener = index - 1
        while opener > 0 and words.folded[opener] in asks.adverbs | asks.negations and not words.gap(opener - 1):
            opener -= 1
        before = words.folded[opener] if opener >= 0 and not words.gap(index - 1) else ""
        if before in asks.verb_openers:
            return word not in asks.determiners
        opens = bool(asks.verb_openers) and index + 1 < stop and words.folded[index + 1] in asks.determiners
        return (
            opens and words.text[words.starts[index]].isupper() and word not in asks.object_stops | asks.addressee_stops
        )

    def behind_light(self, words: Words, asked: Asked, stop: int) -> Asked:
        """Read the act that a light verb carries ("commit to end X"), whose side is that of the act."""
        for index in range(asked.stop, min(stop, asked.stop + LIGHT_WORDS)):
            if words.folded[index] in self.asks.act_openers and index + 1 < stop:
                negated = words.folded[index - 1] in self.asks.negations
                inner = self.read(words, index + 1, stop, negated=asked.against != negated)
                return inner if inner.action else self.follow(words, asked, stop)
            if self.breaks(words, index):
                break
        return self.follow(words, asked, stop)

    def skip_adverbs(self, words: Words, first: int, stop: int, *, negated: bool) -> tuple[int, bool]:
        """Return where the verb begins, and whether a denial stands before it."""
        asks, limit = self.asks, min(stop, first + SKIPPED)
        while first < limit and self.is_before_verb(words, first, limit):
            once = not first or words.folded[first - 1] not in asks.negation_openers  # "ne pas" denies once
            negated = negated != (once and words.folded[first] in asks.negations)
            first += 1
        return first, negated

    def noun_start(self, words: Words, first: int, stop: int) -> int | None:
        """Return where the noun of an act begins after a performative verb ("call for an end to X"), or None."""
        while first < stop and words.folded[first] in self.asks.determiners:
            first += 1
        for index in range(first, min(stop, first + 2)):  # an adjective may stand before it
            hit = self.acts.at(words, index)
            if hit is not None and hit.last < stop and hit.value.noun:
                return index
        return None

    def is_before_verb(self, words: Words, index: int, limit: int) -> bool:
        """Tell whether a word only comes before the verb: an adverb, a denial, or the "be" of "be closing"."""
        word = words.folded[index]
        if word in self.asks.be_words and index + 1 < limit:
            return self.is_gerund(words, index + 1) and self.acts.at(words, index + 1) is not None
        endings = self.asks.adverb_endings
        adverb = word in self.asks.adverbs | self.asks.negations or (bool(endings) and word.endswith(endings))
        return adverb and self.acts.at(words, index) is None

    def is_gerund(self, words: Words, index: int) -> bool:
        """Tell whether a word has the ending of a gerund."""
        endings = self.asks.gerund_endings
        return bool(endings) and words.folded[index].endswith(endings)

    def nearest_act(self, words: Words, first: int, stop: int) -> Hit[Act] | None:
        """Return the act at a word or in the few words after it, within the clause."""
        for index in range(first, min(stop, first + SKIPPED)):
            hit = self.acts.at(words, index)
            if hit is not None and hit.last < stop and not self.is_compound(words, hit):
                return hit
            if self.breaks(words, index):
                return None
        return None

    def is_compound(self, words: Words, hit: Hit[Act]) -> bool:
        """Tell whether a word is only a part of a compound ("end-to-end encryption"); "re-open" is none."""
        text, start, end = words.text, words.starts[hit.first], words.ends[hit.last]
        if text[end : end + 1] == "-":
            return True
        before = words.starts[hit.first - 1] if hit.first and text[start - 1] == "-" else start
        return start - before > SHORT_VERB or text[before - 1 : before] == "-"

    def follow(self, words: Words, asked: Asked, stop: int) -> Asked:
        """Go along a chain of verbs and nouns of acts to the object."""
        index = self.skip_coordinated(words, asked.stop, stop)
        if index > asked.stop and self.turns(words, asked.stop):
            asked = replace(asked, object_against=not asked.object_against)
        for _ in range(CHAIN):
            index, asked = self.skip_to_object(words, index, stop, asked)
            hit = self.acts.at(words, index) if index < stop else None
            if hit is None or (not hit.value.noun and not self.verb_follows(words, asked, index)):
                break
            asked = replace(asked, object_against=asked.object_against != hit.value.against)
            index = hit.last + 1
        measure = self.object_at(words, index, stop)
        if measure is None:
            return replace(asked, stop=index)
        beneficiary = self.beneficiary(words, measure, stop)
        short = self.shorten(words, measure)
        if beneficiary and beneficiary[0] > short[0]:
            short = short[0], min(short[1], beneficiary[0] - 2)
        return replace(asked, measure=short, beneficiary=beneficiary, stop=measure[1] + 1)

    def skip_coordinated(self, words: Words, index: int, stop: int) -> int:
        """Return where the object of several verbs in one begins ("establish, facilitate and expand X")."""
        for _ in range(CHAIN):
            comma = index < stop and words.gap(index - 1) == ","
            joined = index + 1 < stop and words.folded[index] in self.asks.coordinators
            if not comma and (not joined or self.breaks(words, index - 1)):
                break
            hit = self.acts.at(words, index + joined)
            if hit is None or hit.last >= stop or hit.value.noun:
                break
            index = hit.last + 1
        return index

    def turns(self, words: Words, joint: int) -> bool:
        """Tell whether the verbs on both sides of "and" or a comma take different sides ("speak and condemn X")."""
        after = joint + (words.folded[joint] in self.asks.coordinators)
        left, right = self.acts.at(words, joint - 1), self.acts.at(words, after)
        return left is not None and right is not None and left.value.against != right.value.against

    def skip_to_object(self, words: Words, index: int, stop: int, asked: Asked) -> tuple[int, Asked]:
        """Return where the next verb or the object begins, and the act turned by each denial on the way."""
        asks = self.asks
        skipped = asks.act_openers | asks.determiners | asks.negations
        while index < stop and (words.folded[index] in skipped or self.leads_gerund(words, index, stop)):
            if words.folded[index] in asks.negations:
                asked = replace(asked, object_against=not asked.object_against)
            index += 1
        return index, asked

    def leads_gerund(self, words: Words, index: int, stop: int) -> bool:
        """Tell whether a preposition stands before the gerund of an act ("refrain from closing")."""
        return words.folded[index] in self.asks.prepositions and index + 1 < stop and self.is_gerund(words, index + 1)

    def verb_follows(self, words: Words, asked: Asked, index: int) -> bool:
        """Tell whether the act at a word is a verb of the chain ("to end", "blocking"), not a noun of the object."""
        before = words.folded[index - 1]
        return before in self.asks.act_openers or (asked.against and self.is_gerund(words, index))

    def passive(self, words: Words, first: int, stop: int) -> Hit[Act] | None:
        """Return the act of a passive ("be immediately restored") that begins with "be" near a word, or None."""
        for index in range(first, min(stop, first + LIGHT_WORDS)):
            if self.asks.verb_last and words.folded[index] in self.asks.be_words:
                return self.acts.at(words, index - 1)
            if words.folded[index] in self.asks.be_words:
                place, _ = self.skip_adverbs(words, index + 1, stop, negated=False)
                hit = self.acts.at(words, place) if place < stop else None
                gerund = hit is not None and self.is_gerund(words, hit.first)
                return hit if hit is not None and not hit.value.noun and not gerund else None
            if self.breaks(words, index):
                return None
        return None

    def plain_passive(self, words: Words, first: int, stop: int) -> int | None:
        """Return the participle of a passive whose verb is not filed ("be heard"), or None."""
        endings = self.asks.participle_endings
        if not endings or first + 1 >= stop or words.folded[first] not in self.asks.be_words:
            return None
        place, _ = self.skip_adverbs(words, first + 1, stop, negated=False)
        return place if place < stop and words.folded[place].endswith(endings) else None

    def parts(self, words: Words, first: int, stop: int) -> Iterator[tuple[int, Asked]]:
        """Yield further acts of an item, each with the index of its first word: nouns of acts and coordinated verbs."""
        index, found = first, 0
        while index < stop and found < MAX_PARTS:
            hit = self.acts.at(words, index)
            coordinated = hit is not None and (hit.value.noun or self.coordinated(words, index, stop))
            if hit is None or hit.last >= stop or not coordinated or self.tells_time(words, hit):
                index += 1
                continue
            asked = self.read(words, index, stop)
            if asked.measure is not None:
                found += 1
                yield index, asked
            index = max(asked.stop, hit.last + 1)

    def tells_time(self, words: Words, hit: Hit[Act]) -> bool:
        """Tell whether the noun of an act only tells when ("before the end of the year")."""
        before = words.folded[max(0, hit.first - 2) : hit.first]
        after = words.folded[hit.last + 1 : hit.last + 4]
        asks = self.asks
        return hit.value.noun and bool(asks.time_openers.intersection(before) or asks.time_nouns.intersection(after))

    def coordinated(self, words: Words, index: int, stop: int) -> bool:
        """Tell whether a verb continues a list of acts: after a comma, or after "and" behind a comma or an object."""
        if index == 0:
            return False
        if any(joint >= 0 and self.next_act(words, joint, stop) is not None for joint in (index - 1, index - 2)):
            return True
        if words.folded[index - 1] in self.asks.coordinators:
            return index > 1 and self.breaks(words, index - 2)
        return self.breaks(words, index - 1)


def lemma_of(act: Act) -> str:
    """Return the word for an act: its verb, or the main word of a noun ("end" of "an end to")."""
    words = act.lemma.split()
    return (words[0] if len(words[0]) >= SHORT_VERB or len(words) == 1 else words[1]) if act.noun else act.lemma


@lru_cache(maxsize=16)
def act_reader(language: str | None) -> ActReader:
    """Return the reader of a language, made once."""
    return ActReader(language)
