"""Parts of a field that share no concept: between them nothing can be compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from undersigned.discourse import StanceCounts

__all__ = ["Part", "find_largest_part"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The largest part of a field.

    Args:
        rows: which actors are in it, shape (actors,).
        columns: which concepts are in it, shape (concepts,).
        parts: how many parts there are in all.
    """

    rows: NDArray[np.bool_]
    columns: NDArray[np.bool_]
    parts: int


def find_largest_part(counts: StanceCounts) -> Part:
    """Return the part with the most actors that concepts join, whatever their stances; of equal ones the first.

    Args:
        counts: claims by actor, concept and stance; an actor without claims is in no part.
    """
    said = counts.total.tocoo()
    actors, concepts = said.shape
    told = said.data > 0
    rows, columns = said.coords[0][told], said.coords[1][told]
    size = actors + concepts
    if not len(rows):
        return Part(rows=np.zeros(actors, dtype=np.bool_), columns=np.zeros(concepts, dtype=np.bool_), parts=0)
    joined = csr_array((np.ones(len(rows)), (rows, columns + actors)), shape=(size, size))
    part = connected_components(joined, directed=False)[1]
    speaking = np.unique(rows)
    numbers, first, members = np.unique(part[speaking], return_index=True, return_counts=True)
    largest = numbers[np.lexsort((first, -members))[0]]
    inside = part == largest
    return Part(rows=inside[:actors], columns=inside[actors:], parts=len(numbers))
