"""Passages of one edition to those of another: by words, by what only they name, then by places and kindred words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from undersigned.linking.mentions import Passage

__all__ = ["align_passages"]

LEAST_MARKS = 2
"""Two passages with so many names and numbers each, none in common, are no translation of each other."""
FAR = 0.25
"""Passages whose places in their texts differ by more of a text's length are not the same."""
NEAR = 0.06
"""The same where a single name speaks for two passages; what their order alone speaks for moves together by so much."""
CLOSE = 0.03
"""What a translator adds or leaves out moves a passage by about this share of the text."""
KINDRED = 2.0
"""What words that only two passages have in common say, at most, in the same measure as their places."""
NAMED = 2.0
"""What a name or number says beside a kindred word."""
SPOKEN = 0.5
"""What one speaker says."""
ORDER = 0.3
"""What speaks for two passages without any of these: they stand at one place."""

Pair = tuple[int, int]
"""Places in the main and in the other edition, from 0."""


def align_passages(main: Sequence[Passage], other: Sequence[Passage]) -> dict[int, int]:
    """Return the ordinal in the main edition of each passage of another edition that has one there.

    Equal words, and names or numbers that a single passage of each edition has, fix pairs that keep the order of the
    text. Between two of them, equal counts are aligned by their order, unless what two passages name disagrees. Where
    counts differ, or places in the text speak against it, the alignment with gaps is taken that fits best by place in
    the text and by kindred words.

    Args:
        main: passages of the main edition, in order of the text.
        other: passages of the other edition, in order of the text.

    Returns:
        Ordinal in the other edition to ordinal in the main one, both from 1, each at most once.

    Example:
        >>> align_passages([Passage(digest=1), Passage(digest=2)], [Passage(digest=3), Passage(digest=4)])
        {1: 1, 2: 2}
    """
    found = _in_order(_fixed(main, other))
    likeness = _Likeness.of(main, other)
    edges = [(-1, -1), *found, (len(main), len(other))]
    for (first, second), (next_first, next_second) in pairwise(edges):
        firsts, seconds = range(first + 1, next_first), range(second + 1, next_second)
        pairs = list(zip(firsts, seconds, strict=False))
        if len(firsts) == len(seconds) and _move_alike([(main[one], other[two]) for one, two in pairs]):
            found += [(one, two) for one, two in pairs if not _disagree(main[one], other[two])]
        else:
            found += _best_path(firsts, seconds, likeness)
    return {second + 1: first + 1 for first, second in sorted(found, key=lambda pair: pair[1])}


def _fixed(main: Sequence[Passage], other: Sequence[Passage]) -> set[Pair]:
    """Return pairs by words or marks that each edition has in one passage alone; of rivals the one with most votes."""
    here, there = _single_places(main), _single_places(other)
    votes = Counter((here[key], there[key]) for key in here.keys() & there.keys())
    found: dict[int, int] = {}
    taken: set[int] = set()
    for (first, second), count in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        reach = NEAR if count == 1 else FAR
        if first not in found and second not in taken and not _apart(main[first], other[second], reach):
            found[first] = second
            taken.add(second)
    return set(found.items())


def _single_places(passages: Sequence[Passage]) -> dict[tuple[str, int], int]:
    keyed = [
        (key, place)
        for place, passage in enumerate(passages)
        for key in {("words", passage.digest), *(("mark", mark) for mark in passage.marks)}
    ]
    uses = Counter(key for key, _ in keyed)
    return {key: place for key, place in keyed if uses[key] == 1}


def _in_order(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the longest run of pairs that keeps the order of both texts."""
    tails: list[int] = []
    runs: list[list[Pair]] = []
    for first, second in sorted(pairs):
        place = bisect_left(tails, second)
        run = [*(runs[place - 1] if place else []), (first, second)]
        tails[place : place + 1] = [second]
        runs[place : place + 1] = [run]
    return runs[-1] if runs else []


def _disagree(first: Passage, second: Passage) -> bool:
    """Tell whether two passages name much and nothing in common."""
    one, other = set(first.marks), set(second.marks)
    return min(len(one), len(other)) >= LEAST_MARKS and one.isdisjoint(other)


def _apart(first: Passage, second: Passage, reach: float) -> bool:
    """Tell whether two passages stand too far apart, as far as their places are known."""
    return first.place is not None and second.place is not None and abs(first.place - second.place) > reach


def _move_alike(pairs: Iterable[tuple[Passage, Passage]]) -> bool:
    """Tell whether all passages moved by about the same share of the text, as far as their places are known."""
    moved = [two.place - one.place for one, two in pairs if one.place is not None and two.place is not None]
    return not moved or max(moved) - min(moved) <= 2 * NEAR


@dataclass(frozen=True, slots=True)
class _Likeness:
    """What two passages have in common, the rarer the weightier."""

    main: Sequence[Passage]
    other: Sequence[Passage]
    uses: Mapping[int, int]

    @classmethod
    def of(cls, main: Sequence[Passage], other: Sequence[Passage]) -> _Likeness:
        """Count in how many passages each kindred word stands."""
        return cls(main, other, Counter(key for passage in (*main, *other) for key in {*passage.stems, *passage.marks}))

    def between(self, first: int, second: int) -> float:
        """Return how well two passages fit; more than 0 where they are rather one than two."""
        one, other = self.main[first], self.other[second]
        if one.place is None or other.place is None or _disagree(one, other):
            return -1.0
        kindred = sum(2 / self.uses[stem] for stem in set(one.stems) & set(other.stems))
        kindred += NAMED * sum(2 / self.uses[mark] for mark in set(one.marks) & set(other.marks))
        kindred += SPOKEN if one.speaker and one.speaker == other.speaker else 0.0
        return ORDER + min(kindred, KINDRED) - abs(one.place - other.place) / CLOSE


def _best_path(firsts: range, seconds: range, likeness: _Likeness) -> list[Pair]:
    """Return the pairs of two ranges that keep their order and together fit best; pairs that do not fit are left out.

    Source:
        Needleman and Wunsch (1970), with gaps that cost nothing.
    """
    best: list[list[tuple[float, tuple[Pair, ...]]]] = [[(0.0, ())] * (len(seconds) + 1)]
    for first in firsts:
        row: list[tuple[float, tuple[Pair, ...]]] = [(0.0, ())]
        for column, second in enumerate(seconds):
            fits = likeness.between(first, second)
            score, pairs = best[-1][column]
            joined = (score + fits, (*pairs, (first, second))) if fits > 0 else (0.0, ())
            row.append(max(best[-1][column + 1], row[-1], joined, key=lambda path: path[0]))
        best.append(row)
    return list(best[-1][-1][1])
