"""Bytes to documents: decoding, normalizing, typed blocks."""

from undersigned.reading.documents import read_document, read_text
from undersigned.reading.sources import Rejected, iter_documents

__all__ = ["Rejected", "iter_documents", "read_document", "read_text"]
