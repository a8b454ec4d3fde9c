from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from undersigned.cli.app import app

GROUPS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
COMMANDS = {
    words: command
    for name, group in GROUPS.items()
    for words, command in (
        {f"{name} {below}": command for below, command in group.commands.items()}
        if hasattr(group, "commands")
        else {name: group}
    ).items()
}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_shows_examples_that_name_real_options(run, name):
    shown = run(*name.split(), "--help")
    assert shown.code == 0
    assert "Examples:" in shown.out
    options = {option for parameter in COMMANDS[name].params for option in (*parameter.opts, *parameter.secondary_opts)}
    examples = [line for line in COMMANDS[name].epilog.splitlines() if line.startswith("  undersigned")]
    assert examples
    for example in examples:
        words = shlex.split(example.strip())
        assert " ".join(words[1:]).startswith(name)
        assert {word for word in words if word.startswith("-")} <= options


def test_without_a_command_help_is_shown_and_exit_code_is_usage(run):
    shown = run()
    assert shown.code == 2
    assert "demo" in shown.out


def test_version_is_printed(run):
    assert run("--version").out.startswith("undersigned ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["bild"], "No such command 'bild'", id="unknown command"),
        pytest.param(["build"], "Missing argument", id="missing argument"),
        pytest.param(["build", "x", "--colour"], "No such option: --colour", id="unknown option"),
        pytest.param(["network", "friends"], "'friends' is not one of", id="unknown kind"),
        pytest.param(["validate", "-w", "nowhere"], "no workspace at nowhere; build one", id="no workspace"),
        pytest.param(["query"], "no query given", id="no query"),
        pytest.param(["query", "x", "-p", "a=b", "-w", "nowhere"], "no query 'x'", id="unknown query"),
    ],
)
def test_usage_errors_are_one_line_and_exit_code_2(run, tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    failed = run(*arguments)
    assert failed.code == 2
    assert message in failed.err
    assert failed.err.startswith("undersigned: ")
    assert failed.err.count("\n") == 1


def test_debug_shows_the_traceback_wherever_it_stands(tmp_path):
    for arguments in (["--debug", "validate", "-w", "nowhere"], ["validate", "-w", "nowhere", "--debug"]):
        ran = subprocess.run(
            [sys.executable, "-c", "from undersigned.cli import main; main()", *arguments],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert "Traceback" in ran.stderr
        assert ran.returncode == 1


def test_unexpected_errors_are_one_line_that_names_debug(run, built, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug\nin two lines")

    monkeypatch.setattr("undersigned.workspace.workspace.Workspace.validate", fail)
    failed = run("validate", "-w", built)
    assert failed.code == 1
    assert failed.err.count("\n") == 1
    assert "ZeroDivisionError" in failed.err
    assert "--debug" in failed.err


def test_stopping_says_that_the_build_goes_on(run, built, monkeypatch):
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("undersigned.workspace.workspace.Workspace.validate", stop)
    failed = run("validate", "-w", built)
    assert failed.code == 130
    assert "stopped" in failed.err


def test_help_starts_without_the_heavy_libraries():
    program = """
import json, sys
from undersigned.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
heavy = {"rdflib", "networkx", "numpy", "scipy", "pyoxigraph", "pydantic", "lxml"}
print("\\n" + json.dumps(sorted(heavy & set(sys.modules))))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(ran.stdout.splitlines()[-1]) == []


def test_the_installed_command_builds(tmp_path, sources):
    program = Path(sys.executable).with_name("undersigned")
    if not program.exists():
        pytest.skip("the command is not installed beside this Python")
    ran = subprocess.run([program, "build", sources, "-w", tmp_path / "w"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "1 document" in ran.stdout


def test_a_closed_pipe_is_no_error(built):
    command = f"{shlex.quote(sys.executable)} -c 'from undersigned.cli import main; main()' query --list | head -1"
    ran = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert ran.stderr == ""
