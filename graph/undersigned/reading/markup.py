"""Text files of one release: plain text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.model.document import Document
from undersigned.reading.assembly import Raw, assemble, require_text
from undersigned.reading.decoding import decode
from undersigned.reading.origins import Origin

__all__ = ["read_markup"]


def read_markup(origin: Origin, media_type: str) -> Iterator[Document]:
    """Yield the document of a text file.

    Args:
        origin: of the file.
        media_type: `text/plain`, `text/markdown` or `text/html`.

    Raises:
        ReadingError: the file cannot be opened, is empty, too large, binary, or shows no text.
    """
    data = origin.read()
    decoded = decode(data, name=origin.source)
    raw = Raw.of_file(origin, data, media_type=media_type, text=decoded.text, warnings=decoded.warnings)
    yield require_text(assemble(raw, markup=media_type))
