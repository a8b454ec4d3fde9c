"""JSON Lines: a record with a text a line."""

from __future__ import annotations

import codecs
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import cast

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.decoding import decode
from undersigned.reading.front_matter import as_text
from undersigned.reading.origins import Origin
from undersigned.reading.rows import Row, document_of

__all__ = ["iter_wide_lines", "read_records"]

WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_records(origin: Origin, media_type: str) -> Iterator[Document | ReadingError]:
    """Yield the documents of a `.jsonl`, one at a time; a broken line yields its error, and the rest is read.

    Args:
        origin: of a file with an object a line: a text, and title, date, language ... where known, by their usual
            names or those that the user gave; other values become metadata.
        media_type: of the file.

    Raises:
        ReadingError: the file cannot be read or is empty.
    """
    empty = True
    for number, line in iter_wide_lines(origin):
        if not line.strip():
            continue
        empty = False
        try:
            yield document_of(parse_record(line, origin, media_type=media_type, number=number), origin.columns)
        except ReadingError as error:
            yield error
    if empty:
        raise ReadingError(f"{origin.source}: the file is empty; nothing to read")


def iter_wide_lines(origin: Origin) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file in UTF-8, those of a UTF-16 file too: there a line feed is no single byte."""
    for number, line in origin.iter_lines():
        if number == 1 and line.startswith(WIDE_MARKS):
            text = decode(origin.read(), name=origin.source).text
            yield from enumerate(text.encode("utf-8", "replace").splitlines(keepends=True), start=1)
            return
        yield number, line


def parse_record(line: bytes, origin: Origin, *, media_type: str, number: int) -> Row:
    """Return the row of one line.

    Args:
        line: a JSON object.
        origin: of the file.
        media_type: of the file.
        number: of the line, from 1.

    Raises:
        ReadingError: the line is no JSON object.
    """
    place = f"{origin.source}, line {number}"
    decoded = decode(line, name=place)
    return Row(
        values={str(key): as_text(value) for key, value in parse_object(decoded.text, place=place).items()},
        place=place,
        name=f"{origin.name}#{number}",
        source=f"{origin.source}#{number}",
        sha256=hashlib.sha256(line.strip()).hexdigest(),
        media_type=media_type,
        warnings=decoded.warnings,
    )


def parse_object(text: str, *, place: str) -> Mapping[object, object]:
    """Return the JSON object of a line."""
    try:
        record: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{place}: not JSON ({error}); expected one object a line") from error
    if not isinstance(record, dict):
        raise ReadingError(f"{place}: expected a JSON object with a text; got {type(record).__name__}")
    return cast("Mapping[object, object]", record)
