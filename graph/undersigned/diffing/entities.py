"""Changes of agents and measures: merged, split, renamed, come, gone; chapters and members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from undersigned.diffing.changes import Change, Event, Topic
from undersigned.diffing.comparison import Comparison, Values
from undersigned.diffing.snapshot import Node, Snapshot
from undersigned.diffing.terms import AGENTS, LABEL

__all__ = ["tell_entities", "tell_structure"]

TOLD = ("other names", "acronyms", "identifiers", "held by")
ITSELF = "is"
"""Property under which merges and splits name the things that they were made of, or became."""

Tie = tuple[str, str]


def tell_entities(comparison: Comparison) -> Iterator[Change]:
    """Yield what happened to agents and measures."""
    topics = (*AGENTS, Topic.MEASURE)
    for old in comparison.before.of(*topics):
        heirs = comparison.things.forward.get(old.iri, ())
        if not heirs:
            yield change(old, comparison.before, Event.REMOVED)
        elif len(heirs) > 1:
            yield split(old, heirs, comparison)
    for new in comparison.after.of(*topics):
        origins = comparison.things.back.get(new.iri, ())
        whole = [iri for iri in origins if iri == new.iri or comparison.things.forward[iri] == (new.iri,)]
        if not origins:
            yield change(new, comparison.after, Event.ADDED)
        elif len(whole) > 1:
            yield merged(new, whole, comparison)
        elif whole and comparison.things.forward[whole[0]] == (new.iri,):
            yield from altered(comparison.before.nodes[whole[0]], new, comparison)


def change(node: Node, snapshot: Snapshot, event: Event) -> Change:
    """Return the change of a thing that came or went."""
    return Change(topic=node.topic, event=event, iri=node.iri, label=snapshot.label(node.iri), things=(node.iri,))


def split(old: Node, heirs: tuple[str, ...], comparison: Comparison) -> Change:
    """Return the change of a thing that is several now."""
    return Change(
        topic=old.topic,
        event=Event.SPLIT,
        iri=heirs[0],
        label=comparison.before.label(old.iri),
        things=tuple(sorted({old.iri, *heirs})),
        before={ITSELF: named(comparison.before, (old.iri,))},
        after={ITSELF: named(comparison.after, heirs)},
    )


def merged(new: Node, origins: list[str], comparison: Comparison) -> Change:
    """Return the change of several things that are one now."""
    return Change(
        topic=new.topic,
        event=Event.MERGED,
        iri=new.iri,
        label=comparison.after.label(new.iri),
        things=tuple(sorted({new.iri, *origins})),
        before={ITSELF: named(comparison.before, origins)},
        after={ITSELF: named(comparison.after, (new.iri,))},
    )


def named(snapshot: Snapshot, iris: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return things by label, each label with all IRIs that have it, sorted."""
    by_label: dict[str, list[str]] = {}
    for iri in sorted(iris):
        by_label.setdefault(snapshot.label(iri), []).append(iri)
    return tuple(f"{label} ({', '.join(found)})" for label, found in sorted(by_label.items()))


def altered(old: Node, new: Node, comparison: Comparison) -> Iterator[Change]:
    """Yield what else one thing is called now, and what else is said of it."""
    before, after = comparison.before.label(old.iri), comparison.after.label(new.iri)
    things = tuple(sorted({old.iri, new.iri}))
    if before != after or old.iri != new.iri:
        yield Change(
            topic=new.topic,
            event=Event.RENAMED,
            iri=new.iri,
            label=after,
            things=things,
            before={LABEL: (before,), "iri": (old.iri,)},
            after={LABEL: (after,), "iri": (new.iri,)},
        )
    was, now = (without(values, {before, after}) for values in comparison.differences(old, new, TOLD))
    if was or now:
        yield Change(
            topic=new.topic, event=Event.CHANGED, iri=new.iri, label=after, things=things, before=was, after=now
        )


def without(values: Values, labels: set[str]) -> Values:
    """Return values without labels of today and before: that they are other names now is told with the renaming."""
    kept = {name: tuple(value for value in told if value not in labels) for name, told in values.items()}
    return {name: told for name, told in kept.items() if told}


def tell_structure(comparison: Comparison) -> Iterator[Change]:
    """Yield chapters that got or lost a parent, and members that joined or left a standing network."""
    for topic in (Topic.CHAPTER, Topic.MEMBER):
        olds, news = ties(comparison.before, topic), ties(comparison.after, topic)
        for pair in sorted(news):
            if elsewhere(pair, comparison.things.back).isdisjoint(olds):
                yield tie(topic, Event.JOINED, pair, comparison.after)
        for pair in sorted(olds):
            if elsewhere(pair, comparison.things.forward).isdisjoint(news):
                yield tie(topic, Event.LEFT, pair, comparison.before)


def ties(snapshot: Snapshot, topic: Topic) -> set[Tie]:
    """Return `(chapter, parent)` or `(member, network)`."""
    organizations = tuple(snapshot.of(Topic.ORGANIZATION))
    if topic is Topic.CHAPTER:
        return {(node.iri, parent) for node in organizations for parent in node.all("parent")}
    return {(member, node.iri) for node in organizations for member in node.all("members")}


def elsewhere(pair: Tie, matched: Mapping[str, tuple[str, ...]]) -> set[Tie]:
    """Return what a tie is called in the other graph."""
    first, second = ((iri, *matched.get(iri, ())) for iri in pair)
    return set(product(first, second))


def tie(topic: Topic, event: Event, pair: Tie, snapshot: Snapshot) -> Change:
    """Return the change of a tie of two organizations."""
    part, whole = pair
    to: dict[str, tuple[str, ...]] = {"of": (f"{snapshot.label(whole)} ({whole})",)}
    joined = event is Event.JOINED
    return Change(
        topic=topic,
        event=event,
        iri=part,
        label=snapshot.label(part),
        things=tuple(sorted(pair)),
        before={} if joined else to,
        after=to if joined else {},
    )
