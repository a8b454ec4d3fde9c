"""Find names of organizations and their acronyms."""

from __future__ import annotations

from undersigned.extraction.acronyms import find_acronyms
from undersigned.extraction.draft import Draft
from undersigned.model.facts import OrganizationMention

__all__ = ["extract_acronyms", "extract_organizations"]


def extract_acronyms(draft: Draft) -> dict[str, str]:
    """Find `Long Name (ACR)` pairs; acronym to long name as written."""
    return find_acronyms(draft.document)


def extract_organizations(draft: Draft) -> tuple[OrganizationMention, ...]:
    """Find other bodies named in the text."""
    return ()
