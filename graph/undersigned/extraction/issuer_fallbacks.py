"""Find issuers where nobody is listed: organizations of the quoted, letter head, self-description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.issuer_candidates import Candidate
from undersigned.extraction.issuer_lists import can_be_issuer
from undersigned.extraction.issuer_words import load_issuer_cues, load_issuer_words
from undersigned.extraction.name_entries import parse_entry
from undersigned.extraction.organization_names import NAME_WORD, Names, load_names
from undersigned.model.facts import Role

__all__ = ["find_self_named", "find_spokespeople"]

WINDOW = 8000


def find_spokespeople(draft: Draft) -> list[Candidate]:
    """Find the organizations of persons who are quoted."""
    return []


def find_self_named(draft: Draft) -> list[Candidate]:
    """Find the body in whose name the text speaks: "we at X", letter head, self-description."""
    return []
