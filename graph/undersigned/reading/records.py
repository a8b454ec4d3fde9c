"""Tables of texts: a JSON object a line."""

from __future__ import annotations

import codecs
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.assembly import Raw, assemble
from undersigned.reading.decoding import decode
from undersigned.reading.files import iter_lines, read_bytes
from undersigned.reading.front_matter import as_text

__all__ = ["iter_records"]

TAG = re.compile(
    r"</?(?:a|b|blockquote|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|td|tr|ul)(?:\s+[\w:-]+\s*=[^<>]{0,500})?\s*/?>",
    re.IGNORECASE,
)
RESERVED = frozenset({"id", "text"})
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def iter_records(path: Path) -> Iterator[Document | ReadingError]:
    """Yield the documents of a `.jsonl`, one at a time; a broken line yields its error, and the rest is read.

    Args:
        path: a file with an object a line: `text`, and `id`, `title`, `date`, `lang` where known; other values become
            metadata.

    Raises:
        ReadingError: the file cannot be read or is empty.
    """
    empty = True
    for number, line in iter_wide_lines(path):
        empty = False
        try:
            yield parse_record(line, path=path, number=number)
        except ReadingError as error:
            yield error
    if empty:
        raise ReadingError(f"{path}: the file is empty; nothing to read")


def iter_wide_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file in UTF-8, those of a UTF-16 file too: there a line feed is no single byte."""
    for number, line in iter_lines(path):
        if number == 1 and line.startswith(WIDE_MARKS):
            text = decode(read_bytes(path), name=str(path)).text
            lines = enumerate(text.encode("utf-8", "replace").split(b"\n"), start=1)
            yield from ((place, words) for place, words in lines if words.strip())
            return
        yield number, line


def parse_record(line: bytes, *, path: Path, number: int) -> Document:
    """Return the document of one line.

    Args:
        line: a JSON object.
        path: of the file.
        number: of the line, from 1.

    Raises:
        ReadingError: the line is no JSON object with a text.
    """
    place = f"{path}, line {number}"
    decoded = decode(line, name=place)
    record = parse_object(decoded.text, place=place)
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ReadingError(f'{place}: expected a "text" that is not empty; got {type(text).__name__}')
    values = {str(key).strip().lower(): as_text(value) for key, value in record.items()}
    raw = Raw(
        name=values.get("id") or f"{path.name}#{number}",
        source=f"{path}#{number}",
        text=text,
        sha256=hashlib.sha256(line.strip()).hexdigest(),
        media_type="application/jsonl",
        metadata={key: value for key, value in values.items() if value and key not in RESERVED},
        warnings=decoded.warnings,
    )
    document = assemble(raw, markup="text/html" if TAG.search(text) else "text/plain")
    if not document.blocks:
        raise ReadingError(f"{place}: the text holds nothing visible; nothing to read")
    return document


def parse_object(text: str, *, place: str) -> Mapping[object, object]:
    """Return the JSON object of a line."""
    try:
        record: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{place}: not JSON ({error}); expected one object a line") from error
    if not isinstance(record, dict):
        raise ReadingError(f"{place}: expected a JSON object with a text; got {type(record).__name__}")
    return cast("Mapping[object, object]", record)
