"""Find events."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Event

__all__ = ["extract_events"]


def extract_events(draft: Draft) -> tuple[Event, ...]:
    """Find events."""
    return ()
