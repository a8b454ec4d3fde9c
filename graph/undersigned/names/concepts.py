"""What the words of a name mean, whatever the language: one concept for "network", "red" and "réseau".

The words stand in `concepts.tsv`: a concept a line, its class (`kind` of body, `scope`, `broad` topic, `topic`), and
its words in five languages. A word that the table does not have stands for itself: most proper names do.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from undersigned.errors import ResourceError
from undersigned.names.trie import Trie
from undersigned.names.words import load_words
from undersigned.text.folding import fold_tokens

__all__ = [
    "LANGUAGES",
    "ConceptClass",
    "class_of",
    "guess_language",
    "is_concept",
    "longest_phrase",
    "read_concepts",
    "split_compound",
    "without_elision",
]

FILE = Path(__file__).with_name("concepts.tsv")
LANGUAGES = ("en", "es", "fr", "pt", "de")
ELISION = re.compile(r"\b([ldnLDN]|qu|Qu)['’](?=\w)")
OWN = "="
"""Stands before a word that is no concept of the table."""
SHORTEST_COMPOUND = 8
LONGEST_COMPOUND = 60
"""Letters; a longer word is no word of a language."""
SHORTEST_PART = 3
LINKS = ("", "s", "es", "n", "en", "er", "e")
"""Letters that join two words."""


class ConceptClass(StrEnum):
    """What a concept says in a name."""

    KIND = "kind"  # what the body is: "association", "court"
    SCOPE = "scope"  # how far it reaches: "national", "united"
    BROAD = "broad"  # a topic that very many bodies have: "justice"
    TOPIC = "topic"  # what it is about
    OWN = "own"  # a word that stands for itself


@dataclass(frozen=True, slots=True)
class _Table:
    tries: dict[str, Trie[str]]
    all_words: Trie[str]
    classes: dict[str, ConceptClass]
    words: frozenset[str]


def read_concepts(words: Sequence[str], language: str) -> tuple[str, ...]:
    """Return the concepts of folded words in order, function words left out.

    Args:
        words: without places.
        language: the words of which count first; a word that it does not have may be one of another language.
    """
    dropped = load_words().joints
    found: list[str] = []
    start = 0
    while start < len(words):
        match = _match(words, start, language)
        if match is not None:
            found.append(match[0])
            start = match[1]
            continue
        if words[start] not in dropped:
            found.extend(_unlisted(words[start]))
        start += 1
    return tuple(found)


def _unlisted(word: str) -> Iterator[str]:
    """Yield the concepts of a compound, or the word itself."""
    parts = split_compound(word, _is_german)
    if len(parts) == 1:
        yield OWN + _plain(word)
        return
    for part in parts:
        match = _table().tries["de"].longest((part,), 0, _variants)
        yield min(match.values) if match is not None else OWN + part


def split_compound(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the known words that a compound is made of, the fewest; the word itself where it is none.

    Args:
        word: folded.
        known: tells whether a folded word is one that a compound may be made of.

    Example:
        >>> split_compound("hafenarbeiterbund", {"hafen", "arbeiter", "bund"}.__contains__)
        ('hafen', 'arbeiter', 'bund')
    """
    if not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND:
        return (word,)
    return _split(word, known) or (word,)


def _split(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    @cache
    def best(start: int) -> tuple[str, ...]:
        """Return the fewest known words that make the rest; none where nothing does."""
        found: list[tuple[str, ...]] = []
        for end in range(start + SHORTEST_PART, len(word) + 1):
            part = word[start:end]
            if not known(part):
                continue
            if end == len(word):
                found.append((part,))
                continue
            rests = [best(end + len(link)) for link in LINKS if word.startswith(link, end)]
            found += [(part, *rest) for rest in rests if rest]
        # Of as many words those that leave the fewest letters between them: "Arbeiter", not "Arbeit" and "er".
        return min(found, key=lambda parts: (len(parts), -sum(map(len, parts))), default=())

    return best(0)


@lru_cache(maxsize=50_000)
def _is_german(word: str) -> bool:
    return _table().tries["de"].longest((word,), 0, lambda form: (form,)) is not None


def _match(words: Sequence[str], start: int, language: str) -> tuple[str, int] | None:
    tries = _table().tries
    for code in (language, *(other for other in LANGUAGES if other != language)):
        match = tries[code].longest(words, start, _variants)
        if match is not None:
            return min(match.values), match.end
    return None


def without_elision(text: str) -> str:
    """Return a text with the articles before apostrophes as words of their own ("l'homme", "d'Ivoire")."""
    return ELISION.sub(r"\1 ", text)


def longest_phrase(words: Sequence[str], start: int) -> int:
    """Return how many words the longest concept has that begins at a word, in any language; 0 where none does."""
    match = _table().all_words.longest(words, start, _variants)
    return match.end - start if match is not None else 0


def class_of(concept: str) -> ConceptClass:
    """Return the class of a concept that `read_concepts` gave."""
    return ConceptClass.OWN if concept.startswith(OWN) else _table().classes[concept]


def is_concept(word: str) -> bool:
    """Tell whether a folded word is one of the table, in any language."""
    return any(form in _table().words for form in _variants(word))


def guess_language(words: Sequence[str], hint: str | None) -> str:
    """Return the language that most words of a name belong to; among equals the hint, then English."""
    votes: Counter[str] = Counter()
    joints = load_words().function_words_by_language
    for place, word in enumerate(words):
        for language in LANGUAGES:
            if word in joints.get(language, ()) or _table().tries[language].longest(words, place, _variants):
                votes[language] += 1
    order = [hint, *LANGUAGES] if hint in LANGUAGES else list(LANGUAGES)
    return max(LANGUAGES, key=lambda language: (votes[language], -order.index(language)))


@lru_cache(maxsize=100_000)
def _variants(word: str) -> tuple[str, ...]:
    """Return the word and what it may be without the endings of plural and gender."""
    return tuple(dict.fromkeys(_endings(word)))


def _endings(word: str) -> Iterator[str]:
    yield word
    if len(word) < 4:
        return
    single = word.removesuffix("s")
    yield single
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("aux"):
        yield f"{word[:-3]}al"
    if word.endswith("ns"):
        yield f"{word[:-2]}m"
    if single.endswith("oe"):  # Portuguese "-ões" of "-ão"
        yield f"{single[:-2]}ao"
    if single.endswith("a"):
        yield f"{single[:-1]}o"
        yield single[:-1]
    if single.endswith("e"):
        yield single[:-1]
    if single.endswith("en"):
        yield single[:-2]
        yield single[:-1]
    if single.endswith(("er", "em", "n")):
        yield single[:-2] if single.endswith(("er", "em")) else single[:-1]


def _plain(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=1)
def _table() -> _Table:
    tries: dict[str, Trie[str]] = {language: Trie() for language in LANGUAGES}
    all_words: Trie[str] = Trie()
    classes: dict[str, ConceptClass] = {}
    words: set[str] = set()
    try:
        with FILE.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                classes[row["concept"]] = ConceptClass(row["class"])
                for language in LANGUAGES:
                    for form in filter(None, (form.strip() for form in row[language].split(";"))):
                        tokens = fold_tokens(without_elision(form))
                        tries[language].add(tokens, row["concept"])
                        all_words.add(tokens, row["concept"])
                        words.update(tokens[:1] if len(tokens) == 1 else ())
    except (OSError, KeyError, ValueError) as error:
        raise ResourceError(f"concept table {FILE} cannot be read: {error!r}; reinstall") from error
    return _Table(tries, all_words, classes, frozenset(words))
