from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pytest

from undersigned.discourse import ClaimTable, Duplicates, Scale
from undersigned.errors import ValidationError
from undersigned.polarization import (
    Cells,
    Centering,
    Place,
    Scaling,
    ScalingMethod,
    ScalingRequest,
    scale_positions,
    scaling,
)

Claims = Sequence[tuple[str, str, int]]
CA, SVD = ScalingMethod.CA, ScalingMethod.SVD
REQUESTS = {
    "ca": ScalingRequest(method=CA),
    "svd, double": ScalingRequest(method=SVD),
    "svd, columns": ScalingRequest(method=SVD, centering=Centering.COLUMNS),
    "svd, subtract": ScalingRequest(method=SVD, cells=Cells.SUBTRACT),
}


def first(places: Sequence[Place]) -> list[float]:
    return [place.coordinates[0] for place in places if place.coordinates is not None]


def is_monotone(values: Sequence[float]) -> bool:
    """Tell whether values rise all the way, or fall all the way."""
    steps = [after - before for before, after in pairwise(values)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)


def scale_of(actors: int = 8, *, turned: bool = False, noise: int | None = None) -> Claims:
    """Return a perfect scale: actor i is for all measures up to the i-th; turned, every second one is asked back."""
    chance = np.random.default_rng(noise)
    claims: list[tuple[str, str, int]] = []
    for actor in range(actors):
        for concept in range(actors - 1):
            stance = int(actor > concept)
            if turned and concept % 2:
                stance = 1 - stance
            if noise is not None and chance.random() < 0.03:
                stance = 1 - stance
            claims.append((f"A{actor}", f"c{concept}", stance))
    return claims


@pytest.mark.parametrize(
    ("request_", "turned"),
    [
        pytest.param(REQUESTS["ca"], False, id="ca"),
        pytest.param(REQUESTS["ca"], True, id="ca, turned"),
        pytest.param(REQUESTS["svd, columns"], False, id="svd, columns"),
        pytest.param(REQUESTS["svd, columns"], True, id="svd, columns, turned"),
        pytest.param(REQUESTS["svd, double"], True, id="svd, double, turned"),
    ],
)
def test_planted_order_is_found_on_the_first_dimension(
    table_of: Callable[..., ClaimTable], request_: ScalingRequest, turned: bool
) -> None:
    found = scale_positions(table_of(scale_of(turned=turned)), request_)
    assert is_monotone(first(found.actors))
    assert found.dimensions[0].share > found.dimensions[1].share > 0
    assert found.dimensions[0].share > 0.4


def test_double_centering_takes_out_who_supports_more(table_of: Callable[..., ClaimTable]) -> None:
    """With all measures asked one way the order is the level of the actors, which double centering removes."""
    told = table_of([(name, concept, int(name > "B")) for name in "ABCD" for concept in ("x", "y")])
    found = scale_positions(told, REQUESTS["svd, double"])
    assert found.inertia == pytest.approx(0.0)
    assert [place.coordinates for place in found.actors] == [(0.0, 0.0)] * 4
    assert [place.stance for place in found.actors] == [-1.0, -1.0, 1.0, 1.0]
    assert is_monotone(first(scale_positions(told, REQUESTS["svd, columns"]).actors)[1:3])


def test_correspondence_analysis_by_plain_numpy(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    found = scale_positions(table_of(camps), REQUESTS["ca"])
    names, concepts = sorted({claim[0] for claim in camps}), sorted({claim[1] for claim in camps})
    counts = np.zeros((len(names), 2 * len(concepts)))
    for name, concept, stance in camps:
        counts[names.index(name), concepts.index(concept) + (0 if stance else len(concepts))] += 1
    counts = counts[:, counts.any(axis=0)]
    proportions = counts / counts.sum()
    rows, columns = proportions.sum(axis=1), proportions.sum(axis=0)
    scaled = np.diag(rows**-0.5) @ (proportions - np.outer(rows, columns)) @ np.diag(columns**-0.5)
    left, singular, _ = np.linalg.svd(scaled)
    expected = (np.diag(rows**-0.5) @ left)[:, :2] * singular[:2]
    told = np.array([place.coordinates for place in found.actors])
    assert np.abs(told) == pytest.approx(np.abs(expected), abs=1e-9)
    assert found.inertia == pytest.approx((singular**2).sum())
    assert found.dimensions[0].share == pytest.approx(singular[0] ** 2 / (singular**2).sum())
    assert [(place.name, place.pole) for place in found.concepts[:4]] == [
        ("ban", "for"),
        ("registry", "for"),
        ("toll", "for"),
        ("ban", "against"),
    ]
    against_registry = found.concepts[4]
    assert (against_registry.name, against_registry.coordinates, against_registry.stance) == ("registry", None, 1.0)


def test_svd_by_hand(table_of: Callable[..., ClaimTable]) -> None:
    # A is for x and against y, B the other way round: centered twice the table is itself, 1 and -1, singular value 2
    found = scale_positions(
        table_of([("A", "x", 1), ("A", "y", 0), ("B", "x", 0), ("B", "y", 1)]), REQUESTS["svd, double"]
    )
    assert found.dimensions[0].singular == pytest.approx(2.0)
    assert found.dimensions[0].share == pytest.approx(1.0)
    assert first(found.actors) == pytest.approx([np.sqrt(2), -np.sqrt(2)])
    assert first(found.concepts) == pytest.approx([np.sqrt(2), -np.sqrt(2)])
    assert found.dimensions[1].share == 0.0


def test_camps_stand_on_two_sides(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    found = scale_positions(table_of(camps), REQUESTS["ca"])
    sides = {place.name: place.coordinates is not None and place.coordinates[0] > 0 for place in found.actors}
    assert len({sides[name] for name in ("Harbor Watch", "Kelp and Reef", "Lantern League")}) == 1
    assert len({sides[name] for name in ("Commuters", "Ferry Workers", "Small Traders")}) == 1
    assert sides["Commuters"] != sides["Harbor Watch"]


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS.keys())
def test_order_of_claims_does_not_matter_and_the_seed_decides(
    table_of: Callable[..., ClaimTable], camps: Claims, request_: ScalingRequest
) -> None:
    asked = ScalingRequest(
        method=request_.method, centering=request_.centering, cells=request_.cells, bootstrap=15, seed=3
    )
    documents = [str(number // 2) for number in range(len(camps))]
    told = scale_positions(table_of(camps, documents=documents), asked)
    assert scale_positions(table_of(camps[::-1], documents=documents[::-1]), asked) == told


def test_bootstrap_of_one_document_changes_nothing(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    found = scale_positions(
        table_of(camps, documents=["d"] * len(camps)), ScalingRequest(method=CA, bootstrap=5, dimensions=2)
    )
    for place in found.actors:
        assert place.intervals is not None
        assert place.coordinates is not None
        for value, interval in zip(place.coordinates, place.intervals, strict=True):
            assert (interval.low, interval.high) == pytest.approx((value, value), abs=1e-9)


@pytest.mark.parametrize("request_", [REQUESTS["ca"], REQUESTS["svd, columns"]], ids=["ca", "svd"])
def test_intervals_hold_what_was_planted_and_replicates_do_not_flip(
    table_of: Callable[..., ClaimTable], request_: ScalingRequest
) -> None:
    claims = [claim for repeat in range(4) for claim in scale_of(noise=repeat)]
    asked = ScalingRequest(method=request_.method, centering=request_.centering, dimensions=1, bootstrap=50)
    found = scale_positions(table_of(claims), asked)
    ends = [place.intervals for place in (found.actors[0], found.actors[-1])]
    assert ends[0] is not None
    assert ends[1] is not None
    assert ends[0][0].high < 0 < ends[1][0].low or ends[1][0].high < 0 < ends[0][0].low


def test_actor_in_few_replicates_says_in_how_many(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    told = table_of([*camps, ("Storm Petrel Society", "toll", 1)], documents=["d"] * len(camps) + ["e"])
    found = scale_positions(told, ScalingRequest(bootstrap=40))
    intervals = found.actors[-1].intervals
    assert intervals is not None
    assert 20 <= intervals[0].replicates < 40


EDGES = {
    "no claims": [],
    "one claim": [("A", "x", 1)],
    "one actor": [("A", "x", 1), ("A", "y", 0)],
    "one concept": [("A", "x", 1), ("B", "x", 0), ("C", "x", 0)],
    "all alike": [(name, concept, 1) for name in "ABC" for concept in "xy"],
    "two parts": [("A", "x", 1), ("B", "x", 1), ("C", "y", 0), ("D", "y", 0)],
}


@pytest.mark.parametrize("claims", EDGES.values(), ids=EDGES.keys())
@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS.keys())
def test_scaling_of_the_edges_is_defined(
    table_of: Callable[..., ClaimTable], claims: Claims, request_: ScalingRequest
) -> None:
    asked = ScalingRequest(method=request_.method, centering=request_.centering, cells=request_.cells, bootstrap=4)
    found = scale_positions(table_of(claims), asked)
    assert [dimension.number for dimension in found.dimensions] == [1, 2]
    assert 0 <= sum(dimension.share for dimension in found.dimensions) <= 1 + 1e-9
    assert all(np.isfinite(place.coordinates).all() for place in found.actors if place.coordinates is not None)
    placed = [place.name for place in found.actors if place.coordinates is not None]
    assert placed == (["A", "B"] if found.parts == 2 else [place.name for place in found.actors])


def test_actors_that_are_all_alike_stand_at_one_point(table_of: Callable[..., ClaimTable]) -> None:
    for request_ in REQUESTS.values():
        found = scale_positions(table_of(EDGES["all alike"]), request_)
        assert {place.coordinates for place in found.actors} == {(0.0, 0.0)}
        assert found.inertia == pytest.approx(0.0)


def test_only_the_largest_part_is_placed(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    apart = [*camps, ("Storm Petrel Society", "dredging", 1), ("Tidelands", "dredging", 0)]
    for request_ in REQUESTS.values():
        found, without = (scale_positions(table_of(claims), request_) for claims in (apart, camps))
        assert (found.parts, without.parts) == (2, 1)
        assert [place for place in found.actors if place.coordinates is not None] == list(without.actors)
        apart_are = {place.name for place in (*found.actors, *found.concepts) if place.coordinates is None}
        assert apart_are >= {"Storm Petrel Society", "Tidelands", "dredging"}
        assert (found.dimensions, found.inertia) == (without.dimensions, without.inertia)


def test_opposed_camps_are_one_part_and_fill_the_first_dimension(table_of: Callable[..., ClaimTable]) -> None:
    told = [(name, concept, int(name > "B")) for name in "ABCD" for concept in "xy"]
    found = scale_positions(table_of(told), REQUESTS["ca"])
    assert found.parts == 1
    assert found.dimensions[0].singular == pytest.approx(1.0)
    assert first(found.actors) == pytest.approx([1.0, 1.0, -1.0, -1.0])


def test_equal_singular_values_are_told(table_of: Callable[..., ClaimTable]) -> None:
    three_sides = [(name, concept, int(name == concept)) for name in "ABC" for concept in "ABC"]
    found = scale_positions(table_of(three_sides), ScalingRequest(dimensions=3))
    assert [dimension.tied for dimension in found.dimensions] == [True, False, False]


def test_scale_and_duplicates_count(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    doubled: Scaling = scale_positions(
        table_of([*camps, *camps[:4]]), ScalingRequest(duplicates=Duplicates.ACROSS_RANGE)
    )
    assert doubled.actors == scale_positions(table_of(camps)).actors
    wide = table_of([("A", "x", 2), ("A", "y", -2), ("B", "x", 1), ("B", "y", 0)], scale=Scale(least=-2, most=2))
    assert [place.stance for place in scale_positions(wide).actors] == [0.0, 0.25]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        pytest.param({"dimensions": 0}, "dimensions=0 is too low; give 1 or more", id="dimensions"),
        pytest.param({"bootstrap": -1}, "bootstrap=-1 is too low; give 0", id="bootstrap"),
        pytest.param({"seed": -1}, "seed=-1 is too low", id="seed"),
    ],
)
def test_request_refuses_what_cannot_be_scaled(wrong: dict[str, int], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        ScalingRequest(**wrong)  # type: ignore[arg-type]


def test_too_large_a_table_is_refused(
    table_of: Callable[..., ClaimTable], camps: Claims, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scaling, "MOST_CELLS", 10)
    with pytest.raises(ValidationError, match="6 actors by 3 concepts are 18 cells, 10 is the most"):
        scale_positions(table_of(camps))
