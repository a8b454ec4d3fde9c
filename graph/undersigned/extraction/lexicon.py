"""Language knowledge from data files: one TOML file a concern and language, checked by a pydantic record.

`languages/<language>/<concern>.toml` holds words; code holds none. A concern declares a `Lexicon` subclass whose
`concern` names the file, and calls `load_lexicon(ItsClass, document.language)`.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from undersigned.errors import ResourceError

__all__ = ["LANGUAGES", "Lexicon", "load_lexicon", "load_own_lexicon", "nearest_language"]

LANGUAGES = ("en", "es")
"""Languages with a complete pack; a document in another one is read with the words of English."""

FOLDER = Path(__file__).parent / "languages"


class Lexicon(BaseModel):
    """Base of the words of one concern; unknown keys in a file are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    concern: ClassVar[str]


L = TypeVar("L", bound=Lexicon)


def nearest_language(language: str | None) -> str:
    """Return the language whose pack is used for a document: its own, else English."""
    return language if language in LANGUAGES else "en"


@lru_cache(maxsize=256)
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
    return read_lexicon(kind, nearest_language(language))


def load_own_lexicon(kind: type[L], language: str | None) -> L:
    """Load the words of a concern, also for a language that has some words but no complete pack.

    Raises:
        ResourceError: the file does not have the record's form.
    """
    complete = language in LANGUAGES or not language or not language.isalpha()
    if complete or not path_of(kind, language or "en").exists():
        loaded: L = load_lexicon(kind, language)
        return loaded
    return read_lexicon(kind, language or "en")


def path_of(kind: type[Lexicon], language: str) -> Path:
    """Return the file of a concern's words."""
    return FOLDER / language / f"{kind.concern}.toml"


def read_lexicon(kind: type[L], language: str) -> L:
    """Read and check the file of a concern."""
    path = path_of(kind, language)
    try:
        return kind.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise ResourceError(f"language file {path} does not give {kind.__name__}: {error}") from error
