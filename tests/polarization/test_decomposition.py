from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.polarization.alignment import align, fix_signs
from undersigned.polarization.decomposition import (
    Axes,
    analyze_correspondence,
    center_columns,
    center_twice,
    decompose,
)
from undersigned.polarization.responses import Responses

SEEDS = st.integers(0, 10_000)


def random_counts(seed: int, shape: tuple[int, int] = (6, 4)) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 5, shape).astype(float)


def holed(seed: int, shape: tuple[int, int] = (6, 4), share: float = 0.6) -> Responses:
    chance = np.random.default_rng(seed)
    return Responses(values=chance.uniform(-1, 1, shape), known=chance.random(shape) < share)


def test_correspondence_of_two_by_two_by_hand() -> None:
    # P = [[.4, .1], [.1, .4]], all sums .5: P - rc' is .15 up and down, by sqrt(.25) is .3; its singular value .6
    axes = analyze_correspondence(np.array([[4.0, 1.0], [1.0, 4.0]]), 2)
    assert axes.singular == pytest.approx([0.6, 0.0])
    assert np.abs(axes.actors) == pytest.approx(np.array([[0.6, 0.0], [0.6, 0.0]]))
    assert axes.actors[0, 0] == pytest.approx(-axes.actors[1, 0])
    assert axes.concepts[0, 0] == pytest.approx(axes.actors[0, 0])


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_inertia_is_chi_square_by_the_sum(seed: int) -> None:
    counts = random_counts(seed) + 1
    expected = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / counts.sum()
    chi_square = ((counts - expected) ** 2 / expected).sum()
    assert (analyze_correspondence(counts, 2).singular ** 2).sum() == pytest.approx(chi_square / counts.sum())


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_actors_lie_at_the_weighted_mean_of_columns(seed: int) -> None:
    """The transition formula: `f_is = sum_j (n_ij / n_i.) g_js / sigma_s`."""
    counts = random_counts(seed) + 1
    axes = analyze_correspondence(counts, 2)
    profiles = counts / counts.sum(axis=1, keepdims=True)
    assert axes.actors == pytest.approx(profiles @ axes.concepts / axes.singular[:2], abs=1e-9)


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_distances_of_actors_are_chi_square_distances_of_profiles(seed: int) -> None:
    counts = random_counts(seed) + 1
    axes = analyze_correspondence(counts, 4)
    profiles, masses = counts / counts.sum(axis=1, keepdims=True), counts.sum(axis=0) / counts.sum()
    expected = ((profiles[0] - profiles[1]) ** 2 / masses).sum()
    assert ((axes.actors[0] - axes.actors[1]) ** 2).sum() == pytest.approx(expected)


def test_correspondence_of_nothing_has_no_coordinates() -> None:
    for shape in ((0, 0), (2, 3)):
        axes = analyze_correspondence(np.zeros(shape), 2)
        assert axes.actors.shape == (shape[0], 2)
        assert np.isnan(axes.actors).all()
        assert not len(axes.singular)


def test_correspondence_leaves_out_empty_rows_and_columns() -> None:
    counts = np.array([[4.0, 0.0, 1.0], [0.0, 0.0, 0.0], [1.0, 0.0, 4.0]])
    axes, without = analyze_correspondence(counts, 1), analyze_correspondence(counts[::2, ::2], 1)
    assert np.isnan(axes.actors[1]).all()
    assert np.isnan(axes.concepts[1]).all()
    assert axes.actors[::2] == pytest.approx(without.actors)


def test_two_parts_without_a_common_column_have_the_singular_value_one() -> None:
    counts = np.array([[2, 1, 0, 0], [1, 2, 0, 0], [0, 0, 2, 1], [0, 0, 1, 2]], dtype=np.float64)
    axes = analyze_correspondence(counts, 2)
    assert axes.singular[0] == pytest.approx(1.0)
    assert axes.actors[:2, 0] == pytest.approx(-axes.actors[2:, 0])


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_center_twice_of_a_full_table_is_double_centering(seed: int) -> None:
    told = holed(seed, share=1.1)
    values = told.values
    expected = values - values.mean(axis=1, keepdims=True) - values.mean(axis=0, keepdims=True) + values.mean()
    assert center_twice(told) == pytest.approx(expected, abs=1e-9)


@settings(max_examples=30, deadline=None)
@given(SEEDS, st.sampled_from([(6, 4), (4, 6), (1, 3), (3, 1), (5, 5)]), st.sampled_from([0.0, 0.3, 0.6]))
def test_center_twice_leaves_the_residuals_of_the_additive_model(
    seed: int, shape: tuple[int, int], share: float
) -> None:
    told = holed(seed, shape, share)
    centered = center_twice(told)
    assert centered.sum(axis=0) == pytest.approx(np.zeros(shape[1]), abs=1e-9)
    assert centered.sum(axis=1) == pytest.approx(np.zeros(shape[0]), abs=1e-9)
    assert (centered[~told.known] == 0).all()
    rows, columns = np.nonzero(told.known)
    design = np.hstack([np.eye(shape[0])[rows], np.eye(shape[1])[columns]])
    observed = told.values[rows, columns]
    if len(observed):
        fitted = design @ np.linalg.lstsq(design, observed, rcond=None)[0]
        assert centered[rows, columns] == pytest.approx(observed - fitted, abs=1e-9)


def test_center_columns_takes_means_over_known_cells() -> None:
    told = Responses(
        values=np.array([[1.0, 0.0], [0.0, 5.0], [-0.5, 3.0]]),
        known=np.array([[True, False], [True, True], [False, True]]),
    )
    assert center_columns(told) == pytest.approx(np.array([[0.5, 0.0], [-0.5, 1.0], [0.0, -1.0]]))


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_decompose_is_the_singular_value_decomposition(seed: int) -> None:
    table = np.random.default_rng(seed).uniform(-1, 1, (6, 4))
    axes = decompose(table, np.ones(table.shape, dtype=np.bool_), 4)
    assert axes.singular == pytest.approx(np.linalg.svd(table)[1])
    assert axes.actors @ (axes.concepts / axes.singular).T == pytest.approx(table)
    assert np.linalg.norm(axes.actors, axis=0) == pytest.approx(axes.singular)


def test_decompose_of_an_actor_without_cells_has_no_coordinates() -> None:
    known = np.array([[True, True], [False, False]])
    axes = decompose(np.array([[0.5, -0.5], [0.0, 0.0]]), known, 3)
    assert np.isnan(axes.actors[1]).all()
    assert axes.actors[0, 1:].tolist() == [0.0, 0.0]
    assert np.abs(axes.actors[0, 0]) == pytest.approx(np.sqrt(0.5))


def test_decompose_tells_rounding_from_a_dimension() -> None:
    table = np.outer([0.1, 0.2, 0.3], [0.7, -0.7])
    axes = decompose(table, np.ones(table.shape, dtype=np.bool_), 2)
    assert axes.singular[1] == 0.0
    assert (axes.actors[:, 1] == 0.0).all()


def axes_of(actors: list[list[float]], concepts: list[list[float]] | None = None) -> Axes:
    told = np.array(actors)
    return Axes(actors=told, concepts=told if concepts is None else np.array(concepts), singular=np.ones(1))


def test_fix_signs_turns_the_farthest_actor_to_the_positive_side() -> None:
    fixed = fix_signs(axes_of([[1.0, 0.5], [-2.0, np.nan], [0.5, -0.2]], [[1.0, 1.0]]))
    assert fixed.actors[:, 0].tolist() == [-1.0, 2.0, -0.5]
    assert fixed.actors[[0, 2], 1].tolist() == [0.5, -0.2]
    assert fixed.concepts.tolist() == [[-1.0, 1.0]]


def test_fix_signs_takes_the_first_of_equally_far_actors() -> None:
    fixed = fix_signs(axes_of([[-1.0], [1.0 + 1e-12]]))
    assert fixed.actors[0, 0] == 1.0


def test_fix_signs_of_no_actor_and_of_an_empty_dimension() -> None:
    assert fix_signs(Axes(actors=np.zeros((0, 2)), concepts=np.zeros((0, 2)), singular=np.zeros(0))).actors.size == 0
    assert fix_signs(axes_of([[0.0], [0.0]])).actors.tolist() == [[0.0], [0.0]]


@settings(max_examples=15, deadline=None)
@given(SEEDS, st.booleans())
def test_align_undoes_a_rotation_and_a_mirror(seed: int, mirrored: bool) -> None:
    chance = np.random.default_rng(seed)
    target, angle = chance.normal(size=(5, 2)), chance.uniform(0, 6)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    turned = target @ turn * ([1, -1] if mirrored else [1, 1])
    turned[4] = np.nan
    aligned = align(Axes(actors=turned, concepts=turned, singular=np.ones(2)), target)
    assert aligned.actors[:4] == pytest.approx(target[:4])
    assert aligned.concepts[:4] == pytest.approx(target[:4])


def test_align_without_a_common_actor_changes_nothing_of_size() -> None:
    target = np.array([[1.0, 0.0], [np.nan, np.nan]])
    lone = np.array([[np.nan, np.nan], [3.0, 4.0]])
    aligned = align(Axes(actors=lone, concepts=lone, singular=np.ones(2)), target)
    assert np.linalg.norm(aligned.actors[1]) == pytest.approx(5.0)
