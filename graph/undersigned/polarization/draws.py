"""Fields of chance: stances shuffled over the claims, documents drawn with replacement."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from undersigned.discourse import ClaimTable, Matrix, StanceCounts, count_stances
from undersigned.polarization.objectives import Floats
from undersigned.polarization.requests import Shuffle

__all__ = ["Coding", "code_claims", "draw_documents", "shuffle_stances"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """Claims that count, as numbers, in an order that does not depend on that of the table.

    Args:
        counts: what the claims add up to.
        cells: shape (claims, 3): row, column and number of the level of each claim.
        weights: shape (claims,).
        documents: number of the document of each claim, shape (claims,).
        document_count: how many documents there are.
    """

    counts: StanceCounts
    cells: NDArray[np.int64]
    weights: Floats
    documents: NDArray[np.int64]
    document_count: int

    def recount(self, levels: NDArray[np.int64], weights: Floats) -> StanceCounts:
        """Return counts of the same claims with other stances or weights; rows and columns stay.

        Args:
            levels: number of the level of each claim, shape (claims,).
            weights: shape (claims,).
        """
        shape = (len(self.counts.rows), len(self.counts.columns))
        by_level: list[Matrix] = []
        for number in range(len(self.counts.levels)):
            chosen = (levels == number) & (weights > 0)
            cells = (self.cells[chosen, 0], self.cells[chosen, 1])
            by_level.append(csr_array((weights[chosen], cells), shape=shape))
        return replace(self.counts, by_level=tuple(by_level))


def code_claims(table: ClaimTable, *, rows: str, columns: str, stance: str) -> Coding:
    """Return the claims that have an actor and a concept, as numbers.

    Args:
        table: claims, duplicates already dropped.
        rows: variable of the actors.
        columns: variable of the concepts.
        stance: numeric variable.
    """
    counts = count_stances(table, rows=rows, columns=columns, stance=stance)
    actors, concepts = table.variable(rows), table.variable(columns)
    counted = [at for at in range(len(table)) if actors[at] and concepts[at]]
    weights = np.array([1.0 if table.weights is None else table.weights[at] for at in counted], dtype=np.float64)
    told = [table.documents[at] for at in counted]
    numbers = {document: number for number, document in enumerate(sorted(set(told)))}
    documents = np.array([numbers[document] for document in told], dtype=np.int64)
    order = np.lexsort((weights, documents, *counts.cells.T[::-1]))
    return Coding(
        counts=counts,
        cells=counts.cells[order],
        weights=weights[order],
        documents=documents[order],
        document_count=len(numbers),
    )


def shuffle_stances(coding: Coding, shuffle: Shuffle, chance: np.random.Generator) -> StanceCounts:
    """Return counts in which the stances of the claims have changed places.

    Who speaks of what, how often and in which document stays. `concept` shuffles among the claims on one concept, so
    that each concept keeps how often it is supported and opposed; `all` among all claims. `document` shuffles among
    the documents that speak of one concept: claims of one document on one concept with one stance change together,
    as signatories of one letter do, and each concept keeps in how many documents it is supported and opposed.

    Args:
        coding: the claims.
        shuffle: among which claims.
        chance: the source of randomness.
    """
    told = np.column_stack([coding.cells[:, 1], coding.documents, coding.cells[:, 2]])
    of_unit = np.arange(len(told))
    if shuffle is Shuffle.ALL:
        told[:, 0] = 0
    elif shuffle is Shuffle.DOCUMENT and len(told):
        told, inverse = np.unique(told, axis=0, return_inverse=True)
        of_unit = inverse.ravel()
    return coding.recount(_permute(told[:, 2], told[:, 0], chance)[of_unit], coding.weights)


def _permute(values: NDArray[np.int64], groups: NDArray[np.int64], chance: np.random.Generator) -> NDArray[np.int64]:
    """Return values that have changed places within their groups."""
    permuted = np.empty_like(values)
    permuted[np.argsort(groups, kind="stable")] = values[np.lexsort((chance.random(len(values)), groups))]
    return permuted


def draw_documents(coding: Coding, chance: np.random.Generator) -> StanceCounts:
    """Return counts over as many documents as there are, drawn with replacement.

    A document drawn twice counts twice, one that is not drawn counts nothing; all claims of a document stay together.

    Args:
        coding: the claims.
        chance: the source of randomness.

    Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 6; documents are the units.
    """
    drawn = chance.integers(0, max(1, coding.document_count), size=coding.document_count)
    times = np.bincount(drawn, minlength=coding.document_count).astype(np.float64)
    return coding.recount(coding.cells[:, 2], coding.weights * times[coding.documents])
