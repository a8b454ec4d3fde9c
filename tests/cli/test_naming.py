from __future__ import annotations

import csv
import io
import json

import pytest


def test_two_names_are_explained(run):
    shown = run("names", "FSF of Texas", "Fair Seas Forum of Texas")
    assert shown.code == 0
    assert shown.out.startswith("“FSF of Texas” and “Fair Seas Forum of Texas” are the same organization.\n")
    assert "(acronym.beginning)" in shown.out


def test_direction_of_a_chapter(run):
    assert run("names", "Lantern League", "Lantern League Mexico").out.startswith(
        "“Lantern League Mexico” is a chapter of “Lantern League”."
    )


def test_json(run):
    told = json.loads(run("names", "Lantern League Mexico", "Lantern League", "--json").out)
    assert (told["answer"], told["rule"], told["reversed"]) == ("chapter_of", "place.part", False)
    assert told["names"][0]["places"] == [["MX", "MX-MEX"]]


def test_pairs_keep_their_other_columns(run, tmp_path):
    table = tmp_path / "pairs.csv"
    table.write_text(
        'id,name_a,name_b,rule\n7,"Seas, Fair","Fair Seas",old\n8,Tide,-Tide\n'.replace(
            "8,Tide,-Tide", "8,Tide,-Tide,x"
        )
    )
    rows = list(csv.DictReader(io.StringIO(run("names", "--pairs", table).out)))
    assert list(rows[0]) == ["id", "name_a", "name_b", "answer", "rule", "reason"]
    assert [row["id"] for row in rows] == ["7", "8"]
    assert rows[1]["name_b"] == "-Tide"
    assert rows[0]["rule"] != "old"
    out = tmp_path / "out" / "answers.csv"
    assert run("names", "--pairs", table, "--out", out).code == 0
    assert list(csv.DictReader(out.open())) == rows


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"name_a,other\nx,y\n", "lacks name_b", id="column"),
        pytest.param(b"name_a,name_b,name_b\n", "has a column twice", id="twice"),
        pytest.param(b"name_a,name_b\nx\n", "line 2: 1 cells where the first row has 2", id="cells"),
        pytest.param(b"name_a,name_b\n\xff,y\n", "is not UTF-8 at byte 14", id="encoding"),
        pytest.param(b'name_a,name_b\n"x,y\n', "no CSV", id="quotation mark"),
        pytest.param(b"", "lacks name_a and name_b", id="empty"),
    ],
)
def test_bad_table(run, tmp_path, content, message):
    table = tmp_path / "pairs.csv"
    table.write_bytes(content)
    failed = run("names", "--pairs", table)
    assert failed.code == 2
    assert message in failed.err
    assert failed.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [(), ("one",), ("one", "two", "three"), ("one", " ")], ids=["none", "one", "three", "blank"]
)
def test_wrong_number_of_names(run, arguments):
    failed = run("names", *arguments)
    assert failed.code == 2
    assert "give two names, or --pairs FILE" in failed.err
