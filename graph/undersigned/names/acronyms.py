"""Acronyms: which words are one, and whether one is made of the words of a name, none skipped but joints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from undersigned.names.concepts import is_concept
from undersigned.names.words import load_words

__all__ = ["SHORTEST", "initials", "is_acronym", "is_plain_word", "spells", "without_tail"]

SHORTEST = 3
"""Letters from which exact initials are evidence at all."""

SYLLABIC = 5
"""Letters from which an acronym may be made of syllables."""

LONGEST_SYLLABLE = 3


def is_acronym(name: str) -> bool:
    """Tell whether a name is one word of mostly capital letters, 2 to 10 of them ("LLH", "WEHar", "AFH-CIH")."""
    bare = name.strip()
    bare = bare[4:].strip() if bare[:4].lower() == "the " else bare
    letters = [character for character in bare if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return " " not in bare and 2 <= len(letters) <= 10 and capitals >= 2 and capitals >= 0.6 * len(letters)


def initials(tokens: tuple[str, ...]) -> str:
    """Return the first letters of the words, function words left out, no other word ever skipped."""
    dropped = load_words().function_words
    return "".join(token[0] for token in tokens if token != "&" and token not in dropped)  # noqa: S105 - a sign, no secret


def spells(acronym: str, words: Sequence[str]) -> bool:
    """Tell whether a folded acronym is made of the words of a name.

    Each word that counts gives its first letter, in order; joints ("of", "and") give theirs or none. From five letters
    on a word may give up to three ("Instituto para la Paz en la Montaña", INPAMO).

    Args:
        acronym: folded, without spaces.
        words: folded words of the name, joints among them.
    """
    if len(acronym) < SHORTEST or len(words) < 2 or acronym[0] != words[0][0] or acronym in words:
        return False
    if len(acronym) == 2 * len(words) and acronym == "".join(word[0] * 2 for word in words):
        return True  # a Spanish plural: "CC.OO."
    joints = load_words().joints
    longest = LONGEST_SYLLABLE if len(acronym) >= SYLLABIC else 1
    ends = {0}
    for word in words:
        steps = range(0 if word in joints else 1, _most(word, longest) + 1)
        ends = {end + step for end in ends for step in steps if acronym.startswith(word[:step], end)}
        if not ends:
            return False
    return len(acronym) in ends


def _most(word: str, longest: int) -> int:
    # "U.S." folds to one word of two letters that are both initials.
    return min(len(word), max(longest, 2 if word in {"us", "uk", "un", "eu"} else 1))


@lru_cache(maxsize=10_000)
def is_plain_word(acronym: str) -> bool:
    """Tell whether an acronym is a word too ("CASA", "CARE"): then it names many bodies."""
    words = load_words()
    return is_concept(acronym) or acronym in words.function_words or acronym in words.plain_words


def without_tail(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield what is left of two runs of words without the words that both end with, the longest tail last."""
    length = 0
    while length < min(len(first), len(second)):
        yield first[: len(first) - length], second[: len(second) - length]
        length += 1
        if first[-length] != second[-length]:
            return
