"""A small queue of invented organizations: a pair of names, one name, two wordings, a fact."""

from __future__ import annotations

import pytest

from undersigned.linking.decisions.answered import written
from undersigned.model.links import Question, QuestionKind
from undersigned.reviewing import Queue, Release, Reviewer, ReviewItem, Side, Sighting
from undersigned.reviewing.item import item_id

FACT = "fact:0f3a9c4be1d2/quotes/1a2b3c4d5e6f"


def make_item(kind: QuestionKind, subject: str, other: str = "", *, words: str = "", effect: float = 1.0) -> ReviewItem:
    asked = Question(kind=kind, subject=subject, object=other, rule="", sentence="", releases=1)
    both = written(asked)
    seen = Sighting(
        sentence=f"The {words or subject} spoke.",
        start=4,
        end=4 + len(words or subject),
        release=Release(document="0f3a9c4be1d2", title="On the ferry", date="2021-06-03"),
    )
    names = [words or subject, *([other] if other else [])]
    return ReviewItem(
        id=item_id(*both),
        kind=kind,
        subject=both[0],
        object=both[1],
        rule="name.translation",
        sentence=f"What of “{words or subject}” and “{other}”?",
        releases=3,
        effect=effect,
        sides=tuple(Side(name=name, others=(f"{name} of Merrow",), releases=2, sightings=(seen,)) for name in names),
        fields=(("speaker", "Bo Reef"), ("speaker_role", "")) if kind is QuestionKind.FACT else (),
    )


PAIR = make_item(QuestionKind.IDENTITY, "Lantern League", "Liga del Farol", effect=3)
PART = make_item(QuestionKind.CHAPTER, "Tide Forum North", "Tide Forum", effect=2)
NAME = make_item(QuestionKind.IDENTITY, "Forum", effect=1.5)
WORDINGS = make_item(QuestionKind.MEASURE, "night ferry ban", "harbor tolls", effect=1.2)
QUOTE = make_item(QuestionKind.FACT, FACT, words="We cannot wait")


@pytest.fixture
def queue() -> Queue:
    return Queue(items=(PAIR, PART, NAME, WORDINGS, QUOTE), left_out=7)


@pytest.fixture
def by() -> Reviewer:
    return Reviewer(author="A. Quill", date="2024-05-02")
