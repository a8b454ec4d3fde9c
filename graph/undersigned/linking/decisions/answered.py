"""Which questions decisions answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from undersigned.linking.decisions.record import FACT, MEASURE, Decision, Matter, Pair, Predicate
from undersigned.model.links import Question, QuestionKind

__all__ = ["Asked", "asked_by", "is_answered", "question_of", "standing_answers", "written"]

Asked = tuple[Matter, Pair]
"""What is asked: the matter, and the keys of both sides whatever their order and scope."""


def question_of(decision: Decision) -> Asked:
    """Return what a decision is on, whatever its scope."""
    first, second = decision.refs
    low, high = sorted(((first[0], ""), (second[0], "")))
    return decision.matter, (low, high)


def standing_answers(decisions: Iterable[Decision]) -> dict[Asked, Decision]:
    """Return the decision that stands on each question; what was taken back, and preferred labels, are no answers."""
    found: dict[Asked, Decision] = {}
    for decision in sorted(decisions, key=lambda one: one.line):
        if decision.predicate is Predicate.WITHDRAW or decision.negated:
            found.pop(question_of(decision), None)
        elif decision.predicate is not Predicate.PREFER_LABEL:
            found[question_of(decision)] = decision
    return found


def written(question: Question) -> tuple[str, str]:
    """Return subject and object of a question as a decision writes them.

    Where the question is about one name, it stands on both sides; a fact has no object.
    """
    subject, other = question.subject, question.object
    if question.kind is QuestionKind.MEASURE:
        return MEASURE + subject.removeprefix(MEASURE), MEASURE + other.removeprefix(MEASURE)
    return (subject, "") if subject.startswith(FACT) else (subject, other or subject)


def asked_by(subject: str, other: str) -> Asked:
    """Return what a question with this subject and object asks, as a decision writes them."""
    return question_of(Decision(line=0, subject=subject, predicate=Predicate.UNSURE, object=other))


def is_answered(question: Question, answers: Mapping[Asked, Decision]) -> bool:
    """Tell whether a decision settles a question; one that leaves it open does not."""
    answer = answers.get(asked_by(*written(question)))
    return answer is not None and answer.predicate is not Predicate.UNSURE
