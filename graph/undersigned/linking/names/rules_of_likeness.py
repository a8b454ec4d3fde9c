"""Rules for names that are alike but not equal: units, other kinds of bodies, and what a person must look at."""

from __future__ import annotations

from undersigned.linking.names.pair import Pair, Rule, chapter, different, review, same
from undersigned.linking.names.places import Geography
from undersigned.linking.names.rules_of_concepts import MINOR_KINDS
from undersigned.linking.names.verdicts import Verdict

__all__ = ["RULES"]

NEAR = 0.6
"""Share of common concepts from which two names are put to a person."""


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


RULES: tuple[Rule, ...] = (_unit, _kind_dropped, _kind_differs, _near)
