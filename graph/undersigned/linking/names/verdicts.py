"""What two names of organizations are to each other, as records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

__all__ = ["Answer", "Belonging", "Knowledge", "NoKnowledge", "Relation", "Verdict"]


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
