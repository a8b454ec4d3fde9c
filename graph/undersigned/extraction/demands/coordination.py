"""Cut what one cue asks for into its acts: "to repeal A, fund B and investigate C" are three."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from undersigned.extraction.demands.cues import CueKind
from undersigned.extraction.demands.propositions import ActReader
from undersigned.extraction.demands.stance import Act
from undersigned.text.phrases import Hit, Words

__all__ = ["Conjunct", "Coordination"]

MOST = 12
"""How many acts one cue may have."""
SUBJECT = 2
"""How many words of a clause before its act are no subject ("that it")."""
TOLD = 9
"""How far behind a further addressee the word is looked for that opens what it is asked to do."""
OBJECT = 6
"""How far behind the conjunction of a clause its act is looked for ("that the ferry of the port be funded")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conjunct:
    """One of several acts: where its words begin and end, and where its verb or noun stands."""

    first: int
    stop: int
    act: Hit[Act]
    opened: bool = False

    @property
    def against(self) -> bool:
        """Whether the act takes its object away."""
        return self.act.value.against


class Coordination:
    """Reads coordinated acts in the words of one document.

    Args:
        words: of the document.
        reader: of acts in its language.
    """

    def __init__(self, words: Words, reader: ActReader) -> None:
        self.words = words
        self.reader = reader
        self.asks = reader.asks

    def split(self, first: int, stop: int, kind: CueKind, modal: str = "") -> list[Conjunct]:
        """Return the acts asked for in a range of words, or nothing where they are one ask.

        Args:
            first: where the first act begins.
            stop: index after the last word of the clause.
            kind: of the cue before the acts.
            modal: the modal that may stand again before each act ("must stop A and must fund B").

        Returns:
            At least two acts, in order of the text. Several acts are several asks where each has an object of its own
            that is no pronoun or "these", and there are three, or two that differ in stance or repeat their opener.
        """
        acts = list(self.last_verbs(first, stop, kind) if self.asks.verb_last else ())
        acts = acts if len(acts) > 1 else list(self.chain(first, stop, modal))
        acts = [one for number, one in enumerate(acts) if not number or self.is_own(one)]
        if len(acts) < 2 or not self.is_own(acts[0]):
            return []
        several = len(acts) > 2 or acts[1].opened or acts[0].against != acts[1].against or acts[1].act.value.noun
        ends = [*(self.before(one.first) for one in acts[1:]), stop]
        return [replace(one, stop=end) for one, end in zip(acts, ends, strict=True)] if several else []

    def before(self, index: int) -> int:
        """Return where a conjunct ends whose successor begins at a word: before the conjunction between them."""
        return index - (self.words.folded[index - 1] in self.asks.coordinators)

    def is_own(self, one: Conjunct) -> bool:
        """Tell whether an act has a direct object of its own, which is no pronoun and takes up nothing ("these")."""
        words, asks, after = self.words, self.asks, one.act.last + 1
        if one.opened and one.act.first - one.first > SUBJECT:
            return True  # of a clause, whose subject may be the object ("that the ferry be funded")
        if asks.verb_last and not one.act.value.noun and one.first < one.act.first:
            return one.act.first - one.first > 1 or not asks.coordinators.isdisjoint(words.folded[one.first - 1 :][:1])
        if after >= one.stop or words.gap(one.act.last):
            return False
        word = words.folded[after]
        if one.act.value.noun:
            return word not in asks.demonstratives
        out = asks.object_pronouns | asks.demonstratives | asks.coordinators | asks.measures_out | asks.by_words
        return word not in out and (word not in asks.prepositions or word in asks.addressee_openers)

    def chain(self, first: int, stop: int, modal: str) -> Iterator[Conjunct]:
        """Yield the act at a word and those coordinated with it, in languages whose verb stands before its object."""
        head = self.opening(first, stop)
        if head is None:
            return
        begin = first
        if first and self.words.folded[first - 1] in self.asks.act_openers:
            begin, head_opener = first - 1, self.words.folded[first - 1]
        else:
            head_opener = ""
        yield Conjunct(first=begin, stop=stop, act=head, opened=begin < first)
        nested, index, found = False, head.last + 1, 1
        while index < stop and found < MOST:
            one = self.conjunct(index, stop, head, head_opener, modal) if self.joint(index) else None
            if one and (one.opened or not nested):
                found, index, nested = found + 1, one.act.last + 1, False
                yield one
                continue
            nested = nested or self.nests(index, stop)
            index += 1

    def opening(self, first: int, stop: int) -> Hit[Act] | None:
        """Return the act that a range of words begins with, behind its subject where it is a clause, or None."""
        begin = self.reader.noun_start(self.words, first, stop)
        if begin is not None:
            return self.reader.acts.at(self.words, begin)
        deed = self.deed(first, stop) if first < stop and self.words.folded[first] in self.asks.determiners else None
        if deed:
            return deed
        if first and self.words.folded[first - 1] in self.asks.clause_openers:
            return self.clause_act(first, stop)
        begin, negated = self.reader.skip_adverbs(self.words, first, stop, negated=False)
        hit = self.reader.acts.at(self.words, begin) if begin < stop and not negated else None
        return hit if hit and hit.last + 1 < stop and self.is_plain(hit) else None

    def joint(self, index: int) -> bool:
        """Tell whether a conjunct may begin at a word: behind a comma or a coordinator."""
        return bool(index) and (
            self.words.folded[index - 1] in self.asks.coordinators or self.words.gap(index - 1) in {",", ";"}
        )

    def conjunct(self, index: int, stop: int, head: Hit[Act], opener: str, modal: str) -> Conjunct | None:
        """Return the act that goes on with what is asked at a word, or None."""
        words, begin = self.words, index
        if words.folded[begin] in self.asks.coordinators:
            return None
        told = self.told(index, stop)
        if told is not None:
            return told
        if modal and words.folded[begin] == modal.split(maxsplit=1)[0]:
            begin += len(modal.split())
        elif head.value.noun:
            place = self.reader.noun_start(words, begin, stop)
            hit = self.reader.acts.at(words, place) if place is not None else self.deed(begin, stop)
            return Conjunct(first=index, stop=stop, act=hit) if hit else None
        elif opener and words.folded[begin] == opener:
            begin += 1
        opened = begin > index
        clause = opened and opener in self.asks.clause_openers and not modal
        hit = self.clause_act(begin, stop) if clause else self.verb(begin, stop, head, opened=opened)
        return Conjunct(first=index, stop=stop, act=hit, opened=opened) if hit else None

    def told(self, index: int, stop: int) -> Conjunct | None:
        """Return what a further addressee is asked to do, the verb that asks left out ("and the Council to fund X")."""
        words, asks = self.words, self.asks
        heads = asks.determiners if asks.bare_verbs else asks.item_openers
        if index + 3 >= stop or words.folded[index] not in heads or words.folded[index - 1] not in asks.coordinators:
            return None
        if asks.bare_verbs and not words.text[words.starts[index + 1]].isupper():
            return None
        for place in range(index + 2, min(stop - 1, index + TOLD)):
            if words.folded[place] in asks.act_openers:
                first, _ = self.reader.skip_adverbs(words, place + 1, stop, negated=False)
                hit = self.reader.acts.at(words, first) if first < stop else None
                if hit and not hit.value.noun and self.is_plain(hit):
                    return Conjunct(first=index, stop=stop, act=hit, opened=True)
            if words.gap(place - 1) not in {"", ","}:
                return None
        return None

    def deed(self, index: int, stop: int) -> Hit[Act] | None:
        """Return the noun of an act that no list has, told by its ending and what follows ("the mapping of ...")."""
        words, asks = self.words, self.asks
        index += words.folded[index] in asks.determiners
        if index + 1 >= stop or not words.folded[index].endswith(asks.deed_endings or ("\0",)) or words.gap(index):
            return None
        after = words.folded[index + 1]
        if not asks.verb_last and index + 2 < stop and not words.gap(index + 1) and after not in asks.prepositions:
            after = words.folded[index + 2]  # "la reincorporación inmediata de"
        links = asks.determiners if asks.verb_last else asks.prepositions
        return (
            Hit(index, index + 1, Act(lemma=words.folded[index], against=False, noun=True)) if after in links else None
        )

    def verb(self, index: int, stop: int, head: Hit[Act], *, opened: bool) -> Hit[Act] | None:
        """Return the verb at a word or behind its adverbs that goes on with the first one, be it filed or not."""
        index, negated = self.reader.skip_adverbs(self.words, index, stop, negated=False)
        if index >= stop or negated:
            return None
        hit = self.reader.acts.at(self.words, index)
        if hit is None and opened and self.reader.is_unknown_verb(self.words, index, stop):
            hit = hit_of(self.words.folded[index], index)
        return hit if hit and self.goes_on(hit, head, stop, opened=opened) else None

    def goes_on(self, hit: Hit[Act], head: Hit[Act], stop: int, *, opened: bool) -> bool:
        """Tell whether a verb has the form of the first act and an object behind it."""
        words, asks = self.words, self.asks
        if hit.value.noun or hit.last + 1 >= stop or not self.is_plain(hit):
            return False
        if not asks.bare_verbs:
            return self.is_infinitive(hit) == self.is_infinitive(head)
        after = words.starts[hit.last + 1]
        return opened or words.folded[hit.last + 1] in asks.determiners or words.text[after].isupper()

    def is_plain(self, hit: Hit[Act]) -> bool:
        """Tell whether a form is no participle or gerund: the bare verb in English, else an infinitive or finite."""
        word, asks = self.words.folded[hit.first], self.asks
        if asks.bare_verbs:
            return hit.value.noun or word == hit.value.lemma.split()[0]
        if hit.value.noun or self.is_infinitive(hit):
            return True
        return word.endswith(asks.subjunctive_endings or ("\0",)) and not word.endswith(
            asks.agreeing_endings or ("\0",)
        )

    def is_infinitive(self, hit: Hit[Act]) -> bool:
        """Tell whether a verb is an infinitive by its ending."""
        return self.words.folded[hit.first].endswith(self.asks.infinitive_endings or ("\0",))

    def clause_act(self, first: int, stop: int) -> Hit[Act] | None:
        """Return the act of a clause that begins at a word: its verb, or the participle of its passive, or None."""
        passive = self.reader.passive(self.words, first, stop)
        if passive:
            return passive
        for index in range(first, min(stop, first + OBJECT)):
            hit = self.reader.acts.at(self.words, index)
            if hit and not hit.value.noun and not self.is_infinitive(hit) and self.is_plain(hit):
                return hit if hit.last < stop else None
            pronoun = hit is None and index == first and self.words.folded[index] in self.asks.subject_pronouns
            if pronoun and index + 2 < stop and self.reader.acts.at(self.words, index + 1) is None:
                return hit_of(self.words.folded[index + 1], index + 1)
            if self.reader.breaks(self.words, index):
                return None
        return None

    def nests(self, index: int, stop: int) -> bool:
        """Tell whether an act or clause inside the object begins at a word ("to act to save lives and end X")."""
        word = self.words.folded[index]
        if self.asks.bare_verbs and word in self.asks.clause_openers:
            return True
        if index + 1 >= stop or word not in self.asks.act_openers | self.asks.prepositions:
            return False
        hit = self.reader.acts.at(self.words, index + 1)
        return hit is not None and not hit.value.noun

    def last_verbs(self, first: int, stop: int, kind: CueKind) -> Iterator[Conjunct]:
        """Yield acts whose verb ends each of them ("die Maut abzuschaffen, die Fähre zu finanzieren und ...")."""
        words, begin, found = self.words, first, 0
        for index in range(first, stop):
            ends = index + 1 == stop or bool(words.gap(index)) or words.folded[index + 1] in self.asks.coordinators
            hit = self.reader.acts.at(words, index) if ends and index > begin else None
            if hit is None or hit.value.noun or hit.last != index or found >= MOST:
                if ends and (words.folded[begin] in self.asks.purpose_openers or words.gap(index) in {".", ":"}):
                    return
                continue
            if words.folded[begin] in self.asks.purpose_openers or (kind is CueKind.ASK) != self.has_opener(index):
                return
            yield Conjunct(first=begin, stop=index + 1, act=hit)
            found += 1
            begin = index + 1 + (index + 1 < stop and words.folded[index + 1] in self.asks.coordinators)
            if begin >= stop:
                return

    def has_opener(self, index: int) -> bool:
        """Tell whether a verb at the end of its clause has "zu" before it or inside it ("abzuschaffen")."""
        word = self.words.folded[index]
        return any(self.words.folded[index - 1] == one or one in word[1:] for one in self.asks.verb_openers)


def hit_of(word: str, index: int) -> Hit[Act]:
    """Return the act of a verb that is not filed."""
    return Hit(index, index, Act(lemma=word, against=False))
