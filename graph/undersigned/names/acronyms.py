"""Acronyms: which words are one, and whether one is made of the words of a name, none skipped but joints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from undersigned.names.concepts import is_concept
from undersigned.names.words import load_words
from undersigned.text.folding import fold, fold_tokens

__all__ = [
    "SHORTEST",
    "abbreviates",
    "fold_acronym",
    "initial_forms",
    "initials",
    "is_acronym",
    "is_plain_word",
    "spells",
    "without_tail",
]

SHORTEST = 3
"""Letters from which exact initials are evidence at all."""

SYLLABIC = 5
"""Letters from which an acronym may be made of syllables."""

LONGEST_SYLLABLE = 3

LONGEST = 15
"""Characters of an acronym as written."""

MOST_LETTERS = 10
WRITTEN = re.compile(r"[^\W_](?:[\w&.’'/+-]*[\w.])")


def is_acronym(name: str) -> bool:
    """Return whether a name is an acronym: one word of 2 to 10 letters, half of them capitals ("LLH", "UNFPA/LAC").

    The letters are of any script; an article of English before it does not count.
    """
    bare = name.strip()
    bare = bare[4:].strip() if bare[:4].lower() == "the " else bare
    if not 2 <= len(bare) <= LONGEST or WRITTEN.fullmatch(bare) is None:
        return False
    letters = sum(map(str.isalpha, bare))
    capitals = sum(map(str.isupper, bare))
    return letters <= MOST_LETTERS and capitals >= 2 and 2 * capitals >= letters


def fold_acronym(acronym: str) -> str:
    """Return the letters and figures of an acronym as they are compared ("F.S.F." and "FSF" are "fsf")."""
    return fold(acronym).replace(" ", "")


def abbreviates(acronym: str, name: str) -> bool:
    """Return whether an acronym that a text gives with a name can stand for it.

    Its letters occur in the name in order, the first one at the beginning of one of the first two words, and at
    least half of them at beginnings of words. This is too little where the text does not put the two together: see
    `spells`.

    Example:
        >>> abbreviates("HARBONET", "Harbor and Bay Network")
        True
    """
    letters, words = fold_acronym(acronym), fold_tokens(name)
    heads = {word[0] for word in words}
    if not letters or len(letters) > 4 * len(words) or letters[0] not in {word[0] for word in words[:2]}:
        return False
    rest = iter("".join(words))
    return all(letter in rest for letter in letters) and 2 * sum(letter in heads for letter in letters) >= len(letters)


def initials(tokens: tuple[str, ...]) -> str:
    """Return the first letters of the words, function words left out, no other word ever skipped."""
    dropped = load_words().function_words
    return "".join(token[0] for token in tokens if token != "&" and token not in dropped)  # noqa: S105 - a sign, no secret


def initial_forms(words: Sequence[str]) -> Iterator[str]:
    """Yield the initials of folded words: without their joints, and without articles alone."""
    if len(words) > 1:
        for dropped in (load_words().joints, load_words().articles):
            yield "".join(word[0] for word in words if word not in dropped)


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
