"""Find boilerplate self-descriptions."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import About

__all__ = ["extract_abouts"]


def extract_abouts(draft: Draft) -> tuple[About, ...]:
    """Find boilerplate self-descriptions."""
    return ()
