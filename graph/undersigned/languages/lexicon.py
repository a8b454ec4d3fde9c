r"""Language knowledge from data files: eight TOML files a language, whose sections pydantic records check.

`languages/<language>/<file>.toml` holds words, in which `[\p{Lu}]` is any capital; code holds none. A concern declares
a `Lexicon` subclass whose `concern` names the section, and calls `load_lexicon(ItsClass, language)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, Final, TypeVar

import tomli
from pydantic import BaseModel, ConfigDict, ValidationError

from undersigned.errors import ResourceError
from undersigned.text.case import expand_case

__all__ = [
    "CONCERNS",
    "DEFAULT",
    "FILES",
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

FILES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "asks": ("recommendations", "stance", "addressees", "statements"),
        "countries": ("countries",),
        "dates": ("dates", "events", "sentences"),
        "headings": ("zones", "header", "abouts", "contacts", "linked", "enclosures", "themes"),
        "names": ("organization_names", "organizations", "known_organizations", "issuers"),
        "persons": ("persons", "given_names", "genders"),
        "speech": ("quotations", "indirect", "quoted"),
        "verbs": ("conjugation",),
    }
)
"""The files of a language and their sections, one a concern."""


@lru_cache(maxsize=256)
def read_file(path: Path) -> dict[str, Any]:
    """Return the sections of a language file; an empty dictionary where there is no such file."""
    if not path.exists():
        return {}
    return tomli.loads(expand_case(path.read_text(encoding="utf-8")))


def concerns_of(language: str) -> frozenset[str]:
    """Return the concerns that a language has a section for."""
    return frozenset(concern for file in FILES for concern in read_file(FOLDER / language / f"{file}.toml"))


CONCERNS: Final = frozenset(concern for concerns in FILES.values() for concern in concerns)
"""The concerns that a complete pack has sections for."""

LANGUAGES: Final = tuple(sorted(path.parent.name for path in FOLDER.glob("*/forms.tsv")))
"""Languages with a complete pack, sorted; a document in another one is read with the words of English.

The forms of verbs are written last, when the lists of words stand.
"""


def nearest_language(language: str | None) -> str:
    """Return the language whose pack is used for a document: its own, else English."""
    return language if language in LANGUAGES else DEFAULT


def load_lexicon(kind: type[L], language: str | None) -> L:
    """Load the words of a concern for a language.

    Args:
        kind: the record to fill; its `concern` names the section.
        language: ISO 639-1 code; one without a pack gets English.

    Returns:
        The checked record, the same object for each call.

    Raises:
        ResourceError: the file is missing or does not have the record's form.
    """
    words: L = load_pack_file(kind, nearest_language(language))
    return words


def path_of(kind: type[Lexicon], language: str) -> Path:
    """Return the file that holds a concern's words."""
    file = next(file for file, concerns in FILES.items() if kind.concern in concerns)
    return FOLDER / language / f"{file}.toml"


@lru_cache(maxsize=256)
def load_pack_file(kind: type[L], language: str) -> L:
    """Load the words of a concern from the file of exactly this language.

    Raises:
        ResourceError: the file or its section is missing, or does not have the record's form.
    """
    path = path_of(kind, language)
    try:
        return kind.model_validate(read_file(path)[kind.concern])
    except (OSError, KeyError, tomli.TOMLDecodeError, ValidationError) as error:
        raise ResourceError(
            f"language file {path}, section [{kind.concern}], does not give {kind.__name__}: {error}"
        ) from error
