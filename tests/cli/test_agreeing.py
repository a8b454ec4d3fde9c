"""The command that tells how far coders agree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import undersigned
from undersigned.cli import agreeing
from undersigned.exchange.coding import CodingProject
from undersigned.exchange.dna import dump_dna, load_dna
from undersigned.workspace.coded_by_rules import read_coded

FIXTURE = """Nobody asked. The Lantern League asks for a toll. Harbor Choir is against it."""


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    from undersigned.exchange.coding import (  # noqa: PLC0415  of this fixture alone
        USUAL_TYPE,
        ClaimType,
        CodedClaim,
        CodedDocument,
        CodedEntity,
        Coder,
        CodingVariable,
        VariableKind,
    )

    variables = (
        *(CodingVariable(name=name, kind=VariableKind.SHORT_TEXT) for name in ("person", "organization", "concept")),
        CodingVariable(name="agreement", kind=VariableKind.BOOLEAN),
    )
    told = [("1", 14, 50, "toll", 1), ("1", 50, 77, "toll", 0), ("2", 14, 49, "toll", 1), ("2", 50, 77, "ferry", 0)]
    project = CodingProject(
        documents=(CodedDocument(id="1", title="A letter", text=FIXTURE, date="2021-06-03"),),
        types=(ClaimType(label=USUAL_TYPE, variables=variables),),
        claims=tuple(
            CodedClaim(
                id=str(at), type=USUAL_TYPE, document="1", start=start, stop=stop, coder=coder,
                values={"organization": "Lantern League", "concept": concept, "agreement": agreement},
            )
            for at, (coder, start, stop, concept, agreement) in enumerate(told, 1)
        ),
        entities=(
            CodedEntity(type=USUAL_TYPE, variable="organization", value="Lantern League"),
            *(CodedEntity(type=USUAL_TYPE, variable="concept", value=value) for value in ("toll", "ferry")),
        ),
        coders=(Coder(id="1", name="Ada"), Coder(id="2", name="Ben")),
    )  # fmt: skip
    path = tmp_path / "coded.dna"
    dump_dna(project, path)
    return path


def run(*arguments: str) -> str:
    app = typer.Typer()
    app.callback()(lambda: None)
    agreeing.register(app)
    result = CliRunner().invoke(app, ["agreement", *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_coders_of_a_file_are_compared(coded: Path) -> None:
    lines = [line.split() for line in run(str(coded), "--bootstrap", "20").splitlines()]
    assert ["coders:", "Ada,", "Ben"] in lines
    assert ["Ada", "Ben", "1", "2", "2", "2", "1.000", "1.000", "1.000"] in lines
    assert ["agreement", "2", "1.000", "1.000", "-", "1.000", "1.000", "to", "1.000", "nominal"] in lines
    assert ["concept", "2", "0.500", "0.000", "-", "0.000", "-0.500", "to", "0.000", "nominal"] in lines
    assert ["concept", "Ada", "Ben", "toll", "ferry", "1"] in lines


def test_json_holds_every_figure(coded: Path) -> None:
    told = json.loads(run(str(coded), "--json", "--bootstrap", "0", "--overlap", "1", "--seed", "5"))
    assert (told["units"], told["alone"], told["overlap"], told["seed"]) == (1, 2, 1, 5)
    assert told["variables"]["concept"]["confusion"] == [
        {"first": "Ada", "second": "Ben", "first_value": "toll", "second_value": "ferry", "units": 1}
    ]
    assert told["variables"]["concept"]["alphas"]["nominal"]["interval"] is None
    assert told["spans"][0]["f1"] == 0.5


def test_a_file_agrees_with_itself(coded: Path) -> None:
    told = json.loads(run(str(coded), "--against", str(coded), "--json", "--bootstrap", "0", "--overlap", "1"))
    assert told["variables"]["agreement"]["kappa"] == 1
    assert len(set(told["coders"])) == 2


def test_rules_agree_with_their_own_export(samples_workspace: undersigned.Workspace, tmp_path: Path) -> None:
    folder = samples_workspace.layout.root
    project = read_coded(folder).project
    path = tmp_path / "people.dna"
    dump_dna(project, path)
    told = json.loads(run(str(path), "--against", str(folder), "--json", "--bootstrap", "0"))
    assert told["coders"] == ["people.dna", folder.name]
    assert told["documents"] == len({document.text for document in load_dna(path).project.documents})
    assert told["spans"][0]["f1"] == 1
    assert {name: one["observed"] for name, one in told["variables"].items() if one["units"]} == {
        "agreement": 1, "concept": 1, "organization": 1, "person": 1,
    }  # fmt: skip
