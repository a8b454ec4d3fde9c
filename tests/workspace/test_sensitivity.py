from __future__ import annotations

import pytest

from undersigned.model.links import QuestionKind
from undersigned.reviewing import ReviewItem
from undersigned.workspace.sensitivity import probability_of


def item(*, effect: float, joined: bool) -> ReviewItem:
    return ReviewItem(
        id="1", kind=QuestionKind.IDENTITY, subject="Lantern League", object="LL", rule="r", sentence="?", releases=4,
        effect=effect, joined=joined,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("effect", "joined", "expected"),
    [
        pytest.param(4.0, False, 0.5, id="wide open"),
        pytest.param(4.0, True, 0.5, id="wide open, joined now"),
        pytest.param(1.0, False, 0.125, id="kept apart, so rather no"),
        pytest.param(1.0, True, 0.875, id="joined, so rather yes"),
    ],
)
def test_the_graph_has_the_likelier_answer(effect: float, joined: bool, expected: float) -> None:
    assert probability_of(item(effect=effect, joined=joined)) == expected
