"""Bytes of files: whole ones up to a limit, long ones line by line."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from undersigned.errors import ReadingError
from undersigned.reading.decoding import MAX_BYTES

__all__ = ["iter_lines", "read_bytes"]

CHUNK = 1 << 20


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        ReadingError: it cannot be read, is no regular file, or is too large.
    """
    try:
        refuse_large(path, refuse_special(path))
        return path.read_bytes()
    except ReadingError:
        raise
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def iter_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file that are not blank, with their numbers from 1, one at a time.

    A line above the limit comes cut off just behind it, so that whoever reads it can refuse it.

    Raises:
        ReadingError: the file cannot be read or is no regular file.
    """
    try:
        refuse_special(path)
        with path.open("rb") as stream:
            number = 0
            while line := stream.readline(MAX_BYTES + 1):
                number += 1
                if not line.endswith(b"\n"):
                    skip_line(stream)
                if line.strip():
                    yield number, line
    except ReadingError:
        raise
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def skip_line(stream: BinaryIO) -> None:
    """Read up to the end of a line without keeping it."""
    while (rest := stream.readline(CHUNK)) and not rest.endswith(b"\n"):
        pass


def refuse_special(path: Path) -> int:
    """Return the size of a file; raise where it is no regular one: to open a pipe may wait without end."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ReadingError(f"{path}: not a regular file; expected a file or a folder")
    return status.st_size


def refuse_large(path: Path, size: int) -> None:
    """Raise where a file has more bytes than the limit."""
    if size > MAX_BYTES:
        raise ReadingError(f"{path}: {size:,} bytes are more than the limit of {MAX_BYTES:,}; split the file")


def unreadable(path: Path, error: OSError | ValueError) -> ReadingError:
    """Return the error that says why a file cannot be read; a ValueError is of a name that no file can have."""
    reason = error.strerror if isinstance(error, OSError) else "no name of a file"
    return ReadingError(f"{path}: cannot be read ({reason or error}); check the path and its permissions")
