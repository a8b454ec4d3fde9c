from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import islice

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.stats import chisquare

from undersigned.errors import ValidationError
from undersigned.joint import SignatureTable, iter_random_tables

Make = Callable[..., SignatureTable]
CELLS = arrays(np.int64, array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=8), elements=st.integers(0, 1))


@settings(max_examples=80, deadline=None)
@given(CELLS, st.integers(0, 2**32))
def test_margins_stay_exactly(cells: NDArray[np.int64], seed: int) -> None:
    for drawn in iter_random_tables(csr_array(cells.astype(float)), samples=3, seed=seed):
        told = drawn.toarray()
        assert set(np.unique(told)) <= {0.0, 1.0}
        assert np.array_equal(told.sum(axis=0), cells.sum(axis=0))
        assert np.array_equal(told.sum(axis=1), cells.sum(axis=1))


def test_all_tables_of_the_margins_are_equally_frequent() -> None:
    # 3 rows of degrees 2, 1, 1 and columns 2, 1, 1: 5 tables
    start = csr_array(np.array([[1.0, 1, 0], [1, 0, 0], [0, 0, 1]]))
    seen = Counter(str(drawn.toarray().tolist()) for drawn in iter_random_tables(start, samples=3000, seed=1, rounds=4))
    assert len(seen) == 5
    assert chisquare(list(seen.values())).pvalue > 0.01


def test_the_same_seed_gives_the_same_tables(blocks: SignatureTable) -> None:
    def draw(seed: int) -> list[list[list[float]]]:
        return [one.toarray().tolist() for one in iter_random_tables(blocks.matrix, samples=2, seed=seed)]

    assert draw(7) == draw(7)
    assert draw(7) != draw(8)


def test_the_table_given_is_not_changed(blocks: SignatureTable) -> None:
    before = blocks.matrix.toarray()
    list(islice(iter_random_tables(blocks.matrix, samples=5, seed=1), 2))
    assert np.array_equal(before, blocks.matrix.toarray())


@pytest.mark.parametrize("name", ["samples", "rounds"])
def test_too_few_are_refused(make: Make, name: str) -> None:
    asked = {"samples": 1, "rounds": 1, name: 0}
    with pytest.raises(ValidationError, match=f"{name}=0 is too few"):
        next(iter_random_tables(make([[1]]).matrix, seed=1, **asked))


def test_empty_tables_stay_empty() -> None:
    drawn = next(iter_random_tables(csr_array((0, 0)), samples=1, seed=1))
    assert drawn.shape == (0, 0)
