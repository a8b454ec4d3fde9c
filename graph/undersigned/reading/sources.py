"""Files and folders to documents, in a fixed order; what cannot be read is reported and the rest is read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from undersigned.errors import NoTextsError, ReadingError
from undersigned.model.document import Document
from undersigned.reading.documents import FORMATS, read_origin
from undersigned.reading.origins import Origin

__all__ = ["Rejected", "iter_documents"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A source that gave no document, and why.

    Args:
        source: path, with the line or the member where it is a part of a file.
        reason: what was found, what was expected, what to do.
        duplicate: its content was read before.
        harmless: nothing is wrong: a table beside releases lists something else.
    """

    source: str
    reason: str
    duplicate: bool = False
    harmless: bool = False


@dataclass(slots=True)
class Seen:
    """Digests of what was read with their sources, so that equal content counts once; never a text."""

    sources: dict[bytes, str] = field(default_factory=dict[bytes, str])

    def admit(self, document: Document) -> Document | Rejected:
        """Return the document, or a rejection where its content was read before."""
        first = self.sources.setdefault(bytes.fromhex(document.sha256), document.source)
        if first == document.source:
            return document
        return Rejected(source=document.source, reason=f"same content as {first}; counted once", duplicate=True)


def iter_documents(
    sources: Iterable[str | Path], *, columns: Mapping[str, str] | None = None, searched: bool = False
) -> Iterator[Document | Rejected]:
    """Yield the documents of files and folders; a broken source gives a rejection and the rest is read.

    Args:
        sources: files or folders, taken in the order given. Folders are searched to any depth, sorted by path, for
            the known formats; what begins with a dot is passed over, and links to folders are not followed.
        columns: for tables, `text`, `title` ... to the heading of the column, where that cannot be guessed.
        searched: the files were found by searching folders, so that a table without texts among them is harmless.

    Returns:
        Documents one at a time, so that memory holds no text but the last, and rejections between them.
    """
    seen = Seen()
    visited: set[Path] = set()
    for source in map(Path, sources):
        for path in iter_paths(source):
            if isinstance(path, Rejected):
                yield path
            elif path.absolute() not in visited:
                visited.add(path.absolute())
                origin = Origin.of_file(path, columns=columns)
                yield from read_one(origin, seen, searched=searched or path != source)


def iter_paths(source: Path) -> Iterator[Path | Rejected]:
    """Yield the files of a source in sorted order, and rejections for folders that cannot be searched."""
    try:
        folder = source.is_dir()
    except (OSError, ValueError) as error:
        yield Rejected(source=clean(str(source)), reason=f"no path of a file ({error})")
        return
    if not folder and not source.suffix and not source.exists():
        # mostly a folder with a typing error: that it has no ending would be beside the point
        yield Rejected(source=clean(str(source)), reason="there is no such file or folder; check the path")
        return
    if not folder:
        yield source
        return
    closed: list[Rejected] = []
    files = sorted(search(source, closed))
    if not files and not closed:
        known = ", ".join(sorted(FORMATS))
        closed = [Rejected(source=clean(str(source)), reason=f"the folder holds no file of the formats {known}")]
    yield from closed
    yield from files


def search(folder: Path, closed: list[Rejected]) -> Iterator[Path]:
    """Yield the files of known formats below a folder; note the folders that cannot be searched."""

    def note(error: OSError) -> None:
        reason = f"the folder cannot be searched ({error.strerror or error}); check its permissions"
        closed.append(Rejected(source=clean(str(error.filename)), reason=reason))

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in FORMATS:
                yield Path(place, name)


def read_one(origin: Origin, seen: Seen, *, searched: bool) -> Iterator[Document | Rejected]:
    """Yield what one file gives."""
    try:
        for each in read_origin(origin):
            if isinstance(each, ReadingError):
                yield rejected(each, origin.source, searched=True)
            else:
                yield seen.admit(each)
    except ReadingError as error:
        yield rejected(error, origin.source, searched=searched)


def rejected(error: ReadingError, path: str, *, searched: bool) -> Rejected:
    """Return a rejection; the source is what stands before the first colon of the message, with the line in it."""
    message = str(error).removeprefix(path)
    place, _, reason = message.partition(": ")
    harmless = searched and isinstance(error, NoTextsError)
    return Rejected(source=clean(path + place), reason=clean(reason), harmless=harmless)


def clean(text: str) -> str:
    """Return a text that can be written anywhere: names of files may hold bytes that are no text."""
    return text.encode("utf-8", "replace").decode("utf-8")
