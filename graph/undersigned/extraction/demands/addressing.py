"""Say whom an ask addresses: named in it, resolved from "you", or the addressee of the document."""

from __future__ import annotations

from functools import cached_property

from undersigned.extraction.demands.addressee_names import AddresseeNames, Place, addressee_names
from undersigned.extraction.demands.asks import FoundAsk
from undersigned.extraction.demands.cues import AskWords, CueKind, ask_words
from undersigned.extraction.demands.stance import Act, act_index
from undersigned.extraction.draft import Draft
from undersigned.extraction.phrases import PhraseIndex, Words, words_of
from undersigned.model.document import Span

__all__ = ["Addressing"]

NAME_WORDS = 14
SUBJECT_WORDS = 9
AGENT_WORDS = 9
PROPER_WORDS = 3
SENTENCE_WORDS = 40
STOPS = frozenset(".!?:")
APOSTROPHES = frozenset({"", "'", "’", "-"})


class Addressing:
    """Addressees of one document's asks."""

    def __init__(self, draft: Draft) -> None:
        language = draft.document.language
        self.draft = draft
        self.words: Words = words_of(draft.document.text)
        self.asks: AskWords = ask_words(language)
        self.names: AddresseeNames = addressee_names(language)
        self.acts: PhraseIndex[Act] = act_index(language)

    def act_start(self, after: int, stop: int) -> int:
        """Return where the act begins after a performative verb: behind "to" or "that", else right there."""
        behind = self.behind_addressee(self.behind_enumeration(after, stop), stop)
        if behind > after and self.words.folded[behind] in self.asks.determiners:
            return behind
        after = behind
        first_opener = None
        for index in range(after, min(stop, after + NAME_WORDS)):
            if self.words.folded[index] in self.asks.act_openers and not self.leads_noun(index, stop):
                if index + 1 < stop and self.acts.at(self.words, index + 1):
                    return index + 1
                first_opener = first_opener or index + 1
            if self.asks.verb_last and self.words.gap(index).startswith(",") and index + 1 < stop:
                return first_opener or index + 1
        return first_opener or after

    def dissuaded(self, after: int, stop: int) -> int | None:
        """Return where what is asked not to be done begins ("urge the Council against closing X"), or None."""
        if not self.asks.dissuading:
            return None
        place = self.asked_name(after, stop)
        index = place[1] + 1 if place else after
        return index + 1 if index + 1 < stop and self.words.folded[index] in self.asks.dissuading else None

    def behind_enumeration(self, after: int, stop: int) -> int:
        """Return where a sentence goes on behind several bodies that are asked, else where it goes on anyway."""
        place = self.asked_name(after, stop)
        names = self.names.names_at(self.words, place[0], stop) if place else []
        return names[-1][1] + 1 if len(names) > 1 else after

    def leads_noun(self, index: int, stop: int) -> bool:
        """Tell whether a preposition that may open an act stands before a noun ("parties to the conflict")."""
        after = self.words.folded[index + 1 : min(stop, index + 2)]
        return self.words.folded[index] in self.asks.prepositions and not self.asks.determiners.isdisjoint(after)

    def behind_addressee(self, after: int, stop: int) -> int:
        """Return where what is asked begins behind an addressee that an opener leads in ("pedimos a X que ...")."""
        openers = self.asks.addressee_openers - {"que"}
        if self.names.lexicon.head_first or self.asks.verb_last:
            openers |= self.asks.item_openers
        if after >= stop or self.words.folded[after] not in openers:
            return after
        place = self.asked_name(after, stop)
        behind = place[1] + 1 if place else stop
        goes_on = behind < stop and self.words.folded[behind] in self.asks.act_openers | self.asks.determiners
        return behind if goes_on else after

    def of_ask(self, span: Span, found: FoundAsk | None, listed: Place | None = None) -> str | None:
        """Return the addressee of an ask, as the document names it, or None.

        Args:
            span: of the ask.
            found: its cue.
            listed: whom the line before its list, or its own first words, name.
        """
        place = (self.named(found, span) if found else None) or listed
        if place:
            return " ".join(self.words.raw(*place).split())
        if found and found.rule == "normative" and self.words.folded[found.hit.first - 1] in self.asks.issuer_pronouns:
            return None  # "we must ..." asks the speakers themselves
        if self.draft.addressees:
            return " ".join(self.draft.addressees[0].quote.split())
        return None

    def named(self, found: FoundAsk, span: Span) -> Place | None:
        """Return the addressee that a sentence names: after a performative verb, or before a modal."""
        first, stop = self.words.between(span.start, span.end)
        if found.hit.value.kind is CueKind.ASK and found.hit.value.lemma in self.asks.object_verbs:
            return self.asked_subject(found.hit.last + 1, stop)
        if found.hit.value.kind is CueKind.ASK:
            sure = found.hit.value.lemma in self.asks.addressing_verbs
            behind = self.asked_name(found.hit.last + 1, stop, sure=sure)
            before = self.asks.verb_last and self.words.gap(found.hit.last).startswith(",")
            if behind is None and self.asks.verb_last and self.words.folded[first] in self.asks.item_openers:
                return self.asked_name(first + 1, found.hit.first)  # "Von der Regierung erwarten wir ..."
            return self.subject(found.hit.first, first) if before and behind is None else behind
        if found.hit.value.kind is CueKind.MODAL:
            after = found.hit.last + 1
            agent = self.agent(after, stop)
            if agent:
                return agent
            inverted = self.asked_name(after, stop) if self.asks.inverts else None
            return self.subject(found.hit.first, first) or inverted
        return None

    def led(self, first: int, stop: int) -> Place | None:
        """Return the addressee that the first words of a heading or an item name ("To the Council: ...")."""
        if first + 1 >= stop or self.words.folded[first] not in self.asks.item_openers:
            return None
        place = self.names.name_at(self.words, first + 1, stop)
        ended = place is not None and (place[1] + 1 >= stop or self.words.gap(place[1]) in {",", ":"})
        return place if place and ended and self.is_addressable(place) else None

    def asked_name(self, after: int, stop: int, *, sure: bool = False) -> Place | None:
        """Return the name between a performative verb and the act; `sure` where the verb has no other object."""
        index, openers = after, self.asks.addressee_openers
        if after and self.words.folded[after - 1] in openers:  # the verb has its opener itself ("llamar a")
            openers = frozenset[str]()
        # "apela ainda ao X"
        while openers and index < stop and self.words.folded[index] in self.asks.adverbs - openers:
            index += 1
        if openers and index < stop and self.words.folded[index] not in openers:
            return None
        skipped = self.asks.act_openers | self.asks.determiners
        skipped |= self.asks.item_openers if self.asks.verb_last else frozenset()  # "verlangen von der Regierung"
        while index < min(stop, after + 2) and self.words.folded[index] in skipped:
            index += 1
        if index < stop and self.words.folded[index] in self.asks.second_person:
            return None
        place = self.names.name_at(self.words, index, stop)
        if place is None or sure:
            return place
        opened = place[1] + 1 < stop and self.words.folded[place[1] + 1] in self.asks.act_openers
        return place if self.is_addressable(place) or (opened and self.is_proper(place)) else None

    def asked_subject(self, after: int, stop: int) -> Place | None:
        """Return who is to act behind a verb whose object is the act ("we want the Council to", "demand that it")."""
        place = self.asked_name(after, stop)
        if place is None or place[1] + 1 >= stop:
            return None
        opened = self.words.folded[place[1] + 1] in self.asks.verb_openers and not self.words.gap(place[1])
        led = self.asks.clause_openers.union(self.asks.item_openers if self.asks.verb_last else ())
        return place if opened or self.words.folded[after] in led else None

    def subject(self, modal: int, first: int) -> Place | None:
        """Return the subject before a modal, where it is a body or person that can be asked."""
        if modal > first and self.words.folded[modal - 1] in self.asks.subject_pronouns:
            return self.antecedent(modal - 1, first)
        begin, last = self.subject_range(modal, first)
        if begin > last and modal - first <= SUBJECT_WORDS and self.words.gap(modal - 1) == ",":
            begin, last = first, modal - 1  # a comma between subject and verb
        clause = self.subject_range(modal, first, whole=True)[0]
        if clause > first + 1 and self.words.folded[clause - 1] in self.asks.relatives:  # "firms that buy fish must"
            begin, last = self.subject_range(clause - 1, first)
        if begin > first and self.words.folded[begin - 1] in self.asks.by_words:  # "software paid by the fund must"
            return None
        begin = self.own_start(begin, last)
        place = self.names.trim(self.words, begin, last) if begin <= last else None
        if place is None:
            return None
        acts = self.words.folded[modal + 1 : modal + 3]
        named = self.asks.be_words.isdisjoint(acts) and self.is_proper(place)
        return place if named or self.is_addressable(place) else None

    def antecedent(self, pronoun: int, first: int) -> Place | None:
        """Return the subject that a pronoun takes up: of its own sentence, or of the one before where it opens one."""
        if pronoun <= first + 1:
            lowest = max(0, first - SENTENCE_WORDS)
            ends = (i + 1 for i in range(first - 2, lowest - 1, -1) if not STOPS.isdisjoint(self.words.gap(i)))
            first = next(ends, lowest)
        begin = first + (self.words.folded[first] in self.asks.determiners)
        place = self.names.name_at(self.words, begin, pronoun) if begin < pronoun else None
        return place if place and self.is_addressable(place) else None

    def agent(self, after: int, stop: int) -> Place | None:
        """Return by whom something is to be done ("must be closed by the Council"), or None."""
        words = self.words
        if after >= stop or words.folded[after] not in self.asks.be_words:
            return None
        for index in range(after + 1, min(stop, after + AGENT_WORDS)):
            if words.folded[index] in self.asks.by_words:
                return self.addressable_at(index + 1, stop)
            if words.gap(index) not in APOSTROPHES:
                return None
        return None

    def addressable_at(self, index: int, stop: int) -> Place | None:
        """Return the name of somebody that can be asked that begins at a word or behind its article."""
        index += index < stop and self.words.folded[index] in self.asks.determiners
        place = self.names.name_at(self.words, index, stop) if index < stop else None
        short = place is not None and self.words.raw(place[0], place[0]).isupper()  # "by EPL members", not "by March"
        return place if place and (self.is_addressable(place) or short) else None

    def anybody(self, after: int, stop: int) -> Place | None:
        """Return who stands between a verb and the act, be it nobody's name ("urge all neighbors to"), or None."""
        skipped = self.asks.determiners | self.asks.addressee_openers | self.asks.act_openers
        while after < stop and self.words.folded[after] in skipped:
            after += 1
        for index in range(after, min(stop, after + SUBJECT_WORDS)):
            if self.words.folded[index] in self.asks.act_openers | self.asks.object_stops:
                called = index > after and self.words.folded[after] not in self.asks.second_person
                return (after, index - 1) if called else None
            if self.words.gap(index) not in APOSTROPHES:
                return None
        return None

    @property
    def is_letter(self) -> bool:
        """Whether the document opens by addressing somebody."""
        return any(one.method.startswith("addressees.salutation") for one in self.draft.addressees)

    def is_proper(self, place: Place) -> bool:
        """Tell whether words are a proper name ("Wickworks") that no law, bill or other measure bears.

        Where all nouns have capitals nothing can be told. A word that stands in lower case too is no name, and one
        that has its capital only at the start of a sentence is none.
        """
        words = self.words
        if self.asks.verb_last or place[1] - place[0] >= PROPER_WORDS or self.names.is_full_name(words, *place):
            return False
        folded = words.folded[place[0] : place[1] + 1]
        return self.asks.measure_nouns.isdisjoint(folded) and self.proper.issuperset(folded)

    @cached_property
    def proper(self) -> frozenset[str]:
        """The words that always have a capital, also inside of sentences."""
        words, inside = self.words, set[str]()
        lower = {word for word, start in zip(words.folded, words.starts, strict=True) if words.text[start].islower()}
        for index in range(1, len(words.folded)):
            if words.text[words.starts[index]].isupper() and words.gap(index - 1) in APOSTROPHES:
                inside.add(words.folded[index])
        return frozenset(inside - lower - self.asks.subject_pronouns - self.names.lexicon.out)

    def own_start(self, begin: int, last: int) -> int:
        """Return where the subject itself begins: at its article, behind pronouns and "this" ("again the Council")."""
        lexicon, asks = self.names.lexicon, self.asks
        out = asks.object_pronouns.union(asks.subject_pronouns, asks.issuer_pronouns, asks.modal_subjects_out)
        for index in range(last, begin, -1):
            word = self.words.folded[index]
            if word in out:
                return index + 1
            if word in lexicon.articles and self.words.folded[index - 1] not in lexicon.links:
                return index + 1
        while begin <= last and self.words.folded[begin] in asks.determiners:
            begin += 1
        return begin

    def subject_range(self, modal: int, first: int, *, whole: bool = False) -> Place:
        """Return the words before a modal back to punctuation or a conjunction; empty where there are none.

        Args:
            modal: index of the modal.
            first: of the sentence.
            whole: go on at prepositions ("rights for small towns"), which no name of a body holds.
        """
        out = self.asks.object_stops if whole else self.names.lexicon.stops | self.asks.object_stops
        begin = modal
        if modal > first and self.words.folded[modal - 1] in self.asks.coordinators:  # its subject stands far before
            return modal, modal - 1
        while begin > max(first, modal - SUBJECT_WORDS) and self.words.gap(begin - 1) in APOSTROPHES:
            if begin < modal and self.words.folded[begin - 1] in out:
                break
            begin -= 1
        return begin, modal - 1

    def is_addressable(self, place: Place) -> bool:
        """Tell whether words name a body or an office, or somebody that the document addresses."""
        if self.names.kind_of(self.words, *place) and not self.names.is_full_name(self.words, *place):
            return True
        words = frozenset(self.words.folded[place[0] : place[1] + 1])
        return any(words <= frozenset(words_in(one.name)) for one in self.draft.addressees)


def words_in(name: str) -> list[str]:
    """Return the case-folded words of a name."""
    return [word.strip(".,") for word in name.casefold().split()]
