"""Positions that come, go or change."""

from __future__ import annotations

from tests.diffing.graphs import decision, measure, organization, position, recommendation, release

from undersigned.diffing import Event, Topic

HOME = (
    release("a", "One")
    + organization("lantern-league", "Lantern League")
    + measure("toll", "harbor toll")
    + measure("ferry", "night ferry")
)
ASK = recommendation("release/a/recommendation/1-aaaaa", "End the toll.", "und:measure <measure/toll>")
AGAINST = HOME + ASK + position("lantern-league", "toll", "a", "oppose")


def positions(changes):
    return [
        (one.event, one.label, one.before.get("stance"), one.after.get("stance"))
        for one in changes
        if one.topic is Topic.POSITION
    ]


def test_a_changed_stance_is_told_with_both(tell):
    changes = tell(AGAINST, AGAINST.replace("stance-oppose", "stance-support"))
    assert positions(changes) == [(Event.CHANGED, "harbor toll", ("oppose",), ("support",))]
    assert changes[0].things == ("measure/toll", "org/lantern-league")


def test_positions_come_and_go(tell):
    assert positions(tell(HOME + ASK, AGAINST)) == [(Event.ADDED, "harbor toll", None, ("oppose",))]
    assert positions(tell(AGAINST, HOME + ASK)) == [(Event.REMOVED, "harbor toll", ("oppose",), None)]


def test_an_ask_that_belongs_to_another_measure_moves_its_position(tell):
    after = HOME + ASK.replace("measure/toll", "measure/ferry") + position("lantern-league", "ferry", "a", "oppose")
    (change,) = (one for one in tell(AGAINST, after) if one.topic is Topic.POSITION)
    assert (change.event, change.before["measure"], change.after["measure"]) == (
        Event.CHANGED,
        ("harbor toll",),
        ("night ferry",),
    )


def test_a_position_of_a_merged_holder_is_the_same(tell):
    after = AGAINST.replace("lantern-league", "the-league")
    after += "<org/lantern-league> dcterms:isReplacedBy <org/the-league> .\n"
    assert positions(tell(AGAINST, after)) == []


def test_a_decision_on_the_measure_explains_a_position(tell):
    told = decision("aa", "measure:harbor toll", "skos:exactMatch", "measure:night ferry")
    after = AGAINST.replace("stance-oppose", "stance-support") + told
    (change,) = (one for one in tell(AGAINST, after) if one.topic is Topic.POSITION)
    assert change.causes == ()
    moved = HOME + ASK.replace("measure/toll", "measure/ferry") + position("lantern-league", "ferry", "a", "oppose")
    (change,) = (one for one in tell(AGAINST, moved + told) if one.topic is Topic.POSITION)
    assert [cause.text for cause in change.causes] == ["“measure:harbor toll” same “measure:night ferry”"]
