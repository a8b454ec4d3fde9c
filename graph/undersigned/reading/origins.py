"""Where bytes come from: a file, or what lies in one, such as a member of an archive or an attachment of a message."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from undersigned.errors import ReadingError
from undersigned.reading.decoding import MAX_BYTES
from undersigned.reading.sidecar import read_sidecar
from undersigned.reading.signatory_files import named_letter

__all__ = ["Budget", "Origin"]

CHUNK = 1 << 20
MAX_DEPTH = 3
MAX_UNPACKED = 1 << 30


@dataclass(slots=True)
class Budget:
    """How many bytes may still be unpacked from one file, whatever lies in it and however deep."""

    left: int = MAX_UNPACKED

    def spend(self, size: int, *, name: str) -> None:
        """Take bytes that are about to be unpacked.

        Raises:
            ReadingError: there are not so many left.
        """
        if size > self.left:
            raise ReadingError(
                f"{name}: to unpack it would go beyond {MAX_UNPACKED:,} bytes for one file; give the unpacked folder"
            )
        self.left -= size


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Something that can be opened and read once or more.

    Args:
        name: file name, without folders.
        source: path as the user gave it; of what lies in a file `letters.zip!/june/letter.docx`.
        opener: gives a new stream at its beginning; a file on disk is opened only then.
        metadata: what its name and a file beside it say of it.
        columns: of the user for tables: `text`, `title` ... to the heading of the column.
        depth: in how many archives or messages it lies.
        budget: shared by all that lies in one file.
    """

    name: str
    source: str
    opener: Callable[[], BinaryIO]
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    depth: int = 0
    budget: Budget = field(default_factory=Budget)

    @classmethod
    def of_file(cls, path: Path, *, columns: Mapping[str, str] | None = None) -> Origin:
        """Return the origin of a file on disk."""
        return cls(
            name=path.name,
            source=str(path),
            opener=lambda: open_regular(path),
            metadata={**named_letter(path.name), **read_sidecar(path)},
            columns=columns or {},
        )

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case, with its dot; empty where there is none."""
        return PurePosixPath(self.name).suffix.lower()

    def inside(self, data: bytes, *, name: str, source: str) -> Origin:
        """Return the origin of bytes that lie in this one.

        Raises:
            ReadingError: they lie in too many archives or messages.
        """
        if self.depth >= MAX_DEPTH:
            raise ReadingError(f"{source}: it lies in more than {MAX_DEPTH} archives or messages; unpack them first")
        return replace(
            self,
            name=name,
            source=source,
            opener=lambda: io.BytesIO(data),
            metadata=named_letter(name),
            depth=self.depth + 1,
        )

    @contextmanager
    def opened(self) -> Generator[BinaryIO]:
        """Open the stream, and close it.

        Raises:
            ReadingError: it cannot be read or is no regular file.
        """
        try:
            with self.opener() as stream:
                yield stream
        except OSError as error:
            reason = error.strerror or error
            raise ReadingError(
                f"{self.source}: cannot be read ({reason}); check the path and its permissions"
            ) from error

    def read(self) -> bytes:
        """Return all bytes.

        Raises:
            ReadingError: it cannot be read, is no regular file, or is too large.
        """
        with self.opened() as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ReadingError(f"{self.source}: the file has more bytes than the limit of {MAX_BYTES:,}; split it")
        return data

    def iter_lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield the lines with their numbers from 1, one at a time; memory holds no more than one.

        A line above the limit comes cut off just behind it, so that whoever reads it can refuse it.

        Raises:
            ReadingError: it cannot be read or is no regular file.
        """
        with self.opened() as stream:
            number = 0
            while line := stream.readline(MAX_BYTES + 1):
                number += 1
                if not line.endswith(b"\n"):
                    skip_line(stream)
                yield number, line


def open_regular(path: Path) -> BinaryIO:
    """Open a file; one that is no regular file raises, for to open a pipe may wait without end."""
    try:
        mode = path.stat().st_mode
    except ValueError as error:
        raise ReadingError(f"{path}: cannot be read (no name of a file); check the path") from error
    if not stat.S_ISREG(mode):
        raise ReadingError(f"{path}: not a regular file; expected a file or a folder")
    return path.open("rb")


def skip_line(stream: BinaryIO) -> None:
    """Read up to the end of a line without keeping it."""
    while (rest := stream.readline(CHUNK)) and not rest.endswith(b"\n"):
        pass
