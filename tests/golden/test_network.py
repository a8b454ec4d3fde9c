"""The co-issuing network of the samples: golden nodes, ties and communities, and what the story says of them.

`UNDERSIGNED_UPDATE_GOLD=1` writes the network that a build gives; read the difference before it is committed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import networkx as nx
import pytest

from undersigned import Workspace
from undersigned.network import find_communities

FILE = Path(__file__).parent / "network.json"
UPDATE = os.environ.get("UNDERSIGNED_UPDATE_GOLD") == "1"
ORG = "https://w3id.org/undersigned/id/org/"
LEAST = 3
"""Joint releases that make a tie golden; below stand the many pairs of the long letters."""

QUIET = {
    "center-for-clean-shipping",
    "kelp-and-reef-foundation",
    "lantern-league",
    "merrow-harbor-watch",
    "merrow-transparency-project",
    "network-for-the-rights-of-seafarers",
    "quiet-bay-initiative",
    "saltgate-residents-union",
}
PASSAGE = {
    "brightsail-institute",
    "chamber-of-small-traders-of-port-merrow",
    "ferry-workers-federation",
    "islanders-for-open-passage",
    "merrow-fishers-cooperative",
    "night-shift-nurses-forum",
    "outer-isles-commuters-association",
    "wexmoor-tourism-council",
}
BRIDGE = "halfmoon-consumers-bureau"


@pytest.fixture(scope="module")
def network(samples_workspace: Workspace) -> nx.Graph[str]:
    return nx.relabel_nodes(samples_workspace.network("co-issuing"), lambda node: node.removeprefix(ORG))


@pytest.fixture(scope="module")
def core(network: nx.Graph[str]) -> nx.Graph[str]:
    """Return the organizations that issued with the same partner three times or more."""
    strong = [(a, b) for a, b, weight in network.edges(data="weight") if weight >= LEAST]
    return network.edge_subgraph(strong).copy()


def test_network_is_the_golden_one(network: nx.Graph[str], core: nx.Graph[str]) -> None:
    groups = [sorted(group) for group in find_communities(core).groups]
    found = {
        "organizations": network.number_of_nodes(),
        "ties": network.number_of_edges(),
        "core": sorted([*sorted((a, b)), int(weight)] for a, b, weight in core.edges(data="weight")),
        "communities of the core": groups,
    }
    if UPDATE:
        lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in found.items()]
        text = "{\n" + ",\n".join(lines).replace("], [", "],\n  [") + "\n}\n"
        FILE.write_text(text, encoding="utf-8")
    assert found == json.loads(FILE.read_text(encoding="utf-8"))


def test_rivals_are_two_communities(core: nx.Graph[str]) -> None:
    groups = [set(group) for group in find_communities(core).groups]
    assert len(groups) == 2
    assert any(group >= QUIET for group in groups)
    # The nurses issued twice with each partner, so that they stand outside the core.
    assert any(group >= PASSAGE - {"night-shift-nurses-forum"} for group in groups)


def test_rivals_stay_apart_in_the_whole_network(network: nx.Graph[str]) -> None:
    number_of = find_communities(network).number_of
    quiet, passage = ({number_of[name] for name in side} for side in (QUIET, PASSAGE))
    assert len(quiet) == 1
    assert len(passage) == 1
    assert quiet != passage


def test_consumers_bureau_stands_between(network: nx.Graph[str]) -> None:
    partners = set(network[BRIDGE])
    assert partners >= QUIET
    assert partners >= PASSAGE
    # Apart from the foundation that changed its mind and three joint calls, nobody else crosses.
    crossing = [(a, b) for a in QUIET - {"kelp-and-reef-foundation"} for b in PASSAGE if network.has_edge(a, b)]
    assert crossing == [("network-for-the-rights-of-seafarers", "ferry-workers-federation")]


def test_letters_surround_the_core(network: nx.Graph[str]) -> None:
    around = set(network) - QUIET - PASSAGE - {BRIDGE}
    assert len(around) >= 45
