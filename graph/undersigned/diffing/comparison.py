"""Two graphs side by side: what is the same in both, before changes are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.diffing.changes import Topic
from undersigned.diffing.matching import Matching, match_releases, match_things
from undersigned.diffing.pairing import Pair, pair_claims
from undersigned.diffing.snapshot import Node, Snapshot
from undersigned.diffing.terms import AGENTS

__all__ = ["Comparison", "Values", "compare", "things_of"]

NAMING = ("agent", "speaker", "on behalf of", "person", "organization", "addressee", "asked by")
"""Properties of claims whose values are agents."""
THINGS = (*NAMING, "holder", "measure")

Values = dict[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two graphs with what is the same in them.

    Args:
        before: first graph.
        after: second graph.
        things: releases, agents and measures of both.
        pairs: claims of both.
    """

    before: Snapshot
    after: Snapshot
    things: Matching
    pairs: tuple[Pair, ...]

    def differences(self, old: Node, new: Node, properties: Iterable[str]) -> tuple[Values, Values]:
        """Return the values, in words, of the properties that both graphs do not say alike."""
        names = [name for name in properties if not self.things.alike(old.all(name), new.all(name))]
        return self.told(self.before, old, names), self.told(self.after, new, names)

    def told(self, snapshot: Snapshot, node: Node, properties: Iterable[str]) -> Values:
        """Return the values of properties in words, those without a value left out."""
        return {name: snapshot.tell(node.all(name)) for name in properties if node.all(name)}


def compare(before: Snapshot, after: Snapshot) -> Comparison:
    """Find what is the same in two graphs."""
    releases = match_releases(before, after)
    pairs = tuple(pair_claims(before, after, releases))
    both = [found for pair in pairs if (found := pair.both) is not None]
    agents = match_things(
        before, after, AGENTS, ((old.all(name), new.all(name)) for old, new in both for name in NAMING)
    )
    measures = match_things(
        before, after, (Topic.MEASURE,), ((old.all("measure"), new.all("measure")) for old, new in both)
    )
    return Comparison(before=before, after=after, things=releases | agents | measures, pairs=pairs)


def things_of(*nodes: Node) -> tuple[str, ...]:
    """Return the agents and measures that claims or positions name, sorted."""
    return tuple(sorted({iri for node in nodes for name in THINGS for iri in node.all(name)}))
