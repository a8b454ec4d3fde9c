from __future__ import annotations

import json

import pyoxigraph as ox
import pytest

from undersigned.store import Finding, Severity


def finding(severity: Severity) -> Finding:
    return Finding(
        severity=severity, shape="s", focus="https://example.org/x", path="", component="c", value="", message="Wrong."
    )


@pytest.mark.parametrize(
    ("severities", "code", "last"),
    [
        pytest.param([], 0, "The graph has no findings.", id="none"),
        pytest.param([Severity.WARNING], 0, "0 violations, 1 warnings and notes", id="warning"),
        pytest.param([Severity.VIOLATION, Severity.INFO], 1, "1 violations, 1 warnings and notes", id="violation"),
    ],
)
def test_validate_tells_violations_by_its_exit_code(run, built, monkeypatch, severities, code, last):
    found = tuple(finding(severity) for severity in severities)
    monkeypatch.setattr("undersigned.workspace.workspace.Workspace.validate", lambda _: found)
    shown = run("validate", "-w", built)
    assert (shown.code, shown.out.splitlines()[-1]) == (code, last)
    listed = json.loads(run("validate", "-w", built, "--json").out)
    assert [one["severity"] for one in listed] == [severity.value for severity in severities]


def test_exports_say_the_same_in_each_format(run, built, tmp_path):
    for ending in ("ttl", "trig", "nq"):
        assert run("export", tmp_path / f"out.{ending}", "-w", built).code == 0
    trig = set(ox.parse((tmp_path / "out.trig").read_bytes(), ox.RdfFormat.TRIG))
    lines = (tmp_path / "out.nq").read_text(encoding="utf-8").splitlines()
    assert set(ox.parse((tmp_path / "out.nq").read_bytes(), ox.RdfFormat.N_QUADS)) == trig
    assert len(lines) == len(trig)
    turtle = set(ox.parse((tmp_path / "out.ttl").read_bytes(), ox.RdfFormat.TURTLE))
    assert {quad.triple for quad in turtle} == {quad.triple for quad in trig}
    assert (tmp_path / "out.ttl").read_bytes() == (built / "exports" / "graph.ttl").read_bytes()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("out.pdf", "unknown ending '.pdf'; use .nq, .trig, .ttl", id="ending"),
        pytest.param("file.txt/out.ttl", "cannot be written", id="folder"),
    ],
)
def test_export_refuses_what_it_cannot_write(run, built, tmp_path, name, message):
    (tmp_path / "file.txt").touch()
    failed = run("export", tmp_path / name, "-w", built)
    assert failed.code == 2
    assert message in failed.err


def test_export_writes_coded_claims(run, built, tmp_path):
    written = run("export", tmp_path / "out.dna", "-w", built)
    assert (written.code, written.err) == (0, "")
    assert written.out.startswith(f"wrote {tmp_path / 'out.dna'}: what the releases ask, ")
    assert (tmp_path / "out.dna").read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("out.ttl", "only a .dna file holds a coding project", id="ending"),
        pytest.param("out.dna", "no coding project 'lost'", id="name"),
    ],
)
def test_export_refuses_a_project_that_is_not_there(run, built, tmp_path, name, message):
    failed = run("export", tmp_path / name, "-w", built, "--coding", "lost")
    assert failed.code == 2
    assert message in failed.err
    assert not (tmp_path / name).exists()
