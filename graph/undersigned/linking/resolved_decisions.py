"""Decisions settled: the last word on each pair of names and of wordings, free of contradictions and circles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from undersigned.linking.decisions.record import MEASURE, Decision, Matter, Pair, Predicate, Ref
from undersigned.linking.decisions.standing import collect_standing

__all__ = ["MeasureRulings", "Ref", "Rulings", "settle", "settle_measures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What holds of names after all lines.

    Args:
        same: pairs that are one entity.
        different: pairs that stay apart; a chapter and its parent, a member and its network are among them.
        parents: chapter to the body it belongs to.
        members: `(member, network)`.
        labels: name to preferred label.
        unsure: pairs that somebody looked at and left open.
    """

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    parents: Mapping[Ref, Ref] = field(default_factory=dict[Ref, Ref])
    members: tuple[Pair, ...] = ()
    labels: Mapping[Ref, str] = field(default_factory=dict[Ref, str])
    unsure: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRulings:
    """What holds of wordings of measures after all lines; wordings as written.

    Args:
        same: pairs that are one measure, also of two languages.
        different: pairs that stay apart; a narrower measure and its broader one are among them.
        broader: `(narrower, broader)`.
        unsure: pairs that somebody looked at and left open.
    """

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    broader: tuple[tuple[str, str], ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()


def settle(decisions: Iterable[Decision], *, name: str = "decisions.tsv") -> Rulings:
    """Return what holds of names after all decisions, in the order of their lines.

    Args:
        decisions: in any order; the line number tells which is later. Those that are not about names are left out.
        name: of the file, for messages.

    Raises:
        DecisionError: two lines contradict each other, or chapters or members go in a circle.
    """
    standing = collect_standing((one for one in decisions if one.matter is Matter.NAME), name)
    return Rulings(
        same=tuple(standing.pairs(Predicate.SAME)),
        different=standing.apart(),
        parents=dict(sorted(standing.parents.keys(), reverse=True)),  # of two names of one parent the first
        members=tuple(sorted(standing.above)),
        labels=dict(sorted(standing.labels.items())),
        unsure=tuple(standing.pairs(Predicate.UNSURE)),
    )


def settle_measures(decisions: Iterable[Decision], *, name: str = "decisions.tsv") -> MeasureRulings:
    """Return what holds of measures after all decisions, in the order of their lines.

    Args:
        decisions: in any order; those that are not about measures are left out.
        name: of the file, for messages.

    Raises:
        DecisionError: two lines contradict each other, or broader measures go in a circle.
    """
    told = sorted((one for one in decisions if one.matter is Matter.MEASURE), key=lambda one: one.line)
    standing = collect_standing(told, name)
    written = {
        ref: wording.removeprefix(MEASURE).strip()
        for one in told
        for ref, wording in zip(one.refs, (one.subject, one.object), strict=True)
    }

    def words(pairs: Iterable[Pair]) -> tuple[tuple[str, str], ...]:
        return tuple((written[first], written[second]) for first, second in sorted(pairs))

    return MeasureRulings(
        same=words(standing.pairs(Predicate.SAME)),
        different=words(standing.apart()),
        broader=words(standing.above),
        unsure=words(standing.pairs(Predicate.UNSURE)),
    )
