"""Tables of pairs of names: a pair a row, in the columns `name_a` and `name_b`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from undersigned.errors import ReadingError
from undersigned.names.comparison import classify
from undersigned.names.verdicts import NOBODY, Knowledge

__all__ = ["ANSWERS", "PairTable", "answer_pairs", "read_pairs"]

NAMES = ("name_a", "name_b")
LANGUAGES = ("lang_a", "lang_b")
ANSWERS = ("answer", "rule", "reason")
"""Columns that are added; where the table has them already, they are written anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTable:
    """A table as it was read: its columns in order, and a row a pair."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]


def read_pairs(path: Path) -> PairTable:
    """Read a table of pairs.

    Args:
        path: CSV in UTF-8, headings in its first row.

    Raises:
        ReadingError: it cannot be read, lacks a column, or a row has cells too many or too few.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read ({error.strerror}); check the path and its rights") from error
    except UnicodeDecodeError as error:
        raise ReadingError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = tuple(next(reader, []))
        _check(columns, path)
        rows = tuple(_row(columns, cells, f"{path} line {reader.line_num}") for cells in reader if cells)
    except csv.Error as error:
        raise ReadingError(f"{path} line {reader.line_num}: no CSV ({error}); a quotation mark may be open") from error
    return PairTable(columns=columns, rows=rows)


def _check(columns: tuple[str, ...], path: Path) -> None:
    missing = [name for name in NAMES if name not in columns]
    if missing or len(set(columns)) != len(columns):
        wrong = f"lacks {' and '.join(missing)}" if missing else "has a column twice"
        raise ReadingError(f"{path}: the first row {wrong}; it must name the columns, name_a and name_b among them")


def _row(columns: tuple[str, ...], cells: list[str], place: str) -> dict[str, str]:
    if len(cells) != len(columns):
        raise ReadingError(f"{place}: {len(cells)} cells where the first row has {len(columns)}; complete the row")
    return dict(zip(columns, cells, strict=True))


def answer_pairs(table: PairTable, knowledge: Knowledge = NOBODY) -> Iterator[list[str]]:
    """Yield the table's first row and then its rows, each with answer, rule and reason at its end.

    Args:
        table: of pairs.
        knowledge: of bodies beyond their names.
    """
    kept = [column for column in table.columns if column not in ANSWERS]
    yield [*kept, *ANSWERS]
    for row in table.rows:
        first, second = (row.get(column) or None for column in LANGUAGES)
        verdict = classify(row[NAMES[0]], row[NAMES[1]], languages=(first, second), knowledge=knowledge)
        yield [*(row[column] for column in kept), verdict.answer.value, verdict.rule, verdict.reason]
