from __future__ import annotations

import warnings
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.discourse import (
    BOOLEAN,
    Aggregation,
    ClaimTable,
    Duplicates,
    MatrixRequest,
    Mode,
    Normalization,
    Scale,
    compute_matrix,
)
from undersigned.errors import ValidationError
from undersigned.network import ClaimIndex, Limits, evidence_of_tie, position_network

CLAIMS = [  # claim, document, date, actor, concept, stance
    ("1", "d1", "2021-01-01", "A", "toll", 1),
    ("2", "d1", "2021-01-01", "A", "ban", 0),
    ("3", "d2", "2021-03", "B", "toll", 1),
    ("4", "d2", "2021-03", "B", "ban", 1),
    ("5", "d3", None, "C", "toll", 0),
    ("6", "d4", "2022", "B", "toll", 0),
]


def make_table(claims=CLAIMS, scale=BOOLEAN, labels=None):
    ids, documents, dates, actors, concepts, stances = zip(*claims, strict=True) if claims else ((),) * 6
    return ClaimTable(
        ids=tuple(ids),
        documents=tuple(documents),
        dates=tuple(dates),
        variables={"organization": tuple(actors), "concept": tuple(concepts)},
        numbers={"stance": tuple(stances)},
        scales={"stance": scale},
        labels=labels or {},
    )


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [
        pytest.param("ignore", {"AB": (3, "12346"), "AC": (1, "15"), "BC": (2, "356")}, id="ignore"),
        pytest.param("congruence", {"AB": (1, "13"), "BC": (1, "56")}, id="congruence"),
        pytest.param("conflict", {"AB": (2, "1246"), "AC": (1, "15"), "BC": (1, "35")}, id="conflict"),
        pytest.param("subtract", {"AB": (-1, "12346"), "AC": (-1, "15")}, id="subtract"),
    ],
)
def test_ties_carry_the_claims_that_make_them(aggregation, expected):
    network = position_network(make_table(), MatrixRequest(aggregation=Aggregation(aggregation)))
    found = {a + b: (tie["weight"], "".join(tie["claims"])) for a, b, tie in network.edges(data=True)}
    assert found == expected


def test_ties_tell_concepts_documents_and_period():
    tie = position_network(make_table(), MatrixRequest(aggregation=Aggregation.CONFLICT)).edges["A", "B"]
    assert tie == {
        "weight": 2.0,
        "claims": ["1", "2", "4", "6"],
        "concepts": ["ban", "toll"],
        "releases": ["d1", "d2", "d4"],
        "first": "2021-01-01",
        "last": "2022",
    }


def test_signs_are_told_where_weights_can_be_negative():
    network = position_network(make_table(), MatrixRequest(aggregation=Aggregation.SUBTRACT))
    assert {tie["sign"] for _, _, tie in network.edges(data=True)} == {-1}


def test_nodes_tell_claims_documents_and_period():
    table = make_table(labels={"A": "Alder Union"})
    network = position_network(table, MatrixRequest(), isolates={"Z": "Zephyr"}, kinds={"A": "coalition"})
    assert list(network) == ["A", "B", "C", "Z"]
    assert network.nodes["A"] == {
        "label": "Alder Union",
        "kind": "coalition",
        "claims": 2,
        "reach": 1,
        "releases": ["d1"],
        "first": "2021-01-01",
        "last": "2021-01-01",
    }
    assert (network.nodes["Z"]["label"], network.nodes["Z"]["claims"], network.nodes["Z"]["kind"]) == (
        "Zephyr",
        0,
        "organization",
    )


def test_networks_tell_what_they_are():
    request = MatrixRequest(
        aggregation=Aggregation.SUBTRACT, normalization=Normalization.COSINE, duplicates=Duplicates.DOCUMENT
    )
    assert position_network(make_table(), request).graph == {
        "kind": "positions",
        "mode": "onemode",
        "aggregation": "subtract",
        "normalization": "cosine",
        "duplicates": "document",
        "rows": "organization",
        "columns": "concept",
        "range": "-1..1",
        "lowest": -1.0,
        "highest": 1.0,
        "nodes_left_out": 0,
        "ties_left_out": 0,
    }


def test_two_modes_have_both_sides_and_keep_equal_names_apart():
    claims = [("1", "d", None, "A", "A", 1), ("2", "d", None, "B", "toll", 0)]
    network = position_network(make_table(claims), MatrixRequest(mode=Mode.TWOMODE))
    assert [(key, told["bipartite"], told["value"]) for key, told in network.nodes(data=True)] == [
        ("A", 0, "A"),
        ("B", 0, "B"),
        ("concept:A", 1, "A"),
        ("toll", 1, "toll"),
    ]
    assert network.edges["A", "concept:A"]["claims"] == ["1"]
    assert network.graph["kind"] == "affiliation"


def test_duplicates_leave_no_trace_in_evidence():
    claims = [
        ("1", "d", "2021", "A", "toll", 1),
        ("2", "d", "2021", "A", "toll", 1),
        ("3", "e", "2021", "B", "toll", 1),
    ]
    network = position_network(make_table(claims), MatrixRequest(duplicates=Duplicates.DOCUMENT))
    assert network.edges["A", "B"]["claims"] == ["1", "3"]


def test_limits_keep_the_strongest():
    network = position_network(make_table(), MatrixRequest(), limits=Limits(nodes=2))
    assert list(network) == ["A", "B"]
    assert (network.graph["nodes_left_out"], network.number_of_edges()) == (1, 1)
    cut = position_network(make_table(), MatrixRequest(), limits=Limits(ties=2))
    assert sorted(cut.edges()) == [("A", "B"), ("B", "C")]
    assert cut.graph["ties_left_out"] == 1
    both = position_network(make_table(), MatrixRequest(mode=Mode.TWOMODE), limits=Limits(nodes=1, ties=1))
    assert sorted(both.edges()) == [("B", "ban"), ("B", "toll")]


def test_evidence_can_be_left_out_and_asked_for_one_tie():
    request = MatrixRequest(aggregation=Aggregation.CONFLICT)
    network = position_network(make_table(), request, evidence=False)
    assert network.edges["A", "B"] == {"weight": 2.0}
    counts = compute_matrix(make_table(), request).counts
    assert evidence_of_tie(counts, "A", "B", Aggregation.CONFLICT).claims == ("1", "2", "4", "6")
    assert evidence_of_tie(counts, "A", "ban", Aggregation.IGNORE).claims == ("2",)
    assert ClaimIndex(counts).on(2, 0).concepts == ()
    with pytest.raises(ValidationError, match="'Q' is no actor"):
        evidence_of_tie(counts, "Q", "B", Aggregation.CONFLICT)
    with pytest.raises(ValidationError, match="'Q' is neither an actor nor a concept"):
        evidence_of_tie(counts, "A", "Q", Aggregation.CONFLICT)


@pytest.mark.parametrize("claims", [[], CLAIMS[:1]], ids=["none", "one"])
@pytest.mark.parametrize("mode", Mode)
def test_small_networks_have_no_warnings(claims, mode):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        network = position_network(make_table(claims), MatrixRequest(mode=mode, aggregation=Aggregation.SUBTRACT))
    assert network.number_of_nodes() == len(claims) * (2 if mode is Mode.TWOMODE else 1)


ONE = st.tuples(st.sampled_from("ABCD"), st.sampled_from("xyz"), st.integers(-1, 1), st.integers(1, 3))


@given(
    claims=st.lists(ONE, max_size=12),
    aggregation=st.sampled_from(["ignore", "congruence", "conflict", "subtract"]),
    normalization=st.sampled_from(["no", "average", "weighted-jaccard"]),
)
def test_networks_are_the_matrix_and_evidence_is_behind_each_tie(claims, aggregation, normalization):
    if normalization == "weighted-jaccard" and aggregation in {"conflict", "subtract"}:
        normalization = "no"
    rows = [(str(n), f"d{d}", None, who, what, k) for n, (who, what, k, d) in enumerate(claims)]
    table = make_table(rows, Scale(least=-1, most=1))
    request = MatrixRequest(aggregation=Aggregation(aggregation), normalization=Normalization(normalization))
    matrix = compute_matrix(table, request)
    network = position_network(table, request)
    dense = matrix.matrix.toarray()
    for (i, a), (j, b) in combinations(enumerate(matrix.rows), 2):
        weight = network.edges[a, b]["weight"] if network.has_edge(a, b) else 0.0
        assert np.isclose(weight, dense[i, j])
    of = {row[0]: row for row in rows}
    for a, b, tie in network.edges(data=True):
        assert tie["claims"]
        assert {of[claim][3] for claim in tie["claims"]} == {a, b}
        for concept in tie["concepts"]:
            assert {of[claim][3] for claim in tie["claims"] if of[claim][4] == concept} == {a, b}
    shuffled = position_network(make_table(rows[::-1], Scale(least=-1, most=1)), request)
    assert list(shuffled.edges(data="weight")) == list(network.edges(data="weight"))
