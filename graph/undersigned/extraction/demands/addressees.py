"""Find whom the document addresses: by salutation, letter head, "letter to", "urge X to", and who "must"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from undersigned.extraction.demands.addressee_choice import AddresseeChoice, Named
from undersigned.extraction.demands.addressee_names import AddresseeNames, Place, addressee_names
from undersigned.extraction.demands.addressing import Addressing
from undersigned.extraction.demands.asks import ask_finder
from undersigned.extraction.demands.cues import CueKind
from undersigned.extraction.demands.letterheads import HeadLine, LetterHeads
from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.structure.readable import readable_blocks
from undersigned.model.document import Span
from undersigned.model.facts import Addressee
from undersigned.text.phrases import Words, words_of

__all__ = ["extract_addressees"]

SALUTATION_LENGTH = 160
LONGEST = 4000
MOST_FOUND = 1000
"""How many namings are weighed; no release has so many, and weighing compares each with each."""
WEAK = ("obliged", "called")
"""Rules whose addressees count only where no other rule finds one, the weakest first."""
READ = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS})


def extract_addressees(draft: Draft) -> tuple[Addressee, ...]:
    """Find whom the document addresses.

    Returns:
        The most surely addressed first; empty where nobody is.
    """
    finder = AddresseeFinder(draft)
    found = list(islice(finder.find(), MOST_FOUND))
    for weak in WEAK:
        found = [named for named in found if named.rule != weak] or found
    made = [finder.make(named) for named in AddresseeChoice(draft).choose(found)]
    unique = {addressee.name.casefold(): addressee for addressee in reversed(made)}
    return tuple(addressee for addressee in made if unique[addressee.name.casefold()] is addressee)


class AddresseeFinder:
    """Finds the addressees of one document."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words: Words = words_of(draft.document.text)
        self.names: AddresseeNames = addressee_names(draft.document.language)
        self.asks = ask_finder(draft)
        self.addressing = Addressing(draft)
        self.second_person = frozenset(self.addressing.asks.second_person)
        self.blocks = readable_blocks(draft)
        self.heads = LetterHeads(self.words, self.names, self.blocks)

    def find(self) -> Iterator[Named]:
        """Yield possible addressees in order of the text."""
        owned = False
        for number, zoned in enumerate(self.blocks):
            span = zoned.block.span
            if zoned.zone not in READ:
                continue
            first, stop = self.words.between(span.start, span.end)
            if span.end - span.start <= SALUTATION_LENGTH:
                yield from self.salutations(number, first, stop)
            yield from self.of_head(self.heads.led(zoned))
            yield from self.copied(self.heads.copied(zoned))
            for sentence in zoned.sentences or (span,):
                yield from self.letters(*self.words.between(sentence.start, sentence.end))
            if not owned and any(True for _ in self.names.own_body.find(self.words, first, stop)):
                owned = True
                yield from self.own_body()
            for sentence in zoned.sentences or (span,):
                if sentence.end - sentence.start <= LONGEST:
                    yield from self.asked(sentence)

    def salutations(self, number: int, first: int, stop: int) -> Iterator[Named]:
        """Yield whom the lines of a block salute, and whom the lines above them name."""
        breaks = [
            i + 1
            for i in range(first, stop - 1)
            if "\n" in self.words.text[self.words.ends[i] : self.words.starts[i + 1]]
        ]
        opened = False
        for begin, end in pairwise([first, *breaks, stop]):
            place = self.names.salutation(self.words, begin, end)
            for part in self.saluted(place, end) if place else ():
                yield Named(place=part, rule="salutation")
            if not opened and self.names.greets(self.words, begin, end):
                opened = True
                yield from self.of_head(self.heads.above(number, begin))

    def saluted(self, place: Place, stop: int) -> Iterator[Place]:
        """Yield each whom a line salutes ("Dear Mayor Ada Wick, Sheriff Bo Farrow and members of the board")."""
        parts = self.names.split(self.words, place)
        kinds = {self.names.kind_of(self.words, *part) for part in parts}
        yield from parts if kinds in ({"person"}, {"office"}) else [place]
        begin = place[1] + 1
        while begin < stop and self.words.gap(begin - 1)[:1] == ",":
            begin += self.words.folded[begin] in self.names.lexicon.joiners
            line = self.heads.read_line(begin, stop)
            if line is None or line.kind != "person":
                return
            yield line.place
            begin = line.place[1] + 1

    def of_head(self, lines: Sequence[HeadLine]) -> Iterator[Named]:
        """Yield those whom lines of a letter head name."""
        yield from (Named(place=line.place, rule="letterhead", person=line.kind == "person") for line in lines)

    def copied(self, lines: Sequence[HeadLine]) -> Iterator[Named]:
        """Yield those to whom a letter is copied: it is written to them too, though it asks the others."""
        yield from (Named(place=line.place, rule="copy", person=line.kind == "person") for line in lines)

    def letters(self, first: int, stop: int) -> Iterator[Named]:
        """Yield whom a text is said to be written to ("letter to X", "recommendations for X")."""
        for hit in self.names.triggers.find(self.words, first, stop):
            yours = self.words.folded[hit.last + 1 : hit.last + 2] if hit.last + 1 < stop else ()
            if not self.asks.is_sender(first, hit.first) or not self.second_person.isdisjoint(yours):
                continue  # a letter of others, or "write to your council"
            places = self.names.names_at(self.words, hit.last + 1, stop)
            for place in (part for whole in places for part in self.names.split(self.words, whole)):
                person = self.names.name_after_office(self.words, place)
                yield Named(place=person or place, rule="letter", person=person is not None)

    def own_body(self) -> Iterator[Named]:
        """Yield the body that "your government" means: the first one that the text names with that noun."""
        for index, word in enumerate(self.words.folded):
            if word in self.names.lexicon.own_body_nouns:
                place = self.names.named_before(self.words, index)
                if place[0] < place[1]:
                    yield Named(place=place, rule="own-body")
                    return

    def asked(self, sentence: Span) -> Iterator[Named]:
        """Yield whom a sentence asks ("urge X to") or obliges ("X must")."""
        first, stop = self.words.between(sentence.start, sentence.end)
        fronted = self.addressing.led(first, stop) if first < stop else None
        if fronted and fronted[1] + 1 < stop:  # "Aux élus, nous demandons ...", no address line alone
            yield Named(place=fronted, rule="fronted")
        for found in self.asks.find(sentence.start, sentence.end):
            whole = self.addressing.named(found, sentence)
            called = None if whole else self.addressing.called(found, sentence)
            if called:
                yield Named(place=called, rule="called")
            asked = found.hit.value.kind is CueKind.ASK
            places = self.names.names_at(self.words, whole[0], stop) if whole and asked else [whole]
            for place in (part for one in places if one for part in self.names.split(self.words, one)):
                yield Named(place=place, rule="asked" if asked else "obliged")

    def make(self, named: Named) -> Addressee:
        """Make the record of an addressee; a person gets the fullest name that the text has."""
        first, last = named.place
        start, end = self.words.starts[first], self.words.ends[last]
        kind = self.names.kind_of(self.words, first, last)
        kind = "person" if named.person else kind
        polite = not self.names.lexicon.honorifics.isdisjoint(self.words.folded[max(0, first - 1) : first + 1])
        if kind is None and named.rule == "salutation" and polite:
            kind = "person"
        name = " ".join(self.draft.document.text[start:end].split())
        if kind == "person":
            name = self.names.full_name(self.words, named.place)
        evidence = self.draft.evidence(start, end, f"addressees.{named.rule}")
        return Addressee(**evidence, name=name, kind=kind or "organization")
