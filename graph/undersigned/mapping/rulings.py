"""Decisions of people to the quads of the graph of decisions, in the terms of SSSOM."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from undersigned.linking.decisions import Decision, Predicate
from undersigned.mapping.context import Triples
from undersigned.mapping.iris import minter
from undersigned.mapping.namespaces import DCTERMS, DEFAULT_BASE, ORG, OWL, RDFS, SKOS, SSSOM
from undersigned.mapping.terms import date, decimal
from undersigned.mapping.vocabulary import REVIEW_STATUS, TYPE
from undersigned.model.facts import ReviewStatus
from undersigned.text.slugs import short_hash

__all__ = ["decision_path", "map_decisions"]

MAPPING = NamedNode(SSSOM + "Mapping")
SUBJECT = NamedNode(SSSOM + "subject_label")
PREDICATE = NamedNode(OWL + "annotatedProperty")
OBJECT = NamedNode(SSSOM + "object_label")
MODIFIER = NamedNode(SSSOM + "predicate_modifier")
JUSTIFICATION = NamedNode(SSSOM + "mapping_justification")
AUTHOR = NamedNode(SSSOM + "author_label")
DAY = NamedNode(SSSOM + "mapping_date")
CONFIDENCE = NamedNode(SSSOM + "confidence")
COMMENT = NamedNode(RDFS + "comment")
SCOPE = NamedNode(DCTERMS + "coverage")

PROPERTIES = {
    Predicate.SAME: NamedNode(SKOS + "exactMatch"),
    Predicate.DIFFERENT: NamedNode(SKOS + "exactMatch"),
    Predicate.CHAPTER_OF: NamedNode(ORG + "subOrganizationOf"),
    Predicate.MEMBER_OF: NamedNode(ORG + "memberOf"),
    Predicate.UNSURE: NamedNode(SKOS + "mappingRelation"),
    Predicate.PREFER_LABEL: NamedNode(SKOS + "prefLabel"),
    Predicate.BROADER: NamedNode(SKOS + "broader"),
    Predicate.ACCEPT: REVIEW_STATUS,
    Predicate.REJECT: REVIEW_STATUS,
    Predicate.CORRECT: REVIEW_STATUS,
    Predicate.WITHDRAW: NamedNode(SKOS + "mappingRelation"),
}
OBJECTS = {Predicate.ACCEPT: ReviewStatus.CONFIRMED, Predicate.REJECT: ReviewStatus.REJECTED}
"""What is said of a fact, where the line has no object."""
NEGATIVE = {Predicate.DIFFERENT, Predicate.WITHDRAW}


def map_decisions(decisions: Iterable[Decision], *, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Yield the quads of decisions in the graph `graph/decisions`, in the order of the file, equal ones once.

    The IRI of a decision is made of what it says, so that lines may move in the file.

    Args:
        decisions: as read from `decisions.tsv`.
        base: IRI that all data stands below.
    """
    mint = minter(base)
    seen: set[NamedNode] = set()
    for decision in decisions:
        triples = Triples(mint.graph("decisions"))
        node = mint.fresh(decision_path(decision))
        if node in seen:
            continue
        seen.add(node)
        triples.add(node, TYPE, MAPPING)
        triples.add_text(node, SUBJECT, decision.subject)
        triples.add(node, PREDICATE, PROPERTIES[decision.predicate])
        triples.add_text(node, OBJECT, OBJECTS.get(decision.predicate, decision.object))
        if decision.negated or decision.predicate in NEGATIVE:
            triples.add_text(node, MODIFIER, "Not")
        triples.add_text(node, JUSTIFICATION, decision.justification)
        triples.add_text(node, AUTHOR, decision.author)
        triples.add(node, DAY, date(decision.date))
        triples.add(node, CONFIDENCE, None if decision.confidence is None else decimal(decision.confidence))
        triples.add_text(node, COMMENT, decision.comment)
        triples.add_text(node, SCOPE, decision.scope)
        yield from triples.quads


def decision_path(decision: Decision) -> str:
    """Return the local IRI of a decision, made of what it says."""
    return f"decision/{short_hash(said(decision), 16)}"


def said(decision: Decision) -> str:
    """Return all that a decision says but its place in the file."""
    parts = (
        decision.subject,
        decision.predicate,
        decision.object,
        decision.negated,
        decision.author,
        decision.date,
        decision.justification,
        decision.confidence,
        decision.comment,
        decision.scope,
    )
    return "\t".join(str(part) for part in parts)
