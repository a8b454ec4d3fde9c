"""Decisions that nothing in the corpus matches any more: kept, and told with their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from undersigned.linking.decisions.record import Decision, Matter, Predicate, Ref
from undersigned.linking.wording import measure_key
from undersigned.model.links import Measure

__all__ = ["find_unmatched"]


def find_unmatched(
    decisions: Iterable[Decision], *, has_name: Callable[[Ref], bool], measures: Iterable[Measure]
) -> Iterator[tuple[int, str]]:
    """Yield the lines about names and measures that the corpus does not have, with what it does not have.

    Args:
        decisions: in any order.
        has_name: tells whether some document has a name, in its scope.
        measures: of the corpus, with all their wordings.
    """
    wordings = {measure_key(wording, None) for measure in measures for wording in measure.wordings}

    def has(ref: Ref, matter: Matter) -> bool:
        return ref[0] in wordings if matter is Matter.MEASURE else has_name(ref)

    for decision in sorted(decisions, key=lambda one: one.line):
        if decision.matter is Matter.FACT:
            continue
        sides = list(zip(decision.refs, (decision.subject, decision.object), strict=True))
        if decision.predicate is Predicate.PREFER_LABEL:
            sides.pop()
        gone = dict.fromkeys(written for ref, written in sides if not has(ref, decision.matter))
        if gone:
            yield decision.line, "no release has " + " and ".join(f"“{written}”" for written in gone)
