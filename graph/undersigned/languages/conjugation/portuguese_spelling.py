"""Portuguese spelling where a stem meets an ending: the sound stays, so the letters change."""

from __future__ import annotations

import re

__all__ = ["join"]

BEFORE_FRONT = (("c", "qu"), ("g", "gu"), ("ç", "c"))
BEFORE_BACK = (("gu", "g"), ("c", "ç"), ("g", "j"))
HIATUS = re.compile(r"(?<![gq])[aou]$")
"""Ends of stems behind which an i of its own syllable bears an accent ("saímos", "concluído")."""


def join(stem: str, ending: str, *, theme: str) -> str:
    """Join a stem and an ending.

    Args:
        stem: stem as in the infinitive, or changed.
        ending: ending of the class.
        theme: vowel of the infinitive (`a`, `e`, `i`): it tells how the stem's last consonant sounds.

    Example:
        >>> join("exig", "o", theme="i"), join("public", "ei", theme="a"), join("conclu", "ido", theme="i")
        ('exijo', 'publiquei', 'concluído')
    """
    if theme == "a":
        return respell(stem, BEFORE_FRONT) + ending if ending[0] in "eé" else stem + ending
    if ending[0] in "ao":
        return (stem + "i" if stem.endswith("a") else respell(stem, BEFORE_BACK)) + ending
    if ending[0] == "i" and HIATUS.search(stem) and not re.match(r"i(?:u|ndo)", ending):
        return stem + "í" + ending[1:]
    return stem + ending


def respell(stem: str, table: tuple[tuple[str, str], ...]) -> str:
    """Replace the stem's end by the first row that fits."""
    return next((stem.removesuffix(old) + new for old, new in table if stem.endswith(old)), stem)
