"""Find whom the document addresses: by salutation, letter head, "letter to", "urge X to", and who "must"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.extraction.addressee_names import AddresseeNames, Place, addressee_names
from undersigned.extraction.addressing import Addressing
from undersigned.extraction.askitems import readable_blocks
from undersigned.extraction.asks import AskFinder
from undersigned.extraction.cues import CueKind
from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.phrases import Words, words_of
from undersigned.model.document import BlockKind, Span
from undersigned.model.facts import Addressee

__all__ = ["extract_addressees"]

SALUTATION_LENGTH = 160
LONGEST = 4000
MOST = 6
READ = frozenset({Zone.HEADER, Zone.LEAD, Zone.BODY, Zone.DEMANDS})
WEIGHTS = {"salutation": 8, "letter": 4, "asked": 3, "obliged": 1, "own-body": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A possible addressee and the rule that found it."""

    place: Place
    rule: str


def extract_addressees(draft: Draft) -> tuple[Addressee, ...]:
    """Find whom the document addresses.

    Returns:
        The most surely addressed first; empty where nobody is.
    """
    finder = AddresseeFinder(draft)
    found = list(finder.find())
    if any(named.rule != "obliged" for named in found):
        found = [named for named in found if named.rule != "obliged"]
    return finder.choose(found)


class AddresseeFinder:
    """Finds the addressees of one document."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words: Words = words_of(draft.document.text)
        self.names: AddresseeNames = addressee_names(draft.document.language)
        self.asks = AskFinder(draft)
        self.addressing = Addressing(draft)
        self.own = {name.casefold() for issuer in draft.issuers for name in (issuer.name, issuer.acronym) if name}

    def find(self) -> Iterator[Named]:
        """Yield possible addressees in order of the text."""
        for zoned in readable_blocks(self.draft):
            span = zoned.block.span
            if zoned.zone not in READ:
                continue
            first, stop = self.words.between(span.start, span.end)
            if span.end - span.start <= SALUTATION_LENGTH:
                place = self.names.salutation(self.words, first, stop)
                if place:
                    yield Named(place=place, rule="salutation")
            yield from self.letters(first, stop)
            for sentence in zoned.sentences or (span,):
                if sentence.end - sentence.start <= LONGEST:
                    yield from self.asked(sentence, heading=zoned.block.kind in {BlockKind.TITLE, BlockKind.HEADING})

    def letters(self, first: int, stop: int) -> Iterator[Named]:
        """Yield whom a text is said to be written to ("letter to X", "recommendations for X")."""
        for hit in self.names.triggers.find(self.words, first, stop):
            place = self.names.name_at(self.words, hit.last + 1, stop)
            if place:
                yield Named(place=self.names.name_after_office(self.words, place) or place, rule="letter")

    def asked(self, sentence: Span, *, heading: bool) -> Iterator[Named]:
        """Yield whom a sentence asks ("urge X to") or obliges ("X must")."""
        for found in self.asks.find(sentence.start, sentence.end):
            place = self.addressing.named(found, sentence)
            if place:
                yield Named(place=place, rule="asked" if found.hit.value.kind is CueKind.ASK else "obliged")

    def choose(self, found: list[Named]) -> tuple[Addressee, ...]:
        """Return the addressees of what was found: names within longer ones merged, surest first."""
        weights: Counter[frozenset[str]] = Counter()
        firsts: dict[frozenset[str], Named] = {}
        for named in found:
            place = self.names.fullest(self.words, named.place)
            if self.words.raw(*place).casefold() not in self.own:
                key = frozenset(self.words.folded[place[0] : place[1] + 1]) - self.names.lexicon.links
                weights[key] += WEIGHTS[named.rule]
                firsts.setdefault(key, Named(place=place, rule=named.rule))
        chosen = sorted(merge(weights), key=lambda key: (-weights[key], firsts[key].place))[:MOST]
        made = [self.make(firsts[key]) for key in chosen]
        unique = {addressee.name.casefold(): addressee for addressee in reversed(made)}
        return tuple(addressee for addressee in made if unique[addressee.name.casefold()] is addressee)

    def make(self, named: Named) -> Addressee:
        """Make the record of an addressee; a person gets the fullest name that the text has."""
        first, last = named.place
        start, end = self.words.starts[first], self.words.ends[last]
        kind = self.names.kind_of(self.words, first, last)
        polite = self.words.folded[first] in self.names.lexicon.honorifics
        if kind is None and named.rule == "salutation" and polite:
            kind = "person"
        name = " ".join(self.draft.document.text[start:end].split())
        if kind == "person":
            name = self.names.full_name(self.words, named.place)
        evidence = self.draft.evidence(start, end, f"addressees.{named.rule}")
        return Addressee(**evidence, name=name, kind=kind or "organization")


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
