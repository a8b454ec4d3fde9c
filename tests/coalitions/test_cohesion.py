from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.coalitions import find_bonds, weigh_groups
from undersigned.coalitions.cohesion import layers_of
from undersigned.discourse import BOOLEAN, Scale, count_stances

AXES = {"rows": "organization", "columns": "concept", "stance": "stance"}


def test_bonds_by_hand(table_of):
    # on x: a twice for, b once for, c once against: congruence 2, conflict 2 + 1; on y: a, b and c for: 3
    table = table_of(
        [("a", "x", 1), ("a", "x", 1), ("b", "x", 1), ("c", "x", 0), *((who, "y", 1) for who in "abc"), ("d", "y", 0)]
    )
    counts = count_stances(table, **AXES)
    labels = np.array([0, 0, 0, 1])
    most, least = find_bonds(counts, labels, 0)
    assert (most.concept, most.congruence, most.conflict, most.share, most.stance) == ("y", 3, 0, 3 / 5, 1)
    assert (least.concept, least.congruence, least.conflict) == ("x", 2, 3)
    assert least.stance == pytest.approx(2 / 3)
    assert (least.members, least.claims) == (("a", "b", "c"), ("claim-0", "claim-1", "claim-2", "claim-3"))
    assert find_bonds(counts, labels, 0, most=1) == (most,)
    assert find_bonds(counts, labels, 1) == ()
    between = weigh_groups(*layers_of(counts), labels)
    assert between.congruence.tolist() == [[5, 0], [0, 0]]
    assert between.conflict.tolist() == [[3, 3], [3, 0]]
    assert between.inner_share(0) == pytest.approx(5 / 8)
    assert (between.outer_conflict(0), between.conflict_share(0, 1)) == (1, 1)
    assert between.inner_share(1) is None


@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("xyz"), st.integers(-2, 2)), max_size=25),
    st.lists(st.integers(-1, 1), min_size=5, max_size=5),
)
@settings(max_examples=30, deadline=None)
def test_bonds_add_up_to_the_inner_congruence(table_of, claims, dealt):
    counts = count_stances(table_of(claims, scale=Scale(least=-2, most=2)), **AXES)
    labels = np.array([dealt["abcde".index(name)] for name in counts.rows], dtype=np.int64)
    between = weigh_groups(*layers_of(counts), labels)
    for group in range(len(between.congruence)):
        bonds = find_bonds(counts, labels, group, most=99)
        assert sum(bond.congruence for bond in bonds) == pytest.approx(between.congruence[group, group])
        assert sum(bond.share for bond in bonds) == pytest.approx(1.0 if bonds else 0.0)
        assert all(-2 <= bond.stance <= 2 for bond in bonds)
        assert between.inner_share(group) is None or 0 <= between.inner_share(group) <= 1


def test_nobody_has_no_bonds(table_of):
    counts = count_stances(table_of([], scale=BOOLEAN), **AXES)
    nobody = np.zeros(0, dtype=np.int64)
    assert weigh_groups(*layers_of(counts), nobody).congruence.shape == (0, 0)
    assert find_bonds(counts, nobody, 0) == ()
