"""Find who issues, signs and endorses."""

from __future__ import annotations

from undersigned.extraction.draft import Draft
from undersigned.model.facts import Issuer

__all__ = ["extract_issuers"]


def extract_issuers(draft: Draft) -> tuple[Issuer, ...]:
    """Find who issues, signs and endorses."""
    return ()
