"""Numbers of lists: read from attributes, and shown as digits, letters or Roman numerals."""

from __future__ import annotations

__all__ = ["LONGEST_MARKER", "integer", "ordinal_words"]

LONGEST_MARKER = 12
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
ROMAN_ONES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
MOST_ROMAN = 3_999
LETTERS = 26


def integer(value: str | None, *, default: int = 0) -> int:
    """Return a number of an attribute, or a default where it is none."""
    digits = (value or "").strip()
    return int(digits[:9]) if digits.isascii() and digits.isdecimal() else default


def ordinal_words(number: int, form: str) -> str:
    """Return a number as a list shows it: digits, letters or Roman numerals; digits where the form is rare."""
    if form in {"lowerLetter", "upperLetter"} and number >= 1:
        letter = chr(ord("a") + (number - 1) % LETTERS) * min((number - 1) // LETTERS + 1, LONGEST_MARKER)
        return letter if form == "lowerLetter" else letter.upper()
    if form in {"lowerRoman", "upperRoman"} and 1 <= number <= MOST_ROMAN:
        numeral = ""
        for value, sign in (*ROMAN, *ROMAN_ONES):
            numeral += sign * (number // value)
            number %= value
        return numeral if form == "lowerRoman" else numeral.upper()
    return str(number)
