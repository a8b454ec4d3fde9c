"""The command import: what is printed, for people and for programs, and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from undersigned.cli import importing
from undersigned.errors import ReadingError

LIST = "id,document,date,organization,concept,stance\n1,a,2021-06-03,Lantern League,ferry ban,no\n,,,,,\n"


@pytest.fixture
def app() -> typer.Typer:
    made = typer.Typer()
    importing.register(made)
    made.callback()(lambda: None)
    return made


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_import_tells_what_was_read(app: typer.Typer, claims: Path, tmp_path: Path) -> None:
    shown = CliRunner().invoke(app, ["import", str(claims), "--workspace", str(tmp_path / "w")])
    assert shown.exit_code == 0, shown.output
    assert shown.stdout.splitlines() == [
        "added claims: 1 documents, 1 claims, 2 entities, 0 coders",
        "  DNA Statement: 1 claims (agreement, concept, organization)",
        f"the graph of {tmp_path / 'w'} has 0 violations of shapes",
    ]
    again = CliRunner().invoke(app, ["import", str(claims), "-w", str(tmp_path / "w"), "--json"])
    told = json.loads(again.stdout)
    assert {key: told[key] for key in ("name", "replaced", "claims", "violations")} == {
        "name": "claims",
        "replaced": True,
        "claims": 1,
        "violations": 0,
    }
    assert isinstance(told["notices"], list)


def test_import_of_nothing_is_an_error(app: typer.Typer, tmp_path: Path) -> None:
    failed = CliRunner().invoke(app, ["import", str(tmp_path / "lost.dna")])
    assert isinstance(failed.exception, ReadingError)
    assert not (tmp_path / "undersigned-workspace").exists()
