from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking import DocumentMentions, link_corpus
from undersigned.linking.decisions import Decision
from undersigned.model.facts import Stance
from undersigned.model.links import Question

Maker = Callable[..., DocumentMentions]
SAME = (("measure:boats after dark", "same", "measure:night ferries"),)


def questions(linked: tuple[Question, ...]) -> list[tuple[str, str]]:
    return [(one.subject, one.object) for one in linked if one.rule == "measure.both-sides"]


@pytest.mark.parametrize(
    ("second_day", "asked"),
    [pytest.param("2024-05-01", True, id="one day"), pytest.param("2024-05-02", False, id="two days")],
)
def test_opposite_stances_of_one_day_are_a_question(
    document: Maker, decide: Callable[..., list[Decision]], second_day: str, asked: bool
) -> None:
    records = [
        document("a", ("Tide Watch",), date="2024-05-01", asks=[("night ferries", Stance.SUPPORT, None)]),
        document("b", ("Tide Watch",), date=second_day, asks=[("boats after dark", Stance.OPPOSE, None)]),
        document("c", ("Tide Watch",), date="2023-01-01", asks=[("late boats", Stance.OPPOSE, None)]),
    ]
    # The ruling joins them over a third wording, so that the pair itself is open.
    told = (
        ("measure:night ferries", "same", "measure:late boats"),
        ("measure:late boats", "same", "measure:boats after dark"),
    )
    found = questions(link_corpus(records, decide(*told)).questions)
    assert found == ([("measure:night ferries", "measure:boats after dark")] if asked else [])


def test_pair_that_somebody_joined_is_no_question(document: Maker, decide: Callable[..., list[Decision]]) -> None:
    asks = [("night ferries", Stance.SUPPORT, None), ("boats after dark", Stance.OPPOSE, None)]
    assert questions(link_corpus([document("a", ("Tide Watch",), asks=asks)], decide(*SAME)).questions) == []


def test_two_stances_in_the_same_words_are_no_question(document: Maker) -> None:
    asks = [("night ferries", Stance.SUPPORT, None), ("the night ferries", Stance.OPPOSE, None)]
    linked = link_corpus([document("a", ("Tide Watch",), asks=asks)])
    assert [position.stance for position in linked.positions] == [None]
    assert questions(linked.questions) == []
