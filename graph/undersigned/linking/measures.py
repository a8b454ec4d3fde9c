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
from undersigned.linking.wording import measure_key, parse_wording
from undersigned.model.facts import Stance
from undersigned.model.links import Measure, RecommendationKey

__all__ = ["Measures", "link_measures"]

Group = tuple[str, str]
"""`(language or "", key of the leading wording)`, or `("", IRI)` of a scheme."""

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
        written = " ".join(ask.measure.split()).strip(' ,;:.“”"')
        if not written or ask.measure_stance is None:
            continue
        iri = scheme.find(written, ask.language)
        group = ("", iri) if iri else (ask.language or "", measure_key(written, ask.language))
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


def _leaders(groups: Mapping[Group, Uses], scheme: MeasuresScheme) -> dict[Group, Group]:
    found = {group: group for group in groups}
    languages: dict[str, list[str]] = {}
    for language, key in groups:
        if key not in scheme.labels:
            languages.setdefault(language, []).append(key)
    for language, keys in languages.items():
        wordings = {key: parse_wording(_best(groups[language, key])[0], language or None) for key in keys}
        order = sorted(keys, key=lambda key: (-groups[language, key].total(), len(key), key))
        for key, leader in join_similar(wordings, order).items():
            found[language, key] = (language, leader)
    return found


def _best(uses: Uses) -> tuple[str, str | None]:
    """Return the shortest clear wording: of two words or more, or a name or number; among equals the most used."""

    def rank(use: tuple[str, str | None]) -> tuple[bool, int, int, str, str]:
        written, language = use
        clear = " " in written or any(character.isupper() or character.isdigit() for character in written)
        return (not clear, len(written), -uses[use], written, language or "")

    return min(uses, key=rank)


def _ids(joined: Mapping[Group, Uses], scheme: MeasuresScheme) -> dict[Group, str]:
    taken = {iri.rsplit("/", 1)[-1] for iri in scheme.labels}
    wanted: dict[str, tuple[str, str, bool]] = {}
    names: dict[str, Group] = {}
    for group, uses in joined.items():
        if group[1] not in scheme.labels:
            slug = slugify(_best(uses)[0])
            name = "|".join(group)
            names[name] = group
            wanted[name] = (f"measure/{slug}", name, slug in taken)
    found = {names[name]: measure_id for name, measure_id in unique_ids(wanted).items()}
    return found | {group: group[1] for group in joined if group[1] in scheme.labels}


def _measure(measure_id: str, group: Group, uses: Uses, scheme: MeasuresScheme) -> Measure:
    label, language = scheme.labels.get(group[1]) or _best(uses)
    others = {use for use in uses if use[0] != label}
    return Measure(
        id=measure_id,
        label=label,
        language=language,
        alternatives=tuple(sorted(others, key=lambda use: (use[0], use[1] or ""))),
    )
