"""Changes of positions: who is for or against what, by which release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from undersigned.diffing.changes import Change, Event, Topic
from undersigned.diffing.comparison import Comparison, Values, things_of
from undersigned.diffing.snapshot import Node, Snapshot

__all__ = ["tell_positions"]

Key = tuple[str, str, str]
"""Holder, measure and release, as the second graph calls them."""
Turn = tuple[Node | None, Node | None]

TOLD = ("holder", "measure", "stance", "date")


def tell_positions(comparison: Comparison) -> Iterator[Change]:
    """Yield positions that came, went or changed.

    A position of one holder in one release by the same recommendation, on another measure, has changed too.
    """
    for old, new in moved(*unlike(comparison), comparison):
        yield from told(old, new, comparison)


def unlike(comparison: Comparison) -> tuple[list[Turn], list[Node], list[Node]]:
    """Return positions whose stance changed, and those that one graph alone has."""
    news = {key_of(node): node for node in comparison.after.of(Topic.POSITION)}
    changed: list[Turn] = []
    gone: list[Node] = []
    for old in comparison.before.of(Topic.POSITION):
        keys = [key for key in keys_after(old, comparison.things.forward) if key in news]
        changed += [(old, news[key]) for key in keys if news[key].all("stance") != old.all("stance")]
        gone += [] if keys else [old]
    known = {key for old in comparison.before.of(Topic.POSITION) for key in keys_after(old, comparison.things.forward)}
    return changed, gone, [node for key, node in news.items() if key not in known]


def key_of(node: Node) -> Key:
    """Return holder, measure and release of a position."""
    return node.one("holder"), node.one("measure"), node.one("release")


def keys_after(node: Node, forward: Mapping[str, tuple[str, ...]]) -> list[Key]:
    """Return what a position of the first graph may be in the second, where it merged or split."""
    holder, measure, release = (forward.get(iri, (iri,)) for iri in key_of(node))
    return list(product(holder, measure, release))


def moved(changed: list[Turn], gone: list[Node], come: list[Node], comparison: Comparison) -> list[Turn]:
    """Return all turns, with what went and what came paired where the same recommendations make both."""
    follows = {both[0].iri: both[1].iri for pair in comparison.pairs if (both := pair.both) is not None}
    waiting: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for old in gone:
        for recommendation in old.all("recommendations"):
            waiting[comparison.things.main(old.one("holder")), follows.get(recommendation, "")].append(old)
    paired: set[str] = set()
    turns = list(changed)
    for new in come:
        candidates = (old for reason in new.all("recommendations") for old in waiting[new.one("holder"), reason])
        found = next((old for old in candidates if old.iri not in paired), None)
        turns.append((found, new))
        paired |= {found.iri} if found else set()
    return turns + [(old, None) for old in gone if old.iri not in paired]


def told(old: Node | None, new: Node | None, comparison: Comparison) -> Iterator[Change]:
    """Yield the change of a position that one graph has, or both."""
    sides = ((old, comparison.before), (new, comparison.after))
    before, after = (values(node, snapshot) if node else {} for node, snapshot in sides)
    for node, snapshot in sides[::-1]:
        if node:
            yield Change(
                topic=Topic.POSITION,
                event=Event.CHANGED if old and new else Event.ADDED if new else Event.REMOVED,
                iri=node.iri,
                label=snapshot.label(node.one("measure")),
                release=node.one("release") if new else comparison.things.main(node.one("release")),
                things=things_of(*(one for one in (old, new) if one)),
                before=before,
                after=after,
            )
            return


def values(node: Node, snapshot: Snapshot) -> Values:
    """Return what a position says, in words."""
    return {name: snapshot.tell(node.all(name)) for name in TOLD if node.all(name)}
