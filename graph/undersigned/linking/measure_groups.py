"""Asks with one wording as one group: what linking joins to measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from undersigned.linking.measure_normalization import reductions, turn
from undersigned.linking.mentions import Ask
from undersigned.linking.scheme import MeasuresScheme
from undersigned.linking.wording import clean_measure, measure_key, parse_wording
from undersigned.model.facts import Stance
from undersigned.model.links import RecommendationKey
from undersigned.names.words import load_words

__all__ = ["Group", "GroupedAsks", "Use", "best_use", "group_asks", "scheme_node"]

Use = tuple[str, str | None]
"""A wording with its language."""

SEPARATOR = "|"


@dataclass(slots=True, kw_only=True)
class Group:
    """Asks that have the same words.

    Args:
        node: text that stands for it, unique.
        thing: text that stands for the thing that they are about, the same for all groups that are about it.
        key: of the thing.
        language: of the documents, or "".
        scope: document that it is of alone. A wording that names a field and no measure has one: "privacy" is asked
            for by many, and seldom the same is meant.
        concept: IRI of the concept of a scheme that the wording is about, or None.
        things: uses of each wording of the thing.
        wordings: of the asks, as written.
        contraries: wordings of asks that take the thing away.
        documents: SHA-256 of those that ask.
    """

    node: str
    thing: str
    key: str
    language: str
    scope: str
    concept: str | None
    things: Counter[Use] = field(default_factory=Counter[Use])
    wordings: set[Use] = field(default_factory=set[Use])
    contraries: set[Use] = field(default_factory=set[Use])
    documents: set[str] = field(default_factory=set[str])

    def part(self) -> None:
        """Take the asks for a measure of their own: its words are theirs, and not those of the thing."""
        self.things = Counter(self.wordings | self.contraries)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupedAsks:
    """All groups by node, and the node of each ask with its stance towards the thing."""

    groups: Mapping[str, Group]
    asks: Mapping[RecommendationKey, tuple[str, Stance]]


def group_asks(asks: Iterable[tuple[str, Ask]], scheme: MeasuresScheme) -> GroupedAsks:
    """Group asks by the things that they are about.

    An ask without measure words or without a stance towards them is left out.

    Args:
        asks: `(sha256, ask)`, in any order.
        scheme: labels that join wordings over languages.
    """
    groups: dict[str, Group] = {}
    found: dict[RecommendationKey, tuple[str, Stance]] = {}
    for sha256, ask in asks:
        written = clean_measure(ask.measure, ask.language)
        if written is None or ask.measure_stance is None:
            continue
        thing = reductions(written, ask.language)[-1]
        place = scheme.locate(written, ask.language)
        group = _group(sha256, written, thing.written, ask.language, place[0] if place else None)
        group = groups.setdefault(group.node, group)
        against = place[1] if place else thing.against
        named = written if place and not against else thing.written
        group.things[named, ask.language] += 1
        (group.contraries if against else group.wordings).add((written, ask.language))
        group.documents.add(sha256)
        found[sha256, ask.ordinal, ask.part] = (group.node, turn(ask.measure_stance, against=against))
    return GroupedAsks(groups=groups, asks=found)


def scheme_node(concept: str) -> str:
    """Return the node that stands for a concept of a scheme."""
    return SEPARATOR.join(("", "", concept))


def _group(sha256: str, written: str, thing: str, language: str | None, concept: str | None) -> Group:
    scope = ""
    if concept is None and not _is_clear(thing, language) and language not in load_words().compounding:
        scope = sha256
    key, own = measure_key(thing, language), measure_key(written, language)
    place = SEPARATOR.join((language or "", scope or concept or "", key))
    return Group(
        node=place if own == key else SEPARATOR.join((place, own)),
        thing=place,
        key=key,
        language=language or "",
        scope=scope,
        concept=concept,
    )


def _is_clear(written: str, language: str | None) -> bool:
    """Tell whether a wording has two words that count, or is an acronym or a number ("TTX", "G20")."""
    if len(parse_wording(written, language).tokens) > 1:
        return True
    return any(character.isupper() for character in written[1:]) or any(character.isdigit() for character in written)


def best_use(uses: Mapping[Use, int]) -> Use:
    """Return the shortest clear wording; among equals the most used."""

    def rank(use: Use) -> tuple[bool, bool, int, int, str, str]:
        written, language = use
        # What begins with an act is understood less easily than the thing.
        acts = len(reductions(written, language)) > 1
        return (not _is_clear(written, language), acts, len(written), -uses[use], written, language or "")

    return min(uses, key=rank)
