"""Rules of acronyms: exact initials or none, and never more of a name than its letters say."""

from __future__ import annotations

from undersigned.linking.names.acronyms import SHORTEST, is_plain_word, spells, without_tail
from undersigned.linking.names.concepts import OWN
from undersigned.linking.names.pair import Pair, Rule, chapter, different, review, same
from undersigned.linking.names.parsing import OrganizationName
from undersigned.linking.names.places import Geography
from undersigned.linking.names.verdicts import Verdict

__all__ = ["OTHER_LETTERS", "RULES"]


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


RULES: tuple[Rule, ...] = (_acronym_given, _acronym_initials, _acronym_with_tail)

OTHER_LETTERS: Rule = _acronyms_apart
"""Parts an acronym from names that it does not spell; asked after the rules of concepts have found no equality."""
