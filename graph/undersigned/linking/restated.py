"""Wordings of one release that mean one thing: a noun with fewer words, and "the bill" for the bill named before.

Within a release the same few things are spoken of again and again, so less likeness is needed than between releases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from undersigned.linking.clusters import Clusters
from undersigned.linking.measure_words import measure_words
from undersigned.linking.wording import Wording, family_of, iter_words, parse_wording
from undersigned.names.words import load_words

__all__ = ["Named", "find_restated", "head_of", "name_thing"]

MOST = 60
"""Things that one release names; of more, which are lists, only the first are compared with each other."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that a release names.

    Args:
        node: that stands for it.
        wording: its words.
        head: the stem of the noun that tells what it is.
        family: of that noun, or None.
    """

    node: str
    wording: Wording
    head: str
    family: str | None = None


def name_thing(node: str, written: str, language: str | None) -> Named:
    """Return a node with the words and the head of its wording."""
    head = head_of(written, language)
    return Named(node, parse_wording(written, language), head, family_of(head, language))


def head_of(written: str, language: str | None) -> str:
    """Return the stem of the noun that tells what a thing is: the first, or the last before a preposition, by language.

    Example:
        >>> head_of("new harbor toll for trucks", "en"), head_of("el peaje portuario", "es")
        ('toll', 'peaj')
    """
    words = load_words()
    skipped = words.articles | words.determiners
    phrase: list[str] = []
    for token, stem in iter_words(written, language):
        if token in words.function_words and token not in skipped and phrase:
            break
        if token not in skipped and token not in words.function_words:
            phrase.append(stem)
    if not phrase:
        return ""
    return phrase[0] if measure_words(language).heads_first else phrase[-1]


def find_restated(things: Iterable[Named]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of nodes of one release that mean one thing.

    Args:
        things: of the release, in any order, each node once.
    """
    told = sorted(things, key=lambda thing: (len(thing.wording.tokens), thing.node))[:MOST]
    clusters = Clusters(thing.node for thing in told)
    long = [thing for thing in told if len(thing.wording.tokens) > 1]
    for place, thing in enumerate(long):
        other = next((longer for longer in long[place + 1 :] if _is_shortened(thing, longer)), None)
        if other is not None:
            clusters.join(thing.node, other.node)
            yield thing.node, other.node
    short = [thing for thing in told if len(thing.wording.tokens) == 1]
    for thing in short:
        meant = _meant(thing, long) or _meant(thing, short[: short.index(thing)])
        if len({clusters.find(other.node) for other in meant}) == 1:
            clusters.join(thing.node, meant[0].node)
            yield thing.node, meant[0].node


def _is_shortened(short: Named, long: Named) -> bool:
    """Tell whether a wording is another one with fewer words: the same head, the same names and numbers."""
    same = short.head == long.head and short.wording.marks == long.wording.marks
    return same and set(short.wording.tokens) < set(long.wording.tokens)


def _meant(thing: Named, others: Sequence[Named]) -> list[Named]:
    """Return the things that one noun alone may stand for: of that noun, else other words for such an act."""
    exact = [other for other in others if other.head == thing.head]
    return exact or [other for other in others if thing.family is not None and other.family == thing.family]
