from __future__ import annotations

import csv
import io

import networkx as nx
import pytest
from pyoxigraph import Literal, Store

from undersigned.errors import ValidationError
from undersigned.network import NETWORK_FORMATS, co_issuing_network, dump_network


def test_csv_lists_ties_and_loners(store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(dump_network(co_issuing_network(store), "csv"))))
    assert [(row["source_label"], row["target_label"], row["weight"]) for row in rows] == [
        ("Alder Union", "Barca", "2"), ("Alder Union", "c", "1"), ("Barca", "c", "2"), ("d", "", ""),
    ]  # fmt: skip
    assert rows[2]["releases"].split(" ")[0].endswith("release/three")
    assert (rows[2]["first"], rows[2]["last"]) == ("2020-07", "2021")


@pytest.mark.parametrize("name", ['=HYPERLINK("https://example.org")', "+1", "-1", "@SUM(A1)", "\tx"])
def test_csv_cells_are_no_formulas(make_store, name: str) -> None:
    store = make_store([("r", ("a", "b"), None, ())], labels={"org/a": [Literal(name)]})
    row = next(csv.DictReader(io.StringIO(dump_network(co_issuing_network(store), "csv"))))
    assert row["source_label"] == "'" + name


def test_graphml_reads_back(store: Store) -> None:
    network = co_issuing_network(store)
    again = nx.parse_graphml(dump_network(network, "graphml"))
    assert dict(again.nodes(data="label")) == dict(network.nodes(data="label"))
    assert {frozenset(edge[:2]): edge[2] for edge in again.edges(data="weight")} == {
        frozenset(edge[:2]): edge[2] for edge in network.edges(data="weight")
    }


def test_gexf_reads_back(store: Store) -> None:
    network = co_issuing_network(store)
    again = nx.read_gexf(io.BytesIO(dump_network(network, "gexf").encode()))
    assert set(again) == set(network)
    assert again.number_of_edges() == 3


@pytest.mark.parametrize("form", sorted(NETWORK_FORMATS))
def test_same_bytes_and_graph_unchanged(store: Store, form: str) -> None:
    network = co_issuing_network(store)
    before = [dict(data) for _, data in network.nodes(data=True)]
    assert dump_network(network, form) == dump_network(co_issuing_network(store), form)
    assert [dict(data) for _, data in network.nodes(data=True)] == before


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_control_characters_leave_legal_xml(make_store, form: str) -> None:
    store = make_store([("r", ("a", "b"), None, ())], labels={"org/a": [Literal("A\x01<b>\u200fB\u00a0&")]})
    text = dump_network(co_issuing_network(store), form)
    assert "\x01" not in text
    read = nx.parse_graphml(text) if form == "graphml" else nx.read_gexf(io.BytesIO(text.encode()))
    assert "A\ufffd<b>\u200fB\u00a0&" in {data["label"] for _, data in read.nodes(data=True)}


def test_unknown_format_is_refused() -> None:
    with pytest.raises(ValidationError, match="network format 'dot' is unknown; use one of csv, gexf, graphml"):
        dump_network(nx.Graph(), "dot")
