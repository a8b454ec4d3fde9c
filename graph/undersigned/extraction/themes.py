"""Find themes."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Theme

__all__ = ["extract_themes"]


def extract_themes(draft: Draft) -> tuple[Theme, ...]:
    """Find themes."""
    return ()
