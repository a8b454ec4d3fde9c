from __future__ import annotations

import networkx as nx
from pyoxigraph import Store
from pyvis.network import Network

from undersigned.network import Partition, co_issuing_network, find_communities, lay_out, organization_theme_network
from undersigned.render.model import build_model

NO_PARTITION = Partition(number_of={}, groups=(), modularity=None)


def test_model_is_a_pyvis_network_with_positions(story_store: Store) -> None:
    network = co_issuing_network(story_store)
    places = lay_out(network)
    model = build_model(network, find_communities(network), places)
    assert isinstance(model, Network)
    assert [(node["x"], node["y"]) for node in model.nodes] == [places[node] for node in network]
    assert [node["label"] for node in model.nodes] == [label for _, label in network.nodes(data="label")]
    assert (model.num_nodes(), model.num_edges()) == (network.number_of_nodes(), network.number_of_edges())
    assert model.edges[0]["id"] == 0


def test_settings_that_keep_a_browser_quick(story_store: Store) -> None:
    network = co_issuing_network(story_store)
    options = build_model(network, find_communities(network), lay_out(network)).options
    assert options["physics"]["enabled"] is False
    assert options["layout"]["improvedLayout"] is False
    assert options["edges"]["smooth"] is False
    assert options["interaction"]["hideEdgesOnDrag"] is False


def test_many_ties_are_hidden_while_the_picture_moves() -> None:
    network: nx.Graph[str] = nx.complete_graph([f"n{number:02}" for number in range(40)])
    options = build_model(network, NO_PARTITION, dict.fromkeys(network, (0.0, 0.0))).options
    assert options["interaction"]["hideEdgesOnDrag"] is True
    assert options["interaction"]["hideEdgesOnZoom"] is True


def test_shape_tells_the_kind_and_size_the_reach(story_store: Store) -> None:
    network = organization_theme_network(story_store)
    model = build_model(network, find_communities(network), lay_out(network))
    by_label = {node["label"]: node for node in model.nodes}
    assert by_label["Migration"]["shape"] == "square"
    assert by_label["Lantern League"]["shape"] == "dot"
    assert by_label["Tidewater Legal Clinic"]["size"] > by_label["Fog Street Tenants"]["size"]


def test_graph_is_not_changed(story_store: Store) -> None:
    network = co_issuing_network(story_store)
    before = {node: dict(data) for node, data in network.nodes(data=True)}
    build_model(network, find_communities(network), lay_out(network))
    assert {node: dict(data) for node, data in network.nodes(data=True)} == before


def test_names_without_a_sign_fall_back_to_the_node() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("https://example.org/x", label="")
    assert (
        build_model(network, NO_PARTITION, {"https://example.org/x": (0.0, 0.0)}).nodes[0]["label"]
        == "https://example.org/x"
    )
