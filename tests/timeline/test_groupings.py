from __future__ import annotations

import numpy as np
import pytest

from undersigned import timeline
from undersigned.discourse import Matrix
from undersigned.timeline import group_by_signed_modularity, groupings, measure_by_indices

AGREED = Matrix(np.array([[0, 2, 0, 0, 0], [2, 0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 1, 0, 0], [0, 0, 0, 0, 0.0]]))
OPPOSED = Matrix(np.array([[0, 0, 1, 0, 1], [0, 0, 0, 1, 1], [1, 0, 0, 0, 1], [0, 1, 0, 0, 1], [1, 1, 1, 1, 0.0]]))


def test_who_is_alone_in_a_group_is_in_no_coalition() -> None:
    found = group_by_signed_modularity()(AGREED, OPPOSED, ("a", "b", "c", "d", "e"))
    assert list(found.members) == [("a", "b"), ("c", "d")]
    assert found.modularity is not None
    assert found.modularity > 0


def test_the_panel_has_all_indices_and_knows_no_isolates() -> None:
    both = measure_by_indices()(AGREED, OPPOSED, ("a", "b", "c", "d", "e"))
    assert both["frustration"] == pytest.approx(2 / 9)  # e opposes all: it is frustrated with either side
    assert set(both) == {"modularity", "signed-modularity", "frustration", "e-i"}
    size = 6
    wider = [np.zeros((size, size)) for _ in range(2)]
    for large, small in zip(wider, (AGREED, OPPOSED), strict=True):
        large[:5, :5] = small.toarray()
    more = measure_by_indices()(Matrix(wider[0]), Matrix(wider[1]), ("a", "b", "c", "d", "e", "silent"))
    assert more == pytest.approx(both)


def test_too_many_actors_are_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groupings, "MOST_ACTORS", 4)
    assert measure_by_indices()(AGREED, OPPOSED, ("a", "b", "c", "d", "e")) == {}


def test_all_names_of_the_room_are_there() -> None:
    assert [name for name in timeline.__all__ if getattr(timeline, name).__module__.split(".")[1] != "timeline"] == []
