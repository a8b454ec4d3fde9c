"""Run the command line inside the test's process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from undersigned.cli import main

RELEASE = """Joint statement on the {measure}

Port Merrow, 3 June 2021 – The Lantern League (LL) and the Harbor Workers Union ask the Harbor Minister to end the \
{measure}.

“We have waited for two winters and our members cannot wait for a third one,” said Ada Quill, director of the \
Lantern League.

Signed:
- Lantern League
- Harbor Workers Union
"""


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `undersigned` with arguments."""

    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(int(left.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a folder with one good release."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "good.txt").write_text(RELEASE.format(measure="night ferry ban"), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small workspace with a space in its path, for reading only."""
    root = tmp_path_factory.mktemp("built")
    (root / "a.txt").write_text(RELEASE.format(measure="night ferry ban"), encoding="utf-8")
    folder = root / "work space"
    with pytest.raises(SystemExit, match="0"):
        main(["build", str(root / "a.txt"), "-w", str(folder)])
    return folder
