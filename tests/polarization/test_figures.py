from __future__ import annotations

import numpy as np
import pytest

from undersigned.polarization.figures import compare_with_null, percentile_interval


@pytest.mark.parametrize(
    ("rises", "p"), [pytest.param(True, 2 / 5, id="rises"), pytest.param(False, 5 / 5, id="falls")]
)
def test_compare_with_null_by_hand(rises: bool, p: float) -> None:
    found = compare_with_null(4.0, np.array([0.0, 2.0, 2.0, 4.0]), rises=rises)
    assert (found.mean, found.permutations) == (2.0, 4)
    assert found.sd == pytest.approx(np.sqrt(8 / 3))
    assert found.z == pytest.approx(2 / np.sqrt(8 / 3))
    assert found.p == p


def test_compare_with_null_counts_values_that_differ_by_rounding_as_equal() -> None:
    assert compare_with_null(0.3, np.array([0.1 + 0.2, 0.0]), rises=False).p == 1.0
    assert compare_with_null(0.1 + 0.2, np.array([0.3, 0.0]), rises=True).p == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    "values", [[0.3], [0.3, 0.3], [0.3, 0.1 + 0.2]], ids=["one", "equal", "equal but for rounding"]
)
def test_compare_with_null_of_one_value_has_no_z(values: list[float]) -> None:
    found = compare_with_null(0.5, np.array(values), rises=True)
    assert found.z is None
    assert found.sd == 0.0
    assert found.p == pytest.approx(1 / (1 + len(values)))


def test_percentile_interval_leaves_out_what_is_not_there() -> None:
    found = percentile_interval(np.array([np.nan, *np.arange(1.0, 201.0)]))
    assert found is not None
    assert (found.low, found.high, found.replicates) == (5.0, 195.0, 200)
    assert percentile_interval(np.array([np.nan])) is None
    assert percentile_interval(np.zeros(0)) is None
