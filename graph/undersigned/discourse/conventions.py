"""Where the field's standard tool counts or measures otherwise than we do, and what that changes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from undersigned.discourse.claims import ClaimTable
from undersigned.discourse.duplicates import drop_duplicates, drop_within
from undersigned.discourse.matrices import LabeledMatrix, matrix_of
from undersigned.discourse.requests import Aggregation, Duplicates, MatrixRequest, Mode, Normalization

__all__ = ["CONVENTIONS", "Compared", "Convention", "compare_matrices", "drop_as_the_tool"]

DAY = len("2021-06-03")
TOOL_NORMALIZATIONS = {
    Mode.ONEMODE: (Normalization.NO, Normalization.AVERAGE, Normalization.JACCARD, Normalization.COSINE),
    Mode.TWOMODE: (Normalization.NO, Normalization.ACTIVITY, Normalization.PROMINENCE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """What the tool does otherwise.

    Args:
        topic: what it is about.
        tool: what the tool does.
        ours: what we do.
        reason: why.
    """

    topic: str
    tool: str
    ours: str
    reason: str


CONVENTIONS = (
    Convention(
        topic="duplicates by week, month",
        tool="the number of the week or month alone",
        ours="the ISO week or the month with its year",
        reason="June 2020 and June 2021 are no one month: claims of other years would be dropped",
    ),
    Convention(
        topic="borders of weeks",
        tool="those of the machine's locale, Sunday or Monday",
        ours="Monday, ISO 8601",
        reason="one file must give one matrix on every machine",
    ),
    Convention(
        topic="ends of the scale",
        tool="the lowest and highest stance that occur in the claims chosen",
        ours="the declared ends (--scale), else those of the whole file",
        reason="a filter must not change how far apart two stances are",
    ),
    Convention(
        topic="cosine, jaccard",
        tool="products divided by activities, no similarities: jaccard has no upper bound",
        ours="the same under these names; true-cosine, binary-jaccard, weighted-jaccard are the similarities",
        reason="names that readers know should mean what they know",
    ),
    Convention(
        topic="polarization",
        tool="one score that maximizes a misfit",
        ours="a panel of indices, each with its partition, exact where it can be, beside a permutation null",
        reason="a misfit grows with disorder, not with division",
    ),
    Convention(
        topic="polarization over time",
        tool="compares a window's matrix with itself",
        ours="each window by itself",
        reason="a matrix does not differ from itself",
    ),
    Convention(
        topic="triangular kernel",
        tool="asymmetric around the point of time",
        ours="1 - |u|",
        reason="what is a week ahead is as near as what is a week ago",
    ),
    Convention(
        topic="spectral distance, backbone",
        tool="distance of vectors of degrees",
        ours="distance of the sorted eigenvalues of the normalized Laplacians",
        reason="networks of other shape can have the same degrees",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One matrix in both ways.

    Args:
        request: which matrix.
        ours: as we compute it.
        tool: with the tool's filter of duplicates.
        difference: the largest of one cell, 0 where both are the same.
    """

    request: MatrixRequest
    ours: LabeledMatrix
    tool: LabeledMatrix
    difference: float


def compare_matrices(table: ClaimTable, request: MatrixRequest) -> Iterator[Compared]:
    """Yield every matrix that the tool has, by all its filters of duplicates, in both ways.

    Args:
        table: claims.
        request: which variables; the rest of it is varied.
    """
    variables = {"rows": request.rows, "columns": request.columns, "stance": request.stance}
    everyone = sorted(set(table.variable(request.rows)) - {""})
    for scope in Duplicates:
        told = drop_duplicates(table, scope, **variables), drop_as_the_tool(table, scope, **variables)
        for mode, aggregation, normalization in _combinations():
            wanted = replace(request, mode=mode, aggregation=aggregation, normalization=normalization, duplicates=scope)
            ours, tool = (matrix_of(claims, wanted, isolates=everyone) for claims in told)
            apart = abs(ours.matrix - tool.matrix)
            difference = float(apart.max()) if apart.nnz else 0.0
            yield Compared(request=wanted, ours=ours, tool=tool, difference=difference)


def drop_as_the_tool(table: ClaimTable, scope: Duplicates, *, rows: str, columns: str, stance: str) -> ClaimTable:
    """Drop duplicates as the tool does: by the number of the week or month, whatever the year."""
    if scope not in {Duplicates.WEEK, Duplicates.MONTH}:
        return drop_duplicates(table, scope, rows=rows, columns=columns, stance=stance)
    places = [_number(day, scope) for day in table.dates]
    return drop_within(table, places, rows=rows, columns=columns, stance=stance)


def _number(day: str | None, scope: Duplicates) -> str:
    """Return the number of the week or month of a day, the date as it is where it is no day."""
    if day is None or len(day) < DAY:
        return str(day)
    return day[5:7] if scope is Duplicates.MONTH else str(date.fromisoformat(day[:DAY]).isocalendar().week)


def _combinations() -> Iterator[tuple[Mode, Aggregation, Normalization]]:
    """Yield what the tool can compute: 16 matrices of one mode and 7 of two."""
    one_mode = (Aggregation.IGNORE, Aggregation.CONGRUENCE, Aggregation.CONFLICT, Aggregation.SUBTRACT)
    for aggregation, normalization in itertools.product(one_mode, TOOL_NORMALIZATIONS[Mode.ONEMODE]):
        yield Mode.ONEMODE, aggregation, normalization
    two_mode = (Aggregation.IGNORE, Aggregation.SUBTRACT)
    for aggregation, normalization in itertools.product(two_mode, TOOL_NORMALIZATIONS[Mode.TWOMODE]):
        yield Mode.TWOMODE, aggregation, normalization
    yield Mode.TWOMODE, Aggregation.COMBINE, Normalization.NO
