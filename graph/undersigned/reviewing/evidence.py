"""Look up what a queue shows: the sentences of names and wordings, the fields of facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice, zip_longest
from typing import Protocol

from undersigned.linking.decisions import Matter
from undersigned.linking.decisions.facts import FACT_KINDS, correctable, fact_id
from undersigned.linking.wording import measure_key
from undersigned.model.facts import Facts, Item
from undersigned.model.links import Linkage
from undersigned.names.keys import name_key
from undersigned.reviewing.item import Sighting
from undersigned.reviewing.sightings import fact_sighting, iter_names, iter_wordings, sighting_of

__all__ = ["Evidence", "FactsSource", "Topic", "Whereabouts", "collect_evidence", "find_whereabouts"]

Topic = tuple[Matter, str]
"""A name or a wording by its key."""

Whereabouts = Mapping[Topic, Mapping[str, list[str]]]
"""Topic to the ids of agents or measures that it denotes, each with the documents in which it does."""

LOOKED_INTO = 4
"""Documents in which a topic is looked up."""

SEEN = 3
"""Sentences kept of a topic; those of several bodies of one name may be as many."""


TELLING = 40
"""Code points of a sentence beside the name from which it tells something of it."""


class FactsSource(Protocol):
    """Where the facts of a document are taken from."""

    def get(self, sha256: str) -> Facts:
        """Return the facts of one document."""
        ...


@dataclass(slots=True)
class Evidence:
    """What was looked up.

    Args:
        sightings: of topics.
        facts: by id: where it stands, and what may be corrected of it, with the present values.
    """

    sightings: dict[Topic, list[Sighting]] = field(default_factory=dict[Topic, list[Sighting]])
    facts: dict[str, tuple[Sighting, tuple[tuple[str, str], ...]]] = field(
        default_factory=dict[str, tuple[Sighting, tuple[tuple[str, str], ...]]]
    )


def find_whereabouts(linkage: Linkage, topics: set[Topic]) -> Whereabouts:
    """Return what topics denote, and where; a topic that nothing has is left out."""
    found: dict[Topic, dict[str, list[str]]] = {}
    for (sha256, name), agent in linkage.names.items():
        topic = (Matter.NAME, name_key(name))
        if topic in topics:
            found.setdefault(topic, {}).setdefault(agent, []).append(sha256)
    worded: dict[str, list[Topic]] = {}
    for measure in linkage.measures.values():
        keys = {(Matter.MEASURE, measure_key(wording, None)) for wording in measure.wordings}
        worded[measure.id] = sorted(keys & topics)
    for (sha256, _, _), (measure_id, _) in linkage.asks.items():
        for topic in worded[measure_id]:
            found.setdefault(topic, {}).setdefault(measure_id, []).append(sha256)
    return found


def collect_evidence(whereabouts: Whereabouts, fact_documents: Mapping[str, str], source: FactsSource) -> Evidence:
    """Look into documents, each once.

    Args:
        whereabouts: documents of topics.
        fact_documents: id of a fact to its document.
        source: of the documents' facts.
    """
    topics: dict[str, set[Topic]] = {}
    for topic, by_id in whereabouts.items():
        for sha256 in _some_of_each(by_id.values()):
            topics.setdefault(sha256, set()).add(topic)
    asked: dict[str, set[str]] = {}
    for fact, sha256 in fact_documents.items():
        asked.setdefault(sha256, set()).add(fact)
    evidence = Evidence()
    for sha256 in sorted(topics.keys() | asked.keys()):
        facts = source.get(sha256)
        _note_topics(evidence, facts, topics.get(sha256, set()))
        _note_facts(evidence, facts, asked.get(sha256, set()))
    return evidence


def _some_of_each(documents: Iterable[list[str]]) -> Iterator[str]:
    """Yield a few documents, of each of several bodies one before a second of any."""
    turns = chain.from_iterable(zip_longest(*documents))
    return islice(dict.fromkeys(sha256 for sha256 in turns if sha256), LOOKED_INTO)


def _note_topics(evidence: Evidence, facts: Facts, topics: set[Topic]) -> None:
    best: dict[Topic, tuple[str, Item]] = {}
    for matter, named in ((Matter.NAME, iter_names(facts)), (Matter.MEASURE, iter_wordings(facts))):
        for key, written, item in named if topics else ():
            topic = (matter, key)
            # A line of a list holds the name alone: a sentence tells more.
            if topic in topics and (topic not in best or (_tells(written, item) and not _tells(*best[topic]))):
                best[topic] = (written, item)
    for topic, (written, item) in best.items():
        found = evidence.sightings.setdefault(topic, [])
        sighting = sighting_of(facts, item, written)
        if len(found) < SEEN and sighting.sentence not in {other.sentence for other in found}:
            found.append(sighting)


def _tells(written: str, item: Item) -> bool:
    start, end = item.sentence
    return end - start >= len(written) + TELLING


def _note_facts(evidence: Evidence, facts: Facts, asked: set[str]) -> None:
    for kind, known in FACT_KINDS.items() if asked else ():
        for item in getattr(facts, known.field):
            fact = fact_id(facts.sha256, kind, item)
            if fact in asked and fact not in evidence.facts:
                evidence.facts[fact] = (fact_sighting(facts, item), tuple(_fields(kind, item)))


def _fields(kind: str, item: Item) -> Iterator[tuple[str, str]]:
    for name in correctable(kind):
        value: object = getattr(item, name)
        yield name, "" if value is None else str(value)
