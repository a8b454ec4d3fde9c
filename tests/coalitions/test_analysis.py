from __future__ import annotations

import json

import networkx as nx
import numpy as np
import pytest
from scipy.sparse import csr_array

from undersigned.coalitions import (
    CoalitionRequest,
    Method,
    analyze_coalitions,
    find_coalitions,
    from_network,
    report_to_json,
    to_network,
)
from undersigned.coalitions.wording import describe_coalition, describe_field
from undersigned.discourse import Aggregation, MatrixRequest, Normalization, Scale
from undersigned.errors import ValidationError


def request_of(method=Method.SIGNED, aggregation=Aggregation.SUBTRACT, **options):
    matrix = MatrixRequest(aggregation=aggregation, normalization=Normalization.AVERAGE)
    return CoalitionRequest(method=method, matrix=matrix, **options)


def words(report):
    lines = list(describe_field(report))
    for group in range(len(report.grouped.coalitions.groups)):
        lines += describe_coalition(report, group)
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("method", "aggregation"),
    [
        pytest.param(Method.SIGNED, Aggregation.SUBTRACT, id="signed"),
        pytest.param(Method.LEIDEN, Aggregation.SUBTRACT, id="leiden of two layers"),
        pytest.param(Method.LEIDEN, Aggregation.CONGRUENCE, id="leiden"),
        pytest.param(Method.LOUVAIN, Aggregation.CONGRUENCE, id="louvain"),
        pytest.param(Method.HIERARCHICAL, Aggregation.CONGRUENCE, id="hierarchical"),
    ],
)
def test_report_finds_the_sides_and_who_is_between(rivals, method, aggregation):
    report = analyze_coalitions(rivals, request_of(method, aggregation))
    sides = {frozenset(group) - {"halfmoon"} for group in report.grouped.coalitions.groups}
    assert {frozenset({"harbor", "kelp", "lantern", "quiet"}), frozenset({"brightsail", "ferry", "traders"})} <= sides
    assert report.brokers[0].name == "halfmoon"
    assert report.stability is None


def test_report_in_words(rivals):
    report = analyze_coalitions(rivals, request_of(), replicates=20)
    told = words(report)
    assert told.startswith(
        "2 coalitions of 8 actors, 44 claims (signed, modularity 0.420)\nAdjusted Rand index over 20"
    )
    assert "Coalition 2: 4 actors\n  members: harbor, kelp, lantern, quiet\n" in told
    assert "  agree on: ban (for, 33 %); registry (for, 33 %); toll (for, 33 %)\n" in told
    assert "  congruence inside 100 %, conflict with others 95 %\n  stability 0." in told


def test_report_tells_that_nothing_parts_actors(table_of):
    report = analyze_coalitions(table_of([(who, "x", 1) for who in "abc"]), request_of())
    first, second = words(report).splitlines()[:2]
    assert first == "1 coalition of 3 actors, 3 claims (signed, modularity 0.000)"
    assert second == "No partition fits better than all in one coalition."


def test_report_as_json_has_names_range_and_evidence(table_of):
    claims = [("id:a", "id:x", 2), ("id:b", "id:x", 1), ("id:c", "id:x", -2), ("id:d", "id:z", 1)]
    labels = {"id:a": "Lantern League", "id:b": "Quiet Bay Initiative", "id:x": "Night Ferry Ban"}
    table = table_of(claims, scale=Scale(least=-2, most=2), labels=labels)
    report = analyze_coalitions(table, request_of(), replicates=5)
    told = json.loads(json.dumps(report_to_json(report), allow_nan=False))
    first = told["coalitions"][0]
    assert [member["name"] for member in first["members"]] == ["Lantern League", "Quiet Bay Initiative"]
    assert first["bonds"][0]["concept"] == "Night Ferry Ban"
    assert first["bonds"][0]["claims"] == ["claim-0", "claim-1"]
    assert first["bonds"][0]["stance"] == 1.5
    # a and b agree by 3/4 and disagree by 1/4; with c they agree by 0 and 1/4
    assert first["congruence_inside"] == pytest.approx(3 / 4)
    assert first["conflict_with_others"] == pytest.approx((1 + 3 / 4) / 2)
    assert told["without_coalition"] == ["id:d"]
    assert (told["range"], told["scale"]) == ([None, None], [-2, 2])
    assert told["stability"]["replicates"] == 5
    assert first["stability"].keys() == {"mean", "low", "high"}
    assert "In none: id:d" in words(report)
    assert "Night Ferry Ban (+1.5, 100 %)" in words(report)


def test_report_on_a_tree(rivals):
    report = analyze_coalitions(rivals, request_of(Method.HIERARCHICAL), replicates=10)
    tree = report_to_json(report)["tree"]
    assert tree["newick"].endswith(";")
    assert len(tree["merges"]) == 7
    assert tree["choice"] == report.choice
    assert report.choice.startswith("3 coalitions have the highest modularity")
    assert tree["cuts"][1]["stability"] is not None
    assert report.choice in words(report)
    asked = analyze_coalitions(rivals, request_of(Method.HIERARCHICAL, k=2))
    assert asked.choice == "2 were asked for."
    assert report_to_json(asked)["tree"]["cuts"][1]["stability"] is None


@pytest.mark.parametrize("method", [Method.SIGNED, Method.HIERARCHICAL])
@pytest.mark.parametrize("claims", [[], [("a", "x", 1)], [("a", "x", 1), ("b", "y", 1)]], ids=["none", "one", "apart"])
def test_report_on_few(table_of, method, claims):
    report = analyze_coalitions(table_of(claims), request_of(method), replicates=2)
    json.dumps(report_to_json(report), allow_nan=False)
    assert "modularity 0" not in words(report)
    if method is Method.SIGNED:
        plural = "" if len(claims) == 1 else "s"
        assert words(report).startswith(
            f"No coalitions: of {len(claims)} actor{plural} with {len(claims)} claim{plural}"
        )


def test_report_does_not_depend_on_the_order_of_claims(rivals):
    shuffled = rivals.select(np.random.default_rng(1).permutation(len(rivals)))
    one, other = (report_to_json(analyze_coalitions(table, request_of(), replicates=5)) for table in (rivals, shuffled))
    assert one == other


def test_networkx_in_and_out():
    network = nx.Graph([("c", "a", {"weight": 2.0}), ("a", "b", {})])
    matrix, names = from_network(network)
    assert names == ("a", "b", "c")
    assert matrix.toarray().tolist() == [[0, 1, 2], [1, 0, 0], [2, 0, 0]]
    found = find_coalitions(matrix, names)
    back = to_network(matrix, names, found)
    assert sorted(back.edges(data="weight")) == [("a", "b", 1.0), ("a", "c", 2.0)]
    assert back.nodes["a"]["coalition"] == found.number_of["a"]
    assert "coalition" not in to_network(matrix, names).nodes["a"]
    assert from_network(nx.Graph())[1] == ()
    with pytest.raises(ValidationError, match="make it one by to_undirected"):
        from_network(nx.DiGraph())


def test_node_without_a_tie_has_no_coalition_in_a_network():
    matrix = csr_array(np.array([[0.0, 1, 0], [1, 0, 0], [0, 0, 0]]))
    network = to_network(matrix, list("abc"), find_coalitions(matrix, list("abc")))
    assert network.nodes["c"] == {}
