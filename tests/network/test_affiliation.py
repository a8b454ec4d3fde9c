from __future__ import annotations

from pyoxigraph import Store

from undersigned.network import Limits, organization_theme_network

ID = "https://w3id.org/undersigned/id/"


def short(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def test_joins_organizations_and_themes_only(store: Store) -> None:
    network = organization_theme_network(store)
    ties = {(short(a), short(b)): weight for a, b, weight in network.edges(data="weight")}
    assert ties == {
        ("a", "ports"): 1, ("a", "rivers"): 2, ("b", "ports"): 2, ("b", "rivers"): 2, ("c", "ports"): 2,
        ("c", "rivers"): 1,
    }  # fmt: skip
    kinds = dict(network.nodes(data="kind"))
    assert all((kinds[a] == "theme") != (kinds[b] == "theme") for a, b in network.edges())
    assert ID + "org/d" in network


def test_strength_counts_a_release_once_whatever_its_issuers(store: Store) -> None:
    network = organization_theme_network(store)
    ports = "https://w3id.org/undersigned/theme/ports"
    strengths = {short(a) + short(b): strength for a, b, strength in network.edges(ports, data="strength")}
    assert strengths == {"portsa": 0.333333333, "portsb": 0.833333333, "portsc": 0.833333333}


def test_reach_of_a_theme_counts_its_releases(store: Store) -> None:
    network = organization_theme_network(store, since="2020")
    reach = {short(node): reach for node, reach in network.nodes(data="reach")}
    assert reach == {"a": 1, "b": 2, "c": 2, "ports": 2, "rivers": 1}


def test_releases_without_a_theme_leave_loners(make_store) -> None:
    network = organization_theme_network(make_store([("r", ("a", "b"), None, ())]))
    assert (network.number_of_nodes(), network.number_of_edges()) == (2, 0)


def test_limits_keep_all_themes(store: Store) -> None:
    network = organization_theme_network(store, limits=Limits(nodes=1, ties=100))
    assert sorted(short(node) for node in network) == ["b", "ports", "rivers"]
    assert network.graph["nodes_left_out"] == 3
