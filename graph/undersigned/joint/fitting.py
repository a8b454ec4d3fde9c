"""The bipartite configuration model: how probable each signature is, given how much each side signs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undersigned.errors import ValidationError
from undersigned.joint.signatures import SignatureTable

__all__ = ["SignatureModel", "fit_model"]

TOLERANCE = 1e-8
"""Largest difference of an expected from an observed degree that ends the search."""

PROMISED = 1e-6
"""Largest difference that a model may have; the search ends earlier where rounding lets it."""

STEPS = 200
HALVINGS = 60

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureModel:
    """Probabilities of signatures, by class: signers of one degree are alike, and so are documents of one size.

    Args:
        row_class: class of each signer, shape (signers,).
        column_class: class of each document, shape (documents,).
        row_degrees: degree of each class of signers, ascending.
        column_degrees: size of each class of documents, ascending.
        column_counts: number of documents of each class.
        probability: shape (row classes, column classes), 0 to 1.
    """

    row_class: Ints
    column_class: Ints
    row_degrees: Ints
    column_degrees: Ints
    column_counts: Ints
    probability: Floats

    def cell(self, row: int, column: int) -> float:
        """Return the probability that a signer signs a document."""
        return float(self.probability[self.row_class[row], self.column_class[column]])


def fit_model(table: SignatureTable) -> SignatureModel:
    """Fit the model of maximum entropy whose expected degrees are those observed.

    Each signature is independent of the others and has the probability `x_i y_d / (1 + x_i y_d)`. Whatever the degrees
    leave no choice about has the probability 0 or 1 exactly: signers of nothing or of everything, and blocks of cells
    that every table of these degrees has full or empty.

    Args:
        table: who signed what.

    Returns:
        The model; expected degrees are within 1e-6 of those observed. Deterministic.

    Raises:
        ValidationError: rounding kept the expected degrees from those observed.

    Example:
        >>> from scipy.sparse import csr_array
        >>> told = csr_array([[1.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
        >>> table = SignatureTable(signers=("a", "b", "c"), documents=("d", "e", "f"), dates=(None,) * 3, matrix=told)
        >>> model = fit_model(table)
        >>> round(sum(model.cell(0, column) for column in range(3)), 6)
        2.0

    Source: Saracco, Di Clemente, Gabrielli & Squartini 2015, doi 10.1038/srep10595; for the stochastic degree sequence
        model, Neal 2014, doi 10.1016/j.socnet.2014.06.001.
    """
    row_degrees, row_class, row_counts = np.unique(table.degrees, return_inverse=True, return_counts=True)
    column_degrees, column_class, column_counts = np.unique(table.sizes, return_inverse=True, return_counts=True)
    probability = np.zeros((len(row_degrees), len(column_degrees)))
    margins = _Margins(
        rows=row_degrees.astype(np.float64),
        columns=column_degrees.astype(np.float64),
        row_counts=row_counts.astype(np.float64),
        column_counts=column_counts.astype(np.float64),
    )
    _fill(probability, margins, np.arange(len(row_degrees)), np.arange(len(column_degrees)))
    return SignatureModel(
        row_class=row_class.astype(np.int64),
        column_class=column_class.astype(np.int64),
        row_degrees=row_degrees,
        column_degrees=column_degrees,
        column_counts=column_counts.astype(np.int64),
        probability=probability,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Margins:
    """Degrees and sizes of classes of rows and columns, ascending in degree."""

    rows: Floats
    columns: Floats
    row_counts: Floats
    column_counts: Floats


def _fill(probability: Floats, margins: _Margins, rows: Ints, columns: Ints) -> None:
    """Write the probabilities of a block of classes, taken apart where its degrees leave no choice."""
    blocks = [(margins, rows, columns)]
    while blocks:
        margins, rows, columns = blocks.pop()
        if not len(rows) or not len(columns):
            continue
        cut = _tight_cut(margins)
        if cut is None:
            probability[np.ix_(rows, columns)] = _solve(margins)
            continue
        low_row, low_column = cut  # rows from low_row and columns from low_column have all cells full between them
        probability[np.ix_(rows[low_row:], columns[low_column:])] = 1.0
        full_columns = margins.column_counts[low_column:].sum()
        full_rows = margins.row_counts[low_row:].sum()
        upper = _Margins(
            rows=margins.rows[low_row:] - full_columns,
            columns=margins.columns[:low_column],
            row_counts=margins.row_counts[low_row:],
            column_counts=margins.column_counts[:low_column],
        )
        lower = _Margins(
            rows=margins.rows[:low_row],
            columns=margins.columns[low_column:] - full_rows,
            row_counts=margins.row_counts[:low_row],
            column_counts=margins.column_counts[low_column:],
        )
        blocks += [(upper, rows[low_row:], columns[:low_column]), (lower, rows[:low_row], columns[low_column:])]


def _tight_cut(margins: _Margins) -> tuple[int, int] | None:
    """Find top rows A and top columns B that the degrees force full, and empty between all others.

    That is so where `sum r(A) = |A| |B| + sum c(not B)`, the bound of Gale and Ryser.
    """
    row_counts, column_counts = margins.row_counts, margins.column_counts
    tall = np.append(np.cumsum(row_counts[::-1])[::-1], 0)
    wide = np.append(np.cumsum(column_counts[::-1])[::-1], 0)
    top = np.append(np.cumsum((row_counts * margins.rows)[::-1])[::-1], 0)
    rest = np.append(0, np.cumsum(column_counts * margins.columns))
    slack = np.outer(tall, wide) + rest[None, :] - top[:, None]
    slack[0, -1] = slack[-1, 0] = 1.0  # all rows with no column, and no row with all columns, say nothing
    found = np.argwhere(slack <= 0)
    return (int(found[0][0]), int(found[0][1])) if len(found) else None


def _solve(margins: _Margins) -> Floats:
    """Return the probabilities of a block that is free, by damped Newton steps on the convex dual."""
    rows, columns = margins.rows, margins.columns
    total = float(margins.row_counts @ rows)
    density = total / (margins.row_counts.sum() * margins.column_counts.sum())
    free = np.concatenate([_logit(rows / margins.column_counts.sum()), _logit(columns / margins.row_counts.sum())])
    free[: len(rows)] -= _logit(np.array([density]))[0]
    now = _evaluate(free, margins)
    for _ in range(STEPS):
        if now.off < TOLERANCE:
            break
        after = _step_down(now, _newton_step(now, margins), margins)
        if after is None:
            break
        now = after
    if now.off > PROMISED:
        raise ValidationError(f"the model of {len(rows)} degrees misses one by {now.off:.2g}; leave out signers of all")
    return _probability(now.free, len(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """A place in the search: the free parameters, the dual, its gradient, the largest difference of a degree."""

    free: Floats
    value: float
    gradient: Floats
    off: float


def _step_down(now: _State, step: Floats, margins: _Margins) -> _State | None:
    """Return the state after a step, halved until it improves; None where rounding allows no better one."""
    slope = float(now.gradient @ step)
    for halvings in range(HALVINGS):
        size = 0.5**halvings
        after = _evaluate(now.free + size * step, margins)
        if after.value <= now.value + 1e-4 * size * slope or after.off < now.off:
            return after
    return None


def _probability(free: Floats, height: int) -> Floats:
    """Return `1 / (1 + exp(-(a_i + b_d)))`."""
    exponent = np.add.outer(free[:height], free[height:])
    small = np.exp(-np.abs(exponent))
    return np.where(exponent >= 0, 1.0, small) / (1.0 + small)


def _evaluate(free: Floats, margins: _Margins) -> _State:
    """Return the state at some parameters."""
    height = len(margins.rows)
    exponent = np.add.outer(free[:height], free[height:])
    chance = _probability(free, height)
    over_rows = chance @ margins.column_counts - margins.rows
    over_columns = margins.row_counts @ chance - margins.columns
    value = margins.row_counts @ np.logaddexp(0.0, exponent) @ margins.column_counts
    value -= (margins.row_counts * margins.rows) @ free[:height]
    value -= (margins.column_counts * margins.columns) @ free[height:]
    gradient = np.concatenate([margins.row_counts * over_rows, margins.column_counts * over_columns])
    off = float(max(np.abs(over_rows).max(), np.abs(over_columns).max()))
    return _State(free=free, value=float(value), gradient=gradient, off=off)


def _newton_step(now: _State, margins: _Margins) -> Floats:
    """Return the step of Newton; the last column stays, since all rows up and all columns down change nothing."""
    free, gradient, height = now.free, now.gradient, len(margins.rows)
    chance = _probability(free, height)
    spread = chance * (1.0 - chance) * np.outer(margins.row_counts, margins.column_counts)
    curve = np.zeros((len(free), len(free)))
    curve[:height, height:] = spread
    curve[height:, :height] = spread.T
    diagonal = np.concatenate([spread.sum(axis=1), spread.sum(axis=0)])
    curve[np.diag_indices_from(curve)] = diagonal * (1 + 1e-14) + 1e-300
    scale = 1.0 / np.sqrt(diagonal[:-1] + 1e-300)
    inner = curve[:-1, :-1] * scale[:, None] * scale[None, :]
    step = np.linalg.solve(inner, -gradient[:-1] * scale)
    return np.append(step * scale, 0.0)


def _logit(share: Floats) -> Floats:
    """Return the logit of shares, kept from the ends."""
    kept = np.clip(share, 1e-9, 1 - 1e-9)
    return np.log(kept / (1 - kept))
