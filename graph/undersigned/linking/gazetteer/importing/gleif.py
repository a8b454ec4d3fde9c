"""The golden copy of GLEIF: legal entities (level 1) and who consolidates them (level 2), CSV, plain or zipped.

Source: https://www.gleif.org/en/lei-data/gleif-golden-copy (columns).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.importing.assembly import Imported, Selection, assemble
from undersigned.linking.gazetteer.importing.bodies import Body, BodyName, read_identifiers
from undersigned.linking.gazetteer.importing.sources import open_text
from undersigned.linking.gazetteer.rows import RowKind
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.names.verdicts import Relation

__all__ = ["import_gleif"]

ENTITY = "Entity.LegalName"
OTHER = "Entity.OtherEntityNames.OtherEntityName"
COUNTRY = "Entity.LegalAddress.Country"
VOID = {"ANNULLED", "DUPLICATE"}
START, END = "Relationship.StartNode.NodeID", "Relationship.EndNode.NodeID"
KIND, STATUS = "Relationship.RelationshipType", "Relationship.RelationshipStatus"
LONGEST_CELL = 131_072
"""Characters; the limit of the csv module, which other readers of the process may have raised."""
UNITS = {"IS_DIRECTLY_CONSOLIDATED_BY", "IS_INTERNATIONAL_BRANCH_OF"}


def import_gleif(path: Path, selection: Selection, *, relationships: Path | None = None) -> Imported:
    """Return rows of legal entities; those that were annulled or registered twice are left out.

    A branch, and an entity that another one consolidates directly, becomes its chapter.

    Args:
        path: the file of level 1, `*-lei2-golden-copy.csv`, or its ZIP archive.
        selection: what is taken; the register has millions of companies, so give names.
        relationships: the file of level 2, `*-rr-golden-copy.csv`, or its ZIP archive.

    Raises:
        GazetteerError: a file misses the columns of GLEIF, is broken, or cannot be read.
    """
    faults = Faults()
    parents = _parents(relationships) if relationships else {}
    return assemble(_bodies(path, parents, faults), selection, faults)


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield the lines of a file with their numbers; short lines have empty cells."""
    with open_text(path, ".csv") as text:
        table = csv.DictReader(text, restval="", strict=True)
        try:
            missing = [column for column in columns if column not in (table.fieldnames or ())]
            if missing:
                raise GazetteerError(
                    f"{path.name} line 1: misses {missing[0]}; give a CSV file of the golden copy of GLEIF"
                )
            for row in table:
                _check_cells(row)
                yield table.line_num, row
        except csv.Error as error:
            raise GazetteerError(
                f"{path.name} line {table.line_num}: {error}; the file is broken, download it again"
            ) from error


def _check_cells(row: Mapping[str, str | list[str]]) -> None:
    if any(len(cell) > LONGEST_CELL for cell in row.values() if isinstance(cell, str)):
        raise csv.Error(f"field larger than {LONGEST_CELL} characters")


def _parents(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for _, row in _rows(path, (START, END, KIND, STATUS)):
        if row[KIND] in UNITS and row[STATUS] == "ACTIVE":
            found.setdefault(row[START], []).append(row[END])
    return found


def _bodies(path: Path, parents: Mapping[str, list[str]], faults: Faults) -> Iterator[Body]:
    for number, row in _rows(path, ("LEI", ENTITY, COUNTRY)):
        if row.get("Registration.RegistrationStatus") in VOID:
            continue
        place = f"{path.name} line {number}"
        lei = row["LEI"].strip()
        identifiers = read_identifiers([(Scheme.LEI, lei)], place, faults)
        if not identifiers:
            faults.note(place, f"{row[ENTITY]!r} has no right LEI; it is left out")
            continue
        yield Body(
            place=place,
            id=lei,
            names=tuple(_names(row)),
            identifiers=identifiers,
            country=row[COUNTRY].strip(),
            ties=tuple((Relation.CHAPTER_OF, parent) for parent in parents.get(lei, ())),
        )


def _names(row: Mapping[str, str]) -> Iterator[BodyName]:
    if row[ENTITY].strip():
        yield row[ENTITY], RowKind.PREFERRED, row.get(f"{ENTITY}.xmllang") or ""
    number = 1
    while name := row.get(f"{OTHER}.{number}"):
        former = row.get(f"{OTHER}.{number}.type") == "PREVIOUS_LEGAL_NAME"
        yield name, RowKind.FORMER if former else RowKind.ALIAS, row.get(f"{OTHER}.{number}.xmllang") or ""
        number += 1
