from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

import undersigned
from undersigned.cli import joining
from undersigned.errors import ValidationError

SIGNED = {
    "a": ("2020-01-02", "Ferry Union;Lantern League;Reef Watch"),
    "b": ("2020-02-02", "Ferry Union;Lantern League;Reef Watch"),
    "c": ("2021-01-02", "Ferry Union;Lantern League;Reef Watch;Toll Board"),
    "d": ("2021-02-02", "Ferry Union;Lantern League"),
    "e": ("2021-03-02", "Quiet Bay"),
    "f": ("", "Toll Board"),
}
Call = Callable[..., Result]


@pytest.fixture(name="claims")
def claims_file(tmp_path: Path) -> Path:
    rows = [
        f"{document}{at},{document},{date},{who},Harbor toll,1"
        for document, (date, signers) in SIGNED.items()
        for at, who in enumerate(signers.split(";"))
    ]
    path = tmp_path / "claims.csv"
    path.write_text("\n".join(["id,document,date,organization,concept,stance", *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture(name="call")
def caller() -> Call:
    app = typer.Typer()
    joining.register(app)

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, ["joint", *map(str, words)])

    return run


def told_of(found: Result) -> Any:
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


def test_ties_are_tested_and_named(call: Call, claims: Path) -> None:
    found = call("ties", claims, "--alpha", "1")
    lines = found.stdout.splitlines()
    assert lines[0] == ("5 signers, 6 documents, 6 co-signing pairs, 6 stand out (sdsm, holm, alpha 1, 10 tests)")
    assert lines[1].split() == ["joint", "expected", "p", "adjusted", "p", "a", "b"]
    assert lines[2].split()[0] == "4"
    assert lines[2].split()[-4:] == ["Ferry", "Union", "Lantern", "League"]


def test_ties_as_json_say_how_they_were_tested(call: Call, claims: Path) -> None:
    told = told_of(call("ties", claims, "--alpha", "1", "--correction", "bh", "--pairs", "co-signing", "--json"))
    assert (told["null"], told["correction"], told["tests"], told["samples"]) == ("sdsm", "bh", 6, None)
    first = told["ties"][0]
    assert (first["a"], first["count"]) == ({"id": "Ferry Union", "name": "Ferry Union"}, 4)
    assert 0 < first["p_value"] <= first["p_adjusted"] <= 1


def test_too_few_samples_are_told(call: Call, claims: Path) -> None:
    found = call("ties", claims, "--test", "fdsm", "--samples", "50", "--seed", "3")
    assert found.exit_code == 0
    assert "50 samples give adjusted p-values of 0.2 and more: none of 10 tests" in found.stderr
    assert "0 stand out (fdsm, holm, alpha 0.05, 10 tests)" in found.stdout


def test_sets_have_first_and_last_joint_document(call: Call, claims: Path) -> None:
    lines = call("sets", claims).stdout.splitlines()
    assert [line.split(maxsplit=4) for line in lines[1:]] == [
        ["3", "3", "2020-01-02", "2021-01-02", "Ferry Union, Lantern League, Reef Watch"]
    ]
    told = told_of(call("sets", claims, "--min-size", "2", "--json"))
    assert told["complete"]
    assert [len(one["documents"]) for one in told["sets"]] == [4, 3]
    assert told["sets"][0]["documents"][0] == {"id": "a", "name": "a", "date": "2020-01-02"}


def test_sets_beyond_the_limit_are_told(call: Call, claims: Path) -> None:
    found = call("sets", claims, "--min-size", "1", "--min-documents", "1", "--limit", "1")
    assert "there are more than the 1 sets listed" in found.stderr
    assert call("sets", claims, "--min-size", "9").stdout == "no set of signers recurs\n"


def test_absent_partners_are_told(call: Call, claims: Path) -> None:
    lines = call("absent", claims, "--document", "d").stdout.splitlines()
    assert lines[:3] == [
        "d (2021-02-02)",
        "  signed by Ferry Union, Lantern League",
        "  3 earlier documents of these signers",
    ]
    assert lines[-1].split() == ["100%", "3", "2021-01-02", lines[-1].split()[3], "Reef", "Watch"]
    told = told_of(call("absent", claims, "-d", "d", "--json"))
    assert [(one["name"], one["share"]) for one in told["absent"]] == [("Reef Watch", 1.0)]
    found = call("absent", claims, "-d", "d", "--significant")
    assert found.stdout.splitlines()[-1] == "nobody who usually signs with them is missing"


def test_turnover_by_year_and_by_period(call: Call, claims: Path) -> None:
    lines = call("turnover", claims, "--core", "Ferry Union", "--core", "Lantern League").stdout.splitlines()
    assert [line.split() for line in lines[1:3]] == [
        ["2020", "2020", "2", "3", "0", "0", "0"],
        ["2021", "2021", "2", "4", "1", "0", "3"],
    ]
    assert lines[3:] == ["2021 joined: Toll Board"]
    words = ("--period", "2020..2020", "--period", "2021-02..", "--json")
    told = told_of(call("turnover", claims, "--min-documents", "1", *words))
    assert told["core"] == []
    second = told["periods"][1]
    assert [one["name"] for one in second["left"]] == ["Reef Watch"]
    assert (second["since"], second["until"], second["persistence"]) == ("2021-02", None, 0.5)
    assert told["periods"][0]["joined"] is None


def test_claims_without_dates_have_no_period(call: Call, claims: Path) -> None:
    found = call("turnover", claims, "--where", "document=f")
    assert found.stdout == "no period: no document has a date\n"


def test_filters_narrow_the_table(call: Call, claims: Path) -> None:
    told = told_of(call("ties", claims, "--until", "2020", "--where", "organization!=Reef Watch", "--json"))
    assert (told["signers"], told["documents"]) == (2, 2)
    assert told_of(call("ties", claims, "--rows", "concept", "--json"))["signers"] == 1


def test_releases_of_a_workspace_have_names(call: Call, samples_workspace: undersigned.Workspace) -> None:
    where = ("--workspace", samples_workspace.layout.root)
    told = told_of(call("ties", *where, "--alpha", "1", "--json"))
    assert told["ties"]
    assert all(tie["a"]["id"].startswith("http") and "://" not in tie["a"]["name"] for tie in told["ties"])
    rolled = told_of(call("ties", *where, "--expand-coalitions", "--roll-up", "--alpha", "1", "--json"))
    assert rolled["signers"] != told["signers"]
    themed = told_of(call("ties", *where, "--theme", "labor", "--json"))
    assert 0 < themed["documents"] < told["documents"]
    assert call("sets", *where, "--min-documents", "1").exit_code == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["ties", "--where", "theme=x"], "--where is for coded files"),
        (["ties", "--column", "a=b"], "--column is for CSV files"),
        (["ties", "--rows", "person"], "--rows person is for coded files"),
        (["ties", "FILE", "--theme", "x"], "are for workspaces; in a file use --where"),
        (["ties", "FILE", "--alpha", "2"], r"alpha=2\.0 is no probability"),
        (["absent", "FILE", "-d", "zz"], "no document is called 'zz'"),
        (["turnover", "FILE", "--period", "2020"], "'2020' is no period"),
        (["turnover", "FILE", "--core", "Nobody"], "no signer is called 'Nobody'"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_wrong_usage_is_told(call: Call, claims: Path, words: list[str], message: str) -> None:
    found = call(*(claims if word == "FILE" else word for word in words))
    assert isinstance(found.exception, ValidationError)
    with pytest.raises(ValidationError, match=message):
        raise found.exception
