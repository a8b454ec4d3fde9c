"""Write files in one move, so that a reader sees the old or the new content and never a part."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

__all__ = ["write_bytes_whole", "write_whole"]


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a text file beside its place and move it there; what was cut short leaves nothing behind.

    Args:
        path: file that is replaced; its folder is made where it is missing.
        pieces: the text in order, never all in memory.

    Raises:
        OSError: the file cannot be written; the old content stays.
    """
    with beside(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)


def write_bytes_whole(path: Path, content: bytes) -> None:
    """Write bytes like `write_whole`.

    Raises:
        OSError: the file cannot be written; the old content stays.
    """
    with beside(path) as part:
        part.write_bytes(content)


@contextmanager
def beside(path: Path) -> Generator[Path]:
    """Give a file beside a path, and move it there where nothing failed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
