"""Find what is said in the name of all issuers."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import CollectiveStatement

__all__ = ["extract_statements"]


def extract_statements(draft: Draft) -> tuple[CollectiveStatement, ...]:
    """Find what is said in the name of all issuers."""
    return ()
