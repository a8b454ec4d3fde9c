"""Read names of bodies, offices and persons that can be addressed."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import ClassVar, Literal

from undersigned.extraction.cues import own_words
from undersigned.extraction.lexicon import LANGUAGES, Lexicon, load_lexicon
from undersigned.extraction.phrases import PhraseIndex, Words
from undersigned.extraction.speech_words import GivenNames

__all__ = ["AddresseeNames", "AddresseeWords", "Kind", "Place", "addressee_names"]

NAME_WORDS = 12
MODIFIERS = 4
"""How many words may stand before the comma of "federal, state and territory ministers"."""
MOST_NAMES = 4
Kind = Literal["organization", "person", "office"]
Place = tuple[int, int]
"""Indices of the first and the last word of a name, both included."""


class AddresseeWords(Lexicon):
    """Words around addressees; what each list means stands in the English file."""

    concern: ClassVar[str] = "addressees"
    salutations: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    honorifics: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    head_first: bool = False
    stop_endings: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    of_words: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()
    own_body: tuple[str, ...] = ()
    own_body_nouns: frozenset[str] = frozenset()


class AddresseeNames:
    """Reads names of addressees in the words of one language."""

    def __init__(self, language: str | None) -> None:
        self.lexicon = own_words(AddresseeWords, language)
        self.triggers: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.triggers)
        self.salutations: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.salutations)
        self.own_body: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.own_body)
        body: Kind = "organization"
        office: Kind = "office"
        nouns: list[tuple[str, Kind]] = []
        nouns.extend((noun, body) for noun in self.lexicon.bodies)
        nouns.extend((noun, office) for noun in self.lexicon.offices)
        self.nouns: PhraseIndex[Kind] = PhraseIndex(nouns)

    def name_at(self, words: Words, first: int, stop: int) -> Place | None:
        """Return the words of a name that begins at a word: up to punctuation or a word that no name has."""
        last = first - 1
        for index in range(first, min(stop, first + NAME_WORDS)):
            if index > first and (self.stops_at(words, index) or self.starts_other(words, index)):
                break
            last = index
            if self.ends_after(words, first, index) or self.joins_other(words, first, index):
                break
        return self.trim(words, first, last)

    def names_at(self, words: Words, first: int, stop: int) -> list[Place]:
        """Return the names of an enumeration that begins at a word ("the Ministry of X, the Board of Y and the Z")."""
        names: list[Place] = []
        place = self.name_at(words, first, stop)
        while place and len(names) < MOST_NAMES:
            names.append(place)
            begin = place[1] + 1
            joined = begin < stop and (words.gap(place[1]) == "," or words.folded[begin] in self.lexicon.joiners)
            place = self.name_at(words, begin, stop) if joined else None
            if place and (
                words.text[words.starts[place[0]]].islower() or self.kind_of(words, *place) != "organization"
            ):
                break
        return names

    def salutation(self, words: Words, first: int, stop: int) -> Place | None:
        """Return the addressee of a line that opens a letter ("Dear X,", "To: X"), or None where it opens none."""
        hit = self.salutations.at(words, first) if first < stop else None
        if hit is None or hit.last + 1 >= stop:
            return None
        after = words.text[words.ends[stop - 1] : words.ends[stop - 1] + 2].strip()
        if after[:1] in {",", ":"} or words.gap(hit.last)[:1] == ":":
            return self.name_at(words, hit.last + 1, stop)
        return None

    def stops_at(self, words: Words, index: int) -> bool:
        """Tell whether a word ends a name: a listed one, or a verb form by its ending in lower case."""
        word = words.folded[index]
        verbal = word.endswith(self.lexicon.stop_endings) if self.lexicon.stop_endings else False
        return word in self.lexicon.stops or (verbal and words.text[words.starts[index]].islower())

    def starts_other(self, words: Words, index: int) -> bool:
        """Tell whether an article begins something else: one that follows no "of" and no "and"."""
        if words.folded[index] not in self.lexicon.articles:
            return False
        return words.folded[index - 1] not in self.lexicon.links

    def joins_other(self, words: Words, first: int, index: int) -> bool:
        """Tell whether "and the" with a further body follows a body: two names, not one."""
        after = index + 2
        if after >= len(words.folded) or words.folded[index + 1] not in self.lexicon.joiners:
            return False
        return words.folded[after] in self.lexicon.articles and self.kind_of(words, first, index) is not None

    def ends_after(self, words: Words, first: int, index: int) -> bool:
        """Tell whether the punctuation after a word ends a name; a comma between modifiers does not."""
        gap = words.gap(index)
        if not gap or gap[0] in "-&/'’‑":
            return False
        if gap[0] == ".":
            return len(words.folded[index]) > 3
        modifiers = gap == "," and words.text[words.starts[first]].islower() and index - first < MODIFIERS
        return not (modifiers and self.kind_of(words, first, index) is None)

    def trim(self, words: Words, first: int, last: int) -> Place | None:
        """Return a name without linking words at its ends, or None where nothing of a name is left."""
        lexicon = self.lexicon
        while first <= last and words.folded[first] in lexicon.links | lexicon.stops:
            first += 1
        while last >= first and words.folded[last] in lexicon.links | lexicon.stops:
            last -= 1
        last = self.end_of_noun(words, first, last)
        if last < first or " ".join(words.folded[first : last + 1]) in lexicon.out:
            return None
        return (first, last) if self.kind_of(words, first, last) or capitalized(words, first, last) else None

    def end_of_noun(self, words: Words, first: int, last: int) -> int:
        """Return where a name ends whose last noun of a body is followed by a word in lower case that links nothing."""
        hits = [hit for hit in self.nouns.find(words, first, last + 1) if hit.value == "organization"]
        if not hits or hits[-1].last == last:
            return last
        after = hits[-1].last + 1
        common = words.text[words.starts[after]].islower() and words.folded[after] not in self.lexicon.links
        adjective = (
            words.folded[after].endswith(self.lexicon.adjective_endings) if self.lexicon.adjective_endings else False
        )
        return hits[-1].last if common and not adjective else last

    def kind_of(self, words: Words, first: int, last: int) -> Kind | None:
        """Return what the nouns in a name make it, or None; an office with a capitalized word after it is a person."""
        hits = list(self.nouns.find(words, first, last + 1))
        if not hits:
            return "person" if self.is_full_name(words, first, last) else None
        if self.lexicon.head_first and hits[0].first > first + 1:
            return None
        if hits[0].value == "organization" or any(hit.value == "organization" for hit in hits):
            return "organization"
        rest = [i for i in range(hits[-1].last + 1, last + 1) if words.folded[i] not in self.lexicon.honorifics]
        linked = any(words.folded[i] in self.lexicon.links for i in rest)
        return "person" if rest and not linked and capitalized(words, rest[0], rest[-1]) else "office"

    def is_full_name(self, words: Words, first: int, last: int) -> bool:
        """Tell whether two or three capitalized words begin with a common given name."""
        return (
            first < last <= first + 2
            and words.folded[first] in given_names()
            and all(words.text[words.starts[i]].isupper() for i in range(first, last + 1))
        )

    def person_part(self, words: Words, first: int, last: int) -> Place:
        """Return a person's name without office and honorifics before it."""
        offices = [hit.last for hit in self.nouns.find(words, first, last)]
        first = max([first, *(index + 1 for index in offices)])
        while first < last and words.folded[first] in self.lexicon.honorifics:
            first += 1
        return first, last

    def full_name(self, words: Words, place: Place) -> str:
        """Return the longest name in the text that ends with a person's surname, without office and honorific."""
        first, last = self.person_part(words, *place)
        best = " ".join(words.raw(first, last).split())
        if first < last:
            return best
        found = [self.name_around(words, i) for i, word in enumerate(words.folded) if word == words.folded[last]]
        surnames = [place for place in found if place[0] < place[1]] or [
            self.name_after(words, place[1]) for place in found
        ]
        return max([best, *(" ".join(words.raw(*place).split()) for place in surnames)], key=len)

    def name_around(self, words: Words, index: int) -> Place:
        """Return a surname with the given names before it."""
        begin = index
        while begin and index - begin < 2 and words.gap(begin - 1) in {"", "."} and self.is_personal(words, begin - 1):
            begin -= 1
        return begin, index

    def name_after(self, words: Words, index: int) -> Place:
        """Return a given name with the surname after it (a letter to "Dr. Ada" about Dr. Ada Lantern-Wick)."""
        last = index
        while (
            last - index < 2
            and last + 1 < len(words.folded)
            and words.gap(last) in {"", "-"}
            and self.is_personal(words, last + 1)
        ):
            last += 1
        return index, last

    def is_personal(self, words: Words, index: int) -> bool:
        """Tell whether a word can be part of a person's name: capitalized, no office, no honorific."""
        word, lexicon = words.folded[index], self.lexicon
        return (
            words.text[words.starts[index]].isupper()
            and len(word) > 2
            and word not in lexicon.honorifics
            and word not in lexicon.salutations
            and self.nouns.at(words, index) is None
        )

    def name_after_office(self, words: Words, place: Place) -> Place | None:
        """Return the person's name behind the comma after an office ("the Minister of X, Ana Y")."""
        begin = place[1] + 1
        if words.gap(place[1]) != "," or begin + 1 >= len(words.folded) or self.kind_of(words, *place) != "office":
            return None
        last = begin
        while (
            last < begin + 3
            and not words.gap(last)
            and last + 1 < len(words.folded)
            and self.is_personal(words, last + 1)
        ):
            last += 1
        return (begin, last) if last > begin and self.is_personal(words, begin) else None

    def fullest(self, words: Words, place: Place) -> Place:
        """Return where a body named by its noun alone ("the Government") is first named in full, else its own place."""
        first, last = place
        word = words.folded[first]
        if (
            first != last
            or self.kind_of(words, first, last) != "organization"
            or words.text[words.starts[first]].islower()
        ):
            return place
        found: dict[tuple[str, ...], Place] = {}
        counts: Counter[tuple[str, ...]] = Counter()
        for index, other in enumerate(words.folded):
            if other == word and (full := self.full_at(words, index)):
                key = words.folded[full[0] : full[1] + 1]
                found.setdefault(key, full)
                counts[key] += 1
        return found[max(counts, key=lambda key: (counts[key], -found[key][0]))] if counts else place

    def named_before(self, words: Words, index: int) -> Place:
        """Return a noun with the capitalized words right before it ("U.S. government")."""
        first = index
        while first and index - first < MODIFIERS and words.gap(first - 1) in {"", "."}:
            if not words.text[words.starts[first - 1]].isupper() or words.folded[first - 1] in self.lexicon.articles:
                break
            first -= 1
        return first, index

    def full_at(self, words: Words, index: int) -> Place | None:
        """Return a longer name around a body's noun ("Federal Government", "Government of Anyland"), or None."""
        first = last = index
        if index and words.text[words.starts[index]].isupper():
            while index - first < 2 and first and not words.gap(first - 1) and self.is_personal(words, first - 1):
                first -= 1
        after = index + 2
        if (
            after < len(words.folded)
            and words.folded[index + 1] in self.lexicon.of_words
            and self.is_personal(words, after)
        ):
            last = after
        return (first, last) if first < last else None


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the common given names of all packs."""
    return frozenset[str]().union(*(load_lexicon(GivenNames, language).names for language in LANGUAGES))


@lru_cache(maxsize=16)
def addressee_names(language: str | None) -> AddresseeNames:
    """Return the reader of names of a language, made once."""
    return AddresseeNames(language)


def capitalized(words: Words, first: int, last: int) -> bool:
    """Tell whether every longer word of a range begins with a capital."""
    return all(words.text[words.starts[i]].isupper() or len(words.folded[i]) < 4 for i in range(first, last + 1))
