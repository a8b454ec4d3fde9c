from __future__ import annotations

from collections.abc import Callable

from undersigned.linking import DocumentMentions, link_corpus
from undersigned.model.facts import Stance

Maker = Callable[..., DocumentMentions]


def test_all_who_assert_hold_the_position(document: Maker) -> None:
    record = document(
        "a",
        ("Lantern League", "Tide Watch"),
        date="2024-05-01",
        persons=("Dalia Renn",),
        asks=[("harbor tolls", Stance.OPPOSE, None), ("night ferries", Stance.SUPPORT, ("Dalia Renn",))],
    )
    linkage = link_corpus([record])
    release = linkage.releases[record.sha256].removeprefix("release/")
    told = [(position.id, position.holder, position.stance, position.date) for position in linkage.positions]
    assert told == [
        (f"position/lantern-league/harbor-tolls/{release}", "org/lantern-league", Stance.OPPOSE, "2024-05-01"),
        (f"position/person-dalia-renn/night-ferries/{release}", "person/dalia-renn", Stance.SUPPORT, "2024-05-01"),
        (f"position/tide-watch/harbor-tolls/{release}", "org/tide-watch", Stance.OPPOSE, "2024-05-01"),
    ]
    assert linkage.positions[0].recommendations == ((record.sha256, 1, 0),)


def test_disagreement_in_one_release_has_no_stance(document: Maker) -> None:
    asks = [("harbor tolls", Stance.OPPOSE, None), ("the harbor tolls", Stance.SUPPORT, None)]
    (position,) = link_corpus([document("a", ("Lantern League",), asks=asks)]).positions
    assert position.stance is None
    assert [ordinal for _, ordinal, _ in position.recommendations] == [1, 2]


def test_each_release_is_a_position_of_its_own(document: Maker) -> None:
    asks = [("harbor tolls", Stance.OPPOSE, None)]
    records = [document(name, ("Lantern League",), asks=asks) for name in "ab"]
    assert len(link_corpus(records).positions) == 2


def test_one_holder_under_two_names_holds_once(document: Maker) -> None:
    record = document("a", ("Lantern League", "The Lantern League"), asks=[("harbor tolls", Stance.OPPOSE, None)])
    assert len(link_corpus([record]).positions) == 1
