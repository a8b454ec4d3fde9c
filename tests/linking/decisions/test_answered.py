from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking.decisions.answered import is_answered, standing_answers, written
from undersigned.model.links import Question, QuestionKind


def ask(kind: str, subject: str, other: str = "") -> Question:
    return Question(kind=QuestionKind(kind), subject=subject, object=other, rule="x", sentence="?", releases=1)


@pytest.mark.parametrize(
    ("question", "both"),
    [
        (ask("identity", "Reef", "Tide"), ("Reef", "Tide")),
        (ask("identity", "Forum"), ("Forum", "Forum")),
        (ask("measure", "toll", "ferry ban"), ("measure:toll", "measure:ferry ban")),
        (ask("fact", "fact:0/quotes/1"), ("fact:0/quotes/1", "")),
    ],
)
def test_questions_are_written_as_decisions_write_them(question: Question, both: tuple[str, str]) -> None:
    assert written(question) == both


@pytest.mark.parametrize(
    ("question", "told", "answered"),
    [
        (ask("identity", "Reef", "Tide"), [("tide", "same", "The Reef")], True),
        (ask("identity", "Reef", "Tide"), [("Reef", "different", "Tide"), ("Tide", "withdraw", "Reef")], False),
        (ask("identity", "Reef", "Tide"), [("Reef", "unsure", "Tide")], False),
        (ask("identity", "Reef", "Tide"), [("Reef", "prefer_label", "Tide")], False),
        (ask("chapter", "Reef", "Tide"), [("Reef", "chapter_of", "Tide"), ("Reef", "not chapter_of", "Tide")], False),
        (ask("identity", "Forum"), [("Forum", "same", "forum")], True),
        (ask("identity", "toll", "ferry"), [("measure:toll", "same", "measure:ferry")], False),
        (ask("measure", "toll", "ferry"), [("measure:the tolls", "broader", "measure:ferries")], True),
        (ask("fact", "fact:0/quotes/1"), [("fact:0/quotes/1", "correct", "speaker=Ada")], True),
    ],
)
def test_answered(question: Question, told: list[tuple[str, str, str]], answered: bool, decide: Callable) -> None:
    assert is_answered(question, standing_answers(decide(*told))) is answered
