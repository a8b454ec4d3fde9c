from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from undersigned.discourse import Aggregation, ClaimTable
from undersigned.errors import ValidationError
from undersigned.timeline import (
    Phases,
    TimelineRequest,
    cut_by_calendar,
    find_phases,
    group_by_signed_modularity,
    parse_duration,
    trace_timeline,
)

Make = Callable[..., ClaimTable]


def phases_of(table: ClaimTable, **options: Aggregation) -> Phases:
    windows = cut_by_calendar(table, width=parse_duration("1m"))
    timeline = trace_timeline(table, windows, TimelineRequest(), find_groups=group_by_signed_modularity())
    return find_phases(timeline.moments, **options)


def month(number: int, *sides: str) -> list[tuple[str, str, int, str]]:
    """Each side agrees on a concept of its own."""
    return [(name, f"measure {at}", 1, f"2021-{number:02}-03") for at, side in enumerate(sides) for name in side]


def test_a_field_falls_apart_and_comes_together(dated: Make) -> None:
    together, apart = ("abcdef",), ("abc", "def")
    table = dated(
        [*month(1, *together), *month(2, *together), *month(3, *apart), *month(5, *apart), *month(6, *together)]
    )
    found = phases_of(table)
    assert found.states == (0, 0, 1, None, 1, 0)
    assert found.windows == (0, 1, 2, 4, 5)
    first, second = found.transitions
    assert (first.window, first.after, first.by) == (2, date(2021, 2, 14), date(2021, 3, 16))
    assert (first.source, first.target, second.source, second.target) == (0, 1, 1, 0)
    # six together: 0 and five times 6/5; two triangles: twice 0, four times 3/2
    expected = np.sqrt(1.2**2 + 4 * 0.3**2)
    assert first.distance == second.distance == pytest.approx(expected)
    assert found.distances[0, 2] == pytest.approx(expected)
    assert found.indices[2] == np.inf


def test_signs_are_told_apart_by_what_is_asked_for(dated: Make) -> None:
    def say(number: int, stance: int) -> list[tuple[str, str, int, str]]:
        return [(name, "toll", stance if name == "c" else 1, f"2021-{number:02}-01") for name in "abc"]

    table = dated([*say(1, 1), *say(2, 1), *say(3, 0)])
    assert phases_of(table).states == (0, 0, 1)
    assert phases_of(table, aggregation=Aggregation.CONFLICT).states == (None, None, 0)
    assert phases_of(table, aggregation=Aggregation.SUBTRACT).states == (0, 0, 0)  # all tied, for or against


def test_other_networks_are_refused(dated: Make) -> None:
    with pytest.raises(ValidationError, match="phases of ignore are not known; use congruence, conflict or subtract"):
        phases_of(dated(month(1, "ab")), aggregation=Aggregation.IGNORE)


@pytest.mark.parametrize("claims", [[], month(1, "a"), month(1, "ab"), [*month(1, "a"), *month(2, "b")]])
def test_little_has_no_transition(dated: Make, claims: list[tuple[str, str, int, str]]) -> None:
    found = phases_of(dated(claims))
    assert found.transitions == ()
    assert set(found.states) <= {0, None}
