"""The form of answers."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from undersigned.errors import StoreError
from undersigned.store import Client, RemoteEndpoint, open_store

NODE = NamedNode("https://reef.example/x")


def test_both_clients_fit_the_protocol() -> None:
    clients: list[Client] = [open_store(), RemoteEndpoint("http://127.0.0.1:1/sparql")]

    assert len(clients) == 2


def test_blank_nodes_become_iris() -> None:
    store = open_store()
    store.extend([Quad(BlankNode("b1"), NODE, NODE, NODE)])

    assert store.select("SELECT ?s { ?s ?p ?o }").rows == ((NamedNode("urn:bnode:b1"),),)


def test_quoted_triples_are_refused() -> None:
    store = open_store()
    store.extend([Quad(NODE, NODE, Triple(NODE, NODE, Literal("1")), NODE)])

    with pytest.raises(StoreError, match="quoted triple"):
        store.select("SELECT ?o { ?s ?p ?o }")
