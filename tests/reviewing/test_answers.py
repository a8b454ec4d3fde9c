from __future__ import annotations

import pytest

from undersigned.errors import DecisionError
from undersigned.linking.decisions import MANUAL
from undersigned.reviewing import Answer, Reviewer, ReviewItem, choices, decide, parse_answer

from .conftest import FACT, NAME, PAIR, PART, QUOTE, WORDINGS


@pytest.mark.parametrize(
    ("item", "answer", "detail", "said"),
    [
        (PAIR, Answer.SAME, "one seat", ("Lantern League", "same", "Liga del Farol", "one seat", "")),
        (PAIR, Answer.UNSURE, "", ("Lantern League", "unsure", "Liga del Farol", "", "")),
        (PART, Answer.CHAPTER, "", ("Tide Forum North", "chapter_of", "Tide Forum", "", "")),
        (PART, Answer.REVERSED, "", ("Tide Forum", "chapter_of", "Tide Forum North", "", "")),
        (PART, Answer.MEMBER, "", ("Tide Forum North", "member_of", "Tide Forum", "", "")),
        (NAME, Answer.SAME, "", ("Forum", "same", "Forum", "", "")),
        (NAME, Answer.DIFFERENT, "Harbor Post", ("Forum", "different", "Forum", "", "Harbor Post")),
        (WORDINGS, Answer.CHAPTER, "", ("measure:night ferry ban", "broader", "measure:harbor tolls", "", "")),
        (QUOTE, Answer.REJECT, "a title", (FACT, "reject", "", "a title", "")),
        (QUOTE, Answer.CORRECT, "speaker=Ada Quill", (FACT, "correct", "speaker=Ada Quill", "", "")),
    ],
)
def test_answers_are_decisions(
    item: ReviewItem, answer: Answer, detail: str, said: tuple[str, ...], by: Reviewer
) -> None:
    decision = decide(item, answer, by, detail=detail)
    assert (decision.subject, decision.predicate, decision.object, decision.comment, decision.scope) == said
    assert (decision.author, decision.date, decision.justification) == ("A. Quill", "2024-05-02", MANUAL)


@pytest.mark.parametrize(
    ("item", "answer", "message"),
    [
        (PAIR, Answer.ACCEPT, r"has no answer 'accept'; expected one of same, different, chapter"),
        (QUOTE, Answer.SAME, r"has no answer 'same'; expected one of accept, reject, correct, unsure"),
        (NAME, Answer.MEMBER, r"has no answer 'member'; expected one of same, different, unsure"),
        (QUOTE, Answer.CORRECT, r"the answer 'correct' needs field=value"),
        (NAME, Answer.DIFFERENT, r"needs the publisher or document that means another one"),
    ],
)
def test_answers_that_do_not_fit_are_named(item: ReviewItem, answer: Answer, message: str, by: Reviewer) -> None:
    assert answer not in choices(item) or answer in {Answer.CORRECT, Answer.DIFFERENT}
    with pytest.raises(DecisionError, match=message):
        decide(item, answer, by)


def test_answers_are_known_by_key_and_word() -> None:
    assert parse_answer("S") is parse_answer(" same ") is Answer.SAME
    with pytest.raises(DecisionError, match=r"'maybe' is no answer; expected one of s same, d different"):
        parse_answer("maybe")
