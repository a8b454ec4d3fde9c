"""Words for comparing: without case, diacritics and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "fold_tokens"]

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "ħ": "h", "ŧ": "t"}
)
APOSTROPHES = "'’‘ʼʻ`´"
DOTTED = re.compile(r"\b(?:\w\.){2,}\w?(?!\w)")
NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Fold case, diacritics, apostrophes and punctuation away; words are parted by one space.

    Letters of scripts without case stay, with their vowel signs. Invisible format characters go.

    Example:
        >>> fold("U.S. Fisher’s  Ligá (Île)")
        'us fishers liga ile'
    """
    bare = "".join(character for character in text if character not in APOSTROPHES)
    bare = DOTTED.sub(lambda match: match.group().replace(".", ""), bare)
    if bare.isascii():
        return " ".join(NOT_ALPHANUMERIC.split(bare.lower())).strip()
    # Compatibility forms ("ﬁ", "℠") may hold capitals, and folding may give new accents: both twice.
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", bare).casefold())
    bare = "".join(_fold_character(character) for character in bare.casefold()).translate(LETTERS)
    bare = unicodedata.normalize("NFC", bare)
    return " ".join("".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in bare).split())


def _fold_character(character: str) -> str:
    # Only the accents of European scripts go: the vowel signs of others are letters.
    if "\u0300" <= character <= "\u036f" or unicodedata.category(character) in {"Cf", "Cs"}:
        return ""
    return character


@lru_cache(maxsize=50_000)
def fold_tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, in order."""
    return tuple(fold(text).split())
