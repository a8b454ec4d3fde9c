"""Count what the graph holds."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from undersigned.render import count_figures
from undersigned.store import LocalStore
from undersigned.workspace.report import Found, Rejection

__all__ = ["compare_counts", "count_found"]

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
UND = "https://w3id.org/undersigned/ontology#"
CLASSES = {
    "persons": "http://xmlns.com/foaf/0.1/Person",
    "issuances": UND + "Issuance",
    "quotations": "https://schema.org/Quotation",
    "positions": UND + "PolicyPosition",
}


def count_found(store: LocalStore) -> Found:
    """Return how many of each kind the graph holds, and its first and last day."""
    inner = store.inner
    counts = {
        field: len({quad.subject for quad in inner.quads_for_pattern(None, TYPE, NamedNode(iri), None)})
        for field, iri in CLASSES.items()
    }
    held = NamedNode(UND + "measure")
    positions = inner.quads_for_pattern(None, TYPE, NamedNode(CLASSES["positions"]), None)
    measures = {quad.object for taken in positions for quad in inner.quads_for_pattern(taken.subject, held, None, None)}
    shown = count_figures(inner)  # as on the first page, so that page and report agree
    return Found(
        **counts,
        releases=shown.releases,
        organizations=shown.organizations,
        recommendations=shown.recommendations,
        measures=len(measures),
        first=shown.since,
        last=shown.until,
    )


def compare_counts(store: LocalStore) -> list[Rejection]:
    """Return the releases that claim another number of organizations than they list, sorted by name."""
    inner = store.inner
    found = list[Rejection]()
    for claim in inner.quads_for_pattern(None, NamedNode(UND + "claimedCount"), None, None):
        claimed = int(claim.object.value) if isinstance(claim.object, Literal) else 0
        issuers = inner.quads_for_pattern(claim.subject, NamedNode(UND + "issuedBy"), None, None)
        listed = len({quad.object for quad in issuers})
        if claimed != listed and isinstance(claim.subject, NamedNode):
            found.append(
                Rejection(source=name_source(store, claim.subject), reason=f"claimed {claimed}, listed {listed}")
            )
    return sorted(found, key=lambda item: (item.source, item.reason))


def name_source(store: LocalStore, release: NamedNode) -> str:
    """Return the first name of the sources of a release."""
    inner = store.inner
    texts = inner.quads_for_pattern(release, NamedNode(UND + "text"), None, None)
    names = [
        quad.object.value
        for text in texts
        if isinstance(text.object, NamedNode)
        for quad in inner.quads_for_pattern(text.object, NamedNode(UND + "sourceName"), None, None)
        if isinstance(quad.object, Literal)
    ]
    return min(names, default=release.value)
