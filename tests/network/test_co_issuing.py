from __future__ import annotations

import datetime
import re

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store
from scipy.sparse import csr_array

from undersigned.errors import ValidationError
from undersigned.network import Limits, co_issuing_network
from undersigned.network.projection import TieWeight, project

ID = "https://w3id.org/undersigned/id/"


def short(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def ties(network: nx.Graph[str]) -> dict[str, float]:
    return {short(a) + short(b): weight for a, b, weight in network.edges(data="weight")}


def test_counts_joint_releases_and_keeps_loners(store: Store) -> None:
    network = co_issuing_network(store)
    assert ties(network) == {"ab": 2, "ac": 1, "bc": 2}
    assert [short(node) for node in network] == ["a", "b", "c", "d"]
    assert network.graph == {
        "kind": "co-issuing", "weight": "count", "nodes_left_out": 0, "ties_left_out": 0
    }  # fmt: skip


def test_newman_weights_divide_a_release_among_the_others(store: Store) -> None:
    assert ties(co_issuing_network(store, weight="newman")) == {"ab": 1.5, "ac": 0.5, "bc": 1.5}


def test_fractional_weights_divide_a_release_among_all(store: Store) -> None:
    network = co_issuing_network(store, weight="fractional")
    assert ties(network) == pytest.approx({"ab": 5 / 6, "ac": 1 / 3, "bc": 5 / 6})
    assert network.graph["weight"] == "fractional"


def test_attributes_are_as_documented(store: Store) -> None:
    network = co_issuing_network(store)
    assert network.nodes[ID + "org/a"] == {
        "label": "Alder Union", "kind": "organization", "reach": 2, "first": "2019-05-01", "last": "2020-07",
        "releases": [ID + "release/one", ID + "release/two"],
    }  # fmt: skip
    assert network.nodes[ID + "org/b"]["label"] == "Barca"
    assert network.nodes[ID + "org/b"]["kind"] == "coalition"
    assert network.nodes[ID + "org/c"]["label"] == "c"
    assert (network.nodes[ID + "org/d"]["kind"], network.nodes[ID + "org/d"]["first"]) == ("person", None)
    assert network.edges[ID + "org/b", ID + "org/c"] == {
        "weight": 2, "strength": 1.5, "releases": [ID + "release/three", ID + "release/two"],
        "first": "2020-07", "last": "2021",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        ({"since": "2020"}, {"ab": 1, "ac": 1, "bc": 2}),
        ({"until": "2019-05-01"}, {"ab": 1}),
        ({"until": "2019-04-30"}, {}),
        ({"since": "2020-07-31", "until": "2020-08"}, {"ab": 1, "ac": 1, "bc": 1}),
        ({"since": "2021-06-15", "until": "2021-06-15"}, {"bc": 1}),
        ({"since": datetime.date(2021, 1, 1)}, {"bc": 1}),
        ({"theme": "rivers"}, {"ab": 2, "ac": 1, "bc": 1}),
        ({"theme": "trade"}, {"ab": 1, "ac": 1, "bc": 2}),
        ({"theme": "https://w3id.org/undersigned/theme/water", "since": "2020"}, {"ab": 1, "ac": 1, "bc": 1}),
        ({"theme": "unheard-of"}, {}),
    ],
    ids=["year", "last-day", "day-before", "part-of-month", "day-in-year", "date", "theme", "narrower", "both", "none"],
)
def test_window_and_theme_select_releases(store: Store, window: dict[str, object], expected: dict[str, int]) -> None:
    assert ties(co_issuing_network(store, **window)) == expected


def test_undated_release_is_in_no_window(store: Store) -> None:
    assert ID + "org/d" not in co_issuing_network(store, since="1900")


@pytest.mark.parametrize("value", ["yesterday", "2020-13", "2020-7", "", "2020-01-01T00:00"])
def test_bound_that_is_no_date_is_refused(store: Store, value: str) -> None:
    with pytest.raises(ValidationError, match=re.escape(f"since={value!r} is not a date")):
        co_issuing_network(store, since=value)


def test_unknown_weight_and_empty_theme_are_refused(store: Store) -> None:
    with pytest.raises(ValidationError, match="weight='cosine' is unknown; use one of count, newman"):
        co_issuing_network(store, weight="cosine")
    with pytest.raises(ValidationError, match="theme='' names no theme"):
        co_issuing_network(store, theme="")


def test_empty_store_gives_empty_network() -> None:
    assert co_issuing_network(Store()).number_of_nodes() == 0
    assert co_issuing_network(Store(), limits=Limits()).number_of_nodes() == 0


def test_limits_keep_the_strongest_and_count_the_rest(make_store) -> None:
    names = [f"m{number:02}" for number in range(12)]
    store = make_store([("letter", names, "2020", ()), ("pair", names[:2], "2021", ())])
    network = co_issuing_network(store, limits=Limits(nodes=6, ties=10))
    assert [short(node) for node in network] == names[:6]
    assert network.graph["nodes_left_out"] == 6
    assert (network.number_of_edges(), network.graph["ties_left_out"]) == (10, 5)
    assert network.edges[ID + "org/m00", ID + "org/m01"]["weight"] == 2
    assert all(degree for _, degree in network.degree())


def test_order_of_quads_does_not_matter(make_store) -> None:
    releases = [(f"r{n}", [f"o{(n * k) % 9}" for k in (1, 3, 4)], f"20{10 + n}", ("x",)) for n in range(12)]
    networks = [co_issuing_network(make_store(releases, shuffled=seed)) for seed in (1, 2)]
    assert list(networks[0].nodes(data=True)) == list(networks[1].nodes(data=True))
    assert list(networks[0].edges(data=True)) == list(networks[1].edges(data=True))


@given(st.lists(st.sets(st.integers(0, 7), min_size=1, max_size=6), max_size=10))
def test_weights_keep_their_stated_range_and_margins(letters: list[set[int]]) -> None:
    table = np.zeros((8, len(letters)))
    for column, letter in enumerate(letters):
        table[sorted(letter), column] = 1
    count = project(csr_array(table), TieWeight.COUNT).toarray()
    newman = project(csr_array(table), TieWeight.NEWMAN).toarray()
    expected = table @ table.T
    np.fill_diagonal(expected, 0)
    assert (count == expected).all()
    assert (newman == newman.T).all()
    joint = table[:, table.sum(axis=0) > 1].sum(axis=1)
    assert np.allclose(newman.sum(axis=1), joint)
    assert ((newman > 0) == (count > 0)).all()
