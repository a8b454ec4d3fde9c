"""The seam of two lines: whether a hyphen belongs to the word or to the break, and whether a space stands there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.reading.pdf.characters import SOFT_HYPHEN
from undersigned.reading.pdf.shapes import Line

__all__ = ["Seam", "Vocabulary"]

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
LAST_PART = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[-\u00ad]\Z")
FIRST_PART = re.compile(r"[^\W_]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z|\S+@\S*\Z")
ADDRESS_PART = re.compile(r"[\w%~-]*[./_?=&%#-][\w./?=&%#~-]*")
LINKS = frozenset({"and", "or", "to", "y", "e", "o", "u", "et", "ou", "und", "oder", "bzw", "bis"})
"""Words after a hyphen that stands for a part left out ("short- and long-term")."""
HYPHENATED = frozenset({"self", "non", "vice", "ex"})
PART = 4
"""Parts of a compound have at least so many letters; shorter ones are syllables ("with-out")."""


@dataclass(frozen=True, slots=True)
class Seam:
    """How two lines are joined."""

    drops_hyphen: bool
    space: bool


SPACE = Seam(drops_hyphen=False, space=True)
NOTHING = Seam(drops_hyphen=False, space=False)
DROP = Seam(drops_hyphen=True, space=False)


class Vocabulary:
    """The words of a document, which tell how it writes those that a line break takes apart."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.counts: Counter[str] = Counter()
        for line in lines:
            words = line.text.casefold()
            cut = LAST_PART.search(words)
            self.counts.update(WORD.findall(words[: cut.start()] if cut else words))

    def seam(self, before: str, after: str) -> Seam:
        """Return how the end of a line and the beginning of the next one are joined.

        Args:
            before: last word of a line.
            after: first word of the next line.
        """
        if ADDRESS.search(before) and (before[-1] in "/-_?=&.#%" and ADDRESS_PART.fullmatch(after)):
            return NOTHING
        if before[-1:] == "/":
            return NOTHING
        if before.endswith(SOFT_HYPHEN):
            return DROP
        cut, rest = LAST_PART.search(before), FIRST_PART.match(after)
        if cut is None or rest is None:
            return SPACE
        left, right = cut[1].casefold(), rest.group().casefold()
        if right in LINKS:
            return SPACE
        return DROP if self.is_broken_word(left, right, cut[1], rest.group()) else NOTHING

    def is_broken_word(self, left: str, right: str, *written: str) -> bool:
        """Tell whether a hyphen is there for the line break alone."""
        whole, compound = self.counts[left + right], self.counts[f"{left}-{right}"]
        if whole or compound:
            return whole > compound or (whole == compound and "-" not in left)
        # "Nord-Süd", "EU-Recht", "COVID-19": no hyphenation leaves a capital or a number behind the hyphen.
        if not written[1][0].islower() or (written[0].isupper() and len(written[0]) > 1) or written[0][-1].isdecimal():
            return False
        if left in HYPHENATED or "-" in left:
            return False
        known = self.counts[left] and self.counts[right]
        return not (known and len(left) >= PART and len(right) >= PART)
