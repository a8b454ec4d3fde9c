"""Find whom the document addresses: by salutation, letter head, "letter to", "urge X to", and who "must"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from undersigned.extraction.demands.addressee_names import AddresseeNames, Place, addressee_names
from undersigned.extraction.demands.addressing import Addressing
from undersigned.extraction.demands.asks import ask_finder
from undersigned.extraction.demands.cues import CueKind
from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.phrases import Words, words_of
from undersigned.extraction.structure.readable import readable_blocks
from undersigned.model.document import Span
from undersigned.model.facts import Addressee

__all__ = ["extract_addressees"]

SALUTATION_LENGTH = 160
LONGEST = 4000
MOST = 6
MOST_FOUND = 1000
"""How many namings are weighed; no release has so many, and weighing compares each with each."""
READ = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS})
WEIGHTS = {"salutation": 8, "letter": 4, "asked": 3, "obliged": 1, "own-body": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A possible addressee and the rule that found it."""

    place: Place
    rule: str
    person: bool = False


def extract_addressees(draft: Draft) -> tuple[Addressee, ...]:
    """Find whom the document addresses.

    Returns:
        The most surely addressed first; empty where nobody is.
    """
    finder = AddresseeFinder(draft)
    found = list(islice(finder.find(), MOST_FOUND))
    if any(named.rule != "obliged" for named in found):
        found = [named for named in found if named.rule != "obliged"]
    return finder.choose(found)


class AddresseeFinder:
    """Finds the addressees of one document."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words: Words = words_of(draft.document.text)
        self.names: AddresseeNames = addressee_names(draft.document.language)
        self.asks = ask_finder(draft)
        self.addressing = Addressing(draft)
        self.full_names: dict[str, Place | None] = {}
        self.acronyms = {short.casefold(): frozenset(words_of_name(long)) for short, long in draft.acronyms.items()}
        self.own = {name.casefold() for issuer in draft.issuers for name in (issuer.name, issuer.acronym) if name}

    def find(self) -> Iterator[Named]:
        """Yield possible addressees in order of the text."""
        owned = False
        for zoned in readable_blocks(self.draft):
            span = zoned.block.span
            if zoned.zone not in READ:
                continue
            first, stop = self.words.between(span.start, span.end)
            if span.end - span.start <= SALUTATION_LENGTH:
                yield from self.salutations(first, stop)
            for sentence in zoned.sentences or (span,):
                yield from self.letters(*self.words.between(sentence.start, sentence.end))
            if not owned and any(True for _ in self.names.own_body.find(self.words, first, stop)):
                owned = True
                yield from self.own_body()
            for sentence in zoned.sentences or (span,):
                if sentence.end - sentence.start <= LONGEST:
                    yield from self.asked(sentence)

    def salutations(self, first: int, stop: int) -> Iterator[Named]:
        """Yield whom the lines of a block salute; each person may have a line of their own."""
        breaks = [
            i + 1
            for i in range(first, stop - 1)
            if "\n" in self.words.text[self.words.ends[i] : self.words.starts[i + 1]]
        ]
        for begin, end in pairwise([first, *breaks, stop]):
            place = self.names.salutation(self.words, begin, end)
            if place:
                yield Named(place=place, rule="salutation")

    def letters(self, first: int, stop: int) -> Iterator[Named]:
        """Yield whom a text is said to be written to ("letter to X", "recommendations for X")."""
        for hit in self.names.triggers.find(self.words, first, stop):
            if not self.asks.is_sender(first, hit.first):
                continue
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
        for found in self.asks.find(sentence.start, sentence.end):
            whole = self.addressing.named(found, sentence)
            for place in self.names.split(self.words, whole) if whole else ():
                yield Named(place=place, rule="asked" if found.hit.value.kind is CueKind.ASK else "obliged")

    def choose(self, found: list[Named]) -> tuple[Addressee, ...]:
        """Return the addressees of what was found: names within longer ones merged, surest first."""
        weights: Counter[frozenset[str]] = Counter()
        firsts: dict[frozenset[str], Named] = {}
        for named in found:
            place = self.fullest(named.place)
            if self.words.raw(*place).casefold() not in self.own:
                key = self.key_of(place)
                weights[key] += WEIGHTS[named.rule]
                known = firsts.setdefault(key, replace(named, place=place))
                if self.width(place) > self.width(known.place):  # the wording without acronyms
                    firsts[key] = replace(known, place=place)
        merged = self.without_weak(merge(weights), firsts)
        chosen = sorted(merged, key=lambda key: (-weights[key], firsts[key].place))[:MOST]
        made = [self.make(firsts[key]) for key in chosen]
        unique = {addressee.name.casefold(): addressee for addressee in reversed(made)}
        return tuple(addressee for addressee in made if unique[addressee.name.casefold()] is addressee)

    def fullest(self, place: Place) -> Place:
        """Return where a body named by its noun alone is named in full; each noun is looked up once."""
        if place[0] < place[1]:
            return place
        word = self.words.raw(*place)
        if word not in self.full_names:
            full = self.names.fullest(self.words, place)
            self.full_names[word] = full if full[0] < full[1] else None
        return self.full_names[word] or place

    def width(self, place: Place) -> int:
        """Return how many words a name has."""
        return place[1] - place[0]

    def key_of(self, place: Place) -> frozenset[str]:
        """Return the words of a name without linking words, acronyms of the document written out."""
        words: set[str] = set()
        for word in self.words.folded[place[0] : place[1] + 1]:
            words |= self.acronyms.get(word, frozenset({word}))
        links: frozenset[str] = self.names.lexicon.links
        return frozenset(words) - links

    def without_weak(self, keys: list[frozenset[str]], firsts: dict[frozenset[str], Named]) -> list[frozenset[str]]:
        """Return the keys without what a salutation or a named addressee makes doubtful.

        Where a letter opens with its addressee, whom a release says that it is written to is the same; where a text
        is written to a named body, nouns in lower case ("negotiators") are parts of it or asked by the way.
        """
        rules = {firsts[key].rule for key in keys}
        if "salutation" in rules:
            keys = [key for key in keys if firsts[key].rule != "letter"]
        if rules & {"salutation", "letter"} and any(not self.is_common(firsts[key].place) for key in keys):
            keys = [key for key in keys if firsts[key].rule != "asked" or not self.is_common(firsts[key].place)]
        return keys

    def is_common(self, place: Place) -> bool:
        """Tell whether a name has no capital."""
        return self.words.raw(*place).islower()

    def make(self, named: Named) -> Addressee:
        """Make the record of an addressee; a person gets the fullest name that the text has."""
        first, last = named.place
        start, end = self.words.starts[first], self.words.ends[last]
        kind = self.names.kind_of(self.words, first, last)
        kind = "person" if named.person else kind
        polite = self.words.folded[first] in self.names.lexicon.honorifics
        if kind is None and named.rule == "salutation" and polite:
            kind = "person"
        name = " ".join(self.draft.document.text[start:end].split())
        if kind == "person":
            name = self.names.full_name(self.words, named.place)
        evidence = self.draft.evidence(start, end, f"addressees.{named.rule}")
        return Addressee(**evidence, name=name, kind=kind or "organization")


def words_of_name(name: str) -> list[str]:
    """Return the case-folded words of a name."""
    return name.casefold().replace("-", " ").split()


def merge(weights: Counter[frozenset[str]]) -> list[frozenset[str]]:
    """Return the names that are no part of a longer one; the longer one gets the weight of its parts."""
    kept: list[frozenset[str]] = []
    for key in sorted(weights, key=lambda key: (-len(key), sorted(key))):
        longer = next((other for other in kept if key <= other), None)
        if longer is None:
            kept.append(key)
        else:
            weights[longer] += weights[key]
    return kept
