"""Blocking and clusters of names under constraints."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.linking.names.blocking import LARGEST_BLOCK, candidate_pairs
from undersigned.linking.names.classifier import NOBODY, classify
from undersigned.linking.names.clustering import cluster_names
from undersigned.linking.names.parsing import parse_organization
from undersigned.linking.names.verdicts import Answer

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


def test_clusters_and_questions() -> None:
    found = cluster_names(NAMES)
    assert found.clusters == (NAMES[0:2], NAMES[2:4], NAMES[4:5], NAMES[5:7], NAMES[7:8], NAMES[8:9])
    asked = {(NAMES[pair.first], NAMES[pair.second], pair.verdict.answer) for pair in found.questions}
    assert (NAMES[7], NAMES[8], Answer.REVIEW) in asked
    assert (NAMES[2], NAMES[4], Answer.CHAPTER_OF) in asked


def test_a_constraint_splits_and_is_told() -> None:
    found = cluster_names(NAMES, different=[(NAMES[2], NAMES[3])])
    assert (NAMES[2],) in found.clusters
    assert (NAMES[2], NAMES[3]) in found.splits


def test_order_does_not_matter() -> None:
    shuffled = list(NAMES)
    random.Random(3).shuffle(shuffled)
    expected = {frozenset(cluster) for cluster in cluster_names(NAMES).clusters}
    assert {frozenset(cluster) for cluster in cluster_names(shuffled).clusters} == expected


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


@given(st.lists(st.text(max_size=30), max_size=12))
def test_each_name_is_in_one_cluster(names: list[str]) -> None:
    found = [name for cluster in cluster_names(names).clusters for name in cluster]
    assert sorted(found) == sorted(set(names))


@pytest.mark.parametrize(
    ("names", "clusters"),
    [
        pytest.param([], (), id="none"),
        pytest.param([""], (("",),), id="empty"),
        pytest.param(["", " "], (("", " "),), id="blank is empty"),
    ],
)
def test_nothing_to_cluster(names: list[str], clusters: tuple[tuple[str, ...], ...]) -> None:
    assert cluster_names(names).clusters == clusters
