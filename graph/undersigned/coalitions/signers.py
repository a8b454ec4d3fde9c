"""Who speaks often enough to be placed."""

from __future__ import annotations

from collections import Counter

from undersigned.discourse import ClaimTable
from undersigned.errors import ValidationError

__all__ = ["keep_regulars"]


def keep_regulars(table: ClaimTable, *, rows: str, documents: int) -> ClaimTable:
    """Return the claims of actors who speak in several documents.

    Args:
        table: claims.
        rows: variable of the actors.
        documents: in how many at least.

    Raises:
        ValidationError: `documents` is below 1.
    """
    if documents < 1:
        raise ValidationError(f"everyone speaks in {documents} documents; use 1 or more")
    actors = table.variable(rows)
    often = Counter(actor for actor, _ in set(zip(actors, table.documents, strict=True)))
    return table.select(at for at, actor in enumerate(actors) if often[actor] >= documents)
