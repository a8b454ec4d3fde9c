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

__all__ = ["LANGUAGES", "Lexicon", "load_lexicon", "nearest_language"]

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
    path = FOLDER / nearest_language(language) / f"{kind.concern}.toml"
    try:
        return kind.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise ResourceError(f"language file {path} does not give {kind.__name__}: {error}") from error
