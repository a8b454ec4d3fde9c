"""Networks by hand, of invented organizations."""

from __future__ import annotations

import networkx as nx
import pytest


@pytest.fixture
def network() -> nx.Graph[str]:
    """Return three organizations that speak together, and one that speaks alone."""
    made: nx.Graph[str] = nx.Graph(kind="co-issuing", weight="count", nodes_left_out=0)
    made.add_node("urn:d", label="Dune Circle", kind="organization", reach=1, releases=["r4"], first=None, last=None)
    made.add_node("urn:c", label="Cape Forum", kind="coalition", reach=2, releases=[], first="2021", last="2021-06")
    made.add_node("urn:a", label="Alder Union", kind="organization", reach=3, releases=["r1", "r2"], first="2020-07")
    made.add_node("urn:b", label="Barca", kind="organization", reach=2, releases=["r1"], first="2020-07", last="2021")
    both = ["r1", "r2"]
    made.add_edge("urn:b", "urn:a", weight=2, strength=1.5, releases=both, first="2020-07", last="2021-02-03")
    made.add_edge("urn:c", "urn:a", weight=0.5, strength=0.5, releases=["r3"], first=None, last=None)
    made.add_edge("urn:b", "urn:c", weight=-1, strength=1.0, releases=[], first="2021", last=None)
    return made


@pytest.fixture
def two_modes() -> nx.Graph[str]:
    """Return organizations, and the measures that they speak of, named so that modes and letters are in two orders."""
    made: nx.Graph[str] = nx.Graph()
    made.add_node("z", label="Lantern League", bipartite=0)
    made.add_node("y", label="Harbor Choir", bipartite=0)
    made.add_node("a", label="Toll", bipartite=1)
    made.add_node("b", label="Night bus", bipartite=1)
    made.add_node("c", label="Ferry", bipartite=1)
    made.add_edge("z", "a", weight=2)
    made.add_edge("a", "y", weight=-1)
    made.add_edge("z", "b", weight=1)
    return made


@pytest.fixture
def kinds() -> nx.MultiGraph[str]:
    """Return two organizations that are tied in two ways."""
    made: nx.MultiGraph[str] = nx.MultiGraph()
    made.add_edge("a", "b", key="opposed", weight=3, claims=["c1", "c2"])
    made.add_edge("a", "b", key="co_signed", weight=1, releases=["r1"])
    return made
