"""What the words of a release leave to its other words: the thing named before, in fewer words or by a pronoun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from undersigned.extraction.demands.cues import ask_words
from undersigned.extraction.demands.stance import Act, act_index, stance_of
from undersigned.extraction.subjects.concept_labels import label_index
from undersigned.linking.clusters import Clusters
from undersigned.linking.measure_normalization import names_act
from undersigned.linking.measure_words import measure_words, peels
from undersigned.linking.wording import Wording, family_of, iter_words, parse_wording
from undersigned.model.facts import Facts, Recommendation, Stance
from undersigned.names.words import load_words
from undersigned.text.phrases import Hit, Words, split_words

__all__ = ["Named", "find_implied", "find_restated", "head_of", "name_thing"]

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


SCHEME = "measures.skos.ttl"
NEAR = 3
"""Words that may stand between an act and what it is done to: articles, adjectives, an auxiliary verb."""

Implied = tuple[str, Stance]


def find_implied(facts: Facts, ordinal: int) -> Implied | None:
    """Return the words of the measure that an ask is about, and the stance towards it; None where that is not plain.

    Args:
        facts: of the document.
        ordinal: number of an ask without a measure, from 1.
    """
    asked = facts.recommendations[ordinal - 1]
    words = split_words(asked.text)
    named = set(_named(words, facts.language))
    if len(named) == 1:
        return next(iter(named))
    earlier = facts.recommendations[ordinal - 2] if ordinal > 1 else None
    return _before(words, asked, earlier, facts.language) if earlier else None


def _named(words: Words, language: str | None) -> Iterator[Implied]:
    """Yield the measures of the scheme that stand beside acts ("restore the net neutrality", "X must be ended")."""
    for hit in label_index(SCHEME, language).find(words):
        before = _acts(words, hit.first - NEAR - 1, hit.first, language)
        acts = [act for act in before if act.last < hit.first and _is_done(words, act, language)][-1:]
        acts = acts or [
            act
            for act in _acts(words, hit.last + 2, hit.last + NEAR + 1, language)
            if words.folded[hit.last + 1] in ask_words(language).modals and not names_act(words, act, language)
        ]
        if acts:
            yield words.raw(hit.first, hit.last), stance_of(against=acts[0].value.against)


def _is_done(words: Words, act: Hit[Act], language: str | None) -> bool:
    """Tell whether an act is asked for, and no part of a name or of what else is said ("the use of", "protected")."""
    part = peels(language).parts.at(words, act.first)
    return (part is None or not part.value[1]) and names_act(words, act, language)


def _acts(words: Words, first: int, stop: int, language: str | None) -> list[Hit[Act]]:
    index = act_index(language)
    found = (index.at(words, place) for place in range(max(first, 0), min(stop, len(words.folded))))
    return [hit for hit in found if hit is not None]


def _before(words: Words, asked: Recommendation, earlier: Recommendation, language: str | None) -> Implied | None:
    """Return the measure of the ask before in one sentence, where a pronoun beside an act stands for it."""
    if earlier.measure is None or asked.sentence != earlier.sentence:
        return None
    anaphors = measure_words(language).anaphors
    for place, word in enumerate(words.folded):
        near = _acts(words, place - 1, place + 2, language) if word in anaphors else []
        if near:
            return earlier.measure, stance_of(against=near[0].value.against)
    return None
