"""Decisions settled: the last word on each pair of names, checked for contradictions and circles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from undersigned.errors import DecisionError
from undersigned.linking.decisions import Decision, Predicate, parse_decisions
from undersigned.linking.keys import name_key

__all__ = ["Ref", "Rulings", "load_decisions", "settle"]

Ref = tuple[str, str]
"""`(key of a name, scope as written or "")`."""

IDENTITY = {Predicate.SAME, Predicate.DIFFERENT, Predicate.UNSURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What holds after all lines.

    Args:
        same: pairs that are one entity.
        different: pairs that stay apart; a chapter and its parent, a member and its network are among them.
        parents: chapter to the body it belongs to.
        members: `(member, network)`.
        labels: name to preferred label.
        unsure: pairs that somebody looked at and left open.
    """

    same: tuple[tuple[Ref, Ref], ...] = ()
    different: tuple[tuple[Ref, Ref], ...] = ()
    parents: Mapping[Ref, Ref] = field(default_factory=dict[Ref, Ref])
    members: tuple[tuple[Ref, Ref], ...] = ()
    labels: Mapping[Ref, str] = field(default_factory=dict[Ref, str])
    unsure: tuple[tuple[Ref, Ref], ...] = ()


@dataclass(slots=True)
class _Lines:
    """The last decision on each question."""

    identity: dict[tuple[Ref, Ref], Decision] = field(default_factory=dict[tuple[Ref, Ref], Decision])
    parents: dict[Ref, tuple[Ref, Decision]] = field(default_factory=dict[Ref, tuple[Ref, Decision]])
    members: dict[tuple[Ref, Ref], Decision] = field(default_factory=dict[tuple[Ref, Ref], Decision])
    labels: dict[Ref, str] = field(default_factory=dict[Ref, str])


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """Read and check a file of decisions.

    Args:
        path: `decisions.tsv`; a missing file holds no decisions.

    Returns:
        Decisions in the order of the lines.

    Raises:
        DecisionError: a line cannot be obeyed, or lines contradict each other; the message names line and remedy.
    """
    if not path.exists():
        return ()
    decisions = tuple(parse_decisions(_decode(path), name=path.name))
    settle(decisions, name=path.name)
    return decisions


def _decode(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DecisionError(
            f"{path.name} line {line}: byte {raw[error.start]:#04x} is not UTF-8; save the file as UTF-8"
        ) from error


def settle(decisions: Iterable[Decision], *, name: str = "decisions.tsv") -> Rulings:
    """Return what holds after all decisions, in the order of their lines.

    Args:
        decisions: in any order; the line number tells which is later.
        name: of the file, for messages.

    Raises:
        DecisionError: two lines contradict each other, or chapters or members go in a circle.
    """
    lines = _Lines()
    for decision in sorted(decisions, key=lambda decision: decision.line):
        _note(lines, decision, name)
    groups = _Groups(lines)
    _check_apart(lines, groups, name)
    _check_circles([(child, parent, by) for child, (parent, by) in lines.parents.items()], groups, name)
    _check_circles([(member, network, by) for (member, network), by in lines.members.items()], groups, name)
    apart = [pair for pair, decision in lines.identity.items() if decision.predicate is Predicate.DIFFERENT]
    apart += [_pair(child, parent) for child, (parent, _) in lines.parents.items()]
    apart += [_pair(member, network) for member, network in lines.members]
    return Rulings(
        same=_of(lines, Predicate.SAME),
        different=tuple(sorted(set(apart))),
        parents={child: parent for child, (parent, _) in sorted(lines.parents.items(), key=lambda item: item[0])},
        members=tuple(sorted(lines.members)),
        labels=dict(sorted(lines.labels.items())),
        unsure=_of(lines, Predicate.UNSURE),
    )


def _of(lines: _Lines, predicate: Predicate) -> tuple[tuple[Ref, Ref], ...]:
    return tuple(sorted(pair for pair, decision in lines.identity.items() if decision.predicate is predicate))


def _pair(first: Ref, second: Ref) -> tuple[Ref, Ref]:
    return (first, second) if first <= second else (second, first)


def _note(lines: _Lines, decision: Decision, name: str) -> None:
    subject: Ref = (name_key(decision.subject), decision.scope)
    if decision.predicate is Predicate.PREFER_LABEL:
        lines.labels[subject] = decision.object
        return
    target: Ref = (name_key(decision.object), "")
    if subject == target and decision.predicate is not Predicate.SAME:
        raise DecisionError(
            f"{name} line {decision.line}: {decision.subject!r} and {decision.object!r} are one name to the linker; "
            "say in the column scope in whose releases the first one is meant"
        )
    if decision.predicate in IDENTITY:
        lines.identity[_pair(subject, target)] = decision
    elif decision.predicate is Predicate.CHAPTER_OF:
        _note_parent(lines, subject, target, decision)
    elif decision.negated:
        lines.members.pop((subject, target), None)
    else:
        lines.members[subject, target] = decision


def _note_parent(lines: _Lines, child: Ref, parent: Ref, decision: Decision) -> None:
    if not decision.negated:
        lines.parents[child] = (parent, decision)
    elif child in lines.parents and lines.parents[child][0] == parent:
        del lines.parents[child]


class _Groups:
    """Names that `same` lines make one, and the lines that do it."""

    def __init__(self, lines: _Lines) -> None:
        self._next: dict[Ref, list[tuple[Ref, int]]] = {}
        for (first, second), decision in lines.identity.items():
            if decision.predicate is Predicate.SAME:
                self._next.setdefault(first, []).append((second, decision.line))
                self._next.setdefault(second, []).append((first, decision.line))

    def chain(self, start: Ref, end: Ref) -> list[int] | None:
        """Return the lines that make two names one, None where nothing does."""
        reached: dict[Ref, list[int]] = {start: []}
        waiting = [start]
        for here in waiting:
            for other, line in self._next.get(here, ()):
                if other not in reached:
                    reached[other] = [*reached[here], line]
                    waiting.append(other)
        return reached.get(end)

    def leader(self, ref: Ref) -> Ref:
        """Return the first name of the group, one for all its names."""
        reached, waiting = {ref}, [ref]
        for here in waiting:
            fresh = [other for other, _ in self._next.get(here, ()) if other not in reached]
            reached.update(fresh)
            waiting.extend(fresh)
        return min(reached)


def _check_apart(lines: _Lines, groups: _Groups, name: str) -> None:
    apart = [(*pair, by) for pair, by in lines.identity.items() if by.predicate is Predicate.DIFFERENT]
    apart += [(child, parent, by) for child, (parent, by) in lines.parents.items()]
    apart += [(member, network, by) for (member, network), by in lines.members.items()]
    for first, second, decision in apart:
        chain = groups.chain(first, second)
        if chain is not None:
            others = ", ".join(str(line) for line in sorted(set(chain)))
            raise DecisionError(
                f"{name} line {decision.line}: {decision.subject!r} {decision.predicate} {decision.object!r} "
                f"contradicts line {others}, which says that they are the same; reverse one of them by a new line"
            )


def _check_circles(links: list[tuple[Ref, Ref, Decision]], groups: _Groups, name: str) -> None:
    above: dict[Ref, list[tuple[Ref, Decision]]] = {}
    for low, high, decision in links:
        above.setdefault(groups.leader(low), []).append((groups.leader(high), decision))
    for start in sorted(above):
        seen: set[Ref] = set()
        waiting = list(above[start])
        for here, decision in waiting:
            if here == start:
                raise DecisionError(
                    f"{name} line {decision.line}: {decision.subject!r} {decision.predicate} {decision.object!r} "
                    "closes a circle; delete it, or withdraw one of the lines by a new one with Not"
                )
            if here not in seen:
                seen.add(here)
                waiting.extend(above.get(here, ()))
