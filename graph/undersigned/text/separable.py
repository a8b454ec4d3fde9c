"""Put separable verbs together again: "lehnen ... ab" is found as "ablehnen"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from undersigned.text.phrases import Hit, PhraseIndex, Words

__all__ = ["clause_last", "find_separated", "join_separated"]

V = TypeVar("V")
REACH = 40
"""How many words may stand between a verb and its prefix."""
ENDS = frozenset(".!?;")
BREAKS = frozenset(",;:.()[]!?…–—“”»«")


def find_separated(
    words: Words, index: PhraseIndex[V], particles: frozenset[str], joints: frozenset[str]
) -> Iterator[Hit[V]]:
    """Yield the verbs of an index whose prefix ends their clause.

    Args:
        words: of the text.
        index: holds the forms in one word ("ablehnen").
        particles: prefixes that part from their verb; none in most languages.
        joints: words that may follow the end of a clause without a comma ("und").

    Yields:
        Hits at the verb, in order of the prefixes.
    """
    for place, word in enumerate(words.folded) if particles else ():
        if word in particles and ends_clause(words, place, joints):
            for verb in range(place - 1, max(-1, place - REACH), -1):
                if ends_sentence(words, verb):
                    break
                value = index.one(word + words.folded[verb])
                if value is not None:
                    yield Hit(verb, verb, value)
                    break


def join_separated(
    words: Words, index: PhraseIndex[V], first: int, particles: frozenset[str], joints: frozenset[str]
) -> V | None:
    """Return the value of the verb at a word with the prefix that ends its clause, or None ("Schaffen Sie X ab")."""
    for place in range(first + 1, min(len(words.folded), first + REACH)) if particles else ():
        if words.folded[place] in particles and ends_clause(words, place, joints):
            return index.one(words.folded[place] + words.folded[first])
        if ends_sentence(words, place):
            break
    return None


def clause_last(words: Words, first: int, stop: int) -> int:
    """Return the last word of the clause that goes on at a word."""
    last = first
    while last + 1 < stop and not BREAKS.intersection(words.gap(last)):
        last += 1
    return last


def ends_clause(words: Words, index: int, joints: frozenset[str]) -> bool:
    """Tell whether a word ends its clause: punctuation, the end of a block or a joint ("and") follows it."""
    if index + 1 >= len(words.folded) or words.gap(index) or words.folded[index + 1] in joints:
        return True
    return "\n\n" in words.text[words.ends[index] : words.starts[index + 1]]


def ends_sentence(words: Words, index: int) -> bool:
    """Tell whether a sentence ends behind a word; the period of an ordinal ends none ("am 12. Mai")."""
    if index + 1 >= len(words.folded):
        return True
    gap = words.gap(index)
    if gap == "." and words.folded[index].isdigit():
        return False
    return bool(ENDS.intersection(gap)) or "\n\n" in words.text[words.ends[index] : words.starts[index + 1]]
