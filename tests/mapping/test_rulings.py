"""Decisions to quads."""

from __future__ import annotations

import dataclasses

import pytest
from pyoxigraph import Literal, NamedNode

from undersigned.linking.decisions import Decision, Predicate
from undersigned.mapping import DEFAULT_BASE, map_decisions
from undersigned.mapping.namespaces import OWL, SKOS, SSSOM, UND

SAME = Decision(
    line=2, subject="Lantern League", predicate=Predicate.SAME, object="Liga <del> Farol", date="2026-01-02"
)


def values(decision: Decision) -> dict[str, object]:
    return {quad.predicate.value: quad.object for quad in map_decisions([decision])}


def test_a_decision_says_what_the_line_says() -> None:
    found = values(SAME)

    assert found[SSSOM + "subject_label"] == Literal("Lantern League")
    assert found[SSSOM + "object_label"] == Literal("Liga <del> Farol")
    assert found[OWL + "annotatedProperty"] == NamedNode(SKOS + "exactMatch")
    assert SSSOM + "predicate_modifier" not in found
    assert SSSOM + "confidence" not in found


def test_different_is_not_the_same() -> None:
    found = values(dataclasses.replace(SAME, predicate=Predicate.DIFFERENT))

    assert found[OWL + "annotatedProperty"] == NamedNode(SKOS + "exactMatch")
    assert found[SSSOM + "predicate_modifier"] == Literal("Not")


def test_the_line_number_does_not_matter() -> None:
    moved = dataclasses.replace(SAME, line=9)
    quads = list(map_decisions([SAME, moved]))

    assert list(map_decisions([moved])) == quads
    assert {quad.graph_name.value for quad in quads} == {f"{DEFAULT_BASE}graph/decisions"}


def test_every_predicate_has_a_property() -> None:
    for predicate in Predicate:
        assert OWL + "annotatedProperty" in values(dataclasses.replace(SAME, predicate=predicate))


@pytest.mark.parametrize(
    ("predicate", "target", "said"),
    [
        (Predicate.ACCEPT, "", "confirmed"),
        (Predicate.REJECT, "", "rejected"),
        (Predicate.CORRECT, "speaker=Ada Quill", "speaker=Ada Quill"),
    ],
)
def test_what_was_found_of_a_fact_is_said(predicate: Predicate, target: str, said: str) -> None:
    fact = "fact:0f3a9c4be1d2/quotes/1a2b3c4d5e6f"
    found = values(Decision(line=2, subject=fact, predicate=predicate, object=target, comment="seen"))

    assert found[SSSOM + "subject_label"] == Literal(fact)
    assert found[OWL + "annotatedProperty"] == NamedNode(UND + "reviewStatus")
    assert found[SSSOM + "object_label"] == Literal(said)


def test_a_withdrawal_is_marked() -> None:
    assert values(dataclasses.replace(SAME, predicate=Predicate.WITHDRAW))[SSSOM + "predicate_modifier"] == Literal(
        "Not"
    )
