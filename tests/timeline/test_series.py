from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.discourse import ClaimTable, Matrix
from undersigned.timeline import (
    Groups,
    Kernel,
    Timeline,
    TimelineRequest,
    cut_by_calendar,
    cut_by_claims,
    group_by_signed_modularity,
    parse_duration,
    trace_timeline,
)

Make = Callable[..., ClaimTable]


def trace(table: ClaimTable, **options: object) -> Timeline:
    windows = cut_by_calendar(table, width=parse_duration("1y"))
    return trace_timeline(table, windows, TimelineRequest(), find_groups=group_by_signed_modularity(), **options)  # type: ignore[arg-type]


def year(number: int, for_it: str, against: str) -> list[tuple[str, str, int, str]]:
    """Who is for a measure and who is against it."""
    return [(name, "toll", int(name in for_it), f"{number}-05-01") for name in for_it + against]


def test_an_organization_changes_sides(dated: Make) -> None:
    found = trace(dated([*year(2021, "abk", "xyz"), *year(2023, "ab", "xyzk")]))
    assert [moment.claims for moment in found.moments] == [6, 0, 6]
    assert found.succession.groups == (
        {0: frozenset("abk"), 1: frozenset("xyz")},
        {},
        {0: frozenset("ab"), 1: frozenset("kxyz")},
    )
    assert [
        (one.window, one.name, str(one.kind), one.source, one.target)
        for one in found.succession.moves
        if one.name == "k"
    ] == [
        (1, "k", "left", 0, None),
        (2, "k", "moved", 0, 1),
    ]
    assert found.modularities[1] is None
    assert found.modularities[0] == pytest.approx(0.5)  # two groups of three ties each
    assert found.moments[0].congruence_share == pytest.approx(6 / 15)


def test_agreement_on_one_question_does_not_join_two_sides(dated: Make) -> None:
    says = [*year(2021, "abc", "xyz")]
    says += [(name, "ban", int(name in "abc"), "2021-06-01") for name in "abcxyz"]
    says += [(name, "registry", 1, "2021-07-01") for name in "abcxyz"]
    assert trace(dated(says)).succession.groups == ({0: frozenset("abc"), 1: frozenset("xyz")},)


def test_what_is_given_measures_where_two_share_a_concept(dated: Make) -> None:
    seen: list[tuple[str, ...]] = []

    def measure(congruence: Matrix, conflict: Matrix, names: tuple[str, ...]) -> dict[str, float | None]:
        seen.append(names)
        return {"conflict": float(conflict.sum()) / 2}

    def one_group(congruence: Matrix, conflict: Matrix, names: tuple[str, ...]) -> Groups:
        return Groups(members=[names], modularity=0.0)

    table = dated([*year(2021, "a", "x"), ("a", "toll", 1, "2022-01-01"), ("b", "ban", 1, "2022-01-01")])
    windows = cut_by_calendar(table, width=parse_duration("1y"))
    found = trace_timeline(table, windows, TimelineRequest(), find_groups=one_group, measure_panel=measure)
    assert found.panels == ({"conflict": 1.0}, {})
    assert seen == [("a", "x")]
    assert found.succession.groups == ({0: frozenset("ax")}, {})


def test_names_go_along(dated: Make) -> None:
    table = dated(year(2021, "a", "x"))
    told = ClaimTable(
        ids=table.ids,
        documents=table.documents,
        dates=table.dates,
        variables=table.variables,
        numbers=table.numbers,
        scales=table.scales,
        labels={"a": "Lantern League", "toll": "Harbor toll"},
    )
    assert trace(told).labels == {"a": "Lantern League"}


@pytest.mark.parametrize("kernel", Kernel)
@pytest.mark.parametrize(
    "claims",
    [
        pytest.param([], id="no claim"),
        pytest.param([("a", "toll", 1, None)], id="no date"),
        pytest.param([("a", "toll", 1, "2021-01-01")], id="one actor"),
        pytest.param([("a", "toll", 1, "2021-01-01"), ("b", "toll", 1, "2021-01-01")], id="one date, no conflict"),
        pytest.param([("a", "toll", 1, "2021-01-01"), ("b", "toll", 0, "2021-01-01")], id="no agreement"),
        pytest.param([("", "toll", 1, "2021-01-01"), ("b", "", 0, "2021-01-01")], id="no actor or concept"),
    ],
)
def test_little_is_defined(dated: Make, claims: list[tuple[str, str, int, str | None]], kernel: Kernel) -> None:
    table = dated(claims)
    for windows in (cut_by_calendar(table, width=parse_duration("1y")), cut_by_claims(table, claims=2)):
        found = trace_timeline(table, windows, TimelineRequest(kernel=kernel), find_groups=group_by_signed_modularity())
        assert len(found.moments) == len(windows.windows) <= 1
        assert not found.succession.moves


CLAIMS = st.lists(
    st.tuples(
        st.sampled_from("ABCDE"),
        st.sampled_from("XYZ"),
        st.integers(0, 1),
        st.sampled_from(["2020", "2020-11", "2020-12-30", "2021-01-04", "2021-06-30", "2022-02-02", None]),
    ),
    max_size=25,
)


@settings(max_examples=25, deadline=None)
@given(claims=CLAIMS, data=st.data(), kernel=st.sampled_from([Kernel.NONE, Kernel.GAUSSIAN]))
def test_the_order_of_claims_does_not_matter(
    dated: Make, claims: list[tuple[str, str, int, str | None]], data: st.DataObject, kernel: Kernel
) -> None:
    table = dated(claims)
    shuffled = table.select(data.draw(st.permutations(range(len(claims)))))
    request = TimelineRequest(kernel=kernel)
    one, other = (
        trace_timeline(
            told, cut_by_calendar(told, width=parse_duration("6m")), request, find_groups=group_by_signed_modularity()
        )
        for told in (table, shuffled)
    )
    assert one.succession == other.succession
    assert one.modularities == other.modularities
    assert [moment.claims for moment in one.moments] == [moment.claims for moment in other.moments]
