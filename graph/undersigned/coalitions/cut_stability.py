"""How stable each cut of a tree is when documents are drawn anew."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from undersigned.coalitions.comparing import adjusted_rand
from undersigned.coalitions.cuts import Cut
from undersigned.coalitions.hierarchy import Tree, grow_tree
from undersigned.coalitions.requests import CoalitionRequest
from undersigned.coalitions.stability import resample_documents
from undersigned.discourse import ClaimTable

__all__ = ["measure_cuts"]


def measure_cuts(
    table: ClaimTable, request: CoalitionRequest, tree: Tree, cuts: Sequence[Cut], *, replicates: int, seed: int = 1
) -> tuple[float | None, ...]:
    """Return for each cut the mean adjusted Rand index with the trees of resampled documents, cut into as many.

    Args:
        table: claims, with duplicates.
        request: distance and linkage of the tree.
        tree: of all documents.
        cuts: of the tree.
        replicates: how often to draw.
        seed: of the draws.

    Returns:
        In the order of the cuts; None for one coalition and for each actor alone, which are always stable.
    """
    values: list[list[float]] = [[] for _ in cuts]
    for counts in resample_documents(table, request, replicates=replicates, seed=seed):
        other = grow_tree(counts, distance=request.distance, method=request.linkage)
        number = {name: at for at, name in enumerate(tree.names)}
        shared = np.array([number[name] for name in other.names], dtype=np.int64)
        for at, cut in enumerate(cuts):
            if 1 < cut.k < len(shared):
                values[at].append(adjusted_rand(tree.cut(cut.k)[shared], other.cut(cut.k)))
    return tuple(float(np.mean(found)) if found else None for found in values)
