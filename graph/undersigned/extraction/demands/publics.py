"""Tell calls to the public (to sign, join, march, boycott) from demands on those who make policy."""

from __future__ import annotations

from functools import lru_cache

from undersigned.extraction.demands.asks import FoundAsk
from undersigned.extraction.demands.cues import AskWords, CueKind, ask_words
from undersigned.model.document import Span
from undersigned.text.phrases import Hit, PhraseIndex, Words

__all__ = ["PublicCalls", "public_calls"]

SHORTEST_CALL = 5
"""Fewest words of a call; what is shorter is a link or a button."""
NAME_WINDOW = 3
ACT_WINDOW = 8
SENTENCE_ENDS = frozenset(".!:…")


class PublicCalls:
    """Reads calls to the public in the words of one language."""

    def __init__(self, language: str | None) -> None:
        asks: AskWords = ask_words(language)
        self.people: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in asks.publics)
        self.calls: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in asks.public_calls)
        self.acts: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in asks.public_acts)

    def opening(self, words: Words, span: Span) -> Hit[bool] | None:
        """Return the imperative by which a sentence calls the public ("Please sign the petition ..."), or None."""
        first, stop = words.between(span.start, span.end)
        if stop - first < SHORTEST_CALL or words.text[span.end - 1] not in SENTENCE_ENDS:
            return None
        hits = (self.calls.at(words, index) for index in (first, first + 1))
        return next((hit for hit in hits if hit is not None), None)

    def named(self, words: Words, found: FoundAsk, stop: int) -> bool:
        """Tell whether everybody is named right after a performative verb ("call on the public to join")."""
        return self.near(self.people, words, found, stop, NAME_WINDOW)

    def acts_of(self, words: Words, found: FoundAsk, stop: int) -> bool:
        """Tell whether an ask is for what mostly the public does ("to sign the petition")."""
        return self.near(self.acts, words, found, stop, ACT_WINDOW)

    def near(self, phrases: PhraseIndex[bool], words: Words, found: FoundAsk, stop: int, window: int) -> bool:
        """Tell whether a phrase begins in the words right after a performative verb."""
        index = found.hit.last + 1
        places = range(index, min(stop, index + window)) if found.hit.value.kind is CueKind.ASK else ()
        return any(phrases.at(words, place) for place in places)


@lru_cache(maxsize=16)
def public_calls(language: str | None) -> PublicCalls:
    """Return the reader of a language, made once."""
    return PublicCalls(language)
