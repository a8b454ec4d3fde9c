from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import DecisionError
from undersigned.linking.decisions import COLUMNS
from undersigned.linking.decisions.loading import load_decisions
from undersigned.reviewing import Queue, Reviewer, Session, apply_answers

from .conftest import PAIR, PART, QUOTE


@pytest.fixture
def session(queue: Queue, tmp_path: Path, by: Reviewer) -> Session:
    return Session(queue, tmp_path / "decisions.tsv", by)


def write(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "answers.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_answers_are_taken_by_id(session: Session, tmp_path: Path) -> None:
    path = write(
        tmp_path, "# mine", f"{PAIR.id}\ts\tone seat", "", f"{PART.id}\tchapter", f"{QUOTE.id}\te\tspeaker=Ada"
    )
    assert apply_answers(session, path) == 3
    told = [(one.predicate.value, one.object, one.comment) for one in load_decisions(session.path)]
    assert told == [
        ("same", "Liga del Farol", "one seat"),
        ("chapter_of", "Tide Forum", ""),
        ("correct", "speaker=Ada", ""),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("0000000000\ts", r"answers\.tsv line 2: no question '0000000000' in the queue; undersigned review --list"),
        (PAIR.id, r"line 2: 1 columns; expected ID, tab, answer"),
        (f"{PAIR.id}\tmaybe", r"line 2: 'maybe' is no answer"),
        (f"{PAIR.id}\taccept", r"line 2: question \w+ has no answer 'accept'"),
        (f"{QUOTE.id}\te\tspeaker", r"'speaker' corrects nothing of quotes"),
        (f"{PART.id}\tr", r"closes a circle"),
    ],
)
def test_one_wrong_answer_takes_none(session: Session, tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        apply_answers(session, write(tmp_path, f"{PART.id}\tc", line))
    assert not session.path.exists()


def test_a_file_of_decisions_is_taken_once(session: Session, tmp_path: Path) -> None:
    path = write(
        tmp_path, "\t".join(COLUMNS[:3]), "Reef Trust\tsame\tReefs", "Lantern League\tdifferent\tLiga del Farol"
    )
    assert apply_answers(session, path) == 2
    assert apply_answers(session, path) == 0
    assert PAIR not in session.pending()


def test_a_file_in_another_encoding_is_named(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "answers.tsv"
    path.write_bytes("Unión".encode("latin-1"))
    with pytest.raises(DecisionError, match=r"answers\.tsv: not UTF-8"):
        apply_answers(session, path)
