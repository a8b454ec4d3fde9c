"""Find direct speech and its speakers."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Quotation

__all__ = ["extract_quotations"]


def extract_quotations(draft: Draft) -> tuple[Quotation, ...]:
    """Find direct speech and its speakers."""
    return ()
