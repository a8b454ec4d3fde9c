"""What becomes of coalitions: they are born, split, merge and die, and organizations join and leave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from undersigned.timeline.matching import LEAST_OVERLAP, Group, number_groups

__all__ = ["CoalitionEvent", "EventKind", "Flow", "Move", "MoveKind", "Succession", "follow_groups"]


class EventKind(StrEnum):
    """What happens to a coalition from one window to the next."""

    BORN = "born"
    REVIVED = "revived"
    DIED = "died"
    SPLIT = "split"
    MERGED = "merged"


class MoveKind(StrEnum):
    """What an organization does from one window to the next."""

    JOINED = "joined"
    MOVED = "moved"
    RETURNED = "returned"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoalitionEvent:
    """What happens to a coalition.

    Args:
        window: number of the window in which it shows, from 0.
        kind: what happens.
        coalition: number of the coalition: of a split the one that splits, of a merger the one that results.
        others: of a split the coalitions that it becomes, of a merger those that it is made of; else none.
    """

    window: int
    kind: EventKind
    coalition: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What an organization does.

    Args:
        window: number of the window in which it shows, from 0.
        name: of the organization.
        kind: `joined` a coalition for the first time, `moved` to one in which it was never before, `returned` to one in
            which it was, `left` without being in another one.
        source: number of the coalition in which it last was, None if in none.
        target: number of the coalition in which it now is, None if in none.
    """

    window: int
    name: str
    kind: MoveKind
    source: int | None
    target: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How many organizations go from where to where: one band of an alluvial picture.

    Args:
        window: number of the later of the two windows, from 1.
        source: number of a coalition in the window before, None for no coalition.
        target: number of a coalition in this window, None for no coalition.
        count: organizations.
    """

    window: int
    source: int | None
    target: int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """Coalitions over time.

    Args:
        groups: for each window its coalitions by number; a number stays with a coalition.
        events: what happens to coalitions, by window, kind and number.
        moves: what organizations do, by window and name.
        flows: between each two windows, by window, source and target, none last; none to none is left out.
    """

    groups: tuple[dict[int, Group], ...]
    events: tuple[CoalitionEvent, ...]
    moves: tuple[Move, ...]
    flows: tuple[Flow, ...]


def follow_groups(partitions: Sequence[Sequence[Group]], *, least: float = LEAST_OVERLAP) -> Succession:
    """Return what becomes of the groups of each window.

    Born: a number shows for the first time, but in the first window. Revived: it shows again after a window without
    it. Died: it shows for the last time in the window before. Split: of two or more groups, each has more than half of
    those of its members that were in a coalition before from this one. Merged: two or more coalitions of the window
    before have more than half of those of their members that still are in a coalition in this group.

    Args:
        partitions: groups of each window, disjoint within one.
        least: Jaccard similarity below which two groups are not the same coalition.
    """
    groups = number_groups(partitions, least=least)
    return Succession(groups=groups, events=_events(groups), moves=_moves(groups), flows=_flows(groups))


def _events(groups: Sequence[dict[int, Group]]) -> tuple[CoalitionEvent, ...]:
    """Return what happens to coalitions."""
    final = {number: window for window, current in enumerate(groups) for number in current}
    known = set(groups[0]) if groups else set[int]()
    found: list[CoalitionEvent] = []
    for window in range(1, len(groups)):
        before, after = groups[window - 1], groups[window]
        for number in after.keys() - before.keys():
            kind = EventKind.REVIVED if number in known else EventKind.BORN
            found.append(CoalitionEvent(window=window, kind=kind, coalition=number))
        gone = [number for number in before if final[number] == window - 1]
        found += [CoalitionEvent(window=window, kind=EventKind.DIED, coalition=number) for number in gone]
        known |= after.keys()
        for kind, one, other in ((EventKind.SPLIT, after, before), (EventKind.MERGED, before, after)):
            found += [
                CoalitionEvent(window=window, kind=kind, coalition=number, others=parts)
                for number, parts in _mostly_in(one, other).items()
                if len(parts) > 1
            ]
    order = list(EventKind)
    return tuple(sorted(found, key=lambda event: (event.window, order.index(event.kind), event.coalition)))


def _mostly_in(groups: dict[int, Group], others: dict[int, Group]) -> dict[int, tuple[int, ...]]:
    """Return, for each of some others, the groups of which more than half lies in it, of those that lie in any."""
    found: dict[int, list[int]] = {}
    for number, group in groups.items():
        shared = {other: len(group & members) for other, members in others.items()}
        total = sum(shared.values())
        for other, count in shared.items():
            if 2 * count > total:
                found.setdefault(other, []).append(number)
    return {other: tuple(sorted(parts)) for other, parts in sorted(found.items())}


def _places(groups: dict[int, Group]) -> dict[str, int]:
    """Return the coalition of each organization."""
    return {name: number for number, group in groups.items() for name in group}


def _moves(groups: Sequence[dict[int, Group]]) -> tuple[Move, ...]:
    """Return what organizations do; the first window is where all begin."""
    found: list[Move] = []
    been: dict[str, list[int]] = {}
    before: dict[str, int] = {}
    for window, current in enumerate(groups):
        after = _places(current)
        for name in sorted(before.keys() | after.keys()) if window else ():
            source, target = before.get(name), after.get(name)
            if source != target:
                path = been.get(name, [])
                last = path[-1] if path else None
                found.append(Move(window=window, name=name, kind=_move_kind(path, target), source=last, target=target))
        for name, number in after.items():
            been.setdefault(name, []).append(number)
        before = after
    return tuple(found)


def _move_kind(path: Sequence[int], target: int | None) -> MoveKind:
    """Return what going to a coalition is, for one that was in others before."""
    if target is None:
        return MoveKind.LEFT
    if not path:
        return MoveKind.JOINED
    return MoveKind.RETURNED if target in path else MoveKind.MOVED


def _flows(groups: Sequence[dict[int, Group]]) -> tuple[Flow, ...]:
    """Return how many go from where to where between each two windows."""
    found: list[Flow] = []
    for window in range(1, len(groups)):
        before, after = _places(groups[window - 1]), _places(groups[window])
        counted = Counter((before.get(name), after.get(name)) for name in before.keys() | after.keys())
        found += [Flow(window=window, source=pair[0], target=pair[1], count=count) for pair, count in counted.items()]
    return tuple(sorted(found, key=lambda flow: (flow.window, _none_last(flow.source), _none_last(flow.target))))


def _none_last(number: int | None) -> tuple[bool, int]:
    """Return a key that sorts None behind all numbers."""
    return number is None, number or 0
