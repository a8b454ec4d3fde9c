"""The rdflib view."""

from __future__ import annotations

from rdflib import URIRef

from undersigned.mapping.namespaces import ORG, RDF
from undersigned.store import as_dataset


def test_the_view_is_the_same_store(store, ferry) -> None:
    dataset = as_dataset(store)
    organizations = set(dataset.subjects(URIRef(RDF + "type"), URIRef(ORG + "Organization")))
    expected = {
        quad.subject.value
        for quad in ferry
        if quad.predicate.value == RDF + "type" and quad.object.value == ORG + "Organization"
    }

    assert {str(node) for node in organizations} == expected
    graph = dataset.graph(URIRef(ferry[0].graph_name.value))
    assert list(graph)
    store.replace_graph(ferry[0].graph_name, [])
    assert list(graph) == []


def test_queries_use_the_prefixes_and_all_graphs(store) -> None:
    dataset = as_dataset(store)
    rows = list(dataset.query("SELECT DISTINCT ?o { ?r a und:Release ; und:issuedBy ?o } ORDER BY ?o"))

    assert [str(row[0]).rsplit("/", 1)[1] for row in rows] == ["harbor-union", "lantern-league"]


def test_named_graphs_are_there(store) -> None:
    names = {str(graph.identifier) for graph in as_dataset(store).graphs()}

    assert {name.value for name in store.graphs()} <= names
