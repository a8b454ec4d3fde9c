"""Read names of persons that can be addressed, and the words around addressees."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar, Literal

from undersigned.extraction.demands.cues import Cue, CueKind, cue_index
from undersigned.extraction.demands.stance import Act, act_index
from undersigned.extraction.speech.speech_words import GivenNames
from undersigned.languages.lexicon import LANGUAGES, Lexicon, load_lexicon
from undersigned.text.phrases import PhraseIndex, Words

__all__ = ["AddresseeWords", "Kind", "PersonNames", "Place", "given_names"]

Kind = Literal["organization", "person", "office"]
Place = tuple[int, int]
"""Indices of the first and the last word of a name, both included."""


class AddresseeWords(Lexicon):
    """Words around addressees; what each list means stands in the English file."""

    concern: ClassVar[str] = "addressees"
    salutations: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    to_lines: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    body_endings: tuple[str, ...] = ()
    office_endings: tuple[str, ...] = ()
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


class PersonNames:
    """Reads names of persons in the words of one language."""

    def __init__(self, language: str | None) -> None:
        self.lexicon = load_lexicon(AddresseeWords, language)
        self.cues: PhraseIndex[Cue] = cue_index(language)
        self.acts: PhraseIndex[Act] = act_index(language)
        body: Kind = "organization"
        office: Kind = "office"
        nouns: list[tuple[str, Kind]] = []
        nouns.extend((noun, body) for noun in self.lexicon.bodies)
        nouns.extend((noun, office) for noun in self.lexicon.offices)
        endings: list[tuple[str, Kind]] = [(ending, body) for ending in self.lexicon.body_endings]
        endings.extend((ending, office) for ending in self.lexicon.office_endings)
        self.nouns: PhraseIndex[Kind] = PhraseIndex(nouns, endings)

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
        linked = any(words.folded[i] in self.lexicon.links for i in range(first, last))
        if linked and self.is_full_name(words, last - 1, last):  # "Secretary of Ports Ana Roe"
            first = last - 1
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
        full = max([best, *(" ".join(words.raw(*place).split()) for place in surnames)], key=len)
        offices = [hit.first for hit in self.nouns.find(words, place[0], first)]
        # a surname alone keeps its office ("Senator Wick")
        return " ".join(words.raw(offices[-1], last).split()) if full == best and offices else full

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
            and word not in lexicon.articles
            and word not in lexicon.salutations
            and self.nouns.at(words, index) is None
            and not self.is_cue(words, index)
        )

    def is_cue(self, words: Words, index: int) -> bool:
        """Tell whether a capitalized word of a headline is the verb of an ask ("Groups Urge Congress")."""
        hit = self.cues.at(words, index)
        return hit is not None and hit.value.kind in {CueKind.ASK, CueKind.MODAL, CueKind.POSITION}


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the common given names of all packs."""
    return frozenset[str]().union(*(load_lexicon(GivenNames, language).names for language in LANGUAGES))
