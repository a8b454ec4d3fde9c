"""Names of bodies that a document makes known, and the shape of names of bodies it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from undersigned.extraction.issuing.organization_names import join_patterns
from undersigned.extraction.people.name_shapes import BODY_RUN, clean_space
from undersigned.extraction.speech.speech_words import SpeechWords
from undersigned.text.case import UPPER

__all__ = ["KnownBodies", "know_bodies", "looks_like_body", "read_body"]

GOES_ON = re.compile(r"\w|[.-]\w")
"""Behind a name that is only the beginning of a longer one ("Lantern" of "Lantern.org")."""
FIRST_WORD = re.compile(r"\w+")
ACRONYM = re.compile(rf"[{UPPER}]{{2,}}[{UPPER}0-9&-]*$")
EMPHASIS = re.compile(r"[_*]+[._*]*$")
"""Marks of emphasis that were left behind a name."""
MAX_BODY = 120


@dataclass(frozen=True, slots=True)
class KnownBodies:
    """Names of bodies, and the lengths of those with a first word, the longest first."""

    names: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]

    def at(self, text: str, start: int) -> str | None:
        """Return the longest known name that stands at an offset, as the text has it."""
        first = FIRST_WORD.match(text, start)
        if not first:
            return None
        for length in self.lengths.get(first[0].casefold(), ()):
            end = start + length
            if text[start:end].casefold() in self.names and not GOES_ON.match(text, end):
                return text[start:end]
        return None


def know_bodies(names: Iterable[str]) -> KnownBodies:
    """Index names of bodies, without their articles."""
    folded = frozenset(name for name in (clean_space(name).casefold() for name in names) if len(name) > 1)
    lengths: dict[str, set[int]] = {}
    for name in folded:
        if first := FIRST_WORD.match(name):
            lengths.setdefault(first[0], set()).add(len(name))
    return KnownBodies(folded, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})


def looks_like_body(run: str, words: SpeechWords) -> bool:
    """Tell whether a capitalized run reads as the name of a body: an acronym, or it holds a word of such names."""
    parts = re.findall(r"[\w’'.&-]+", run)
    if not parts:
        return False
    if len(parts) == 1:
        return bool(ACRONYM.match(parts[0])) or is_plain(parts, words)
    if parts[0].casefold() in words.given_names and len(parts) <= 3 and not names_body(parts, words):
        return False
    return is_plain(parts, words) or (len(parts[0]) > len("AC") and bool(ACRONYM.match(parts[0])))


def names_body(parts: list[str], words: SpeechWords) -> bool:
    """Tell whether words behind a given name are of a body: one is, and is no surname as well ("Ana Law")."""
    sure = parts[0].casefold() not in words.ambiguous_names
    return is_plain(parts[1:], words) and not (
        sure and len(parts) == len(("given", "surname")) and parts[1].casefold() in words.surnames
    )


def is_plain(parts: list[str], words: SpeechWords) -> bool:
    """Tell whether one of the words is one that names of bodies hold."""
    endings = words.organization_suffixes
    return any(
        low in words.organization_words or (endings and low.endswith(endings))
        for low in (part.casefold().rstrip(".") for part in parts)
    )


@lru_cache(maxsize=1)
def load_tail() -> re.Pattern[str]:
    """Compile the pattern of words and marks behind a name that only join it to what follows."""
    return re.compile(rf"(?:\s+(?:{join_patterns('connectors')}|&)|[,&–-])+\s*\Z")


def read_body(text: str, start: int, end: int, bodies: KnownBodies) -> str | None:
    """Read the name of a body that stands at an offset, a known one first.

    Args:
        text: the text.
        start: where the name begins.
        end: where it must have ended.
        bodies: what the document makes known.

    Returns:
        The name as the text has it, or None where no capitalized word stands there.
    """
    known = bodies.at(text, start)
    if known and start + len(known) <= end:
        return known
    run = BODY_RUN.match(text, start, min(end, start + MAX_BODY))
    if not run:
        return None
    name = EMPHASIS.sub("", load_tail().sub("", run[0].partition(",")[0])).strip(' ,–-“”"«»')
    return name or None
