"""What holds of every difference."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse
from tests.diffing.graphs import HEAD, decision, issuance, measure, organization, position, recommendation, release

from undersigned.diffing import Difference, Event, diff_snapshots
from undersigned.diffing.reading import take_snapshot
from undersigned.diffing.snapshot import Snapshot

PIECES = (
    organization("lantern-league", "Lantern League"),
    organization("tide-watch", "Tide Watch"),
    organization("the-league", "The League", "; org:hasMember <org/tide-watch> "),
    release("a", "One"),
    release("b", "Two"),
    release("c", "Three", "; und:text <text/b> "),
    issuance("a", "one", "lantern-league"),
    issuance("a", "two", "tide-watch"),
    issuance("b", "one", "the-league"),
    issuance("c", "one", "lantern-league"),
    recommendation("release/a/recommendation/1-aaaaa", "End the toll.", "und:measure <measure/toll>"),
    recommendation("release/b/recommendation/1-aaaaa", "End the toll now.", "und:measure <measure/toll>"),
    measure("toll", "harbor toll"),
    position("lantern-league", "toll", "a", "oppose"),
    position("tide-watch", "toll", "a", "support"),
    decision("aa", "Lantern League", "skos:exactMatch", "The League"),
    "<org/tide-watch> dcterms:isReplacedBy <org/the-league> .\n",
)
GRAPHS = st.frozensets(st.integers(0, len(PIECES) - 1)).map(sorted)
MIRROR = {
    Event.ADDED: Event.REMOVED,
    Event.REMOVED: Event.ADDED,
    Event.JOINED: Event.LEFT,
    Event.LEFT: Event.JOINED,
}


def snapshot(numbers: list[int]) -> Snapshot:
    body = HEAD + "".join(PIECES[number] for number in numbers)
    return take_snapshot(parse(body, format=RdfFormat.TURTLE))


def told(difference: Difference, *, mirrored: bool = False) -> Counter[tuple[str, str]]:
    """Return how many things of each topic came and went."""
    events = ((one.topic, MIRROR.get(one.event)) if mirrored else (one.topic, one.event) for one in difference.changes)
    return Counter((topic, event) for topic, event in events if event in MIRROR)


@given(GRAPHS)
def test_a_graph_does_not_differ_from_itself(numbers: list[int]) -> None:
    assert not diff_snapshots(snapshot(numbers), snapshot(numbers))


@given(GRAPHS, GRAPHS)
def test_changes_are_sorted_and_the_same_each_time(first: list[int], second: list[int]) -> None:
    found = diff_snapshots(snapshot(first), snapshot(second))
    assert found == diff_snapshots(snapshot(first[::-1]), snapshot(second[::-1]))
    assert list(found.changes) == sorted(found.changes, key=lambda one: one.order)


@given(st.frozensets(st.integers(0, 4)).map(sorted), st.frozensets(st.integers(0, 4)).map(sorted))
def test_what_comes_on_the_way_there_goes_on_the_way_back(first: list[int], second: list[int]) -> None:
    there = diff_snapshots(snapshot(first), snapshot(second))
    back = diff_snapshots(snapshot(second), snapshot(first))
    assert told(there) == told(back, mirrored=True)
