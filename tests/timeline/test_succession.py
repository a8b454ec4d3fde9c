from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.timeline import Flow, Succession, follow_groups


def follow(*windows: str) -> Succession:
    """Groups of windows written as words: `abc de`."""
    return follow_groups([[frozenset(word) for word in window.split()] for window in windows])


def events(found: Succession) -> list[tuple[int, str, int, tuple[int, ...]]]:
    return [(one.window, str(one.kind), one.coalition, one.others) for one in found.events]


def moves(found: Succession) -> list[tuple[int, str, str, int | None, int | None]]:
    return [(one.window, one.name, str(one.kind), one.source, one.target) for one in found.moves]


@pytest.mark.parametrize(
    ("windows", "expected"),
    [
        pytest.param(("abc de", "abc de"), [], id="nothing"),
        pytest.param(("abc", "abc de"), [(1, "born", 1, ())], id="born"),
        pytest.param(("abc de", "abc"), [(1, "died", 1, ())], id="died"),
        pytest.param(("abc de", "abc", "abc de"), [(2, "revived", 1, ())], id="revived"),
        pytest.param(("abcdef", "abcd ef"), [(1, "born", 1, ()), (1, "split", 0, (0, 1))], id="split"),
        pytest.param(("abcd ef", "abcdef"), [(1, "died", 1, ()), (1, "merged", 0, (0, 1))], id="merged"),
        pytest.param(("abcd ef", "abcx efy"), [], id="members change"),
        pytest.param(("abcd efgh", "abef cdgh"), [], id="halves are not more than half"),
        pytest.param(("", "ab"), [(1, "born", 0, ())], id="born from nothing"),
        pytest.param(("ab", "", "ab"), [(2, "revived", 0, ())], id="silence"),
        pytest.param(("ab", "xy"), [(1, "born", 1, ()), (1, "died", 0, ())], id="another one"),
    ],
)
def test_what_happens_to_coalitions(windows: tuple[str, ...], expected: list[object]) -> None:
    assert events(follow(*windows)) == expected


def test_what_organizations_do() -> None:
    found = follow("abc xyz", "ab xyzc", "ab xyz", "abn xyzc", "abnc xyz")
    assert moves(found) == [
        (1, "c", "moved", 0, 1),
        (2, "c", "left", 1, None),
        (3, "c", "returned", 1, 1),
        (3, "n", "joined", None, 0),
        (4, "c", "returned", 1, 0),
    ]


def test_flows_count_organizations_from_where_to_where() -> None:
    found = follow("abc xy", "ab xycn", "ab")
    assert found.flows == (
        Flow(window=1, source=0, target=0, count=2),
        Flow(window=1, source=0, target=1, count=1),
        Flow(window=1, source=1, target=1, count=2),
        Flow(window=1, source=None, target=1, count=1),
        Flow(window=2, source=0, target=0, count=2),
        Flow(window=2, source=1, target=None, count=4),
    )


@pytest.mark.parametrize("windows", [(), ("",), ("", ""), ("abc",)])
def test_nothing_happens_in_one_window_or_none(windows: tuple[str, ...]) -> None:
    found = follow(*windows)
    assert (len(found.groups), found.events, found.moves, found.flows) == (len(windows), (), (), ())


PARTITION = st.lists(st.integers(0, 3), max_size=8).map(
    lambda labels: [
        frozenset("abcdefgh"[at] for at, mine in enumerate(labels) if mine == label) for label in sorted(set(labels))
    ]
)


@settings(max_examples=80, deadline=None)
@given(partitions=st.lists(PARTITION, max_size=5))
def test_flows_add_up_to_the_members_of_coalitions(partitions: list[list[frozenset[str]]]) -> None:
    found = follow_groups(partitions)
    for window in range(1, len(partitions)):
        mine = [flow for flow in found.flows if flow.window == window]
        into, out = Counter[int | None](), Counter[int | None]()
        for flow in mine:
            into[flow.target] += flow.count
            out[flow.source] += flow.count
        assert {number: into[number] for number in found.groups[window]} == {
            number: len(group) for number, group in found.groups[window].items()
        }
        assert {number: out[number] for number in found.groups[window - 1]} == {
            number: len(group) for number, group in found.groups[window - 1].items()
        }


@settings(max_examples=80, deadline=None)
@given(partitions=st.lists(PARTITION, max_size=5))
def test_moves_lead_from_each_window_to_the_next(partitions: list[list[frozenset[str]]]) -> None:
    found = follow_groups(partitions)
    place = {name: number for number, group in found.groups[0].items() for name in group} if partitions else {}
    for window in range(1, len(partitions)):
        for move in (move for move in found.moves if move.window == window):
            if move.target is None:
                assert place.pop(move.name) == move.source
            else:
                place[move.name] = move.target
        assert place == {name: number for number, group in found.groups[window].items() for name in group}
