"""German compounds as the words that they are made of: "Naturschutzbund" as natur, schutz, bund."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

__all__ = ["split_compound"]

SHORTEST_COMPOUND = 8
SHORTEST_PART = 3
LINKS = ("", "s", "es", "n", "en", "er", "e")
"""Letters that join two words."""


def split_compound(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the known words that a compound is made of, the fewest; the word itself where it is none.

    Args:
        word: folded.
        known: tells whether a folded word is one that a compound may be made of.

    Example:
        >>> split_compound("hafenarbeiterbund", {"hafen", "arbeiter", "bund"}.__contains__)
        ('hafen', 'arbeiter', 'bund')
    """
    if len(word) < SHORTEST_COMPOUND:
        return (word,)
    return _split(word, known) or (word,)


def _split(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    @cache
    def best(start: int) -> tuple[str, ...]:
        """Return the fewest known words that make the rest; none where nothing does."""
        found: list[tuple[str, ...]] = []
        for end in range(start + SHORTEST_PART, len(word) + 1):
            part = word[start:end]
            if not known(part):
                continue
            if end == len(word):
                found.append((part,))
                continue
            rests = [best(end + len(link)) for link in LINKS if word.startswith(link, end)]
            found += [(part, *rest) for rest in rests if rest]
        # Of as many words those that leave the fewest letters between them: "Arbeiter", not "Arbeit" and "er".
        return min(found, key=lambda parts: (len(parts), -sum(map(len, parts))), default=())

    return best(0)
