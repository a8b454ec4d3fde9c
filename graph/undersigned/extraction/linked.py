"""Find linked documents and lists of other releases."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import LinkedFile, RelatedRelease

__all__ = ["extract_links", "extract_related"]


def extract_links(draft: Draft) -> tuple[LinkedFile, ...]:
    """Find linked documents."""
    return ()


def extract_related(draft: Draft) -> tuple[RelatedRelease, ...]:
    """Find other releases listed beside this one."""
    return ()
