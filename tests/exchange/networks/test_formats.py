"""Each format, read by programs that did not write it."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import random
import sys
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pyoxigraph import Literal, NamedNode, Quad, Store

from undersigned.errors import ValidationError
from undersigned.exchange.networks import NETWORK_FORMATS, dump_network, form_of, read_event_dates
from undersigned.exchange.networks import ucinet as ucinet_module

_spec = importlib.util.spec_from_file_location("dl_reader", Path(__file__).with_name("dl_reader.py"))
assert _spec is not None
assert _spec.loader is not None
dl_reader = importlib.util.module_from_spec(_spec)
sys.modules["dl_reader"] = dl_reader
_spec.loader.exec_module(dl_reader)

HOSTILE = [
    "A\x01<b>\u200fB\u00a0&", 'say "no"', "it's", "a\r\nb\tc", "=HYPERLINK(1)", "+1 x", "@SUM(A1)", "-x", "🏮 ligue",
    "]]>", "", " ", "\ud800", "\ufffe", "x" * 10_000, "dl n=3", "data:", "labels:", ",;=",
]  # fmt: skip


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def ties_of(network: nx.Graph[str]) -> dict[frozenset[str], float]:
    return {frozenset((a, b)): weight for a, b, weight in network.edges(data="weight")}


# --- all formats -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", NETWORK_FORMATS)
def test_same_bytes_for_any_order_and_network_unchanged(network: nx.Graph[str], form: str) -> None:
    other: nx.Graph[str] = nx.Graph(**dict(reversed(network.graph.items())))
    other.add_nodes_from(sorted(network.nodes(data=True), reverse=True))
    other.add_edges_from(
        (b, a, dict(reversed(data.items()))) for a, b, data in reversed(list(network.edges(data=True)))
    )
    before = str(network.nodes(data=True)) + str(network.edges(data=True))
    assert dump_network(network, form) == dump_network(other, form)
    assert str(network.nodes(data=True)) + str(network.edges(data=True)) == before


@pytest.mark.parametrize("form", NETWORK_FORMATS)
def test_networks_of_no_and_of_one_node(form: str) -> None:
    one: nx.Graph[str] = nx.Graph()
    assert dump_network(one, form)
    one.add_node("a")
    assert "a" in dump_network(one, form)


@pytest.mark.parametrize("form", NETWORK_FORMATS)
def test_no_file_holds_what_cannot_be_encoded(form: str) -> None:
    hostile: nx.Graph[str] = nx.Graph()
    for number, name in enumerate(HOSTILE):
        hostile.add_node(f"n{number}", label=name, note=name)
    nx.add_path(hostile, list(hostile), weight=1, note=HOSTILE[0], releases=HOSTILE[:3])
    text = dump_network(hostile, form)
    assert text.encode()
    assert "\x01" not in text


def test_unknown_format_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"network format 'dot' is unknown; use one of csv, dl, events.csv, gexf"):
        dump_network(nx.Graph(), "dot")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("a.b.matrix.csv", "matrix.csv"),
        ("A.EVENTS.CSV", "events.csv"),
        ("matrix.csv", "csv"),
        ("a.txt", None),
    ],
)
def test_format_by_ending(name: str, form: str | None) -> None:
    assert form_of(Path("folder.dl") / name) == form


# --- GraphML ---------------------------------------------------------------------------------------------------------


def test_graphml_is_read_by_networkx_whole(network: nx.Graph[str]) -> None:
    again = nx.parse_graphml(dump_network(network, "graphml"))
    assert again.nodes["urn:a"] == {
        "first": "2020-07", "kind": "organization", "label": "Alder Union", "reach": 3, "releases": "r1 r2",
    }  # fmt: skip
    assert set(again) == set(network)
    assert ties_of(again) == ties_of(network)
    assert again.graph["kind"] == "co-issuing"


def test_graphml_is_read_by_igraph_whole(network: nx.Graph[str], tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is in the extra 'communities'")
    path = tmp_path / "a.graphml"
    path.write_text(dump_network(network, "graphml"), encoding="utf-8")
    again = igraph.Graph.Read_GraphML(str(path))
    assert again.vs["label"] == ["Alder Union", "Barca", "Cape Forum", "Dune Circle"]
    assert again.vs["reach"] == [3, 2, 2, 1]
    assert again.es["weight"] == [2, 0.5, -1]
    assert [(again.vs[tie.source]["id"], again.vs[tie.target]["id"]) for tie in again.es] == [
        ("urn:a", "urn:b"), ("urn:a", "urn:c"), ("urn:b", "urn:c"),
    ]  # fmt: skip


def test_graphml_keys_have_one_type(network: nx.Graph[str]) -> None:
    network.nodes["urn:a"]["score"] = 1
    network.nodes["urn:b"]["score"] = 0.5
    network.nodes["urn:c"]["mixed"], network.nodes["urn:d"]["mixed"] = True, "x"
    network.nodes["urn:c"]["flag"], network.nodes["urn:d"]["big"] = True, 2**80
    root = etree.fromstring(dump_network(network, "graphml").encode())
    types = {(key.get("for"), key.get("attr.name")): key.get("attr.type") for key in root.iter("{*}key")}
    assert (types["node", "score"], types["node", "mixed"], types["node", "flag"], types["node", "big"]) == (
        "double", "string", "boolean", "string",
    )  # fmt: skip
    assert types["edge", "weight"] == "double"
    assert len({key.get("id") for key in root.iter("{*}key")}) == len(types)
    again = nx.parse_graphml(dump_network(network, "graphml"))
    assert (again.nodes["urn:a"]["score"], again.nodes["urn:d"]["big"], again.nodes["urn:c"]["mixed"]) == (
        1.0, str(2**80), "true",
    )  # fmt: skip


def test_graphml_keeps_numbers_that_are_none() -> None:
    made: nx.Graph[str] = nx.Graph()
    made.add_edge("a", "b", high=float("inf"), low=float("-inf"), none=float("nan"))
    read = nx.parse_graphml(dump_network(made, "graphml")).edges["a", "b"]
    assert (read["high"], read["low"], str(read["none"])) == (float("inf"), float("-inf"), "nan")


@given(st.lists(st.text(max_size=20) | st.sampled_from(HOSTILE), min_size=1, max_size=6, unique=True))
@settings(max_examples=60, deadline=None)
def test_any_label_and_id_survives_xml_and_json(labels: list[str]) -> None:
    made: nx.Graph[str] = nx.Graph()
    for label in labels:
        made.add_node(label, label=label, note=label)
    nx.add_path(made, labels, weight=1)
    graphml = nx.parse_graphml(dump_network(made, "graphml"))
    gexf = nx.read_gexf(io.BytesIO(dump_network(made, "gexf").encode()))
    node_link = nx.node_link_graph(json.loads(dump_network(made, "json")))
    for read in (graphml, gexf, node_link):
        assert read.number_of_nodes() == len(labels)
        assert read.number_of_edges() == made.number_of_edges()
    kept = [label for label in labels if label and all(map(is_allowed, label))]
    assert set(kept) <= set(dict(graphml.nodes(data="label")).values())
    assert set(kept) <= set(dict(gexf.nodes(data="label")).values())
    assert set(node_link) == set(labels)


def is_allowed(character: str) -> bool:
    code = ord(character)
    return character in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF


def test_ids_stay_apart_when_what_parts_them_is_forbidden() -> None:
    made: nx.Graph[str] = nx.Graph()
    made.add_edge("a\x01", "a\x02")
    made.add_node("A\x01")
    assert set(nx.parse_graphml(dump_network(made, "graphml"))) == {"A\ufffd", "a\ufffd", "a\ufffd [2]"}


def test_two_modes_are_told(two_modes: nx.Graph[str], network: nx.Graph[str]) -> None:
    for form, read in (("graphml", nx.parse_graphml), ("gexf", lambda text: nx.read_gexf(io.BytesIO(text.encode())))):
        again = read(dump_network(two_modes, form))
        assert dict(again.nodes(data="bipartite")) == {"z": 0, "y": 0, "a": 1, "b": 1, "c": 1}
    assert "bipartite" not in dump_network(network, "graphml")


def test_themes_are_a_mode_of_their_own() -> None:
    made: nx.Graph[str] = nx.Graph(kind="organization-theme")
    made.add_node("a", kind="theme")
    made.add_node("b", kind="organization")
    assert dict(nx.parse_graphml(dump_network(made, "graphml")).nodes(data="bipartite")) == {"a": 1, "b": 0}


def test_kinds_of_ties_stay_apart(kinds: nx.MultiGraph[str]) -> None:
    read = nx.parse_graphml(dump_network(kinds, "graphml"), force_multigraph=True)
    assert sorted((data["kind"], data["weight"]) for _, _, data in read.edges(data=True)) == [
        ("co_signed", 1),
        ("opposed", 3),
    ]
    told = nx.node_link_graph(json.loads(dump_network(kinds, "json")))
    assert told.is_multigraph()
    assert sorted(data["kind"] for _, _, data in told.edges(data=True)) == ["co_signed", "opposed"]
    assert [row["kind"] for row in read_csv(dump_network(kinds, "csv"))] == ["co_signed", "opposed"]
    assert dump_network(kinds, "matrix.csv") == ",a,b\na,0,4\nb,4,0\n"


# --- GEXF ------------------------------------------------------------------------------------------------------------

STRUCTURE = {  # element: allowed attributes, allowed children; after the schema of GEXF 1.3
    "gexf": ({"version"}, ["graph"]),
    "graph": (
        {"defaultedgetype", "idtype", "mode", "timeformat", "timerepresentation"}, ["attributes", "nodes", "edges"]
    ),
    "attributes": ({"class", "mode"}, ["attribute"]),
    "attribute": ({"id", "title", "type"}, []),
    "nodes": ({"count"}, ["node"]),
    "node": ({"id", "label", "start", "end"}, ["attvalues"]),
    "edges": ({"count"}, ["edge"]),
    "edge": ({"id", "source", "target", "weight", "start", "end"}, ["attvalues"]),
    "attvalues": (set(), ["attvalue"]),
    "attvalue": ({"for", "value", "start", "end"}, []),
}  # fmt: skip


def check_gexf(text: str) -> etree._Element:
    root = etree.fromstring(text.encode())
    assert root.tag == "{http://gexf.net/1.3}gexf"
    declared = {level: set[str]() for level in ("node", "edge")}
    for element in root.iter():
        attributes, children = STRUCTURE[etree.QName(element).localname]
        assert {name for name in element.attrib if "{" not in name} <= attributes
        names = [etree.QName(child).localname for child in element]
        assert set(names) <= set(children)
        assert names == sorted(names, key=children.index)
        for end in ("start", "end"):
            assert element.get(end) is None or len(element.get(end, "")) == len("2020-07-01")
        assert (element.get("start") or "") <= (element.get("end") or "9")
    for attributes in root.iter("{*}attributes"):
        declared[attributes.get("class", "")] |= {attribute.get("id", "") for attribute in attributes}
    for level, known in declared.items():
        for element in root.iter(f"{{*}}{level}"):
            assert {value.get("for") for value in element.iter("{*}attvalue")} <= known
    nodes = {node.get("id") for node in root.iter("{*}node")}
    assert all({edge.get("source"), edge.get("target")} <= nodes for edge in root.iter("{*}edge"))
    return root


def test_gexf_keeps_structure_and_time(network: nx.Graph[str]) -> None:
    root = check_gexf(dump_network(network, "gexf"))
    graph = root[0]
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    times = {node.get("id"): (node.get("start"), node.get("end")) for node in root.iter("{*}node")}
    assert times == {
        "urn:a": ("2020-07-01", "2020-07-31"),
        "urn:b": ("2020-07-01", "2021-12-31"),
        "urn:c": ("2021-01-01", "2021-06-30"),
        "urn:d": (None, None),
    }
    edges = [(edge.get("weight"), edge.get("start"), edge.get("end")) for edge in root.iter("{*}edge")]
    assert edges == [("2.0", "2020-07-01", "2021-02-03"), ("0.5", None, None), ("-1.0", "2021-01-01", "2021-12-31")]


def test_gexf_without_dates_is_static(two_modes: nx.Graph[str]) -> None:
    assert check_gexf(dump_network(two_modes, "gexf"))[0].get("mode") == "static"


def test_gexf_weight_grows_with_dated_events(network: nx.Graph[str]) -> None:
    dates = {"r1": "2020-07", "r2": "2021-02-03", "r3": "2021"}
    root = check_gexf(dump_network(network, "gexf", dates=dates))
    first, second, third = root.iter("{*}edge")
    grown = [dict(value.attrib) for value in first.iter("{*}attvalue") if value.get("for") == "weight"]
    assert grown == [
        {"for": "weight", "value": "1.0", "start": "2020-07-01", "end": "2021-02-02"},
        {"for": "weight", "value": "2.0", "start": "2021-02-03", "end": "2021-02-03"},
    ]
    assert first.get("weight") is None
    assert (second.get("weight"), third.get("weight")) == ("0.5", "-1.0")  # these are no counts of events


def test_gexf_weight_of_claims_grows_in_two_modes_alone() -> None:
    made: nx.Graph[str] = nx.Graph(mode="twomode", aggregation="ignore", normalization="no")
    made.add_edge("a", "b", weight=1.0, claims=["c1"])
    grown = 'for="weight" value="1.0" start="2021-01-01" end="2021-12-31"'
    assert grown in dump_network(made, "gexf", dates={"c1": "2021"})
    assert 'start="2021-01-01" end="2021-12-31">' in dump_network(made, "gexf", dates={"c1": "2021"})
    made.graph["mode"] = "onemode"
    assert grown not in dump_network(made, "gexf", dates={"c1": "2021"})


def test_gexf_is_read_by_networkx(network: nx.Graph[str]) -> None:
    again = nx.read_gexf(io.BytesIO(dump_network(network, "gexf").encode()))
    assert dict(again.nodes(data="label")) == dict(network.nodes(data="label"))
    assert ties_of(again) == ties_of(network)
    assert again.nodes["urn:a"]["reach"] == 3
    assert again.edges["urn:a", "urn:b"]["strength"] == 1.5


@pytest.mark.parametrize("date", ["2021-02-30", "0000", "June", 2021, ""])
def test_gexf_leaves_out_what_is_no_day(network: nx.Graph[str], date: object) -> None:
    network.nodes["urn:d"]["first"] = date
    root = check_gexf(dump_network(network, "gexf"))
    assert [node.get("start") for node in root.iter("{*}node")][3] is None


# --- DL --------------------------------------------------------------------------------------------------------------


def test_dl_full_matrix(network: nx.Graph[str]) -> None:
    read = dl_reader.read_dl(dump_network(network, "dl"))
    assert read.rows == ["Alder Union", "Barca", "Cape Forum", "Dune Circle"]
    assert read.matrices == [[[0, 2, 0.5, 0], [2, 0, -1, 0], [0.5, -1, 0, 0], [0, 0, 0, 0]]]


def test_dl_two_modes(two_modes: nx.Graph[str]) -> None:
    read = dl_reader.read_dl(dump_network(two_modes, "dl"))
    assert (read.rows, read.columns) == (["Harbor Choir", "Lantern League"], ["Toll", "Night bus", "Ferry"])
    assert read.matrices == [[[-1, 0, 0], [2, 1, 0]]]


def test_dl_matrix_for_each_kind(kinds: nx.MultiGraph[str]) -> None:
    read = dl_reader.read_dl(dump_network(kinds, "dl"))
    assert read.kinds == ["co_signed", "opposed"]
    assert read.matrices == [[[0, 1], [1, 0]], [[0, 3], [3, 0]]]


@pytest.mark.parametrize("modes", [1, 2])
def test_dl_list_of_ties_says_the_same_as_the_matrix(
    network: nx.Graph[str], two_modes: nx.Graph[str], monkeypatch: pytest.MonkeyPatch, modes: int
) -> None:
    made = network if modes == 1 else two_modes
    full = dl_reader.read_dl(dump_network(made, "dl"))
    monkeypatch.setattr(ucinet_module, "WIDEST_MATRIX", 1)
    text = dump_network(made, "dl")
    assert f"format=edgelist{modes}" in text
    assert dl_reader.read_dl(text) == full


def test_dl_refuses_many_kinds_of_many_nodes(kinds: nx.MultiGraph[str]) -> None:
    kinds.add_nodes_from(map(str, range(500)))
    with pytest.raises(ValidationError, match=r"DL network of 502 nodes has 2 kinds of ties; .*graphml"):
        dump_network(kinds, "dl")


def test_dl_labels_are_quoted_and_apart() -> None:
    made: nx.Graph[str] = nx.Graph()
    for number, name in enumerate(HOSTILE):
        made.add_node(f"n{number:02}", label=name)
    made.add_node("n98", label="Dune, = Circle")
    made.add_node("n99", label='DUNE,\n = "circle"')
    made.add_node("n99b", label="dune, = 'circle'")
    read = dl_reader.read_dl(dump_network(made, "dl"))
    assert len({label.casefold() for label in read.rows}) == len(made)
    assert read.rows[-3:] == ["Dune, = Circle", "DUNE, = 'circle'", "dune, = 'circle' [2]"]
    assert read.rows[1] == "say 'no'"


# --- CSV -------------------------------------------------------------------------------------------------------------


def test_csv_lists_ties_and_loners(network: nx.Graph[str]) -> None:
    rows = read_csv(dump_network(network, "csv"))
    assert [(row["source_label"], row["target_label"], row["weight"]) for row in rows] == [
        ("Alder Union", "Barca", "2"), ("Alder Union", "Cape Forum", "0.5"), ("Barca", "Cape Forum", "-1"),
        ("Dune Circle", "", ""),
    ]  # fmt: skip
    assert (rows[0]["first"], rows[0]["releases"], rows[0]["strength"]) == ("2020-07", "r1 r2", "1.5")


@pytest.mark.parametrize("form", ["csv", "events.csv", "matrix.csv"])
@pytest.mark.parametrize("name", ['=HYPERLINK("https://example.org")', "+x", "-x", "@SUM(A1)", "\tx", "\r=x"])
def test_cells_are_no_formulas(form: str, name: str) -> None:
    made: nx.Graph[str] = nx.Graph()
    made.add_node("a", label=name)
    made.add_edge("a", "b", weight=-1)
    cells = {cell for row in csv.reader(io.StringIO(dump_network(made, form), newline="")) for cell in row}
    assert "'" + name.replace("\r", "\n") in cells
    assert name not in cells
    assert "-1" in cells


def test_matrix_names_each_node_and_reads_back(network: nx.Graph[str]) -> None:
    network.nodes["urn:d"]["label"] = "Barca"
    head, *rows = csv.reader(io.StringIO(dump_network(network, "matrix.csv")))
    assert head == ["", "Alder Union", "Barca", "Cape Forum", "Barca [2]"]
    assert rows[1] == ["Barca", "2", "0", "-1", "0"]


def test_matrix_of_two_modes(two_modes: nx.Graph[str]) -> None:
    assert dump_network(two_modes, "matrix.csv") == (
        ",Toll,Night bus,Ferry\nHarbor Choir,-1,0,0\nLantern League,2,1,0\n"
    )


def test_events_stand_behind_each_tie(network: nx.Graph[str]) -> None:
    rows = read_csv(dump_network(network, "events.csv", dates={"r2": "2021-02-03"}))
    assert [(row["source_label"], row["target_label"], row["what"], row["event"], row["date"]) for row in rows] == [
        ("Alder Union", "Barca", "releases", "r1", ""),
        ("Alder Union", "Barca", "releases", "r2", "2021-02-03"),
        ("Alder Union", "Cape Forum", "releases", "r3", ""),
        ("Barca", "Cape Forum", "", "", ""),
        ("Dune Circle", "", "", "", ""),
    ]
    assert (rows[0]["weight"], rows[0]["strength"], rows[0]["first"]) == ("2", "1.5", "2020-07")


def test_events_are_what_a_tie_rests_on(network: nx.Graph[str]) -> None:
    network.edges["urn:a", "urn:b"].update(kinds=["co_signed"], concepts=["toll"], co_signed_evidence=["r1"])
    rows = read_csv(dump_network(network, "events.csv"))
    assert [(row["what"], row["event"]) for row in rows[:3]] == [
        ("co_signed_evidence", "r1"), ("releases", "r1"), ("releases", "r2"),
    ]  # fmt: skip
    assert (rows[0]["kinds"], rows[0]["concepts"]) == ("co_signed", "toll")


def test_events_of_kinds(kinds: nx.MultiGraph[str]) -> None:
    rows = read_csv(dump_network(kinds, "events.csv"))
    assert [(row["kind"], row["what"], row["event"]) for row in rows] == [
        ("co_signed", "releases", "r1"), ("opposed", "claims", "c1"), ("opposed", "claims", "c2"),
    ]  # fmt: skip


def test_json_keeps_lists_and_unknowns(network: nx.Graph[str]) -> None:
    network.edges["urn:a", "urn:b"]["odd"] = float("inf")
    told = json.loads(dump_network(network, "json"))
    again = nx.node_link_graph(told)
    assert again.nodes["urn:a"]["releases"] == ["r1", "r2"]
    assert again.nodes["urn:d"]["first"] is None
    assert ties_of(again) == ties_of(network)
    assert told["edges"][0]["odd"] is None


# --- dates, size -----------------------------------------------------------------------------------------------------


def test_dates_of_releases_and_their_claims() -> None:
    und, schema = "https://w3id.org/undersigned/ontology#", "https://schema.org/"
    store = Store()
    release, claim, other = (NamedNode(f"urn:{name}") for name in ("release", "claim", "other"))
    store.add(Quad(release, NamedNode(schema + "datePublished"), Literal("2021-06"), release))
    store.add(Quad(claim, NamedNode(und + "release"), release, release))
    store.add(Quad(claim, NamedNode(und + "release"), other, release))
    assert read_event_dates(store) == {"urn:claim": "2021-06", "urn:release": "2021-06"}


@pytest.mark.parametrize("form", NETWORK_FORMATS)
def test_a_large_network_is_written(form: str) -> None:
    made: nx.Graph[str] = nx.gnm_random_graph(600, 6_000, seed=7)
    made = nx.relabel_nodes(made, {node: f"urn:{node}" for node in made})
    chance = random.Random(7)
    for _, _, data in made.edges(data=True):
        data.update(weight=chance.randrange(1, 9), releases=[f"r{chance.randrange(99)}"], first="2020")
    text = dump_network(made, form)
    if form == "dl":
        assert sum(map(bool, (cell for row in dl_reader.read_dl(text).matrices[0] for cell in row))) == 12_000
    if form == "graphml":
        assert ties_of(nx.parse_graphml(text)) == ties_of(made)
