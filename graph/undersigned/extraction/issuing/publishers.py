"""Find who published a text elsewhere before: "First published by the Harbor Journal"."""

from __future__ import annotations

from collections.abc import Collection

from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.issuer_candidates import Candidate
from undersigned.extraction.issuing.issuer_words import load_issuer_cues
from undersigned.extraction.issuing.name_entries import parse_entry
from undersigned.extraction.issuing.name_lists import read_enumeration
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.model.facts import Role
from undersigned.names.keys import name_key

__all__ = ["find_publishers"]

EDGE_BLOCKS = 4
"""Blocks at either end of a text in which such a note stands."""
WINDOW = 2000
FINAL = ".;,)\n"


def find_publishers(draft: Draft, known: Collection[str]) -> list[Candidate]:
    """Find the bodies that a note at the beginning or end of a text names as its first publishers.

    Args:
        draft: with the blocks.
        known: keys of the names of issuers, who are left out.
    """
    text, language = draft.document.text, draft.document.language
    names, cues = load_names(language), load_issuer_cues(language)
    found: list[Candidate] = []
    edges = (
        draft.blocks
        if len(draft.blocks) <= 2 * EDGE_BLOCKS
        else (*draft.blocks[:EDGE_BLOCKS], *draft.blocks[-EDGE_BLOCKS:])
    )
    for zoned in edges:
        end = min(zoned.block.span.end, zoned.block.span.start + WINDOW)
        for cue in cues.first_published.finditer(text, zoned.block.span.start, end):
            region = read_enumeration(text, cue.end(), end, language)
            entry = parse_entry(text, *region, names) if region else None
            if region is None or entry is None or name_key(entry.name) in known or names.is_place(entry.name):
                continue
            if (region[1] >= end or text[region[1]] in FINAL) and not entry.name[0].isdigit():
                found.append(Candidate(entry=entry, rule="issuers.first-published", role=Role.PUBLISHER))
    return found
