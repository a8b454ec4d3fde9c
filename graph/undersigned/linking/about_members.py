"""Members that a self-description names: "is a network of A, B and C", "integrada por A, B y C"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from undersigned.errors import ResourceError
from undersigned.extraction.issuing.name_lists import parse_items, read_enumeration
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.extraction.mentions.proof import is_proper, proves
from undersigned.extraction.mentions.words import load_organization_patterns
from undersigned.languages.lexicon import nearest_language
from undersigned.model.facts import About, Facts, Item
from undersigned.names.acronyms import is_acronym
from undersigned.names.keys import name_key
from undersigned.names.places import find_places
from undersigned.text.case import UPPER
from undersigned.text.folding import fold_tokens
from undersigned.text.sentences import split_sentences

__all__ = ["ToldMember", "find_members"]

FILE = Path(__file__).with_suffix(".toml")
METHOD = "about.members/1"
FEWEST = 2
"""Names that a list needs: one alone may be what the network works on ("a network of Quiet Bays")."""


class MembershipWords(BaseModel):
    """Regular expressions of one language: what stands before a list of members, and before each of its names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cues: tuple[str, ...]
    before: str


class ToldMember(Item):
    """An organization that a self-description names as a member of the body that it describes."""

    name: str
    organization: str


def find_members(about: About, facts: Facts) -> Iterator[ToldMember]:
    """Yield the members that a self-description names, in order of the text.

    Only lists of at least two names count, and none of places, persons or plain words. They are as sure as the
    self-description.

    Args:
        about: the self-description.
        facts: what was found in its release.
    """
    text, language = facts.text, facts.language
    start = max(text.find(about.description, about.start, about.end), about.start)
    end = min(start + len(about.description), about.end)
    if _cues(language).search(text, start, end) is None:
        return
    own = name_key(about.organization)
    for sentence in split_sentences(text, start, end, language):
        for left, right, name in _names(text, sentence.start, sentence.end, language):
            if name_key(name) != own:
                yield ToldMember(
                    start=left,
                    end=right,
                    quote=text[left:right],
                    sentence=(sentence.start, sentence.end),
                    method=METHOD,
                    confidence=about.confidence,
                    name=name,
                    organization=about.organization,
                )


@lru_cache(maxsize=8)
def _words(language: str | None) -> MembershipWords:
    try:
        told = tomllib.loads(FILE.read_text(encoding="utf-8"))
        return MembershipWords.model_validate(told[nearest_language(language)])
    except (OSError, tomllib.TOMLDecodeError, KeyError, ValidationError) as error:
        raise ResourceError(f"word file {FILE} has no words of members in {language!r}: {error}; reinstall") from error


@lru_cache(maxsize=8)
def _cues(language: str | None) -> re.Pattern[str]:
    words = _words(language)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words.cues)})\s*:?\s+(?:{words.before})?", re.IGNORECASE)


@lru_cache(maxsize=8)
def _repeated(language: str | None) -> re.Pattern[str]:
    """Compile the pattern of small words before a further name ("von der Hafenwacht und *von der* Seewacht")."""
    words = _words(language)
    return re.compile(rf"((?:,|{load_names(language).conjunction.pattern})\s*)(?:{words.before})(?=[{UPPER}])")


def _names(text: str, start: int, end: int, language: str | None) -> Iterator[tuple[int, int, str]]:
    """Yield the names of the first list of bodies behind a cue of a sentence."""
    plain, places = _without_repeated(text, start, end, language)
    for cue in _cues(language).finditer(plain):
        region = read_enumeration(plain, cue.end(), len(plain), language)
        entries = parse_items(plain, region, language) if region else []
        if len(entries) >= FEWEST and _are_bodies([entry.name for entry in entries], language):
            yield from ((places[entry.start], places[entry.end - 1] + 1, entry.name) for entry in entries)
            return


def _without_repeated(text: str, start: int, end: int, language: str | None) -> tuple[str, list[int]]:
    """Return a sentence without the small words that are repeated before each name, and where its characters stand."""
    places: list[int] = []
    last = start
    for match in _repeated(language).finditer(text, start, end):
        places.extend(range(last, match.end(1)))
        last = match.end()
    places.extend(range(last, end))
    return "".join(text[place] for place in places), places


def _are_bodies(names: Sequence[str], language: str | None) -> bool:
    """Tell whether names that stand in one list are those of bodies.

    None is a place or a person, two of three can be bodies by their words ("Tide Project" might be none elsewhere), and
    half are more than one plain word.
    """
    patterns = load_organization_patterns(language)
    if any(_is_place(name) or patterns.names.is_person(name) for name in names):
        return False
    acronyms = [is_acronym(name) for name in names]
    proper = sum(short or is_proper(name, patterns) for short, name in zip(acronyms, names, strict=True))
    proven = sum(short or " " in name or proves(name, patterns) for short, name in zip(acronyms, names, strict=True))
    return 3 * proper >= 2 * len(names) and 2 * proven >= len(names)


def _is_place(name: str) -> bool:
    words = fold_tokens(name)
    return sum(place.end - place.start for place in find_places(words)) == len(words)
