"""Which ties of joint signing are more than chance would have made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from undersigned.discourse import Matrix
from undersigned.errors import ValidationError
from undersigned.joint.corrections import adjust
from undersigned.joint.fitting import fit_model
from undersigned.joint.requests import NullModel, PairScope, TieRequest
from undersigned.joint.signatures import SignatureTable
from undersigned.joint.tails import PairTails, pair_tails
from undersigned.joint.trades import iter_random_tables

__all__ = ["SignificantTies", "count_pairs", "find_significant_ties"]

Ints = NDArray[np.int64]
Shorts = NDArray[np.int32]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignificantTies:
    """Co-signing pairs with their p-values; arrays have one place a pair, sorted by `i`, then `j`.

    Args:
        signers: IRIs or names of the rows.
        i: row of one signer of each pair, shape (pairs,).
        j: row of the other, above `i`.
        count: joint documents, 1 or more.
        expected: joint documents that the null model expects.
        p_upper: probability of `count` or more under the null model.
        p_lower: probability of `count` or fewer.
        adjusted: `p_upper` after the correction.
        tests: number of tests corrected for.
        request: how it was tested.
        labels: names of signers that are IRIs.
    """

    signers: tuple[str, ...]
    i: Shorts
    j: Shorts
    count: Shorts
    expected: Floats
    p_upper: Floats
    p_lower: Floats
    adjusted: Floats
    tests: int
    request: TieRequest
    labels: Mapping[str, str] = field(default_factory=dict[str, str])

    def __len__(self) -> int:
        return len(self.i)

    @property
    def smallest(self) -> float:
        """The smallest adjusted p-value that sampling could have given; 0 where p-values are exact."""
        if self.request.null is NullModel.SDSM or not len(self):
            return 0.0
        least = np.full(len(self), 1.0 / (1 + self.request.samples))
        return float(adjust(least, self.request.correction, self.tests).min())


def find_significant_ties(table: SignatureTable, request: TieRequest | None = None) -> SignificantTies:
    """Test the number of joint documents of every pair that has one.

    Args:
        table: who signed what.
        request: null model, correction, samples and seed; None takes SDSM and Holm.

    Returns:
        All co-signing pairs, significant or not; empty where nobody co-signed.

    Raises:
        ValidationError: there are no samples, or the model could not be fitted.

    Source: Neal 2014, The backbone of bipartite projections, doi 10.1016/j.socnet.2014.06.001; Domagalski, Neal &
        Sagan 2021, doi 10.1371/journal.pone.0244363; Neal, Domagalski & Sagan 2021, doi 10.1038/s41598-021-03238-3.
    """
    asked = request or TieRequest()
    if asked.samples < 1:
        raise ValidationError(f"samples={asked.samples} is too few; give 1 or more, 1000 for p-values down to 0.001")
    left, right, counts = count_pairs(table.matrix)
    if asked.null is NullModel.SDSM:
        tails = pair_tails(fit_model(table), left, right, counts)
    else:
        tails = _test_by_samples(table.matrix, (left, right, counts), asked)
    active = int(np.count_nonzero(table.degrees))
    tests = active * (active - 1) // 2 if asked.pairs is PairScope.ALL else len(left)
    return SignificantTies(
        signers=table.signers,
        i=left,
        j=right,
        count=counts,
        expected=tails.expected,
        p_upper=tails.upper,
        p_lower=tails.lower,
        adjusted=adjust(tails.upper, asked.correction, tests),
        tests=tests,
        request=asked,
        labels={one: table.labels[one] for one in table.signers if one in table.labels},
    )


def count_pairs(matrix: Matrix) -> tuple[Shorts, Shorts, Shorts]:
    """Return `i`, `j` above it, and the number of joint documents, of all pairs that have one; sorted.

    Args:
        matrix: zeros and ones, shape (signers, documents).
    """
    whole: Any = matrix.astype(np.int32)
    product: Any = (whole @ whole.T).tocsc()  # symmetric: turning it sorts its rows in one pass
    left = np.repeat(np.arange(matrix.shape[0], dtype=np.int32), np.diff(product.indptr))
    kept = product.indices > left
    return left[kept], product.indices[kept].astype(np.int32), product.data[kept].astype(np.int32)


def _test_by_samples(matrix: Matrix, pairs: tuple[Shorts, Shorts, Shorts], asked: TieRequest) -> PairTails:
    """Return the tails of pairs among random tables, the table itself counted as one more."""
    left, right, counts = pairs
    places = left.astype(np.int64) * matrix.shape[0] + right
    total, above, below = (np.zeros(len(places), dtype=np.int64) for _ in range(3))
    if len(places):
        for drawn in iter_random_tables(matrix, samples=asked.samples, seed=asked.seed):
            met = _look_up(drawn, places)
            total += met
            above += met >= counts
            below += met <= counts
    number = asked.samples + 1
    return PairTails(expected=total / asked.samples, upper=(above + 1) / number, lower=(below + 1) / number)


def _look_up(matrix: Matrix, places: Ints) -> Ints:
    """Return the joint documents of pairs, given as `i * signers + j` in order."""
    left, right, counts = count_pairs(matrix)
    found = left.astype(np.int64) * matrix.shape[0] + right
    if not len(found):
        return np.zeros(len(places), dtype=np.int64)
    at = np.minimum(np.searchsorted(found, places), len(found) - 1)
    return np.where(found[at] == places, counts[at], 0).astype(np.int64)
