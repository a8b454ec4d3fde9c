from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.errors import DecisionError
from undersigned.linking.decisions import Predicate
from undersigned.linking.decisions.standing import collect_standing


@pytest.mark.parametrize(
    "first",
    [
        ("A", "same", "B"),
        ("B", "different", "A"),
        ("A", "chapter_of", "B"),
        ("B", "member_of", "A"),
        ("A", "unsure", "B"),
    ],
)
def test_withdrawing_takes_back_whatever_was_said_of_a_pair(first: tuple[str, str, str], decide: Callable) -> None:
    standing = collect_standing(decide(first, ("A", "withdraw", "B")), "d.tsv")
    assert (standing.identity, standing.parents, standing.above) == ({}, {}, {})


def test_withdrawing_leaves_other_pairs(decide: Callable) -> None:
    standing = collect_standing(decide(("A", "same", "B"), ("A", "same", "C"), ("A", "withdraw", "B")), "d.tsv")
    assert standing.pairs(Predicate.SAME) == [(("a", ""), ("c", ""))]


def test_two_parents_contradict_each_other(decide: Callable) -> None:
    told = decide(("A", "chapter_of", "B"), ("a", "chapter_of", "C"))
    with pytest.raises(DecisionError, match=r"d\.tsv line 3: 'a' chapter_of 'C' contradicts line 2, which names 'B'"):
        collect_standing(told, "d.tsv")


def test_two_names_of_one_parent_do_not(decide: Callable) -> None:
    told = decide(("A", "chapter_of", "B"), ("A", "chapter_of", "C"), ("B", "same", "C"))
    assert len(collect_standing(told, "d.tsv").parents) == 2


def test_a_member_may_be_in_several_networks(decide: Callable) -> None:
    assert len(collect_standing(decide(("A", "member_of", "B"), ("A", "member_of", "C")), "d.tsv").above) == 2


def test_a_name_that_was_looked_at_alone_is_no_pair(decide: Callable) -> None:
    assert collect_standing(decide(("A", "unsure", "A")), "d.tsv").pairs(Predicate.UNSURE) == []
