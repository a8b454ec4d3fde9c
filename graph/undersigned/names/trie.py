"""Phrases in a run of words, the longest at each place, by one walk instead of one search a phrase."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

__all__ = ["Match", "Trie"]

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase that was found: half-open places of its words, and its values."""

    start: int
    end: int
    values: frozenset[Value]


@dataclass(slots=True)
class Trie(Generic[Value]):
    """Phrases by their words."""

    _next: dict[str, Trie[Value]] = field(default_factory=dict[str, "Trie[Value]"])
    _values: set[Value] = field(default_factory=set[Value])

    def add(self, words: Iterable[str], value: Value) -> None:
        """Note a phrase; one phrase may have several values."""
        here = self
        for word in words:
            here = here._next.setdefault(word, Trie())
        here._values.add(value)

    def longest(
        self, words: Sequence[str], start: int, variants: Callable[[str], Sequence[str]]
    ) -> Match[Value] | None:
        """Return the longest phrase that begins at a word, or None.

        Args:
            words: the run.
            start: place of the first word.
            variants: forms under which a word may stand here; the first that leads on is taken.
        """
        here, found = self, None
        for place in range(start, len(words)):
            word = words[place]
            follow = here._next.get(word)
            if follow is None:
                follow = next((here._next[form] for form in variants(word) if form in here._next), None)
                if follow is None:
                    break
            here = follow
            if here._values:
                found = here, place + 1
        return None if found is None else Match(start, found[1], frozenset(found[0]._values))
