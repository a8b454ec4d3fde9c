"""What the samples tell of their story: two rival coalitions, and who stands between them."""

from __future__ import annotations

import pytest

from undersigned.coalitions import CoalitionRequest, Method, analyze_coalitions, keep_regulars, report_to_json
from undersigned.discourse import Aggregation, Duplicates, MatrixRequest, Normalization
from undersigned.network import read_claim_table

QUIET = {
    "Lantern League",
    "Merrow Harbor Watch",
    "Saltgate Residents' Union",
    "Center for Clean Shipping",
    "Quiet Bay Initiative",
    "Kelp and Reef Foundation",
    "Network for the Rights of Seafarers",
    "Merrow Transparency Project",
    "Tidelands International Merrow",
}
FREE = {
    "Ferry Workers' Federation",
    "Outer Isles Commuters' Association",
    "Chamber of Small Traders of Port Merrow",
    "Night Shift Nurses' Forum",
    "Brightsail Institute",
    "Islanders for Open Passage",
    "Merrow Fishers' Cooperative",
    "Wexmoor Tourism Council",
}
BETWEEN = "Halfmoon Consumers' Bureau"


@pytest.fixture(scope="module")
def regulars(samples_workspace):
    """Return the positions of those who sign more than one letter."""
    table = read_claim_table(samples_workspace.store.inner, rows="organization", columns="measure")
    return keep_regulars(table, rows="organization", documents=2)


def report_of(table, method, aggregation):
    matrix = MatrixRequest(
        aggregation=aggregation,
        normalization=Normalization.AVERAGE,
        duplicates=Duplicates.DOCUMENT,
        columns="measure",
    )
    return report_to_json(analyze_coalitions(table, CoalitionRequest(matrix=matrix, method=method)))


@pytest.mark.parametrize(
    ("method", "aggregation"),
    [
        pytest.param(Method.SIGNED, Aggregation.SUBTRACT, id="signed"),
        pytest.param(Method.LEIDEN, Aggregation.SUBTRACT, id="leiden of two layers"),
        pytest.param(Method.LOUVAIN, Aggregation.CONGRUENCE, id="louvain"),
    ],
)
def test_samples_have_two_rival_coalitions(regulars, method, aggregation):
    report = report_of(regulars, method, aggregation)
    groups = [{member["name"] for member in one["members"]} for one in report["coalitions"]]
    assert len(groups) == 2, report["modularity"]
    # two naturalists' clubs, who sign the long letter and one more, are with those for quiet harbors
    assert groups[0] == QUIET | {"Birdwatchers of Cape Orrin", "Seagrass Watch Wexmoor"}
    assert groups[1] == FREE | {BETWEEN}
    for one in report["coalitions"]:
        assert one["congruence_inside"] > 0.95
        assert one["conflict_with_others"] > 0.8


def test_samples_have_a_broker_and_a_body_that_changed_sides(regulars):
    report = report_of(regulars, Method.SIGNED, Aggregation.SUBTRACT)
    first, second, third = report["brokers"][:3]
    assert (first["name"], second["name"]) == (BETWEEN, "Kelp and Reef Foundation")
    assert first["participation"] == pytest.approx(0.50, abs=0.005)
    assert second["participation"] == pytest.approx(0.33, abs=0.005)
    assert third["participation"] < 0.2


def test_samples_tell_what_holds_the_coalitions_together(regulars):
    report = report_of(regulars, Method.SIGNED, Aggregation.SUBTRACT)
    quiet, free = ({bond["concept"]: bond["stance"] for bond in one["bonds"]} for one in report["coalitions"])
    assert quiet["Harbor Toll Act"] == 1.0
    assert quiet["Open Registry of Lobbyists"] == 1.0
    assert quiet["Night Ferry Ban"] > 0.8  # Kelp and Reef has been against it since 2023
    assert free["Harbor Toll Act"] == 0.0
    assert free["Night Ferry Ban"] == 0.0
