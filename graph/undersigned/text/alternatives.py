"""Many alternatives in one regular expression, in a form that is tried fast."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["either"]

NO_SYNTAX = re.compile(r"\\.|\[[^\]]*\]")
"""Parts of a pattern whose brackets and bars mean themselves."""
REPEATS = frozenset("?*+{")


def either(patterns: Iterable[str]) -> str:
    """Return patterns as one group, the longest first, those with the same first letter together.

    At each word of a text all alternatives are tried in turn; so it is one for each letter. What is found stays the
    same, because patterns that can match at one place keep their order.

    Args:
        patterns: regular expressions without numbered groups.

    Returns:
        A group that captures nothing; without patterns it matches the empty text.

    Example:
        >>> either(["town", "city", "to"])
        '(?:c(?:ity)|t(?:own|o))'
    """
    branches: list[str] = []
    letters: dict[str, list[str]] = {}
    for pattern in sorted(patterns, key=lambda one: (-len(one), one)):
        if not begins_with_letter(pattern) or pattern[0].swapcase() in letters:
            branches += joined(letters)
            letters.clear()
        if begins_with_letter(pattern):
            letters.setdefault(pattern[0], []).append(pattern[1:])
        else:
            branches.append(pattern)
    return f"(?:{'|'.join([*branches, *joined(letters)])})"


def joined(letters: dict[str, list[str]]) -> list[str]:
    """Return one pattern for each first letter and the rests behind it."""
    return [f"{letter}(?:{'|'.join(rests)})" for letter, rests in letters.items()]


def begins_with_letter(pattern: str) -> bool:
    """Tell whether whatever a pattern matches begins with the letter that it begins with."""
    if not pattern[:1].isalpha() or pattern[1:2] in REPEATS:
        return False
    depth = 0
    for char in NO_SYNTAX.sub("", pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            return False
    return True
