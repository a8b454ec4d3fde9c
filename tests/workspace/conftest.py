"""Small releases of invented organizations, and builds that count what they read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from undersigned.workspace import reading

TEXT = """Joint statement on the {measure}

Port Merrow, {day} June 2021 – The Lantern League (LL) and the {partner} ask the Harbor Minister to end the {measure}.

“We have waited for two winters and our members cannot wait for a third one,” said Ada Quill, director of the \
Lantern League.

Signed:
- Lantern League
- {partner}
"""
RELEASES = {
    "a.txt": TEXT.format(measure="night ferry ban", day=3, partner="Harbor Workers Union"),
    "b.md": "# " + TEXT.format(measure="harbor toll", day=9, partner="Kelp and Reef Trust"),
    "c.txt": TEXT.format(measure="quiet hours rule", day=17, partner="Storm Petrel Society"),
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a folder with three releases."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in RELEASES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the names of the documents that are extracted from now on."""
    names: list[str] = []
    original = reading.extract_safely

    def count(document, *options, **named):
        names.append(document.name)
        return original(document, *options, **named)

    monkeypatch.setattr(reading, "extract_safely", count)
    return names


@pytest.fixture
def products() -> Callable[[Path], dict[str, bytes]]:
    """Return a function that reads all that a build makes and that must have the same bytes each time.

    Tombstones tell of earlier builds, so they are left out.
    """

    def read(workspace: Path) -> dict[str, bytes]:
        paths = [path for folder in ("exports", "pages") for path in sorted((workspace / folder).rglob("*"))]
        kept = [path for path in paths if path.is_file() and path.name != "tombstones.ttl"]
        return {path.relative_to(workspace).as_posix(): path.read_bytes() for path in kept}

    return read
