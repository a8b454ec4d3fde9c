"""All that the script of a page needs, as plain values: names, releases, sentences, ties."""

from __future__ import annotations

import re
from typing import Any

import networkx as nx

from undersigned.network import Partition
from undersigned.render.evidence import Evidence, Passage, ReleaseCard
from undersigned.render.model import build_model
from undersigned.render.palette import COMMUNITY_COLORS
from undersigned.render.safety import clean_text, safe_url

__all__ = ["build_payload", "community_names", "releases_behind"]

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ASKS_SHOWN = 25


class _Sentences:
    """Each sentence once, however many facts it proves."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def refer(self, passage: Passage) -> list[int]:
        """Return `[number of the sentence, start, end]`, the offsets in UTF-16 units as scripts count."""
        number = self.numbers.setdefault(clean_text(passage.sentence), len(self.numbers))
        start = _utf16_length(passage.sentence[: passage.start])
        return [number, start, start + _utf16_length(passage.sentence[passage.start : passage.end])]


def build_payload(
    network: nx.Graph[str], evidence: Evidence, partition: Partition, positions: dict[str, tuple[float, float]]
) -> dict[str, Any]:
    """Return the data of a page.

    Ties hold no evidence: the script intersects the releases of their ends, which also lets it recount a period.

    Args:
        network: as `undersigned.network` makes them.
        evidence: behind it.
        partition: its communities.
        positions: of every node, in pixels.

    Returns:
        `kind`, `model` (nodes, edges, options of pyvis), `nodes`, `releases`, `sentences`, `passages`
        (`[node, release, sentence, start, end]`), `communities`, all in the order of the network.
    """
    model = build_model(network, partition, positions)
    behind = releases_behind(network)
    used = sorted({release for releases in behind.values() for release in releases})
    number_of = {release: number for number, release in enumerate(used)}
    sentences = _Sentences()
    passages = [
        [node_number, number_of[release], *sentences.refer(passage)]
        for node_number, node in enumerate(network)
        for release in behind[node]
        for passage in evidence.passages.get((node, release), ())
    ]
    releases = [_release(evidence, release, sentences) for release in used]
    return {
        "kind": network.graph.get("kind", "network"),
        "model": {"nodes": model.nodes, "edges": model.edges, "options": model.options},
        "nodes": [
            {
                "iri": node,
                "name": clean_text(str(attributes.get("label", node))) or node,
                "kind": str(attributes.get("kind", "organization")),
                "community": partition.number_of.get(node, -1),
                "releases": [number_of[release] for release in behind[node]],
            }
            for node, attributes in network.nodes(data=True)
        ],
        "releases": releases,
        "sentences": list(sentences.numbers),
        "passages": passages,
        "communities": community_names(network, partition),
        "colors": len(COMMUNITY_COLORS),
    }


def releases_behind(network: nx.Graph[str]) -> dict[str, list[str]]:
    """Return the releases of each node, sorted: its own and those of its ties."""
    behind = {node: set(attributes.get("releases", ())) for node, attributes in network.nodes(data=True)}
    for a, b, releases in network.edges(data="releases", default=()):
        behind[a].update(releases)
        behind[b].update(releases)
    return {node: sorted(found) for node, found in behind.items()}


def community_names(network: nx.Graph[str], partition: Partition) -> list[dict[str, Any]]:
    """Return name and size of each community; its largest organizations name it.

    Args:
        network: as `undersigned.network` makes them.
        partition: its communities.

    Returns:
        `{"members": up to two names, "size": number of nodes}` each, in the order of the partition.
    """
    described: list[dict[str, Any]] = []
    for group in partition.groups:
        ranked = sorted(
            group,
            key=lambda node: (
                network.nodes[node].get("kind") == "theme",
                -int(network.nodes[node].get("reach", 0)),
                node,
            ),
        )
        names = [clean_text(str(network.nodes[node].get("label", node))) for node in ranked[:2]]
        described.append({"members": names, "size": len(group)})
    return described


def _release(evidence: Evidence, release: str, sentences: _Sentences) -> dict[str, Any]:
    """Return what the page shows of a release."""
    card = evidence.releases.get(release) or ReleaseCard(iri=release)
    language = card.language if card.language and LANGUAGE.fullmatch(card.language) else ""
    return {
        "iri": release,
        "title": clean_text(card.title or ""),
        "date": card.date or "",
        "url": safe_url(card.url) or "",
        "lang": language,
        "genre": clean_text(card.genre or "").replace("-", " "),
        "texts": list(card.texts) if len(card.texts) > 1 else [],
        "letters": [clean_text(letter) for letter in card.letters],
        "asks": [sentences.refer(passage) for passage in evidence.asks.get(release, ())[:ASKS_SHOWN]],
        "calls": [sentences.refer(passage) for passage in evidence.calls.get(release, ())[:ASKS_SHOWN]],
    }


def _utf16_length(text: str) -> int:
    """Return the length of a text as a script counts it."""
    return len(text) + sum(char > "\uffff" for char in text)
