"""Releases that come, go, are joined as editions, or change at their head."""

from __future__ import annotations

import pytest
from tests.diffing.graphs import issuance, organization, recommendation, release

from undersigned.diffing import Event, Topic

ONE, TWO = release("a", "One"), release("b", "Two")
JOINED = release("a", "One", "; und:text <text/b> ")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(ONE, ONE + TWO, [(Event.ADDED, "release/b")], id="came"),
        pytest.param(ONE + TWO, ONE, [(Event.REMOVED, "release/b")], id="went"),
        pytest.param(ONE + TWO, JOINED, [(Event.MERGED, "release/a")], id="joined as editions"),
        pytest.param(JOINED, ONE + TWO, [(Event.SPLIT, "release/a")], id="parted"),
        pytest.param(ONE, ONE.replace("One", "First"), [(Event.RENAMED, "release/a")], id="another title"),
        pytest.param(
            ONE, ONE.replace("<release/a>", "<release/2021-a>"), [(Event.RENAMED, "release/2021-a")], id="another IRI"
        ),
        pytest.param(ONE, ONE.replace("2021-06-03", "2021-06-04"), [(Event.CHANGED, "release/a")], id="another day"),
    ],
)
def test_releases_are_told_by_what_became_of_them(tell, before, after, expected):
    assert [(one.event, one.iri) for one in tell(before, after) if one.topic is Topic.RELEASE] == expected


def test_a_release_comes_with_what_it_says_and_its_claims_are_not_told_again(tell):
    league = organization("lantern-league", "Lantern League")
    after = ONE + TWO + league + issuance("b", "lantern", "lantern-league")
    after += recommendation("release/b/recommendation/1-aaaaa", "End it.", "und:assertedBy <org/lantern-league>")
    (change,) = tell(ONE + league, after)
    assert change.after == {
        "date": ("2021-06-03",),
        "language": ("en",),
        "issuers": ("Lantern League",),
        "recommendations": ("1",),
    }


def test_claims_of_a_release_with_another_iri_are_the_same(tell):
    before = ONE + organization("x", "X") + issuance("a", "x", "x")
    assert [one.topic for one in tell(before, before.replace("release/a", "release/2021-a"))] == [Topic.RELEASE]
