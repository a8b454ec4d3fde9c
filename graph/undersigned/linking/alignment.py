"""Passages of one edition to those of another: by words, by what only they name, by their places between those."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from undersigned.linking.mentions import Passage

__all__ = ["align_passages"]

LEAST_MARKS = 2
"""Two passages with so many names and numbers each, none in common, are no translation of each other."""

Pair = tuple[int, int]
"""Places in the main and in the other edition, from 0."""


def align_passages(main: Sequence[Passage], other: Sequence[Passage]) -> dict[int, int]:
    """Return the ordinal in the main edition of each passage of another edition that has one there.

    Equal words, and names or numbers that a single passage of each edition has, fix pairs that keep the order of the
    text. Between two of them, equal counts are aligned by their places, unless what two passages name disagrees.

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
    edges = [(-1, -1), *found, (len(main), len(other))]
    for (first, second), (next_first, next_second) in pairwise(edges):
        if next_first - first == next_second - second:
            between = zip(range(first + 1, next_first), range(second + 1, next_second), strict=True)
            found += [pair for pair in between if not _disagree(main[pair[0]], other[pair[1]])]
    return {second + 1: first + 1 for first, second in sorted(found, key=lambda pair: pair[1])}


def _fixed(main: Sequence[Passage], other: Sequence[Passage]) -> set[Pair]:
    """Return pairs by words or marks that each edition has in one passage alone; of rivals the one with most votes."""
    here, there = _single_places(main), _single_places(other)
    votes = Counter((here[key], there[key]) for key in here.keys() & there.keys())
    found: dict[int, int] = {}
    taken: set[int] = set()
    for (first, second), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if first not in found and second not in taken:
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
