"""Small graphs in Turtle, about invented organizations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.diffing.graphs import HEAD

from undersigned.diffing import Change, diff_snapshots, read_graph

Tell = Callable[[str, str], list[Change]]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a function that writes a Turtle file."""

    def run(name: str, body: str) -> Path:
        path = tmp_path / name
        path.write_text(HEAD + body, encoding="utf-8")
        return path

    return run


@pytest.fixture
def tell(write) -> Tell:
    """Return a function that tells what changed from one Turtle body to another."""

    def run(before: str, after: str) -> list[Change]:
        first, second = write("before.ttl", before), write("after.ttl", after)
        return list(diff_snapshots(read_graph(first), read_graph(second)).changes)

    return run
