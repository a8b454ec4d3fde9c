"""Bytes to documents: decoding, normalizing, typed blocks."""

from undersigned.reading.documents import read_document, read_text
from undersigned.reading.sources import Rejected, iter_documents, iter_paths

__all__ = ["Rejected", "iter_documents", "iter_paths", "read_document", "read_text"]
