"""Who has a store open: RocksDB locks out a second writer, but lets readers in while a writer lives.

POSIX locks belong to a process, and closing any descriptor of the lock file drops them all. So what this process
has open itself is remembered here, and its readers share one descriptor.
"""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from typing import Protocol

from undersigned.errors import StoreError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows: a reader beside a writer of another process is then not noticed
    fcntl = None  # type: ignore[assignment]

__all__ = ["Lock", "hold_shared", "open_here", "remember_writer"]


class Closable(Protocol):
    """What is remembered of a writer."""

    @property
    def closed(self) -> bool:
        """Tell whether it let go of the store."""
        ...


class Lock:
    """A lock on a store's folder, shared by the readers of this process until the last one releases it."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor
        self.holders = 1

    def release(self) -> None:
        """Let go for one holder."""
        self.holders -= 1
        if self.holders == 0:
            os.close(self._descriptor)
            del READERS[self._path]


READERS: dict[Path, Lock] = {}
WRITERS: weakref.WeakValueDictionary[Path, Closable] = weakref.WeakValueDictionary()


def remember_writer(path: Path, writer: Closable) -> None:
    """Note that this process writes a store."""
    WRITERS[path.resolve()] = writer


def open_here(path: Path) -> bool:
    """Tell whether this process itself has the store open, for reading or writing."""
    return path.resolve() in READERS or written_here(path)


def written_here(path: Path) -> bool:
    """Tell whether this process has the store open for writing."""
    writer = WRITERS.get(path.resolve())
    return writer is not None and not writer.closed


def hold_shared(path: Path) -> Lock:
    """Lock a store for reading; other readers may, writers may not.

    Raises:
        StoreError: a writer has the store open.
    """
    place = path.resolve()
    if written_here(path):
        raise being_written(path)
    if place in READERS:
        READERS[place].holders += 1
    else:
        READERS[place] = Lock(place, lock_file(path))
    return READERS[place]


def lock_file(path: Path) -> int:
    """Open the lock file of RocksDB and lock it for reading."""
    try:
        descriptor = os.open(path / "LOCK", os.O_RDONLY | os.O_CREAT, 0o644)  # a backup has none
    except OSError as error:
        raise StoreError(f"store {path} cannot be read: {error}; check the rights of the folder") from error
    try:
        if fcntl is not None:
            fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        raise being_written(path) from error
    return descriptor


def being_written(path: Path) -> StoreError:
    """Return the error of a store that has a writer."""
    return StoreError(f"store {path} is being written; wait until the build ends, then try again")
