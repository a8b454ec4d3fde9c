from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import DecisionError
from undersigned.linking import Predicate, load_decisions
from undersigned.linking.decisions import COLUMNS, parse_decisions

HEADER = "\t".join(COLUMNS)


def row(subject: str, predicate: str, target: str, modifier: str = "", **other: str) -> str:
    cells = {"subject_id": subject, "predicate_id": predicate, "object_id": target, "predicate_modifier": modifier}
    return "\t".join((cells | other).get(column, "") for column in COLUMNS)


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return path


def test_missing_file_holds_no_decisions(tmp_path: Path) -> None:
    assert load_decisions(tmp_path / "decisions.tsv") == ()


def test_lines_are_read_with_all_columns(tmp_path: Path) -> None:
    line = row(
        "Lantern League",
        "skos:exactMatch",
        "Liga del Farol",
        mapping_justification="semapv:ManualMappingCuration",
        author_id="rv",
        mapping_date="2024-05-01",
        confidence="0.9",
        comment="same seat",
        scope="Harbor Post",
    )
    (decision,) = load_decisions(write(tmp_path / "decisions.tsv", "# note", "", line))
    assert decision.line == 4
    assert decision.predicate is Predicate.SAME
    assert (decision.subject, decision.object) == ("Lantern League", "Liga del Farol")
    assert (decision.author, decision.date, decision.confidence) == ("rv", "2024-05-01", 0.9)
    assert (decision.comment, decision.scope) == ("same seat", "Harbor Post")


@pytest.mark.parametrize(
    ("predicate", "modifier", "expected", "negated"),
    [
        ("same", "", Predicate.SAME, False),
        ("skos:exactMatch", "Not", Predicate.DIFFERENT, False),
        ("different", "", Predicate.DIFFERENT, False),
        ("chapter_of", "", Predicate.CHAPTER_OF, False),
        ("org:subOrganizationOf", "Not", Predicate.CHAPTER_OF, True),
        ("member_of", "", Predicate.MEMBER_OF, False),
        ("unsure", "", Predicate.UNSURE, False),
        ("prefer_label", "", Predicate.PREFER_LABEL, False),
        ("withdraw", "", Predicate.WITHDRAW, False),
    ],
)
def test_predicates(predicate: str, modifier: str, expected: Predicate, negated: bool) -> None:
    (decision,) = parse_decisions(f"{HEADER}\n{row('A League', predicate, 'B League', modifier)}\n")
    assert (decision.predicate, decision.negated) == (expected, negated)


def test_name_with_number_sign_is_no_comment() -> None:
    (decision,) = parse_decisions(f"{HEADER}\n{row('#DoorsOpen', 'same', 'Doors Open')}\n")
    assert decision.subject == "#DoorsOpen"


def test_short_header_and_windows_line_ends() -> None:
    (decision,) = parse_decisions("subject_id\tpredicate_id\tobject_id\r\nA\tsame\tB\r\n")
    assert decision.object == "B"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param(
            row("A", "alike", "B"), r"line 2: unknown predicate 'alike'; expected one of same", id="predicate"
        ),
        pytest.param(row("A", "same", "B", "Maybe"), r"line 2: unknown predicate_modifier 'Maybe'", id="modifier"),
        pytest.param(row("A", "unsure", "B", "Not"), r"line 2: Not goes with same", id="not with unsure"),
        pytest.param(
            row("A", "accept", "B"), r"line 2: 'accept' cannot be said of a name \('A'\); expected", id="name accepted"
        ),
        pytest.param(
            row("measure:a b", "chapter_of", "measure:c d"), r"cannot be said of a measure", id="chapter of a measure"
        ),
        pytest.param(row("measure:a b", "same", "c d"), r"expected a wording after measure:", id="measure and name"),
        pytest.param(
            row("A", "same", "measure:c d"), r"does not go with the subject; expected a name", id="name and measure"
        ),
        pytest.param(
            row("measure:a b", "same", "measure:c d", scope="X"),
            r"scope 'X' is for names only",
            id="scope of a measure",
        ),
        pytest.param(row("A", "same", ""), r"line 2: object_id is empty", id="empty object"),
        pytest.param("A\tsame", r"line 2: 2 columns where the header has 10; columns are parted", id="half written"),
        pytest.param(row("", "same", "B"), r"line 2: subject_id is empty", id="empty subject"),
        pytest.param(row("A", "same", "B", confidence="high"), r"line 2: confidence 'high'", id="confidence"),
        pytest.param(row("A", "same", "B", confidence="nan"), r"line 2: confidence 'nan'", id="not a number"),
        pytest.param(row("A", "same", "B", mapping_date="May"), r"line 2: mapping_date 'May'", id="date"),
        pytest.param("<<<<<<< ours", r"line 2: mark of a merge conflict", id="conflict start"),
        pytest.param("=======", r"line 2: mark of a merge conflict", id="conflict middle"),
        pytest.param(
            row("The A League", "different", "a league"),
            r"line 2: .* are one name to the linker; say in",
            id="one name",
        ),
    ],
)
def test_bad_lines_are_named(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        load_decisions(write(tmp_path / "decisions.tsv", line))


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("subject_id\tobject_id", "line 1: the header misses predicate_id"),
        ("subject_id\tpredicate_id\tobject_id\tcolor", "line 1: the header has color"),
        ("subject_id\tpredicate_id\tobject_id\tobject_id", "line 1: the header has a column twice"),
    ],
)
def test_bad_header_is_named(header: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        list(parse_decisions(header))


def test_wrong_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    path.write_bytes(f"{HEADER}\n".encode() + "Unión\tsame\tB".encode("latin-1"))
    with pytest.raises(DecisionError, match=r"decisions\.tsv line 2: byte 0xf3 is not UTF-8; save the file as UTF-8"):
        load_decisions(path)
