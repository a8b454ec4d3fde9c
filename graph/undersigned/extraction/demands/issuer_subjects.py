"""Tell whether the issuers are the subject of a verb: by name, by their pronoun, or named shortly before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from undersigned.extraction.demands.cues import AskWords, Cue, CueKind, ask_words, cue_index
from undersigned.languages.lexicon import nearest_language
from undersigned.languages.verbs import particles
from undersigned.text.phrases import Hit, PhraseIndex, Words, words_of
from undersigned.text.separable import find_separated

__all__ = ["SubjectFinder"]

RESUMED_WINDOW = 60
RESUMED_OPENING = 3
INVERTED_WINDOW = 2
OPENING_WORDS = 4
INVERTED_NAME = 6
"""Words that a name of the issuers behind their verb has at most."""


class SubjectFinder:
    """Cues and names of the issuers in one document.

    Args:
        text: of the document.
        language: of the document.
        names: names and acronyms of the issuers.
    """

    def __init__(self, text: str, language: str | None, names: tuple[str, ...]) -> None:
        self.words: Words = words_of(text)
        self.asks: AskWords = ask_words(language)
        self.hits: list[Hit[Cue]] = with_separated(self.words, cue_index(language), language)
        self.firsts: list[int] = [hit.first for hit in self.hits]
        self.issuers: list[int] = [hit.last for hit in PhraseIndex((name, True) for name in names).find(self.words)]

    def in_range(self, first: int, stop: int) -> Sequence[Hit[Cue]]:
        """Return the cues of a range of words."""
        return self.hits[bisect_left(self.firsts, first) : bisect_left(self.firsts, stop)]

    def is_sender(self, first: int, index: int) -> bool:
        """Tell whether the issuers or their text, or nobody, stand before a word in its sentence or behind a colon."""
        first = next((place + 1 for place in range(index - 1, first, -1) if self.words.gap(place) == ":"), first)
        if index - first < OPENING_WORDS or self.issuer_before(index, first, index - first):
            return True
        kinds = {CueKind.PRONOUN, CueKind.ISSUER, CueKind.TEXT, CueKind.ASK}
        return any(hit.value.kind in kinds for hit in self.in_range(first, index))

    def resumes(self, hit: Hit[Cue], first: int) -> bool:
        """Tell whether "they", or a subject left out, goes on about the issuers named shortly before the sentence."""
        opening = self.words.folded[first : hit.first]
        if len(opening) > RESUMED_OPENING:
            return False
        pronoun = bool(self.asks.subject_pronouns.intersection(opening))
        adverbs = self.asks.adverbs | self.asks.coordinators
        left_out = self.asks.subject_left_out and bool(opening) and adverbs.issuperset(opening)
        inverted = self.words.folded[hit.last + 1 : hit.last + 2] if opening else ()
        pronoun = pronoun or bool(self.asks.subject_pronouns.intersection(inverted))
        if not pronoun and not left_out:
            return False
        begin = max(0, first - RESUMED_WINDOW)
        nouns = (other for other in self.in_range(begin, first) if other.value.kind is CueKind.ISSUER)
        named = left_out and any(not self.in_name(noun) for noun in nouns)
        return named or self.issuer_before(first, begin, RESUMED_WINDOW)

    def subject_near(self, hit: Hit[Cue], first: int, hits: Sequence[Hit[Cue]], pronoun: int, noun: int) -> bool:
        """Tell whether a pronoun, a noun or a name of the issuers stands in the words before a cue."""
        windows = {CueKind.PRONOUN: pronoun, CueKind.ISSUER: noun, CueKind.TEXT: noun}
        for other in hits:
            if other.first >= hit.first:
                break
            near = hit.first - other.last <= windows.get(other.value.kind, 0)
            if near and not self.in_name(other) and not self.is_parted(other, hit):
                return True
        return self.issuer_before(hit.first, first, noun) or (self.asks.inverts and self.subject_behind(hit, hits))

    def is_parted(self, noun: Hit[Cue], verb: Hit[Cue]) -> bool:
        """Tell whether a verb has a subject in a clause of its own ("clear to charities that the bills propose")."""
        between = range(noun.last + 1, verb.first - 1)
        opened = next((i for i in between if self.words.folded[i] in self.asks.relatives), None)
        if noun.value.kind is CueKind.PRONOUN or opened is None:
            return False
        return self.words.folded[opened + 1] in self.asks.determiners

    def subject_behind(self, hit: Hit[Cue], hits: Sequence[Hit[Cue]]) -> bool:
        """Tell whether the issuers stand right behind a verb with its object or adverb before it ("fordern wir")."""
        kinds = {CueKind.PRONOUN, CueKind.ISSUER}
        near = any(other.value.kind in kinds and 0 < other.first - hit.last <= INVERTED_WINDOW for other in hits)
        return near or self.issuer_before(hit.last + INVERTED_WINDOW + INVERTED_NAME, hit.last + 1, INVERTED_NAME)

    def in_name(self, noun: Hit[Cue]) -> bool:
        """Tell whether a noun is the end of somebody's name ("Harbor Health Organization") and not the issuers."""
        starts, text, index = self.words.starts, self.words.text, noun.first
        if noun.value.kind is CueKind.PRONOUN or index == 0 or not text[starts[index]].isupper():
            return False
        return (
            text[starts[index - 1]].isupper()
            and not self.words.gap(index - 1)
            and len(self.words.folded[index - 1]) > 3
        )

    def issuer_before(self, index: int, first: int, window: int) -> bool:
        """Tell whether an issuer's name ends in the words before an index, inside the sentence."""
        place = bisect_left(self.issuers, index)
        return place > 0 and self.issuers[place - 1] >= max(first, index - window)


def with_separated(words: Words, index: PhraseIndex[Cue], language: str | None) -> list[Hit[Cue]]:
    """Return the cues of a text; a verb with its prefix at the end of the clause wins over the verb alone."""
    plain = {hit.first: hit for hit in index.find(words)}
    joints = ask_words(language).coordinators | ask_words(language).act_openers
    found = find_separated(words, index, particles(nearest_language(language)), joints)
    parted = {hit.first: hit for hit in found}
    return [hit for _, hit in sorted((plain | parted).items())]
