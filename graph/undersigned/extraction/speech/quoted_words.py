"""Words beside stretches in quotation marks that tell what they are, compiled once a language."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.model.facts import QuotedKind

__all__ = ["QuotedWords", "load_kinds_beside", "load_quoted_words"]


class QuotedWords(Lexicon):
    """Words beside what nobody says, in lower case, each as it stands in texts.

    Args:
        titles: what has a title: texts, works, events, campaigns; and words that announce one ("entitled").
        slogans: what a slogan is called, and what it stands on.
        laws: what a rule is called, and its parts.
        distant: words that hold what follows them at a distance ("so-called", "the term").
    """

    concern: ClassVar[str] = "quoted"
    titles: frozenset[str]
    slogans: frozenset[str]
    laws: frozenset[str]
    distant: frozenset[str]


def load_quoted_words(language: str | None) -> QuotedWords:
    """Load the words of a language."""
    words: QuotedWords = load_lexicon(QuotedWords, language)
    return words


@lru_cache(maxsize=16)
def load_kinds_beside(language: str | None) -> dict[str, QuotedKind]:
    """Return what each word says of a stretch in quotation marks beside it; a law's article is no title."""
    words = load_quoted_words(language)
    lists = (
        (words.distant, QuotedKind.SCARE),
        (words.titles, QuotedKind.TITLE),
        (words.laws, QuotedKind.LAW),
        (words.slogans, QuotedKind.SLOGAN),
    )
    return {word: kind for some, kind in lists for word in sorted(some)}
