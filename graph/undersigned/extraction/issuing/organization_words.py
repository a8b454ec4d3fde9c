"""Words by which bodies other than the issuers are known in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.issuing.organization_names import GAP, NAME_WORD, Names, load_names, name_key, name_tokens
from undersigned.extraction.lexicon import Lexicon, load_lexicon

__all__ = ["OrganizationPatterns", "OrganizationWords", "load_organization_patterns"]


class OrganizationWords(Lexicon):
    """Words by which other bodies are known in running text.

    Args:
        standing: whole names that denote bodies without further evidence.
        acronyms: acronyms that do.
        governments: patterns of governments with the group `name`.
        no_bodies: words that no name of a body ends in (or begins with): kinds of laws, events, offices.
        weak_nouns: nouns of organizations that prove a body only beside another one.
        suffixes: ends of compounds that denote bodies.
        hints: letters without which no pattern of governments matches; they save time.
    """

    concern: ClassVar[str] = "organizations"
    standing: frozenset[str]
    acronyms: frozenset[str]
    governments: tuple[str, ...]
    no_bodies: tuple[str, ...]
    weak_nouns: frozenset[str]
    suffixes: tuple[str, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationPatterns:
    """The words of one language, compiled."""

    names: Names
    run: re.Pattern[str]
    government: re.Pattern[str]
    no_body: re.Pattern[str]
    standing: frozenset[str]
    acronyms: frozenset[str]
    strong: frozenset[str]
    suffixes: tuple[str, ...]
    hints: tuple[str, ...]


@lru_cache(maxsize=8)
def load_organization_patterns(language: str | None) -> OrganizationPatterns:
    """Load and compile the words for a language."""
    words: OrganizationWords = load_lexicon(OrganizationWords, language)
    names = load_names(language)
    small = "of|the|and|for|on|de|del|la|las|los|el|y|e|du|des|et|für|und|der|do|da|dos|das"
    weak = frozenset(token for word in words.weak_nouns for token in name_tokens(word))
    governments = "|".join(
        pattern.replace("?P<name>", f"?P<name{number}>") for number, pattern in enumerate(words.governments)
    )
    return OrganizationPatterns(
        names=names,
        run=re.compile(rf"(?<![\w@/.#]){NAME_WORD}(?:{GAP}(?:(?:{small}){GAP}){{0,2}}{NAME_WORD}){{0,9}}"),
        government=re.compile(governments),
        no_body=re.compile(
            rf"(?:.*\s)?(?:{'|'.join(words.no_bodies)})|(?:{'|'.join(words.no_bodies)})\s.*", re.IGNORECASE
        ),
        standing=frozenset(map(name_key, words.standing)),
        acronyms=words.acronyms,
        strong=names.organization_nouns - weak,
        suffixes=words.suffixes,
        hints=words.hints,
    )
