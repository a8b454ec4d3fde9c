"""The words around the things that measures are about, of `measure_words.toml`, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from undersigned.errors import ResourceError
from undersigned.text.phrases import PhraseIndex

__all__ = ["MeasureWords", "Part", "Peels", "measure_words", "peels", "word_families"]

FILE = Path(__file__).with_name("measure_words.toml")
NEAREST = "en"
"""Language whose words serve where a document's own are not known."""

Part = tuple[bool, bool]
"""`(takes the thing away, is a hedge)`."""


class MeasureWords(BaseModel):
    """Words of one language; what each list means stands in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    modifiers: tuple[str, ...]
    hedges: tuple[str, ...]
    against: tuple[str, ...]
    enacting: tuple[str, ...]
    nominal: frozenset[str]
    gerunds: tuple[str, ...]
    infinitives: frozenset[str]
    capacities: frozenset[str]
    articles: frozenset[str]
    tails: tuple[str, ...]
    states: tuple[str, ...]
    adverbs: tuple[str, ...]
    empties: frozenset[str]
    fragments: frozenset[str]
    anaphors: frozenset[str]
    heads_first: bool = False
    genders: frozenset[str] = frozenset()
    plural_words: dict[str, str] = {}
    plural_ends: dict[str, str] = {}


class WordFile(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    families: Mapping[str, frozenset[str]]
    languages: Mapping[str, MeasureWords]


@dataclass(frozen=True, slots=True)
class Peels:
    """Indexes of what is taken off the beginning and the end of a wording."""

    modifiers: PhraseIndex[bool]
    parts: PhraseIndex[Part]
    tails: PhraseIndex[bool]


@lru_cache(maxsize=1)
def _load() -> WordFile:
    """Load the packaged file.

    Raises:
        ResourceError: the file is missing or does not have the form of `WordFile`.
    """
    try:
        return WordFile.model_validate(tomllib.loads(FILE.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise ResourceError(f"word file {FILE} does not give the words of measures: {error}; reinstall") from error


def measure_words(language: str | None) -> MeasureWords:
    """Return the words of a language, or of the nearest one that is known."""
    return _load().languages.get(language or NEAREST) or _load().languages[NEAREST]


@lru_cache(maxsize=16)
def peels(language: str | None) -> Peels:
    """Return the indexes of a language, made once."""
    words = measure_words(language)
    return Peels(
        modifiers=PhraseIndex((phrase, True) for phrase in words.modifiers),
        parts=PhraseIndex(
            (phrase, part)
            for phrases, part in (
                (words.hedges, (False, True)),
                (words.against, (True, False)),
                (words.enacting, (False, False)),
            )
            for phrase in phrases
        ),
        tails=PhraseIndex((phrase, True) for phrase in words.tails),
    )


def word_families() -> Mapping[str, frozenset[str]]:
    """Return the families of folded nouns for one act of a state, by name."""
    return _load().families
