"""Rows of a table by the names of their columns, whatever their order and case."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from undersigned.errors import ReadingError
from undersigned.exchange.coding import BLACK
from undersigned.exchange.dna.tables import REQUIRED
from undersigned.exchange.notices import Notices

__all__ = ["Row", "read_rows"]

MOST_DIGITS = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row.

    Args:
        table: name of its table.
        cells: by the name of the column in small letters.
        notices: what is told of text that is no UTF-8.
    """

    table: str
    cells: dict[str, object]
    notices: Notices

    def number(self, column: str) -> int | None:
        """Return a whole number, None where there is none."""
        value = self.cells.get(column.lower())
        if isinstance(value, int):
            return value
        if isinstance(value, bytes):
            text = value.strip()
            return int(text) if text.removeprefix(b"-").isdigit() and len(text) <= MOST_DIGITS else None
        return int(value) if isinstance(value, float) and value.is_integer() else None

    def text(self, column: str) -> str:
        """Return a text, "" where there is none; what is no UTF-8 in it is replaced, and told."""
        value = self.cells.get(column.lower())
        if value is None:
            return ""
        if not isinstance(value, bytes):
            return str(value)
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            place = f"{column} of row {self.number('ID')}"
            self.notices.add(self.table, place, "the text is not UTF-8; what cannot be read stands as �")
            return value.decode("utf-8", "replace")

    def key(self, column: str = "ID") -> str:
        """Return an id as text, "" where there is none."""
        value = self.number(column)
        return "" if value is None else str(value)

    @property
    def color(self) -> str:
        """`#rrggbb`, black where a part of it is missing or out of range."""
        parts = [self.number(channel) for channel in ("Red", "Green", "Blue")]
        whole = [part for part in parts if part is not None and 0 <= part <= 255]
        return "#{:02x}{:02x}{:02x}".format(*whole) if len(whole) == len(parts) else BLACK


def read_rows(connection: sqlite3.Connection, table: str, notices: Notices) -> list[Row]:
    """Return the rows of a table by their ID; none where there is no such table.

    Raises:
        ReadingError: a column without which no claim can be read is missing, or two rows share an ID.
    """
    quoted = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if name.upper() == table.encode()
    ]
    if not quoted:
        return []
    cursor = connection.execute(f'SELECT * FROM "{quoted[0].decode()}"')  # noqa: S608  equal to a name of ours
    columns = [heading[0].lower() for heading in cursor.description]
    if missing := [column for column in REQUIRED.get(table, ()) if column.lower() not in columns]:
        raise ReadingError(f"the table {table} has no column {', '.join(missing)}; this is no .dna file of version 3")
    rows = [Row(table=table, cells=dict(zip(columns, cells, strict=True)), notices=notices) for cells in cursor]
    if "id" in columns:
        _require_own_ids(table, rows)
        rows.sort(key=lambda row: row.number("ID") or 0)
    return rows


def _require_own_ids(table: str, rows: list[Row]) -> None:
    """Refuse rows that others may point to and that share an ID, or have none.

    Raises:
        ReadingError: see above.
    """
    seen: set[int] = set()
    for row in rows:
        found = row.number("ID")
        if found is None or found in seen:
            told = "a row without an ID" if found is None else f"two rows of the ID {found}"
            raise ReadingError(f"the table {table} has {told}; repair the file in the program that wrote it")
        seen.add(found)
