"""Read a file that a test made, and show its blocks."""

from __future__ import annotations

from pathlib import Path

from undersigned.model.document import Document
from undersigned.reading import read_document


def read(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    (document,) = read_document(path)
    return document


def shown(document: Document) -> list[tuple[str, str, str]]:
    """Return kind, marker and words of each block."""
    return [(block.kind.value, block.marker, block.span.of(document.text)) for block in document.blocks]
