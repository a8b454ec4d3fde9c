from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.cli.reporting import SHOWN, command_name, finding_lines, say_report
from undersigned.workspace import BuildReport, Found, Rejection, ShapeFinding


def finding(severity: str, focus: str, message: str) -> ShapeFinding:
    return ShapeFinding(severity=severity, focus=focus, path="https://schema.org/name", message=message)


def test_finding_lines_count_equal_findings_and_put_violations_first():
    base = "https://w3id.org/undersigned/id/release/"
    lines = finding_lines(
        [
            finding("Warning", base + "b", "No date."),
            finding("Warning", base + "a", "No date."),
            finding("Violation", base + "c", "Wrong."),
        ]
    )
    assert lines == [
        "Violation: Wrong. (schema:name) at id:release/c",
        "Warning: No date. (schema:name) at id:release/a and 1 more",
    ]


def test_report_shows_what_was_rejected_before_what_is_doubtful(capsys):
    say_report(
        BuildReport(
            read=1,
            rejected=[Rejection(source="/far/away/b.txt", reason="the file is empty")],
            doubtful=[f"question {number}?" for number in range(SHOWN + 3)],
            found=Found(releases=1, first="2021", last="2021"),
        )
    )
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Read      1 document"
    assert lines[1] == "Found     1 release, 2021"
    assert lines[5] == "Rejected  b.txt: the file is empty"
    assert lines[6] == "Doubtful  question 0?"
    assert lines[-1] == "          ... and 3 more in report.json"


def test_report_shows_editions_and_numbers(capsys):
    say_report(
        BuildReport(
            editions=[Rejection(source="/far/b.html", reason="edition of b.txt: near-equal text; counted once")],
            counts=[Rejection(source="b.txt", reason="claimed 130, listed 15")],
        )
    )
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [
        "Editions  b.html: edition of b.txt: near-equal text; counted once",
        "Numbers   b.txt: claimed 130, listed 15",
    ]


def test_report_lines_fit(capsys):
    say_report(BuildReport(doubtful=["very long " * 100]))
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 200


def test_command_is_named_as_a_user_must_type_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "my env" / "undersigned"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr("sys.argv", [str(program), "demo"])
    monkeypatch.setenv("PATH", "")
    assert command_name() == f"'{program}'"
    monkeypatch.setenv("PATH", str(program.parent))
    assert command_name() == "undersigned"
