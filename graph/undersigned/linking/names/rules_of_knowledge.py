"""Rules that ask what is known of bodies: a gazetteer's names, chapters and members."""

from __future__ import annotations

from undersigned.linking.names.pair import Pair, Rule, chapter, different, same
from undersigned.linking.names.parsing import OrganizationName
from undersigned.linking.names.places import Geography, compare_places
from undersigned.linking.names.verdicts import Answer, Knowledge, Verdict

__all__ = ["KNOWN", "KNOWN_CHAPTER"]


def _known(pair: Pair) -> Verdict | None:
    left, right = _bodies(pair.a, pair.knowledge), _bodies(pair.b, pair.knowledge)
    if len(left) != 1 or len(right) != 1:
        return None
    (one,), (other,) = left, right
    if one == other:
        return same("gazetteer.name", "the gazetteer has both as names of one body")
    for part, whole, turned in ((one, other, False), (other, one, True)):
        relation = pair.knowledge.relation(part, whole)
        if relation is not None:
            return Verdict(
                answer=Answer(relation.value),
                rule=f"gazetteer.{relation.value}",
                reason="the gazetteer says so",
                reversed=turned,
            )
    return different("gazetteer.apart", "two bodies of the gazetteer")


def _bodies(name: OrganizationName, knowledge: Knowledge) -> frozenset[str]:
    found = knowledge.find(name.core)
    if len(found) != 1 and name.given:
        given = frozenset[str]().union(*(knowledge.find(acronym) for acronym in name.given))
        return found & given or found
    return found


def _known_chapter(pair: Pair) -> Verdict | None:
    """A known body with a place behind its name."""
    for here, turned in pair.both():
        whole = _bodies(here.b, here.knowledge)
        bare = _without_places(here.a) if here.a.places and whole else ""
        if len(whole) == 1 and bare and here.knowledge.find(bare) == whole and not here.b.unit:
            if compare_places(here.a.places, here.b.places) is Geography.EQUAL:
                return None
            return chapter("gazetteer.place", "a known body and a place", turned=turned)
    return None


def _without_places(name: OrganizationName) -> str:
    inside = {place for start, end in name.spans for place in range(start, end)}
    return " ".join(word for place, word in enumerate(name.words) if place not in inside and word not in name.unit)


KNOWN: Rule = _known
KNOWN_CHAPTER: Rule = _known_chapter
