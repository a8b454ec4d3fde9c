from __future__ import annotations

import numpy as np
import pytest

from undersigned.coalitions import CoalitionRequest, Method, group_actors, measure_stability
from undersigned.coalitions.partitions import name_groups
from undersigned.coalitions.stability import compare_replicates, resample_documents
from undersigned.discourse import Duplicates, MatrixRequest, count_stances
from undersigned.errors import ValidationError

AXES = {"rows": "organization", "columns": "concept", "stance": "stance"}


def request_of(duplicates=Duplicates.INCLUDE, **options):
    return CoalitionRequest(matrix=MatrixRequest(aggregation="subtract", duplicates=duplicates), **options)


def found_in(table, request):
    return group_actors(count_stances(table, **AXES), request).coalitions


def test_replicates_are_compared_by_hand():
    names = ["a", "b", "c", "d"]
    coalitions = name_groups(names, np.array([0, 0, 1, 1]), modularity=0.5, method="signed")
    replicates = [np.array(labels) for labels in ([0, 0, 1, 1], [0, 0, 0, 1], [0, 0, -1, -1], [0, 1, -1, 2])]
    found = compare_replicates(names, coalitions, iter(replicates))
    assert found.together[0].tolist() == pytest.approx([1, 3 / 4, 1 / 2, 0])
    assert found.together[2, 3] == pytest.approx(1 / 2)  # together once of the two replicates that have both
    assert found.of_actor.tolist() == pytest.approx([3 / 4, 3 / 4, 1 / 2, 1 / 2])
    assert found.of_coalition[0].mean == pytest.approx((1 + 2 / 3 + 1 + 1 / 2) / 4)
    assert found.of_coalition[1].mean == pytest.approx((1 + 1 / 2 + 1) / 3)  # none of its actors in the third
    # the second: no pair more than chance; the last: each alone against one pair
    assert found.adjusted_rand.mean == pytest.approx((1 + 0 + 1 + 0) / 4)
    assert found.replicates == 4


def test_sides_that_nothing_parts_are_stable(table_of):
    sides = {"a": 1, "b": 1, "c": 1, "x": 0, "y": 0, "z": 0}
    table = table_of(
        [(who, concept, stance) for concept in "pqrstuvw" for who, stance in sides.items()],
        documents=[f"d{at}" for at in range(8) for _ in sides],
    )
    request = request_of()
    found = measure_stability(table, request, found_in(table, request), replicates=30, seed=1)
    assert [(one.mean, one.low, one.high) for one in found.of_coalition] == [(1, 1, 1), (1, 1, 1)]
    assert found.adjusted_rand.mean == 1
    assert found.together.tolist() == np.kron(np.eye(2), np.ones((3, 3))).tolist()
    assert found.of_actor.tolist() == [1.0] * 6


def test_an_actor_between_is_least_stable(rivals):
    request = request_of()
    found = measure_stability(rivals, request, found_in(rivals, request), replicates=40, seed=4)
    share = dict(zip(found.names, found.of_actor.tolist(), strict=True))
    assert min(share, key=share.get) == "halfmoon"
    for one in found.of_coalition:
        assert 0 <= one.low <= one.mean <= one.high <= 1


def test_stability_depends_on_seed_not_on_order(rivals):
    request = request_of()
    coalitions = found_in(rivals, request)
    shuffled = rivals.select(np.random.default_rng(9).permutation(len(rivals)))
    one, same, other = (
        measure_stability(table, request, coalitions, replicates=10, seed=seed)
        for table, seed in ((rivals, 3), (shuffled, 3), (rivals, 4))
    )
    assert (one.together == same.together).all()
    assert one.adjusted_rand == same.adjusted_rand
    assert (one.together != other.together).any()


@pytest.mark.parametrize(
    ("duplicates", "twice"),
    [
        pytest.param(Duplicates.INCLUDE, True, id="include"),
        pytest.param(Duplicates.DOCUMENT, True, id="document"),
        pytest.param(Duplicates.YEAR, False, id="year"),
        pytest.param(Duplicates.ACROSS_RANGE, False, id="across"),
    ],
)
def test_documents_drawn_twice(table_of, duplicates, twice):
    table = table_of([("a", "x", 1), ("a", "x", 1), ("a", "y", 1)], documents=["d", "d", "e"])
    totals = set()
    for counts in resample_documents(table, request_of(duplicates), replicates=40, seed=1):
        totals.add(float(counts.total.sum()))
    in_document = 2 if duplicates is Duplicates.INCLUDE else 1
    expected = {2 * in_document, in_document + 1, 2} if twice else {1, 2}
    assert totals == expected


def test_number_of_coalitions_shrinks_with_the_actors_that_are_drawn(table_of):
    table = table_of([(who, "x", 1) for who in "abcd"])
    request = request_of(method=Method.HIERARCHICAL, k=4)
    found = measure_stability(table, request, found_in(table, request), replicates=10, seed=1)
    assert np.isnan(found.of_actor).all()
    assert found.replicates == 10


@pytest.mark.parametrize("claims", [[], [("a", "x", 1)]], ids=["nobody", "one"])
@pytest.mark.parametrize("method", [Method.SIGNED, Method.HIERARCHICAL])
def test_stability_of_few(table_of, claims, method):
    table = table_of(claims)
    request = request_of(method=method)
    found = measure_stability(table, request, found_in(table, request), replicates=3)
    assert found.adjusted_rand is None
    assert found.together.shape == (len(found.names), len(found.names))


def test_no_replicate_tells_nothing(rivals):
    request = request_of()
    with pytest.raises(ValidationError, match="0 replicates tell nothing of stability"):
        measure_stability(rivals, request, found_in(rivals, request), replicates=0)
