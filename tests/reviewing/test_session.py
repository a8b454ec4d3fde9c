from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import DecisionError
from undersigned.linking.decisions.loading import load_decisions
from undersigned.linking.resolved_decisions import settle
from undersigned.model.links import QuestionKind
from undersigned.reviewing import Answer, Queue, Reviewer, Session

from .conftest import NAME, PAIR, PART, QUOTE, WORDINGS, make_item


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.tsv"


@pytest.fixture
def session(queue: Queue, path: Path, by: Reviewer) -> Session:
    return Session(queue, path, by)


def told(path: Path) -> list[tuple[str, str, str]]:
    return [(one.subject, one.predicate.value, one.object) for one in load_decisions(path)]


def test_an_answer_is_written_at_once_and_asked_no_more(session: Session, path: Path) -> None:
    session.answer(PAIR, Answer.SAME)
    assert told(path) == [("Lantern League", "same", "Liga del Farol")]
    assert PAIR not in session.pending()


def test_pending_keeps_the_order_of_the_queue_and_obeys_kinds(session: Session) -> None:
    assert session.pending() == [PAIR, PART, NAME, WORDINGS, QUOTE]
    assert session.pending([QuestionKind.FACT, QuestionKind.IDENTITY]) == [PAIR, NAME, QUOTE]


@pytest.mark.parametrize(
    "line",
    [
        "liga del farol\tdifferent\tLANTERN LEAGUE",
        "Lantern League\tchapter_of\tLiga del Farol",
        "Lantern League\tunsure\tLiga del Farol",
    ],
)
def test_what_the_file_decides_is_not_asked(line: str, queue: Queue, path: Path, by: Reviewer) -> None:
    path.write_text(f"subject_id\tpredicate_id\tobject_id\n{line}\n")
    assert PAIR not in Session(queue, path, by).pending()


@pytest.mark.parametrize(
    "line", ["Lantern League\twithdraw\tLiga del Farol", "Liga del Farol\tprefer_label\tLantern League"]
)
def test_what_decides_nothing_is_still_asked(line: str, queue: Queue, path: Path, by: Reviewer) -> None:
    path.write_text(f"subject_id\tpredicate_id\tobject_id\n{line}\n")
    assert PAIR in Session(queue, path, by).pending()


@pytest.mark.parametrize(
    ("item", "answer", "detail"),
    [
        (PAIR, Answer.SAME, ""),
        (PART, Answer.CHAPTER, ""),
        (PART, Answer.MEMBER, ""),
        (NAME, Answer.DIFFERENT, "Harbor Post"),
        (WORDINGS, Answer.REVERSED, ""),
        (QUOTE, Answer.CORRECT, "speaker=Ada Quill"),
    ],
)
def test_undo_is_a_line_that_withdraws(session: Session, path: Path, item, answer: Answer, detail: str) -> None:
    session.answer(item, answer, detail=detail)
    assert session.undo() == item
    assert [predicate for _, predicate, _ in told(path)][1:] == ["withdraw"]
    assert settle(load_decisions(path)) == settle(())
    assert item in session.pending()
    assert session.undo() is None


def test_undo_goes_back_one_answer_after_the_other(session: Session) -> None:
    session.answer(PAIR, Answer.SAME)
    session.answer(PART, Answer.CHAPTER)
    assert [session.undo(), session.undo(), session.undo()] == [PART, PAIR, None]


def test_another_answer_reverses_and_a_relation_is_withdrawn_first(session: Session, path: Path) -> None:
    session.answer(PAIR, Answer.SAME)
    session.answer(PAIR, Answer.DIFFERENT)
    session.answer(PAIR, Answer.CHAPTER)
    session.answer(PAIR, Answer.SAME)
    predicates = [predicate for _, predicate, _ in told(path)]
    assert predicates == ["same", "different", "withdraw", "chapter_of", "withdraw", "same"]


def test_a_contradiction_is_told_and_nothing_is_written(session: Session, path: Path) -> None:
    path.write_text(
        "subject_id\tpredicate_id\tobject_id\nLantern League\tsame\tLanterns\nLanterns\tdifferent\tLiga del Farol\n"
    )
    fresh = Session(session.queue, path, session.by)
    before = path.read_bytes()
    with pytest.raises(DecisionError, match="contradicts line"):
        fresh.answer(PAIR, Answer.SAME)
    assert path.read_bytes() == before
    assert PAIR in fresh.pending()
    fresh.answer(PAIR, Answer.DIFFERENT)


def test_other_lines_of_the_file_stay(session: Session, path: Path) -> None:
    path.write_text("# mine\nsubject_id\tpredicate_id\tobject_id\tauthor_id\nReef\tsame\tReefs\tM. Ibarra\n")
    fresh = Session(session.queue, path, session.by)
    fresh.answer(PAIR, Answer.UNSURE)
    assert [one.author for one in load_decisions(path)] == ["A. Quill", "M. Ibarra"]
    assert path.read_text().startswith("# mine\n")


def test_what_others_wrote_meanwhile_stays(session: Session, path: Path) -> None:
    path.write_text("subject_id\tpredicate_id\tobject_id\nReef\tsame\tReefs\n")
    session.answer(PAIR, Answer.SAME)
    assert told(path) == [("Lantern League", "same", "Liga del Farol"), ("Reef", "same", "Reefs")]


def test_an_answer_that_could_not_be_read_again_is_not_written(path: Path, by: Reviewer) -> None:
    odd = make_item(QuestionKind.IDENTITY, "measure:up League", "Tide")
    session = Session(Queue(items=(odd,)), path, by)
    with pytest.raises(DecisionError, match="the answer, line 2: object_id 'Tide' does not go with the subject"):
        session.answer(odd, Answer.SAME)
    assert not path.exists()
