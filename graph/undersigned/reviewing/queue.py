"""Make the queue of a build: its open questions with names in their sentences, and what an answer would merge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.linking.decisions import MEASURE, Matter
from undersigned.linking.decisions.answered import written
from undersigned.linking.wording import measure_key
from undersigned.model.links import Linkage, Question, QuestionKind
from undersigned.names.keys import name_key
from undersigned.reviewing.evidence import (
    Evidence,
    FactsSource,
    Topic,
    Whereabouts,
    collect_evidence,
    find_whereabouts,
)
from undersigned.reviewing.item import Queue, ReviewItem, Side, item_id

__all__ = ["build_queue"]

MOST = 1_000
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
        name = item_id(*written(question))
        if name not in asked or asked[name].effect < question.effect:
            asked[name] = question
    kept = sorted(asked.values(), key=lambda one: (-one.effect, one.sentence, one.subject, one.object))[:MOST]
    places = find_whereabouts(linkage, {topic for question in kept for topic in _topics(question)})
    documents = {one.subject: one.documents[0] for one in kept if one.kind is QuestionKind.FACT}
    desk = Desk(linkage, places, collect_evidence(places, documents, source))
    return Queue(items=tuple(map(desk.item, kept)), left_out=len(asked) - len(kept))


def _topics(question: Question) -> list[Topic]:
    """Return what a question is about: one or two names or wordings, none where it is a fact."""
    if question.kind is QuestionKind.FACT:
        return []
    names = [name for name in (question.subject, question.object) if name]
    if question.kind is QuestionKind.MEASURE:
        return [(Matter.MEASURE, measure_key(wording.removeprefix(MEASURE), None)) for wording in names]
    return [(Matter.NAME, name_key(name)) for name in names]


@dataclass(frozen=True, slots=True)
class Desk:
    """All that items are made of."""

    linkage: Linkage
    places: Whereabouts
    evidence: Evidence

    def item(self, question: Question) -> ReviewItem:
        """Return a question with its evidence."""
        subject, other = written(question)
        sides: list[Side] = []
        fields: tuple[tuple[str, str], ...] = ()
        topics = _topics(question)
        if question.kind is QuestionKind.FACT:
            sighting, fields = self.evidence.facts[question.subject]
            words = sighting.sentence[sighting.start : sighting.end]
            sides.append(Side(name=words, releases=1, sightings=(sighting,)))
        for topic, name in zip(topics, (question.subject, question.object), strict=False):
            sides.append(self.side(topic, name.removeprefix(MEASURE)))
        one, *rest = [set(self.places.get(topic, {})) for topic in topics] or [set[str]()]
        return ReviewItem(
            id=item_id(subject, other),
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

    def side(self, topic: Topic, shown: str) -> Side:
        """Return a name or wording with what is one with it, and where it stands."""
        by_id = self.places.get(topic, {})
        documents = {self.linkage.releases.get(sha256, sha256) for found in by_id.values() for sha256 in found}
        others = {name for known in by_id for name in self.names_of(known)} - {shown}
        return Side(
            name=shown,
            others=tuple(sorted(others)[:OTHERS]),
            releases=len(documents),
            sightings=tuple(self.evidence.sightings.get(topic, ())),
        )

    def names_of(self, known: str) -> tuple[str, ...]:
        """Return all names of an agent, or all wordings of a measure."""
        agent = self.linkage.agents.get(known)
        if agent is None:
            return self.linkage.measures[known].wordings
        return (agent.label, *(name for name, _ in agent.alternatives), *agent.acronyms)
