from __future__ import annotations

import pytest

from undersigned.network import co_issuing_network
from undersigned.network.stand_ins import Grouping, StandIns, Tenure, read_stand_ins

ID = "https://w3id.org/undersigned/id/org/"
ALWAYS = (Tenure(),)


def names(*iris: str) -> list[str]:
    return [iri.removeprefix(ID) for iri in iris]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2010", ["b", "d"], id="before it joined"),
        pytest.param("2015-06-01", ["a", "b", "d"], id="member for a time"),
        pytest.param("2020", ["a", "b", "d"], id="the year in which it left"),
        pytest.param("2020-06", ["b", "d"], id="after it left"),
        pytest.param("2021-03-04", ["a", "b", "d"], id="a release says that it is one, against the dates"),
        pytest.param(None, ["a", "b", "d"], id="release without a date"),
    ],
)
def test_a_coalition_gives_way_to_its_members_of_the_day(make_claims, make_membership, date, expected):
    store = make_claims(
        more=[
            *make_membership("a", "net", first="2012", last="2020-05"),
            *make_membership("a", "net", said_on="2021-03-04"),
            *make_membership("b", "net", said_on="2019-01-01"),  # nothing tells when it began or ended
            *make_membership("d", "net"),
        ]
    )
    assert names(*read_stand_ins(store, Grouping(expand=True)).of(ID + "net", date)) == expected


def test_a_coalition_whose_members_of_the_day_are_not_known_stays(make_claims, make_membership):
    told = read_stand_ins(make_claims(more=make_membership("a", "net", first="2012")), Grouping(expand=True))
    assert told.of(ID + "net", "2011") == (ID + "net",)
    assert told.of(ID + "other", "2011") == (ID + "other",)


def test_members_of_members_count_and_circles_end():
    told = StandIns(members={"top": {"mid": ALWAYS, "x": ALWAYS}, "mid": {"y": ALWAYS, "top": ALWAYS}})
    assert told.of("top", "2020") == ("x", "y")
    assert StandIns(parents={"a": "b", "b": "a"}).of("a", None) == ("b",)
    assert StandIns(members={"a": {"a": ALWAYS}}).of("a", None) == ("a",)


def test_chapters_roll_up_to_the_top_and_only_on_demand(make_claims, make_chapter):
    store = make_claims(more=[make_chapter("local", "state"), make_chapter("state", "union")])
    assert read_stand_ins(store, Grouping(roll_up=True)).of(ID + "local", None) == (ID + "union",)
    for grouping in (None, Grouping(), Grouping(expand=True)):
        assert read_stand_ins(store, grouping).of(ID + "local", None) == (ID + "local",)


def test_what_a_person_is_in_an_organization_is_no_membership_of_a_coalition(make_claims, make_membership):
    without_shortcut = [quad for quad in make_membership("p", "net") if not quad.predicate.value.endswith("hasMember")]
    assert read_stand_ins(make_claims(more=without_shortcut), Grouping(expand=True)).members == {}


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        pytest.param(None, {("net", "x"), ("local", "x")}, id="as they are"),
        pytest.param(Grouping(expand=True), {("a", "b"), ("a", "x"), ("b", "x"), ("local", "x")}, id="expanded"),
        pytest.param(Grouping(roll_up=True), {("net", "x"), ("union", "x")}, id="rolled up"),
    ],
)
def test_networks_take_a_grouping(make_claims, make_membership, make_chapter, grouping, expected):
    store = make_claims(
        ("one", "net", "1"), ("one", "x", "1"), ("two", "local", "1"), ("two", "x", "1"),
        more=[*make_membership("a", "net"), *make_membership("b", "net"), make_chapter("local", "union")],
    )  # fmt: skip
    ties = co_issuing_network(store, grouping=grouping).edges
    assert {tuple(sorted(names(*tie))) for tie in ties} == {tuple(sorted(tie)) for tie in expected}
