"""Read a `.dna` file into a coded project."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from undersigned.errors import ReadingError, ValidationError
from undersigned.exchange.coding import CodedDocument, CodedEntity, Coder, CodingProject, Reading
from undersigned.exchange.dna.claims import VALUE_TABLES, ClaimReader
from undersigned.exchange.dna.dates import day_of
from undersigned.exchange.dna.entities import read_entities
from undersigned.exchange.dna.opening import open_dna
from undersigned.exchange.dna.rows import Row, read_rows
from undersigned.exchange.dna.types import Scheme, read_scheme
from undersigned.exchange.notices import Notices

__all__ = ["load_dna"]


def load_dna(path: Path) -> Reading:
    """Read a project of the Discourse Network Analyzer, version 3; the file is opened for reading alone.

    What cannot be used is left out one by one and told: claims that lie outside their text or whose document, type or
    values are not what they must be. Offsets, which the program counts in UTF-16 units, become code points. Accounts,
    passwords, permissions and links between variables are no part of a project.

    Args:
        path: of the file; what SQLite keeps beside it (`-wal`) belongs to it.

    Returns:
        The project and a notice for each cause of what was left out.

    Raises:
        ReadingError: the file is missing, empty, damaged, locked by a writer, of another version or no `.dna` file.

    Source: Leifeld, Discourse Network Analyzer, https://github.com/leifeld/dna.
    """
    with open_dna(path) as connection:
        try:
            return _read(connection)
        except (ReadingError, ValidationError) as error:
            raise ReadingError(f"{path}: {error}") from error


def _read(connection: sqlite3.Connection) -> Reading:
    """Read all tables."""
    notices = Notices()

    def rows(table: str) -> list[Row]:
        return read_rows(connection, table, notices)

    attributes = rows("ATTRIBUTEVARIABLES")
    scheme = read_scheme(rows("STATEMENTTYPES"), rows("VARIABLES"), attributes, notices)
    coders = [Coder(id=row.key(), name=row.text("Name"), color=row.color) for row in rows("CODERS")]
    documents = _read_documents(rows("DOCUMENTS"), {coder.id for coder in coders}, notices)
    named = rows("ENTITIES")
    entities = read_entities(named, attributes, rows("ATTRIBUTEVALUES"), scheme, notices)
    reader = ClaimReader(
        scheme=scheme,
        documents={document.id: document for document in documents},
        coders=frozenset(coder.id for coder in coders),
        entities=entities,
        nameless=frozenset(row.key() for row in named if not row.text("Value").strip()),
        notices=notices,
    )
    told = _of_known_type(rows("STATEMENTS"), scheme, notices)
    types = {row.key(): scheme.labels[row.key("StatementTypeId")] for row in told}
    for table in VALUE_TABLES:
        reader.take_values(rows(table), types)
    claims = reader.read(told)
    project = CodingProject(
        documents=tuple(documents),
        types=scheme.types,
        claims=tuple(claims),
        entities=_each_once(entities.values()),
        coders=tuple(coders),
        settings={row.text("Property"): row.text("Value") for row in rows("SETTINGS") if row.text("Property")},
        patterns={row.text("Label"): row.color for row in rows("REGEXES") if row.text("Label")},
    )
    return Reading(project=project, notices=notices.told())


def _of_known_type(rows: Sequence[Row], scheme: Scheme, notices: Notices) -> list[Row]:
    """Return the claims whose type is in the file."""
    known = [row for row in rows if row.key("StatementTypeId") in scheme.labels]
    for row in rows:
        if row.key("StatementTypeId") not in scheme.labels:
            notices.add("claim", row.key(), "its type is not in the file; it is left out")
    return known


def _read_documents(rows: Sequence[Row], coders: set[str], notices: Notices) -> list[CodedDocument]:
    """Return the documents; a date that is none, or out of range, is None."""
    documents: list[CodedDocument] = []
    for row in rows:
        day, clock = day_of(row.number("Date"))
        if day is None:
            notices.add("document", row.key(), "it has no date within the years 1 to 9999; it counts as undated")
        coder = row.key("Coder")
        documents.append(
            CodedDocument(
                id=row.key(),
                title=row.text("Title"),
                text=row.text("Text"),
                author=row.text("Author"),
                source=row.text("Source"),
                section=row.text("Section"),
                notes=row.text("Notes"),
                kind=row.text("Type"),
                date=day,
                time=clock,
                coder=coder if coder in coders else "",
            )
        )
    return documents


def _each_once(entities: Iterable[CodedEntity]) -> tuple[CodedEntity, ...]:
    """Return entities that several IDs share once."""
    return tuple({id(entity): entity for entity in entities}.values())
