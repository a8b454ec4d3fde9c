r"""Letter case by Unicode property, for regular expressions.

`re` knows no `\p{Lu}`. Names begin with Ł, Č, İ, Ω or Ж as they begin with A; a class that lists `A-ZÀ-Þ` loses them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

__all__ = ["LOWER", "UPPER", "expand_case"]

BICAMERAL: Final = (
    range(0x41, 0x530),  # Latin, Greek, Cyrillic
    range(0x531, 0x590),  # Armenian
    range(0x10A0, 0x1100),  # Georgian
    range(0x1C90, 0x1CC0),
    range(0x1E00, 0x2000),  # Latin and Greek, extended
    range(0x2C60, 0x2E00),
    range(0xA640, 0xA7FF),
    range(0xFB00, 0xFB18),
)
"""Blocks of the scripts that tell capitals from small letters and that organizations write themselves in."""
CASE: Final = re.compile(r"\\{1,2}p\{(L[ul])\}")


def runs_of(fits: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and last code point of each run of characters that fit."""
    begin = last = -1
    for code in chain.from_iterable(BICAMERAL):
        if not fits(chr(code)):
            continue
        if code != last + 1:
            if begin >= 0:
                yield begin, last
            begin = code
        last = code
    yield begin, last


def class_of(runs: Iterable[tuple[int, int]]) -> str:
    """Return the inside of a character class that holds the runs."""
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


UPPER: Final = class_of(runs_of(str.isupper))
"""Capital letters (Lu), as the inside of a character class: `[{UPPER}]`."""
LOWER: Final = class_of(runs_of(str.islower))
"""Small letters (Ll), as the inside of a character class."""


def expand_case(pattern: str) -> str:
    r"""Write `\p{Lu}` and `\p{Ll}` out, which stand inside character classes; the backslash may be doubled (TOML).

    Example:
        >>> bool(re.fullmatch(expand_case(r"[\p{Lu}][\p{Ll}]+"), "Łódź"))
        True
    """
    return CASE.sub(lambda match: UPPER if match[1] == "Lu" else LOWER, pattern) if "\\p{" in pattern else pattern
