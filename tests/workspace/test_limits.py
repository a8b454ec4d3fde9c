"""Limits of time and memory: what exceeds one is named and left out, and the rest is built."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from undersigned import build as build_workspace
from undersigned.errors import WorkspaceError
from undersigned.extraction import extract_facts
from undersigned.model.document import Document
from undersigned.model.facts import Facts
from undersigned.reading import read_text
from undersigned.workspace import limits as limits_module
from undersigned.workspace import reading
from undersigned.workspace.limits import LimitedExtractor, Limits

RELEASES = {
    "a.txt": "Harbor lamps\n\nThe Lantern League calls on the Harbor Minister to keep the lamps.",
    "b.txt": "Harbor nets\n\nThe Trawl Guild calls on the Harbor Minister to ban the nets.",
    "c.txt": "Harbor toll\n\nThe Ferry Union calls on the Harbor Minister to end the toll.",
}
SLOW = "took more than the limit of 0.5 seconds"
HUNGRY = "took more than the limit of 900 megabytes"


def run_away(document: Document) -> Facts:
    """Never end on one of the releases."""
    while "Trawl Guild" in document.text:
        pass
    return extract_facts(document)


def sleep_away(document: Document) -> Facts:
    """Wait on one of the releases for what never comes."""
    if "Trawl Guild" in document.text:
        time.sleep(3_600)
    return extract_facts(document)


def eat_memory(document: Document) -> Facts:
    """Take more and more memory for one of the releases."""
    eaten = []
    while "Trawl Guild" in document.text:
        eaten.append(bytearray(b"x") * 20_000_000)
        time.sleep(0.01)
    return extract_facts(document)


def vanish(document: Document) -> Facts:
    """End the process on one of the releases, as a system that is out of memory does."""
    if "Trawl Guild" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_facts(document)


CASES = [
    pytest.param(run_away, Limits(seconds=0.5), SLOW, id="time"),
    pytest.param(sleep_away, Limits(seconds=0.5), SLOW, id="waiting"),
    pytest.param(eat_memory, Limits(megabytes=900), HUNGRY, id="memory"),
    pytest.param(vanish, Limits(), "its process ended", id="killed"),
]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in RELEASES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("extract", "limits", "reason"), CASES)
def test_what_exceeds_a_limit_is_named_and_the_rest_is_built(
    sources: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    extract: Callable[[Document], Facts],
    limits: Limits,
    reason: str,
) -> None:
    monkeypatch.setattr(reading, "extract_facts", extract)
    with build_workspace(sources, workspace=tmp_path / "w", limits=limits) as built:
        (rejected,) = built.report.rejected
        assert rejected.source == "b.txt"
        assert reason in rejected.reason
        assert built.report.read == built.report.found.releases == 2
    monkeypatch.undo()
    with build_workspace(sources, workspace=tmp_path / "w") as again:
        assert again.report.rejected == []
        assert (again.report.read, again.report.unchanged) == (1, 2)


def test_one_process_serves_many_documents_and_gives_the_same_facts() -> None:
    documents = [read_text(text, name=name) for name, text in RELEASES.items()]
    with LimitedExtractor(lambda document: extract_facts(document).model_copy(update={"source": str(os.getpid())}),
                          Limits()) as extractor:  # fmt: skip
        found = [extractor(document) for document in documents]
    assert len({facts.source for facts in found} - {str(os.getpid())}) == 1
    assert [facts.model_copy(update={"source": ""}) for facts in found] == [
        extract_facts(document).model_copy(update={"source": ""}) for document in documents
    ]


def test_the_next_document_has_a_new_process_and_none_is_left() -> None:
    first, second, third = (read_text(text, name=name) for name, text in RELEASES.items())
    extractor = LimitedExtractor(run_away, Limits(seconds=0.5))
    assert extractor(first).name == "a.txt"
    with pytest.raises(WorkspaceError, match=SLOW):
        extractor(second)
    assert extractor(third).name == "c.txt"
    extractor.close()
    extractor.close()
    assert limits_module.multiprocessing.active_children() == []


def test_a_system_that_cannot_hold_limits_says_so(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits_module, "LIMITS_HOLD", False)
    monkeypatch.setattr(reading, "LIMITS_HOLD", False)
    with build_workspace(sources, workspace=tmp_path / "w") as built:
        assert built.report.found.releases == 3
        assert [warning.reason for warning in built.report.warnings] == [reading.NO_LIMITS.reason]


STOPPED = """
import signal, time
from undersigned.workspace import limits
from undersigned.reading import read_text
def wait(document):
    print("begun", flush=True)
    time.sleep(3600)
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have told its children to ignore it
try:
    limits.LimitedExtractor(wait, limits.Limits())(read_text("x"))
except KeyboardInterrupt:
    print("children", limits.multiprocessing.active_children())
"""


def test_ctrl_c_ends_both_processes() -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", STOPPED], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "begun\n"
    os.killpg(running.pid, signal.SIGINT)
    assert running.communicate(timeout=60)[0] == "children []\n"


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("[limits]\nseconds = 0\n", "limits.seconds = 0"),
        ("[limits]\nmegabytes = 'much'\n", "limits.megabytes"),
        ("[limits]\nhours = 1\n", "unknown setting 'limits.hours'"),
    ],
)
def test_wrong_limits_are_named(sources: Path, tmp_path: Path, written: str, problem: str) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "undersigned.toml").write_text(written, encoding="utf-8")
    with pytest.raises(WorkspaceError, match=problem):
        build_workspace(sources, workspace=tmp_path / "w")


def test_limits_of_the_settings_hold(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "undersigned.toml").write_text("[limits]\nseconds = 0.5\n", encoding="utf-8")
    monkeypatch.setattr(reading, "extract_facts", run_away)
    with build_workspace(sources, workspace=tmp_path / "w") as built:
        assert [SLOW in rejected.reason for rejected in built.report.rejected] == [True]
