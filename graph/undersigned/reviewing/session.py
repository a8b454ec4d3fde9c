"""A review: questions, answers, and the file of decisions that grows with each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from undersigned.linking.decisions import (
    MANUAL,
    Decision,
    Predicate,
    format_decisions,
    parse_decisions,
    write_decisions,
)
from undersigned.linking.decisions.answered import standing_answers
from undersigned.linking.decisions.loading import check_decisions, load_decisions
from undersigned.linking.decisions.record import RELATIONS
from undersigned.model.links import QuestionKind
from undersigned.reviewing.answers import Answer, Reviewer, decide
from undersigned.reviewing.item import Queue, ReviewItem

__all__ = ["Session", "open_questions"]


class Session:
    """A queue under review; the file is written whole after each answer.

    Args:
        queue: questions of a build.
        path: `decisions.tsv` of the workspace.
        by: who decides.

    Raises:
        DecisionError: the file has a wrong line.
    """

    def __init__(self, queue: Queue, path: Path, by: Reviewer) -> None:
        self.queue = queue
        self.path = path
        self.by = by
        self.decisions = load_decisions(path)
        self._answered: list[ReviewItem] = []

    def pending(self, kinds: Iterable[QuestionKind] = ()) -> list[ReviewItem]:
        """Return the questions that no decision answers, in the order of the queue.

        Args:
            kinds: of questions; none for all.
        """
        wanted = set(kinds)
        asked = open_questions(self.queue, self.decisions)
        return [item for item in asked if not wanted or item.kind in wanted]

    def find(self, item_id: str) -> ReviewItem | None:
        """Return the question of an id, answered or not; None where the queue does not have it."""
        return next((item for item in self.queue.items if item.id == item_id), None)

    def answer(self, item: ReviewItem, answer: Answer, *, detail: str = "") -> None:
        """Note an answer and write the file; an earlier answer of another sort is withdrawn first.

        Raises:
            DecisionError: the answer does not fit the question, or contradicts another decision; nothing is written.
            OSError: the file cannot be written.
        """
        decision = decide(item, answer, self.by, detail=detail)
        earlier = standing_answers(self.decisions).get(item.question)
        told = [decision]
        if earlier is not None and _is_other(earlier, decision):
            told = [self._withdrawal(item), decision]
        self.add(told)
        self._answered.append(item)

    def undo(self) -> ReviewItem | None:
        """Withdraw the last answer of this session by a new line, and return its question; None where there is none."""
        if not self._answered:
            return None
        item = self._answered.pop()
        self.add([self._withdrawal(item)])
        return item

    def add(self, decisions: Iterable[Decision]) -> None:
        """Add decisions behind those that the file has by now, check all of them, and write the file.

        Raises:
            DecisionError: they contradict each other, or could not be read again; nothing is written.
            OSError: the file cannot be written.
        """
        known = load_decisions(self.path)  # another reviewer, or an editor, may have changed it
        last = max((one.line for one in known), default=1)
        fresh = [replace(one, line=last + number) for number, one in enumerate(decisions, start=1)]
        both = (*known, *fresh)
        check_decisions(both, name=self.path.name)
        for _ in parse_decisions(format_decisions(fresh), name="the answer,"):
            pass
        write_decisions(self.path, both)
        self.decisions = load_decisions(self.path)

    def _withdrawal(self, item: ReviewItem) -> Decision:
        standing = standing_answers(self.decisions).get(item.question)
        return Decision(
            line=0,
            subject=item.subject,
            predicate=Predicate.WITHDRAW,
            object=item.object,
            author=self.by.author,
            date=self.by.date,
            justification=MANUAL,
            scope=standing.scope if standing else "",
        )


def open_questions(queue: Queue, decisions: Iterable[Decision]) -> list[ReviewItem]:
    """Return the questions of a queue that no decision answers, in its order."""
    answered = standing_answers(decisions)
    return [item for item in queue.items if item.question not in answered]


def _is_other(earlier: Decision, decision: Decision) -> bool:
    """Tell whether an earlier decision must be withdrawn: a relation and another answer do not reverse each other."""
    related = {earlier.predicate, decision.predicate} & RELATIONS
    return bool(related) and (earlier.predicate, earlier.refs) != (decision.predicate, decision.refs)
