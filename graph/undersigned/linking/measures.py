"""Asks to measures: by the thing asked about, a measures scheme, decisions, and near-duplicates of one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from undersigned.linking.agents import unique_ids
from undersigned.linking.clusters import Clusters
from undersigned.linking.decisions.record import MEASURE
from undersigned.linking.measure_coreference import find_restated, name_thing
from undersigned.linking.measure_groups import Group, Use, best_use, group_asks, scheme_node
from undersigned.linking.mentions import Ask
from undersigned.linking.neighbors import Doubt, find_similar
from undersigned.linking.questions import Questions
from undersigned.linking.resolved_decisions import MeasureRulings
from undersigned.linking.scheme import MeasuresScheme
from undersigned.linking.wording import measure_key, parse_wording
from undersigned.model.facts import Stance
from undersigned.model.links import Measure, Question, QuestionKind, RecommendationKey
from undersigned.text.slugs import slugify

__all__ = ["Measures", "link_measures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """All measures by id, and the measure and stance of each ask."""

    measures: Mapping[str, Measure]
    asks: Mapping[RecommendationKey, tuple[str, Stance]]


def link_measures(
    asks: Iterable[tuple[str, Ask]],
    scheme: MeasuresScheme,
    *,
    rulings: MeasureRulings | None = None,
    questions: Questions | None = None,
) -> Measures:
    """Link asks to measures.

    An ask without measure words or without a stance towards them has no measure.

    Args:
        asks: `(sha256, ask)`, in any order.
        scheme: labels that join wordings over languages.
        rulings: what people decided of wordings; it overrules everything else.
        questions: where doubtful joins are noted.
    """
    grouped = group_asks(asks, scheme)
    linker = _Linker(grouped.groups, rulings or MeasureRulings())
    doubts = linker.link()
    if questions is not None:
        linker.ask(doubts, questions)
    measures, ids = linker.measures(scheme)
    return Measures(
        measures={measure.id: measure for measure in sorted(measures, key=lambda measure: measure.id)},
        asks={key: (ids[node], stance) for key, (node, stance) in sorted(grouped.asks.items())},
    )


class _Linker:
    """Joins groups under what people ruled."""

    def __init__(self, groups: Mapping[str, Group], rulings: MeasureRulings) -> None:
        self.groups = groups
        self.rulings = rulings
        concepts = {scheme_node(group.concept) for group in groups.values() if group.concept}
        self.clusters = Clusters([*groups, *concepts])
        told = (*rulings.same, *rulings.different, *rulings.broader)
        self.of_wording = self._nodes_of_wordings() if told else {}

    def link(self) -> list[Doubt]:
        """Join what is one measure: as ruled, by the scheme, within releases, then by near-duplicates.

        Returns:
            Nodes that may be one.
        """
        for first, second in self._ruled(self.rulings.different):
            if first != second:
                self.clusters.forbid(first, second)
        for first, second in self._ruled(self.rulings.same):
            self.clusters.join(first, second)
        self._join_things()
        self._join_restated()
        return self._join_similar()

    def ask(self, doubts: Iterable[Doubt], questions: Questions) -> None:
        """Note doubts about wordings that are not joined."""
        for doubt in doubts:
            if self.clusters.find(doubt.key) != self.clusters.find(doubt.leader):
                questions.ask(_question(self.groups[doubt.leader], self.groups[doubt.key]))

    def measures(self, scheme: MeasuresScheme) -> tuple[list[Measure], dict[str, str]]:
        """Return the measures, and the id of the measure of each node."""
        members = self.clusters.members()
        ids = _ids(members, self.groups, scheme)
        above: dict[str, set[str]] = {}
        for narrower, broader in self._ruled(self.rulings.broader):
            above.setdefault(ids[narrower], set()).add(ids[broader])
        found: list[Measure] = []
        for leader, nodes in members.items():
            groups = [self.groups[node] for node in nodes if node in self.groups]
            if groups:
                found.append(_measure(ids[leader], groups, scheme, above.get(ids[leader], set())))
        return found, ids

    def _nodes_of_wordings(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for node, group in sorted(self.groups.items()):
            for key in {measure_key(use[0], None) for use in (*group.things, *group.wordings, *group.contraries)}:
                found.setdefault(key, []).append(node)
        return found

    def _ruled(self, pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
        for one, other in pairs:
            for first in self.of_wording.get(measure_key(one, None), ()):
                for second in self.of_wording.get(measure_key(other, None), ()):
                    yield first, second

    def _join_things(self) -> None:
        homes: dict[str, str] = {}
        for node, group in sorted(self.groups.items()):  # what has the words of the thing comes first
            home = scheme_node(group.concept) if group.concept else homes.setdefault(group.thing, node)
            if not self.clusters.join(node, home):
                group.part()

    def _join_restated(self) -> None:
        of_document: dict[str, list[Group]] = {}
        for _, group in sorted(self.groups.items()):
            for sha256 in group.documents:
                of_document.setdefault(sha256, []).append(group)
        for _, groups in sorted(of_document.items()):
            named = [name_thing(group.node, best_use(group.things)[0], group.language or None) for group in groups]
            for first, second in find_restated(named):
                self.clusters.join(first, second)

    def _join_similar(self) -> list[Doubt]:
        languages: dict[str, dict[str, Group]] = {}
        things: dict[str, str] = {}  # one group stands for all that are joined
        for node, group in sorted(self.groups.items()):
            if not group.scope and not group.concept and things.setdefault(self.clusters.find(node), node) == node:
                languages.setdefault(group.language, {})[node] = group
        doubts: list[Doubt] = []
        for language, told in sorted(languages.items()):
            wordings = {
                node: parse_wording(best_use(group.things)[0], language or None) for node, group in told.items()
            }
            # Those with most uses lead; among equals the shorter.
            order = sorted(told, key=lambda node: (-told[node].things.total(), len(told[node].key), node))
            near = find_similar(wordings, order)
            for node, leader in near.leaders.items():
                self.clusters.join(node, leader)
            doubts += near.doubts
        return doubts


def _question(one: Group, other: Group) -> Question:
    subject, second = best_use(one.things)[0], best_use(other.things)[0]
    documents = tuple(sorted(one.documents | other.documents))
    return Question(
        kind=QuestionKind.MEASURE,
        subject=f"{MEASURE}{subject}",
        object=f"{MEASURE}{second}",
        rule="measure.similar",
        sentence=f"“{subject}” and “{second}” are two measures, as some of their words differ: are they one?",
        releases=len(documents),
        documents=documents,
    )


def _ids(members: Mapping[str, list[str]], groups: Mapping[str, Group], scheme: MeasuresScheme) -> dict[str, str]:
    """Return the id of each node's measure: the concept of its cluster, else one made of the label."""
    taken = {iri.rsplit("/", 1)[-1] for iri in scheme.labels}
    concepts = {scheme_node(iri): iri for iri in scheme.labels}
    of_leader: dict[str, str] = {}
    wanted: dict[str, tuple[str, str, bool]] = {}
    for leader, nodes in members.items():
        known = [concepts[node] for node in nodes if node in concepts]
        if known:
            of_leader[leader] = min(known)
            continue
        told = [groups[node] for node in nodes]
        slug = slugify(best_use(_things(told))[0])
        first = min(told, key=lambda group: (-group.things.total(), len(group.key), group.node))
        wanted[leader] = (f"measure/{slug}", first.node, all(group.scope for group in told) or slug in taken)
    of_leader |= unique_ids(wanted)
    return {node: of_leader[leader] for leader, nodes in members.items() for node in nodes}


def _things(groups: Iterable[Group]) -> Counter[Use]:
    return sum((group.things for group in groups), Counter[Use]())


def _measure(measure_id: str, groups: list[Group], scheme: MeasuresScheme, above: set[str]) -> Measure:
    things = _things(groups)
    label, language = scheme.labels.get(measure_id) or best_use(things)
    wordings = set(things).union(*(group.wordings for group in groups))
    contraries = set[Use]().union(*(group.contraries for group in groups))
    return Measure(
        id=measure_id,
        label=label,
        language=language,
        alternatives=_sorted(use for use in wordings if use[0] != label),
        contraries=_sorted(contraries),
        broader=tuple(sorted(above - {measure_id})),
    )


def _sorted(uses: Iterable[Use]) -> tuple[Use, ...]:
    return tuple(sorted(uses, key=lambda use: (use[0], use[1] or "")))
