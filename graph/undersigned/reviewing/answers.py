"""Answers of a reviewer, and the decisions that they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from undersigned.errors import DecisionError
from undersigned.linking.decisions import MANUAL, Decision, Predicate
from undersigned.model.links import QuestionKind
from undersigned.reviewing.item import ReviewItem

__all__ = ["KEYS", "Answer", "Reviewer", "choices", "decide", "parse_answer"]


class Answer(StrEnum):
    """What a reviewer says to a question."""

    SAME = "same"
    DIFFERENT = "different"
    CHAPTER = "chapter"
    REVERSED = "reversed"
    MEMBER = "member"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


KEYS = {
    "s": Answer.SAME,
    "d": Answer.DIFFERENT,
    "c": Answer.CHAPTER,
    "r": Answer.REVERSED,
    "m": Answer.MEMBER,
    "u": Answer.UNSURE,
    "a": Answer.ACCEPT,
    "x": Answer.REJECT,
    "e": Answer.CORRECT,
}
PAIR = (Answer.SAME, Answer.DIFFERENT, Answer.CHAPTER, Answer.REVERSED, Answer.MEMBER, Answer.UNSURE)
CHOICES = {
    QuestionKind.MEASURE: (Answer.SAME, Answer.DIFFERENT, Answer.CHAPTER, Answer.REVERSED, Answer.UNSURE),
    QuestionKind.FACT: (Answer.ACCEPT, Answer.REJECT, Answer.CORRECT, Answer.UNSURE),
}
PREDICATES = {
    Answer.SAME: Predicate.SAME,
    Answer.DIFFERENT: Predicate.DIFFERENT,
    Answer.MEMBER: Predicate.MEMBER_OF,
    Answer.UNSURE: Predicate.UNSURE,
    Answer.ACCEPT: Predicate.ACCEPT,
    Answer.REJECT: Predicate.REJECT,
    Answer.CORRECT: Predicate.CORRECT,
}


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, and when (ISO date)."""

    author: str
    date: str


def choices(item: ReviewItem) -> tuple[Answer, ...]:
    """Return the answers that a question may have."""
    if item.of_one_name:
        return (Answer.SAME, Answer.DIFFERENT, Answer.UNSURE)
    return CHOICES.get(item.kind, PAIR)


def parse_answer(written: str) -> Answer:
    """Return the answer of a key or word.

    Raises:
        DecisionError: there is none.
    """
    word = written.strip().lower()
    if word in KEYS:
        return KEYS[word]
    if word not in set(Answer):
        known = ", ".join(f"{key} {answer}" for key, answer in KEYS.items())
        raise DecisionError(f"{written!r} is no answer; expected one of {known}")
    return Answer(word)


def decide(item: ReviewItem, answer: Answer, by: Reviewer, *, detail: str = "") -> Decision:
    """Return the decision that an answer is.

    Args:
        item: the question.
        answer: to it.
        by: author and date of the decision.
        detail: `field=value` of a correction; where one name is told apart the publisher, or the first digits of the
            document, that means another one by it; else a comment.

    Raises:
        DecisionError: the question cannot have this answer, or a detail is missing.
    """
    allowed = choices(item)
    if answer not in allowed:
        raise DecisionError(f"question {item.id} has no answer {answer.value!r}; expected one of {', '.join(allowed)}")
    apart = item.of_one_name and answer is Answer.DIFFERENT
    if not detail and (apart or answer is Answer.CORRECT):
        wanted = "the publisher or document that means another one" if apart else "field=value"
        raise DecisionError(f"question {item.id}: the answer {answer.value!r} needs {wanted}")
    subject, other = item.subject, item.object
    predicate = PREDICATES.get(answer)
    if predicate is None:
        predicate = Predicate.BROADER if item.kind is QuestionKind.MEASURE else Predicate.CHAPTER_OF
        subject, other = (other, subject) if answer is Answer.REVERSED else (subject, other)
    as_object = answer is Answer.CORRECT
    return Decision(
        line=0,
        subject=subject,
        predicate=predicate,
        object=detail if as_object else other,
        author=by.author,
        date=by.date,
        justification=MANUAL,
        comment="" if as_object or apart else detail,
        scope=detail if apart else "",
    )
