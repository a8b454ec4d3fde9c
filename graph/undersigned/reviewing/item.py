"""One question for a person, with all that helps to answer it; kept as JSON between a build and a review."""

from __future__ import annotations

from functools import cached_property

from pydantic import BaseModel, ConfigDict

from undersigned.linking.decisions import Matter
from undersigned.linking.decisions.answered import Asked, asked_by
from undersigned.model.links import QuestionKind
from undersigned.text.slugs import short_hash

__all__ = ["Queue", "Release", "ReviewItem", "Side", "Sighting", "item_id"]

ID_DIGITS = 10


class ReviewRecord(BaseModel):
    """Base of the records of a queue: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Release(ReviewRecord):
    """A document as a reviewer knows it again: its title, else its name."""

    document: str
    title: str
    date: str | None = None


class Sighting(ReviewRecord):
    """A sentence of a release, and the half-open span in it of what the question is about; 0, 0 where it is all."""

    sentence: str
    start: int = 0
    end: int = 0
    release: Release


class Side(ReviewRecord):
    """One of the things compared.

    Args:
        name: a name, a wording, or the words of a fact.
        others: what is one with it now and would come along with an answer.
        releases: number of releases that have it, as far as the question tells.
        sightings: a few places where it stands.
    """

    name: str
    others: tuple[str, ...] = ()
    releases: int = 0
    sightings: tuple[Sighting, ...] = ()


class ReviewItem(ReviewRecord):
    """A question with its evidence.

    Args:
        id: the same in every build that asks the same.
        kind: what it is about.
        subject: as a decision writes it.
        object: likewise; the subject again where the question is about one name, "" for a fact.
        rule: that asks.
        sentence: the question in words.
        releases: number of releases that an answer may change.
        effect: releases times uncertainty.
        joined: subject and object are one now.
        sides: what is compared, one or two.
        fields: of a fact: what may be corrected, with the present value.
    """

    id: str
    kind: QuestionKind
    subject: str
    object: str
    rule: str
    sentence: str
    releases: int
    effect: float
    joined: bool = False
    sides: tuple[Side, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    @cached_property
    def question(self) -> Asked:
        """What a decision must be on to answer this."""
        return asked_by(self.subject, self.object)

    @property
    def of_one_name(self) -> bool:
        """Whether the question is how many bodies or persons bear one name."""
        return self.question[0] is Matter.NAME and self.question[1][0] == self.question[1][1]


class Queue(ReviewRecord):
    """Questions of a build, those with the greatest effect on the graph first.

    Args:
        items: the questions.
        left_out: number of questions of less effect that are not among them.
    """

    items: tuple[ReviewItem, ...] = ()
    left_out: int = 0


def item_id(subject: str, other: str) -> str:
    """Return the id of a question, made of what it asks alone.

    Args:
        subject: as a decision writes it.
        other: its object likewise.
    """
    matter, (low, high) = asked_by(subject, other)
    return short_hash("\t".join((matter, *low, *high)), ID_DIGITS)
