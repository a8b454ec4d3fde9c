from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import DecisionError
from undersigned.linking.decisions import (
    COLUMNS,
    MANUAL,
    Decision,
    Predicate,
    format_decisions,
    order_decisions,
    parse_decisions,
    write_decisions,
)
from undersigned.linking.decisions.loading import load_decisions
from undersigned.linking.resolved_decisions import settle

NAMES = ("Lantern League", "Liga del Farol", "Reef Trust", "Tide Forum")
lines = st.lists(
    st.tuples(
        st.sampled_from(NAMES), st.sampled_from(("same", "different", "unsure", "withdraw")), st.sampled_from(NAMES)
    ),
    max_size=12,
)
text = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


def decide(line: int, subject: str, predicate: str, target: str, **other: str) -> Decision:
    return Decision(line=line, subject=subject, predicate=Predicate(predicate), object=target, **other)


def number(told: list[tuple[str, str, str]]) -> list[Decision]:
    return [decide(line, *one) for line, one in enumerate(told, start=2) if one[0] != one[2]]


def test_order_is_names_measures_facts_by_alphabet() -> None:
    told = [
        decide(2, "fact:0f3a9c4be1d2/quotes/1a2b3c4d5e6f", "accept", ""),
        decide(3, "measure:toll", "same", "measure:harbor toll"),
        decide(4, "Tide Forum", "same", "Reef Trust"),
        decide(5, "Lantern League", "same", "Liga del Farol"),
    ]
    assert [one.subject[:8] for one in order_decisions(told)] == ["Lantern ", "Tide For", "measure:", "fact:0f3"]
    assert [one.line for one in order_decisions(told)] == [2, 3, 4, 5]


def test_a_reversal_comes_after_what_it_reverses_whatever_its_names_order() -> None:
    told = [decide(2, "Tide Forum", "same", "Reef Trust"), decide(3, "Reef Trust", "different", "Tide Forum")]
    assert [one.predicate for one in order_decisions(told)] == ["same", "different"]


@given(lines)
def test_the_order_changes_nothing_that_holds(told: list[tuple[str, str, str]]) -> None:
    decisions = number(told)
    try:
        before = settle(decisions)
    except DecisionError:
        with pytest.raises(DecisionError, match="contradicts"):
            settle(order_decisions(decisions))
    else:
        assert settle(order_decisions(decisions)) == before


@given(lines)
def test_writing_what_was_written_changes_nothing(told: list[tuple[str, str, str]]) -> None:
    once = format_decisions(number(told))
    assert format_decisions(parse_decisions(once)) == once


def test_one_changed_decision_is_one_changed_line() -> None:
    told = [decide(line, name, "same", f"{name} of Merrow") for line, name in enumerate(NAMES, start=2)]
    added = [*told, decide(9, "Pilot Fund", "different", "Pilot Foundation")]
    assert len(set(format_decisions(added).splitlines()) ^ set(format_decisions(told).splitlines())) == 1


def test_provenance_is_written_and_read_back() -> None:
    decision = Decision(
        line=2,
        subject="Lantern League",
        predicate=Predicate.CHAPTER_OF,
        object="Lanterns",
        negated=True,
        author="A. Quill",
        date="2024-05-02",
        justification=MANUAL,
        confidence=0.75,
        comment="left in 2023",
        scope="Harbor Post",
    )
    text = format_decisions([decision])
    assert text.splitlines()[0].split("\t") == list(COLUMNS)
    assert tuple(parse_decisions(text)) == (decision,)


@given(text, text)
def test_any_text_gives_a_file_that_can_be_read(subject: str, comment: str) -> None:
    told = Decision(line=2, subject=f"x{subject}", predicate=Predicate.SAME, object="y", comment=comment)
    (read,) = parse_decisions(format_decisions([told]))
    assert read.comment == " ".join(comment.split())


@pytest.mark.parametrize("name", ["# Doors Open", "======= Bold League", "<<<<<<< Fish", "## x", "#\tx"])
def test_a_name_that_looks_like_a_comment_or_mark_keeps_its_key(name: str) -> None:
    decision = decide(2, name, "same", "Doors")
    (read,) = parse_decisions(format_decisions([decision]))
    assert read.question == decision.question


def test_file_keeps_its_comments_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    path.write_text("# by the harbor desk\nsubject_id\tpredicate_id\tobject_id\nTide\tsame\tTides\n# and\nA\tsame\tB\n")
    write_decisions(path, [*load_decisions(path), decide(9, "C", "same", "D")])
    told = path.read_text().splitlines()
    assert told[:2] == ["# by the harbor desk", "# and"]
    assert [line.split("\t")[0] for line in told[3:]] == ["A", "C", "Tide"]


def test_a_missing_file_is_made(tmp_path: Path) -> None:
    write_decisions(tmp_path / "new" / "decisions.tsv", [])
    assert load_decisions(tmp_path / "new" / "decisions.tsv") == ()
