from __future__ import annotations

import networkx as nx
from pyoxigraph import Store

from undersigned.network import co_issuing_network, find_communities, lay_out, organization_theme_network
from undersigned.render import Evidence, Passage, ReleaseCard, collect_evidence
from undersigned.render.payload import build_payload, community_names


def payload_of(network: nx.Graph[str], evidence: Evidence) -> dict:
    partition = find_communities(network)
    return build_payload(network, evidence, partition, lay_out(network, partition=partition))


def intersection(payload: dict, edge: dict) -> list[str]:
    shared = set(payload["nodes"][edge["from"]]["releases"]) & set(payload["nodes"][edge["to"]]["releases"])
    return [payload["releases"][number]["iri"] for number in sorted(shared)]


def test_ties_are_intersections_of_their_ends(story_store: Store) -> None:
    for network in (co_issuing_network(story_store), organization_theme_network(story_store)):
        payload = payload_of(network, collect_evidence(story_store))
        iris = [node["iri"] for node in payload["nodes"]]
        assert iris == list(network)
        for edge in payload["model"]["edges"]:
            assert intersection(payload, edge) == network.edges[iris[edge["from"]], iris[edge["to"]]]["releases"]


def test_every_sentence_is_stored_once(story_store: Store) -> None:
    payload = payload_of(co_issuing_network(story_store), collect_evidence(story_store))
    assert len(payload["sentences"]) == len(set(payload["sentences"]))
    lead = [
        sentence
        for node, release, sentence, *_ in payload["passages"]
        if payload["releases"][release]["iri"].endswith("r03")
    ]
    assert len(lead) > 1
    assert len(set(lead)) == 1


def test_offsets_count_as_scripts_do() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("a", label="𝔄lpha", releases=["r"], reach=1, kind="organization")
    passage = Passage(sentence="🕊 𝔄lpha said.", start=2, end=7)
    evidence = Evidence(
        releases={"r": ReleaseCard(iri="r", url="javascript:x", language="x<y")},
        passages={("a", "r"): (passage,)},
        asks={},
    )
    payload = payload_of(network, evidence)
    [[_, _, sentence, start, end]] = payload["passages"]
    units = payload["sentences"][sentence].encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "𝔄lpha"
    assert (payload["releases"][0]["url"], payload["releases"][0]["lang"]) == ("", "")


def test_releases_tell_texts_only_where_there_are_several() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("a", label="A", releases=["r", "s"], reach=1, kind="organization")
    cards = {
        "r": ReleaseCard(iri="r", texts=("en",), letters=("To\u0000 all",)),
        "s": ReleaseCard(iri="s", texts=("", "es")),
    }
    calls = {"r": (Passage(sentence="Come now.", start=0, end=4),)}
    releases = payload_of(network, Evidence(releases=cards, passages={}, asks={}, calls=calls))["releases"]
    assert [release["texts"] for release in releases] == [[], ["", "es"]]
    assert [len(release["calls"]) for release in releases] == [1, 0]
    assert "\u0000" not in releases[0]["letters"][0]


def test_network_without_evidence_still_shows_its_releases() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_edge("a", "b", releases=["r1"])
    payload = payload_of(network, Evidence(releases={}, passages={}, asks={}))
    assert [node["releases"] for node in payload["nodes"]] == [[0], [0]]
    assert payload["releases"][0]["iri"] == "r1"


def test_communities_are_named_by_their_largest_organizations(story_store: Store) -> None:
    network = organization_theme_network(story_store)
    names = community_names(network, find_communities(network))
    assert names[0]["members"] == ["Tidewater Legal Clinic", "Lantern League"]
    assert names[0]["size"] > 2
