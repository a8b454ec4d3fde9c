"""The two camps of the samples, and who stands between them (see samples/README.md)."""

from __future__ import annotations

import pytest

import undersigned
from undersigned.discourse import ClaimTable
from undersigned.network import Grouping, filters_of, read_claim_table
from undersigned.polarization import Index, PanelRequest, ScalingRequest, measure_polarization, scale_positions

QUIET = {
    "Lantern League",
    "Merrow Harbor Watch",
    "Saltgate Residents' Union",
    "Center for Clean Shipping",
    "Quiet Bay Initiative",
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
BETWEEN, CHANGED = "Halfmoon Consumers' Bureau", "Kelp and Reef Foundation"


@pytest.fixture(scope="module")
def sample_claims(samples_workspace: undersigned.Workspace) -> ClaimTable:
    return read_claim_table(
        samples_workspace.store.inner,
        rows="organization",
        columns="measure",
        filters=filters_of([]),
        grouping=Grouping(),
    )


def test_samples_are_two_camps_with_hardly_any_frustration(sample_claims: ClaimTable) -> None:
    found = measure_polarization(sample_claims, PanelRequest(columns="measure", permutations=19))
    frustration = next(figures for figures in found.indices if figures.index is Index.FRUSTRATION)
    assert frustration.value < 0.05
    assert frustration.null is not None
    assert frustration.null.mean > 0.15
    assert frustration.null.p == 0.05
    groups = [{found.labels[actor] for actor in group} for group in frustration.groups]
    assert sorted(len(group & QUIET) for group in groups) == [0, len(QUIET)]
    assert sorted(len(group & FREE) for group in groups) == [0, len(FREE)]
    assert frustration.conflict_between is not None
    assert frustration.conflict_between > 0.9


def test_samples_have_one_dimension_from_camp_to_camp(sample_claims: ClaimTable) -> None:
    found = scale_positions(sample_claims, ScalingRequest(columns="measure"))
    at = {found.labels[place.name]: place.coordinates[0] for place in found.actors if place.coordinates}
    quiet, free = [at[name] for name in QUIET], [at[name] for name in FREE]
    assert max(quiet) < at[CHANGED] < at[BETWEEN] < min(free)
    assert max(quiet) < 0
    assert min(free) > 1
