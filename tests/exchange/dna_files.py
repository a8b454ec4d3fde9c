"""Make `.dna` files by SQL, in the shape that the program gives them and in worse ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

VARIABLES = ("person", "organization", "concept", "agreement")
TABLES: dict[str, str] = {
    "SETTINGS": "Property TEXT PRIMARY KEY, Value TEXT",
    "CODERS": "ID INTEGER PRIMARY KEY, Name TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, Password TEXT",
    "DOCUMENTS": "ID INTEGER, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, "
    "Notes TEXT, Type TEXT, Date INTEGER",
    "STATEMENTTYPES": "ID INTEGER, Label TEXT, Red INTEGER, Green INTEGER, Blue INTEGER",
    "VARIABLES": "ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER",
    "VARIABLELINKS": "ID INTEGER, SourceVariableId INTEGER, TargetVariableId INTEGER",
    "REGEXES": "Label TEXT PRIMARY KEY, Red INTEGER, Green INTEGER, Blue INTEGER",
    "CODERRELATIONS": "ID INTEGER, Coder INTEGER, OtherCoder INTEGER",
    "STATEMENTS": "ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER",
    "ENTITIES": "ID INTEGER, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER",
    "DATABOOLEAN": "ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER",
    "DATAINTEGER": "ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER",
    "DATALONGTEXT": "ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT",
    "DATASHORTTEXT": "ID INTEGER, StatementId INTEGER, VariableId INTEGER, Entity INTEGER",
    "ATTRIBUTEVARIABLES": "ID INTEGER, VariableId INTEGER, AttributeVariable TEXT",
    "ATTRIBUTEVALUES": "ID INTEGER, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT",
}
"""Columns without rules, so that any content can be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim to write: actor, concept, stance and document."""

    organization: str
    concept: str
    agreement: int
    document: int = 1
    person: str = ""


@dataclass(slots=True, kw_only=True)
class DnaFile:
    """A file to be; `rows` may be changed before it is written."""

    tables: dict[str, str] = field(default_factory=lambda: dict(TABLES))
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=lambda: {name: [] for name in TABLES})

    def write(self, path: Path, *commands: str) -> Path:
        """Write the file, then do some SQL in it."""
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as connection:
            for name, columns in self.tables.items():
                connection.execute(f"CREATE TABLE {name} ({columns})")
                for row in self.rows.get(name, []):
                    marks = ", ".join("?" * len(row))
                    connection.execute(f"INSERT INTO {name} VALUES ({marks})", row)  # noqa: S608  a test's own names
            for command in commands:
                connection.execute(command)
            connection.commit()
        return path


def seconds(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())


def usual_file(
    said: Iterable[Said], days: Mapping[int, str] | None = None, *, kind: str = "boolean", version: str = "3.0.11"
) -> DnaFile:
    """Return a file of the usual type; every text is ten signs for each claim in it."""
    claims = list(said)
    file = DnaFile()
    file.rows["SETTINGS"] = [("version", version), ("date", "2021-01-01")]
    file.rows["CODERS"] = [(1, "Admin", 255, 255, 0, "x"), (2, "Ada Quill", 0, 0, 255, "y")]
    file.rows["STATEMENTTYPES"] = [(1, "DNA Statement", 239, 208, 51), (2, "Annotation", 211, 211, 211)]
    file.rows["VARIABLES"] = [
        (1, "person", "short text", 1),
        (2, "organization", "short text", 1),
        (3, "concept", "short text", 1),
        (4, "agreement", kind, 1),
        (5, "note", "long text", 2),
    ]
    documents = sorted({claim.document for claim in claims} | set(days or {}))
    file.rows["DOCUMENTS"] = [
        (
            number,
            f"Text {number}",
            "x" * 10 * max(1, len(claims)),
            1,
            "Ada Quill",
            "Harbor Gazette",
            "Letters",
            "",
            "article",
            seconds((days or {}).get(number, "2021-06-03")),
        )
        for number in documents
    ]
    entities = Entities(file.rows["ENTITIES"])
    for variable in (1, 2, 3):
        entities.number(variable, "")
    for at, claim in enumerate(claims, start=1):
        file.rows["STATEMENTS"].append((at, 1, claim.document, 10 * (at - 1), 10 * at, 1 + at % 2))
        names = (claim.person, claim.organization, claim.concept)
        for variable, name in enumerate(names, start=1):
            key = len(file.rows["DATASHORTTEXT"]) + 1
            file.rows["DATASHORTTEXT"].append((key, at, variable, entities.number(variable, name)))
        file.rows["DATABOOLEAN" if kind == "boolean" else "DATAINTEGER"].append((at, at, 4, claim.agreement))
    return file


class Entities:
    """Number names as they come up."""

    def __init__(self, rows: list[tuple[object, ...]]) -> None:
        self.rows = rows
        self.numbers: dict[tuple[int, str], int] = {}

    def number(self, variable: int, name: str) -> int:
        if (variable, name) not in self.numbers:
            self.numbers[variable, name] = len(self.rows) + 1
            self.rows.append((len(self.rows) + 1, variable, name, 10, 20, 30, None))
        return self.numbers[variable, name]


HARBOR = (
    Said(organization="Lantern League", concept="Harbor toll", agreement=1, document=1, person="Ada Quill"),
    Said(organization="Lantern League", concept="Night market", agreement=0, document=1),
    Said(organization="Guild of Bakers", concept="Harbor toll", agreement=1, document=2),
    Said(organization="Guild of Bakers", concept="Harbor toll", agreement=1, document=2),
    Said(organization="Ferry Union", concept="Harbor toll", agreement=0, document=3),
    Said(organization="Ferry Union", concept="Night market", agreement=0, document=3),
)
DAYS = {1: "2020-12-31", 2: "2021-01-01", 3: "2021-06-03"}


def replace_row(rows: list[tuple[object, ...]], at: int, cell: int, value: object) -> None:
    """Put another value into a row."""
    row = list(rows[at])
    row[cell] = value
    rows[at] = tuple(row)


def reordered(file: DnaFile, order: Sequence[str]) -> DnaFile:
    """Return a file whose tables have their columns the other way round, a further one, and names in small letters."""
    turned = DnaFile(tables={}, rows={})
    for name in order:
        columns = [column.strip() for column in file.tables[name].split(",")]
        turned.tables[name.lower()] = ", ".join(["Extra TEXT", *(column.lower() for column in reversed(columns))])
        turned.rows[name.lower()] = [("more", *reversed(row)) for row in reversed(file.rows[name])]
    return turned
