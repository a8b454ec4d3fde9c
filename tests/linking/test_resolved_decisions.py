from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.errors import DecisionError
from undersigned.linking.resolved_decisions import settle, settle_measures


def test_later_line_reverses_earlier_one_in_either_order_of_names(decide: Callable) -> None:
    rulings = settle(decide(("A", "same", "B"), ("B", "different", "A")))
    assert rulings.same == ()
    assert rulings.different == ((("a", ""), ("b", "")),)


def test_unsure_withdraws(decide: Callable) -> None:
    rulings = settle(decide(("A", "same", "B"), ("A", "unsure", "B")))
    assert rulings.same == ()
    assert rulings.unsure == ((("a", ""), ("b", "")),)


def test_chapter_is_kept_apart_and_can_be_withdrawn(decide: Callable) -> None:
    rulings = settle(decide(("A North", "chapter_of", "A")))
    assert rulings.parents == {("anorth", ""): ("a", "")}
    assert rulings.different == ((("a", ""), ("anorth", "")),)
    assert settle(decide(("A North", "chapter_of", "A"), ("A North", "not chapter_of", "A"))).parents == {}


def test_membership_can_be_withdrawn(decide: Callable) -> None:
    assert settle(decide(("A", "member_of", "N"))).members == ((("a", ""), ("n", "")),)
    assert settle(decide(("A", "member_of", "N"), ("A", "not member_of", "N"))).members == ()


@pytest.mark.parametrize(
    ("triples", "message"),
    [
        pytest.param(
            [("A", "same", "B"), ("B", "same", "C"), ("A", "different", "C")],
            r"line 4: 'A' different 'C' contradicts line 2, 3",
            id="chain",
        ),
        pytest.param(
            [("A", "chapter_of", "B"), ("A", "same", "B")],
            r"line 2: 'A' chapter_of 'B' contradicts line 3",
            id="chapter and same",
        ),
        pytest.param(
            [("A", "member_of", "B"), ("A", "same", "B")],
            r"line 2: 'A' member_of 'B' contradicts line 3",
            id="member and same",
        ),
        pytest.param(
            [("A", "chapter_of", "B"), ("B", "chapter_of", "C"), ("C", "chapter_of", "A")],
            r"chapter_of '.' closes a circle",
            id="circle",
        ),
        pytest.param(
            [("A", "chapter_of", "B"), ("B", "same", "C"), ("C", "chapter_of", "A")],
            r"closes a circle",
            id="circle through same",
        ),
        pytest.param(
            [("A", "member_of", "B"), ("B", "member_of", "A")], r"member_of '.' closes a circle", id="circle of members"
        ),
    ],
)
def test_contradictions_are_named(triples: list[tuple[str, str, str]], message: str, decide: Callable) -> None:
    with pytest.raises(DecisionError, match=message):
        settle(decide(*triples))


def test_measures_are_settled_beside_names_with_their_last_wordings(decide: Callable) -> None:
    told = decide(
        ("A", "same", "B"),
        ("measure:the night ferries", "same", "measure:transbordadores nocturnos"),
        ("measure:Night ferry", "broader", "measure:ferries at night or day"),
        ("measure:harbor tolls", "different", "measure:bridge tolls"),
        ("measure:bridge tolls", "unsure", "measure:road tolls"),
    )
    found = settle_measures(told)
    assert found.same == (("Night ferry", "transbordadores nocturnos"),)
    assert found.broader == (("Night ferry", "ferries at night or day"),)
    assert {frozenset(pair) for pair in found.different} == {
        frozenset({"Night ferry", "ferries at night or day"}),
        frozenset({"harbor tolls", "bridge tolls"}),
    }
    assert found.unsure == (("bridge tolls", "road tolls"),)
    assert settle(told).same == ((("a", ""), ("b", "")),)
