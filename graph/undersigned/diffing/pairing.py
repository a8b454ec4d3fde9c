"""Pair the claims of two graphs: by their IRIs below the release, utterances by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from undersigned.diffing.changes import Topic
from undersigned.diffing.matching import Matching
from undersigned.diffing.snapshot import Node, Snapshot
from undersigned.diffing.terms import UTTERANCES

__all__ = ["Pair", "pair_claims"]

ALIKE = 60.0
"""Least similarity in percent of two wordings that are one utterance with a changed text."""
COMPARED_LENGTH = 2_000
MOST_COMPARED = 160_000


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim of one graph or of both.

    Args:
        node: in the second graph, in the first one where the second lacks it.
        before: in the first graph.
        after: in the second graph.
    """

    node: Node
    before: Node | None
    after: Node | None

    @property
    def both(self) -> tuple[Node, Node] | None:
        """The claim in both graphs, None where one of them lacks it."""
        return (self.before, self.after) if self.before and self.after else None


def pair_claims(before: Snapshot, after: Snapshot, releases: Matching) -> Iterator[Pair]:
    """Yield all claims of two graphs, those of one kind in one release in order of their IRIs.

    Args:
        before: first graph.
        after: second graph.
        releases: of both graphs.
    """
    olds = grouped(before, releases)
    news = grouped(after, Matching(forward={}, back={}))
    for key in sorted(olds.keys() | news.keys()):
        yield from pair_equal(olds.get(key, []), news.get(key, []))


def grouped(snapshot: Snapshot, releases: Matching) -> dict[tuple[str, Topic], list[Node]]:
    """Return claims by release, as the second graph calls it, and topic."""
    found: dict[tuple[str, Topic], list[Node]] = defaultdict(list)
    for node in snapshot.nodes.values():
        release = node.one("release")
        if release and node.topic is not Topic.POSITION:
            found[releases.main(release), node.topic].append(node)
    return found


def pair_equal(olds: list[Node], news: list[Node]) -> Iterator[Pair]:
    """Pair claims of one kind in one release: first by IRI or words, utterances that are left by likeness."""
    waiting: dict[str, list[Node]] = defaultdict(list)
    for node in reversed(olds):
        waiting[key_of(node)].append(node)
    found: dict[str, Node] = {}
    for node in news:
        same = waiting.get(key_of(node))
        if same:
            found[node.iri] = same.pop()
    left = [node for nodes in waiting.values() for node in nodes]
    found |= pair_alike(left, [node for node in news if node.iri not in found])
    taken = {node.iri for node in found.values()}
    yield from (Pair(node, found.get(node.iri), node) for node in news)
    yield from (Pair(node, node, None) for node in olds if node.iri not in taken)


def key_of(node: Node) -> str:
    """Return what a claim is known again by: its words, or its IRI below the release."""
    if node.topic in UTTERANCES:
        return node.one("text")
    return node.iri.removeprefix(node.one("release"))


def pair_alike(olds: list[Node], news: list[Node]) -> dict[str, Node]:
    """Return the old utterance of each new one that has most of its words, the likest first."""
    if not olds or not news or news[0].topic not in UTTERANCES or len(olds) * len(news) > MOST_COMPARED:
        return {}
    scored = sorted(
        (-score, old.iri, new.iri)
        for old in olds
        for new in news
        if (score := likeness(old.one("text"), new.one("text"))) >= ALIKE
    )
    by_iri = {node.iri: node for node in olds}
    found: dict[str, Node] = {}
    taken: set[str] = set()
    for _, old_iri, new_iri in scored:
        if new_iri not in found and old_iri not in taken:
            found[new_iri] = by_iri[old_iri]
            taken.add(old_iri)
    return found


def likeness(first: str, second: str) -> float:
    """Return how much two wordings have in common, 0 to 100; of very long ones their beginnings count."""
    return fuzz.ratio(first[:COMPARED_LENGTH], second[:COMPARED_LENGTH], score_cutoff=ALIKE)
