"""Tables on the command line: which column holds what."""

from __future__ import annotations

import json

import pytest

TEXT = "Port Merrow, 3 June 2021 – The Lantern League asks the Harbor Minister to end the night ferry ban."


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(f"Nr;Fassung;Wann\n7;{TEXT};2021-06-03\n", encoding="utf-8")
    return path


def test_extract_takes_columns(run, table, tmp_path):
    options = ("--column", "text=Fassung", "--column", "date=Wann")
    shown = run("extract", table, "--out", tmp_path / "facts", *options)
    assert (shown.code, shown.out) == (0, f"1 documents -> {tmp_path / 'facts'}\n")
    assert json.loads((tmp_path / "facts" / "7.json").read_text(encoding="utf-8"))["text"] == TEXT


def test_build_takes_columns(run, table, tmp_path):
    shown = run("build", table, "-w", tmp_path / "w", "--column", "text=Fassung", "--json")
    assert json.loads(shown.out)["read"] == 1


def test_a_table_without_texts_says_what_to_do(run, table, tmp_path):
    shown = run("extract", table, "--out", tmp_path / "facts")
    assert shown.code == 1
    assert "name the column, as in --column text=NAME" in shown.err


@pytest.mark.parametrize(
    ("given", "message"),
    [
        pytest.param("Fassung", "--column 'Fassung' names no column; write it as text=HEADING", id="no name"),
        pytest.param("text=", "names no column", id="no heading"),
        pytest.param("body=Fassung", "column 'body' is unknown; expected one of text, title", id="unknown"),
    ],
)
def test_wrong_columns_are_usage_errors(given, message, run, table, tmp_path):
    shown = run("build", table, "-w", tmp_path / "w", "--column", given)
    assert shown.code == 2
    assert message in shown.err


def test_a_table_of_something_else_in_a_folder_is_no_problem(run, sources, tmp_path):
    (sources / "members.csv").write_text("Organization,Town\nLantern League,Merrow\n", encoding="utf-8")
    assert run("extract", sources, "--out", tmp_path / "facts").code == 0
