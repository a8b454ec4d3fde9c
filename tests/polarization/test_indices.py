from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array

from undersigned.errors import ValidationError
from undersigned.polarization.indices import (
    conflict_between,
    congruence_inside,
    e_i_index,
    frustration,
    index_value,
    modularity,
    signed_modularity,
)
from undersigned.polarization.objectives import Index

# ties of congruence: A-B 2, C-D 1, B-C 1; of conflict: A-C 3, A-D 1, C-D 2
CONGRUENCE = np.array([[0, 2, 0, 0], [2, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]], dtype=float)
CONFLICT = np.array([[0, 0, 3, 1], [0, 0, 0, 0], [3, 0, 0, 2], [1, 0, 2, 0]], dtype=float)
CAMPS = [0, 0, 1, 1]


def test_modularity_by_hand() -> None:
    # 2w = 8; inside 4 and 2; degrees 2+3 = 5 and 2+1 = 3
    assert modularity(CONGRUENCE, CAMPS) == pytest.approx(4 / 8 - (5 / 8) ** 2 + 2 / 8 - (3 / 8) ** 2)


def test_signed_modularity_by_hand() -> None:
    # conflict: 2w = 12; inside 0 and 4; degrees 4 and 3+2+... = 4 and 8
    opposed = 0 / 12 - (4 / 12) ** 2 + 4 / 12 - (8 / 12) ** 2
    expected = (8 * modularity(CONGRUENCE, CAMPS) - 12 * opposed) / 20
    assert signed_modularity(CONGRUENCE, CONFLICT, CAMPS) == pytest.approx(expected)


def test_signed_modularity_without_conflict_is_modularity() -> None:
    assert signed_modularity(CONGRUENCE, 0 * CONFLICT, CAMPS) == pytest.approx(modularity(CONGRUENCE, CAMPS))


def test_e_i_index_by_hand() -> None:
    assert e_i_index(CONGRUENCE, CAMPS) == pytest.approx((1 - 3) / 4)


def test_frustration_by_hand() -> None:
    # within: the conflict C-D 2; between: the congruence B-C 1; all ties: 4 + 6
    assert frustration(CONGRUENCE, CONFLICT, CAMPS) == pytest.approx(3 / 10)


def test_shares_by_hand() -> None:
    assert congruence_inside(CONGRUENCE, CAMPS) == pytest.approx(3 / 4)
    assert conflict_between(CONFLICT, CAMPS) == pytest.approx(4 / 6)


@pytest.mark.parametrize("index", Index)
def test_index_value_takes_labels_of_any_name_and_sparse_matrices(index: Index) -> None:
    told = index_value(index, csr_array(CONGRUENCE), csr_array(CONFLICT), ["x", "x", "a", "a"])
    assert told == index_value(index, CONGRUENCE, CONFLICT, CAMPS)


@pytest.mark.parametrize("index", Index)
@pytest.mark.parametrize("actors", [0, 1, 3])
def test_index_value_without_ties_is_zero(index: Index, actors: int) -> None:
    nothing = np.zeros((actors, actors))
    assert index_value(index, nothing, nothing, [0] * actors) == 0.0


def test_shares_without_ties_are_unknown() -> None:
    assert congruence_inside(np.zeros((2, 2)), [0, 1]) is None
    assert conflict_between(np.zeros((2, 2)), [0, 1]) is None


@pytest.mark.parametrize(
    ("matrix", "told"),
    [
        pytest.param(np.zeros((2, 3)), r"shape \(2, 3\) is no matrix of actors", id="not square"),
        pytest.param(np.zeros(4), r"shape \(4,\) is no matrix of actors", id="one dimension"),
        pytest.param(np.array([[0.0, -1.0], [-1.0, 0.0]]), "below 0 or no number", id="signed"),
        pytest.param(np.array([[0.0, np.nan], [np.nan, 0.0]]), "below 0 or no number", id="no number"),
        pytest.param(np.array([[0.0, np.inf], [np.inf, 0.0]]), "below 0 or no number", id="infinite"),
        pytest.param(np.array([[0.0, 1.0], [2.0, 0.0]]), "not symmetric", id="directed"),
        pytest.param(np.eye(2), "diagonal of 0", id="with itself"),
    ],
)
def test_index_refuses_what_is_no_congruence(matrix: np.ndarray, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        modularity(matrix, [0, 1])


def test_index_refuses_labels_of_other_actors() -> None:
    with pytest.raises(ValidationError, match="3 labels for 4 actors"):
        modularity(CONGRUENCE, [0, 1, 1])
