"""Read the country, state or body of states in which what is asked for is to hold."""

from __future__ import annotations

from functools import lru_cache

from undersigned.extraction.demands.addressee_names import addressee_names
from undersigned.extraction.demands.cues import AskWords, ask_words
from undersigned.languages.countries import countries_in
from undersigned.model.document import Span
from undersigned.text.phrases import PhraseIndex, Words, split_words

__all__ = ["Jurisdictions", "jurisdictions"]

MAX_NAME = 4
APOSTROPHES = frozenset({"'", "’"})
SHORT = 3
"""Names up to this many letters must be all capitals ("EU", not "us")."""


class Jurisdictions:
    """Reads jurisdictions in the words of one language."""

    def __init__(self, language: str | None) -> None:
        self.asks: AskWords = ask_words(language)
        self.own: frozenset[str] = addressee_names(language).lexicon.own_body_nouns
        places = countries_in(language)
        names = [name for group in places.names.values() for name in group]
        names += sorted(places.regions - self.asks.places_out)
        names += self.asks.state_bodies
        self.places: PhraseIndex[bool] = PhraseIndex((name, True) for name in names)

    def read(self, words: Words, span: Span, addressee: str | None) -> str | None:
        """Return where an ask is to hold: "in Anyland" in its words, else the country in its addressee's name.

        Args:
            words: of the text.
            span: of the ask.
            addressee: as named.

        Returns:
            The place as written, or None where neither tells.
        """
        first, stop = words.between(span.start, span.end)
        for index in range(first, stop - 1):
            if words.folded[index] in self.asks.place_words and not words.gap(index):
                last = self.place_at(words, index + 1, stop)
                if last is not None:
                    begin = index + 1 + (words.folded[index + 1] in self.asks.determiners)
                    return " ".join(words.raw(begin, last).split())
        return self.within(split_words(addressee)) if addressee else None

    def place_at(self, words: Words, index: int, stop: int) -> int | None:
        """Return the last word of a place's name that begins at a word or behind its article, or None."""
        index += words.folded[index] in self.asks.determiners
        hit = self.places.at(words, index) if index < stop else None
        if hit is not None and hit.last < stop and is_name(words.raw(hit.first, hit.last)):
            owns = words.gap(hit.last) in APOSTROPHES  # "in Anyland's law"
            return None if owns else hit.last
        return self.state_at(words, index, stop)

    def state_at(self, words: Words, index: int, stop: int) -> int | None:
        """Return the last word of "State of Anyland" that begins at a word, or None."""
        of = index + 1
        if of + 1 >= stop or words.folded[index] not in self.asks.place_nouns:
            return None
        if words.folded[of] not in self.asks.prepositions or not is_name(words.raw(of + 1, of + 1)):
            return None
        last = of + 1
        while last + 1 < min(stop, of + MAX_NAME) and not words.gap(last) and is_name(words.raw(last + 1, last + 1)):
            last += 1
        return last

    def within(self, words: Words) -> str | None:
        """Return the place that the name of a body tells ("Parliament of Anyland"); companies have places too."""
        for hit in self.places.find(words):
            before = words.folded[hit.first - 1] if hit.first else ""
            whole = not hit.first and (hit.last + 1 == len(words.folded) or words.folded[-1] in self.own)
            name = words.raw(hit.first, hit.last)
            if (whole or before in self.asks.prepositions) and is_name(name):
                return name
        return None


def is_name(text: str) -> bool:
    """Tell whether words as written are a name: with a capital, short ones all in capitals."""
    return text.isupper() if len(text) <= SHORT else text[:1].isupper()


@lru_cache(maxsize=16)
def jurisdictions(language: str | None) -> Jurisdictions:
    """Return the reader of a language, made once."""
    return Jurisdictions(language)
