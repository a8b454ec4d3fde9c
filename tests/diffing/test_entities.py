"""Organizations and measures that merge, split, come, go or get another name."""

from __future__ import annotations

import pytest
from tests.diffing.graphs import decision, issuance, organization, release

from undersigned.diffing import Event, Topic

HOMES = release("a", "One") + release("b", "Two")
LEAGUE = organization("lantern-league", "Lantern League")
SHORT = organization("the-league", "The League")
TWO = HOMES + LEAGUE + SHORT + issuance("a", "lantern", "lantern-league") + issuance("b", "league", "the-league")
ONE = HOMES + LEAGUE + issuance("a", "lantern", "lantern-league") + issuance("b", "league", "lantern-league")
OTHER = (
    HOMES
    + organization("league-of-lanterns", "League of Lanterns")
    + issuance("a", "lantern", "league-of-lanterns")
    + issuance("b", "league", "league-of-lanterns")
)
TOMBSTONE = "<org/the-league> dcterms:isReplacedBy <org/lantern-league> .\n"
SILENT = HOMES + LEAGUE + SHORT


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(TWO, TWO, [], id="nothing"),
        pytest.param(TWO, ONE, [(Event.MERGED, "org/lantern-league")], id="merged, seen in claims"),
        pytest.param(TWO, OTHER, [(Event.MERGED, "org/league-of-lanterns")], id="merged under a new name"),
        pytest.param(SILENT, HOMES + LEAGUE + TOMBSTONE, [(Event.MERGED, "org/lantern-league")], id="by tombstone"),
        pytest.param(ONE, TWO, [(Event.SPLIT, "org/lantern-league")], id="split, the old one stays"),
        pytest.param(OTHER, TWO, [(Event.SPLIT, "org/lantern-league")], id="split, the old one is gone"),
        pytest.param(ONE, OTHER, [(Event.RENAMED, "org/league-of-lanterns")], id="renamed"),
        pytest.param(HOMES, SILENT, [(Event.ADDED, "org/lantern-league"), (Event.ADDED, "org/the-league")], id="come"),
        pytest.param(SILENT, HOMES + LEAGUE, [(Event.REMOVED, "org/the-league")], id="gone"),
    ],
)
def test_organizations_are_told_by_what_became_of_them(tell, before, after, expected):
    found = [(one.event, one.iri) for one in tell(before, after) if one.topic is Topic.ORGANIZATION]
    assert found == expected


def test_what_follows_from_a_merge_is_no_change_of_its_own(tell):
    assert [(one.topic, one.event) for one in tell(TWO, ONE)] == [(Topic.ORGANIZATION, Event.MERGED)]


def test_a_claim_given_to_another_known_organization_is_no_merge(tell):
    moved = TWO.replace(issuance("b", "league", "the-league"), issuance("b", "league", "lantern-league"))
    assert [(one.topic, one.event) for one in tell(TWO, moved)] == [(Topic.ISSUER, Event.CHANGED)]


def test_merges_and_splits_name_all_parts(tell):
    (change,) = tell(TWO, ONE)
    assert change.before == {"is": ("Lantern League (org/lantern-league)", "The League (org/the-league)")}
    assert change.things == ("org/lantern-league", "org/the-league")


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        (Topic.MEMBER, "<org/the-league> org:hasMember <org/lantern-league> .\n"),
        (Topic.CHAPTER, "<org/lantern-league> org:subOrganizationOf <org/the-league> .\n"),
    ],
)
def test_members_and_chapters_join_and_leave(tell, topic, line):
    for before, after, event in ((TWO, TWO + line, Event.JOINED), (TWO + line, TWO, Event.LEFT)):
        (change,) = tell(before, after)
        assert (change.topic, change.event, change.label) == (topic, event, "Lantern League")
        assert (change.before or change.after) == {"of": ("The League (org/the-league)",)}


def test_a_member_stays_one_when_its_network_is_merged(tell):
    line = "<org/the-league> org:hasMember <org/third> .\n"
    third = organization("third", "Third Mast")
    after = ONE + third + line.replace("the-league", "lantern-league")
    assert [one.topic for one in tell(TWO + third + line, after)] == [Topic.ORGANIZATION]


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        pytest.param(
            TWO,
            ONE + decision("aa", "The League", "skos:exactMatch", "Lantern League"),
            "decision: “The League” same “Lantern League”, Ada Quill, 2024-05-02",
            id="a new line",
        ),
        pytest.param(
            ONE + decision("aa", "The League", "skos:exactMatch", "Lantern League"),
            TWO,
            "withdrawn decision: “The League” same “Lantern League”, Ada Quill, 2024-05-02",
            id="a withdrawn line",
        ),
        pytest.param(
            TWO, ONE + decision("aa", "Tide Watch", "skos:exactMatch", "Lantern League"), None, id="about another name"
        ),
        pytest.param(
            ONE,
            OTHER + decision("aa", "Lantern League", "skos:prefLabel", "League of Lanterns"),
            "decision: “Lantern League” is called “League of Lanterns”, Ada Quill, 2024-05-02",
            id="a label",
        ),
    ],
)
def test_decisions_explain_what_they_name(tell, before, after, cause):
    (change,) = (one for one in tell(before, after) if one.topic is Topic.ORGANIZATION)
    told = [f"{one.kind}: {one.text}, {one.author}, {one.date}" for one in change.causes]
    assert told == ([cause] if cause else [])


def test_an_organization_of_a_new_release_came_with_it(tell):
    after = ONE + release("c", "Three") + organization("third", "Third Mast") + issuance("c", "third", "third")
    (change,) = (one for one in tell(ONE, after) if one.topic is Topic.ORGANIZATION)
    assert [cause.text for cause in change.causes] == ["release came: Three, 2021-06-03"]
