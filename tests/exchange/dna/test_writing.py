"""`.dna` files that we write: what comes back, and what cannot be written."""

from __future__ import annotations

import base64
import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exchange.dna_files import DAYS, HARBOR, usual_file
from tests.exchange.projects import USUAL, projects

from undersigned.errors import ValidationError
from undersigned.exchange import CodedClaim, CodedDocument, CodedEntity, Coder, CodingProject, dump_dna, load_dna
from undersigned.exchange.dna import passwords

LETTER = CodedDocument(id="1", title="Letter", text="We want no toll.", date="2021-06-03", coder="1")
CLAIM = CodedClaim(id="1", type=USUAL.label, document="1", start=0, stop=16, coder="1", values={"agreement": 0})
PROJECT = CodingProject(documents=(LETTER,), types=(USUAL,), claims=(CLAIM,), coders=(Coder(id="1", name="Ada Quill"),))


@pytest.fixture(autouse=True)
def quick_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "ROUNDS", 10)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(project=projects())
def test_written_project_comes_back(tmp_path: Path, project: CodingProject) -> None:
    dump_dna(project, tmp_path / "out.dna")
    reading = load_dna(tmp_path / "out.dna")
    undated = [one.id for one in project.documents if one.date is None]
    assert reading.project == project
    assert len(reading.notices) == bool(undated)


def test_read_file_is_written_and_read_back(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    file.rows["ATTRIBUTEVARIABLES"] = [(1, 2, "type")]
    file.rows["ATTRIBUTEVALUES"] = [(1, 5, 1, "network")]
    project = load_dna(file.write(tmp_path / "in.dna")).project
    dump_dna(project, tmp_path / "out.dna")
    assert load_dna(tmp_path / "out.dna").project == project


def test_equal_projects_give_equal_bytes(tmp_path: Path) -> None:
    turned = replace(PROJECT, types=tuple(reversed(PROJECT.types)))
    dump_dna(PROJECT, tmp_path / "one.dna")
    dump_dna(turned, tmp_path / "two.dna")
    assert (tmp_path / "one.dna").read_bytes() == (tmp_path / "two.dna").read_bytes()


def rows(path: Path, command: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(command).fetchall()


def test_tables_are_those_of_the_program(tmp_path: Path) -> None:
    path = tmp_path / "out.dna"
    dump_dna(PROJECT, path)
    names = {name for (name,) in rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == {
        *("SETTINGS", "CODERS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "VARIABLELINKS", "REGEXES"),
        *("CODERRELATIONS", "STATEMENTS", "ENTITIES", "DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT", "DATASHORTTEXT"),
        *("ATTRIBUTEVARIABLES", "ATTRIBUTEVALUES"),
    }
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "SELECT Value FROM SETTINGS WHERE Property = 'version'") == [("3.0",)]
    assert rows(path, "SELECT PermissionEditCoders, PermissionEditOthersStatements FROM CODERS") == [(1, 1)]


def test_claim_without_a_name_points_to_the_empty_entity(tmp_path: Path) -> None:
    path = tmp_path / "out.dna"
    dump_dna(PROJECT, path)
    told = rows(path, "SELECT e.Value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity")
    assert told == [("",), ("",)]
    assert rows(path, "SELECT Value FROM DATAINTEGER") == []


def test_other_version_becomes_3(tmp_path: Path) -> None:
    dump_dna(replace(PROJECT, settings={"version": "2.0 beta 25"}), tmp_path / "out.dna")
    assert load_dna(tmp_path / "out.dna").project.settings == {"version": "3.0"}


def test_project_without_coders_gets_one(tmp_path: Path) -> None:
    project = CodingProject(documents=(replace(LETTER, coder=""),), types=(USUAL,), claims=(replace(CLAIM, coder=""),))
    dump_dna(project, tmp_path / "out.dna")
    found = load_dna(tmp_path / "out.dna").project
    assert [coder.name for coder in found.coders] == ["Admin"]
    assert found.claims[0].coder == "1"


def test_claim_without_a_coder_is_nobody_elses(tmp_path: Path) -> None:
    dump_dna(replace(PROJECT, claims=(replace(CLAIM, coder=""),)), tmp_path / "out.dna")
    found = load_dna(tmp_path / "out.dna").project
    assert [(coder.id, coder.name) for coder in found.coders] == [("1", "Ada Quill"), ("2", "Unnamed coder")]
    assert found.claims[0].coder == "2"


def test_ids_that_are_no_numbers_are_numbered(tmp_path: Path) -> None:
    letters = tuple(replace(LETTER, id=name) for name in ("letter", "10"))
    claims = (replace(CLAIM, document="letter"), replace(CLAIM, id="02", document="10"))
    dump_dna(replace(PROJECT, documents=letters, claims=claims), tmp_path / "out.dna")
    found = load_dna(tmp_path / "out.dna").project
    assert [document.id for document in found.documents] == ["1", "2"]
    assert [(claim.id, claim.document) for claim in found.claims] == [("1", "2"), ("2", "1")]


def named(**values: str | int) -> CodingProject:
    return replace(PROJECT, claims=(replace(CLAIM, values=values),))


def entity(**told: object) -> CodingProject:
    made = {"type": USUAL.label, "variable": "organization", "value": "Lantern League", **told}
    return replace(PROJECT, entities=(CodedEntity(**made),))  # type: ignore[arg-type]


def claimed(**told: object) -> CodingProject:
    return replace(PROJECT, claims=(replace(CLAIM, **told),))  # type: ignore[arg-type]


def dated(**told: str) -> CodingProject:
    return replace(PROJECT, documents=(replace(LETTER, **told),))  # type: ignore[arg-type]


WRONG = {
    "no document": (replace(PROJECT, documents=()), "claim 1: the project has no document of the id '1'"),
    "no type": (replace(PROJECT, types=()), "claim 1: .* 'DNA Statement'"),
    "no coder": (claimed(coder="9"), "claim 1: the project has no coder of the id '9'"),
    "behind the text": (claimed(stop=17), "claim 1: 0 to 17 is no place in document 1"),
    "empty": (claimed(stop=0), "claim 1: 0 to 0 is no place"),
    "coarse date": (dated(date="2021-06"), "document 1: '2021-06' is no day"),
    "no time": (dated(time="25:00"), "document 1: '2021-06-03 25:00' is no day"),
    "text for a boolean": (named(agreement="yes"), "claim 1: the value 'yes' of 'agreement' is no boolean"),
    "number for a name": (named(concept=1), "claim 1: the value 1 of 'concept' is no short text"),
    "unknown variable": (named(mood=1), "claim 1: its type 'DNA Statement' has no variable 'mood'"),
    "too great": (named(strength=2**70), "cannot be written to the table DATAINTEGER"),
    "half a character": (named(concept="\ud800"), "cannot be written to the table ENTITIES"),
    "no color": (entity(color="red"), "'red' is no color; write it as #rrggbb"),
    "nameless": (entity(value=" "), "entity ' ': it has no name"),
    "of a number": (entity(variable="agreement"), "entity 'Lantern League': .* 'agreement' of .* has no names"),
    "part of nothing": (entity(parent="Tide Watch"), "'Lantern League' is part of 'Tide Watch', which is no other"),
    "part of itself": (entity(parent="Lantern League"), "is part of 'Lantern League', which is no other"),
}


@pytest.mark.parametrize(("project", "told"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_written_is_named_and_the_old_file_stays(
    tmp_path: Path, project: CodingProject, told: str
) -> None:
    path = tmp_path / "out.dna"
    path.write_bytes(b"as before")
    with pytest.raises(ValidationError, match=told):
        dump_dna(project, path)
    assert path.read_bytes() == b"as before"
    assert [one.name for one in tmp_path.iterdir()] == ["out.dna"]


def test_password_is_kept_as_a_salted_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "ROUNDS", 2)
    kept = base64.b64decode(passwords.digest_password("toll"))
    salt, digest = kept[:16], kept[16:]
    assert digest == hashlib.sha256(hashlib.sha256(salt + b"toll").digest()).digest()
