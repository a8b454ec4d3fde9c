"""Facts are kept until what they depend on changes; so the digest must cover all of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import undersigned
from undersigned.extraction import ROOMS

PACKAGE = Path(undersigned.__file__).parent
NO_RULES = {"deferred", "errors", "files", "model", "resources", "version"}
"""What extraction uses and what holds neither rules nor words."""


def imported_rooms(room: str) -> Iterator[str]:
    for path in (PACKAGE / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("undersigned."):
                yield str(node.module).split(".")[1]


def test_the_digest_covers_every_room_that_extraction_stands_on() -> None:
    assert {used for room in ROOMS for used in imported_rooms(room)} <= {*ROOMS, *NO_RULES}


def test_the_digest_covers_every_kind_of_file_in_these_rooms() -> None:
    kinds = {path.suffix for room in ROOMS for path in (PACKAGE / room).rglob("*") if path.is_file()}
    assert kinds - {".pyc"} == {".json", ".py", ".toml", ".tsv", ".txt"}
