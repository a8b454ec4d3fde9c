from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.cli import output


@given(st.text(), st.integers(min_value=20, max_value=300))
def test_cut_gives_one_line_within_the_limit(text, limit):
    line = output.cut(text, limit)
    assert len(line) <= limit
    assert not output.CONTROLS.search(line)


def test_cut_marks_what_is_left_out():
    assert output.cut("a" * 30, 25) == "a" * 24 + "…"
    assert output.cut("short \n line", 40) == "short line"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("@here", "'@here", id="at"),
        pytest.param("-12.5", "-12.5", id="number"),
        pytest.param("-1.5E-7", "-1.5E-7", id="exponent"),
        pytest.param("- a dash", "'- a dash", id="dash"),
        pytest.param("Lantern League", "Lantern League", id="text"),
    ],
)
def test_csv_cells_are_no_formulas(capsys, cell, expected):
    output.say_csv(["name"], [[cell]])
    assert list(csv.reader(io.StringIO(capsys.readouterr().out))) == [["name"], [expected]]


def test_complaints_cannot_steer_the_terminal(capsys):
    output.complain("bad \x1b[2Jname\u202e\nx")
    assert capsys.readouterr().err == "undersigned: bad �[2Jname� x\n"


def test_tables_take_markup_as_text(capsys):
    output.say_table(["a"], [["[bold]x[/bold]\x1b[0m"]])
    assert "[bold]x[/bold]�[0m" in capsys.readouterr().out


def test_progress_is_silent_without_a_terminal(capsys):
    with output.progress_bar() as progress:
        progress("reading", 1, 2)
    assert capsys.readouterr() == ("", "")
