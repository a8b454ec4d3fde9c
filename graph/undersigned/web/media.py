"""Which kind of file an answer is, by what the host declares and by its first bytes."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from undersigned.errors import FetchError
from undersigned.reading.documents import FORMATS

__all__ = ["suffix_of"]

SUFFIXES = {
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".html",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/rtf": ".rtf",
}
UNTOLD = {"", "application/octet-stream", "binary/octet-stream", "application/force-download"}
MARKUP = (b"<!doctype html", b"<html")
PDF = b"%PDF-"


def suffix_of(media_type: str, body: bytes, *, url: str) -> str:
    """Return the ending of the file that an answer becomes.

    Raises:
        FetchError: the answer is of a type that cannot be read as a release.
    """
    head = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(PDF):
        return ".pdf"
    if head[:20].lower().startswith(MARKUP):
        return ".html"
    suffix = SUFFIXES.get(media_type)
    if suffix is None and media_type in UNTOLD:
        ending = PurePosixPath(urlsplit(url).path).suffix.lower()
        suffix = ending if ending in FORMATS else None
    if suffix is None or suffix not in FORMATS:
        raise FetchError(f"{url}: is of the type {media_type or 'unknown'}, which cannot be read as a release")
    return suffix
