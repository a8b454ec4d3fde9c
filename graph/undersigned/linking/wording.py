"""Wordings of measures: the words that count, and when two wordings are one measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, cast

import snowballstemmer

from undersigned.linking.measure_words import measure_words, word_families
from undersigned.names.concepts import without_elision
from undersigned.names.words import load_words
from undersigned.text.folding import fold, fold_tokens

__all__ = ["Wording", "clean_measure", "family_of", "iter_words", "measure_key", "parse_wording", "stem_of"]

EDGES = ' ,;:.“”"'

EDGE_SIGNS = " ,;:.!?…“”\"'’«»()[]-–—"
NO_WORD = re.compile(r"[\W_]+")

STEMMERS = {
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "pt": "portuguese",
    "de": "german",
    "it": "italian",
}
"""Stemmers by language."""

LONGEST_WORD = 80
"""Letters; a longer word is none of a language, and is its own stem."""

SHORTEST_STATE = 6
"""Letters from which the ending of a word tells that it is a participle ("need" and "speed" are none)."""

CHOICES = frozenset({"or", "o", "u", "ou", "oder"})

DIRECTIONS = frozenset({"to", "from", "against", "without", "between", "a", "hacia", "desde", "contra", "sin", "entre"})
"""Prepositions that change what is meant ("aid to", "aid from"); the others do not."""


class Stemmer(Protocol):
    """What a stemmer of the library does."""

    def stemWord(self, word: str) -> str:  # noqa: N802 - the name that the library gives it
        """Return the stem of a word in lower case."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of a measure.

    Args:
        tokens: stems of the words that count, sorted, each once.
        marks: those among them that no near-duplicate may lack: numbers, names, negations.
    """

    tokens: tuple[str, ...]
    marks: frozenset[str]


@lru_cache(maxsize=200_000)
def parse_wording(measure: str, language: str | None) -> Wording:
    """Return the words of a measure that count.

    Args:
        measure: as extracted.
        language: of the document, for the stems.
    """
    words = load_words()
    # "a" is an article in English, and a direction in Spanish.
    kept = DIRECTIONS if language == "es" else DIRECTIONS - {"a"}
    dropped = (words.determiners | words.articles | words.function_words | words.conjunctions) - kept
    found: set[str] = set()
    marks: set[str] = set()
    for place, written in enumerate(measure.split()):
        for token, stem in iter_words(written, language):
            if token in dropped:
                continue
            found.add(stem)
            named = written.lstrip("“\"'(¿¡")[:1].isupper() and place > 0
            if named or token in words.negations or token in words.geography or any(c.isdigit() for c in token):
                marks.add(stem)
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


def iter_words(text: str, language: str | None) -> Iterator[tuple[str, str]]:
    """Yield each word of a text folded, and its stem: singular and plural have the same.

    Example:
        >>> list(iter_words("Peajes", "es")), list(iter_words("peaje", "es"))
        ([('peajes', 'peaj')], [('peaje', 'peaj')])
    """
    for written in without_elision(text).split():
        folded = fold_tokens(written)
        lower = NO_WORD.split(written.casefold().strip(EDGE_SIGNS)) if len(folded) > 1 else [written.casefold()]
        accented = lower if len(lower) == len(folded) else folded
        yield from ((word, stem_of(form, language)) for word, form in zip(folded, accented, strict=True))


@lru_cache(maxsize=200_000)
def stem_of(word: str, language: str | None) -> str:
    """Return the folded stem of a word in lower case with its accents; those of languages unknown as English.

    The stemmer leaves plurals of short words and of other stems ("luces", "canais"); those stand in the word file.

    Source: Porter 2001, "Snowball: a language for stemming algorithms".

    Example:
        >>> stem_of("häfen", "de") == stem_of("hafen", "de")
        True
    """
    bare = "".join(character for character in word if character.isalnum())
    if len(bare) > LONGEST_WORD or any(map(str.isdigit, bare)):
        return fold(bare)
    listed = measure_words(language)
    single = listed.plural_words.get(bare)
    if single is None:
        ends = (end for end in listed.plural_ends if bare.endswith(end) and len(bare) > len(end) + 1)
        end = max(ends, key=len, default="")
        single = bare.removesuffix(end) + listed.plural_ends[end] if end else bare
    stem = fold(_stemmer(language).stemWord(single)) or fold(word)
    # A last vowel tells words apart ("puerto", "puerta"), which the stemmer takes off with the plural.
    vowel = fold(single).removeprefix(stem).removesuffix("s")
    return stem + vowel if vowel in listed.genders else stem


@lru_cache(maxsize=16)
def _stemmer(language: str | None) -> Stemmer:
    return cast(Stemmer, snowballstemmer.stemmer(STEMMERS.get(language or "", STEMMERS["en"])))


@lru_cache(maxsize=4096)
def family_of(stem: str, language: str | None) -> str | None:
    """Return the family of the stem of a noun for an act of a state ("bill": "statute"); of two the first, else None.

    Example:
        >>> family_of(stem_of("bills", "en"), "en"), family_of("harbor", "en")
        ('statute', None)
    """
    return next((name for name, members in _families(language).items() if stem in members), None)


@lru_cache(maxsize=16)
def _families(language: str | None) -> dict[str, frozenset[str]]:
    return {
        name: frozenset(stem_of(member, language) for member in members) for name, members in word_families().items()
    }
