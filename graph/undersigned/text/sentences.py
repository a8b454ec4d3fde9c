"""Split a run of text into sentences by punctuation, abbreviations and the shape of lines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import ClassVar

from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.model.document import Span

__all__ = ["SentenceWords", "split_sentences"]

TERMINAL = re.compile(r"(?:[.!?…]{1,4}|:(?=\n))[\"”’»)\]*_]{0,3}(?=\s)|\n")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
OPENERS = '"“”«„‘¿¡([*_#•-–—'
ORDINALS = frozenset(map(str, range(100)))
LONGEST = 40
"""No abbreviation is longer."""
NARROW_LINE = 60
"""Lines up to this long are lines on purpose; longer ones may be wrapped."""

LEAST_WRAPPED = 3
"""So many lines behind the first one tell whether a run is wrapped: a third of them then begin in small letters."""


class SentenceWords(Lexicon):
    """Words that end with a period inside a sentence, in lower case and without it.

    Args:
        abbreviations: such words.
        ordinals: a number of one or two figures with a period is an ordinal ("am 12. Mai").
    """

    concern: ClassVar[str] = "sentences"
    abbreviations: frozenset[str]
    ordinals: bool = False


@lru_cache(maxsize=8)
def load_abbreviations(language: str | None) -> frozenset[str]:
    """Load the abbreviations of a language."""
    words: SentenceWords = load_lexicon(SentenceWords, language)
    return words.abbreviations | (ORDINALS if words.ordinals else frozenset())


def split_sentences(text: str, start: int, end: int, language: str | None) -> tuple[Span, ...]:
    """Split `text[start:end]` into sentences.

    Args:
        text: the text that all offsets refer to.
        start: first code point of the run.
        end: code point after the run.
        language: ISO 639-1 code; chooses the abbreviations.

    Returns:
        Spans in order, without white space around them; empty for a run of white space.
    """
    abbreviations = load_abbreviations(language)
    least = least_wrapped(text[start:end].split("\n"))
    spans: list[Span] = []
    begin = start
    for match in TERMINAL.finditer(text, start, end):
        if is_boundary(text, match, end, abbreviations, least):
            begin = add_span(spans, text, begin, match.end())
    add_span(spans, text, begin, end)
    return tuple(spans)


def least_wrapped(lines: list[str]) -> float:
    """Return how long a line of a run must be to go on in the next one; no line does in narrow lines on purpose."""
    inner = [line.lstrip() for line in lines[1:]]
    wrapped = len(inner) >= LEAST_WRAPPED and 3 * sum(line[:1].islower() for line in inner) >= len(inner)
    widest = max(map(len, lines))
    return widest * 0.6 if wrapped or widest > NARROW_LINE else float("inf")


def add_span(spans: list[Span], text: str, start: int, end: int) -> int:
    """Append the span without the white space around it, if anything is left; return where the next one begins."""
    raw = text[start:end]
    bare = raw.strip()
    if bare:
        left = start + len(raw) - len(raw.lstrip())
        spans.append(Span(start=left, end=left + len(bare)))
    return end


def is_boundary(text: str, match: re.Match[str], end: int, abbreviations: frozenset[str], least: float) -> bool:
    """Tell whether a sentence ends at a terminal or a line feed."""
    following = text[match.end() : min(match.end() + 8, end)].lstrip()
    if not following:
        return False
    if match.group() == "\n":
        return is_line_boundary(text, match.start(), following, least)
    if following[0].islower():
        return False
    if match.group().startswith(".") and not match.group().startswith(".."):
        return not ends_in_abbreviation(text, match.start(), abbreviations)
    return following[0].isupper() or following[0].isdigit() or following[0] in OPENERS or not following[0].isalpha()


def is_line_boundary(text: str, position: int, following: str, least: float) -> bool:
    """Tell whether a line feed separates sentences: it does not in wrapped prose."""
    line = text[text.rfind("\n", 0, position) + 1 : position].rstrip()
    if not line or following[0].islower():
        return False
    return len(line) < least


def ends_in_abbreviation(text: str, position: int, abbreviations: frozenset[str]) -> bool:
    """Tell whether the period at a position belongs to an abbreviation or to an initial."""
    near = text[max(0, position - LONGEST) : position].split()
    bare = near[-1].lstrip(OPENERS) if near and not text[position - 1].isspace() else ""
    return bare.casefold() in abbreviations or (bool(INITIALS.fullmatch(bare)) and bare[:1].isupper())
