"""Changes of claims in releases that both graphs have, and of the rules that make them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from undersigned.diffing.changes import Change, Event, Topic
from undersigned.diffing.comparison import Comparison, things_of
from undersigned.diffing.pairing import Pair
from undersigned.diffing.snapshot import Node, Snapshot

__all__ = ["tell_claims", "tell_rules"]

REVIEW = "review"
SAID = ("text", "speaker", "on behalf of", "role", "modality", REVIEW)
ASKED = ("text", "asked by", "addressee", "measure", "stance", "stance towards the act", "modality", REVIEW)
TOLD = {
    Topic.ISSUER: ("agent", "role", REVIEW),
    Topic.ROLE: ("person", "organization", "role", REVIEW),
    Topic.ADDRESSEE: ("agent", REVIEW),
    Topic.MENTION: ("agent", REVIEW),
    Topic.SELF_DESCRIPTION: ("agent", "text", REVIEW),
    Topic.THEME: ("theme", REVIEW),
    Topic.EVENT: ("event", REVIEW),
    Topic.RECOMMENDATION: ASKED,
    Topic.CALL: SAID,
    Topic.STATEMENT: SAID,
    Topic.QUOTATION: SAID,
    Topic.PARAPHRASE: SAID,
    Topic.QUOTED: SAID,
}
"""What is compared of claims; their confidence and evidence follow from rules and texts."""
CALLED = ("text", "agent", "person", "theme", "event", "as written")
"""Properties that say what a claim is called, the first that it has."""
COMING = {Topic.ISSUER: (Event.JOINED, Event.LEFT)}
"""What it is called when a claim comes or goes, where that is more than added and removed."""


def tell_claims(comparison: Comparison) -> Iterator[Change]:
    """Yield claims that came, went or changed in releases that both graphs have."""
    for pair in comparison.pairs:
        both = pair.both
        if both is not None:
            yield from altered(*both, comparison)
        elif is_of_both(pair, comparison):
            yield single(pair, comparison)


def is_of_both(pair: Pair, comparison: Comparison) -> bool:
    """Tell whether both graphs have the release of a claim."""
    release = pair.node.one("release")
    return release in (comparison.things.back if pair.after else comparison.things.forward)


def single(pair: Pair, comparison: Comparison) -> Change:
    """Return the change of a claim that one graph alone makes."""
    node = pair.node
    came = pair.after is not None
    snapshot = comparison.after if came else comparison.before
    values = comparison.told(snapshot, node, [name for name in TOLD[node.topic] if name != REVIEW])
    added, removed = COMING.get(node.topic, (Event.ADDED, Event.REMOVED))
    release = node.one("release")
    return Change(
        topic=node.topic,
        event=added if came else removed,
        iri=node.iri,
        label=called(node, snapshot),
        release=release if came else comparison.things.main(release),
        things=things_of(node),
        before={} if came else values,
        after=values if came else {},
    )


def altered(old: Node, new: Node, comparison: Comparison) -> Iterator[Change]:
    """Yield the change of a claim of which the graphs do not say the same."""
    before, after = comparison.differences(old, new, TOLD[new.topic])
    if before or after:
        yield Change(
            topic=new.topic,
            event=Event.CHANGED,
            iri=new.iri,
            label=called(new, comparison.after),
            release=new.one("release"),
            things=things_of(old, new),
            before=before,
            after=after,
        )


def called(node: Node, snapshot: Snapshot) -> str:
    """Return what a claim is called."""
    return next((snapshot.label(value) for name in CALLED if (value := node.one(name))), node.iri)


def tell_rules(comparison: Comparison) -> Iterator[Change]:
    """Yield the rules of which another version, or in whose place another rule, makes the same claims."""
    turns: Counter[tuple[str, str]] = Counter()
    for pair in comparison.pairs:
        if (both := pair.both) is not None:
            turns[both[0].one("method"), both[1].one("method")] += 1
    for (old, new), count in sorted(turns.items()):
        if old != new:
            yield Change(
                topic=Topic.RULE,
                event=Event.CHANGED,
                iri=new,
                label=new,
                before={"method": (old,)},
                after={"method": (new,), "claims": (str(count),)},
            )
