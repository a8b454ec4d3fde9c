"""The triple store: on disk, in memory or elsewhere; exports, validation, and the rdflib view."""

from undersigned.store.bindings import bind
from undersigned.store.dataset import as_dataset
from undersigned.store.exports import export_graph, export_trig, export_turtle
from undersigned.store.oxigraph import LocalStore, open_store
from undersigned.store.remote import RemoteEndpoint
from undersigned.store.rows import Bindings, Client, Rows, Term
from undersigned.store.validation import Finding, Severity, ShaclEngine, ShapesEngine, validate_quads, validate_store

__all__ = [
    "Bindings",
    "Client",
    "Finding",
    "LocalStore",
    "RemoteEndpoint",
    "Rows",
    "Severity",
    "ShaclEngine",
    "ShapesEngine",
    "Term",
    "as_dataset",
    "bind",
    "export_graph",
    "export_trig",
    "export_turtle",
    "open_store",
    "validate_quads",
    "validate_store",
]
