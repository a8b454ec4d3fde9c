from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from undersigned.cli.app import run

CLAIMS = """id,document,date,organization,concept,stance
1,a,2021-06-03,Ferry Union,Harbor toll,1
2,a,2021-06-03,Lantern League,Harbor toll,1
3,b,2022-06-01,Ferry Union,Harbor toll,1
4,b,2022-06-01,Toll Board,Harbor toll,0
5,c,2022-06-02,Toll Board,Night ferries,1
6,c,2022-06-02,Reef Watch,Night ferries,0
"""


@pytest.fixture(name="claims")
def claims_file(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(CLAIMS, encoding="utf-8")
    return path


def test_matrix_is_printed_as_csv_with_names(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(claims), "--mode", "onemode", "--aggregation", "conflict"], debug=False) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0] == ["", "Ferry Union", "Lantern League", "Reef Watch", "Toll Board"]
    assert rows[1] == ["Ferry Union", "0", "0", "0", "2"]
    assert rows[4] == ["Toll Board", "2", "1", "1", "0"]


def test_matrix_as_json_says_what_it_is(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["matrix", str(claims), "--mode", "twomode", "--aggregation", "subtract", "--normalization", "activity"]
    assert run([*words, "--duplicates", "year", "--format", "json"], debug=False) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["rows"][0], told["cols"], told["m"][0]) == ("Ferry Union", ["Harbor toll", "Night ferries"], [1, 0])
    assert (told["range"], told["scale"], told["claims"]) == ([-1, 1], [0, 1], 6)
    assert (told["mode"], told["normalization"], told["duplicates"]) == ("twomode", "activity", "year")


def test_matrix_has_no_upper_end_where_there_is_none(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(claims), "-f", "json"], debug=False) == 0
    assert json.loads(capsys.readouterr().out)["range"] == [0, None]


def test_filters_leave_rows_out_unless_isolates_are_wanted(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["matrix", str(claims), "--until", "2021", "--where", "concept=Harbor toll"]
    assert run(words, debug=False) == 0
    assert capsys.readouterr().out.splitlines()[0] == ",Ferry Union,Lantern League"
    assert run([*words, "--isolates"], debug=False) == 0
    assert capsys.readouterr().out.splitlines()[0] == ",Ferry Union,Lantern League,Reef Watch,Toll Board"


def test_declared_scale_makes_stances_more_alike(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["matrix", str(claims), "--aggregation", "conflict", "--duplicates", "acrossrange", "--scale=-2..2"]
    assert run(words, debug=False) == 0
    assert capsys.readouterr().out.splitlines()[1] == "Ferry Union,0,0,0,0.25"


def test_other_variables_may_stand_in_rows_and_columns(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["matrix", str(claims), "--mode", "twomode", "--rows", "concept", "--columns", "document"], debug=False)
        == 0
    )
    assert capsys.readouterr().out.splitlines() == [",a,b,c", "Harbor toll,2,2,0", "Night ferries,0,0,2"]


def test_an_empty_matrix_says_so(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(claims), "--since", "2030"], debug=False) == 0
    told = capsys.readouterr()
    assert "the matrix is empty: none of 0 claims has a value for both organization and concept" in told.err
    assert told.out.strip() in {"", '""'}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--aggregation", "combine"], "a onemode matrix has no aggregation combine"),
        (["--aggregation", "agree"], "'agree' is not one of"),
        (["--rows", "person"], "no variable is called 'person'; use one of"),
        (["--stance", "certainty"], "no stance is called 'certainty'; the claims have: stance"),
        (["--scale", "5"], "'5' is no scale"),
        (["--scale", "1..4"], "has the stance 0, outside 1..4"),
        (["--where", "organization"], "'organization' is no condition"),
        (["--since", "soon"], "since='soon' is not a date"),
    ],
)
def test_wrong_requests_are_refused_in_one_line(
    claims: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["matrix", str(claims), *words], debug=False) == 2
    told = capsys.readouterr()
    assert message in told.err
    assert (told.out, told.err.count("\n")) == ("", 1)


def test_parity_says_what_differs_and_why(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parity", str(claims)], debug=False) == 0
    told = capsys.readouterr().out
    assert told.startswith("4 x 2, stances 0..1: 108 of 138 matrices are as the tool has them\n")
    assert "other by up to 1, of 5 claims" in told
    assert "- triangular kernel: asymmetric" in told


def test_a_declared_scale_needs_no_notice(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims.write_text(claims.read_text("utf-8").replace("Harbor toll,0", "Harbor toll,3"), encoding="utf-8")
    assert run(["matrix", str(claims)], debug=False) == 0
    assert "the scale is taken to be 0..3" in capsys.readouterr().err
    assert run(["matrix", str(claims), "--scale", "0..4"], debug=False) == 0
    assert capsys.readouterr().err == ""


def test_type_and_column_are_for_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", "--type", "DNA Statement", "--workspace", str(tmp_path)], debug=False) == 2
    assert "--column and --type are for coded files" in capsys.readouterr().err


def test_parity_as_json_has_every_matrix(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parity", str(claims), "--json"], debug=False) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["matrices"]) == 138
    differing = told["matrices"]["onemode|ignore|no|month"]
    assert (differing["m"][0], differing["tool"]["m"][0], differing["difference"]) == ([0, 2, 0, 2], [0, 1, 0, 1], 1)
    assert "tool" not in told["matrices"]["onemode|ignore|no|year"]
    assert {"topic", "tool", "ours", "reason"} == set(told["conventions"][0])
