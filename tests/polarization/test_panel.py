from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from undersigned.discourse import ClaimTable, Duplicates, Normalization
from undersigned.errors import ValidationError
from undersigned.polarization import (
    Index,
    IndexFigures,
    PanelRequest,
    Polarization,
    Shuffle,
    find_partitions,
    index_value,
    measure_polarization,
)
from undersigned.polarization import partitions as partitions_module

Claims = Sequence[tuple[str, str, int]]
PLAIN = PanelRequest(normalization=Normalization.NO, permutations=0)
QUIET, FREE = ("Harbor Watch", "Kelp and Reef", "Lantern League"), ("Commuters", "Ferry Workers", "Small Traders")


def one(found: Polarization, index: Index) -> IndexFigures:
    return next(figures for figures in found.indices if figures.index is index)


def test_panel_finds_the_two_camps_and_figures_by_hand(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    found = measure_polarization(table_of(camps), PLAIN)
    # congruence: Harbor Watch and Lantern League 3, each with Kelp and Reef 3 and with Commuters 1 (registry);
    # Kelp and Reef with Commuters 2 (registry, ban), with the other two 1 each (ban); the other camp 2 each
    # conflict: two of the first camp with each of the other 2 = 12; Kelp and Reef with itself 0, with each of the
    # first camp 1 (ban) = 2, with each of the other 2 (ban yes, toll) = 6
    assert found.congruence == 3 * 3 + 2 * 1 + 2 + 2 * 1 + 3 * 2
    assert found.conflict == 2 * 3 * 2 + 2 * 1 + 3 * 2
    assert found.conflict_share == pytest.approx(20 / 41)
    for index in Index:
        assert set(one(found, index).groups) == {QUIET, FREE}
        assert one(found, index).exact
        # to part two of the other camp from all others has the same E-I index
        assert one(found, index).optima == (2 if index is Index.E_I else 1)
        assert one(found, index).congruence_inside == pytest.approx(15 / 21)
        assert one(found, index).conflict_between == pytest.approx(18 / 20)
    assert one(found, Index.FRUSTRATION).value == pytest.approx((2 + 6) / 41)
    assert one(found, Index.E_I).value == pytest.approx((6 - 15) / 21)
    # degrees of congruence: 3 * 6 + 6 = 24 of the first camp, 3 * 4 + 6 = 18 of the other
    assert one(found, Index.MODULARITY).value == pytest.approx(30 / 42 - (24 / 42) ** 2 - (18 / 42) ** 2)


def test_values_of_all_indices_are_told_for_each_partition(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    found = measure_polarization(table_of(camps), PLAIN)
    for index in Index:
        assert one(found, index).values[index] == pytest.approx(one(found, index).value)
        assert set(one(found, index).values) == set(Index)


def test_names_and_order_of_claims_do_not_matter(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    request = PanelRequest(permutations=20, bootstrap=20)
    documents = [str(number // 2) for number in range(len(camps))]
    told = measure_polarization(table_of(camps, documents=documents), request)
    assert measure_polarization(table_of(camps[::-1], documents=documents[::-1]), request) == told
    mirrored = [(name[::-1], concept, stance) for name, concept, stance in camps]
    renamed = measure_polarization(table_of(mirrored, documents=documents), replace(request, permutations=0))
    for index in Index:
        assert one(renamed, index).value == pytest.approx(one(told, index).value)
        assert {tuple(sorted(name[::-1] for name in part)) for part in one(renamed, index).groups} == set(
            one(told, index).groups
        )


def test_which_side_is_for_does_not_matter(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    request = PanelRequest(permutations=0)
    turned = measure_polarization(table_of([(name, what, 1 - stance) for name, what, stance in camps]), request)
    assert turned.indices == measure_polarization(table_of(camps), request).indices


def test_seed_decides_the_draws(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    told = [
        measure_polarization(table_of(camps), PanelRequest(permutations=30, bootstrap=30, seed=seed)).indices
        for seed in (1, 1, 2)
    ]
    assert told[0] == told[1]
    assert told[0] != told[2]


def test_planted_camps_are_more_divided_than_shuffled_stances(table_of: Callable[..., ClaimTable]) -> None:
    told = [(f"A{actor}", f"c{concept}", (actor + concept) % 2) for actor in range(10) for concept in range(4)]
    found = measure_polarization(table_of(told), PanelRequest(permutations=99))
    for index in (Index.SIGNED_MODULARITY, Index.FRUSTRATION):
        null = one(found, index).null
        assert null is not None
        assert null.z is not None
        assert null.z * (1 if index.rises else -1) > 5
        assert null.p == 0.01


@pytest.mark.parametrize("shuffle", [Shuffle.CONCEPT, Shuffle.ALL])
def test_p_values_of_a_field_of_chance_are_spread(table_of: Callable[..., ClaimTable], shuffle: Shuffle) -> None:
    """Stances by a coin: the p-values of many such fields are uniform, those below 0.2 about a fifth."""
    chance, request = np.random.default_rng(3), PanelRequest(permutations=9, shuffle=shuffle)
    small = 0
    for _ in range(12):
        told = [(f"A{a}", f"c{c}", int(chance.integers(2))) for a in range(6) for c in range(4)]
        null = one(measure_polarization(table_of(told), request), Index.FRUSTRATION).null
        assert null is not None
        small += null.p <= 0.2
    assert small <= 7


def test_interval_holds_the_replicates_of_documents(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    same = ["d"] * len(camps)
    found = measure_polarization(table_of(camps, documents=same), PanelRequest(permutations=0, bootstrap=20))
    for index in Index:
        interval = one(found, index).interval
        assert interval is not None
        assert (interval.low, interval.high) == pytest.approx((one(found, index).value,) * 2)
        assert interval.replicates == 20


def test_actors_without_a_shared_concept_are_in_no_group(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    lone = [*camps, ("Storm Petrel Society", "dredging", 1)]
    found, without = (measure_polarization(table_of(claims), PLAIN) for claims in (lone, camps))
    assert found.unplaced == ("Storm Petrel Society",)
    assert found.indices == without.indices


EDGES = {
    "no claims": [],
    "one claim": [("A", "x", 1)],
    "one actor": [("A", "x", 1), ("A", "x", 0), ("A", "y", 1)],
    "two actors, nothing shared": [("A", "x", 1), ("B", "y", 0)],
    "two friends": [("A", "x", 1), ("B", "x", 1)],
    "two enemies": [("A", "x", 1), ("B", "x", 0)],
    "no negative stance": [(name, "x", 1) for name in "ABCDE"],
    "one concept": [("A", "x", 1), ("B", "x", 1), ("C", "x", 0), ("D", "x", 0)],
    "only enemies of themselves": [(name, "x", stance) for name in "AB" for stance in (0, 1)],
}


@pytest.mark.parametrize("claims", EDGES.values(), ids=EDGES.keys())
@pytest.mark.parametrize("groups", [2, 3])
def test_panel_of_the_edges_is_defined(table_of: Callable[..., ClaimTable], claims: Claims, groups: int) -> None:
    found = measure_polarization(table_of(claims), PanelRequest(permutations=5, bootstrap=5, groups=groups))
    for figures in found.indices:
        low, high = figures.bounds
        assert low <= figures.value <= high
        assert figures.null is not None
        assert 0 < figures.null.p <= 1
        assert not np.isnan(figures.null.mean)
        assert sorted(name for part in figures.groups for name in part) == list(found.actors)
    assert (found.conflict_share is None) == (not found.actors)


def test_field_without_conflict_is_one_group_without_frustration(table_of: Callable[..., ClaimTable]) -> None:
    found = measure_polarization(table_of(EDGES["no negative stance"]), PanelRequest(permutations=10))
    assert one(found, Index.FRUSTRATION).value == 0.0
    assert len(one(found, Index.FRUSTRATION).groups) == 1
    assert one(found, Index.FRUSTRATION).conflict_between is None
    null = one(found, Index.FRUSTRATION).null
    assert null is not None
    assert (null.z, null.p) == (None, 1.0)
    assert one(found, Index.SIGNED_MODULARITY).value == one(found, Index.MODULARITY).value


def test_e_i_index_parts_the_fewest_that_make_a_camp_and_does_not_degenerate(
    table_of: Callable[..., ClaimTable], camps: Claims
) -> None:
    found = measure_polarization(table_of(camps), replace(PLAIN, groups=3))
    assert len(one(found, Index.E_I).groups) == 3
    two = measure_polarization(table_of(EDGES["no negative stance"]), PLAIN)
    assert sorted(map(len, one(two, Index.E_I).groups)) == [2, 3]


def test_duplicates_are_dropped_before(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    doubled = table_of([*camps, *camps[:4]])
    found = measure_polarization(doubled, replace(PLAIN, duplicates=Duplicates.ACROSS_RANGE))
    assert found.indices == measure_polarization(table_of(camps), PLAIN).indices
    assert measure_polarization(doubled, PLAIN).congruence > found.congruence


def test_more_draws_than_are_held_at_once(
    table_of: Callable[..., ClaimTable], camps: Claims, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = PanelRequest(permutations=5, bootstrap=5)
    told = measure_polarization(table_of(camps), request)
    monkeypatch.setattr("undersigned.polarization.panel.CELLS_DRAWN", 1)
    assert measure_polarization(table_of(camps), request) == told


def test_one_letter_of_many_signatories_is_no_evidence_of_camps(table_of: Callable[..., ClaimTable]) -> None:
    """Shuffled claim by claim a letter with a reply looks divided beyond chance, shuffled by documents it does not."""
    told = [(f"A{actor}", concept, int(actor < 6)) for actor in range(12) for concept in ("x", "y")]
    documents = ["letter" if stance else "reply" for _, _, stance in told]
    p = {}
    for shuffle in (Shuffle.CONCEPT, Shuffle.DOCUMENT):
        request = PanelRequest(permutations=39, shuffle=shuffle)
        null = one(measure_polarization(table_of(told, documents=documents), request), Index.FRUSTRATION).null
        assert null is not None
        p[shuffle] = null.p
    assert p[Shuffle.CONCEPT] == 1 / 40
    assert p[Shuffle.DOCUMENT] > 0.4


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        pytest.param({"groups": 1}, "groups=1 is too low; give 2 or more", id="groups"),
        pytest.param({"permutations": -1}, "permutations=-1 is too low", id="permutations"),
        pytest.param({"bootstrap": -1}, "bootstrap=-1 is too low", id="bootstrap"),
        pytest.param({"seed": -1}, "seed=-1 is too low", id="seed"),
        pytest.param({"starts": 0}, "starts=0 is too low", id="starts"),
        pytest.param(
            {"normalization": Normalization.TRUE_COSINE}, "true-cosine has no common divisor", id="normalization"
        ),
    ],
)
def test_request_refuses_what_cannot_be_measured(wrong: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        PanelRequest(**wrong)  # type: ignore[arg-type]


def test_find_partitions_takes_names_in_any_order() -> None:
    enemies = np.array([[0, 0, 1, 1], [0, 0, 1, 1], [1, 1, 0, 0], [1, 1, 0, 0]], dtype=np.float64)
    friends = 1.0 - enemies - np.identity(4)
    found = find_partitions(friends, enemies, ["d", "b", "a", "c"])
    assert {figures.groups for figures in found} == {(("a", "c"), ("b", "d"))}
    assert [figures.value for figures in found] == [0.5, pytest.approx((4 * 0.5 + 8 * 0.5) / 12), 0.0, -1.0]
    assert index_value(Index.FRUSTRATION, friends, enemies, [0, 0, 1, 1]) == 0.0


def test_find_partitions_refuses_names_that_do_not_fit() -> None:
    with pytest.raises(ValidationError, match=r"1 names for matrices of shape \(2, 2\)"):
        find_partitions(np.zeros((2, 2)), np.zeros((2, 2)), ["a", "a"])


def test_too_many_actors_are_refused(
    table_of: Callable[..., ClaimTable], camps: Claims, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partitions_module, "MOST_ACTORS", 5)
    with pytest.raises(ValidationError, match="6 actors are too many to part, 5 is the most; choose claims"):
        measure_polarization(table_of(camps))
