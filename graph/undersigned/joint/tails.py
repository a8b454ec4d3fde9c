"""Exact tails of the number of documents that two signers share, under a model of signatures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import bdtrc, gammaln, xlog1py, xlogy

from undersigned.joint.fitting import SignatureModel

__all__ = ["PairTails", "pair_tails"]

CELLS = 1 << 21
"""Largest number of cells of a block of distributions that are computed at once."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Rows = NDArray[np.int64] | NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTails:
    """What a model says of the joint documents of pairs of signers; all of shape (pairs,).

    Args:
        expected: mean number of joint documents.
        upper: probability of as many as counted, or more.
        lower: probability of as many as counted, or fewer.
    """

    expected: Floats
    upper: Floats
    lower: Floats


def pair_tails(model: SignatureModel, left: Rows, right: Rows, counts: Rows) -> PairTails:
    """Return the tails of the joint documents of pairs of signers.

    The number is a sum of independent yes-or-no draws, one a document, with probabilities `p_id p_jd`: its
    distribution is the Poisson-binomial one. It depends on the classes of the two signers alone, and within it
    documents of one size are a binomial draw; so each pair of classes is computed once. Distributions are folded, not
    transformed: all terms are positive, nothing cancels, and a tail of 1e-30 has as many right digits as one of 0.5
    (about 10). Both tails contain the count itself, so that they add to `1 + P(count)`.

    Args:
        model: probabilities of signatures.
        left: one signer of each pair, a row of the table, shape (pairs,).
        right: the other, shape (pairs,).
        counts: joint documents of each pair, 0 or more, shape (pairs,).

    Returns:
        Tails in the order of the pairs; empty where there are none.

    Source: Neal, Domagalski & Sagan 2021, Comparing alternatives to the fixed degree sequence model,
        doi 10.1038/s41598-021-03238-3, for the Poisson-binomial test.
    """
    height = len(model.row_degrees)
    if not len(left):
        return PairTails(expected=np.zeros(0), upper=np.zeros(0), lower=np.zeros(0))
    one, other = model.row_class[left], model.row_class[right]
    place = np.minimum(one, other) * height + np.maximum(one, other)
    keys = np.flatnonzero(np.bincount(place, minlength=height * height))
    number = np.zeros(height * height, dtype=np.int64)
    number[keys] = np.arange(len(keys))
    key_of = number[place]
    most = np.zeros(len(keys), dtype=np.int64)
    np.maximum.at(most, key_of, counts)
    both = model.probability[keys // height] * model.probability[keys % height]
    expected = both @ model.column_counts
    start = np.concatenate([[0], np.cumsum(most + 1)])
    upper, lower = np.zeros(start[-1]), np.zeros(start[-1])
    for block in _blocks(most):
        length = int(most[block].max()) + 1
        above, below = _tails(both[block], model.column_counts, length)
        for at, key in enumerate(block):
            upto = most[key] + 1
            upper[start[key] : start[key] + upto] = above[at, :upto]
            lower[start[key] : start[key] + upto] = below[at, :upto]
    where = start[key_of] + counts
    return PairTails(expected=expected[key_of], upper=upper[where], lower=lower[where])


def _blocks(most: Ints) -> list[Ints]:
    """Part pairs of classes into blocks of similar length, so that none is computed much longer than needed."""
    order = np.argsort(most, kind="stable")
    ordered = most[order] + 1
    blocks: list[Ints] = []
    at = 0
    while at < len(order):
        reach = max(int(ordered[at] * 1.25), int(ordered[at]) + 2)
        end = int(np.searchsorted(ordered, reach, side="right"))
        end = min(end, at + max(1, CELLS // reach))
        blocks.append(order[at:end])
        at = end
    return blocks


def _tails(chances: Floats, counts: Ints, length: int) -> tuple[Floats, Floats]:
    """Return `P(K >= k)` and `P(K <= k)` for k below a length, of sums of binomial draws.

    Args:
        chances: shape (sums, classes), probability of a draw of each class.
        counts: shape (classes,), number of draws of each class.
        length: number of values of `k`.

    Returns:
        Two arrays of shape (sums, length).
    """
    mass = np.zeros((len(chances), length))
    mass[:, 0] = 1.0
    beyond = np.zeros(len(chances))  # of `length` and more
    for number, draws in enumerate(counts):
        chance = chances[:, number]
        if draws == 0 or not np.any(chance):
            continue
        reach = min(int(draws), length - 1)
        terms = _binomial(chance, int(draws), reach)
        rest = bdtrc(float(reach), int(draws), chance) if draws > reach else np.zeros(len(chance))
        at_least = np.cumsum(np.column_stack([terms, rest])[:, ::-1], axis=1)[:, ::-1]  # of 0 .. reach + 1 draws
        beyond = beyond + np.einsum("ij,ij->i", mass[:, length - 1 - reach :], at_least[:, reach + 1 : 0 : -1])
        folded = mass * terms[:, :1]
        for step in range(1, reach + 1):
            folded[:, step:] += mass[:, : length - step] * terms[:, step : step + 1]
        mass = folded
    upper = np.cumsum(np.column_stack([mass, beyond])[:, ::-1], axis=1)[:, ::-1][:, :-1]
    return np.minimum(upper, 1.0), np.minimum(np.cumsum(mass, axis=1), 1.0)


def _binomial(chance: Floats, draws: int, reach: int) -> Floats:
    """Return the probability of 0 .. reach hits, shape (sums, reach + 1)."""
    hits = np.arange(reach + 1, dtype=np.float64)
    ways = gammaln(draws + 1.0) - gammaln(hits + 1.0) - gammaln(draws - hits + 1.0)
    told: Floats = np.exp(ways + xlogy(hits, chance[:, None]) + xlog1py(draws - hits, -chance[:, None]))
    return told
