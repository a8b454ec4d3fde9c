from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray
from scipy.sparse import csr_array

from undersigned.errors import ValidationError
from undersigned.joint import SignatureModel, SignatureTable, fit_model, fitting

Make = Callable[..., SignatureTable]
CELLS = arrays(np.int64, array_shapes(min_dims=2, max_dims=2, max_side=9), elements=st.integers(0, 1))


def cells_of(model: SignatureModel) -> NDArray[np.float64]:
    return model.probability[np.ix_(model.row_class, model.column_class)]


@settings(max_examples=150)
@given(CELLS)
def test_expected_degrees_are_those_observed(cells: NDArray[np.int64]) -> None:
    height, width = cells.shape
    table = SignatureTable(
        signers=tuple(f"s{at}" for at in range(height)),
        documents=tuple(f"d{at}" for at in range(width)),
        dates=(None,) * width,
        matrix=csr_array(cells.astype(float)),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        chances = cells_of(fit_model(table))
    assert np.all((chances >= 0) & (chances <= 1))
    assert np.abs(chances.sum(axis=1) - cells.sum(axis=1)).max() < 1e-6
    assert np.abs(chances.sum(axis=0) - cells.sum(axis=0)).max() < 1e-6


def test_free_cells_have_the_form_of_the_model(blocks: SignatureTable) -> None:
    chances = cells_of(fit_model(blocks))[:, blocks.sizes > 0]
    odds = np.log(chances / (1 - chances))
    centered = odds - odds.mean(axis=0) - odds.mean(axis=1)[:, None] + odds.mean()
    assert np.abs(centered).max() < 1e-9  # log odds are a sum of one number a row and one a column


@pytest.mark.parametrize(
    "cells",
    [
        [[1, 1, 1], [0, 1, 0], [0, 0, 0]],
        [[1, 1], [1, 1]],
        [[0, 0], [0, 0]],
        [[1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]],
    ],
    ids=["full-and-empty-rows", "all", "none", "nested"],
)
def test_degrees_without_choice_give_the_table_itself(make: Make, cells: list[list[int]]) -> None:
    assert cells_of(fit_model(make(cells))).tolist() == cells


def test_blocks_without_choice_are_exact_though_no_row_is_full(make: Make) -> None:
    # two who sign both large documents and one small one each; two who sign one large one each
    table = make([[1, 1, 1, 0], [1, 1, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]])
    assert np.allclose(
        cells_of(fit_model(table)), [[1, 1, 0.5, 0.5], [1, 1, 0.5, 0.5], [0.5, 0.5, 0, 0], [0.5, 0.5, 0, 0]]
    )
    assert set(cells_of(fit_model(table)).ravel()) >= {0.0, 1.0}


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0), (1, 1)])
def test_tables_of_nothing_have_a_model(shape: tuple[int, int]) -> None:
    table = SignatureTable(
        signers=tuple(f"s{at}" for at in range(shape[0])),
        documents=tuple(f"d{at}" for at in range(shape[1])),
        dates=(None,) * shape[1],
        matrix=csr_array(shape),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert not cells_of(fit_model(table)).any()


def test_heavy_tails_are_fitted(make: Make) -> None:
    rng = np.random.default_rng(3)
    chance = np.minimum(1, np.outer(1 + rng.pareto(1.2, 150), 1 + rng.pareto(1.2, 200)) / 60)
    table = make((rng.random((150, 200)) < chance).astype(np.int64))
    chances = cells_of(fit_model(table))
    assert np.abs(chances.sum(axis=1) - table.degrees).max() < 1e-6
    assert np.abs(chances.sum(axis=0) - table.sizes).max() < 1e-6


def test_a_model_that_misses_its_degrees_is_refused(blocks: SignatureTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "STEPS", 0)
    with pytest.raises(ValidationError, match=r"the model of \d+ degrees misses one by"):
        fit_model(blocks)
