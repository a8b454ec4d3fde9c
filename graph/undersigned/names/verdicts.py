"""What two names of organizations are to each other, as records, and the pair that rules answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from undersigned.names.parsing import OrganizationName
from undersigned.names.places import Geography, compare_places

__all__ = [
    "NOBODY",
    "Answer",
    "Belonging",
    "Knowledge",
    "NoKnowledge",
    "Pair",
    "Relation",
    "Rule",
    "Verdict",
    "chapter",
    "different",
    "review",
    "same",
]


class Answer(StrEnum):
    """What two names are to each other."""

    SAME = "same"
    CHAPTER_OF = "chapter_of"
    MEMBER_OF = "member_of"
    DIFFERENT = "different"
    REVIEW = "review"


class Relation(StrEnum):
    """How a body belongs to another one."""

    CHAPTER_OF = "chapter_of"
    MEMBER_OF = "member_of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """A body that another one is a direct member of, and from when to when; "" where that is not known."""

    whole: str
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An answer with its reason.

    Args:
        answer: what the names are to each other.
        rule: id of the rule that decided.
        reason: in words, for a person.
        reversed: for chapter_of and member_of: the second name is the part, the first one the whole.
    """

    answer: Answer
    rule: str
    reason: str
    reversed: bool = False


class Knowledge(Protocol):
    """What is known of bodies beyond their names."""

    def find(self, name: str) -> frozenset[str]:
        """Return the bodies that bear a name; several where it is ambiguous."""
        ...

    def relation(self, part: str, whole: str) -> Relation | None:
        """Return how a body belongs to another one, directly or over others, or None."""
        ...

    def wholes(self, part: str) -> frozenset[str]:
        """Return the bodies that a body belongs to, directly or over others."""
        ...

    def identifiers(self, body: str) -> tuple[str, ...]:
        """Return the addresses that stand for a body in public registers, sorted."""
        ...

    def memberships(self, body: str) -> tuple[Belonging, ...]:
        """Return the bodies that a body is or was a direct member of."""
        ...


class NoKnowledge:
    """Knows no body."""

    def find(self, name: str) -> frozenset[str]:
        """Return no body."""
        del name
        return frozenset()

    def relation(self, part: str, whole: str) -> Relation | None:
        """Return no relation."""
        del part, whole
        return None

    def wholes(self, part: str) -> frozenset[str]:
        """Return no body."""
        del part
        return frozenset()

    def identifiers(self, body: str) -> tuple[str, ...]:
        """Return no address."""
        del body
        return ()

    def memberships(self, body: str) -> tuple[Belonging, ...]:
        """Return no body."""
        del body
        return ()


NOBODY = NoKnowledge()


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
