"""Contradictions and circles among decisions on pairs."""

from __future__ import annotations

from collections.abc import Iterable

from undersigned.errors import DecisionError
from undersigned.linking.decisions.record import Decision, Pair, Ref

__all__ = ["Groups", "check_apart", "check_circles", "check_single"]

Link = tuple[Ref, Ref, Decision]
"""A part, the whole that it belongs to, and the line that says so."""


class Groups:
    """Names that `same` lines make one, and the lines that do it.

    Args:
        same: pairs that are one, with the decision that says so.
    """

    def __init__(self, same: Iterable[tuple[Pair, Decision]]) -> None:
        self._next: dict[Ref, list[tuple[Ref, int]]] = {}
        for (first, second), decision in same:
            self._next.setdefault(first, []).append((second, decision.line))
            self._next.setdefault(second, []).append((first, decision.line))
        self._leaders: dict[Ref, Ref] = {}
        for ref in sorted(self._next):
            if ref not in self._leaders:
                self._leaders.update(dict.fromkeys(self._reach(ref), ref))

    def leader(self, ref: Ref) -> Ref:
        """Return the first name of the group, one for all its names."""
        return self._leaders.get(ref, ref)

    def chain(self, start: Ref, end: Ref) -> list[int] | None:
        """Return the lines that make two names one, None where nothing does."""
        if self.leader(start) != self.leader(end):
            return None
        before = self._reach(start)
        lines: list[int] = []
        here = end
        while here != start:
            here, line = before[here]
            lines.append(line)
        return lines

    def _reach(self, start: Ref) -> dict[Ref, tuple[Ref, int]]:
        """Return the names of a group, each with the name before it on the way from the start, and the line between."""
        before = {start: (start, 0)}
        waiting = [start]
        for here in waiting:
            for other, line in self._next.get(here, ()):
                if other not in before:
                    before[other] = (here, line)
                    waiting.append(other)
        return before


def check_apart(apart: Iterable[Link], groups: Groups, name: str) -> None:
    """Check that nothing is both kept apart and made one.

    Raises:
        DecisionError: a pair is; the message names the lines.
    """
    for first, second, decision in apart:
        chain = groups.chain(first, second)
        if chain is not None:
            others = ", ".join(str(line) for line in sorted(set(chain)))
            raise DecisionError(
                f"{name} line {decision.line}: {said(decision)} contradicts line {others}, "
                "which says that they are the same; reverse one of them by a new line"
            )


def check_single(links: Iterable[Link], groups: Groups, name: str) -> None:
    """Check that no part has two wholes.

    Raises:
        DecisionError: one has; the message names both lines.
    """
    wholes: dict[Ref, Link] = {}
    for link in links:
        low, high, decision = link
        _, known, by = wholes.setdefault(groups.leader(low), link)
        if groups.leader(known) != groups.leader(high):
            raise DecisionError(
                f"{name} line {decision.line}: {said(decision)} contradicts line {by.line}, which names "
                f"{by.object!r}; withdraw one of them by a new line with Not"
            )


def check_circles(links: Iterable[Link], groups: Groups, name: str) -> None:
    """Check that nothing is above itself.

    Raises:
        DecisionError: something is; the message names the line that closes the circle.
    """
    above: dict[Ref, list[tuple[Ref, Decision]]] = {}
    for low, high, decision in links:
        above.setdefault(groups.leader(low), []).append((groups.leader(high), decision))
    for start in sorted(above):
        seen: set[Ref] = set()
        waiting = list(above[start])
        for here, decision in waiting:
            if here == start:
                raise DecisionError(
                    f"{name} line {decision.line}: {said(decision)} closes a circle; "
                    "delete it, or withdraw one of the lines by a new one with Not"
                )
            if here not in seen:
                seen.add(here)
                waiting.extend(above.get(here, ()))


def said(decision: Decision) -> str:
    """Return a decision in words, for messages."""
    return f"{decision.subject!r} {decision.predicate} {decision.object!r}"
