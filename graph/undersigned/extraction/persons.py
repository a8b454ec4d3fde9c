"""Find named persons."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Person

__all__ = ["extract_persons"]


def extract_persons(draft: Draft) -> tuple[Person, ...]:
    """Find named persons."""
    return ()
