"""ZIP folders: each member through the reader of its format."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.documents import FORMATS, read_origin
from undersigned.reading.origins import Origin
from undersigned.reading.zipped import open_zip, read_member

__all__ = ["INSIDE", "is_passed_over", "read_archive", "read_inside"]

INSIDE = "!/"
"""Stands between the path of an archive or message and the name of what lies in it."""

DRIVE = re.compile(r"[A-Za-z]:")
JUNK = "__MACOSX"
UNIX = 3


def read_archive(origin: Origin, media_type: str) -> Iterator[Document | ReadingError]:
    """Yield the documents of a ZIP file in order of the names of its members; a broken member yields its error.

    Members of unknown formats, and what begins with a dot, are passed over as in folders.

    Args:
        origin: of the file.
        media_type: of the file; each document has that of its member.

    Raises:
        ReadingError: the file is no ZIP file, is broken, or holds nothing of a known format.
    """
    with open_zip(origin) as archive:
        members = sorted(
            (member for member in archive.infolist() if not is_passed_over(member.filename)),
            key=lambda member: (member.filename, member.header_offset),
        )
        if not members:
            known = ", ".join(sorted(FORMATS))
            raise ReadingError(f"{origin.source}: the {media_type} holds no file of the formats {known}")
        places = Places(origin.source)
        for member in members:
            source = places.of(member.filename)
            try:
                refuse_stray(member, name=source)
                data = read_member(archive, member, origin, name=source)
            except ReadingError as error:
                yield error
                continue
            yield from read_inside(origin, data, name=path_of(member.filename).name, source=source)


def read_inside(origin: Origin, data: bytes, *, name: str, source: str) -> Iterator[Document | ReadingError]:
    """Yield the documents of bytes that lie in a file, and their errors.

    Args:
        origin: of the file around them.
        data: the bytes.
        name: file name.
        source: of the file around them and the name, with `!/` between.
    """
    try:
        yield from read_origin(origin.inside(data, name=name, source=source))
    except ReadingError as error:
        yield error


def path_of(name: str) -> PurePosixPath:
    """Return the path of a member; some programs of Windows write its own separators."""
    return PurePosixPath(name.replace("\\", "/"))


def is_passed_over(name: str) -> bool:
    """Tell whether a name is none of a known format, or of a file that is hidden, as folders are searched."""
    path = path_of(name)
    hidden = any(part.startswith(".") and part != ".." for part in path.parts)
    return name.endswith("/") or hidden or JUNK in path.parts or path.suffix.lower() not in FORMATS


def refuse_stray(member: zipfile.ZipInfo, *, name: str) -> None:
    """Raise for a member that is no file inside of the archive: a link, or a path that leads out of it."""
    path = path_of(member.filename)
    if path.is_absolute() or ".." in path.parts or DRIVE.match(member.filename):
        raise ReadingError(f"{name}: its name leads out of the archive; it was left out")
    mode = member.external_attr >> 16
    if member.create_system == UNIX and mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        raise ReadingError(f"{name}: it is a link or a device and no file; it was left out")


@dataclass(slots=True)
class Places:
    """Where members stand; the second of one name gets `#2`, so that none takes the place of another."""

    archive: str
    taken: dict[str, int] = field(default_factory=dict[str, int])

    def of(self, name: str) -> str:
        """Return the source of a member."""
        count = self.taken[name] = self.taken.get(name, 0) + 1
        return f"{self.archive}{INSIDE}{name}" + (f"#{count}" if count > 1 else "")
