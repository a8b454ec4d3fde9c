from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from undersigned.discourse import Aggregation, ClaimTable, Scale, affiliate, count_stances
from undersigned.polarization.responses import count_poles, mean_stances, net_stances

NAMES = {"rows": "organization", "columns": "concept", "stance": "stance"}
TOLD = [("A", "x", 1), ("A", "x", 1), ("A", "x", 0), ("B", "x", 0), ("B", "y", 1)]


def test_count_poles_are_the_claims_for_and_against(table_of: Callable[..., ClaimTable]) -> None:
    counts = count_stances(table_of(TOLD), **NAMES)
    assert count_poles(counts).values.tolist() == [[2, 0, 1, 0], [0, 1, 1, 0]]


def test_count_poles_share_a_stance_between_the_ends_by_the_declared_scale(table_of: Callable[..., ClaimTable]) -> None:
    told = table_of([("A", "x", 1), ("A", "y", -2)], scale=Scale(least=-2, most=2))
    assert count_poles(count_stances(told, **NAMES)).values == pytest.approx(np.array([[0.75, 0, 0.25, 1]]))


def test_mean_stances_know_nothing_where_nothing_is_said(table_of: Callable[..., ClaimTable]) -> None:
    found = mean_stances(count_stances(table_of(TOLD), **NAMES))
    assert found.values == pytest.approx(np.array([[1 / 3, 0], [-1, 1]]))
    assert found.known.tolist() == [[True, False], [True, True]]


def test_net_stances_are_subtract_on_a_scale_of_two(table_of: Callable[..., ClaimTable]) -> None:
    counts = count_stances(table_of(TOLD), **NAMES)
    assert net_stances(counts).values.tolist() == affiliate(counts, Aggregation.SUBTRACT).toarray().tolist()
    assert net_stances(counts).values.tolist() == [[1, 0], [-1, 1]]
