"""Asks to measures: by a measures scheme, by equal words, by near-duplicates of one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from undersigned.linking.agents import unique_ids
from undersigned.linking.keys import slugify
from undersigned.linking.mentions import Ask
from undersigned.linking.neighbors import join_similar
from undersigned.linking.scheme import MeasuresScheme
from undersigned.linking.wording import clean_measure, measure_key, parse_wording
from undersigned.linking.words import load_words
from undersigned.model.facts import Stance
from undersigned.model.links import Measure, RecommendationKey

__all__ = ["Measures", "link_measures"]

Group = tuple[str, str, str]
"""`(language or "", scope, key of the leading wording)`, or `("", "", IRI)` of a scheme.

The scope is "", or the document whose wording names a field and no measure: "privacy" is asked for by many, and
seldom the same is meant.
"""

Uses = Counter[tuple[str, str | None]]
"""Uses of each wording with its language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """All measures by id, and the measure and stance of each ask."""

    measures: Mapping[str, Measure]
    asks: Mapping[RecommendationKey, tuple[str, Stance]]


def link_measures(asks: Iterable[tuple[str, Ask]], scheme: MeasuresScheme) -> Measures:
    """Link asks to measures.

    An ask without measure words or without a stance towards them has no measure.

    Args:
        asks: `(sha256, ask)`, in any order.
        scheme: labels that join wordings over languages.
    """
    groups: dict[Group, Uses] = {}
    of_ask: dict[RecommendationKey, tuple[Group, Stance]] = {}
    for sha256, ask in asks:
        written = clean_measure(ask.measure)
        if written is None or ask.measure_stance is None:
            continue
        iri = scheme.find(written, ask.language)
        group = ("", "", iri) if iri else _group(sha256, written, ask.language)
        groups.setdefault(group, Counter())[written, ask.language] += 1
        of_ask[sha256, ask.ordinal, ask.part] = (group, ask.measure_stance)
    leaders = _leaders(groups, scheme)
    joined: dict[Group, Uses] = {}
    for group, uses in groups.items():
        joined.setdefault(leaders[group], Counter()).update(uses)
    ids = _ids(joined, scheme)
    measures = [_measure(ids[group], group, uses, scheme) for group, uses in joined.items()]
    return Measures(
        measures={measure.id: measure for measure in sorted(measures, key=lambda measure: measure.id)},
        asks={key: (ids[leaders[group]], stance) for key, (group, stance) in sorted(of_ask.items())},
    )


def _group(sha256: str, written: str, language: str | None) -> Group:
    scope = "" if _is_clear(written, language) or language in load_words().compounding else sha256
    return (language or "", scope, measure_key(written, language))


def _is_clear(written: str, language: str | None) -> bool:
    """Tell whether a wording has two words that count, or is an acronym or a number ("TTX", "G20")."""
    if len(parse_wording(written, language).tokens) > 1:
        return True
    return any(character.isupper() for character in written[1:]) or any(character.isdigit() for character in written)


def _leaders(groups: Mapping[Group, Uses], scheme: MeasuresScheme) -> dict[Group, Group]:
    found = {group: group for group in groups}
    languages: dict[str, dict[str, Uses]] = {}
    for (language, scope, key), uses in groups.items():
        if key not in scheme.labels and not scope:
            languages.setdefault(language, {})[key] = uses
    for language, told in languages.items():
        wordings = {key: parse_wording(_best(uses)[0], language or None) for key, uses in told.items()}
        # Those with most uses lead; among equals the shorter.
        order = [key for _, _, key in sorted((-uses.total(), len(key), key) for key, uses in told.items())]
        for key, leader in join_similar(wordings, order).items():
            found[language, "", key] = (language, "", leader)
    return found


def _best(uses: Uses) -> tuple[str, str | None]:
    """Return the shortest clear wording; among equals the most used."""

    def rank(use: tuple[str, str | None]) -> tuple[bool, int, int, str, str]:
        written, language = use
        return (not _is_clear(written, language), len(written), -uses[use], written, language or "")

    return min(uses, key=rank)


def _ids(joined: Mapping[Group, Uses], scheme: MeasuresScheme) -> dict[Group, str]:
    taken = {iri.rsplit("/", 1)[-1] for iri in scheme.labels}
    wanted: dict[str, tuple[str, str, bool]] = {}
    names: dict[str, Group] = {}
    for group, uses in joined.items():
        if group[2] not in scheme.labels:
            slug = slugify(_best(uses)[0])
            name = "|".join(group)
            names[name] = group
            wanted[name] = (f"measure/{slug}", name, bool(group[1]) or slug in taken)
    found = {names[name]: measure_id for name, measure_id in unique_ids(wanted).items()}
    return found | {group: group[2] for group in joined if group[2] in scheme.labels}


def _measure(measure_id: str, group: Group, uses: Uses, scheme: MeasuresScheme) -> Measure:
    label, language = scheme.labels.get(group[2]) or _best(uses)
    others = {use for use in uses if use[0] != label}
    return Measure(
        id=measure_id,
        label=label,
        language=language,
        alternatives=tuple(sorted(others, key=lambda use: (use[0], use[1] or ""))),
    )
