from __future__ import annotations

from pathlib import Path

import pytest

import undersigned
from undersigned.discourse import ClaimTable, parse_condition
from undersigned.errors import ValidationError
from undersigned.workspace.claims import claims_of_file, claims_of_workspace, select_period


def test_claims_of_a_workspace_are_on_measures(samples_workspace: undersigned.Workspace) -> None:
    claims = samples_workspace.claims(since="2021", until="2021", where=["language=en"])
    assert set(claims.variable("language")) == {"en"}
    assert {(day or "")[:4] for day in claims.dates} == {"2021"}
    assert "Night Ferry Ban" in {claims.labels[measure] for measure in claims.variable("measure")}
    assert set(claims.number("stance")) == {0, 1}


def test_concepts_of_a_graph_are_its_measures(samples_workspace: undersigned.Workspace) -> None:
    folder = samples_workspace.layout.root
    claims = claims_of_workspace(folder, rows="organization", columns="concept")
    assert claims.variable("concept") == samples_workspace.claims().variable("measure")


def test_unknown_conditions_of_a_graph_are_named(samples_workspace: undersigned.Workspace) -> None:
    with pytest.raises(ValidationError, match="no 'mood' to choose by"):
        samples_workspace.claims(where=["mood=good"])


def test_claims_of_a_file_are_chosen_by_period_and_condition(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    rows = ("1,2021-06-03,A,toll,1", "2,2021-06,B,toll,0", "3,2022,A,toll,1", "4,,A,toll,1", "5,2021-06-04,A,kelp,1")
    path.write_text("id,date,organization,concept,stance\n" + "\n".join(rows) + "\n", encoding="utf-8")
    found = claims_of_file(path, since="2021-06-02", until="2021", conditions=[parse_condition("concept=toll")])
    assert found.table.ids == ("2", "1"), "by date"
    assert len(claims_of_file(path).table) == 5


def test_a_period_without_bounds_keeps_claims_without_a_date() -> None:
    table = ClaimTable(ids=("1",), documents=("d",), dates=(None,))
    assert select_period(table, since=None, until=None) is table
    assert len(select_period(table, since="2021", until=None)) == 0
