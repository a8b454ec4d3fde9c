from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.discourse import ClaimTable, Scale, StanceCounts
from undersigned.polarization.draws import Coding, code_claims, draw_documents, shuffle_stances
from undersigned.polarization.requests import Shuffle

NAMES = {"rows": "organization", "columns": "concept", "stance": "stance"}


def cube(counts: StanceCounts) -> np.ndarray:
    """Return `X[i, j, k]`."""
    return np.stack([matrix.toarray() for matrix in counts.by_level], axis=2)


def random_coding(
    table_of: Callable[..., ClaimTable], seed: int, *, claims: int = 30, fractional: bool = False
) -> Coding:
    chance = np.random.default_rng(seed)
    told = [
        (f"actor {a}", f"concept {c}", int(k))
        for a, c, k in zip(
            chance.integers(0, 5, claims), chance.integers(0, 4, claims), chance.integers(-1, 2, claims), strict=True
        )
    ]
    documents = [f"d{number}" for number in chance.integers(0, 6, claims)]
    weights = chance.choice([0.25, 0.5, 1.0], claims) if fractional else None
    return code_claims(table_of(told, scale=Scale(least=-1, most=1), documents=documents, weights=weights), **NAMES)


@pytest.mark.parametrize("shuffle", Shuffle)
@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_shuffle_keeps_who_speaks_of_what_and_how_often_each_stance_is_taken(
    table_of: Callable[..., ClaimTable], shuffle: Shuffle, seed: int
) -> None:
    coding = random_coding(table_of, seed)
    before, after = cube(coding.counts), cube(shuffle_stances(coding, shuffle, np.random.default_rng(seed)))
    assert (before.sum(axis=2) == after.sum(axis=2)).all()
    if shuffle is not Shuffle.DOCUMENT:
        assert (before.sum(axis=(0, 1)) == after.sum(axis=(0, 1))).all()
    if shuffle is Shuffle.CONCEPT:
        assert (before.sum(axis=0) == after.sum(axis=0)).all()


def test_shuffle_moves_stances_within_a_concept_with_equal_chance(table_of: Callable[..., ClaimTable]) -> None:
    coding = code_claims(table_of([("A", "x", 1), ("B", "x", 0), ("C", "x", 0), ("A", "y", 0)]), **NAMES)
    chance = np.random.default_rng(4)
    drawn = [cube(shuffle_stances(coding, Shuffle.CONCEPT, chance))[:, 0, 1] for _ in range(600)]
    assert np.mean(drawn, axis=0) == pytest.approx([1 / 3] * 3, abs=0.06)


def test_shuffle_over_all_moves_stances_between_concepts(table_of: Callable[..., ClaimTable]) -> None:
    coding = code_claims(table_of([("A", "x", 1), ("B", "y", 0)]), **NAMES)
    chance = np.random.default_rng(4)
    drawn = {float(cube(shuffle_stances(coding, Shuffle.ALL, chance))[0, 0, 1]) for _ in range(20)}
    assert drawn == {0.0, 1.0}
    kept = {float(cube(shuffle_stances(coding, Shuffle.CONCEPT, chance))[0, 0, 1]) for _ in range(20)}
    assert kept == {1.0}


def test_shuffle_of_documents_moves_signatories_of_a_letter_together(table_of: Callable[..., ClaimTable]) -> None:
    letter = [("A", "x", 1), ("B", "x", 1), ("C", "x", 1), ("A", "y", 1)]
    coding = code_claims(table_of([*letter, ("D", "x", 0), ("E", "x", 0)], documents=[*"llllde"]), **NAMES)
    chance = np.random.default_rng(4)
    drawn = np.array([cube(shuffle_stances(coding, Shuffle.DOCUMENT, chance))[:, 0, 1] for _ in range(300)])
    assert {tuple(one) for one in drawn.tolist()} == {(1, 1, 1, 0, 0), (0, 0, 0, 1, 0), (0, 0, 0, 0, 1)}
    assert drawn.mean(axis=0) == pytest.approx([1 / 3] * 5, abs=0.09)


def test_shuffle_keeps_fractional_weights_where_they_are(table_of: Callable[..., ClaimTable]) -> None:
    coding = random_coding(table_of, 8, fractional=True)
    after = shuffle_stances(coding, Shuffle.CONCEPT, np.random.default_rng(1))
    assert after.total.toarray() == pytest.approx(coding.counts.total.toarray())


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_draw_documents_keeps_the_claims_of_a_document_together(table_of: Callable[..., ClaimTable], seed: int) -> None:
    told = [("A", "x", 1), ("B", "x", 0), ("A", "y", 1), ("C", "y", 1), ("C", "x", 0)]
    coding = code_claims(table_of(told, documents=["d", "d", "e", "e", "f"]), **NAMES)
    drawn = cube(draw_documents(coding, np.random.default_rng(seed)))
    times = drawn[0, 0, 1], drawn[0, 1, 1], drawn[2, 0, 0]
    assert sum(times) == 3
    assert (drawn[1, 0, 0], drawn[2, 1, 1]) == times[:2]


def test_draw_documents_of_no_claims_is_empty(table_of: Callable[..., ClaimTable]) -> None:
    coding = code_claims(table_of([]), **NAMES)
    assert draw_documents(coding, np.random.default_rng(1)).total.shape == (0, 0)
    for shuffle in Shuffle:
        assert shuffle_stances(coding, shuffle, np.random.default_rng(1)).by_level == ()


def test_coding_leaves_out_claims_without_actor_or_concept(table_of: Callable[..., ClaimTable]) -> None:
    coding = code_claims(table_of([("A", "x", 1), ("", "x", 1), ("A", "", 1)], weights=[0.5, 1, 1]), **NAMES)
    assert (len(coding.cells), coding.document_count, coding.weights.tolist()) == (1, 1, [0.5])


def test_draws_do_not_depend_on_the_order_of_claims(table_of: Callable[..., ClaimTable]) -> None:
    told = [("A", "x", 1), ("B", "x", 0), ("A", "y", 0), ("C", "y", 1), ("C", "x", 0)]
    documents = ["d", "d", "e", "e", "f"]
    one = code_claims(table_of(told, documents=documents), **NAMES)
    other = code_claims(table_of(told[::-1], documents=documents[::-1]), **NAMES)
    for draw in (draw_documents, partial(shuffle_stances, shuffle=Shuffle.CONCEPT)):
        drawn = [cube(draw(coding, chance=np.random.default_rng(7))) for coding in (one, other)]
        assert (drawn[0] == drawn[1]).all()
