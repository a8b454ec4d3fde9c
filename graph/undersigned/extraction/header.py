"""Find title, date, place, genre."""

from __future__ import annotations

from undersigned.extraction.draft import Draft, Header

__all__ = ["extract_header"]


def extract_header(draft: Draft) -> Header:
    """Find title, date, place, genre."""
    return Header()
