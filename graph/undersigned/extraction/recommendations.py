"""Find what is asked for."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Recommendation

__all__ = ["extract_recommendations"]


def extract_recommendations(draft: Draft) -> tuple[Recommendation, ...]:
    """Find what is asked for."""
    return ()
