"""The data dump of the Research Organization Registry: JSON of schema version 2, plain or zipped.

Source: https://ror.readme.io/docs/schema-v2 (fields).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.importing.assembly import Imported, Selection, assemble
from undersigned.linking.gazetteer.importing.bodies import Body, BodyName, read_identifiers
from undersigned.linking.gazetteer.importing.sources import iter_objects, open_text
from undersigned.linking.gazetteer.rows import RowKind
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.names.verdicts import Relation

__all__ = ["import_ror"]


class _Loose(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Name(_Loose):
    value: str
    types: tuple[str, ...] = ()
    lang: str | None = None


class _External(_Loose):
    type: str
    all: tuple[str, ...] = ()
    preferred: str | None = None


class _Details(_Loose):
    country_code: str | None = None


class _Location(_Loose):
    geonames_details: _Details = Field(default_factory=_Details)


class _Relationship(_Loose):
    type: str
    id: str


class _Record(_Loose):
    id: str
    names: tuple[_Name, ...]
    status: str = "active"
    external_ids: tuple[_External, ...] = ()
    locations: tuple[_Location, ...] = ()
    relationships: tuple[_Relationship, ...] = ()


def import_ror(path: Path, selection: Selection) -> Imported:
    """Return rows of a ROR data dump; records that were withdrawn are left out.

    A child in ROR becomes a chapter of its parent: it is a unit of it.

    Args:
        path: `v*-ror-data*.json`, or the ZIP archive that it comes in.
        selection: what is taken.

    Raises:
        GazetteerError: the file is none of ROR in version 2, is cut off, or cannot be read.
    """
    faults = Faults()
    with open_text(path, ".json") as text:
        return assemble(_bodies(iter_objects(text, path.name), path.name, faults), selection, faults)


def _bodies(values: Iterator[object], name: str, faults: Faults) -> Iterator[Body]:
    for number, value in enumerate(values, start=1):
        place = f"{name} record {number}"
        try:
            record = _Record.model_validate(value)
        except ValidationError as error:
            if number == 1:
                raise GazetteerError(f"{place}: {_told(error)}; give a ROR data dump of schema version 2") from error
            faults.note(place, f"{_told(error)}; the record is left out")
            continue
        if record.status != "withdrawn":
            yield _body(record, place, faults)


def _told(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc']) or 'the record'}: {first['msg'].lower()}"


def _body(record: _Record, place: str, faults: Faults) -> Body:
    written = [(Scheme.ROR, record.id), *_external(record)]
    return Body(
        place=place,
        id=record.id,
        names=tuple(_name(name) for name in record.names),
        identifiers=read_identifiers(written, place, faults),
        country=next((one.geonames_details.country_code or "" for one in record.locations), ""),
        ties=tuple((Relation.CHAPTER_OF, one.id) for one in record.relationships if one.type == "parent"),
    )


def _external(record: _Record) -> Iterator[tuple[Scheme, str]]:
    for external in record.external_ids:
        if external.type in {Scheme.WIKIDATA, Scheme.ISNI}:
            # Several without a preferred one: which is right is not known.
            only = external.all[0] if len(external.all) == 1 else ""
            yield Scheme(external.type), external.preferred or only


def _name(name: _Name) -> BodyName:
    if "ror_display" in name.types or "label" in name.types:
        kind = RowKind.PREFERRED
    else:
        kind = RowKind.ACRONYM if "acronym" in name.types else RowKind.ALIAS
    return name.value, kind, name.lang or ""
