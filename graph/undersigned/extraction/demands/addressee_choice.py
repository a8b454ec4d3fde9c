"""Choose the addressees of a document among those that its rules found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from undersigned.extraction.demands.addressee_names import AddresseeNames, Place, addressee_names
from undersigned.extraction.draft import Draft
from undersigned.text.phrases import Words, words_of

__all__ = ["AddresseeChoice", "Named"]

MOST = 8
WEIGHTS = {
    "letterhead": 8,
    "salutation": 8,
    "letter": 4,
    "asked": 3,
    "copy": 2,
    "fronted": 3,
    "called": 2,
    "obliged": 1,
    "own-body": 2,
}
SURE = frozenset({"letterhead", "salutation", "letter"})
Key = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A possible addressee and the rule that found it."""

    place: Place
    rule: str
    person: bool = False


class AddresseeChoice:
    """Weighs the possible addressees of one document."""

    def __init__(self, draft: Draft) -> None:
        self.words: Words = words_of(draft.document.text)
        self.names: AddresseeNames = addressee_names(draft.document.language)
        self.full_names: dict[str, Place | None] = {}
        self.acronyms = {short.casefold(): frozenset(words_of_name(long)) for short, long in draft.acronyms.items()}
        self.own = {name.casefold() for issuer in draft.issuers for name in (issuer.name, issuer.acronym) if name}

    def choose(self, found: Sequence[Named]) -> list[Named]:
        """Return the addressees of what was found: names within longer ones merged, surest first."""
        weights: Counter[Key] = Counter()
        firsts: dict[Key, Named] = {}
        for named in found:
            place = self.fullest(named.place)
            if self.words.raw(*place).casefold() not in self.own:
                key = self.key_of(place, person=named.person)
                weights[key] += WEIGHTS[named.rule]
                known = firsts.setdefault(key, replace(named, place=place))
                if self.width(place) > self.width(known.place):  # the wording without acronyms
                    firsts[key] = replace(known, place=place)
        merged = self.without_weak(merge(weights), firsts)
        chosen = sorted(merged, key=lambda key: (-weights[key], firsts[key].place))[:MOST]
        if all(firsts[key].rule == "obliged" for key in chosen):  # who is only obliged is addressed where it is so most
            chosen = [key for key in chosen if 2 * weights[key] > weights[chosen[0]]]
        return [firsts[key] for key in chosen]

    def fullest(self, place: Place) -> Place:
        """Return where a body named by its noun alone, or an office, is named in full; each one is looked up once.

        An office is named in full where its holder is, be it of several words ("the Minister of Ports").
        """
        is_office = self.names.kind_of(self.words, *place) == "office"
        if place[0] < place[1] and not is_office:
            return place
        name = self.words.raw(*place)
        if name not in self.full_names:
            full = self.names.holder(self.words, place) if is_office else self.names.fullest(self.words, place)
            self.full_names[name] = full if full and full[0] < full[1] else None
        return self.full_names[name] or place

    def width(self, place: Place) -> int:
        """Return how many words a name has."""
        return place[1] - place[0]

    def key_of(self, place: Place, *, person: bool) -> Key:
        """Return the words of a name without linking words, acronyms of the document written out; a person's alone."""
        if person or self.names.kind_of(self.words, *place) == "person":
            place = self.names.person_part(self.words, *place)
        words: set[str] = set()
        for word in self.words.folded[place[0] : place[1] + 1]:
            words |= self.acronyms.get(word, frozenset({word}))
        links: frozenset[str] = self.names.lexicon.links
        return frozenset(words) - links

    def without_weak(self, keys: list[Key], firsts: dict[Key, Named]) -> list[Key]:
        """Return the keys without what a surer addressee makes doubtful.

        Where a letter opens with its addressee, whom a release says that it is written to is the same; a salutation by
        office alone ("Dear Minister") is whom the lines above it or the title name; where a text is written to a named
        body, nouns in lower case ("negotiators") are parts of it or asked by the way.
        """
        bare = {key for key in keys if self.is_bare(firsts[key])}
        rules = {firsts[key].rule for key in keys if key not in bare}
        if rules & {"letterhead", "letter"}:
            keys = [key for key in keys if key not in bare]
        if rules & {"letterhead", "salutation"}:
            keys = [key for key in keys if firsts[key].rule != "letter"]
        if (rules | {"salutation"} if bare else rules) & SURE and any(not self.is_common(firsts[key]) for key in keys):
            keys = [key for key in keys if firsts[key].rule != "asked" or not self.is_common(firsts[key])]
        return keys

    def is_common(self, named: Named) -> bool:
        """Tell whether a name has no capital."""
        return self.words.raw(*named.place).islower()

    def is_bare(self, named: Named) -> bool:
        """Tell whether a salutation names nobody beside offices ("señor ministro"), or a letter goes to one."""
        lexicon, place = self.names.lexicon, named.place
        hits = list(self.names.nouns.find(self.words, place[0], place[1] + 1))
        if named.rule == "letter":
            return self.width(place) == 0 and any(hit.value == "office" for hit in hits)
        if named.rule != "salutation":
            return False
        known = {index for hit in hits for index in range(hit.first, hit.last + 1)}
        plain = lexicon.honorifics | lexicon.links | lexicon.articles
        return all(i in known or self.words.folded[i] in plain for i in range(place[0], place[1] + 1))


def words_of_name(name: str) -> list[str]:
    """Return the case-folded words of a name."""
    return name.casefold().replace("-", " ").split()


def merge(weights: Counter[Key]) -> list[Key]:
    """Return the names that are no part of a longer one; the longer one gets the weight of its parts."""
    kept: list[Key] = []
    for key in sorted(weights, key=lambda key: (-len(key), sorted(key))):
        longer = next((other for other in kept if key <= other), None)
        if longer is None:
            kept.append(key)
        else:
            weights[longer] += weights[key]
    return kept
