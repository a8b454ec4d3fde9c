"""Letters of many signers: what each signature counts, and who signs once only."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from undersigned.discourse import ClaimTable
from undersigned.errors import ValidationError

__all__ = ["divide_among_signers", "keep_regulars"]


def divide_among_signers(table: ClaimTable, *, rows: str) -> ClaimTable:
    """Return claims that count `1 / n_d` each, where `n_d` actors speak in the document.

    So the claims of a letter of 200 signers count together as those of a release of one. Weights that the claims have
    already are divided.

    Args:
        table: claims.
        rows: variable of the actors.
    """
    actors = table.variable(rows)
    spoken = {(document, actor) for document, actor in zip(table.documents, actors, strict=True) if actor}
    signers = Counter(document for document, _ in spoken)
    weights = (1.0,) * len(table) if table.weights is None else table.weights
    divided = (weight / max(1, signers[document]) for weight, document in zip(weights, table.documents, strict=True))
    return replace(table, weights=tuple(divided))


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
