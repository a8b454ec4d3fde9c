"""Write a coded project as a `.dna` file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from undersigned.errors import ValidationError
from undersigned.exchange.coding import Coder, CodingProject, VariableKind
from undersigned.exchange.dna.dates import seconds_of
from undersigned.exchange.dna.numbering import number_ids
from undersigned.exchange.dna.offsets import TextUnits
from undersigned.exchange.dna.passwords import PASSWORD, digest_password
from undersigned.exchange.dna.tables import PERMISSIONS, STRUCTURE
from undersigned.exchange.dna.values import Catalog, catalog_entities
from undersigned.files import write_bytes_whole

__all__ = ["dump_dna"]

VERSION = "3.0"
ADMIN = Coder(id="1", name="Admin", color="#ffff00")
NOBODY = "Unnamed coder"

Cells = Sequence[object]


def dump_dna(project: CodingProject, path: Path) -> None:
    """Write a project as a file that the Discourse Network Analyzer 3 opens; one that is there is replaced.

    Ids that are whole numbers from 1 stay, others are numbered in their order. Offsets become UTF-16 units. All coders
    have all rights and the password `undersigned`; a project without coders gets one called Admin, and documents and
    claims without a coder one called "Unnamed coder". `load_dna` gives back an equal project where ids are numbers and
    all have coders. The same project gives the same bytes, as long as the version of SQLite is the same.

    Args:
        project: what to write.
        path: of the file.

    Raises:
        ValidationError: a claim, type, document or date is not what it must be; the message names it.
        OSError: the file cannot be written; the old one stays.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for command in STRUCTURE:
            connection.execute(command)
        _Writer(project, connection).write()
        connection.commit()
        content = connection.serialize()
    write_bytes_whole(path, content)


class _Writer:
    """Fill the tables of a new file."""

    def __init__(self, project: CodingProject, connection: sqlite3.Connection) -> None:
        self.project = project
        self.connection = connection
        self.coders = _all_coders(project)
        self.coder_ids = number_ids([coder.id for coder in self.coders])
        self.coder_ids[""] = self.coder_ids[self.coders[-1].id]
        self.document_ids = number_ids([document.id for document in project.documents])
        self.catalog: Catalog = catalog_entities(project)

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Cells]) -> None:
        """Write rows; table and columns are names of ours.

        Raises:
            ValidationError: a row breaks a rule of its table.
        """
        command = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
        for row in rows:
            try:
                self.connection.execute(command, row)
            except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:
                told = dict(zip(columns, row, strict=True))
                named = told.get("ID", told.get("Property", told.get("Label", row[0])))
                raise ValidationError(
                    f"{named!r} cannot be written to the table {table} of a .dna file: {error}"
                ) from error

    def write(self) -> None:
        """Write all tables, each after those that it points to."""
        project = self.project
        settings = {"version": VERSION, **project.settings}
        if not settings["version"].startswith("3"):
            settings["version"] = VERSION
        self.put("SETTINGS", ("Property", "Value"), sorted(settings.items()))
        self.put(
            "REGEXES",
            ("Label", *RGB),
            [(label, *_channels(color)) for label, color in sorted(project.patterns.items())],
        )
        self._write_coders()
        self._write_documents()
        self._write_scheme()
        self._write_claims()

    def _write_coders(self) -> None:
        """Write coders, who may do all."""
        kept = digest_password(PASSWORD)
        columns = ("ID", "Name", *RGB, "Password", *(f"Permission{name}" for name in PERMISSIONS))
        rights = (1,) * len(PERMISSIONS)
        self.put(
            "CODERS",
            columns,
            [(self.coder_ids[one.id], one.name, *_channels(one.color), kept, *rights) for one in self.coders],
        )
        numbers = [self.coder_ids[one.id] for one in self.coders]
        pairs = [(one, other) for one in numbers for other in numbers if one != other]
        self.put(
            "CODERRELATIONS", ("ID", "Coder", "OtherCoder"), [(at, *pair) for at, pair in enumerate(pairs, start=1)]
        )

    def _coder(self, coder: str, place: str) -> int:
        """Return the ID of a coder.

        Raises:
            ValidationError: the project has none of that id.
        """
        if coder not in self.coder_ids:
            raise ValidationError(f"{place}: the project has no coder of the id {coder!r}")
        return self.coder_ids[coder]

    def _write_documents(self) -> None:
        """Write the texts."""
        columns = ("ID", "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date")
        self.put(
            "DOCUMENTS",
            columns,
            [
                (
                    self.document_ids[one.id],
                    one.title,
                    one.text,
                    self._coder(one.coder, f"document {one.id}"),
                    one.author,
                    one.source,
                    one.section,
                    one.notes,
                    one.kind,
                    seconds_of(one.date, one.time, place=f"document {one.id}"),
                )
                for one in self.project.documents
            ],
        )

    def _write_scheme(self) -> None:
        """Write types, variables, entities and attributes."""
        catalog = self.catalog
        self.put(
            "STATEMENTTYPES",
            ("ID", "Label", *RGB),
            [(catalog.types[one.label], one.label, *_channels(one.color)) for one in self.project.types],
        )
        self.put(
            "VARIABLES",
            ("ID", "Variable", "DataType", "StatementTypeId"),
            [
                (
                    catalog.variables[one.label, variable.name],
                    variable.name,
                    str(variable.kind),
                    catalog.types[one.label],
                )
                for one in self.project.types
                for variable in one.variables
            ],
        )
        parents = catalog.parent_rows()
        self.put(
            "ENTITIES",
            ("ID", "VariableId", "Value", *RGB),
            [(number, variable, value, *_channels(color)) for number, variable, value, color in catalog.entity_rows()],
        )
        self.connection.executemany("UPDATE ENTITIES SET ChildOf = ? WHERE ID = ?", parents)
        self.put("ATTRIBUTEVARIABLES", ("ID", "VariableId", "AttributeVariable"), catalog.attribute_rows())
        self.put(
            "ATTRIBUTEVALUES",
            ("ID", "EntityId", "AttributeVariableId", "AttributeValue"),
            catalog.attribute_value_rows(),
        )

    def _write_claims(self) -> None:
        """Write claims and their values."""
        numbers = number_ids([claim.id for claim in self.project.claims])
        units = {one.id: TextUnits(one.text) for one in self.project.documents}
        rows: list[Cells] = []
        for claim in self.project.claims:
            place = f"claim {claim.id}"
            if claim.document not in units:
                raise ValidationError(f"{place}: the project has no document of the id {claim.document!r}")
            text = units[claim.document]
            if not 0 <= claim.start < claim.stop <= text.length:
                raise ValidationError(
                    f"{place}: {claim.start} to {claim.stop} is no place in document {claim.document}"
                )
            rows.append(
                (
                    numbers[claim.id],
                    self.catalog.type_number(claim),
                    self.document_ids[claim.document],
                    text.to_units(claim.start),
                    text.to_units(claim.stop),
                    self._coder(claim.coder, place),
                )
            )
        self.put("STATEMENTS", ("ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"), rows)
        for kind, (table, column) in VALUE_COLUMNS.items():
            values = self.catalog.value_rows(kind, numbers)
            columns = ("ID", "StatementId", "VariableId", column)
            self.put(table, columns, [(at, *row) for at, row in enumerate(values, start=1)])


RGB = ("Red", "Green", "Blue")
VALUE_COLUMNS = {
    VariableKind.BOOLEAN: ("DATABOOLEAN", "Value"),
    VariableKind.INTEGER: ("DATAINTEGER", "Value"),
    VariableKind.LONG_TEXT: ("DATALONGTEXT", "Value"),
    VariableKind.SHORT_TEXT: ("DATASHORTTEXT", "Entity"),
}


def _all_coders(project: CodingProject) -> tuple[Coder, ...]:
    """Return the coders to write; the last one stands for nobody where some text or claim has no coder."""
    orphans = "" in {one.coder for one in project.documents} | {one.coder for one in project.claims}
    if not project.coders:
        return (ADMIN,)
    if not orphans:
        return project.coders
    numbers = number_ids([coder.id for coder in project.coders])
    return (*project.coders, Coder(id=str(max(numbers.values()) + 1), name=NOBODY))


def _channels(color: str) -> tuple[int, int, int]:
    """Return red, green and blue of `#rrggbb`.

    Raises:
        ValidationError: it is no color.
    """
    try:
        red, green, blue = bytes.fromhex(color.removeprefix("#"))
    except ValueError:
        raise ValidationError(f"{color!r} is no color; write it as #rrggbb") from None
    return red, green, blue
