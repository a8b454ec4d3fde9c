"""Find press contacts."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Contact

__all__ = ["extract_contacts"]


def extract_contacts(draft: Draft) -> tuple[Contact, ...]:
    """Find press contacts."""
    return ()
