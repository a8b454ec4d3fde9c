"""Open a PDF, or say in one line why that cannot be done."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # the library ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # the library ships no types

from undersigned.errors import ReadingError
from undersigned.reading.pdf.streams import refuse_bombs

__all__ = ["MAX_PAGES", "is_cut_off", "opened", "read_properties"]

MAX_PAGES = 1_000
"""A longer file is a book; to read it would take minutes."""
HEADER_BYTES = 1_024
TRAILER_BYTES = 2_048
DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
LANGUAGE_BYTES = 128
ONE_AT_A_TIME = Lock()
"""The library is not made for several threads at once: it would crash."""
PROPERTIES = {
    "Author": "author",
    "Subject": "pdf_subject",
    "Keywords": "keywords",
    "Creator": "pdf_creator",
    "Producer": "pdf_producer",
}


@contextmanager
def opened(data: bytes, *, name: str) -> Generator[Any]:
    """Open a PDF that asks for no password, and close it.

    Args:
        data: the whole file.
        name: what the message of an error calls it.

    Yields:
        The document of the library.

    Raises:
        ReadingError: it is no PDF, encrypted, broken, too long, or a bomb.
    """
    if b"%PDF-" not in data[:HEADER_BYTES]:
        raise ReadingError(f"{name}: this is no PDF, for it does not begin with %PDF-; check the ending of its name")
    refuse_bombs(data, name=name)
    with ONE_AT_A_TIME:
        document = open_document(data, name=name)
        try:
            count = len(document)
            if not count:
                raise ReadingError(f"{name}: the PDF has no pages that can be read; it may be cut off: get it again")
            if count > MAX_PAGES:
                raise ReadingError(f"{name}: {count:,} pages are more than the limit of {MAX_PAGES:,}; split the file")
            yield document
        finally:
            document.close()


def open_document(data: bytes, *, name: str) -> Any:
    """Return the document of the library."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            reason = "the PDF is encrypted and asks for a password; remove the password, then read it again"
        elif code == pdfium.FPDF_ERR_SECURITY:
            reason = "the PDF is protected in a way that cannot be read; save it without protection"
        elif is_cut_off(data):
            reason = "the PDF is cut off before its end; get the file again"
        else:
            reason = "the PDF is broken and cannot be opened; get the file again, or repair it (qpdf, mutool)"
        raise ReadingError(f"{name}: {reason}") from error


def is_cut_off(data: bytes) -> bool:
    """Tell whether the sign at the end of every PDF is missing."""
    return b"%%EOF" not in data[-TRAILER_BYTES:]


def read_properties(document: Any) -> dict[str, str]:
    """Return what the file says of itself, as weak metadata.

    The date is that of the file and not of the release, the title often the name of a draft: keys of their own keep
    them apart from those that an author gives.
    """
    found: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    kept = {key: found[name].strip() for name, key in PROPERTIES.items() if found.get(name, "").strip()}
    if found.get("Title", "").strip():
        kept["pdf_title"] = found["Title"].strip()
    created = DATE.match(found.get("CreationDate", ""))
    if created:
        kept["pdf_created"] = "-".join(part for part in created.groups() if part)
    language = read_language(document)
    return {**kept, "lang": language} if language else kept


def read_language(document: Any) -> str:
    """Return the language that the catalog of the file names, or ""."""
    buffer = (ctypes.c_ushort * LANGUAGE_BYTES)()
    size = pdfium.FPDFCatalog_GetLanguage(document.raw, buffer, ctypes.sizeof(buffer))
    raw = bytes(buffer)[: max(0, min(size, ctypes.sizeof(buffer)) - 2)]
    return raw.decode("utf-16-le", "replace").strip("\0 ")
