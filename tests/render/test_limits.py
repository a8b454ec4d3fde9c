from __future__ import annotations

import networkx as nx

from undersigned.network import Limits
from undersigned.render.limits import left_out_notes, limit_network


def star(leaves: int) -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph(kind="co-issuing", nodes_left_out=1)
    network.add_node("hub", reach=leaves)
    for number in range(leaves):
        network.add_node(f"leaf{number}", reach=number)
        network.add_edge("hub", f"leaf{number}", strength=float(number))
    return network


def test_small_network_is_left_as_it_is() -> None:
    network = star(5)
    assert limit_network(network) is network
    assert left_out_notes(star(5)) == [
        "The 6 with the most releases are shown; 1 more are left out here and are complete in the Turtle export."
    ]


def test_strongest_are_kept_and_the_rest_is_counted() -> None:
    network = star(10)
    cut = limit_network(network, Limits(nodes=5, ties=3))
    assert list(cut) == ["hub", "leaf6", "leaf7", "leaf8", "leaf9"]
    assert sorted(cut["hub"]) == ["leaf6", "leaf7", "leaf8", "leaf9"]
    assert (cut.graph["nodes_left_out"], cut.graph["ties_left_out"]) == (7, 6)
    assert network.number_of_nodes() == 11
    assert [note.split(";")[1].split(" ")[1] for note in left_out_notes(cut)] == ["7", "6"]


def test_whole_network_needs_no_note() -> None:
    assert left_out_notes(nx.Graph()) == []
