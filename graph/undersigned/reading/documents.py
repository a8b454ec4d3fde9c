"""Text and single files to documents: the format decides the reader."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.assembly import Raw, assemble
from undersigned.reading.decoding import decode
from undersigned.reading.files import read_bytes
from undersigned.reading.records import iter_records

__all__ = ["FORMATS", "read_document", "read_text"]

FORMATS = {
    ".htm": "text/html",
    ".html": "text/html",
    ".jsonl": "application/jsonl",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".txt": "text/plain",
}


def read_text(
    text: str,
    *,
    name: str = "text",
    source: str = "",
    language: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> Document:
    r"""Return a document from plain text.

    Args:
        text: any string; it is normalized, nothing is taken away.
        name: of the document.
        source: path or URL.
        language: ISO 639-1 code where known; checked against the text.
        metadata: keys in lower case, values as text.

    Returns:
        A document whose `sha256` is that of the text in UTF-8.

    Example:
        >>> read_text("Open letter on the river dam\n\nWe object to it.").blocks[0].kind
        <BlockKind.TITLE: 'title'>
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    given = dict(metadata or {})
    if language:
        given["lang"] = language
    return assemble(
        Raw(name=name, source=source, text=text, sha256=digest, media_type="text/plain", metadata=given),
        markup="text/plain",
    )


def read_document(path: Path) -> Iterator[Document]:
    """Yield the documents of a file: one, or one a line of a `.jsonl`.

    Args:
        path: a file with one of the known endings.

    Raises:
        ReadingError: the file cannot be opened, is empty, too large, binary, or of an unknown format; or a line of a
            `.jsonl` is no record.
    """
    media_type = FORMATS.get(path.suffix.lower())
    if media_type is None:
        known = ", ".join(sorted(FORMATS))
        raise ReadingError(f"{path}: unknown format {path.suffix or '(no ending)'}; expected one of {known}")
    if media_type != "application/jsonl":
        yield read_single(path, media_type)
        return
    for record in iter_records(path):
        if isinstance(record, ReadingError):
            raise record
        yield record


def read_single(path: Path, media_type: str) -> Document:
    """Return the document of a file that holds one."""
    data = read_bytes(path)
    decoded = decode(data, name=str(path))
    raw = Raw(
        name=path.name,
        source=str(path),
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        warnings=decoded.warnings,
    )
    document = assemble(raw, markup=media_type)
    if not document.blocks:
        raise ReadingError(f"{path}: the file holds no visible text; nothing to read")
    return document
