from __future__ import annotations

import itertools
from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.discourse import (
    Aggregation,
    ClaimTable,
    Duplicates,
    MatrixRequest,
    Mode,
    Normalization,
    compute_matrix,
)
from undersigned.errors import ValidationError
from undersigned.timeline import find_backbone

Make = Callable[..., ClaimTable]
CONGRUENCE = MatrixRequest(aggregation=Aggregation.CONGRUENCE)
AVERAGE = MatrixRequest(aggregation=Aggregation.CONGRUENCE, normalization=Normalization.AVERAGE)


def spectrum(table: ClaimTable, request: MatrixRequest, concepts: set[str]) -> np.ndarray:
    """Eigenvalues of some concepts, another way: only their claims are counted, and networkx makes the Laplacian."""
    mine = [at for at, concept in enumerate(table.variables["concept"]) if concept in concepts]
    actors = sorted(set(table.variables["organization"]))
    matrix = compute_matrix(table.select(mine), request, isolates=actors).matrix.toarray()
    return np.sort(nx.normalized_laplacian_spectrum(nx.from_numpy_array(np.abs(matrix))))


def test_what_parts_the_sides_is_the_backbone(dated: Make) -> None:
    says = [(name, "toll", int(name in "abc"), None) for name in "abcdef"]
    says += [(name, "ban", int(name in "abc"), None) for name in "abcdef"]
    says += [("a", "fog signals", 1, None), ("d", "fog signals", 1, None)]
    found = find_backbone(dated(says), CONGRUENCE, keep=1)
    # without one of two equal measures, and without the tie across: two triangles remain
    assert [one.concept for one in found.removals] == ["ban", "fog signals"]
    assert found.kept == ("toll",)
    assert found.removals[0].claims == 6
    assert found.removals[1].distance > found.removals[0].distance > 0


def test_of_equal_concepts_the_one_with_fewer_claims_goes_first_then_the_smaller_name(dated: Make) -> None:
    says = [(name, concept, 1, None) for name in "ab" for concept in ("y", "z", "x")]
    says += [("a", "x", 1, None)]
    found = find_backbone(dated(says), CONGRUENCE)
    assert [(one.concept, one.distance) for one in found.removals] == [("y", 0.0), ("z", 0.0)]
    assert found.kept == ("x",)


CLAIMS = st.lists(
    st.tuples(st.sampled_from("ABCD"), st.sampled_from("WXYZ"), st.integers(0, 1), st.none()), min_size=1, max_size=16
)


@settings(max_examples=25, deadline=None)
@given(claims=CLAIMS, request_=st.sampled_from([CONGRUENCE, AVERAGE]), data=st.data())
def test_each_step_is_the_best_one(
    dated: Make, claims: list[tuple[str, str, int, None]], request_: MatrixRequest, data: st.DataObject
) -> None:
    table = dated(claims)
    found = find_backbone(table, request_)
    assert found == find_backbone(table.select(data.draw(st.permutations(range(len(claims))))), request_)
    concepts = set(table.variables["concept"])
    full = spectrum(table, request_, concepts)
    left = set(concepts)
    for step in found.removals:
        away = {one: float(np.linalg.norm(full - spectrum(table, request_, left - {one}))) for one in left}
        assert step.distance == pytest.approx(away[step.concept], abs=1e-6)
        assert step.distance == pytest.approx(min(away.values()), abs=1e-6)
        left -= {step.concept}
        redundant = float(np.linalg.norm(full - spectrum(table, request_, concepts - left)))
        assert step.redundant_distance == pytest.approx(redundant, abs=1e-6)
    assert set(found.kept) == left
    assert len(left) == 1


def test_greedy_steps_find_the_best_pair_of_a_small_field(dated: Make) -> None:
    says = [(name, "toll", int(name in "abc"), None) for name in "abcdef"]
    says += [(name, "ban", 1, None) for name in "abde"]
    says += [("a", "fog", 1, None), ("b", "fog", 1, None), ("e", "kelp", 0, None), ("f", "kelp", 0, None)]
    table = dated(says)
    concepts = {"toll", "ban", "fog", "kelp"}
    full = spectrum(table, AVERAGE, concepts)
    away = {
        pair: float(np.linalg.norm(full - spectrum(table, AVERAGE, set(pair))))
        for pair in itertools.combinations(sorted(concepts), 2)
    }
    found = find_backbone(table, AVERAGE, keep=2)
    assert found.kept == min(away, key=lambda pair: away[pair])
    assert found.removals[-1].distance == pytest.approx(min(away.values()))


def test_duplicates_and_labels_hold(dated: Make) -> None:
    table = dated([("a", "x", 1, None), ("a", "x", 1, None), ("b", "x", 1, None), ("b", "y", 1, None)])
    told = ClaimTable(
        ids=table.ids,
        documents=table.documents,
        dates=table.dates,
        variables=table.variables,
        numbers=table.numbers,
        scales=table.scales,
        labels={"x": "Harbor toll", "a": "Lantern League"},
    )
    request = MatrixRequest(aggregation=Aggregation.CONGRUENCE, duplicates=Duplicates.ACROSS_RANGE)
    found = find_backbone(told, request)
    assert (found.kept, found.labels) == (("x",), {"x": "Harbor toll"})
    assert found.removals[0].claims == 1


@pytest.mark.parametrize("keep", [1, 2, 7])
def test_nothing_is_taken_out_of_too_few(dated: Make, keep: int) -> None:
    assert find_backbone(dated([]), AVERAGE, keep=keep).kept == ()
    one = find_backbone(dated([("a", "x", 1, None)]), AVERAGE, keep=keep)
    assert (one.kept, one.removals) == (("x",), ())


def test_a_backbone_of_nothing_is_refused(dated: Make) -> None:
    with pytest.raises(ValidationError, match="at least one concept"):
        find_backbone(dated([]), AVERAGE, keep=0)


@pytest.mark.parametrize(
    "request_", [MatrixRequest(mode=Mode.TWOMODE), MatrixRequest(normalization=Normalization.JACCARD)]
)
def test_other_networks_are_refused(dated: Make, request_: MatrixRequest) -> None:
    with pytest.raises(ValidationError, match="use onemode, and no or average"):
        find_backbone(dated([]), request_)
