"""Two names of organizations: the same body, a chapter, a member, different bodies, or a question for a person.

Ordered rules, the surest first; the first that answers decides, and each answer says which rule it was and why.
String similarity is no rule: names of different bodies are more alike than two names of one ("Commission" and "Court").
"""

from __future__ import annotations

from undersigned.names.acronyms import SHORTEST, is_plain_word, spells, without_tail
from undersigned.names.concept_rules import EQUAL_CONCEPTS, LIKE_CONCEPTS
from undersigned.names.concepts import OWN
from undersigned.names.parsing import OrganizationName, parse_organization
from undersigned.names.places import Geography, compare_places
from undersigned.names.verdicts import (
    NOBODY,
    Answer,
    Knowledge,
    Pair,
    Rule,
    Verdict,
    chapter,
    different,
    review,
    same,
)

__all__ = ["RULES", "classify", "classify_parsed"]


def classify(
    name_a: str,
    name_b: str,
    *,
    languages: tuple[str | None, str | None] = (None, None),
    knowledge: Knowledge = NOBODY,
) -> Verdict:
    """Tell what two names of organizations are to each other.

    Args:
        name_a: as written.
        name_b: as written.
        languages: of the texts that the names stand in, where known.
        knowledge: of bodies beyond their names: a gazetteer.

    Returns:
        The answer of the first rule that has one; never a join on likeness alone.

    Example:
        >>> classify("Red Pesquera", "Réseau de la pêche").answer
        <Answer.SAME: 'same'>
    """
    return classify_parsed(
        parse_organization(name_a, languages[0]), parse_organization(name_b, languages[1]), knowledge
    )


def classify_parsed(a: OrganizationName, b: OrganizationName, knowledge: Knowledge) -> Verdict:
    """Tell what two names of organizations are to each other, once they are taken apart."""
    pair = Pair(a, b, knowledge)
    for rule in RULES:
        verdict = rule(pair)
        if verdict is not None:
            return verdict
    return different("words.apart", "the names share too few concepts")


def _exact(pair: Pair) -> Verdict | None:
    if pair.a.key == pair.b.key or pair.a.written.strip() == pair.b.written.strip():
        return same("name.equal", "equal but for case, accents, punctuation, articles and legal form")
    return None


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


def _acronym_given(pair: Pair) -> Verdict | None:
    for here, _ in pair.both():
        if here.a.acronym and here.a.acronym in here.b.given:
            if is_plain_word(here.a.acronym):
                return review("acronym.word", "the acronym fits, but it is a word that many bodies bear")
            return same("acronym.given", "one is the acronym that the other gives with its name")
    return None


def _acronym_initials(pair: Pair) -> Verdict | None:
    for here, _ in pair.both():
        acronym = here.a.acronym
        if acronym and not here.b.given and not here.b.acronym and spells(acronym, here.b.words):
            if is_plain_word(acronym):
                return review("acronym.word", "the initials fit, but the acronym is a word that many bodies bear")
            bearers = here.knowledge.find(acronym)
            if len(bearers) > 1 and not bearers & here.knowledge.find(here.b.core):
                return review(
                    "acronym.ambiguous", "the initials fit, but the acronym is that of other well-known bodies"
                )
            return same("acronym.initials", "one is made of the exact initials of the other")
    return None


def _acronym_with_tail(pair: Pair) -> Verdict | None:
    """An acronym for the beginning of the other name: "FSF of Texas" and "Fair Seas Forum of Texas"."""
    for here, turned in pair.both():
        for short, long_name in without_tail(here.a.words, here.b.words):
            if len(short) != 1 or len(short[0]) < SHORTEST or is_plain_word(short[0]):
                continue
            if spells(short[0], long_name) and f"{OWN}{short[0]}" in here.a.concepts:
                return same("acronym.beginning", "an acronym for the beginning of the other name, the rest equal")
        if _is_acronym_of(here):
            if here.a.places and _has_places_of(here):
                return same("acronym.placed", "the acronym of the other, and a place that it names too")
            if here.geography is Geography.FIRST_INSIDE or (here.a.unit and here.geography is Geography.EQUAL):
                return chapter("acronym.part", "the acronym of the other, and a place or unit", turned=turned)
    return None


def _has_places_of(pair: Pair) -> bool:
    """Tell whether the second name has all places of the first one."""
    return all(any(place & other for other in pair.b.places) for place in pair.a.places)


def _is_acronym_of(pair: Pair) -> bool:
    """Tell whether the first name is the acronym of the second one, but for a place or unit."""
    if len(pair.a.concepts) != 1 or not pair.a.own or not (pair.a.places or pair.a.unit):
        return False
    acronym = pair.a.concepts[0].removeprefix(OWN)
    letters = {pair.b.acronym, *pair.b.given}
    return acronym in letters or (not is_plain_word(acronym) and spells(acronym, pair.b.words))


def _acronyms_apart(pair: Pair) -> Verdict | None:
    for here, _ in pair.both():
        if here.a.acronym and (here.b.acronym or not here.b.concepts or here.a.acronym not in _own_words(here.b)):
            return different("acronym.other", "an acronym of other letters")
    return None


def _own_words(name: OrganizationName) -> set[str]:
    return {concept.removeprefix(OWN) for concept in name.own}


RULES: tuple[Rule, ...] = (
    _known,
    _exact,
    _known_chapter,
    _acronym_given,
    _acronym_initials,
    _acronym_with_tail,
    *EQUAL_CONCEPTS,
    _acronyms_apart,
    *LIKE_CONCEPTS,
)
"""In the order in which they are asked."""
