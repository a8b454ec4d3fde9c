"""Text and single files to documents: the ending of a name decides the reader."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.assembly import Raw, assemble
from undersigned.reading.origins import Origin

__all__ = ["FORMATS", "Format", "read_document", "read_origin", "read_text"]

Reader = Callable[[Origin, str], Iterator[Document | ReadingError]]
"""Gives the documents of an origin, told its media type; errors of parts are yielded, an error of all is raised."""

ROOM = "undersigned.reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of files, and who reads it.

    Args:
        media_type: of the file.
        reader: `module:function` below `undersigned.reading`; it is imported when the first file of the format is
            read, so that no library is loaded that nobody needs.
        extra: the extra of this package that brings the library it needs, or "".
    """

    media_type: str
    reader: str
    extra: str = ""

    def load(self, name: str) -> Reader:
        """Return the reader.

        Args:
            name: what the message of an error calls the file.

        Raises:
            ReadingError: its library is not installed.
        """
        module, _, function = self.reader.partition(":")
        try:
            return cast("Reader", getattr(import_module(f"{ROOM}.{module}"), function))
        except ModuleNotFoundError as error:
            if not self.extra:
                raise
            raise ReadingError(
                f"{name}: this format needs the package {error.name}, which is not installed; "
                f"install it by pip install 'undersigned[{self.extra}]'"
            ) from error


HTML = Format(media_type="text/html", reader="markup:read_markup")
MARKDOWN = Format(media_type="text/markdown", reader="markup:read_markup")

FORMATS: Mapping[str, Format] = {
    ".csv": Format(media_type="text/csv", reader="delimited:read_table"),
    ".docx": Format(
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        reader="office.word:read_docx",
        extra="docx",
    ),
    ".eml": Format(media_type="message/rfc822", reader="mail.messages:read_message"),
    ".htm": HTML,
    ".html": HTML,
    ".jsonl": Format(media_type="application/jsonl", reader="records:read_records"),
    ".markdown": MARKDOWN,
    ".mbox": Format(media_type="application/mbox", reader="mail.mailboxes:read_mailbox"),
    ".md": MARKDOWN,
    ".ndjson": Format(media_type="application/jsonl", reader="records:read_records"),
    ".odt": Format(media_type="application/vnd.oasis.opendocument.text", reader="office.opendocument:read_odt"),
    ".pdf": Format(media_type="application/pdf", reader="pdf.reader:read_pdf", extra="pdf"),
    ".rtf": Format(media_type="application/rtf", reader="office.rich_text:read_rtf", extra="rtf"),
    ".tsv": Format(media_type="text/tab-separated-values", reader="delimited:read_table"),
    ".txt": Format(media_type="text/plain", reader="markup:read_markup"),
    ".zip": Format(media_type="application/zip", reader="archives:read_archive"),
}
"""By the ending of the name in lower case."""


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


def read_document(path: Path, *, columns: Mapping[str, str] | None = None) -> Iterator[Document]:
    """Yield the documents of a file: one, or several of a table, an archive, or a message with attachments.

    Args:
        path: a file with one of the known endings.
        columns: for tables, `text`, `title` ... to the heading of the column, where that cannot be guessed.

    Raises:
        ReadingError: the file cannot be opened, is empty, too large, broken, or of an unknown format; or a part of it
            cannot be read.
    """
    for found in read_origin(Origin.of_file(path, columns=columns)):
        if isinstance(found, ReadingError):
            raise found
        yield found


def read_origin(origin: Origin) -> Iterator[Document | ReadingError]:
    """Yield the documents of an origin, and an error for each part that cannot be read.

    Raises:
        ReadingError: nothing of it can be read.
    """
    form = FORMATS.get(origin.suffix)
    if form is None:
        known = ", ".join(sorted(FORMATS))
        raise ReadingError(f"{origin.source}: unknown format {origin.suffix or '(no ending)'}; expected one of {known}")
    yield from form.load(origin.source)(origin, form.media_type)
