"""Files and folders to documents, in a fixed order; what cannot be read is reported and the rest is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.documents import FORMATS, iter_lines, parse_record, read_document

__all__ = ["Rejected", "iter_documents"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A source that gave no document, and why."""

    source: str
    reason: str


@dataclass(slots=True)
class Seen:
    """Digests of what was read, so that equal content counts once; a digest and a source each, never a text."""

    sources: dict[bytes, str] = field(default_factory=dict[bytes, str])

    def admit(self, document: Document) -> Document | Rejected:
        """Return the document, or a rejection where its content was read before."""
        key = bytes.fromhex(document.sha256)[:16]
        first = self.sources.setdefault(key, document.source)
        if first == document.source:
            return document
        return Rejected(source=document.source, reason=f"same content as {first}; counted once")


def iter_documents(sources: Iterable[str | Path]) -> Iterator[Document | Rejected]:
    """Yield the documents of files and folders, sorted; a broken source gives a rejection and the rest is read.

    Args:
        sources: files or folders; folders are searched to any depth for the known formats.

    Returns:
        Documents one at a time, so that memory does not grow with their number, and rejections between them.
    """
    seen = Seen()
    visited: set[Path] = set()
    for source in sources:
        for path in iter_paths(Path(source)):
            if isinstance(path, Rejected):
                yield path
            elif path.absolute() not in visited:
                visited.add(path.absolute())
                yield from read_one(path, seen)


def iter_paths(source: Path) -> Iterator[Path | Rejected]:
    """Yield the files of a source in sorted order."""
    if not source.is_dir():
        yield source
        return
    try:
        files = sorted(path for path in source.rglob("*") if path.suffix.lower() in FORMATS and path.is_file())
    except OSError as error:
        yield Rejected(source=str(source), reason=f"the folder cannot be read ({error.strerror or error})")
        return
    if not files:
        known = ", ".join(sorted(FORMATS))
        yield Rejected(source=str(source), reason=f"the folder holds no file of the known formats ({known})")
    yield from files


def read_one(path: Path, seen: Seen) -> Iterator[Document | Rejected]:
    """Yield what one file gives."""
    try:
        if path.suffix.lower() == ".jsonl":
            yield from read_records(path, seen)
        else:
            for document in read_document(path):
                yield seen.admit(document)
    except ReadingError as error:
        yield rejected(str(path), error)


def read_records(path: Path, seen: Seen) -> Iterator[Document | Rejected]:
    """Yield what the lines of a `.jsonl` give; a broken line does not stop the next."""
    empty = True
    for number, line in iter_lines(path):
        empty = False
        try:
            yield seen.admit(parse_record(line, path=path, number=number))
        except ReadingError as error:
            yield rejected(f"{path}, line {number}", error)
    if empty:
        raise ReadingError(f"{path}: the file is empty; nothing to read")


def rejected(source: str, error: ReadingError) -> Rejected:
    """Return a rejection whose reason does not repeat the source."""
    return Rejected(source=source, reason=str(error).removeprefix(f"{source}: "))
