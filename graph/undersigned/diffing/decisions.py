"""Decisions of both graphs: in words, and which of them one graph alone has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from undersigned.diffing.changes import Cause, CauseKind, Change, Event, Topic
from undersigned.diffing.comparison import Comparison
from undersigned.diffing.snapshot import Node
from undersigned.mapping.namespaces import ORG, SKOS, UND

__all__ = ["Lines", "cause_of", "changed_decisions", "tell_decisions"]

Lines = Mapping[str, int]
"""Local IRI of a decision to its line in the file."""

VERBS = {
    SKOS + "exactMatch": "same",
    ORG + "subOrganizationOf": "chapter of",
    ORG + "memberOf": "member of",
    SKOS + "prefLabel": "is called",
    SKOS + "broader": "is narrower than",
    SKOS + "mappingRelation": "unsure",
    UND + "reviewStatus": "is",
}
NEGATIVE = {SKOS + "exactMatch": "different", SKOS + "mappingRelation": "withdrawn"}


def tell_decisions(comparison: Comparison) -> Iterator[Change]:
    """Yield the decisions that one graph alone has."""
    for node, added in changed_decisions(comparison):
        said = {name: node.all(name) for name in ("author", "date", "comment", "scope") if node.all(name)}
        yield Change(
            topic=Topic.DECISION,
            event=Event.ADDED if added else Event.REMOVED,
            iri=node.iri,
            label=in_words(node),
            before={} if added else said,
            after=said if added else {},
        )


def changed_decisions(comparison: Comparison) -> Iterator[tuple[Node, bool]]:
    """Yield each decision that one graph alone has, and whether that is the second."""
    before, after = comparison.before.nodes, comparison.after.nodes
    yield from ((node, False) for node in comparison.before.of(Topic.DECISION) if node.iri not in after)
    yield from ((node, True) for node in comparison.after.of(Topic.DECISION) if node.iri not in before)


def in_words(decision: Node) -> str:
    """Return what a decision says."""
    verbs = NEGATIVE if decision.all("modifier") else VERBS
    verb = verbs.get(decision.one("property"), decision.one("property"))
    return f"“{decision.one('subject')}” {verb} “{decision.one('object')}”"


def cause_of(decision: Node, *, added: bool, lines: Lines) -> Cause:
    """Return a decision as a cause."""
    return Cause(
        kind=CauseKind.DECISION if added else CauseKind.WITHDRAWN,
        text=in_words(decision),
        iri=decision.iri,
        author=decision.one("author") or None,
        date=decision.one("date") or None,
        line=lines.get(decision.iri),
    )
