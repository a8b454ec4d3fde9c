"""What became of the things of one graph in another: by their IRIs, by tombstones, and by what is said with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from undersigned.diffing.changes import Topic
from undersigned.diffing.snapshot import Node, Snapshot

__all__ = ["Matching", "match_releases", "match_things"]

Uses = Iterable[tuple[tuple[str, ...], tuple[str, ...]]]
"""Values of one property of one claim, in the first graph and in the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Things of two graphs that are the same, or that came of each other.

    Args:
        forward: thing of the first graph to those of the second, the one that most says so first.
        back: thing of the second graph to those of the first.
    """

    forward: Mapping[str, tuple[str, ...]]
    back: Mapping[str, tuple[str, ...]]

    def main(self, iri: str) -> str:
        """Return what a thing of the first graph is called in the second; its own IRI where it has none there."""
        return next(iter(self.forward.get(iri, ())), iri)

    def alike(self, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
        """Tell whether values of both graphs say the same, but for merges and splits."""
        if before == after:
            return True
        follows = all(not {iri, *self.forward.get(iri, ())}.isdisjoint(after) for iri in before)
        return follows and all(not {iri, *self.back.get(iri, ())}.isdisjoint(before) for iri in after)

    def __or__(self, other: Matching) -> Matching:
        return Matching(forward={**self.forward, **other.forward}, back={**self.back, **other.back})


def match_releases(before: Snapshot, after: Snapshot) -> Matching:
    """Match releases by their IRIs and by the texts that they hold."""
    homes: dict[str, set[str]] = {}
    for release in after.of(Topic.RELEASE):
        for text in release.all("texts"):
            homes.setdefault(text, set()).add(release.iri)
    links: dict[str, Counter[str]] = {}
    for release in before.of(Topic.RELEASE):
        links[release.iri] = Counter()
        for text in release.all("texts"):
            found = homes.get(text, set[str]())
            links[release.iri].update({release.iri} if release.iri in found else found)
        if is_of(after, release.iri, (Topic.RELEASE,)):
            links[release.iri][release.iri] += 1
    return matching_of(links)


def match_things(before: Snapshot, after: Snapshot, topics: tuple[Topic, ...], uses: Uses) -> Matching:
    """Match agents or measures.

    Args:
        before: first graph.
        after: second graph.
        topics: of what is matched.
        uses: values of claims that both graphs make.
    """
    votes: dict[str, Counter[str]] = {}
    for olds, news in uses:
        if len(olds) == len(news) == 1:
            votes.setdefault(olds[0], Counter())[news[0]] += 1
    links: dict[str, Counter[str]] = {}
    for thing in before.of(*topics):
        links[thing.iri] = links_of(thing, before, after, votes.get(thing.iri, Counter()))
    return matching_of(links)


def links_of(thing: Node, before: Snapshot, after: Snapshot, votes: Counter[str]) -> Counter[str]:
    """Return the things of the second graph that one of the first went to, with the claims that say so.

    A thing that both graphs have is itself. Claims that went to a thing which both have were given to another one,
    unless nothing else is left of the first.
    """
    stays = is_of(after, thing.iri, (thing.topic,))
    fresh = {iri: count for iri, count in votes.items() if iri in after.nodes and iri not in before.nodes}
    found = Counter(fresh)
    if stays:
        found[thing.iri] = sum(votes.values()) + 1
    elif not fresh:
        found = Counter({iri: count for iri, count in votes.items() if iri in after.nodes})
    for heir in after.replaced.get(thing.iri, ()):
        if heir in after.nodes and not stays:
            found[heir] += 1
    return found


def is_of(snapshot: Snapshot, iri: str, topics: tuple[Topic, ...]) -> bool:
    """Tell whether a graph has a thing of one of the topics."""
    node = snapshot.nodes.get(iri)
    return node is not None and node.topic in topics


def matching_of(links: Mapping[str, Counter[str]]) -> Matching:
    """Return both directions of links, the strongest first."""
    back: dict[str, Counter[str]] = {}
    for old, news in links.items():
        for new, count in news.items():
            back.setdefault(new, Counter())[old] += count
    return Matching(forward=ranked(links), back=ranked(back))


def ranked(links: Mapping[str, Counter[str]]) -> dict[str, tuple[str, ...]]:
    """Return the ends of links, the strongest first."""
    return {
        iri: tuple(end for _, end in sorted((-count, end) for end, count in ends.items()))
        for iri, ends in links.items()
        if ends
    }
