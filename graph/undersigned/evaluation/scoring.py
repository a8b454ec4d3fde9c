"""The metrics of one document, counted from its comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from undersigned.evaluation.comparison import PASSAGES, Comparison, Matching
from undersigned.evaluation.items import Kind
from undersigned.evaluation.matching import Range, agree, jaccard
from undersigned.evaluation.tally import Tally
from undersigned.evaluation.words import words_of

__all__ = ["score"]

SAME_TITLE = 0.8
STRICT_OVERLAP = 0.9
COUNT_TOLERANCE = 0.05
COUNTED = (Kind.ISSUERS, Kind.PERSONS, *PASSAGES, Kind.ADDRESSEES, Kind.ABOUTS, Kind.OTHER_ORGANIZATIONS)
FIELDS = (
    ("person_affiliation", Kind.PERSONS, "affiliation"),
    ("quote_speaker", Kind.QUOTES, "speaker"),
    ("demand_stance", Kind.DEMANDS, "stance"),
    ("demand_addressee", Kind.DEMANDS, "addressee"),
)


def score(compared: Comparison) -> Mapping[str, Tally]:
    """Return the counts of each metric that the gold of a document was annotated for."""
    return {
        **dict(score_header(compared)),
        **dict(score_items(compared.matchings)),
        **dict(score_fields(compared)),
        **dict(score_issuer_count(compared)),
        "grounded": score_grounded(compared),
    }


def score_header(compared: Comparison) -> Iterator[tuple[str, Tally]]:
    """Yield title, date and language: right where four fifths of the words, the day, the two letters are the same."""
    gold, facts = compared.gold, compared.prediction
    if gold.title:
        wanted, found = frozenset(words_of(gold.title)), frozenset(words_of(facts.title))
        yield "title", Tally(int(jaccard(wanted, found) >= SAME_TITLE), int(bool(found)), 1)
    if gold.date:
        yield "date", Tally(int(facts.date in {gold.date, gold.date_alt or gold.date}), int(bool(facts.date)), 1)
    if gold.lang:
        found_language = facts.language or ""
        yield "language", Tally(int(found_language[:2] == gold.lang[:2]), int(bool(found_language)), 1)


def score_items(matchings: Mapping[Kind, Matching]) -> Iterator[tuple[str, Tally]]:
    """Yield the kinds of items: right where gold has the same one; passages also where they overlap almost wholly."""
    for kind in COUNTED:
        matching = matchings.get(kind)
        if matching is None:
            continue
        yield kind.value, Tally(len(matching.pairs), matching.judged, len(matching.wanted))
        if kind in PASSAGES:
            strict = len(matching.pairs_of_overlap(STRICT_OVERLAP))
            yield f"{kind.value}_strict", Tally(strict, matching.judged, len(matching.wanted))


def score_fields(compared: Comparison) -> Iterator[tuple[str, Tally]]:
    """Yield what is said of items: the item was found and its field agrees; where gold is open nothing counts."""
    names = compared.gold.acronyms
    for metric, kind, key in FIELDS:
        matching = compared.matchings.get(kind)
        if matching is not None:
            yield metric, score_field(matching, key, names)


def score_field(matching: Matching, key: str, names: Mapping[str, str]) -> Tally:
    """Return the counts of one field over the pairs of a matching."""
    values = [
        (matching.wanted[i].fields[key], matching.found[j].fields.get(key))
        for i, j in matching.pairs
        if key in matching.wanted[i].fields
    ]
    return Tally(
        sum(agree(wanted, found, names) for wanted, found in values),
        sum(found is not None for _, found in values),
        sum(key in item.fields for item in matching.wanted),
    )


def score_issuer_count(compared: Comparison) -> Iterator[tuple[str, Tally]]:
    """Yield whether as many issuers were found as gold counts, with or without umbrellas, give or take 5 percent."""
    gold = compared.gold
    if not gold.signatory_count or gold.issuers is None:
        return
    umbrellas = sum(issuer.coalition for issuer in gold.issuers)
    found = len(compared.prediction.issuers)
    near = any(
        abs(found - count) <= max(gold.signatory_count_tolerance, COUNT_TOLERANCE * count)
        for count in (gold.signatory_count, gold.signatory_count + umbrellas)
    )
    yield "issuer_count", Tally(int(near), 1, 1)


def score_grounded(compared: Comparison) -> Tally:
    """Return how many of the extracted passages stand in the text word by word."""
    places: list[Range | None] = [
        place for kind in PASSAGES if kind in compared.matchings for place in compared.matchings[kind].found_ranges
    ]
    return Tally(sum(place is not None for place in places), len(places), len(places))
