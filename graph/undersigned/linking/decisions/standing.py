"""What stands after all lines about pairs: the last word on each question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from undersigned.errors import DecisionError
from undersigned.linking.decisions.checking import Groups, check_apart, check_circles, check_single
from undersigned.linking.decisions.record import Decision, Matter, Pair, Predicate, Ref

__all__ = ["Standing", "collect_standing"]

IDENTITY = {Predicate.SAME, Predicate.DIFFERENT, Predicate.UNSURE}
MANY = {Predicate.MEMBER_OF, Predicate.BROADER}
"""Relations of which a part may have several."""


@dataclass(slots=True)
class Standing:
    """The last decision on each question about two names, or two wordings.

    Args:
        identity: sorted pair to same, different or unsure.
        parents: `(chapter, parent)`.
        above: `(member, network)`, or `(narrower, broader measure)`.
        labels: name to preferred label.
    """

    identity: dict[Pair, Decision] = field(default_factory=dict[Pair, Decision])
    parents: dict[Pair, Decision] = field(default_factory=dict[Pair, Decision])
    above: dict[Pair, Decision] = field(default_factory=dict[Pair, Decision])
    labels: dict[Ref, str] = field(default_factory=dict[Ref, str])

    def pairs(self, predicate: Predicate) -> list[Pair]:
        """Return the pairs that a predicate of identity stands for, sorted; none of a name with itself is unsure."""
        return sorted(
            pair
            for pair, decision in self.identity.items()
            if decision.predicate is predicate and (pair[0] != pair[1] or predicate is Predicate.SAME)
        )

    def apart(self) -> tuple[Pair, ...]:
        """Return the pairs that stay apart: what differs, parts and their wholes."""
        pairs = [*self.pairs(Predicate.DIFFERENT), *map(_ordered, self.parents), *map(_ordered, self.above)]
        return tuple(sorted(set(pairs)))


def collect_standing(decisions: Iterable[Decision], name: str) -> Standing:
    """Return what stands after all decisions about pairs, in the order of their lines.

    Raises:
        DecisionError: two lines contradict each other, or parts and wholes go in a circle.
    """
    standing = Standing()
    for decision in sorted(decisions, key=lambda decision: decision.line):
        _note(standing, decision, name)
    groups = Groups(
        (pair, decision) for pair, decision in standing.identity.items() if decision.predicate is Predicate.SAME
    )
    chapters = [(*pair, decision) for pair, decision in standing.parents.items()]
    above = [(*pair, decision) for pair, decision in standing.above.items()]
    different = [(*pair, by) for pair, by in standing.identity.items() if by.predicate is Predicate.DIFFERENT]
    check_apart([*different, *chapters, *above], groups, name)
    check_single(chapters, groups, name)
    check_circles(chapters, groups, name)
    check_circles(above, groups, name)
    return standing


def _note(standing: Standing, decision: Decision, name: str) -> None:
    subject, target = decision.refs
    pair, predicate = decision.question, decision.predicate
    if predicate is Predicate.PREFER_LABEL:
        standing.labels[subject] = decision.object
    elif predicate is Predicate.WITHDRAW:
        _withdraw(standing, pair)
    elif subject == target and predicate not in {Predicate.SAME, Predicate.UNSURE}:
        remedy = "delete the line"
        if decision.matter is Matter.NAME:
            remedy = "say in the column scope in whose releases the first one is meant"
        raise DecisionError(
            f"{name} line {decision.line}: {decision.subject!r} and {decision.object!r} are one {decision.matter} to "
            f"the linker; {remedy}"
        )
    elif predicate in IDENTITY:
        standing.identity[pair] = decision
    else:
        table = standing.above if predicate in MANY else standing.parents
        if decision.negated:
            table.pop((subject, target), None)
        else:
            table[subject, target] = decision


def _withdraw(standing: Standing, pair: Pair) -> None:
    first, second = pair
    standing.identity.pop(pair, None)
    for table in (standing.parents, standing.above):
        table.pop((first, second), None)
        table.pop((second, first), None)


def _ordered(pair: Pair) -> Pair:
    first, second = pair
    return pair if first <= second else (second, first)
