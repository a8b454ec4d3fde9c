from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import ValidationError
from undersigned.joint import Correction, adjust

VALUES = [0.01, 0.04, 0.03, 0.005]


@pytest.mark.parametrize(
    ("correction", "tests", "expected"),
    [
        (Correction.HOLM, 4, [0.03, 0.06, 0.06, 0.02]),
        (Correction.HOLM, 100, [0.99, 1.0, 1.0, 0.5]),
        (Correction.BH, 4, [0.02, 0.04, 0.04, 0.02]),
        (Correction.BH, 8, [0.04, 0.08, 0.08, 0.04]),
        (Correction.NONE, 8, VALUES),
    ],
    ids=["holm", "holm-more-tests", "bh", "bh-more-tests", "none"],
)
def test_adjusted_values_by_hand(correction: Correction, tests: int, expected: list[float]) -> None:
    assert adjust(np.array(VALUES), correction, tests).tolist() == pytest.approx(expected)


@given(st.lists(st.floats(0, 1), max_size=8), st.sampled_from([Correction.HOLM, Correction.BH]), st.integers(0, 4))
def test_unlisted_tests_count_as_if_their_value_were_one(values: list[float], how: Correction, more: int) -> None:
    told = np.array(values)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        short = adjust(told, how, len(values) + more)
    whole = adjust(np.concatenate([told, np.ones(more)]), how)
    assert np.allclose(short, whole[: len(values)])
    assert np.all((short >= told) & (short <= 1))


def test_holm_is_never_below_benjamini_hochberg() -> None:
    values = np.random.default_rng(1).random(50) ** 3
    assert np.all(adjust(values, Correction.HOLM) >= adjust(values, Correction.BH))


@pytest.mark.parametrize(
    ("values", "tests", "message"),
    [([0.1, 0.2], 1, "tests=1 is below the 2 p-values"), ([1.2], None, "outside 0..1"), ([np.nan], None, "or none")],
    ids=["tests", "above", "nan"],
)
def test_values_that_are_no_probabilities_are_refused(values: list[float], tests: int | None, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        adjust(np.array(values), Correction.HOLM, tests)
