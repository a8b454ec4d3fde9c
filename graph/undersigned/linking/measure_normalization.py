"""Wordings to the thing that they are about: "repeal of Order 9" and "plans to keep Order 9" are about Order 9.

Acts, hedges and judgments before the thing are taken off one by one, and what is said behind it. An act that takes the
thing away turns the stance: who is for its repeal is against it. Acts that change the thing or find out about it
("reform of", "inquiry into") stay: they are measures of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from undersigned.extraction.demands.stance import Act, act_index
from undersigned.linking.measure_words import MeasureWords, Part, measure_words, peels
from undersigned.linking.wording import clean_measure, parse_wording
from undersigned.model.facts import Stance
from undersigned.names.words import load_words
from undersigned.text.phrases import Hit, Words, split_words

__all__ = ["Reduction", "names_act", "reductions", "turn"]

MOST_PEELS = 8
"""A wording with more acts and hedges is no wording of a measure."""
WITH_STATE = 3
"""Words from which the last one may be a participle that belongs to a clause cut off."""
HYPHENS = frozenset("-‐‑")
DOER = 6
"""Words within which an act stands behind who is to do it ("the company to drop the contract")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduction:
    """A wording with less around the thing.

    Args:
        written: words that are left.
        against: who is for the whole wording is against what is left.
    """

    written: str
    against: bool


def turn(stance: Stance, *, against: bool) -> Stance:
    """Return a stance, turned where its object is taken away.

    Example:
        >>> turn(Stance.SUPPORT, against=True)
        <Stance.OPPOSE: 'oppose'>
    """
    if not against:
        return stance
    return Stance.OPPOSE if stance is Stance.SUPPORT else Stance.SUPPORT


def names_act(words: Words, act: Hit[Act], language: str | None) -> bool:
    """Tell whether words stand for an act: a noun or the verb itself, no participle, which says what has been done."""
    said = " ".join(words.folded[act.first : act.last + 1])
    return act.value.noun or said == act.value.lemma or said.endswith(measure_words(language).gerunds or ("\0",))


@lru_cache(maxsize=100_000)
def reductions(measure: str, language: str | None) -> tuple[Reduction, ...]:
    """Return a wording and what is left of it step by step, the thing itself last.

    Args:
        measure: a clean wording, see `clean_measure`.
        language: of its document.

    Example:
        >>> [(one.written, one.against) for one in reductions("attempts to end harbor tolls", "en")]
        [('attempts to end harbor tolls', False), ('end harbor tolls', False), ('harbor tolls', True)]
    """
    found = [Reduction(written=measure, against=False)]
    cut = _without_tail(measure, language)
    if cut != measure:
        found.append(Reduction(written=cut, against=False))
    words = split_words(cut)
    first, against = 0, False
    for _ in range(MOST_PEELS):
        step = _Peeler(words, language).step(first)
        if step is None:
            break
        first, against = step[0], against ^ step[1]
        left = clean_measure(cut[words.starts[first] :], language)
        if left is None:
            break
        if left != found[-1].written:
            found.append(Reduction(written=left, against=against))
    return tuple(found)


def _without_tail(measure: str, language: str | None) -> str:
    """Return a wording without what is said of how or when ("in its current form", "the tolls imposed")."""
    words = split_words(measure)
    for hit in peels(language).tails.find(words, 1):
        kept = clean_measure(measure[: words.ends[hit.first - 1]], language)
        if kept is not None:
            return kept
    if len(words.folded) >= WITH_STATE and words.folded[-1].endswith(measure_words(language).states or ("\0",)):
        return clean_measure(measure[: words.ends[-2]], language) or measure
    return measure


class _Peeler:
    """Takes one part off the beginning of a wording."""

    def __init__(self, words: Words, language: str | None) -> None:
        self.words = words
        self.language = language
        self.listed: MeasureWords = measure_words(language)
        self.acts = act_index(language)
        self.peels = peels(language)

    def step(self, first: int) -> tuple[int, bool] | None:
        """Return where what is left begins, and whether the thing is taken away; None where nothing is taken off."""
        if first + 1 >= len(self.words.folded):
            return None
        found = next(self._parts(first), None)
        if found is not None and found[0] < len(self.words.folded):
            return found
        return None

    def _parts(self, first: int) -> Iterator[tuple[int, bool]]:
        for part in (
            self._article(first),
            self._part(first),
            self._act(first),
            self._modifier(first),
            self._behind_doer(first),
        ):
            if part is not None:
                yield part

    def _article(self, first: int) -> tuple[int, bool] | None:
        articles = load_words().articles | self.listed.articles
        return (first + 1, False) if self.words.folded[first] in articles else None

    def _part(self, first: int) -> tuple[int, bool] | None:
        hit: Hit[Part] | None = self.peels.parts.at(self.words, first)
        if hit is None or self.words.gap(hit.last) in HYPHENS:  # "end-to-end"
            return None
        if not hit.value[1] and self._is_noun(hit.first, hit.last):
            return None
        return hit.last + 1, hit.value[0]

    def _act(self, first: int) -> tuple[int, bool] | None:
        hit: Hit[Act] | None = self.acts.at(self.words, first)
        if hit is None or not hit.value.against or self.words.gap(hit.last) in HYPHENS:
            return None
        if not names_act(self.words, hit, self.language):
            return None
        if not hit.value.noun and self._is_noun(first, hit.last):
            return None
        return hit.last + 1, True

    def _is_noun(self, first: int, last: int) -> bool:
        """Tell whether the word of an act is a noun here ("end users"): no article follows, and nobody is to do it."""
        if first != last or self.words.folded[first] not in self.listed.nominal:
            return False
        behind_marker = first > 0 and self.words.folded[first - 1] in self.listed.infinitives
        return not behind_marker and self.words.folded[last + 1] not in self.listed.articles

    def _modifier(self, first: int) -> tuple[int, bool] | None:
        hit = self.peels.modifiers.at(self.words, first)
        if hit is None or hit.last + 1 >= len(self.words.folded):
            return None
        left = self.words.text[self.words.starts[hit.last + 1] :]
        return (hit.last + 1, False) if len(parse_wording(left, self.language).tokens) > 1 else None

    def _behind_doer(self, first: int) -> tuple[int, bool] | None:
        """Return an act or a hedge behind those who are to do it ("lawmakers' attempts to", "the firm to drop")."""
        folded, listed = self.words.folded, self.listed
        for index in range(first + 1, min(first + DOER, len(folded) - 1)):
            before = "" if self.words.gap(index - 1) else folded[index - 1]
            hit = self.peels.parts.at(self.words, index)
            if hit is not None and hit.value[1] and hit.first < hit.last:
                return hit.last + 1, False
            if before in listed.infinitives and not listed.capacities.intersection(folded[first:index]):
                return self._act(index) or (self._part(index) if hit is not None else None)
        return None
