"""Make the queue of a build: its open questions with names in their sentences, and what an answer would merge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.linking.decisions import MEASURE, Matter
from undersigned.linking.keys import name_key
from undersigned.linking.wording import measure_key
from undersigned.model.links import Linkage, Question, QuestionKind
from undersigned.reviewing.evidence import (
    Evidence,
    FactsSource,
    Topic,
    Whereabouts,
    collect_evidence,
    find_whereabouts,
    wordings_of,
)
from undersigned.reviewing.item import Queue, ReviewItem, Side

__all__ = ["build_queue"]

MOST = 2_000
"""Questions that a queue holds; the next build asks those that are left."""

OTHERS = 30
"""Other names shown of each side."""


def build_queue(linkage: Linkage, source: FactsSource, doubtful: Iterable[Question] = ()) -> Queue:
    """Return the queue of a linked corpus.

    Args:
        linkage: with the open questions.
        source: of the facts of the documents that the questions name.
        doubtful: further questions: on facts.

    Returns:
        Items by effect, then by alphabet, each question once.
    """
    asked: dict[str, Question] = {}
    for question in (*linkage.questions, *doubtful):
        item_id = ReviewItem.id_of(*ReviewItem.written(question.kind, question.subject, question.object))
        if item_id not in asked or asked[item_id].effect < question.effect:
            asked[item_id] = question
    ordered = sorted(asked.items(), key=lambda one: (-one[1].effect, one[1].sentence, one[0]))
    kept = ordered[:MOST]
    topics = {topic for _, question in kept for topic in _topics(question)}
    places = find_whereabouts(linkage, topics)
    documents = {one.subject: one.documents[0] for _, one in kept if one.kind is QuestionKind.FACT}
    desk = Desk(linkage, places, collect_evidence(places, documents, source))
    items = tuple(desk.item(item_id, question) for item_id, question in kept)
    return Queue(items=items, left_out=len(ordered) - len(kept))


def _topics(question: Question) -> list[Topic]:
    """Return what a question is about: one or two names or wordings, none where it is a fact."""
    if question.kind is QuestionKind.FACT:
        return []
    written = [name for name in (question.subject, question.object) if name]
    if question.kind is QuestionKind.MEASURE:
        return [(Matter.MEASURE, measure_key(wording.removeprefix(MEASURE), None)) for wording in written]
    return [(Matter.NAME, name_key(name)) for name in written]


@dataclass(frozen=True, slots=True)
class Desk:
    """All that items are made of."""

    linkage: Linkage
    places: Whereabouts
    evidence: Evidence

    def item(self, item_id: str, question: Question) -> ReviewItem:
        """Return a question with its evidence."""
        subject, other = ReviewItem.written(question.kind, question.subject, question.object)
        sides: list[Side] = []
        fields: tuple[tuple[str, str], ...] = ()
        topics = _topics(question)
        if question.kind is QuestionKind.FACT:
            sighting, fields = self.evidence.facts[question.subject]
            words = sighting.sentence[sighting.start : sighting.end]
            sides.append(Side(name=words, releases=1, sightings=(sighting,)))
        for topic, written in zip(topics, (question.subject, question.object), strict=False):
            sides.append(self.side(topic, written.removeprefix(MEASURE)))
        one, *rest = [set(self.places.get(topic, {})) for topic in topics] or [set[str]()]
        return ReviewItem(
            id=item_id,
            kind=question.kind,
            subject=subject,
            object=other,
            rule=question.rule,
            sentence=question.sentence,
            releases=question.releases,
            effect=round(question.effect, 4),
            joined=any(one & ids for ids in rest),
            sides=tuple(sides),
            fields=fields,
        )

    def side(self, topic: Topic, written: str) -> Side:
        """Return a name or wording with what is one with it, and where it stands."""
        by_id = self.places.get(topic, {})
        documents = {self.linkage.releases.get(sha256, sha256) for found in by_id.values() for sha256 in found}
        others = {name for known in by_id for name in self.names_of(known)} - {written}
        return Side(
            name=written,
            others=tuple(sorted(others)[:OTHERS]),
            releases=len(documents),
            sightings=tuple(self.evidence.sightings.get(topic, ())),
        )

    def names_of(self, known: str) -> tuple[str, ...]:
        """Return all names of an agent, or all wordings of a measure."""
        agent = self.linkage.agents.get(known)
        if agent is None:
            return wordings_of(self.linkage.measures[known])
        return (agent.label, *(name for name, _ in agent.alternatives), *agent.acronyms)
