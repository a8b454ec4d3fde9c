"""Two parsed names side by side, and the verdicts that rules give on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from undersigned.linking.names.parsing import OrganizationName
from undersigned.linking.names.places import Geography, compare_places
from undersigned.linking.names.verdicts import Answer, Knowledge, Verdict

__all__ = ["Pair", "Rule", "chapter", "different", "review", "same"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parsed names, and what is known of the bodies that bear them."""

    a: OrganizationName
    b: OrganizationName
    knowledge: Knowledge

    @property
    def geography(self) -> Geography:
        """How the places of the names lie to each other."""
        return compare_places(self.a.places, self.b.places)

    def both(self) -> Iterator[tuple[Pair, bool]]:
        """Yield the pair, and the pair turned round, with whether it is turned."""
        yield self, False
        yield Pair(self.b, self.a, self.knowledge), True


Rule = Callable[[Pair], Verdict | None]
"""Answers a pair, or leaves it to the next rule."""


def same(rule: str, reason: str) -> Verdict:
    """Return the verdict that both names denote one body."""
    return Verdict(answer=Answer.SAME, rule=rule, reason=reason)


def different(rule: str, reason: str) -> Verdict:
    """Return the verdict that the names denote two bodies."""
    return Verdict(answer=Answer.DIFFERENT, rule=rule, reason=reason)


def review(rule: str, reason: str) -> Verdict:
    """Return the verdict that a person must look."""
    return Verdict(answer=Answer.REVIEW, rule=rule, reason=reason)


def chapter(rule: str, reason: str, *, turned: bool) -> Verdict:
    """Return the verdict that one name is a part of the other: the first, or the second where turned."""
    return Verdict(answer=Answer.CHAPTER_OF, rule=rule, reason=reason, reversed=turned)
