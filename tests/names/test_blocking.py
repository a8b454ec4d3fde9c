"""Which names are compared, and what is said of each pair."""

from __future__ import annotations

import random

import pytest

from undersigned.names.blocking import LARGEST_BLOCK, candidate_pairs, judge_names
from undersigned.names.comparison import classify
from undersigned.names.parsing import parse_organization
from undersigned.names.verdicts import NOBODY, Answer

NAMES = (
    "Fair Seas Forum of Oceans (FSFO)",
    "FSFO",
    "Franciscan Fishery Network",
    "Red Franciscana de Pesca",
    "Red Franciscana de Pesca Guatemala",
    "Tidewell Association",
    "Tidewell",
    "Ocean Peace Policy Institute",
    "Ocean Peace Institute",
)


def answers(names: tuple[str, ...]) -> dict[tuple[str, str], Answer]:
    judged = judge_names([parse_organization(name) for name in names])
    return {(names[pair.first], names[pair.second]): pair.verdict.answer for pair in judged}


def test_names_are_judged() -> None:
    found = answers(NAMES)
    same = [pair for pair, answer in found.items() if answer is Answer.SAME]
    assert same == [NAMES[0:2], NAMES[2:4], NAMES[5:7]]
    assert found[NAMES[7], NAMES[8]] is Answer.REVIEW
    assert found[NAMES[2], NAMES[4]] is Answer.CHAPTER_OF


def test_order_does_not_matter() -> None:
    shuffled = list(NAMES)
    random.Random(3).shuffle(shuffled)

    def pairs(names: tuple[str, ...]) -> set[frozenset[str]]:
        return {frozenset(pair) for pair in answers(names)}

    assert pairs(tuple(shuffled)) == pairs(NAMES)


def test_blocking_loses_no_pair_that_is_one() -> None:
    parsed = [parse_organization(name) for name in NAMES]
    found = set(candidate_pairs(parsed, NOBODY))
    for first, one in enumerate(NAMES):
        for second in range(first + 1, len(NAMES)):
            if classify(one, NAMES[second]).answer in {Answer.SAME, Answer.CHAPTER_OF}:
                assert (first, second) in found


def test_a_large_block_stays_linear() -> None:
    names = [parse_organization(f"Harbor Rights Center Number{number}x") for number in range(400)]
    pairs = list(candidate_pairs(names, NOBODY))
    assert len(pairs) < 400 * LARGEST_BLOCK
    assert pairs == sorted(set(pairs))


@pytest.mark.parametrize("names", [(), ("",), ("", " ")], ids=["none", "empty", "blank"])
def test_nothing_to_compare(names: tuple[str, ...]) -> None:
    assert set(answers(names).values()) <= {Answer.SAME}
