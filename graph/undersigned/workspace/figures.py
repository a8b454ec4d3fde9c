"""Count what the graph holds."""

from __future__ import annotations

from pyoxigraph import NamedNode

from undersigned.render import count_figures
from undersigned.store import LocalStore
from undersigned.workspace.report import Found

__all__ = ["count_found"]

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
