"""Read who is asked behind a verb that asks, or what is named as somebody who can be asked."""

from __future__ import annotations

from functools import cached_property

from undersigned.extraction.demands.addressee_names import AddresseeNames, Place, addressee_names
from undersigned.extraction.demands.cues import AskWords, ask_words
from undersigned.extraction.draft import Draft
from undersigned.text.phrases import Words, words_of

__all__ = ["APOSTROPHES", "SUBJECT_WORDS", "AskedNames"]

SUBJECT_WORDS = 9
AGENT_WORDS = 9
PROPER_WORDS = 3
APOSTROPHES = frozenset({"", "'", "’", "-"})


class AskedNames:
    """Names of those whom one document asks."""

    def __init__(self, draft: Draft) -> None:
        language = draft.document.language
        self.draft = draft
        self.words: Words = words_of(draft.document.text)
        self.asks: AskWords = ask_words(language)
        self.names: AddresseeNames = addressee_names(language)

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
        index = self.behind_articles(index, stop)
        if index < stop and self.words.folded[index] in self.asks.second_person:
            return None
        if sure and after < stop and self.words.folded[after] in self.asks.prepositions:  # "ruft zum Streik auf"
            return None
        place = self.names.name_at(self.words, index, stop)
        if place is None or sure:
            return place
        opened = place[1] + 1 < stop and self.words.folded[place[1] + 1] in self.asks.act_openers
        return place if self.is_addressable(place) or (opened and self.is_proper(place)) else None

    def behind_articles(self, index: int, stop: int) -> int:
        """Return where a noun of two genders begins whose articles stand side by side ("a las y los diputados")."""
        folded, articles = self.words.folded, self.names.lexicon.articles
        if index + 2 < stop and folded[index] in self.asks.coordinators and folded[index + 1] in articles:
            return index + 2
        twofold = index + 3 < stop and folded[index] in articles and folded[index + 1] in self.asks.coordinators
        return index + 3 if twofold and folded[index + 2] in articles else index

    def asked_subject(self, after: int, stop: int) -> Place | None:
        """Return who is to act behind a verb whose object is the act ("we want the Council to", "demand that it")."""
        led = self.asks.clause_openers.union(self.asks.item_openers if self.asks.verb_last else ())
        led_in = after < stop and self.words.folded[after] in led
        place = self.asked_name(after, stop) or (self.named_subject(after + 1, stop) if led_in else None)
        if place is None or place[1] + 1 >= stop:
            return None
        if led_in and self.words.folded[place[1] + 1] in self.asks.be_words:  # "demand that the office be closed"
            return None
        opened = self.words.folded[place[1] + 1] in self.asks.verb_openers and not self.words.gap(place[1])
        return place if opened or led_in else None

    def named_subject(self, index: int, stop: int) -> Place | None:
        """Return a proper name right behind "that" that is the subject of an act ("that Wickworks reopen the port")."""
        place = self.names.name_at(self.words, index, stop)
        acts = place is not None and place[1] + 1 < stop and self.names.begins_act(self.words, place[1] + 1)
        return place if place and acts and self.is_proper(place) else None

    def needed(self, last: int, stop: int) -> Place | None:
        """Return who is to act behind words that say what is needed and end with word `last`.

        Their name follows "that" or "for" ("it is time for the Council to act"), or the words themselves end with what
        leads to it ("it is the duty of the Council").
        """
        word = self.words.folded[last]
        if word in self.names.lexicon.of_words or (word in self.asks.item_openers and not self.asks.bare_verbs):
            return self.addressable_at(last + 1, stop)
        after = last if word in self.asks.clause_openers else last + 1
        while after < stop and self.words.folded[after] in self.asks.adverbs - self.asks.clause_openers:
            after += 1  # "é preciso ainda que a Câmara ..."
        return self.asked_subject(after, stop)

    def common_name(self, after: int, stop: int, *, sure: bool = False) -> Place | None:
        """Return whom a verb asks by a common noun, where what follows tells that somebody is asked.

        That is a case ("pedimos a los vecinos que vengan"), or the verb itself (`sure`), and an act behind the name.
        """
        folded, asks = self.words.folded, self.asks
        if after >= stop or asks.verb_last:
            return None
        dative = folded[after] in asks.item_openers or folded[after - 1] in asks.item_openers
        if not (asks.bare_verbs or dative or sure) or folded[after] in asks.clause_openers:
            return None
        place = self.anybody(after, stop)
        if place is None or place[1] + 2 >= stop or folded[place[1]] in asks.coordinators or self.words.gap(place[1]):
            return None
        acts = any(self.names.begins_act(self.words, index) for index in range(place[0], place[1] + 1))
        return None if acts or self.is_nobody(place) or not self.acts_behind(place[1] + 1) else place

    def is_nobody(self, place: Place) -> bool:
        """Tell whether words are a pronoun, or name no addressee and no public ("colleagues")."""
        words = self.words.folded[place[0] : place[1] + 1]
        if len(words) == 1 and words[0] in self.asks.object_pronouns | self.asks.subject_pronouns:
            return True
        name = " ".join(words)
        return name in self.names.lexicon.out and not any(public.endswith(name) for public in self.asks.publics)

    def acts_behind(self, opener: int) -> bool:
        """Tell whether a word opens a verb: "to" before no article, "a" before an infinitive, "que" before a clause."""
        word, after, asks = self.words.folded[opener], self.words.folded[opener + 1], self.asks
        if asks.bare_verbs:
            return word in asks.verb_openers and after not in asks.determiners
        if word in asks.clause_openers or after in asks.clause_openers:  # "para que"
            return True
        return word in asks.verb_openers | asks.item_openers and after.endswith(asks.infinitive_endings or ("\0",))

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
        if self.asks.verb_last and after < stop and self.words.folded[after] in self.asks.prepositions:
            return None  # "ruft zum Streik auf" calls nobody
        for index in range(after, min(stop, after + SUBJECT_WORDS)):
            if self.words.folded[index] in self.asks.act_openers | self.asks.object_stops:
                called = index > after and self.words.folded[after] not in self.asks.second_person
                return (after, index - 1) if called else None
            if self.words.gap(index) not in APOSTROPHES:
                return None
        return None

    def is_addressable(self, place: Place) -> bool:
        """Tell whether words name a body or an office, or somebody that the document addresses."""
        if self.names.kind_of(self.words, *place) and not self.names.is_full_name(self.words, *place):
            return True
        words = frozenset(self.words.folded[place[0] : place[1] + 1])
        return any(words <= frozenset(words_in(one.name)) for one in self.draft.addressees)

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


def words_in(name: str) -> list[str]:
    """Return the case-folded words of a name."""
    return [word.strip(".,") for word in name.casefold().split()]
