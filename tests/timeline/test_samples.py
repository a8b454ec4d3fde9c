"""The story of the samples, told by samples/README.md, shows in time."""

from __future__ import annotations

import pytest

from undersigned import Workspace
from undersigned.discourse import Aggregation, ClaimTable, MatrixRequest, Normalization
from undersigned.network import read_claim_table
from undersigned.timeline import (
    Succession,
    TimelineRequest,
    cut_by_calendar,
    find_backbone,
    group_by_signed_modularity,
    parse_duration,
    trace_timeline,
)

MEASURES = {"Harbor Toll Act", "Night Ferry Ban", "Open Registry of Lobbyists"}
QUIET, FREE, CHANGED = "Lantern League", "Ferry Workers' Federation", "Kelp and Reef Foundation"


@pytest.fixture(scope="module")
def claims(samples_workspace: Workspace) -> ClaimTable:
    """Return the positions of organizations on measures."""
    return read_claim_table(samples_workspace.store.inner, rows="organization", columns="measure")


@pytest.fixture(scope="module")
def years(claims: ClaimTable) -> Succession:
    """Return the coalitions on the three measures in each year, with names."""
    named = [claims.labels.get(measure, measure) in MEASURES for measure in claims.variable("measure")]
    disputed = claims.select(at for at, wanted in enumerate(named) if wanted)
    windows = cut_by_calendar(disputed, width=parse_duration("1y"))
    request = TimelineRequest(columns="measure")
    return trace_timeline(disputed, windows, request, find_groups=group_by_signed_modularity()).succession


def places(years: Succession, claims: ClaimTable, name: str) -> list[int | None]:
    """Return the coalition of an organization in each year."""
    own = next(one for one, label in claims.labels.items() if label == name)
    return [next((number for number, group in one.items() if own in group), None) for one in years.groups]


def test_both_sides_keep_their_number_for_four_years(years: Succession, claims: ClaimTable) -> None:
    quiet, free = places(years, claims, QUIET), places(years, claims, FREE)
    assert len(years.groups) == 4
    assert len(set(quiet)) == len(set(free)) == 1
    assert None not in quiet + free
    assert quiet[0] != free[0]


def test_who_changes_its_mind_changes_sides_in_2023(years: Succession, claims: ClaimTable) -> None:
    changed, quiet, free = (places(years, claims, name) for name in (CHANGED, QUIET, FREE))
    assert changed[0] == quiet[0]
    assert changed[2] == free[2]
    moved = [(one.window, str(one.kind)) for one in years.moves if claims.labels.get(one.name) == CHANGED]
    assert (2, "moved") in moved


def test_the_three_measures_are_the_backbone(claims: ClaimTable) -> None:
    request = MatrixRequest(aggregation=Aggregation.CONGRUENCE, normalization=Normalization.AVERAGE, columns="measure")
    found = find_backbone(claims, request, keep=3)
    assert {claims.labels.get(measure, measure) for measure in found.kept} == MEASURES
    assert found.removals[-1].distance < 1
    assert len(found.removals) > 20
