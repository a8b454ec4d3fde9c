"""Read lists in which a preposition may stand before each name ("... de la Ligue, du Réseau et de Solidarité")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from undersigned.extraction.issuing.issuer_words import load_issuer_words
from undersigned.extraction.issuing.name_lists import load_region
from undersigned.text.alternatives import either
from undersigned.text.case import UPPER

__all__ = ["read_linked"]

MAX_NAMES = 60


@lru_cache(maxsize=8)
def load_links(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile what stands before the first name, what parts two names, and what ends the last one."""
    words = load_issuer_words(language)
    before = rf"(?:{either(words.repeated)}(?:\s+|(?<=['’])))"
    conjunction = either(words.conjunctions)
    return (
        re.compile(rf"{before}?(?=\S)", re.IGNORECASE),
        re.compile(rf"\s?,\s*(?:{conjunction}\s+)?{before}?|\s{conjunction}\s+{before}(?=[{UPPER}0-9])"),
        re.compile(rf"\s{either(words.topics)}"),
    )


def read_linked(text: str, start: int, end: int, language: str | None) -> tuple[tuple[int, int], ...]:
    """Read the names of a list whose members may each have a preposition before them.

    Args:
        text: the text that offsets refer to.
        start: where the preposition of the first name, or that name itself, begins.
        end: where to stop at the latest.
        language: chooses prepositions and conjunctions.

    Returns:
        The range of each name, without prepositions; the last may hold two names that "and" joins without one. Empty
        where no name begins.
    """
    first, between, topic = load_links(language)
    opened = first.match(text, start, end)
    found: list[tuple[int, int]] = []
    position = opened.end() if opened else start
    for _ in range(MAX_NAMES):
        match = load_region(language, dashes=True).match(text, position, end)
        if match is None:
            break
        cut = topic.search(text, *match.span())
        stop = cut.start() if cut else match.end()
        found += split_range(text, match.start(), stop, between)
        joint = between.match(text, stop, end)
        if cut is not None or joint is None:
            break
        position = joint.end()
    return tuple(found)


def split_range(text: str, start: int, end: int, between: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the ranges between the joints inside a range."""
    for joint in between.finditer(text, start, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end
