"""Compare two graphs and tell what changed as facts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from undersigned.diffing.causes import explain
from undersigned.diffing.changes import Difference
from undersigned.diffing.claims import tell_claims, tell_rules
from undersigned.diffing.comparison import compare
from undersigned.diffing.decisions import tell_decisions
from undersigned.diffing.entities import tell_entities, tell_structure
from undersigned.diffing.positions import tell_positions
from undersigned.diffing.releases import tell_releases
from undersigned.diffing.snapshot import Snapshot

__all__ = ["diff_snapshots"]

STEPS = (tell_decisions, tell_rules, tell_entities, tell_structure, tell_releases, tell_positions, tell_claims)


def diff_snapshots(before: Snapshot, after: Snapshot, *, lines: Mapping[str, int] | None = None) -> Difference:
    """Tell what changed from one graph to another.

    Things are the same by their IRIs, by tombstones, and by the claims that name them; releases also by their texts.
    What follows from a merge alone (an issuer that has another IRI now) is no change of its own.

    Args:
        before: first graph.
        after: second graph.
        lines: local IRI of a decision to its line in the file of decisions, as far as known.

    Returns:
        All changes with their causes, sorted by topic, event, release and label; none where both say the same.
    """
    comparison = compare(before, after)
    found = chain.from_iterable(step(comparison) for step in STEPS)
    explained = explain(found, comparison, lines or {})
    return Difference(changes=tuple(sorted(explained, key=lambda change: change.order)))
