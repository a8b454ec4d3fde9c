from __future__ import annotations

import math
import warnings
from collections.abc import Callable
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.joint import SignatureModel, SignatureTable, fit_model, pair_tails

Make = Callable[..., SignatureTable]


def model_of(rows: list[list[float]], counts: list[int]) -> SignatureModel:
    """Return a model of one class a row."""
    return SignatureModel(
        row_class=np.arange(len(rows)),
        column_class=np.repeat(np.arange(len(counts)), counts),
        row_degrees=np.arange(len(rows)),
        column_degrees=np.arange(len(counts)),
        column_counts=np.array(counts),
        probability=np.array(rows),
    )


def brute_force(chances: list[float]) -> list[float]:
    """Return the distribution of the number of hits, over all outcomes."""
    mass = [0.0] * (len(chances) + 1)
    for outcome in product((0, 1), repeat=len(chances)):
        mass[sum(outcome)] += math.prod(p if hit else 1 - p for p, hit in zip(chances, outcome, strict=True))
    return mass


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.integers(0, 3)), min_size=1, max_size=3))
def test_tails_are_those_of_all_outcomes(told: list[tuple[float, float, int]]) -> None:
    model = model_of([[one for one, _, _ in told], [two for _, two, _ in told]], [number for _, _, number in told])
    chances = [one * two for one, two, number in told for _ in range(number)]
    mass = brute_force(chances)
    for count in range(len(mass)):
        pair = (np.array([0]), np.array([1]), np.array([count]))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tails = pair_tails(model, *pair)
        assert tails.upper[0] == pytest.approx(sum(mass[count:]), rel=1e-9, abs=1e-300)
        assert tails.lower[0] == pytest.approx(sum(mass[: count + 1]), rel=1e-9, abs=1e-300)
        assert tails.expected[0] == pytest.approx(sum(chances), abs=1e-12)


def test_tiny_tails_keep_their_digits() -> None:
    # 300 documents of chance 1/400 and 40 of 1/100, 45 joint ones: exact by fractions
    model = model_of([[0.05, 0.1], [0.05, 0.1]], [300, 40])
    exact = Fraction(0)
    one, two = Fraction(0.05) ** 2, Fraction(0.1) ** 2

    def binomial(draws: int, hits: int, chance: Fraction) -> Fraction:
        return math.comb(draws, hits) * chance**hits * (1 - chance) ** (draws - hits)

    second = [binomial(40, hits, two) for hits in range(41)]
    for hits in range(5, 90):  # beyond, terms are below 1e-100
        exact += binomial(300, hits, one) * sum(second[max(0, 45 - hits) :], Fraction(0))
    tails = pair_tails(model, np.array([0]), np.array([1]), np.array([45]))
    assert float(exact) < 1e-40
    assert tails.upper[0] == pytest.approx(float(exact), rel=1e-10)


def test_many_pairs_at_once_equal_each_alone(blocks: SignatureTable) -> None:
    model = fit_model(blocks)
    left, right = np.triu_indices(24, k=1)
    counts = (blocks.matrix @ blocks.matrix.T).toarray()[left, right].astype(np.int64)
    together = pair_tails(model, left, right, counts)
    for at in range(0, len(left), 17):
        alone = pair_tails(model, right[at : at + 1], left[at : at + 1], counts[at : at + 1])
        assert alone.upper[0] == pytest.approx(together.upper[at], rel=1e-12)
        assert alone.lower[0] == pytest.approx(together.lower[at], rel=1e-12)
    assert np.all(together.upper + together.lower >= 1)


def test_tails_equal_those_of_scipy(blocks: SignatureTable) -> None:
    stats = pytest.importorskip("scipy.stats")
    if not hasattr(stats, "poisson_binom"):
        pytest.skip("scipy has no poisson_binom")
    model = fit_model(blocks)
    chances = model.probability[np.ix_(model.row_class, model.column_class)]
    told = stats.poisson_binom(chances[3] * chances[20])
    for count in (0, 1, 5, 12):
        tails = pair_tails(model, np.array([3]), np.array([20]), np.array([count]))
        assert tails.upper[0] == pytest.approx(told.sf(count - 1), abs=1e-12)
        assert tails.lower[0] == pytest.approx(told.cdf(count), abs=1e-12)


def test_no_pairs_have_no_tails(make: Make) -> None:
    nothing = np.zeros(0, dtype=np.int64)
    assert len(pair_tails(fit_model(make([[1]])), nothing, nothing, nothing).upper) == 0
