"""Label blocks by what they are for."""

from __future__ import annotations

from undersigned.extraction.draft import Draft, ZonedBlock

__all__ = ["label_zones"]


def label_zones(draft: Draft) -> tuple[ZonedBlock, ...]:
    """Label blocks by what they are for."""
    return ()
