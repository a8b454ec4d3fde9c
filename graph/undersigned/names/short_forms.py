"""Names of one document that stand for each other: a beginning, an end or the initials of a longer name.

Inside a document such a form is evidence ("Lantern" behind "Lantern League"); over a corpus it is not. Each name is
filed under its forms, so that many names that share a word are not compared with one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from undersigned.names.acronyms import SHORTEST, fold_acronym, initial_forms, is_acronym
from undersigned.names.keys import name_tokens
from undersigned.text.folding import fold_tokens

__all__ = ["NameRuns", "ShortForms", "is_short_form"]

SHORT_BEGINNING = 4
"""Letters from which the beginning of a name stands for it."""

SHORT_END = 3

LONG_RUN = 6
"""Letters, with a blank for each word, that a name must have more of to be found inside another one."""

MOST_WORDS = 24
"""A text of more words is no name, and has no short forms."""

V = TypeVar("V")


def is_short_form(one: str, other: str) -> bool:
    """Return whether one of two names is the other without words at its beginning or end.

    Example:
        >>> is_short_form("Lantern", "The Lantern League")
        True
    """
    shorter, longer = sorted((name_tokens(one), name_tokens(other)), key=len)
    return len(shorter) < len(longer) <= MOST_WORDS and shorter in set(_parts_of(longer))


def _parts_of(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the beginnings and ends of a name that can stand for it."""
    if len(words) > MOST_WORDS:
        return
    for place in range(1, len(words)):
        if sum(map(len, words[:place])) + place > SHORT_BEGINNING:
            yield words[:place]
        if sum(map(len, words[place:])) + len(words) - place > SHORT_END:
            yield words[place:]


@dataclass(slots=True)
class ShortForms(Generic[V]):
    """Names in the order in which a document has them, each with a value.

    Example:
        >>> forms = ShortForms[int]()
        >>> forms.add("Electric Lamp Foundation", 1)
        >>> forms.find("ELF"), forms.find("Lamp Foundation"), forms.find("Lamp")
        (1, 1, None)
    """

    _values: list[V] = field(default_factory=list[V])
    _wholes: dict[tuple[str, ...], int] = field(default_factory=dict[tuple[str, ...], int])
    _parts: dict[tuple[str, ...], int] = field(default_factory=dict[tuple[str, ...], int])
    _acronyms: dict[str, int] = field(default_factory=dict[str, int])
    _initials: dict[str, int] = field(default_factory=dict[str, int])

    def __len__(self) -> int:
        return len(self._values)

    def add(self, name: str, value: V) -> None:
        """File a name; of several with one form the first one counts."""
        place = len(self._values)
        self._values.append(value)
        words = name_tokens(name)
        self._wholes.setdefault(words, place)
        for part in _parts_of(words):
            self._parts.setdefault(part, place)
        if is_acronym(name):
            self._acronyms.setdefault(fold_acronym(name), place)
        for letters in initial_forms(fold_tokens(name)[:MOST_WORDS]):
            self._initials.setdefault(letters, place)

    def find(self, name: str, before: int | None = None) -> V | None:
        """Return the value of the first name that is a short or a long form of a name, or None.

        Args:
            name: as written.
            before: only names that were filed while there were fewer than these.
        """
        first = min(self._places_of(name), default=len(self._values))
        limit = len(self._values) if before is None else before
        return self._values[first] if first < limit else None

    def _places_of(self, name: str) -> Iterator[int]:
        words = name_tokens(name)
        yield from (self._wholes[part] for part in _parts_of(words) if part in self._wholes)
        if words in self._parts:
            yield self._parts[words]
        if is_acronym(name) and len(letters := fold_acronym(name)) >= SHORTEST and letters in self._initials:
            yield self._initials[letters]
        for letters in initial_forms(fold_tokens(name)[:MOST_WORDS]):
            if len(letters) >= SHORTEST and letters in self._acronyms:
                yield self._acronyms[letters]


class NameRuns:
    """Known names, found where other words stand around them and by a part of their words.

    Args:
        names: the words of each.
    """

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        self._wholes = frozenset(names)
        self._long = frozenset(words for words in self._wholes if sum(map(len, words)) + len(words) > LONG_RUN)
        self._runs = frozenset(run for words in self._long for run in _runs_of(words))

    def meets(self, words: tuple[str, ...]) -> bool:
        """Return whether words are a known name, a run of words of one, or hold one."""
        return words in self._wholes or words in self._runs or any(run in self._long for run in _runs_of(words))


def _runs_of(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield each run of words that stand side by side."""
    for start in range(min(len(words), MOST_WORDS)):
        yield from (words[start:end] for end in range(start + 1, min(len(words), MOST_WORDS) + 1))
