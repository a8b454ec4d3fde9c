"""Open a `.dna` file for reading alone, and say what is wrong with one that cannot be read."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from undersigned.errors import ReadingError
from undersigned.exchange.dna.tables import REQUIRED

__all__ = ["SQLITE", "open_dna"]

SQLITE = b"SQLite format 3\x00"
WAIT = 2.0
"""Seconds to wait for another program that writes."""

NOT_ALONE = ("unable to open", "readonly")
"""What SQLite says of a file in a folder that it may not write to, and of one whose writer broke off."""

BROKEN_RULES = ("NULL value in ", "CHECK constraint failed in ", "TEXT value in ", "NUMERIC value in ", "non-unique ")
"""What SQLite's check says of rows that are whole but break a rule of their table; the reader judges them itself."""

LATER = "open it in the program and save it in version 3, then try again"


@contextmanager
def open_dna(path: Path) -> Generator[sqlite3.Connection]:
    """Give a connection that cannot change the file; texts come as bytes.

    Args:
        path: of the file; what a program that has it open keeps beside it (`-wal`) is read with it.

    Raises:
        ReadingError: there is no such file, or it is empty, damaged, in use by a writer, of another version or
            another kind.
    """
    _require_sqlite(path)
    try:
        with _connected(path) as connection:
            _require_whole(connection, path)
            _require_version(connection, path)
            yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter for a damaged name of a table or column
        raise ReadingError(_told(error, path)) from error


def _require_sqlite(path: Path) -> None:
    """Refuse what is no database.

    Raises:
        ReadingError: see above.
    """
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except OSError as error:
        raise ReadingError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if not start:
        raise ReadingError(f"{path}: the file is empty; it may have been copied before it was saved")
    if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        raise ReadingError(f"{path}: this is XML, as DNA 1 wrote it; only files of version 3 are read: {LATER}")
    if not start.startswith(SQLITE):
        raise ReadingError(f"{path}: this is no .dna file: it does not begin as an SQLite database does")
    if path.stat().st_size < _least_size(start):
        raise ReadingError(f"{path}: the database is damaged (its end is missing); take a copy of it from before")


def _least_size(header: bytes) -> int:
    """Return how many bytes a database has by its header; SQLite itself would take a cut page for one of zeros.

    Source: https://www.sqlite.org/fileformat.html#the_database_header.
    """
    size = int.from_bytes(header[16:18], "big")
    known = header[24:28] == header[92:96]
    return max(len(SQLITE), (65536 if size == 1 else size) * int.from_bytes(header[28:32], "big") if known else 0)


@contextmanager
def _connected(path: Path) -> Generator[sqlite3.Connection]:
    """Connect; a file whose log or journal must be worked in first is read from a copy, where that may be done."""
    try:
        connection = _connect(path, mode="ro")
    except sqlite3.OperationalError as error:
        if not any(said in str(error) for said in NOT_ALONE):
            raise
        with (
            tempfile.TemporaryDirectory() as folder,
            closing(_connect(_copied(path, Path(folder)), mode="rw")) as connection,
        ):
            yield connection
        return
    with closing(connection):
        yield connection


def _connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """Open a file and begin to read, so that all tables are of one moment."""
    connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode={mode}", uri=True, timeout=WAIT)
    try:
        connection.text_factory = bytes
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _copied(path: Path, folder: Path) -> Path:
    """Copy a file with what a program has left beside it."""
    copy = folder / "copy.dna"
    shutil.copyfile(path, copy)
    for ending in ("-wal", "-journal"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            shutil.copyfile(beside, copy.with_name(copy.name + ending))
    return copy


def _require_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a damaged database: what can still be read of it may be wrong.

    Raises:
        ReadingError: see above.
    """
    for (line,) in connection.execute("PRAGMA quick_check"):
        told = line.decode("utf-8", "replace") if isinstance(line, bytes) else str(line)
        if told != "ok" and not told.startswith(BROKEN_RULES):
            raise ReadingError(
                f"{path}: the database is damaged ({told.splitlines()[0]}); take a copy of it from before"
            )


def _require_version(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse other versions, and databases of other programs.

    Raises:
        ReadingError: see above.
    """
    there = {
        bytes(name).decode("utf-8", "replace").upper()
        for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        if not bytes(sql or b"").upper().startswith(b"CREATE VIRTUAL")
    }
    version = _version(connection) if "SETTINGS" in there else ""
    if version and not version.startswith("3"):
        raise ReadingError(f"{path}: the file is of DNA {version}; only files of version 3 are read: {LATER}")
    missing = sorted(set(REQUIRED) - there)
    if missing and "ATTRIBUTES" in there and "STATEMENTS" in there:
        raise ReadingError(f"{path}: its tables are those of DNA 2; only files of version 3 are read: {LATER}")
    if missing:
        raise ReadingError(f"{path}: this is no .dna file of version 3: it has no table {', '.join(missing)}")


def _version(connection: sqlite3.Connection) -> str:
    """Return the version that the settings name, "" where they name none."""
    columns = {bytes(row[1]).upper() for row in connection.execute("PRAGMA table_info(SETTINGS)")}
    if not columns >= {b"PROPERTY", b"VALUE"}:
        return ""
    found = connection.execute("SELECT Value FROM SETTINGS WHERE lower(Property) = 'version'").fetchone()
    if found is None or found[0] is None:
        return ""
    return found[0].decode("utf-8", "replace").strip() if isinstance(found[0], bytes) else str(found[0])


def _told(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> str:
    """Return what an error of SQLite means for a user."""
    said = "a name in it is no text" if isinstance(error, UnicodeDecodeError) else str(error)
    if "locked" in said or "busy" in said:
        return f"{path}: another program is writing to the file; close it there, or wait, and try again"
    return f"{path}: the database is damaged ({said}); take a copy of it from before"
