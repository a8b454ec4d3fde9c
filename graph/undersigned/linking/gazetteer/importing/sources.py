"""Open the files of registers: plain or zipped, read as a stream, never whole in memory."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from undersigned.errors import GazetteerError

__all__ = ["iter_objects", "open_text"]

CHUNK = 1 << 20
LONGEST_RECORD = 8 << 20
SPACE = " \t\r\n"


@contextmanager
def open_text(path: Path, suffix: str) -> Generator[TextIO]:
    """Give the text of a file, or of the one file with a suffix in a ZIP archive.

    Args:
        path: UTF-8 text or a ZIP archive.
        suffix: of the file in an archive, such as ".json"; the largest one is read.

    Raises:
        GazetteerError: it cannot be read, or is no UTF-8.
    """
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive, archive.open(_member(archive, path, suffix)) as raw:
                yield io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
        else:
            with path.open(encoding="utf-8-sig", newline="") as text:
                yield text
    except UnicodeDecodeError as error:
        raise GazetteerError(
            f"{path.name}: byte {error.object[error.start]:#04x} is not UTF-8; is it another file?"
        ) from error
    except (OSError, zipfile.BadZipFile) as error:
        raise GazetteerError(f"{path}: {error}; give a file that can be read, as it was downloaded") from error


def _member(archive: zipfile.ZipFile, path: Path, suffix: str) -> zipfile.ZipInfo:
    found = [member for member in archive.infolist() if member.filename.lower().endswith(suffix)]
    if not found:
        raise GazetteerError(f"{path.name}: no {suffix} file in the archive; give the one of the register")
    return max(found, key=lambda member: (member.file_size, member.filename))


def iter_objects(text: TextIO, name: str) -> Iterator[object]:
    """Yield the values of a JSON array one by one.

    Args:
        text: JSON.
        name: of the file, for messages.

    Raises:
        GazetteerError: it is no array, is cut off, or has a record that is too long.
    """
    decoder = json.JSONDecoder()
    buffer = text.read(CHUNK).lstrip(SPACE)
    if not buffer.startswith("["):
        raise GazetteerError(f"{name}: no JSON list of records; give the JSON file of the register")
    buffer, number = buffer[1:], 0
    while True:
        buffer = buffer.lstrip(SPACE + ",")
        if buffer.startswith("]"):
            return
        try:
            value, end = decoder.raw_decode(buffer)
        except json.JSONDecodeError as error:
            more = text.read(CHUNK)
            if not more or len(buffer) > LONGEST_RECORD:
                raise GazetteerError(
                    f"{name} record {number + 1}: {error.msg}; the file is cut off or broken, download it again"
                ) from error
            buffer += more
            continue
        number += 1
        yield value
        buffer = buffer[end:]
