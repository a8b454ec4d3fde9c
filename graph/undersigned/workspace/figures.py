"""Count what the graph holds."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from undersigned.store import LocalStore
from undersigned.workspace.report import Found

__all__ = ["count_found"]

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DATE = NamedNode("https://schema.org/datePublished")
PART_OF = NamedNode("http://purl.org/dc/terms/isPartOf")
UND = "https://w3id.org/undersigned/ontology#"
CLASSES = {
    "releases": UND + "Release",
    "organizations": "http://www.w3.org/ns/org#Organization",
    "persons": "http://xmlns.com/foaf/0.1/Person",
    "issuances": UND + "Issuance",
    "quotations": "https://schema.org/Quotation",
    "recommendations": UND + "Recommendation",
    "positions": UND + "PolicyPosition",
}


def count_found(store: LocalStore) -> Found:
    """Return how many of each kind the graph holds, and its first and last day."""
    inner = store.inner
    counts = {
        field: len({quad.subject for quad in inner.quads_for_pattern(None, TYPE, NamedNode(iri), None)})
        for field, iri in CLASSES.items()
    }
    parts = {quad.subject for quad in inner.quads_for_pattern(None, PART_OF, None, None)}
    counts["recommendations"] -= len(parts)
    held = NamedNode(UND + "measure")
    positions = inner.quads_for_pattern(None, TYPE, NamedNode(CLASSES["positions"]), None)
    measures = {quad.object for taken in positions for quad in inner.quads_for_pattern(taken.subject, held, None, None)}
    dated = inner.quads_for_pattern(None, DATE, None, None)
    dates = sorted(quad.object.value for quad in dated if isinstance(quad.object, Literal))
    return Found(**counts, measures=len(measures), first=dates[0] if dates else None, last=dates[-1] if dates else None)
