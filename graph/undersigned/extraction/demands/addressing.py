"""Say whom an ask addresses: named in it, resolved from "you", or the addressee of the document."""

from __future__ import annotations

from functools import cached_property

from undersigned.extraction.demands.addressee_names import Place
from undersigned.extraction.demands.asked_names import APOSTROPHES, SUBJECT_WORDS, AskedNames
from undersigned.extraction.demands.asks import FoundAsk
from undersigned.extraction.demands.cues import CueKind
from undersigned.extraction.demands.stance import Act, act_index
from undersigned.extraction.draft import Draft
from undersigned.extraction.structure.readable import readable_blocks
from undersigned.model.document import Span
from undersigned.model.facts import Addressee
from undersigned.text.phrases import PhraseIndex

__all__ = ["Addressing"]

NAME_WORDS = 14
SALUTATION_LENGTH = 160
WRITTEN = ("addressees.salutation", "addressees.letterhead", "addressees.letter")
"""Rules whose addressee the whole text is written to."""
CALLED = "addressees.called"
"""Rule whose addressees are not asked for anything but what they are called to."""
SENTENCE_WORDS = 40
SAYING_WORDS = 4
"""Most words of a clause that only says that its issuers hold what follows."""
STOPS = frozenset(".!?:")


class Addressing(AskedNames):
    """Addressees of one document's asks."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.acts: PhraseIndex[Act] = act_index(draft.document.language)

    def act_start(self, after: int, stop: int) -> int:
        """Return where the act begins after a performative verb: behind "to" or "that", else right there."""
        act = self.acts.at(self.words, after) if after < stop and not self.asks.bare_verbs else None
        if act and not act.value.noun:  # "es hora de acabar con la tasa"
            return after
        behind = self.behind_addressee(self.behind_enumeration(after, stop), stop)
        if behind > after and self.words.folded[behind] in self.asks.determiners and not self.opens_act(behind, stop):
            return behind
        after = behind
        first_opener = None
        for index in range(after, min(stop, after + NAME_WORDS)):
            if self.words.folded[index] in self.asks.act_openers and not self.leads_noun(index, stop):
                if index + 1 < stop and self.acts.at(self.words, index + 1):
                    return index + 1
                first_opener = first_opener or index + 1
            if first_opener and ":" in self.words.gap(index):  # "that he speak out: that he stop"
                break
            if self.asks.verb_last and self.words.gap(index).startswith(",") and index + 1 < stop:
                return first_opener or index + 1
        return first_opener or after

    def opens_act(self, index: int, stop: int) -> bool:
        """Return whether an article that opens acts too stands before a denied verb ("instamos o Senado a não ...")."""
        denied = index + 2 < stop and self.words.folded[index + 1] in self.asks.negations
        return denied and self.words.folded[index] in self.asks.act_openers

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
        first, stop = self.words.between(span.start, span.end)
        own = (self.named(found, span) or self.called(found, span) if found else None) or self.led(first, stop)
        place = own or listed
        if place:
            return " ".join(self.words.raw(*place).split())
        if found and found.rule == "normative" and self.words.folded[found.hit.first - 1] in self.asks.issuer_pronouns:
            return None  # "we must ..." asks the speakers themselves
        addressees = [one for one in self.draft.addressees if not one.method.startswith(CALLED)]
        if len(addressees) == 1 or (addressees and self.is_addressed(span)):  # of several none is plainly meant
            return self.name_of(addressees[0])
        return None

    def name_of(self, addressee: Addressee) -> str:
        """Return the words that address somebody; a surname without an office ("Frau Wick") gets its fuller form."""
        quote = " ".join(addressee.quote.split())
        place = self.words.between(addressee.start, addressee.end)
        office = any(True for _ in self.names.nouns.find(self.words, *place))
        fuller = addressee.kind == "person" and addressee.name not in quote and not office
        return addressee.name if fuller else quote

    def is_addressed(self, span: Span) -> bool:
        """Tell whether an ask goes to the first of several addressees: the text is written to it, or it is "you"."""
        first, stop = self.words.between(span.start, span.end)
        written = self.draft.addressees[0].method.startswith(WRITTEN)
        return written or not set(self.asks.second_person).isdisjoint(self.words.folded[first:stop])

    def named(self, found: FoundAsk, span: Span) -> Place | None:
        """Return the addressee that a sentence names: after a performative verb, or before a modal."""
        first, stop = self.words.between(span.start, span.end)
        if found.hit.value.kind is CueKind.ASK and found.hit.value.lemma in self.asks.object_verbs:
            return self.from_whom(found.hit.last + 1, stop) or self.asked_subject(found.hit.last + 1, stop)
        if found.hit.value.kind is CueKind.ASK:
            return self.asked(found, first, stop)
        if found.hit.value.kind is CueKind.NEED and not found.hit.value.against:
            return self.needed(found.hit.last, stop)
        if found.hit.value.kind is CueKind.MODAL:
            after = found.hit.last + 1
            agent = self.agent(after, stop)
            if agent:
                return agent
            inverted = self.asked_name(after, stop) if self.asks.inverts else None
            return self.subject(found.hit.first, first) or inverted
        return None

    def from_whom(self, after: int, stop: int) -> Place | None:
        """Return of whom something is demanded right behind the verb ("exige du ministre l'ouverture de ...")."""
        led = after < stop and self.words.folded[after] in self.names.lexicon.of_words and not self.asks.verb_last
        place = self.addressable_at(after + 1, stop) if led else None
        behind = self.words.folded[place[1] + 1] if place and place[1] + 1 < stop else ""
        return place if behind in self.asks.determiners | self.asks.act_openers else None

    def asked(self, found: FoundAsk, first: int, stop: int) -> Place | None:
        """Return who is named around a performative verb whose object is whom it asks."""
        bound = self.bound(found, stop)
        if bound:
            return bound
        sure = found.hit.value.lemma in self.asks.addressing_verbs
        behind = self.asked_name(found.hit.last + 1, stop, sure=sure) or self.from_whom(found.hit.last + 1, stop)
        if behind:
            return behind
        if self.asks.verb_last and self.words.folded[first] in self.asks.item_openers:
            return self.asked_name(first + 1, found.hit.first)  # "Von der Regierung erwarten wir ..."
        if self.asks.verb_last and self.words.gap(found.hit.last).startswith(","):
            return self.subject(found.hit.first, first)
        return self.asked_subject(found.hit.last + 1, stop)

    def bound(self, found: FoundAsk, stop: int) -> Place | None:
        """Return whom a verb asks by a preposition of its own behind its subject ("appellieren die Verbände an X")."""
        preposition = self.asks.bound_addressees.get(found.hit.value.lemma)
        after = found.hit.last + 1
        for index in range(after, min(stop, after + SENTENCE_WORDS) - 1) if preposition else ():
            if self.words.folded[index] == preposition and (place := self.addressable_at(index + 1, stop)):
                return place
        return None

    def called(self, found: FoundAsk, span: Span) -> Place | None:
        """Return whom an ask calls by a common noun, or None where it names nobody."""
        cue, after = found.hit.value, found.hit.last + 1
        if cue.kind is not CueKind.ASK or cue.lemma in self.asks.object_verbs:
            return None
        cue_words = self.words.folded[max(0, found.hit.first - 1) : after]
        if not set(self.asks.second_person).isdisjoint(cue_words):  # "os invitamos a la fiesta"
            return None
        stop = self.words.between(span.start, span.end)[1]
        return self.common_name(after, stop, sure=cue.lemma in self.asks.addressing_verbs)

    def led(self, first: int, stop: int) -> Place | None:
        """Return the addressee that the first words of a heading or an item name ("To the Council: ...")."""
        if first + 1 >= stop or self.words.folded[first] not in self.asks.item_openers:
            return None
        begin = first + 1 + (self.words.folded[first + 1] in self.asks.determiners)
        place = self.names.name_at(self.words, begin, stop) if begin < stop else None
        ended = place is not None and (place[1] + 1 >= stop or self.words.gap(place[1]) in {",", ":"})
        acronym = place is not None and place[0] == place[1] and is_acronym(self.words.raw(*place))
        return place if place and ended and (acronym or self.is_addressable(place)) else None

    def written_to(self, first: int, stop: int) -> Place | None:
        """Return for whom the line before a list says that it is ("Our recommendations to the Council:")."""
        hits = list(self.names.triggers.find(self.words, first, stop))
        place = self.names.name_at(self.words, hits[-1].last + 1, stop) if hits else None
        return place if place and self.is_addressable(place) else None

    def subject(self, modal: int, first: int) -> Place | None:
        """Return the subject before a modal, where it is a body or person that can be asked."""
        if modal > first and self.takes_up(modal - 1):
            return self.antecedent(modal - 1, first)
        begin, last = self.subject_range(modal, first)
        if begin > last and modal - first <= SUBJECT_WORDS and self.words.gap(modal - 1) == ",":
            begin, last = first, modal - 1  # a comma between subject and verb
        clause = self.subject_range(modal, first, whole=True)[0]
        relative = clause > first + 1 and self.words.folded[clause - 1] in self.asks.relatives
        if relative and not self.says(first, clause - 1):  # "firms that buy fish must"
            begin, last = self.subject_range(clause - 1, first)
        if begin > first and self.words.folded[begin - 1] in self.asks.by_words:  # "software paid by the fund must"
            return None
        inner, begin = begin, self.own_start(begin, last)
        if begin == inner > first + 1 and self.words.folded[begin - 1] in self.asks.prepositions:
            return None  # "exemptions for police must"
        place = self.names.trim(self.words, begin, last) if begin <= last else None
        if place is None:
            return None
        acts = self.words.folded[modal + 1 : modal + 3]
        named = self.asks.be_words.isdisjoint(acts) and self.is_proper(place)
        return place if named or self.is_addressable(place) else None

    def takes_up(self, pronoun: int) -> bool:
        """Return whether a word is a pronoun for the subject, be it a stressed one between commas ("eux")."""
        word, between = self.words.folded[pronoun], self.words.gap(pronoun) == ","
        return word in self.asks.subject_pronouns or (between and word in self.asks.object_pronouns)

    def says(self, first: int, opener: int) -> bool:
        """Return whether only the issuers' saying stands before "that" ("Consideramos que o Senado deve ...")."""
        before = self.words.folded[first:opener]
        spoken = before[-1].endswith(self.asks.first_endings or ("\0",))
        return len(before) <= SAYING_WORDS and (spoken or not set(self.asks.issuer_pronouns).isdisjoint(before))

    def antecedent(self, pronoun: int, first: int) -> Place | None:
        """Return the subject that a pronoun takes up: of its own sentence, or of the one before where it opens one."""
        if pronoun <= first + 1:
            lowest = max(0, first - SENTENCE_WORDS)
            ends = (i + 1 for i in range(first - 2, lowest - 1, -1) if not STOPS.isdisjoint(self.words.gap(i)))
            first = next(ends, lowest)
        begin = first + (self.words.folded[first] in self.asks.determiners)
        place = self.names.name_at(self.words, begin, pronoun) if begin < pronoun else None
        return place if place and self.is_addressable(place) else None

    @cached_property
    def is_letter(self) -> bool:
        """Whether the document opens by addressing somebody, by name or by office alone."""
        addressees = self.draft.addressees
        if any(one.method.startswith("addressees.salutation") for one in addressees):
            return True
        written = any(one.method.startswith(("addressees.letter", "addressees.own-body")) for one in addressees)
        return written and any(self.greets(zoned.block.span) for zoned in readable_blocks(self.draft))

    def greets(self, span: Span) -> bool:
        """Tell whether a short line greets the reader of a letter ("Dear Madam President,")."""
        if span.end - span.start > SALUTATION_LENGTH:
            return False
        return self.names.greets(self.words, *self.words.between(span.start, span.end))

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


def is_acronym(name: str) -> bool:
    """Return whether a name is an acronym: all in capitals, longer than an initial."""
    return name.isupper() and len(name) > 1
