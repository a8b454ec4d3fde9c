"""Rules of concepts and places: translations, chapters, siblings, units, other kinds of bodies."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from undersigned.names.concepts import OWN, ConceptClass, class_of
from undersigned.names.parsing import OrganizationName
from undersigned.names.places import GLOBE, WORLD, Geography
from undersigned.names.verdicts import Pair, Rule, Verdict, chapter, different, review, same

__all__ = ["EQUAL_CONCEPTS", "LIKE_CONCEPTS"]

COGNATE = 0.6
"""Least similarity of two words of two languages that begin alike ("amnesty", "amnistía")."""

MINOR_KINDS = frozenset({"association", "organization", "initiative", "network", "group", "collective", "movement"})
"""Kinds of body that tell little, and are left out where the name itself is one's own ("Tidewell Association")."""

LEAST_WEIGHT = 2
"""What the concepts of a name must weigh to say which body it is."""

TRANSLATED_WEIGHT = 3
"""What the concepts of a translation must weigh: "General Union of Workers" is a body in each country."""

LONG_WORD = 4

SUBTITLE_WORDS = 3
"""A part behind a dash or comma that is shorter may be a place that we do not know, and the whole a chapter."""
NEAR = 0.6
"""Share of common concepts from which two names are put to a person."""


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
    return _in_narrower_place(pair, turned=geography is Geography.SECOND_INSIDE)


def _in_narrower_place(pair: Pair, *, turned: bool) -> Verdict:
    if _weight(pair.a if turned else pair.b) < LEAST_WEIGHT:
        return different("concepts.general", "a place and a word that very many bodies have in their names")
    return chapter("place.part", "the same concepts, and a narrower place", turned=turned)


def _in_one_place(pair: Pair, *, translated: bool) -> Verdict:
    if _weight(pair.a) < (TRANSLATED_WEIGHT if translated else LEAST_WEIGHT):
        return review("concepts.general", "the same words, which many bodies have in their names")
    return same("concepts.equal", "the same concepts and places" + (", translated" if translated else ""))


def _only_world_differs(pair: Pair) -> bool:
    """Tell whether one name is international and the other says no place at all."""
    places = {pair.a.places, pair.b.places}
    return () in places and not {(frozenset({WORLD}),), (frozenset({GLOBE}),)}.isdisjoint(places)


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


def _weight(name: OrganizationName) -> int:
    """Return how far a name says which body it is: 1 for a concept that very many have, 3 for a word of its own."""
    topics = sum(1 if class_of(topic) is ConceptClass.BROAD else 2 for topic in name.topics - name.own)
    own = sum(3 if len(word) > LONG_WORD else 2 for word in name.own)
    places = sum(1 if GLOBE in place and not name.kinds else 2 for place in set(name.places))
    return topics + own + places + bool(name.kinds - MINOR_KINDS)


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


def _unit(pair: Pair) -> Verdict | None:
    for here, turned in pair.both():
        inside = {Geography.EQUAL, Geography.FIRST_INSIDE}
        if (
            here.a.unit
            and not here.b.unit
            and set(here.b.concepts) <= set(here.a.concepts)
            and here.geography in inside
        ):
            return chapter("unit.part", "the other name, and a unit of it", turned=turned)
    return None


def _kind_dropped(pair: Pair) -> Verdict | None:
    if pair.a.topics != pair.b.topics or pair.geography is not Geography.EQUAL or pair.a.unit != pair.b.unit:
        return None
    extra = pair.a.kinds ^ pair.b.kinds
    one_sided = pair.a.kinds <= pair.b.kinds or pair.b.kinds <= pair.a.kinds
    if not extra or not one_sided or frozenset(pair.a.concepts) ^ frozenset(pair.b.concepts) != extra:
        return None
    if extra <= MINOR_KINDS and pair.a.own and not pair.a.topics - pair.a.own:
        return same("kind.left-out", "the same proper name, with and without the kind of body")
    if extra <= MINOR_KINDS:
        return review("kind.doubtful", "the same topic, with and without the kind of body")
    if len(pair.a.own) > 1:
        return review("kind.doubtful", "the same proper name, and another kind of body")
    return different("kind.further", "the same words, and another kind of body")


def _kind_differs(pair: Pair) -> Verdict | None:
    if pair.a.topics != pair.b.topics or not pair.a.topics or pair.geography is not Geography.EQUAL:
        return None
    if pair.a.kinds and pair.b.kinds and pair.a.kinds != pair.b.kinds:
        return different("kind.other", "the same topic, another kind of body")
    return None


def _near(pair: Pair) -> Verdict | None:
    left, right = set(pair.a.concepts), set(pair.b.concepts)
    common = left & right
    if pair.geography is Geography.APART:
        return different("place.other", "other words in different places")
    if not common & (pair.a.topics | pair.b.topics) or len(common) < NEAR * len(left | right):
        return None
    return review("concepts.near", "many concepts are the same, not all")


EQUAL_CONCEPTS: tuple[Rule, ...] = (_equal_concepts, _subtitle)
"""Rules for names that mean the same."""

LIKE_CONCEPTS: tuple[Rule, ...] = (_unit, _kind_dropped, _kind_differs, _near)
"""Rules for names that are alike but not equal, asked last."""
