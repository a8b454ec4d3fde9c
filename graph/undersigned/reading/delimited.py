"""Tables of comma- or tab-separated values: a release a row, its text in one of the columns, or a signatory a row."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from undersigned.errors import NoTextsError, ReadingError
from undersigned.model.document import Document
from undersigned.reading.assembly import Raw, assemble
from undersigned.reading.columns import Column, find_columns
from undersigned.reading.decoding import Decoded, decode
from undersigned.reading.origins import Origin
from undersigned.reading.records import iter_wide_lines
from undersigned.reading.rows import Row, document_of
from undersigned.reading.signatory_files import SIGNATORIES_OF, list_names

__all__ = ["read_table"]

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_LINES = 50
LONGEST_TOLD = 200
LONGEST_VALUE = 10_000_000
BYTE_ORDER_MARK = "\ufeff"
SEPARATOR_LINE = "sep="  # Excel's own first line
LINE = re.compile(r"[^\n]*\n|[^\n]+")


def read_table(origin: Origin, media_type: str) -> Iterator[Document | ReadingError]:
    """Yield the documents of a table, a row each; a row without a text yields its error, and the rest is read.

    A table of signatories is one document.

    The delimiter is found out; the first row must hold the headings.

    Args:
        origin: of the file.
        media_type: of the file.

    Raises:
        NoTextsError: none of its columns holds texts.
        ReadingError: the file cannot be read.
    """
    lines = Lines(origin)
    rows = lines.rows()
    headings = distinct(next(rows, []))
    if not headings:
        raise ReadingError(f"{origin.source}: the file is empty; nothing to read")
    if Column.TEXT not in find_columns(headings, origin.columns):
        yield read_names(headings, rows, lines, media_type=media_type)
        return
    lines.note(unknown(headings, origin.columns))
    try:
        for number, cells in enumerate(rows, start=1):
            yield read_row(dict(zip(headings, cells, strict=False)), lines, media_type=media_type, number=number)
    except (csv.Error, ReadingError) as error:
        yield ReadingError(
            f"{origin.source}, line {lines.number}: what stands below cannot be read ({error}); "
            "a quotation mark may be missing there"
        )


def read_names(headings: Sequence[str], rows: Iterable[Sequence[str]], lines: Lines, *, media_type: str) -> Document:
    """Return the document of a table of signatories, which its name or a file beside it must call one.

    Raises:
        NoTextsError: it is something else.
    """
    origin = lines.origin
    names = list_names(headings, rows) if SIGNATORIES_OF in origin.metadata else ()
    if not names:
        raise NoTextsError(f"{origin.source}: {lack(headings)}")
    told = json.dumps([origin.name, names])
    raw = Raw(
        name=origin.name,
        source=origin.source,
        sha256=hashlib.sha256(told.encode()).hexdigest(),
        media_type=media_type,
        metadata={"signatories": "\n".join(names), **origin.metadata},
        warnings=lines.news(),
    )
    return assemble(raw, markup="text/plain")


def read_row(values: Mapping[str, str], lines: Lines, *, media_type: str, number: int) -> Document | ReadingError:
    """Return the document of a row, or its error.

    Args:
        values: heading to value.
        lines: of the table, read up to the end of the row.
        media_type: of the file.
        number: of the row, from 1.
    """
    origin = lines.origin
    row = Row(
        values=values,
        place=f"{origin.source}, line {lines.number}",
        name=f"{origin.name}#{number}",
        source=f"{origin.source}#{number}",
        sha256=hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest(),
        media_type=media_type,
        warnings=lines.news(),
    )
    try:
        return document_of(row, origin.columns)
    except ReadingError as error:
        return error


def lack(headings: Sequence[str]) -> str:
    """Return why a table has no texts, and what to do."""
    told = ", ".join(heading for heading in headings if heading)
    return (
        f"a table without a column of texts (it has {told[:LONGEST_TOLD]}); expected a release a row: "
        "name the column, as in --column text=NAME; a list of organizations alone is read where its name says that it "
        "lists signatories"
    )


def unknown(headings: Sequence[str], given: Mapping[str, str]) -> tuple[str, ...]:
    """Return a warning for each column that the user named and that is not there."""
    found = find_columns(headings, given)
    missing = [(name, heading) for name, heading in sorted(given.items()) if name not in found]
    return tuple(f'The table has no column "{heading}", which was given for {name}.' for name, heading in missing)


def distinct(headings: Sequence[str]) -> list[str]:
    """Return headings without white space around them, each once: the second of a name gets a number."""
    found: dict[str, None] = {}
    for place, heading in enumerate(headings, start=1):
        name = heading.strip()
        found[f"{name} {place}".strip() if name in found or not name else name] = None
    return list(found)


@dataclass(slots=True)
class Lines:
    """The lines of a table as text, decoded one by one, with what was noticed and the number that a row ends at."""

    origin: Origin
    number: int = 0
    noticed: dict[str, bool] = field(default_factory=dict[str, bool])

    def note(self, warnings: Iterable[str]) -> None:
        """Keep what was noticed."""
        for warning in warnings:
            self.noticed.setdefault(warning, False)

    def news(self) -> tuple[str, ...]:
        """Return what was noticed and not told before: what holds for a whole table is told once."""
        news = tuple(warning for warning, told in self.noticed.items() if not told)
        self.noticed.update(dict.fromkeys(news, True))
        return news

    def __iter__(self) -> Iterator[str]:
        for number, line in iter_wide_lines(self.origin):
            decoded = decode(line, name=f"line {number}") if line.strip() else Decoded(text="\n")
            self.note(decoded.warnings)
            text = decoded.text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
            if number == 1 and text.lower().startswith(SEPARATOR_LINE):
                text = "\n"
            yield from LINE.findall(text)

    def rows(self) -> Iterator[list[str]]:
        """Yield the cells of each row that has any."""
        csv.field_size_limit(LONGEST_VALUE)
        lines = iter(self)
        sample = list(islice(lines, SAMPLE_LINES))
        rows = csv.reader(chain(sample, lines), delimiter=delimiter_of(sample, self.origin.columns))
        for cells in rows:
            self.number = rows.line_num
            if any(cells):
                yield cells


def delimiter_of(sample: Sequence[str], given: Mapping[str, str]) -> str:
    """Return the delimiter that gives the first row a column of texts, else the most columns."""

    def fitness(delimiter: str) -> tuple[bool, int]:
        try:
            headings = next((cells for cells in csv.reader(sample, delimiter=delimiter) if any(cells)), [])
        except csv.Error:
            return False, 0
        return Column.TEXT in find_columns(headings, given), len(headings)

    return max(DELIMITERS, key=fitness)
