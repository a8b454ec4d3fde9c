"""Characters as PDF files hold them, to those that other formats would have."""

from __future__ import annotations

import re

__all__ = ["LINE_HYPHEN", "SOFT_HYPHEN", "is_broken", "is_space", "plain_form", "raise_digits"]

LINE_HYPHEN = 2
"""The library's code for a hyphen at the end of a line."""
SOFT_HYPHEN = "\u00ad"
PLAIN = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\u2010": "-",
    "\u2011": "-",
    # Bullets of the fonts Symbol and Wingdings, which word processors set without a Unicode character.
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "•",
    "\uf0a8": "•",
    "\uf06e": "■",
    "\uf0e0": "→",
    "\uf02d": "–",
    "\uf06f": "□",
    "\uf071": "□",
    "\uf0be": "–",
}
FORMS = str.maketrans(PLAIN)
SPACES = frozenset((0, 9, 10, 11, 12, 13, 32, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x2028, 0x2029, 0x202F, 0x205F))
MORE_SPACES = frozenset((0x3000, 0xFEFF))
KNOWN = frozenset(map(ord, PLAIN))
DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
DIGIT_MARK = re.compile(r"[\d,]{1,5}")


def is_space(code: int) -> bool:
    """Tell whether a character is white space or nothing."""
    return code in SPACES or code in MORE_SPACES


def is_broken(code: int) -> bool:
    """Tell whether a character is a private or a replacement one, so that its glyph says what it does not."""
    return (0xE000 <= code <= 0xF8FF or code >= 0xF0000 or code in {0xFFFD, 0xFFFE, 0xFFFF}) and code not in KNOWN


def plain_form(text: str) -> str:
    """Return a word without ligatures and with the bullets of symbol fonts as characters."""
    return text if text.isascii() else text.translate(FORMS)


def raise_digits(text: str) -> str:
    """Return a number that is raised as raised characters, so that a footnote's mark does not run into the word."""
    return text.translate(DIGITS) if DIGIT_MARK.fullmatch(text) else text
