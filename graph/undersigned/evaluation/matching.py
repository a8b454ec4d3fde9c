"""When an extracted item is one of gold: names by their words, passages by their overlap."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from undersigned.evaluation.items import Found, Wanted
from undersigned.evaluation.words import IndexedText, words_of

__all__ = ["agree", "find_found", "find_wanted", "overlap", "pair_up", "same_item", "same_name", "similar_wording"]

W = TypeVar("W")
F = TypeVar("F")
Range = tuple[int, int]

SAME_NAME = 0.75
"""Share of common words (Jaccard) from which two names are one."""

CONTENT_LENGTH = 4
"""Letters from which a word counts in comparing free wordings."""


def word_set(name: str | None) -> frozenset[str]:
    """Return the words of a name as a set, without the English article."""
    return frozenset(words_of(name)) - {"the"}


def same_name(left: str | None, right: str | None) -> bool:
    """Tell whether two names have the same words, or three quarters of all their words in common.

    Example:
        >>> same_name("The Lantern League", "LANTERN LEAGUE"), same_name("Lantern League", "Lantern Guild")
        (True, False)
    """
    if words_of(left) == words_of(right):
        return bool(words_of(left))
    return jaccard(word_set(left), word_set(right)) >= SAME_NAME


def jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    """Return the share of common words, 0 where either side has none."""
    return len(left & right) / len(left | right) if left and right else 0.0


def same_item(wanted: Wanted, found: Found) -> bool:
    """Tell whether two named items are one: same name, or a name or acronym of one is that of the other."""
    ours = {words_of(form) for form in (wanted.name, wanted.acronym)} - {()}
    theirs = {words_of(form) for form in (found.name, found.acronym)} - {()}
    return bool(ours & theirs) or same_name(wanted.name, found.name)


def similar_wording(wanted: Wanted, found: Found) -> bool:
    """Tell whether half of the content words of the shorter wording stand in the other; for events and themes."""
    left, right = content_words(wanted.name), content_words(found.name)
    return bool(left and right) and 2 * len(left & right) >= min(len(left), len(right))


def content_words(text: str) -> frozenset[str]:
    """Return the words of four letters and more."""
    return frozenset(word for word in words_of(text) if len(word) >= CONTENT_LENGTH)


def agree(left: str, right: str | None, names: Mapping[str, str]) -> bool:
    """Tell whether two values of a field agree: the same name, or all words of one in the other.

    Args:
        left: of gold.
        right: as found, None where nothing was.
        names: acronyms, as words, to the name they stand for.
    """
    first, second = (names.get(" ".join(words_of(value)), value) for value in (left, right))
    ours, theirs = word_set(first), word_set(second)
    return same_name(first, second) or (bool(ours and theirs) and (ours <= theirs or theirs <= ours))


def find_wanted(item: Wanted, text: IndexedText) -> Range | None:
    """Return where a passage of gold stands, as a range of words, or None."""
    head, tail = words_of(item.starts_with), words_of(item.ends_with)
    begin = text.find(head)
    if begin < 0:
        return None
    end = text.find(tail, max(begin, begin + len(head) - len(tail)))
    return None if end < 0 else (begin, end + len(tail))


def find_found(item: Found, text: IndexedText) -> Range | None:
    """Return where the words of an extracted passage stand first, as a range of words, or None."""
    words = words_of(item.text)
    begin = text.find(words)
    return None if begin < 0 else (begin, begin + len(words))


def overlap(left: Range | None, right: Range | None) -> float:
    """Return common words by all words of two ranges; 0 where either is nowhere."""
    if left is None or right is None:
        return 0.0
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return max(0, shared) / (max(left[1], right[1]) - min(left[0], right[0]))


def pair_up(wanted: Sequence[W], found: Sequence[F], fit: Callable[[W, F], float]) -> tuple[Range, ...]:
    """Return pairs of numbers, each item in one pair at most: best fit first, then in order of gold.

    Args:
        wanted: items of gold.
        found: extracted items.
        fit: how well two fit; 0 is no pair.
    """
    values = ((fit(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(found))
    fits = [(-value, i, j) for value, i, j in values if value > 0]
    left, right = set[int](), set[int]()
    pairs = list[Range]()
    for _, i, j in sorted(fits):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return tuple(pairs)
