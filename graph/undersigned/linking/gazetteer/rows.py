"""The table of organizations: one name, or one belonging to a larger body, a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

from undersigned.linking.gazetteer.codes import is_country, is_language
from undersigned.linking.gazetteer.dates import check_span
from undersigned.linking.gazetteer.identifiers import Scheme, clean_identifier
from undersigned.linking.gazetteer.tsv import Faults, Line, read_lines, tsv_line

__all__ = ["COLUMNS", "Row", "RowKind", "dump_rows", "read_rows"]

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_NAME = 300


class RowKind(StrEnum):
    """What a line says of its organization."""

    PREFERRED = "preferred"
    ALIAS = "alias"
    FORMER = "former"
    ACRONYM = "acronym"
    CHAPTER_OF = "chapter_of"
    MEMBER_OF = "member_of"


TIES = {RowKind.CHAPTER_OF, RowKind.MEMBER_OF}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; an empty text is an empty cell.

    Args:
        organization: slug, one for all lines of an organization, for ever.
        kind: what the line says.
        name: the name; empty for chapter_of and member_of.
        language: of the name, two letters; empty for names that all languages use.
        parent: slug of the larger body, for chapter_of and member_of.
        country: of the seat, two letters; empty for international bodies.
        wikidata: item; like the other identifiers on a preferred line only.
        ror: id without address.
        isni: 16 digits without spaces.
        lei: 20 letters and digits.
        valid_from: first year, month or day on which it holds.
        valid_to: last one.
        place: file and line, for messages.
    """

    organization: str
    kind: RowKind
    name: str = ""
    language: str = ""
    parent: str = ""
    country: str = ""
    wikidata: str = ""
    ror: str = ""
    isni: str = ""
    lei: str = ""
    valid_from: str = ""
    valid_to: str = ""
    place: str = field(default="", compare=False)

    @property
    def is_tie(self) -> bool:
        """Whether it says to which larger body the organization belongs."""
        return self.kind in TIES

    @property
    def identifiers(self) -> tuple[tuple[Scheme, str], ...]:
        """The identifiers that the line has."""
        written = (
            (Scheme.WIKIDATA, self.wikidata),
            (Scheme.ROR, self.ror),
            (Scheme.ISNI, self.isni),
            (Scheme.LEI, self.lei),
        )
        return tuple(one for one in written if one[1])


COLUMNS = tuple(column.name for column in fields(Row) if column.name != "place")


def read_rows(path: Path, faults: Faults) -> Iterator[Row]:
    """Yield the lines of a table that have the right form.

    Args:
        path: tab separated, a header line first.
        faults: takes what is wrong with the others.

    Raises:
        GazetteerError: the file cannot be read.
    """
    for line in read_lines(path, columns=COLUMNS, required=("organization", "kind", "name"), faults=faults):
        try:
            yield _row(line)
        except ValueError as error:
            faults.note(line.place, str(error))


def _row(line: Line) -> Row:
    cells = dict(line.cells)
    written = cells.pop("kind")
    try:
        kind = RowKind(written)
    except ValueError:
        raise ValueError(f"unknown kind {written!r}; expected one of {', '.join(RowKind)}") from None
    row = Row(kind=kind, place=line.place, **cells)
    if not SLUG.fullmatch(row.organization):
        raise ValueError(f"{row.organization!r} is no slug; write small letters, digits and hyphens")
    _check_codes(row)
    _check_kind(row)
    check_span(row.valid_from, row.valid_to)
    return row


def _check_codes(row: Row) -> None:
    if row.language and not is_language(row.language):
        raise ValueError(f"unknown language {row.language!r}; write the two letters of ISO 639-1, or leave it empty")
    if row.country and not is_country(row.country):
        raise ValueError(f"unknown country {row.country!r}; write the two letters of ISO 3166-1, or leave it empty")
    for scheme, identifier in row.identifiers:
        if clean_identifier(scheme, identifier) != identifier:
            raise ValueError(
                f"{scheme} {identifier!r} is not in plain form; write {clean_identifier(scheme, identifier)}"
            )


def _check_kind(row: Row) -> None:
    if row.is_tie and (row.name or row.language or not SLUG.fullmatch(row.parent)):
        raise ValueError(f"{row.kind} takes the slug of the larger body in the column parent, and no name")
    if not row.is_tie and row.parent:
        raise ValueError(f"{row.kind} takes no parent; say chapter_of or member_of on a line of its own")
    if not row.is_tie and not 0 < len(row.name) <= LONGEST_NAME:
        raise ValueError(
            f"a name has 1 to {LONGEST_NAME} characters, this one {len(row.name)}; fill it or delete the line"
        )
    if row.kind is not RowKind.PREFERRED and (row.country or row.identifiers):
        raise ValueError(f"country and identifiers stand on the preferred line, not on {row.kind}; move them there")


def dump_rows(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a table line by line, its header first, in the order given."""
    yield tsv_line(COLUMNS)
    for row in rows:
        yield tsv_line(str(getattr(row, column)) for column in COLUMNS)
