"""Open questions in the order of their effect on the graph."""

from __future__ import annotations

import pytest

from undersigned.linking.questions import Questions
from undersigned.model.links import Question, QuestionKind


def question(subject: str, releases: int, probability: float = 0.5) -> Question:
    return Question(
        kind=QuestionKind.IDENTITY,
        subject=subject,
        object="Tide Watch",
        rule="name.test",
        sentence=f"Is {subject} Tide Watch?",
        releases=releases,
        probability=probability,
    )


@pytest.mark.parametrize(
    ("probability", "uncertainty"),
    [
        pytest.param(0.5, 1.0, id="the rule knows nothing"),
        pytest.param(1.0, 0.0, id="sure of yes"),
        pytest.param(0.0, 0.0, id="sure of no"),
        pytest.param(0.75, 0.5, id="between"),
    ],
)
def test_uncertainty(probability: float, uncertainty: float) -> None:
    assert question("Dock Bank", 4, probability).uncertainty == pytest.approx(uncertainty)
    assert question("Dock Bank", 4, probability).effect == pytest.approx(4 * uncertainty)


def test_order_is_effect_then_alphabet() -> None:
    questions = Questions()
    for asked in (question("B", 2), question("A", 2), question("C", 9, 0.95), question("D", 3)):
        questions.ask(asked)
    assert [asked.subject for asked in questions.ordered()] == ["D", "A", "B", "C"]


@pytest.mark.parametrize("order", [(2, 5), (5, 2)], ids=["greater last", "greater first"])
def test_asked_twice_counts_once_with_the_greater_effect(order: tuple[int, int]) -> None:
    questions = Questions()
    for releases in order:
        questions.ask(question("Dock Bank", releases))
    assert [asked.releases for asked in questions.ordered()] == [5]
