"""Spanish spelling where a stem meets an ending: the sound stays, so the letters change."""

from __future__ import annotations

import re

__all__ = ["accent_last", "join"]

ACCENTS = str.maketrans("aeiou", "áéíóú")
BEFORE_FRONT = (("gu", "gü"), ("c", "qu"), ("g", "gu"), ("z", "c"))
BEFORE_BACK = (("gu", "g"), ("qu", "c"), ("g", "j"))


def join(stem: str, ending: str, *, theme: str, soft: bool = False) -> str:
    """Join a stem and an ending.

    Args:
        stem: stem as in the infinitive, or changed.
        ending: ending of the class.
        theme: vowel of the infinitive (`a`, `e`, `i`): it tells how the stem's last consonant sounds.
        soft: c behind a vowel becomes z, not zc ("cocer").

    Example:
        >>> join("exig", "o", theme="i"), join("busc", "é", theme="a"), join("conoc", "a", theme="e")
        ('exijo', 'busqué', 'conozca')
    """
    if theme == "a":
        return respell(stem, BEFORE_FRONT) + ending if ending[0] in "eé" else stem + ending
    if ending[0] in "aoáó":
        return before_back(stem, theme=theme, soft=soft) + ending
    if re.search(r"[^gq]u$|^u$", stem) and theme == "i" and ending[0] in "eé":
        return stem + "y" + ending
    return before_i(stem, ending)


def before_back(stem: str, *, theme: str, soft: bool) -> str:
    """Return the stem of an -er or -ir verb as it stands before a, o."""
    if theme == "i" and re.search(r"[^gq]u$", stem):
        return stem + "y"
    if stem.endswith("c") and not re.search(r"[gq]u$", stem):
        return stem[:-1] + ("zc" if re.search(r"[aeiou]c$", stem) and not soft else "z")
    return respell(stem, BEFORE_BACK)


def before_i(stem: str, ending: str) -> str:
    """Join before i: it turns to y between vowels, is swallowed by ñ, ll and j, and bears an accent behind a, e, o."""
    diphthong = ending.startswith(("ie", "ió"))
    if diphthong and re.search(r"[aeou]$", stem) and not re.search(r"[gq]u$", stem):
        return stem + "y" + ending[1:]
    if diphthong and re.search(r"(ñ|ll)$", stem):
        return stem + ending[1:]
    if ending == "ieron" and stem.endswith("j"):
        return stem + "eron"
    if ending[0] == "i" and not diphthong and re.search(r"[aeo]$", stem):
        return stem + "í" + ending[1:]
    return stem + ending


def respell(stem: str, table: tuple[tuple[str, str], ...]) -> str:
    """Replace the stem's end by the first row that fits."""
    return next((stem.removesuffix(old) + new for old, new in table if stem.endswith(old)), stem)


def accent_last(word: str) -> str:
    """Put an accent on the last vowel, as a word of several syllables needs that ends in a vowel, n or s."""
    at = max((word.rfind(vowel) for vowel in "aeiou"), default=-1)
    return word if at < 0 or re.search("[áéíóú]", word) else word[:at] + word[at].translate(ACCENTS) + word[at + 1 :]
