"""Coefficients of agreement against published examples, their definition, and each other."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.discourse.agreement import (
    Metric,
    Unit,
    bootstrap_alpha,
    cohens_kappa,
    fleiss_kappa,
    krippendorffs_alpha,
    mean_kappa,
    observed_agreement,
)
from undersigned.errors import ValidationError

A = (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None)
B = (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3)
C = (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None)
D = (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None)
RELIABILITY_DATA: list[Unit] = list(zip(A, B, C, D, strict=True))
"""Krippendorff 2011, section C: four observers, twelve units, five values, gaps."""

SUBJECTS = [
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
]  # fmt: skip
"""Fourteen raters, ten subjects: how many gave each of five grades; kappa .210 (p_o .378, p_e .213)."""

values = st.none() | st.integers(0, 4)
tables = st.integers(2, 4).flatmap(lambda width: st.lists(st.tuples(*[values] * width), max_size=12))


@pytest.fixture(autouse=True)
def no_warnings() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def alpha_by_definition(units: list[Unit], metric: Metric) -> float | None:
    """Alpha from the coincidence matrix, cell by cell."""
    told = [[value for value in unit if isinstance(value, int)] for unit in units]
    cells: Counter[tuple[int, int]] = Counter()
    for unit in told:
        for one, other in permutations(range(len(unit)), 2):
            cells[unit[one], unit[other]] += 1 / (len(unit) - 1)  # type: ignore[assignment]
    margins: Counter[int] = Counter()
    for (one, _), count in cells.items():
        margins[one] += count
    total = sum(margins.values())

    def distance(one: int, other: int) -> float:
        if metric is Metric.NOMINAL:
            return float(one != other)
        if metric is Metric.INTERVAL:
            return float((one - other) ** 2)
        low, high = sorted((one, other))
        return float((sum(margins[at] for at in range(low, high + 1)) - (margins[low] + margins[high]) / 2) ** 2)

    expected = sum(margins[one] * margins[other] * distance(one, other) for one in margins for other in margins)
    observed = sum(count * distance(*pair) for pair, count in cells.items())
    return None if expected < 1e-12 else 1 - (total - 1) * observed / expected


@pytest.mark.parametrize(
    ("metric", "alpha"), [(Metric.NOMINAL, 0.743), (Metric.ORDINAL, 0.815), (Metric.INTERVAL, 0.849)]
)
def test_alpha_of_the_published_reliability_data(metric: Metric, alpha: float) -> None:
    assert krippendorffs_alpha(RELIABILITY_DATA, metric) == pytest.approx(alpha, abs=5e-4)


@given(tables, st.sampled_from(Metric))
@settings(max_examples=150, deadline=None)
def test_alpha_is_that_of_its_definition(units: list[Unit], metric: Metric) -> None:
    expected = alpha_by_definition(units, metric)
    found = krippendorffs_alpha(units, metric)
    assert found == (None if expected is None else pytest.approx(expected, abs=1e-9))
    assert krippendorffs_alpha(units[::-1], metric) == found


def test_alpha_of_text_is_nominal_only() -> None:
    units: list[Unit] = [("toll", "toll"), ("ferry", "toll"), ("ferry", "ferry")]
    assert krippendorffs_alpha(units) == pytest.approx(1 - 5 * 2 / 18)
    with pytest.raises(ValidationError, match="alpha of the metric ordinal: 'ferry' is no whole number; use nominal"):
        krippendorffs_alpha(units, Metric.ORDINAL)


def test_fleiss_kappa_of_fourteen_raters() -> None:
    units: list[Unit] = [tuple(grade for grade, count in enumerate(row) for _ in range(count)) for row in SUBJECTS]
    assert fleiss_kappa(units) == pytest.approx(0.210, abs=5e-4)
    assert observed_agreement(units) == pytest.approx(0.378, abs=5e-4)


def test_fleiss_takes_units_that_all_coded() -> None:
    whole: list[Unit] = [(1, 1, 0), (0, 0, 0), (1, 1, 1)]
    assert fleiss_kappa([*whole, (1, None, 0)]) == fleiss_kappa(whole)


def test_mean_kappa_is_that_of_pairs() -> None:
    units: list[Unit] = [(1, 1, 0), (0, 0, 0), (1, 1, 1), (0, 1, None)]
    pairs = [[(unit[one], unit[other]) for unit in units] for one, other in ((0, 1), (0, 2), (1, 2))]
    kappas = [cohens_kappa(pair) for pair in pairs]
    assert kappas == [pytest.approx(0.5), pytest.approx(0.4), pytest.approx(0.4)]
    assert mean_kappa(units) == pytest.approx(1.3 / 3)


def test_kappa_leaves_out_what_one_did_not_code() -> None:
    assert cohens_kappa([(1, 1), (0, 0), (None, 1), (0, None)]) == 1


@pytest.mark.parametrize("units", [[], [(1,)], [(1, None)], [(None, None)], [(1, 1), (1, 1)]])
def test_nothing_to_compare_is_not_defined(units: list[Unit]) -> None:
    for metric in Metric:
        assert krippendorffs_alpha(units, metric) is None
        assert bootstrap_alpha(units, metric, samples=20) is None
    assert (mean_kappa(units), fleiss_kappa(units)) == (None, None)


def test_interval_holds_alpha_and_depends_on_seed_and_content_alone() -> None:
    for metric in Metric:
        found = bootstrap_alpha(RELIABILITY_DATA, metric, samples=400, seed=3)
        alpha = krippendorffs_alpha(RELIABILITY_DATA, metric)
        assert found is not None
        assert alpha is not None
        assert found[0] < alpha < found[1] <= 1
        assert bootstrap_alpha(RELIABILITY_DATA[::-1], metric, samples=400, seed=3) == found
        assert bootstrap_alpha(RELIABILITY_DATA, metric, samples=400, seed=4) != found


def test_interval_narrows_with_units() -> None:
    few = bootstrap_alpha(RELIABILITY_DATA, samples=300)
    many = bootstrap_alpha(RELIABILITY_DATA * 20, samples=300)
    assert few is not None
    assert many is not None
    assert many[1] - many[0] < (few[1] - few[0]) / 3


def test_no_samples_no_interval_and_negative_ones_are_refused() -> None:
    assert bootstrap_alpha(RELIABILITY_DATA, samples=0) is None
    with pytest.raises(ValidationError, match="bootstrap=-1 is negative; give the number of resamples"):
        bootstrap_alpha(RELIABILITY_DATA, samples=-1)
