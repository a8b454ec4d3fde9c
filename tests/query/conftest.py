from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from undersigned.store import LocalStore, open_store

ID = "https://w3id.org/undersigned/id/"
UND = "https://w3id.org/undersigned/ontology#"
PREF = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
ALT = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
ORGANIZATION = NamedNode("http://www.w3.org/ns/org#Organization")

AGENTS = {
    "org/lantern-league": [(PREF, "Lantern League"), (NamedNode(UND + "acronym"), "LL")],
    "org/liga-de-linternas": [(PREF, "Liga de Linternas"), (ALT, "Twin Name")],
    "org/second-twin": [(PREF, "Second Twin"), (ALT, "Twin Name")],
    "org/unlucky": [(PREF, 'He said "}} UNION {{ ?s ?p ?o"')],
}


def fill(store: Store) -> None:
    graph = NamedNode(ID + "graph/entities")
    for local, labels in AGENTS.items():
        agent = NamedNode(ID + local)
        store.add(Quad(agent, TYPE, ORGANIZATION, graph))
        for predicate, label in labels:
            store.add(Quad(agent, predicate, Literal(label, language="en"), graph))
    measure = NamedNode(ID + "measure/night-ferry-ban")
    store.add(Quad(measure, TYPE, NamedNode(UND + "PolicyMeasure"), graph))
    store.add(Quad(measure, PREF, Literal("Night Ferry Ban", language="en"), graph))


@pytest.fixture
def store() -> LocalStore:
    opened = open_store()
    fill(opened.inner)
    return opened
