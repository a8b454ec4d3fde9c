"""Rules of concepts and places: translations, chapters, siblings."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from undersigned.linking.names.concepts import OWN
from undersigned.linking.names.pair import Pair, Rule, chapter, different, review, same
from undersigned.linking.names.parsing import OrganizationName
from undersigned.linking.names.places import WORLD, Geography
from undersigned.linking.names.verdicts import Verdict

__all__ = ["RULES"]

COGNATE = 0.6
"""Least similarity of two words of two languages that begin alike ("amnesty", "amnistía")."""

SUBTITLE_WORDS = 3
"""A part behind a dash or comma that is shorter may be a place that we do not know, and the whole a chapter."""


def _equal_concepts(pair: Pair) -> Verdict | None:
    if not _alike(pair.a, pair.b) or pair.a.unit != pair.b.unit:
        return None
    translated = pair.a.language != pair.b.language
    if translated and pair.a.given and pair.b.given and not set(pair.a.given) & set(pair.b.given):
        return review("concepts.acronyms", "the same concepts, but each has an acronym of its own")
    if _only_world_differs(pair):
        return review("place.world", "the same concepts, one of them international")
    geography = pair.geography
    if geography is Geography.EQUAL:
        return _in_one_place(pair, translated=translated)
    if geography is Geography.APART:
        return different("place.other", "the same concepts in different places")
    turned = geography is Geography.SECOND_INSIDE
    return chapter("place.part", "the same concepts, and a narrower place", turned=turned)


def _in_one_place(pair: Pair, *, translated: bool) -> Verdict:
    if not _identifies(pair.a):
        return review("concepts.general", "the same words, which many bodies have in their names")
    return same("concepts.equal", "the same concepts and places" + (", translated" if translated else ""))


def _only_world_differs(pair: Pair) -> bool:
    """Tell whether one name is international and the other says no place at all."""
    places = {pair.a.places, pair.b.places}
    return places == {(), (frozenset({WORLD}),)}


def _alike(a: OrganizationName, b: OrganizationName) -> bool:
    """Tell whether two names have the same concepts; words of two languages may be cognates."""
    left, right = set(a.concepts), set(b.concepts)
    if left == right:
        return bool(left)
    only_left, only_right = left - right, right - left
    if len(only_left) != len(only_right) or a.language == b.language:
        return False
    return all(any(_cognates(one, other) for other in only_right) for one in only_left)


def _cognates(one: str, other: str) -> bool:
    if not (one.startswith(OWN) and other.startswith(OWN)) or min(len(one), len(other)) < 7 or one[:4] != other[:4]:
        return False
    return Levenshtein.normalized_similarity(one[1:], other[1:]) >= COGNATE


def _identifies(name: OrganizationName) -> bool:
    """Tell whether the concepts of a name say which body it is."""
    topics = name.topics
    if any(len(word) > 4 for word in name.own):
        return True
    return len(topics) > 1 or (bool(topics) and (bool(name.kinds) or len(name.places) > 0))


def _subtitle(pair: Pair) -> Verdict | None:
    for here, turned in pair.both():
        if not here.a.head or here.a.head != here.b.key or len(here.b.words) < 2:
            continue
        if here.a.unit or here.geography is not Geography.EQUAL:
            return chapter("place.part", "the other name, and a place or unit", turned=turned)
        if len(here.a.words) - len(here.b.words) < SUBTITLE_WORDS:
            return review("name.tail", "one is the other with a short part behind it, which may be a place")
        return same("name.subtitle", "one is the other with a subtitle")
    return None


RULES: tuple[Rule, ...] = (_equal_concepts, _subtitle)
