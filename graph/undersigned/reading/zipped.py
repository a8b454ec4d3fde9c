"""ZIP files opened with care: sizes are checked before anything is unpacked, and nothing is written to disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from typing import BinaryIO

from undersigned.errors import ReadingError
from undersigned.reading.decoding import MAX_BYTES
from undersigned.reading.origins import Origin

__all__ = ["ZIP_ERRORS", "check_member", "open_zip", "read_member"]

MAX_DIRECTORY = 16 * 1024 * 1024
MAX_RATIO = 250
FREE_SIZE = 4 * 1024 * 1024
ENCRYPTED = 0x1
# The others are rare, and some let a few bytes ask for gigabytes of memory.
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

END = struct.Struct("<4s4H2LH")
END_MARK = b"PK\x05\x06"
LONGEST_COMMENT = 65_535
WIDE_SIZE = 0xFFFFFFFF

# What zipfile and its decompressors raise for broken bytes; some of them are bugs of theirs, met with hostile input.
ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)


@contextmanager
def open_zip(origin: Origin) -> Generator[zipfile.ZipFile]:
    """Open a ZIP file, and close it.

    Raises:
        ReadingError: it is none, broken, or its directory is too large to be that of a folder of releases.
    """
    with origin.opened() as stream:
        refuse_large_directory(stream, name=origin.source)
        try:
            opened = zipfile.ZipFile(stream)
        except ZIP_ERRORS as error:
            raise ReadingError(f"{origin.source}: no ZIP file, or a broken one ({error}); pack it again") from error
        with opened:
            yield opened


def refuse_large_directory(stream: BinaryIO, *, name: str) -> None:
    """Raise where the directory is large: zipfile loads all of it, whatever number of members it tells."""
    size = stream.seek(0, 2)
    tail_length = min(size, END.size + LONGEST_COMMENT)
    stream.seek(size - tail_length)
    tail = stream.read(tail_length)
    place = tail.rfind(END_MARK)
    stream.seek(0)
    if place < 0 or len(tail) - place < END.size:
        return  # no ZIP file at all, as zipfile will say
    length = END.unpack_from(tail, place)[5]
    if length == WIDE_SIZE or length > MAX_DIRECTORY:
        raise ReadingError(
            f"{name}: its directory is larger than {MAX_DIRECTORY:,} bytes, as of far too many members; "
            "unpack it and give the folder"
        )


def check_member(member: zipfile.ZipInfo, origin: Origin, *, name: str) -> None:
    """Look at what the directory says of a member, before it is unpacked; the budget pays for its bytes.

    Args:
        member: of the directory.
        origin: of the archive.
        name: what the message of an error calls the member.

    Raises:
        ReadingError: it is encrypted, too large, or swells beyond reason.
    """
    if member.flag_bits & ENCRYPTED:
        raise ReadingError(f"{name}: it is encrypted; unpack it with its password first")
    if member.compress_type not in METHODS:
        raise ReadingError(f"{name}: it is packed by a rare method; pack it again by deflate, the usual one")
    size = member.file_size
    if size > MAX_BYTES:
        raise ReadingError(f"{name}: {size:,} bytes are more than the limit of {MAX_BYTES:,}; split the file")
    if size > FREE_SIZE and size > MAX_RATIO * member.compress_size:
        raise ReadingError(f"{name}: {member.compress_size:,} bytes that unpack to {size:,} are a ZIP bomb; left out")
    origin.budget.spend(size, name=name)


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, origin: Origin, *, name: str) -> bytes:
    """Return the bytes of a member.

    Args:
        archive: open.
        member: one of its directory.
        origin: of the archive.
        name: what the message of an error calls the member.

    Raises:
        ReadingError: it is encrypted, broken, too large, or swells beyond reason.
    """
    check_member(member, origin, name=name)
    try:
        return archive.read(member)
    except ZIP_ERRORS as error:
        raise ReadingError(f"{name}: it cannot be unpacked ({error}); pack it again") from error
