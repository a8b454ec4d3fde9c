"""How often who takes which stance on what: the table that all networks of positions are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from undersigned.discourse.claims import ClaimTable, Scale

__all__ = ["Matrix", "StanceCounts", "count_stances"]

Matrix = csr_array[np.float64, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceCounts:
    """`X[i, j, k]`: the sum of the weights of the claims of actor `i` on concept `j` with stance `k`.

    Args:
        rows: actors, sorted.
        columns: concepts, sorted.
        scale: declared ends of the stances.
        levels: the stances that claims have, ascending; they lie within the scale.
        by_level: for each level its matrix, shape (rows, columns).
        cells: shape (claims, 3): row, column and number of the level of each claim that counts.
        claims: the ids of these claims, in the order of `cells`.
        labels: names of rows and columns that are IRIs.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    scale: Scale
    levels: tuple[int, ...]
    by_level: tuple[Matrix, ...]
    cells: NDArray[np.int64]
    claims: tuple[str, ...]
    labels: dict[str, str]

    @property
    def total(self) -> Matrix:
        """`sum_k X[i, j, k]`, whatever the stance; shape (rows, columns)."""
        return sum(self.by_level, csr_array((len(self.rows), len(self.columns)), dtype=np.float64))

    @property
    def activity(self) -> NDArray[np.float64]:
        """`a_i`, what an actor says in all, shape (rows,)."""
        return np.asarray(self.total.sum(axis=1), dtype=np.float64).ravel()

    @property
    def prominence(self) -> NDArray[np.float64]:
        """What all say of a concept, shape (columns,)."""
        return np.asarray(self.total.sum(axis=0), dtype=np.float64).ravel()


def count_stances(
    table: ClaimTable, *, rows: str, columns: str, stance: str, isolates: Iterable[str] = ()
) -> StanceCounts:
    """Count claims by actor, concept and stance; claims without an actor or a concept do not count.

    Args:
        table: claims, duplicates already dropped where they shall be.
        rows: variable of the actors.
        columns: variable of the concepts.
        stance: numeric variable; its scale must be declared.
        isolates: actors that get a row even without a claim.
    """
    actors, concepts, stances = table.variable(rows), table.variable(columns), table.number(stance)
    counted = [at for at in range(len(table)) if actors[at] and concepts[at]]
    row_names = tuple(sorted({actors[at] for at in counted}.union(isolates)))
    column_names = tuple(sorted({concepts[at] for at in counted}))
    levels = tuple(sorted({stances[at] for at in counted}))
    row_of, column_of, level_of = (
        {value: at for at, value in enumerate(axis)} for axis in (row_names, column_names, levels)
    )
    cells = np.array(
        [(row_of[actors[at]], column_of[concepts[at]], level_of[stances[at]]) for at in counted], dtype=np.int64
    ).reshape(-1, 3)
    weights = np.array([1.0 if table.weights is None else table.weights[at] for at in counted], dtype=np.float64)
    shape = (len(row_names), len(column_names))
    return StanceCounts(
        rows=row_names,
        columns=column_names,
        scale=table.scales[stance],
        levels=levels,
        by_level=tuple(_level(cells, weights, number, shape) for number in range(len(levels))),
        cells=cells,
        claims=tuple(table.ids[at] for at in counted),
        labels={value: table.labels[value] for value in (*row_names, *column_names) if value in table.labels},
    )


def _level(cells: NDArray[np.int64], weights: NDArray[np.float64], number: int, shape: tuple[int, int]) -> Matrix:
    """Return the matrix of one stance, equal cells added up."""
    chosen = cells[:, 2] == number
    matrix: Matrix = csr_array((weights[chosen], (cells[chosen, 0], cells[chosen, 1])), shape=shape)
    matrix.sum_duplicates()
    return matrix
