r"""Language knowledge from data files: one TOML file a concern and language, checked by a pydantic record.

`languages/<language>/<concern>.toml` holds words, in which `[\p{Lu}]` is any capital; code holds none. A concern
declares a `Lexicon` subclass whose `concern` names the file, and calls `load_lexicon(ItsClass, language)`.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from undersigned.errors import ResourceError
from undersigned.text.case import expand_case

__all__ = [
    "CONCERNS",
    "DEFAULT",
    "LANGUAGES",
    "Lexicon",
    "load_lexicon",
    "load_pack_file",
    "nearest_language",
    "path_of",
]

FOLDER = Path(__file__).parent
DEFAULT = "en"
"""The pack that serves documents in languages without one; what it has files for, every pack has."""


class Lexicon(BaseModel):
    """Base of the words of one concern; unknown keys in a file are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    concern: ClassVar[str]


L = TypeVar("L", bound=Lexicon)


def concerns_of(language: str) -> frozenset[str]:
    """Return the concerns that a language has a file for."""
    return frozenset(path.stem for path in (FOLDER / language).glob("*.toml"))


CONCERNS = concerns_of(DEFAULT)
"""The concerns that a complete pack has files for."""

LANGUAGES = tuple(sorted(path.name for path in FOLDER.iterdir() if concerns_of(path.name) >= CONCERNS))
"""Languages with a complete pack, sorted; a document in another one is read with the words of English."""


def nearest_language(language: str | None) -> str:
    """Return the language whose pack is used for a document: its own, else English."""
    return language if language in LANGUAGES else DEFAULT


def load_lexicon(kind: type[L], language: str | None) -> L:
    """Load the words of a concern for a language.

    Args:
        kind: the record to fill; its `concern` names the file.
        language: ISO 639-1 code; one without a pack gets English.

    Returns:
        The checked record, the same object for each call.

    Raises:
        ResourceError: the file is missing or does not have the record's form.
    """
    words: L = load_pack_file(kind, nearest_language(language))
    return words


def path_of(kind: type[Lexicon], language: str) -> Path:
    """Return the file of a concern's words."""
    return FOLDER / language / f"{kind.concern}.toml"


@lru_cache(maxsize=256)
def load_pack_file(kind: type[L], language: str) -> L:
    """Load the words of a concern from the file of exactly this language.

    Raises:
        ResourceError: the file is missing or does not have the record's form.
    """
    path = path_of(kind, language)
    try:
        return kind.model_validate(tomllib.loads(expand_case(path.read_text(encoding="utf-8"))))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise ResourceError(f"language file {path} does not give {kind.__name__}: {error}") from error
