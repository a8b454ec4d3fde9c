"""Find the cues of asks in a sentence and check that the issuers are their subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.extraction.cues import AskWords, Cue, CueKind, Reach, ask_words, cue_index
from undersigned.extraction.draft import Draft
from undersigned.extraction.phrases import Hit, PhraseIndex, Words, words_of

__all__ = ["AskFinder", "FoundAsk"]

PRONOUN_WINDOW = 5
ISSUER_WINDOW = 14
FAR_WINDOW = 60
MODAL_WINDOW = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAsk:
    """A cue that holds: the rule, its hit, and the index of the subject's word where one is known."""

    rule: str
    hit: Hit[Cue]


class AskFinder:
    """Cues of one document, found once; sentences ask for theirs."""

    def __init__(self, draft: Draft) -> None:
        self.words: Words = words_of(draft.document.text)
        self.asks: AskWords = ask_words(draft.document.language)
        self.hits: list[Hit[Cue]] = list(cue_index(draft.document.language).find(self.words))
        self.firsts: list[int] = [hit.first for hit in self.hits]
        names = [name for issuer in draft.issuers for name in (issuer.name, issuer.acronym) if name]
        self.issuers: list[int] = [hit.last for hit in PhraseIndex((name, True) for name in names).find(self.words)]

    def in_range(self, first: int, stop: int) -> Sequence[Hit[Cue]]:
        """Return the cues of a range of words."""
        return self.hits[bisect_left(self.firsts, first) : bisect_left(self.firsts, stop)]

    def find(self, start: int, end: int) -> list[FoundAsk]:
        """Return the cues that ask, oblige or take a position in a sentence, in its order.

        Args:
            start: first code point of the sentence.
            end: code point after its last one.

        Returns:
            Empty where the sentence asks nothing, asks a question, or is an appeal to readers.
        """
        first, stop = self.words.between(start, end)
        hits = self.in_range(first, stop)
        if not hits or any(hit.value.kind is CueKind.APPEAL for hit in hits):
            return []
        if self.words.text[end - 1 : end] == "?" or self.words.text[start : start + 1] == "¿":
            return []
        return [found for hit in hits if (found := self.judge(hit, first, hits)) is not None]

    def judge(self, hit: Hit[Cue], first: int, hits: Sequence[Hit[Cue]]) -> FoundAsk | None:
        """Return the ask that a cue makes in a sentence that begins at `first`, or None."""
        cue = hit.value
        if cue.kind in {CueKind.ASK, CueKind.POSITION}:
            if not self.is_ours(hit, first, hits):
                return None
            return FoundAsk(rule="ask" if cue.kind is CueKind.ASK else "position", hit=hit)
        if cue.kind is CueKind.MODAL and self.obliges(hit, first):
            return FoundAsk(rule="normative", hit=hit)
        if cue.kind is CueKind.NEED:
            return FoundAsk(rule="need", hit=hit)
        return None

    def is_ours(self, hit: Hit[Cue], first: int, hits: Sequence[Hit[Cue]]) -> bool:
        """Tell whether the issuers, or their text, are the subject of a verb."""
        if hit.value.reach is Reach.NONE:
            return True
        if hit.first > first and self.words.folded[hit.first - 1] in self.asks.passives and hit.value.reach is Reach.SUBJECT:
            return False
        far = hit.value.reach is Reach.SENTENCE
        for other in reversed(hits):
            if other.first >= hit.first:
                continue
            distance = hit.first - other.last
            if other.value.kind is CueKind.PRONOUN and distance <= (FAR_WINDOW if far else PRONOUN_WINDOW):
                return True
            if other.value.kind is CueKind.ISSUER and distance <= (FAR_WINDOW if far else ISSUER_WINDOW):
                return True
        return self.issuer_before(hit.first, first, FAR_WINDOW if far else ISSUER_WINDOW)

    def issuer_before(self, index: int, first: int, window: int) -> bool:
        """Tell whether an issuer's name ends in the words before an index, inside the sentence."""
        place = bisect_left(self.issuers, index)
        return place > 0 and self.issuers[place - 1] >= max(first, index - window)

    def obliges(self, hit: Hit[Cue], first: int) -> bool:
        """Tell whether a modal lays a duty on somebody: not on the reader, not in a condition."""
        before = self.words.folded[max(first, hit.first - MODAL_WINDOW) : hit.first]
        if not before and hit.first > first:
            return False
        if before and before[-1] in self.asks.modal_subjects_out:
            return False
        return not self.asks.modal_out.intersection(before)
