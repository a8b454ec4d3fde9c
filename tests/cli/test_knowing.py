"""The commands gazetteer import, check and show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HEADER = "organization\tkind\tname\tcountry\n"


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """Return a saved answer about two invented organizations."""
    rows = [
        {"item": "http://www.wikidata.org/entity/Q999999991", "itemLabel": "Lantern League", "country": "IS"},
        {"item": "http://www.wikidata.org/entity/Q999999992", "itemLabel": "Cove Lanterns", "country": "IS"},
    ]
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


def test_an_import_writes_a_table_that_is_loaded(run, answer: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine" / "wikidata.tsv"
    shown = run("gazetteer", "import", "wikidata", answer, "--out", out)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == f"2 organizations, 2 lines: {out}\n"
    assert run("gazetteer", "check", out.parent).code == 0
    told = json.loads(run("gazetteer", "show", "Cove Lanterns", "--beside", out.parent, "--json").out)
    assert [(one["country"], one["identifiers"]) for one in told] == [("IS", {"wikidata": "Q999999992"})]


def test_names_choose_what_is_imported(run, answer: Path, tmp_path: Path) -> None:
    names, out = tmp_path / "names.txt", tmp_path / "out.tsv"
    names.write_text("the lantern league\n\n", encoding="utf-8")
    assert run("gazetteer", "import", "wikidata", answer, "--names", names, "--out", out).code == 0
    assert "Cove" not in out.read_text(encoding="utf-8")


def test_what_is_left_out_is_a_finding(run, answer: Path, tmp_path: Path) -> None:
    answer.write_text(json.dumps([{"item": "x:1", "itemLabel": "League", "ror": "1"}] * 25), encoding="utf-8")
    shown = run("gazetteer", "import", "wikidata", answer, "--out", tmp_path / "out.tsv")
    assert shown.code == 1
    assert "answer.json row 1: ror: '1' has not the form of a ROR id" in shown.err
    assert "and 5 more like these" in shown.err


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        pytest.param(("ror", "none.json"), "none.json", id="no file"),
        pytest.param(("gleif", "answer.json"), "misses LEI; give a CSV file of the golden copy of GLEIF", id="gleif"),
        pytest.param(("reconciliation", "https://x.example"), "needs names to ask for; give a file", id="no names"),
        pytest.param(("sparql", "x.example"), "is no http or https address", id="no address"),
        pytest.param(("sparql", "http://x.example", "--query", "no.rq"), "no.rq: No such file", id="no query"),
        pytest.param(("ror", "answer.json", "--names", "no.txt"), "give a UTF-8 text with one name a line", id="names"),
    ],
)
def test_wrong_use_is_one_line(
    run, answer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], fault: str
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = run("gazetteer", "import", *arguments, "--out", tmp_path / "out.tsv")
    assert shown.code == 2
    assert shown.err.count("\n") == 1
    assert fault in shown.err
    assert not (tmp_path / "out.tsv").exists()


def test_check_tells_all_faults(run, tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(HEADER + "a\tnickname\tAlder\t\nb\tpreferred\tBirch\tUK\n", encoding="utf-8")
    shown = run("gazetteer", "check", path)
    assert shown.code == 1
    assert [line.split(":")[1] for line in shown.err.splitlines()] == [" mine.tsv line 2", " mine.tsv line 3"]


def test_check_counts_what_is_right(run) -> None:
    shown = run("gazetteer", "check")
    assert shown.code == 0
    assert shown.out.endswith("no fault\n")
    assert "terms of" in shown.out


def test_show_tells_all_bearers_of_a_name(run) -> None:
    shown = run("gazetteer", "show", "ICJ")
    assert shown.code == 0
    assert "International Court of Justice" in shown.out
    assert "International Commission of Jurists" in shown.out


def test_show_tells_larger_bodies_and_times(run) -> None:
    shown = run("gazetteer", "show", "naacp-ldf")
    assert "member of" in shown.out
    assert "Leadership Conference on Civil and Human Rights" in shown.out
    assert "(1972–2017)" in run("gazetteer", "show", "UnidosUS").out


def test_show_tells_an_office_and_its_holders(run) -> None:
    shown = run("gazetteer", "show", "President of Guatemala")
    assert shown.code == 0
    assert "Jimmy Morales" in shown.out
    assert "(2016-01-14 – 2020-01-14)" in shown.out


def test_tables_of_offices_stand_in_a_folder_of_their_own(run, tmp_path: Path) -> None:
    folder = tmp_path / "offices"
    folder.mkdir()
    (folder / "offices.tsv").write_text("office\tname\tlanguage\tcountry\nhm\tHarbor Minister\ten\tIS\n")
    assert run("gazetteer", "check", tmp_path).code == 0
    assert "slug" in run("gazetteer", "show", "Harbor Minister", "--beside", tmp_path).out
    (folder / "terms.tsv").write_text("office\tperson\tvalid_from\tvalid_to\nhm\tada\t2001\t\n")
    shown = run("gazetteer", "check", tmp_path)
    assert shown.code == 1
    assert "terms.tsv line 2: unknown person 'ada'" in shown.err


def test_show_of_nobody_is_a_finding(run) -> None:
    shown = run("gazetteer", "show", "Nobody's Union")
    assert (shown.code, shown.out) == (1, "")
    assert 'no known organization or office bears the name "Nobody\'s Union"' in shown.err
