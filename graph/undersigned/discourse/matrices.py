"""From claims to one labeled matrix."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.discourse.affiliation import affiliate
from undersigned.discourse.claims import ClaimTable
from undersigned.discourse.counts import Matrix, StanceCounts, count_stances
from undersigned.discourse.duplicates import drop_duplicates
from undersigned.discourse.projection import project_stances
from undersigned.discourse.ranges import weight_range
from undersigned.discourse.requests import MatrixRequest, Mode

__all__ = ["LabeledMatrix", "compute_matrix", "matrix_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabeledMatrix:
    """A matrix with the names of its rows and columns.

    Args:
        rows: names, sorted.
        columns: names, sorted; of one mode those of the rows.
        matrix: shape (rows, columns), sparse.
        range: lowest and highest weight that it could have.
        counts: what it was made of; tells the claims behind each weight.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    matrix: Matrix
    range: tuple[float, float]
    counts: StanceCounts


def compute_matrix(table: ClaimTable, request: MatrixRequest, *, isolates: Iterable[str] = ()) -> LabeledMatrix:
    """Return the matrix that is asked for.

    Args:
        table: claims.
        request: mode, aggregation, normalization, duplicates, variables.
        isolates: actors that get a row even without a claim.

    Raises:
        ValidationError: a variable is not in the table, or the scale has too many stances for `combine`.
    """
    told = drop_duplicates(table, request.duplicates, rows=request.rows, columns=request.columns, stance=request.stance)
    return matrix_of(told, request, isolates=isolates)


def matrix_of(table: ClaimTable, request: MatrixRequest, *, isolates: Iterable[str] = ()) -> LabeledMatrix:
    """Return the matrix of claims whose duplicates have been dropped, in whatever way; see `compute_matrix`."""
    counts = count_stances(table, rows=request.rows, columns=request.columns, stance=request.stance, isolates=isolates)
    one_mode = request.mode is Mode.ONEMODE
    make = project_stances if one_mode else affiliate
    return LabeledMatrix(
        rows=counts.rows,
        columns=counts.rows if one_mode else counts.columns,
        matrix=make(counts, request.aggregation, request.normalization),
        range=weight_range(request, counts.scale),
        counts=counts,
    )
