"""One document: which extracted item is which item of gold; scores, reliability and pages all rest on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from undersigned.evaluation.gold import GoldDocument
from undersigned.evaluation.items import Found, Kind, Wanted
from undersigned.evaluation.matching import Range, find_found, find_wanted, overlap, pair_up, same_item, similar_wording
from undersigned.evaluation.prediction import Prediction
from undersigned.evaluation.words import IndexedText

__all__ = ["PASSAGES", "Comparison", "Matching", "compare"]

PASSAGES = (Kind.QUOTES, Kind.DEMANDS)
LOOSE = {Kind.CONTACTS: same_item, Kind.EVENTS: similar_wording, Kind.THEMES: similar_wording}
"""Kinds in which several found items may be one of gold; they are judged, but no figure is made of them."""

LEAST_OVERLAP = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """The items of one kind in one document.

    Args:
        wanted: items of gold.
        found: extracted items.
        pairs: `(number in wanted, number in found)` of those that are one.
        unjudged: numbers of found items that gold leaves open.
        wanted_ranges: of passages: words of each item of gold in the text, None where it is not there; else empty.
        found_ranges: the same for each extracted passage.
    """

    wanted: tuple[Wanted, ...]
    found: tuple[Found, ...]
    pairs: tuple[Range, ...]
    unjudged: frozenset[int] = frozenset()
    wanted_ranges: tuple[Range | None, ...] = ()
    found_ranges: tuple[Range | None, ...] = ()

    @property
    def judged(self) -> int:
        """How many found items are right or wrong."""
        return len(self.found) - len(self.unjudged)

    def pairs_of_overlap(self, least: float) -> tuple[Range, ...]:
        """Return the pairs of passages that overlap so much."""
        return pair_passages(self.wanted_ranges, self.found_ranges, least)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Gold and facts of one document.

    Args:
        gold: the annotations.
        prediction: the facts; those of a document that was not extracted are empty.
        text: words of the text.
        matchings: by kind; kinds that gold was not annotated for are left out.
    """

    gold: GoldDocument
    prediction: Prediction
    text: IndexedText
    matchings: Mapping[Kind, Matching]


def compare(gold: GoldDocument, prediction: Prediction) -> Comparison:
    """Return which extracted items are which items of gold."""
    text = IndexedText(prediction.text)
    matchings = dict[Kind, Matching]()
    for kind in Kind:
        wanted = gold.wanted(kind)
        if wanted is not None:
            matchings[kind] = match_kind(kind, wanted, prediction.found(kind), gold=gold, text=text)
    return Comparison(gold=gold, prediction=prediction, text=text, matchings=matchings)


def match_kind(
    kind: Kind, wanted: tuple[Wanted, ...], found: tuple[Found, ...], *, gold: GoldDocument, text: IndexedText
) -> Matching:
    """Return the matching of one kind."""
    if kind in PASSAGES:
        places = tuple(find_wanted(item, text) for item in wanted)
        found_places = tuple(find_found(item, text) for item in found)
        pairs = pair_passages(places, found_places, LEAST_OVERLAP)
        return Matching(wanted=wanted, found=found, pairs=pairs, wanted_ranges=places, found_ranges=found_places)
    if kind in LOOSE:
        return match_loosely(kind, wanted, found)
    closed = open_issuers(gold, found) if kind is Kind.ISSUERS else frozenset[int]()
    judged = [number for number in range(len(found)) if number not in closed]
    pairs = pair_up(wanted, judged, lambda one, number: float(same_item(one, found[number])))
    pairs = tuple((i, judged[j]) for i, j in pairs)
    if kind is Kind.PERSONS and gold.persons_truncated_at:
        closed = frozenset(range(len(found))) - {j for _, j in pairs}
    return Matching(wanted=wanted, found=found, pairs=pairs, unjudged=closed)


def pair_passages(wanted: Sequence[Range | None], found: Sequence[Range | None], least: float) -> tuple[Range, ...]:
    """Return the pairs of ranges that overlap by a share of their words."""

    def fit(one: Range | None, other: Range | None) -> float:
        share = overlap(one, other)
        return share if share >= least else 0.0

    return pair_up(wanted, found, fit)


def match_loosely(kind: Kind, wanted: tuple[Wanted, ...], found: tuple[Found, ...]) -> Matching:
    """Return a matching in which each found item goes with the first item of gold that it fits."""
    fits = LOOSE[kind]
    pairs = list[Range]()
    for number, item in enumerate(found):
        first = next((place for place, one in enumerate(wanted) if fits(one, item)), None)
        if first is not None:
            pairs.append((first, number))
    nameless = frozenset(number for number, item in enumerate(found) if not item.name)
    return Matching(wanted=wanted, found=found, pairs=tuple(pairs), unjudged=nameless)


def open_issuers(gold: GoldDocument, found: Sequence[Found]) -> frozenset[int]:
    """Return the found issuers that gold leaves open: names it says so of, and those beyond a list that it cuts."""
    listed = len(gold.issuers or ())
    is_cut = (gold.signatory_count or 0) > listed
    either_way = [Wanted(name=name) for name in gold.elliptic_issuers]
    return frozenset(
        number
        for number, item in enumerate(found)
        if (is_cut and number >= listed) or any(same_item(name, item) for name in either_way)
    )
