"""Find words in a text as a model retypes them: other quotation marks, dashes, spaces and cases, one for one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from undersigned.model.document import Span

__all__ = ["FoldedText", "fold"]

FOLDS = {
    **dict.fromkeys("“”„‟«»‹›″＂", '"'),
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
SPACES = re.compile(r"\s+")


def fold_character(character: str) -> str:
    """Return one character for one: case, marks and dashes do not count."""
    plain = FOLDS.get(character, character)
    lower = plain.lower()
    return lower if len(lower) == 1 else plain


def fold(words: str) -> str:
    """Return words folded, with single spaces."""
    return SPACES.sub(" ", "".join(map(fold_character, words))).strip()


@dataclass(slots=True)
class FoldedText:
    """A text folded, with the place of each folded character in the text.

    Args:
        text: as normalized.
    """

    text: str
    folded: str = ""
    places: list[int] = field(default_factory=list[int])

    def __post_init__(self) -> None:
        characters: list[str] = []
        for place, character in enumerate(self.text):
            if character.isspace() and characters and characters[-1] == " ":
                continue
            characters.append(" " if character.isspace() else fold_character(character))
            self.places.append(place)
        self.folded = "".join(characters)

    def find(self, words: str, *, start: int = 0, end: int | None = None) -> Span | None:
        """Return the first place of words within a range of the text, as whole words, or None."""
        wanted = fold(words)
        if not wanted:
            return None
        stop = len(self.text) if end is None else end
        for found in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", self.folded):
            first, last = self.places[found.start()], self.places[found.end() - 1] + 1
            if start <= first and last <= stop:
                return Span(start=first, end=last)
        return None
