"""Rows of a delimited text file, each with the number of its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from undersigned.errors import ReadingError

__all__ = ["DELIMITERS", "SEPARATOR", "iter_rows", "read_text", "sniff_delimiter"]

DELIMITERS = (",", ";", "\t")
SEPARATOR = "sep="
LONGEST_HEADING = 100_000
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
LONGEST_VALUE = 10_000_000
"""Characters of a cell; a longer one is a quotation mark that nobody closed."""


def read_text(path: Path) -> str:
    """Return the text of a file in UTF-8, with or without a byte order mark.

    Raises:
        ReadingError: it cannot be opened or is in another encoding; the message names the line.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if content.startswith(WIDE_MARKS):
        raise ReadingError(f"{path}: the file is in UTF-16; save it as CSV in UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReadingError(f"{path}, line {line}: the text is not UTF-8; save the file as CSV in UTF-8") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ReadingError(f"{path}, line {line}: a NUL character; this is no text file")
    return text


def sniff_delimiter(text: str) -> str:
    """Return what parts the columns: that of comma, semicolon and tab that makes the most of them in the first row.

    A first line like `sep=;`, as spreadsheets write it, says it.

    Example:
        >>> sniff_delimiter("id;date;concept, in short"), sniff_delimiter("id"), sniff_delimiter("sep=;")
        (';', ',', ';')
    """
    first = text.lstrip("\r\n ")[:LONGEST_HEADING].splitlines()
    if not first:
        return DELIMITERS[0]
    told = first[0].strip(" ").lower().removeprefix(SEPARATOR)
    if told in DELIMITERS:
        return told

    def columns(delimiter: str) -> int:
        return len(next(csv.reader(first, delimiter=delimiter), []))

    return max(DELIMITERS, key=columns)


def iter_rows(text: str, delimiter: str, *, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the first line and the trimmed cells of each row that has any.

    Args:
        text: of the file.
        delimiter: between cells.
        path: of the file, for messages.

    Raises:
        ReadingError: quotation marks do not pair, or a cell is too long; the message names the line.
    """
    limit = csv.field_size_limit(LONGEST_VALUE)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in rows:
            trimmed = [cell.strip() for cell in cells]
            if any(trimmed):
                yield line, trimmed
            line = rows.line_num + 1
    except csv.Error as error:
        raise ReadingError(f"{path}, line {line}: {error}; check the quotation marks of this row") from error
    finally:
        csv.field_size_limit(limit)
