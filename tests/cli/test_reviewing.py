"""The command review: from a terminal, from lines, from files."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

from undersigned.cli import reviewing
from undersigned.workspace import build

from .conftest import RELEASE, Run

HEADER = "subject_id\tpredicate_id\tobject_id\n"


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built workspace with a question on names; copied by each test that answers."""
    root = tmp_path_factory.mktemp("reviewed")
    (root / "a.txt").write_text(RELEASE.format(measure="night ferry ban"), encoding="utf-8")
    other = (
        RELEASE.replace("Lantern League", "Lantern League Port Merrow")
        .replace("(LL)", "(LLPM)")
        .replace("Ada Quill", "Bo Reef")
    )
    (root / "b.txt").write_text(other.format(measure="harbor toll"), encoding="utf-8")
    folder = root / "w"
    folder.mkdir()
    (folder / "decisions.tsv").write_text(HEADER + "Lantern League\tunsure\tLantern League Port Merrow\n")
    build([root / "a.txt", root / "b.txt"], workspace=folder).close()
    (folder / "decisions.tsv").unlink()
    return folder


@pytest.fixture
def workspace(reviewed: Path, tmp_path: Path) -> Path:
    (tmp_path / "w").mkdir()
    for name in ("review.json", "report.json"):
        shutil.copy(reviewed / name, tmp_path / "w" / name)
    return tmp_path / "w"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch):
    """Return a function that gives lines to standard input."""

    def give(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    return give


def queue_of(run: Run, workspace: Path, *options: str) -> list[dict]:
    return json.loads(run("review", "-w", workspace, "--list", "--json", *options).out)


def name_question(run: Run, workspace: Path) -> dict:
    (found,) = [one for one in queue_of(run, workspace) if "Port Merrow" in one["subject"] + one["object"]]
    return found


def test_list_names_the_questions_with_their_ids(run: Run, workspace: Path) -> None:
    question = name_question(run, workspace)
    shown = run("review", "-w", workspace, "--list")
    assert shown.code == 0
    assert question["id"] in shown.out
    assert "fact" in {one["kind"] for one in queue_of(run, workspace)}
    assert {one["kind"] for one in queue_of(run, workspace, "--kind", "fact", "--limit", "2")} == {"fact"}


def test_question_stands_with_both_names_in_their_sentences(run: Run, workspace: Path, typed) -> None:
    kind = name_question(run, workspace)["kind"]
    typed("q\n")
    shown = run("review", "-w", workspace, "--kind", kind).out
    assert "said Ada Quill, director of the Lantern League." in shown
    assert "said Bo Reef, director of the Lantern League Port Merrow." in shown
    assert "[s] same  [d] different  [c] first is a chapter of the second" in shown
    assert "[n] next  [z] undo  [q] quit" in shown
    assert not (workspace / "decisions.tsv").exists()


def test_answers_are_lines_of_standard_input(run: Run, workspace: Path, typed) -> None:
    kind = name_question(run, workspace)["kind"]
    typed("w\na\nd they say so\nq\n")
    shown = run("review", "-w", workspace, "--kind", kind, "--author", "A. Quill").out
    assert "Not taken: 'w' is no answer" in shown
    assert "has no answer 'accept'" in shown
    assert "1 decision written to" in shown
    (line,) = (workspace / "decisions.tsv").read_text().splitlines()[1:]
    assert "\tdifferent\t" in line
    assert "\tA. Quill\t" in line
    assert "they say so" in line
    assert run("review", "-w", workspace, "--list", "--kind", kind).out.count("Port Merrow") == 0


def test_undo_and_next(run: Run, workspace: Path, typed) -> None:
    kind = name_question(run, workspace)["kind"]
    typed("z\nn\ns\nz\nu\n")
    shown = run("review", "-w", workspace, "--kind", kind, "--kind", "fact", "--limit", "2").out
    assert "Nothing to undo." in shown
    assert "Not taken: question" in shown, "a fact cannot be the same"


def test_keys_of_a_terminal(run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    keys = iter("ezx")
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(reviewing.typer, "getchar", lambda: next(keys))
    monkeypatch.setattr("builtins.input", lambda prompt: {"W": "no such words", "f": "role=none"}[prompt[0]])
    shown = run("review", "-w", workspace, "--kind", "fact", "--limit", "1")
    assert "Not taken: decisions.tsv line 2: 'role=none' corrects nothing of addressees" in shown.out
    written = (workspace / "decisions.tsv").read_text()
    assert "\treject\t" in written
    assert "no such words" in written


def test_answers_from_a_file(run: Run, workspace: Path, tmp_path: Path) -> None:
    question = name_question(run, workspace)
    (tmp_path / "answers.tsv").write_text(f"{question['id']}\tsame\n")
    shown = run("review", "-w", workspace, "--answers", tmp_path / "answers.tsv")
    assert (shown.code, shown.out.split(" to ")[0]) == (0, "1 decision written")
    (tmp_path / "answers.tsv").write_text(f"{question['id']}\n")
    failed = run("review", "-w", workspace, "--answers", tmp_path / "answers.tsv")
    assert failed.code == 2
    assert "answers.tsv line 1: 1 columns; expected ID, tab, answer" in failed.err


def test_agreement_is_printed_with_its_table(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.tsv", tmp_path / "second.tsv"
    first.write_text(HEADER + "A\tsame\tB\nC\tsame\tD\nE\tdifferent\tF\nG\tsame\tH\n")
    second.write_text(HEADER + "B\tsame\tA\nC\tdifferent\tD\nE\tdifferent\tF\n")
    shown = run("review", "--agreement", first, second).out
    assert shown.splitlines()[:4] == [
        "questions that both answered: 3; one alone: 1 and 0",
        "same answer: 0.667",
        "kappa: 0.400",
        "alpha: 0.444",
    ]
    assert "first.tsv \\ second.tsv" in shown
    told = json.loads(run("review", "--agreement", first, second, "--json").out)
    assert {"first": "same", "second": "different", "count": 1} in told["confusion"]


def test_agreement_with_a_missing_file(run: Run, tmp_path: Path) -> None:
    failed = run("review", "--agreement", tmp_path / "a.tsv", tmp_path / "b.tsv")
    assert (failed.code, "no such file; give two files" in failed.err) == (2, True)


def test_workspace_without_a_queue(run: Run, tmp_path: Path) -> None:
    failed = run("review", "-w", tmp_path / "none", "--list")
    assert failed.code == 2
    assert "review.json is missing or broken; build the workspace" in failed.err


def test_unknown_kind(run: Run, workspace: Path) -> None:
    failed = run("review", "-w", workspace, "--kind", "names")
    assert failed.code == 2
    assert "no questions are of the kind 'names'; use identity, chapter, membership, measure or fact" in failed.err
