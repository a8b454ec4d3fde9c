from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from scipy.sparse import csr_array
from scipy.stats import kstest, spearmanr

from undersigned.errors import ValidationError
from undersigned.joint import (
    Correction,
    NullModel,
    PairScope,
    SignatureTable,
    TieRequest,
    backbone,
    find_significant_ties,
    fit_model,
    mark_significance,
    pair_tails,
)

Make = Callable[..., SignatureTable]


def pact(make: Make) -> SignatureTable:
    """Return ten signers of 44 documents, a few each, in a chain; two of them sign eight, always together."""
    cells = np.zeros((10, 44), dtype=np.int64)
    cells[:2, [*range(4), *range(40, 44)]] = 1
    for row in range(2, 10):
        cells[row, 4 * row : 4 * row + 4] = 1
        cells[row, (4 * row + 4) % 40] = 1
    return make(cells)


def test_a_pact_stands_out_and_chance_meetings_do_not(make: Make) -> None:
    ties = find_significant_ties(pact(make))
    found = backbone(ties)
    assert [(tie.a, tie.b, tie.count) for tie in found] == [("s000", "s001", 8)]
    assert found[0].p_adjusted == pytest.approx(45 * found[0].p_value)
    assert found[0].expected < 3
    assert (ties.tests, ties.smallest) == (45, 0.0)
    assert len(backbone(ties, alpha=1)) == len(ties) == 10


def test_p_values_of_a_small_table_by_hand(make: Make) -> None:
    # equal degrees and sizes: each cell has the chance 1/2, a joint document 1/4
    ties = find_significant_ties(make([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]]))
    assert (ties.i.tolist(), ties.j.tolist(), ties.count.tolist()) == ([0, 2], [1, 3], [2, 2])
    assert ties.expected == pytest.approx([1.0, 1.0])
    upper = (6 * 9 + 4 * 3 + 1) / 256
    assert ties.p_upper == pytest.approx([upper, upper])
    assert ties.p_lower == pytest.approx([1 - 13 / 256] * 2)
    assert ties.adjusted == pytest.approx([1.0, 1.0])  # 6 pairs, not 2


def test_number_of_tests_is_that_of_all_pairs_of_who_signed(make: Make) -> None:
    table = make([[1, 1, 0], [1, 0, 1], [0, 0, 1], [0, 0, 0]])
    assert find_significant_ties(table).tests == 3
    assert find_significant_ties(table, TieRequest(pairs=PairScope.COSIGNING)).tests == 2


def test_p_values_are_uniform_where_the_model_is_true(blocks: SignatureTable) -> None:
    # disjoint pairs of a table whose cells are independent are independent; a count of few values is spread at random
    model = fit_model(blocks)
    chances = model.probability[np.ix_(model.row_class, model.column_class)]
    rng = np.random.default_rng(11)
    left, right = np.arange(0, 24, 2), np.arange(1, 24, 2)
    spread: list[float] = []
    for _ in range(60):
        drawn = (rng.random(chances.shape) < chances).astype(np.int64)
        tails = pair_tails(model, left, right, (drawn @ drawn.T)[left, right])
        at = tails.upper + tails.lower - 1  # P(K = k)
        spread += (tails.upper - rng.random(len(left)) * at).tolist()
    assert kstest(spread, "uniform").pvalue > 0.05
    assert kstest(np.array(spread) ** 1.15, "uniform").pvalue < 0.05  # the test would tell


def test_no_more_false_ties_than_promised(blocks: SignatureTable) -> None:
    model = fit_model(blocks)
    chances = model.probability[np.ix_(model.row_class, model.column_class)]
    rng = np.random.default_rng(2)
    wrong = 0
    for _ in range(40):
        drawn = (rng.random(chances.shape) < chances).astype(float)
        wrong += bool(backbone(find_significant_ties(replace(blocks, matrix=csr_array(drawn)))))
    assert wrong <= 5  # 2 of 40 are expected at most, at alpha 0.05


def test_both_null_models_agree(blocks: SignatureTable) -> None:
    exact = find_significant_ties(blocks)
    sampled = find_significant_ties(blocks, TieRequest(null=NullModel.FDSM, samples=300, seed=3))
    assert spearmanr(exact.p_upper, sampled.p_upper).statistic > 0.97
    assert spearmanr(exact.p_lower, sampled.p_lower).statistic > 0.97
    assert spearmanr(exact.expected, sampled.expected).statistic > 0.99
    assert np.all(sampled.expected < exact.expected)  # a document of one signer has no pair, but may by chance
    assert sampled.p_upper.min() >= 1 / 301
    assert sampled.smallest == pytest.approx(276 / 301)


def test_sampling_is_seeded_and_of_any_order_of_input(make: Make) -> None:
    request = TieRequest(null=NullModel.FDSM, samples=50, seed=4)
    table = pact(make)
    one, other = find_significant_ties(table, request), find_significant_ties(table, request)
    assert np.array_equal(one.p_upper, other.p_upper)
    assert not np.array_equal(one.p_upper, find_significant_ties(table, replace(request, seed=5)).p_upper)


@pytest.mark.parametrize("null", list(NullModel))
@pytest.mark.parametrize(
    "cells",
    [[], [[1, 1]], [[0, 0], [0, 0]], [[1, 0], [0, 1]], [[1], [1]]],
    ids=["none", "one-signer", "no-signature", "no-joint-one", "one-document"],
)
def test_tables_without_choice_have_defined_ties(make: Make, null: NullModel, cells: list[list[int]]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ties = find_significant_ties(make(cells), TieRequest(null=null, samples=5))
    assert ties.p_upper.tolist() == [1.0] * (cells == [[1], [1]])
    assert backbone(ties) == []


def test_edges_of_a_network_are_marked(make: Make) -> None:
    ties = find_significant_ties(pact(make), TieRequest(correction=Correction.BH))
    network: nx.Graph[str] = nx.Graph()
    network.add_edge("s001", "s000", weight=4)
    network.add_edge("s000", "s002", weight=1)
    network.add_edge("s000", "elsewhere", weight=1)
    assert mark_significance(network, ties) == 1
    told = network.edges["s000", "s001"]
    first = backbone(ties)[0]
    assert told == {
        "weight": 4,
        "expected": first.expected,
        "p_value": first.p_value,
        "p_lower": first.p_lower,
        "p_adjusted": first.p_adjusted,
    }
    assert network.edges["s000", "s002"] == {"weight": 1}


def test_labels_of_signers_go_along(make: Make) -> None:
    table = replace(pact(make), labels={"s000": "Reef Watch", "d000": "A letter"})
    assert find_significant_ties(table).labels == {"s000": "Reef Watch"}


def test_requests_that_cannot_be_met_are_refused(make: Make) -> None:
    table = pact(make)
    with pytest.raises(ValidationError, match="samples=0 is too few"):
        find_significant_ties(table, TieRequest(null=NullModel.FDSM, samples=0))
    with pytest.raises(ValidationError, match=r"alpha=1\.5 is no probability"):
        backbone(find_significant_ties(table), alpha=1.5)


def test_smallest_value_of_samples_is_what_all_ties_at_once_could_have(blocks: SignatureTable) -> None:
    asked = TieRequest(null=NullModel.FDSM, samples=99, correction=Correction.BH)
    ties = find_significant_ties(blocks, asked)
    assert ties.smallest == pytest.approx(0.01 * ties.tests / len(ties))


def test_samples_without_any_joint_document_count(make: Make) -> None:
    # two documents of two signers each or of one pair: of 4 signers of one document, 3 ways to pair up
    ties = find_significant_ties(make([[1, 0], [1, 0], [0, 1], [0, 1]]), TieRequest(null=NullModel.FDSM, samples=900))
    assert ties.expected == pytest.approx([1 / 3, 1 / 3], abs=0.06)
    single = find_significant_ties(make([[1, 1, 0], [0, 1, 1]]), TieRequest(null=NullModel.FDSM, samples=60))
    assert single.p_upper.tolist() == [1.0]
