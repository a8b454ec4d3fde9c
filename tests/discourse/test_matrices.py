"""All matrices against a second implementation that follows the formulas word by word, and by hand."""

from __future__ import annotations

import itertools
import warnings
from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.discourse import (
    BOOLEAN,
    Aggregation,
    ClaimTable,
    MatrixRequest,
    Mode,
    Normalization,
    Scale,
    compute_matrix,
)
from undersigned.discourse.requests import AGGREGATIONS, NORMALIZATIONS
from undersigned.errors import ValidationError

Claim = tuple[str, str, int]
Maker = Callable[..., ClaimTable]
FIVE = Scale(least=-2, most=2)
THIRDS = Scale(least=0, most=3)
ACTORS = ["Ferry Union", "Lantern League", "Reef Watch", "Toll Board"]
CONCEPTS = ["Harbor toll", "Kelp farms", "Night ferries"]
REQUESTS = [
    MatrixRequest(mode=mode, aggregation=aggregation, normalization=normalization)
    for mode in Mode
    for aggregation, normalization in itertools.product(AGGREGATIONS[mode], NORMALIZATIONS[mode])
    if (aggregation is not Aggregation.COMBINE or normalization is Normalization.NO)
    and (
        normalization not in {Normalization.BINARY_JACCARD, Normalization.WEIGHTED_JACCARD}
        or aggregation in {Aggregation.IGNORE, Aggregation.CONGRUENCE}
    )
]


def name_of(request: MatrixRequest) -> str:
    return f"{request.mode}-{request.aggregation}-{request.normalization}"


def claims_on(scale: Scale) -> st.SearchStrategy[list[Claim]]:
    claim = st.tuples(st.sampled_from(ACTORS), st.sampled_from(CONCEPTS), st.integers(scale.least, scale.most))
    return st.lists(claim, max_size=25)


SCALED = st.sampled_from([BOOLEAN, FIVE, THIRDS]).flatmap(lambda scale: st.tuples(st.just(scale), claims_on(scale)))


def by_the_formulas(claims: list[Claim], scale: Scale, request: MatrixRequest) -> dict[tuple[str, str], float]:
    """Return the cells of a matrix by sums over dictionaries."""
    x = Counter(claims)
    return _two_mode(x, scale, request) if request.mode is Mode.TWOMODE else _one_mode(x, scale, request)


def _two_mode(x: Counter[Claim], scale: Scale, request: MatrixRequest) -> dict[tuple[str, str], float]:
    cells: dict[tuple[str, str], float] = {}
    for (actor, concept, k), number in x.items():
        said = sum(n for (a, _, _), n in x.items() if a == actor)
        heard = sum(n for (_, c, _), n in x.items() if c == concept)
        adds = {
            Aggregation.IGNORE: float(number),
            Aggregation.SUBTRACT: float(number * ((1 if k else -1) if scale == BOOLEAN else k)),
            Aggregation.COMBINE: 2.0 ** (scale.most - k),
        }[request.aggregation]
        by = {Normalization.NO: 1, Normalization.ACTIVITY: said, Normalization.PROMINENCE: heard}
        cells[actor, concept] = cells.get((actor, concept), 0.0) + adds / by[request.normalization]
    return cells


def _one_mode(x: Counter[Claim], scale: Scale, request: MatrixRequest) -> dict[tuple[str, str], float]:
    actors = sorted({actor for actor, _, _ in x})
    return {(a, b): _pair(x, a, b, scale, request) for a in actors for b in actors if a != b}


def _sum(x: Counter[Claim], a: str, b: str, scale: Scale, aggregation: Aggregation) -> float:
    def weight(k: int, other: int) -> float:
        s = 1 - abs(k - other) / (scale.most - scale.least)
        return {"ignore": 1.0, "congruence": s, "conflict": 1 - s, "subtract": 2 * s - 1}[aggregation]

    levels = range(scale.least, scale.most + 1)
    return sum(
        x[a, concept, k] * x[b, concept, other] * weight(k, other)
        for concept in CONCEPTS
        for k in levels
        for other in levels
    )


def _pair(x: Counter[Claim], a: str, b: str, scale: Scale, request: MatrixRequest) -> float:
    cells = [(concept, k) for concept in CONCEPTS for k in range(scale.least, scale.most + 1)]
    mine, theirs = [x[a, *cell] for cell in cells], [x[b, *cell] for cell in cells]
    if request.normalization in {Normalization.BINARY_JACCARD, Normalization.WEIGHTED_JACCARD}:
        if request.aggregation is Aggregation.IGNORE:
            mine, theirs = ([sum(x[one, c, k] for c2, k in cells if c2 == c) for c in CONCEPTS] for one in (a, b))
        if request.normalization is Normalization.BINARY_JACCARD:
            mine, theirs = [min(n, 1) for n in mine], [min(n, 1) for n in theirs]
        larger = sum(map(max, mine, theirs))
        return sum(map(min, mine, theirs)) / larger if larger else 0.0
    value = _sum(x, a, b, scale, request.aggregation)
    own = Aggregation.IGNORE if request.aggregation is Aggregation.CONFLICT else request.aggregation
    by = {
        Normalization.NO: 1.0,
        Normalization.AVERAGE: (sum(mine) + sum(theirs)) / 2,
        Normalization.COSINE: float(sum(mine) * sum(theirs)),
        Normalization.JACCARD: float(
            sum(n for n, m in zip(mine, theirs, strict=True) if not m)
            + sum(m for n, m in zip(mine, theirs, strict=True) if not n)
            + sum(n * m for n, m in zip(mine, theirs, strict=True))
        ),
        Normalization.TRUE_COSINE: (_sum(x, a, a, scale, own) * _sum(x, b, b, scale, own)) ** 0.5,
    }[request.normalization]
    return value / by if by > 1e-12 else 0.0


@pytest.mark.parametrize("request_", REQUESTS, ids=name_of)
@settings(max_examples=30, deadline=None)
@given(
    given_=st.sampled_from([BOOLEAN, FIVE, THIRDS]).flatmap(lambda scale: st.tuples(st.just(scale), claims_on(scale)))
)
def test_matrix_is_what_the_formula_says(
    table_of: Maker, request_: MatrixRequest, given_: tuple[Scale, list[Claim]]
) -> None:
    scale, claims = given_
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = compute_matrix(table_of(claims, scale=scale), request_)
    expected = by_the_formulas(claims, scale, request_)
    dense = found.matrix.toarray()
    for at, row in enumerate(found.rows):
        for to, column in enumerate(found.columns):
            assert dense[at, to] == pytest.approx(expected.get((row, column), 0.0), abs=1e-9)
    least, most = found.range
    assert dense.size == 0 or (least - 1e-9 <= dense.min() and dense.max() <= most + 1e-9)
    if request_.mode is Mode.ONEMODE:
        assert np.allclose(dense, dense.T, rtol=0, atol=1e-12)
        assert not dense.diagonal().any()


@settings(deadline=None)
@given(claims=claims_on(FIVE))
def test_congruence_and_conflict_add_up_to_ignore(table_of: Maker, claims: list[Claim]) -> None:
    table = table_of(claims, scale=FIVE)

    def matrix(aggregation: Aggregation) -> np.ndarray:
        return compute_matrix(table, MatrixRequest(aggregation=aggregation)).matrix.toarray()

    congruence, conflict = matrix(Aggregation.CONGRUENCE), matrix(Aggregation.CONFLICT)
    assert np.allclose(congruence + conflict, matrix(Aggregation.IGNORE))
    assert np.allclose(congruence - conflict, matrix(Aggregation.SUBTRACT))


@settings(max_examples=30, deadline=None)
@given(claims=claims_on(BOOLEAN), data=st.data())
def test_order_of_claims_does_not_matter(table_of: Maker, claims: list[Claim], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(claims))
    for request in REQUESTS:
        one, other = (compute_matrix(table_of(told), request) for told in (claims, shuffled))
        assert (one.rows, one.columns) == (other.rows, other.columns)
        assert np.array_equal(one.matrix.toarray(), other.matrix.toarray())


def test_two_actors_on_one_concept_by_hand(table_of: Maker) -> None:
    claims = [("A", "c", 1)] * 2 + [("A", "c", 0)] + [("B", "c", 1)] + [("B", "c", 0)] * 3
    found = {
        aggregation: compute_matrix(table_of(claims), MatrixRequest(aggregation=aggregation)).matrix[0, 1]
        for aggregation in AGGREGATIONS[Mode.ONEMODE]
    }
    assert found == {"ignore": 12, "congruence": 5, "conflict": 7, "subtract": -2}


def test_combine_counts_from_the_declared_end_of_the_scale(table_of: Maker) -> None:
    request = MatrixRequest(mode=Mode.TWOMODE, aggregation=Aggregation.COMBINE)
    only_against = compute_matrix(table_of([("A", "c", 0), ("A", "c", 0)]), request)
    assert only_against.matrix.toarray().tolist() == [[2.0]], "2 is only against, also where nobody is for it"


def test_conflict_uses_the_declared_scale_and_not_the_stances_that_occur(table_of: Maker) -> None:
    table = table_of([("A", "c", 0), ("B", "c", 1)], scale=Scale(least=-2, most=2))
    found = compute_matrix(table, MatrixRequest(aggregation=Aggregation.CONFLICT))
    assert found.matrix[0, 1] == 0.25


def test_claims_may_count_a_part(table_of: Maker) -> None:
    table = table_of([("A", "c", 1), ("B", "c", 1)], weights=[0.5, 0.25])
    assert compute_matrix(table, MatrixRequest()).matrix[0, 1] == 0.125


def test_isolates_have_empty_rows(table_of: Maker) -> None:
    found = compute_matrix(table_of([("B", "c", 1)]), MatrixRequest(), isolates=["C", "A"])
    assert found.rows == ("A", "B", "C")
    assert found.matrix.nnz == 0


def test_claims_without_actor_or_concept_do_not_count(table_of: Maker) -> None:
    found = compute_matrix(table_of([("", "c", 1), ("A", "", 1), ("A", "c", 1)]), MatrixRequest(mode=Mode.TWOMODE))
    assert found.counts.claims == ("2",)
    assert found.matrix.toarray().tolist() == [[1.0]]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mode": Mode.TWOMODE, "aggregation": Aggregation.CONGRUENCE}, "no aggregation congruence; use one of ignore"),
        ({"mode": Mode.ONEMODE, "aggregation": Aggregation.COMBINE}, "no aggregation combine"),
        ({"normalization": Normalization.ACTIVITY}, "no normalization activity; use one of no, average"),
        (
            {"mode": Mode.TWOMODE, "aggregation": Aggregation.COMBINE, "normalization": Normalization.ACTIVITY},
            "combine names patterns",
        ),
        ({"aggregation": Aggregation.CONFLICT, "normalization": Normalization.BINARY_JACCARD}, "ignore or congruence"),
    ],
    ids=["two-mode congruence", "one-mode combine", "one-mode activity", "normalized combine", "jaccard of conflict"],
)
def test_what_does_not_exist_is_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        MatrixRequest(**options)  # type: ignore[arg-type]


def test_combine_refuses_scales_that_no_number_holds(table_of: Maker) -> None:
    table = table_of([("A", "c", 0)], scale=Scale(least=0, most=100))
    with pytest.raises(ValidationError, match="at most 52 stances, the scale has 101"):
        compute_matrix(table, MatrixRequest(mode=Mode.TWOMODE, aggregation=Aggregation.COMBINE))


def test_unknown_variables_are_named(table_of: Maker) -> None:
    table = table_of([("A", "c", 0)])
    with pytest.raises(ValidationError, match="'person'; use one of concept, organization, document"):
        compute_matrix(table, MatrixRequest(rows="person"))
    with pytest.raises(ValidationError, match="'agreement'; the claims have: stance"):
        compute_matrix(table, MatrixRequest(stance="agreement"))


def test_choices_may_be_given_by_name() -> None:
    by_name = MatrixRequest(mode="twomode", aggregation="subtract", normalization="activity")  # type: ignore[arg-type]
    assert by_name.aggregation is Aggregation.SUBTRACT
    with pytest.raises(ValidationError, match="aggregation='agree' is unknown; use one of ignore, congruence"):
        MatrixRequest(aggregation="agree")  # type: ignore[arg-type]
