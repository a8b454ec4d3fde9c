"""Find whom the document addresses."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Addressee

__all__ = ["extract_addressees"]


def extract_addressees(draft: Draft) -> tuple[Addressee, ...]:
    """Find whom the document addresses."""
    return ()
