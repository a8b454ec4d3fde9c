"""Measures and positions to quads."""

from __future__ import annotations

import dataclasses

import pytest
from pyoxigraph import NamedNode

from undersigned.mapping import DEFAULT_BASE, map_derived, map_release
from undersigned.mapping.namespaces import PROV, SCHEMA, SKOS, UND, UNDC, UNDM
from undersigned.model.facts import Stance
from undersigned.model.links import Measure


def test_positions_name_recommendations_of_the_release(facts, linkage) -> None:
    said = {quad.subject for quad in map_release(facts, linkage) if quad.object == NamedNode(UND + "Recommendation")}
    derived = {quad.object for quad in map_derived(linkage) if quad.predicate.value == PROV + "wasDerivedFrom"}

    assert derived == said


@pytest.mark.parametrize(
    ("stance", "concept", "shortcut"),
    [
        (Stance.SUPPORT, "stance-support", "supports"),
        (Stance.OPPOSE, "stance-oppose", "opposes"),
        (None, "stance-conditional", None),
    ],
)
def test_stances_and_their_shortcuts(linkage, stance, concept, shortcut) -> None:
    position = dataclasses.replace(linkage.positions[1], stance=stance)
    quads = list(map_derived(dataclasses.replace(linkage, positions=(position, position))))

    assert NamedNode(UNDC + concept) in {quad.object for quad in quads if quad.predicate.value == UND + "stance"}
    found = [
        quad.predicate.value.removeprefix(UND)
        for quad in quads
        if quad.predicate.value in {UND + "supports", UND + "opposes"}
    ]
    assert found == ([shortcut] if shortcut else [])


def test_concepts_of_the_packaged_scheme_are_described_elsewhere(linkage) -> None:
    measures = {
        f"{UNDM}night-boats": Measure(id=f"{UNDM}night-boats", label="Night boats"),
        "https://harbor.example/scheme/night": Measure(id="https://harbor.example/scheme/night", label="Night"),
    }
    quads = list(map_derived(dataclasses.replace(linkage, measures=measures, positions=())))

    assert {quad.subject.value for quad in quads} == {"https://harbor.example/scheme/night"}


def test_position_without_a_date_has_none(linkage) -> None:
    position = dataclasses.replace(linkage.positions[1], date=None)
    quads = list(map_derived(dataclasses.replace(linkage, positions=(position,))))

    assert not [quad for quad in quads if quad.predicate.value == SCHEMA + "datePublished"]
    assert {quad.graph_name.value for quad in quads} == {f"{DEFAULT_BASE}graph/derived"}


def test_measures_name_the_broader_ones_and_no_wordings_of_their_end(linkage) -> None:
    measure = Measure(
        id="measure/summer-toll",
        label="Summer toll",
        contraries=(("end of the summer toll", "en"),),
        broader=("measure/harbor-toll", UNDM + "carbon-tax"),
    )
    quads = list(map_derived(dataclasses.replace(linkage, measures={measure.id: measure}, positions=())))

    above = [quad.object.value for quad in quads if quad.predicate.value == SKOS + "broader"]
    assert above == [DEFAULT_BASE + "measure/harbor-toll", UNDM + "carbon-tax"]
    assert "end of the summer toll" not in {getattr(quad.object, "value", "") for quad in quads}
