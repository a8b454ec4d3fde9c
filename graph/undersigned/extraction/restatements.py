"""Keep each ask once: the same demand in a headline, a lead, the body and a quotation is one demand."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.extraction.phrases import words_of
from undersigned.model.facts import Recommendation

__all__ = ["drop_restatements"]

SAME = 0.6
"""Share of the shorter ask's content words that the longer one must hold."""
STEM = 6
CONTENT = 4
"""Shortest content word in letters; shorter ones are mostly function words in any language."""


def content_of(recommendation: Recommendation, text: str) -> frozenset[str]:
    """Return the stems of the content words of an ask."""
    words = words_of(text)
    first, stop = words.between(recommendation.start, recommendation.end)
    return frozenset(word[:STEM] for word in words.folded[first:stop] if len(word) >= CONTENT)


def drop_restatements(found: tuple[Recommendation, ...], draft: Draft) -> tuple[Recommendation, ...]:
    """Return the asks without those whose words are mostly in a longer one.

    Args:
        found: in order of the text.
        draft: for the text.
    """
    text = draft.document.text
    contents = [content_of(one, text) for one in found]
    kept: list[int] = []
    order = sorted(range(len(found)), key=lambda i: (found[i].speaker is not None, -len(contents[i]), i))
    for index in order:
        if not any(restates(contents[index], contents[other]) for other in kept):
            kept.append(index)
    return tuple(found[index] for index in sorted(kept))


def restates(shorter: frozenset[str], longer: frozenset[str]) -> bool:
    """Tell whether most of the content words of one ask stand in another."""
    if not shorter:
        return False
    return len(shorter & longer) / len(shorter) >= SAME
