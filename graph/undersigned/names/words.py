"""The words of `words.toml`, loaded once: what comparing knows of languages stands there, not in code."""

from __future__ import annotations

import tomllib
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from undersigned.errors import ResourceError

__all__ = ["Words", "load_words"]

FILE = Path(__file__).with_name("words.toml")


class Words(BaseModel):
    """Words by the part they play when names and wordings are compared; all folded, see `text.folding`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    articles: frozenset[str]
    conjunctions: frozenset[str]
    function_words: frozenset[str]
    legal_forms: frozenset[str]
    networks: frozenset[str]
    introducers: frozenset[str]
    red_not_network: frozenset[str]
    plain_words: frozenset[str]
    units: frozenset[str]
    numbered_units: frozenset[str]
    vetoes: frozenset[str]
    collectives: frozenset[str]
    titles: frozenset[str]
    credentials: frozenset[str]
    offices: frozenset[str]
    generic: frozenset[str]
    bodies: frozenset[str]
    government_heads: frozenset[str]
    portfolios: frozenset[str]
    geography: frozenset[str]
    determiners: frozenset[str]
    measure_fillers: frozenset[str]
    negations: frozenset[str]
    compounding: frozenset[str]
    pronouns: frozenset[str]
    spellings: dict[str, str]
    function_words_by_language: dict[str, frozenset[str]]

    @cached_property
    def joints(self) -> frozenset[str]:
        """Words that tell no body from another: prepositions, articles, conjunctions."""
        return self.function_words | self.articles | self.conjunctions

    @cached_property
    def before_names(self) -> frozenset[str]:
        """Words that stand before the name of a person: titles, and the words of offices."""
        offices = self.offices | self.government_heads | self.portfolios | self.generic
        return self.titles | offices | self.articles


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Load the packaged words.

    Returns:
        The checked record, the same object for each call.

    Raises:
        ResourceError: the file is missing or does not have the form of `Words`.
    """
    try:
        return Words.model_validate(tomllib.loads(FILE.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise ResourceError(f"word file {FILE} does not give the words of linking: {error}; reinstall") from error
