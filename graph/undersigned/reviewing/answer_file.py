"""Answers from a file: a line for each question, or a whole file of decisions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from undersigned.errors import DecisionError
from undersigned.linking.decisions import Decision, parse_decisions
from undersigned.linking.decisions.parsing import is_comment
from undersigned.reviewing.answers import decide, parse_answer
from undersigned.reviewing.session import Session

__all__ = ["apply_answers"]

FORM = "ID, tab, answer, and where wanted tab and detail"
MOST_CELLS = 3


def apply_answers(session: Session, path: Path) -> int:
    """Take all answers of a file, or none where one is wrong.

    Args:
        session: of the queue that is answered.
        path: lines of question id, answer and detail, tab separated; or a file of decisions, as the review page
            writes it. Decisions that stand word for word in the session's file are not added again.

    Returns:
        The number of decisions that were added.

    Raises:
        DecisionError: a line is wrong, or the answers contradict each other or the session's file.
        OSError: a file cannot be read or written.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecisionError(f"{path.name}: not UTF-8 ({error.reason}); save the file as UTF-8") from error
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    head = next((line for _, line in lines if not is_comment(line)), "")
    if head.startswith("subject_id\t"):
        known = {_said(decision) for decision in session.decisions}
        told = [one for one in parse_decisions(text, name=path.name) if _said(one) not in known]
    else:
        told = list(_decisions(session, lines, path.name))
    if told:
        session.add(told)
    return len(told)


def _decisions(session: Session, lines: list[tuple[int, str]], name: str) -> Iterator[Decision]:
    for number, line in lines:
        if is_comment(line):
            continue
        place = f"{name} line {number}"
        item_id, *rest = [cell.strip() for cell in line.split("\t")]
        if not 1 <= len(rest) < MOST_CELLS:
            raise DecisionError(f"{place}: {len(rest) + 1} columns; expected {FORM}")
        item = session.find(item_id)
        if item is None:
            raise DecisionError(f"{place}: no question {item_id!r} in the queue; undersigned review --list shows them")
        try:
            yield decide(item, parse_answer(rest[0]), session.by, detail="".join(rest[1:]))
        except DecisionError as error:
            raise DecisionError(f"{place}: {error}") from error


def _said(decision: Decision) -> tuple[object, ...]:
    return (
        decision.question,
        decision.predicate,
        decision.object,
        decision.negated,
        decision.author,
        decision.date,
        decision.comment,
        decision.scope,
    )
