"""Wordings of measures: the words that count, and when two wordings are one measure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from undersigned.linking.measure_words import measure_words
from undersigned.names.words import load_words
from undersigned.text.folding import fold_tokens

__all__ = ["Wording", "clean_measure", "measure_key", "parse_wording"]

EDGES = ' ,;:.“”"'

SHORTEST_STATE = 6
"""Letters from which the ending of a word tells that it is a participle ("need" and "speed" are none)."""

CHOICES = frozenset({"or", "o", "u", "ou", "oder"})

DIRECTIONS = frozenset({"to", "from", "against", "without", "between", "a", "hacia", "desde", "contra", "sin", "entre"})
"""Prepositions that change what is meant ("aid to", "aid from"); the others do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of a measure.

    Args:
        tokens: the folded words that count, in singular, sorted, each once.
        marks: those among them that no near-duplicate may lack: numbers, names, negations.
    """

    tokens: tuple[str, ...]
    marks: frozenset[str]


@lru_cache(maxsize=200_000)
def parse_wording(measure: str, language: str | None) -> Wording:
    """Return the words of a measure that count.

    Args:
        measure: as extracted.
        language: of the document, for the plural.
    """
    words = load_words()
    # "a" is an article in English, and a direction in Spanish.
    kept = DIRECTIONS if language == "es" else DIRECTIONS - {"a"}
    dropped = (words.determiners | words.articles | words.function_words | words.conjunctions) - kept
    found: set[str] = set()
    marks: set[str] = set()
    for place, written in enumerate(measure.split()):
        for token in fold_tokens(written):
            if token in dropped:
                continue
            single = singular(token, language)
            found.add(single)
            named = written.lstrip("“\"'(¿¡")[:1].isupper() and place > 0
            if named or token in words.negations or token in words.geography or any(c.isdigit() for c in token):
                marks.add(single)
    return Wording(tokens=tuple(sorted(found)), marks=frozenset(marks))


def clean_measure(measure: str, language: str | None = None) -> str | None:
    """Return the words of a measure without joints at their edges, or None where they name nothing.

    Args:
        measure: as extracted.
        language: of the document.

    Example:
        >>> clean_measure(" and the night ferries, "), clean_measure("they"), clean_measure("2019")
        ('the night ferries', None, None)
    """
    words = load_words()
    joints = (words.function_words | words.conjunctions | CHOICES) - {"a", "an"}
    kept = measure.split()
    while kept and joints.issuperset(fold_tokens(kept[0])):
        kept.pop(0)
    while kept and (joints | words.articles).issuperset(fold_tokens(kept[-1])):
        kept.pop()
    written = " ".join(kept).strip(EDGES)
    tokens = fold_tokens(written)
    naming = set(tokens) - words.pronouns - words.function_words - words.conjunctions - words.articles
    naming -= words.determiners | measure_words(language).empties
    if all(token.isdigit() for token in naming) or tokens[0] in measure_words(language).fragments:
        return None
    return None if _is_state(tokens, written, language) else written


def _is_state(tokens: tuple[str, ...], written: str, language: str | None) -> bool:
    """Tell whether words say how something is, and what it is not ("concerned", "followed in a timely manner")."""
    first, listed = tokens[0], measure_words(language)
    if len(first) < SHORTEST_STATE or written[:1].isupper():
        return False
    alone = len(tokens) == 1
    said_of = not alone and tokens[1] in load_words().function_words
    return (first.endswith(listed.states or ("\0",)) and (alone or said_of)) or (
        first.endswith(listed.adverbs or ("\0",)) and alone
    )


def measure_key(measure: str, language: str | None) -> str:
    """Return the key under which two wordings of one language are the same measure; never empty.

    Example:
        >>> measure_key("the Harbor Tolls", "en") == measure_key("harbor toll", "en")
        True
    """
    return " ".join(parse_wording(measure, language).tokens) or " ".join(fold_tokens(measure)) or measure.strip()


def singular(token: str, language: str | None) -> str:
    """Return a word without the ending of the plural, near enough to compare words of one language.

    Example:
        >>> singular("policies", "en"), singular("leyes", "es")
        ('policy', 'ley')
    """
    if len(token) <= 3 or not token.endswith("s") or token.endswith(("ss", "us", "is")):
        return token
    if language in {None, "en"}:
        return _english(token)
    if language == "es":
        return _spanish(token)
    return token[:-1]


def _english(token: str) -> str:
    if token.endswith("ies") and len(token) > 4:
        return f"{token[:-3]}y"
    if token.endswith(("xes", "ches", "shes", "sses")):
        return token[:-2]
    return token[:-1]


def _spanish(token: str) -> str:
    if token.endswith("ces"):
        return f"{token[:-3]}z"
    if token.endswith("es") and token[-3] in "lrndy":
        return token[:-2]
    return token[:-1]
