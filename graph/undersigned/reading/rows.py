"""A row of a table or a record of JSON to a document; both name their values, and hold one text each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.assembly import Raw, assemble, require_text
from undersigned.reading.columns import Column, find_columns

__all__ = ["Row", "document_of"]

TAG = re.compile(
    r"</?(?:a|b|blockquote|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|td|tr|ul)(?:\s+[\w:-]+\s*=[^<>]{0,500})?\s*/?>",
    re.IGNORECASE,
)
METADATA = {
    Column.TITLE: "title",
    Column.DATE: "date",
    Column.LANGUAGE: "lang",
    Column.URL: "url",
    Column.PUBLISHER: "publisher",
    Column.SIGNATORIES: "signatories",
}
LETTER = re.compile(r"[^\W\d_]")
NAME_BREAK = re.compile(r"\s*[;|\n]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row before it is a document.

    Args:
        values: heading to value, as text.
        place: what the message of an error calls the row.
        name: of the document, where the row has no id.
        source: of the document.
        sha256: digest of the row.
        media_type: of the file.
        warnings: what was noticed on the way.
    """

    values: Mapping[str, str]
    place: str
    name: str
    source: str
    sha256: str
    media_type: str
    warnings: tuple[str, ...] = ()


def document_of(row: Row, given: Mapping[str, str]) -> Document:
    """Return the document of a row.

    Args:
        row: its values and where it stands.
        given: the columns that the user named.

    Raises:
        ReadingError: it has no text.
    """
    columns = find_columns(tuple(row.values), given)
    text = row.values[columns[Column.TEXT]] if Column.TEXT in columns else ""
    if not LETTER.search(text):
        raise ReadingError(f"{row.place}: {lack(row, columns)}")
    raw = Raw(
        name=row.values.get(columns.get(Column.ID, ""), "") or row.name,
        source=row.source,
        text=text,
        sha256=row.sha256,
        media_type=row.media_type,
        metadata=metadata_of(row.values, columns),
        warnings=row.warnings,
    )
    document = assemble(raw, markup="text/html" if TAG.search(text) else "text/plain")
    return require_text(document, place=row.place)


def lack(row: Row, columns: Mapping[Column, str]) -> str:
    """Return why a row has no text, and what to do."""
    if Column.TEXT in columns:
        return f'the text ("{columns[Column.TEXT]}") holds no word; nothing to read'
    known = ", ".join(row.values) or "none"
    return f'nothing is named "text" or the like, only: {known}; name it, as in --column text=NAME'


def metadata_of(values: Mapping[str, str], columns: Mapping[Column, str]) -> dict[str, str]:
    """Return the values of a row as metadata: those that are known by our names, the others by their own."""
    taken = set(columns.values())
    found = {key.strip().lower(): value for key, value in values.items() if key not in taken and value.strip()}
    for column, key in METADATA.items():
        value = values[columns[column]].strip() if column in columns else ""
        if value:
            found[key] = "\n".join(NAME_BREAK.split(value)) if column is Column.SIGNATORIES else value
    return found
