"""Keep each ask once: the same demand in a headline, a lead, the body and a quotation is one demand."""

from __future__ import annotations

from dataclasses import dataclass

from undersigned.extraction.demands.cues import ask_words
from undersigned.extraction.draft import Draft
from undersigned.model.facts import Recommendation
from undersigned.text.phrases import Words, words_of

__all__ = ["drop_restatements"]

SAME = 0.7
"""Share of the shorter ask's content words that the longer one must hold."""
STEM = 6
HEADED = 3
"""Fewest content words of an item that a longer item of another list begins with."""
OPENING = 12
LISTED = ("recommendations.imperative-bullet", "recommendations.listed-demand")
CONTENT = 4
"""Shortest content word in letters; shorter ones are mostly function words in any language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What an ask says: stems of its content words, of its measure, and its verb."""

    content: frozenset[str]
    opening: frozenset[str]
    measure: frozenset[str]
    action: str | None
    direct: bool
    listed: bool

    def restates(self, other: Wording) -> bool:
        """Tell whether most of this ask's words, or its verb and measure, stand in another one."""
        if self.listed and other.listed:  # their author counts them as two, unless one list only heads the other
            return self.content == other.content or (len(self.content) >= HEADED and self.content < other.opening)
        if self.content and len(self.content & other.content) / len(self.content) >= SAME:
            return True
        if not self.measure or self.action is None or self.action != other.action:
            return False
        smaller = min(len(self.measure), len(other.measure))
        return self.measure <= other.measure or (
            not self.direct and 0 < smaller <= 2 * len(self.measure & other.measure)
        )


def stems(words: Words, start: int, end: int) -> frozenset[str]:
    """Return the stems of the content words of a range of the text."""
    first, stop = words.between(start, end)
    return frozenset(word[:STEM] for word in words.folded[first:stop] if len(word) >= CONTENT)


def wording_of(recommendation: Recommendation, words: Words, direct: frozenset[str]) -> Wording:
    """Return what an ask says; `direct` are the words of who speaks and who is spoken to ("we", "you")."""
    first, stop = words.between(recommendation.start, recommendation.end)
    measure = words_of_measure(recommendation.measure or "")
    return Wording(
        content=stems(words, recommendation.start, recommendation.end),
        opening=stems(words, recommendation.start, words.ends[min(stop, first + OPENING) - 1]),
        measure=measure,
        action=recommendation.action,
        listed=recommendation.method.startswith(LISTED),
        direct=bool(direct.intersection(words.folded[first : min(stop, first + 8)])),
    )


def words_of_measure(measure: str) -> frozenset[str]:
    """Return the stems of the content words of a measure."""
    return frozenset(word[:STEM] for word in measure.casefold().split() if len(word) >= CONTENT)


def drop_restatements(found: tuple[Recommendation, ...], draft: Draft) -> tuple[Recommendation, ...]:
    """Return the asks without those that restate another.

    Of two wordings that of the issuers is kept before one in a quotation, one that speaks to the addressee
    before one that reports it, a longer one before a shorter one.

    Args:
        found: in order of the text.
        draft: for the text.
    """
    words, asks = words_of(draft.document.text), ask_words(draft.document.language)
    direct = frozenset(asks.issuer_pronouns) | frozenset(asks.second_person)
    wordings = [wording_of(one, words, direct) for one in found]

    def rank(index: int) -> tuple[bool, bool, int, int]:
        wording = wordings[index]
        return found[index].speaker is not None, not wording.direct, -len(wording.content), index

    kept: list[int] = []
    for index in sorted(range(len(found)), key=rank):
        if not any(wordings[index].restates(wordings[other]) for other in kept):
            kept.append(index)
    return tuple(found[index] for index in sorted(kept))
