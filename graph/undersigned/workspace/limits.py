"""Extraction in a process of its own, which is ended where a document takes too much time or memory."""

from __future__ import annotations

import gc
import mmap
import multiprocessing
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from functools import lru_cache
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field

from undersigned.errors import WorkspaceError
from undersigned.model.document import Document
from undersigned.model.facts import Facts
from undersigned.reading import read_text

__all__ = ["LIMITS_HOLD", "LimitedExtractor", "Limits"]

Extract = Callable[[Document], Facts]

LIMITS_HOLD = sys.platform != "win32"
"""Whether this system can copy a process, which is how limits are held."""

PATIENCE = 10
"""A process that waits is ended after so many times the seconds of the limit."""

PAUSE = 0.1
"""Seconds between two looks at a process that works: memory cannot grow by much in it."""


class Limits(BaseModel):
    """What the extraction of one document may take.

    Args:
        seconds: of processor time, so that a busy machine loses no document; ten times as many where it waits only.
        megabytes: of memory that its process holds, with what the program itself holds (about 200).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    seconds: float = Field(default=120.0, gt=0)
    megabytes: int = Field(default=4096, gt=0)


class Usage(NamedTuple):
    """What a process has used: seconds of processor time since its beginning, and megabytes that it holds now."""

    seconds: float
    megabytes: float


class LimitedExtractor:
    """Extracts one document after the other in one process; begins a new one where a limit ended the last.

    The process is a copy of this one, made when the first document comes: it begins in a few milliseconds, with the
    words of a language that are loaded already. Where a system cannot copy a process, documents are extracted here
    and no limit holds.

    Args:
        extract: what is done with a document.
        limits: that each document has for itself.
    """

    def __init__(self, extract: Extract, limits: Limits) -> None:
        self._extract = extract
        self._limits = limits
        self._worker: tuple[BaseProcess, Connection] | None = None

    def __enter__(self) -> Self:
        """Return itself; the process begins with the first document."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the process, whatever it does."""
        self.close()

    def close(self) -> None:
        """End the process, whatever it does; the next document begins a new one."""
        if self._worker is None:
            return
        process, pipe = self._worker
        self._worker = None
        process.kill()
        process.join()
        process.close()
        pipe.close()

    def __call__(self, document: Document) -> Facts:
        """Return the facts of a document.

        Raises:
            WorkspaceError: a limit ended it, or the extraction failed; the message says at what.
        """
        if not LIMITS_HOLD:
            return self._extract(document)
        if self._worker is None:
            load_words(document.language)
            self._worker = begin(self._extract)
        process, pipe = self._worker
        try:
            pipe.send(document)
            self._wait(process, pipe)
            answer: Facts | str = pipe.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise WorkspaceError("extraction failed: its process ended, as when a system is out of memory") from error
        except BaseException:  # also Ctrl-C: what the process does is of no use any more
            self.close()
            raise
        if isinstance(answer, str):
            raise WorkspaceError(f"extraction failed: {answer}")
        return answer

    def _wait(self, process: BaseProcess, pipe: Connection) -> None:
        """Wait for the answer to a document.

        Raises:
            WorkspaceError: a limit was exceeded.
        """
        if process.pid is None or pipe.poll(PAUSE):
            return
        last = time.monotonic() + self._limits.seconds * PATIENCE
        before = usage_of(process.pid).seconds
        while not pipe.poll(PAUSE):
            used = usage_of(process.pid)
            if used.seconds - before > self._limits.seconds or time.monotonic() > last:
                raise WorkspaceError(
                    f"extraction took more than the limit of {self._limits.seconds:g} seconds and was ended;"
                    " split the document, or raise `seconds` in [limits] of undersigned.toml"
                )
            if used.megabytes > self._limits.megabytes:
                raise WorkspaceError(
                    f"extraction took more than the limit of {self._limits.megabytes:,} megabytes and was ended;"
                    " split the document, or raise `megabytes` in [limits] of undersigned.toml"
                )


@lru_cache(maxsize=64)
def load_words(language: str | None) -> None:
    """Load what extraction knows of a language, so that each copy of this process has it."""
    from undersigned.extraction import extract_facts  # noqa: PLC0415  replaced in tests where it is used, not here

    extract_facts(read_text("x", language=language))


def begin(extract: Extract) -> tuple[BaseProcess, Connection]:
    """Begin a process that answers each document with its facts, and return it with the pipe to it."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe()
    process = context.Process(target=answer_documents, args=(extract, there, here), daemon=True)
    with warnings.catch_warnings():
        # the copy has none of the threads of a store or a bar of progress, and needs nothing that they hold
        warnings.filterwarnings("ignore", message=".*multi-threaded.*fork", category=DeprecationWarning)
        process.start()
    there.close()
    return process, here


def answer_documents(extract: Extract, pipe: Connection, other_end: Connection) -> None:
    """Answer each document from a pipe with its facts or what failed, until the pipe is closed.

    Args:
        extract: what is done with a document.
        pipe: this process's end.
        other_end: copied from the process that asks; while it is open here, its closing there is not seen.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks; it ends this one
    gc.freeze()  # what the copy has of the store must never be given back by it
    other_end.close()
    while True:
        try:
            document = pipe.recv()
        except EOFError:
            return
        try:
            answer: Facts | str = extract(document)
        except Exception as error:  # one broken document must not end the rest; it is reported by name
            answer = f"{type(error).__name__}: {error}"
        pipe.send(answer)


def usage_of(pid: int) -> Usage:
    """Return what a process has used; nothing where the system does not say."""
    try:
        if sys.platform == "linux":
            fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            ticks = int(fields[11]) + int(fields[12])
            return Usage(ticks / os.sysconf("SC_CLK_TCK"), int(fields[21]) * mmap.PAGESIZE / 2**20)
        command = ["/bin/ps", "-o", "rss=,time=", "-p", str(pid)]
        told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  no text of a user
        held, used = told.stdout.split()
        parts = [float(part) for part in used.replace("-", ":").split(":")]
        units = (86_400, 3_600, 60, 1)[-len(parts) :]
        return Usage(sum(part * unit for part, unit in zip(parts, units, strict=True)), int(held) / 1024)
    except (OSError, ValueError, IndexError, subprocess.CalledProcessError):
        return Usage(0.0, 0.0)
