"""Facts of low confidence leave the graph, take with them what hangs on them, and come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from undersigned.errors import WorkspaceError
from undersigned.extraction import extract_facts
from undersigned.model.facts import Facts, Recommendation, ReviewStatus
from undersigned.reading import read_text
from undersigned.workspace.construction import build
from undersigned.workspace.threshold import leave_out

UND = "https://w3id.org/undersigned/ontology#"
TEXT = """Letter on the night ferry

Port Merrow, 3 June 2021 – The Lantern League and the Harbor Workers Union wrote to the Harbor Minister.

“We urge the Harbor Minister to end the night ferry ban before the winter,” said Ada Quill, director of the \
Lantern League.
"""


@pytest.fixture
def facts() -> Facts:
    found = extract_facts(read_text(TEXT))
    assert found.quotations
    assert found.persons
    return found


def rate(facts: Facts, **confidence: float) -> Facts:
    """Return facts in which each item of a field has a given confidence."""
    return facts.model_copy(
        update={
            name: tuple(one.model_copy(update={"confidence": value}) for one in getattr(facts, name))
            for name, value in confidence.items()
        }
    )


def ask(facts: Facts, **fields: object) -> Facts:
    """Return facts with one recommendation of full confidence."""
    evidence = facts.quotations[0].model_dump(include={"start", "end", "quote", "sentence", "method"})
    made = Recommendation.model_validate({**evidence, "confidence": 1.0, "text": "end the ban", **fields})
    return facts.model_copy(update={"recommendations": (made,)})


def test_nothing_is_left_out_without_a_threshold(facts: Facts) -> None:
    assert leave_out(facts, 0) is facts


def test_an_item_of_just_the_threshold_stays(facts: Facts) -> None:
    rated = rate(facts, issuers=0.5, persons=0.499)
    kept = leave_out(rated, 0.5)
    assert kept.issuers == rated.issuers
    assert kept.persons == ()
    assert kept.text == facts.text


def test_a_recommendation_goes_with_the_last_that_names_its_speaker(facts: Facts) -> None:
    asked = ask(facts, speaker="Ada Quill")
    quoted = rate(asked, quotations=0.9, persons=0.1)
    assert leave_out(quoted, 0.5).recommendations == asked.recommendations
    assert leave_out(rate(quoted, quotations=0.1), 0.5).recommendations == ()


def test_what_the_issuers_ask_stays(facts: Facts) -> None:
    asked = ask(rate(facts, quotations=0.1, persons=0.1), speaker=None)
    assert leave_out(asked, 0.5).recommendations == asked.recommendations


def test_a_recommendation_forgets_an_addressee_who_is_left_out(facts: Facts) -> None:
    named = facts.addressees[0].name
    asked = ask(facts, addressee=named)
    assert leave_out(rate(asked, addressees=0.9), 0.5).recommendations[0].addressee == named
    assert leave_out(rate(asked, addressees=0.1), 0.5).recommendations[0].addressee is None


def mark(facts: Facts, status: str) -> Facts:
    """Return facts in which a person looked at each quotation."""
    judged = tuple(one.model_copy(update={"review": ReviewStatus(status)}) for one in facts.quotations)
    return facts.model_copy(update={"quotations": judged})


@pytest.mark.parametrize("status", ["confirmed", "corrected"])
def test_what_a_person_found_right_stays_whatever_its_confidence(facts: Facts, status: str) -> None:
    marked = mark(rate(facts, quotations=0.1), status)
    assert leave_out(marked, 0.9).quotations == marked.quotations


def test_what_was_rejected_goes_without_a_threshold(facts: Facts) -> None:
    asked = mark(ask(rate(facts, quotations=1.0, persons=1.0), speaker="Ada Quill"), "rejected")
    kept = leave_out(asked, 0)
    assert kept.quotations == ()
    assert kept.recommendations == asked.recommendations, "a person of the name is still there"
    alone = asked.model_copy(update={"persons": ()})
    assert leave_out(alone, 0).recommendations == ()


def test_a_speaker_whom_nothing_ever_named_is_no_reason_to_leave_out(facts: Facts) -> None:
    asked = mark(ask(facts, speaker="Somebody Else"), "rejected")
    assert leave_out(asked, 0).recommendations == asked.recommendations


def test_threshold_rewrites_the_graph_and_going_back_restores_it(sources, tmp_path, extracted, products) -> None:
    workspace = tmp_path / "w"
    build(sources, workspace=workspace)
    before = products(workspace)
    extracted.clear()
    with build(sources, workspace=workspace, min_confidence=0.99) as built:
        assert built.report.left_out["issuers"] > 0
        assert built.report.min_confidence == 0.99
        assert built.report.found.positions == 0
    assert products(workspace) != before
    with build(sources, workspace=workspace) as built:
        assert built.report.left_out == {}
    assert products(workspace) == before
    assert extracted == []


def test_an_incremental_build_with_a_threshold_is_a_fresh_one(sources, tmp_path, products) -> None:
    build(sources, workspace=tmp_path / "w")
    build(sources, workspace=tmp_path / "w", min_confidence=0.6)
    build(sources, workspace=tmp_path / "fresh", min_confidence=0.6)
    assert products(tmp_path / "w") == products(tmp_path / "fresh")


def test_the_setting_counts_and_the_argument_goes_before_it(sources, tmp_path) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "undersigned.toml").write_text("min_confidence = 0.99\n")
    assert build(sources, workspace=tmp_path / "w").report.min_confidence == 0.99
    assert build(sources, workspace=tmp_path / "w", min_confidence=0.0).report.left_out == {}
    assert build(sources, workspace=tmp_path / "w").report.left_out["issuers"] > 0
    assert build(sources, workspace=tmp_path / "w").report.left_out["issuers"] > 0, "an unchanged build says it too"


@pytest.mark.parametrize("least", [0.3, 0.6, 0.9])
def test_nothing_dangles(sources, tmp_path: Path, least: float) -> None:
    """All that a derived position or a recommendation names is described in the graph."""
    with build(sources, workspace=tmp_path / "w", min_confidence=least) as built:
        assert built.report.violations == 0
        inner = built.store.inner
        for name in ("assertedBy", "addressee", "holder", "measure", "agent", "speaker", "onBehalfOf"):
            for quad in inner.quads_for_pattern(None, NamedNode(UND + name), None, None):
                assert any(inner.quads_for_pattern(quad.object, None, None, None)), f"{name} {quad.object}"
        derived = NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")
        for quad in inner.quads_for_pattern(None, derived, None, None):
            assert any(inner.quads_for_pattern(quad.object, None, None, None)), quad


@pytest.mark.parametrize("least", [-0.1, 1.5, float("nan")])
def test_a_threshold_that_is_no_confidence_is_refused(sources, tmp_path: Path, least: float) -> None:
    with pytest.raises(WorkspaceError, match="is no confidence; expected a number from 0 to 1"):
        build(sources, workspace=tmp_path / "w", min_confidence=least)


def test_a_setting_that_is_no_confidence_is_refused(sources, tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "undersigned.toml").write_text("min_confidence = 5\n")
    with pytest.raises(WorkspaceError, match="min_confidence = 5 is wrong"):
        build(sources, workspace=tmp_path / "w")
