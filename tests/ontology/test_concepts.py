"""The schemes: themes on two levels with crosswalks, measures, closed lists that match the values of the extraction."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import get_args

import pytest
import rdflib
from rdflib import RDF, SH, SKOS, Namespace, URIRef
from rdflib.collection import Collection

from undersigned.model.facts import Event, Genre, Modality, Part, Role, Stance

CAP = Namespace("https://w3id.org/undersigned/cap/")
UND = Namespace("https://w3id.org/undersigned/ontology#")
UNDC = Namespace("https://w3id.org/undersigned/concept/")
THEME = Namespace("https://w3id.org/undersigned/theme/")
MEASURE = Namespace("https://w3id.org/undersigned/measure/")
MATCHES = (SKOS.closeMatch, SKOS.broadMatch, SKOS.exactMatch)
TARGETS = (
    re.compile(r"https://w3id\.org/undersigned/cap/([1-9]|1[0-9]|2[013]|[1-9]\d{2}|[12]\d{3})"),
    re.compile(r"http://metadata\.un\.org/sdg/([1-9]|1[0-7])"),
    re.compile(r"http://www\.wikidata\.org/entity/Q[1-9]\d*"),
)


def concepts(graph: rdflib.Graph) -> list[URIRef]:
    return sorted(node for node in graph.subjects(RDF.type, SKOS.Concept) if isinstance(node, URIRef))


def labels(graph: rdflib.Graph, node: URIRef, predicate: URIRef, language: str) -> list[str]:
    return [str(text) for text in graph.objects(node, predicate) if getattr(text, "language", None) == language]


def test_themes_stand_on_two_levels(schemes: dict[str, rdflib.Graph]) -> None:
    themes = schemes["themes"]
    tops = set(themes.subjects(SKOS.topConceptOf, URIRef(THEME)))
    assert 10 <= len(tops) <= 14
    assert set(themes.objects(URIRef(THEME), SKOS.hasTopConcept)) == tops
    assert len(concepts(themes)) >= 60
    for concept in set(concepts(themes)) - tops:
        assert [broader in tops for broader in themes.objects(concept, SKOS.broader)] == [True], concept
    assert not any(list(themes.objects(top, SKOS.broader)) for top in tops)


def test_narrower_is_the_inverse_of_broader(schemes: dict[str, rdflib.Graph]) -> None:
    themes = schemes["themes"]
    assert set(themes.subject_objects(SKOS.narrower)) == {(b, n) for n, b in themes.subject_objects(SKOS.broader)}


@pytest.mark.parametrize(
    ("name", "base"), [pytest.param("themes", THEME, id="themes"), pytest.param("measures", MEASURE, id="measures")]
)
def test_concept_is_fully_described(schemes: dict[str, rdflib.Graph], name: str, base: Namespace) -> None:
    graph = schemes[name]
    for concept in concepts(graph):
        assert str(graph.value(concept, SKOS.notation)) == str(concept).removeprefix(base)
        assert list(graph.objects(concept, SKOS.inScheme)) == [URIRef(base)], concept
        for language in ("en", "es"):
            assert len(labels(graph, concept, SKOS.prefLabel, language)) == 1, (concept, language)
            assert len(labels(graph, concept, SKOS.definition, language)) == 1, (concept, language)
            # Themes need the words of many texts; a treaty is a measure that may have its name alone.
            least = 4 if base == THEME else 0
            assert len(labels(graph, concept, SKOS.altLabel, language)) >= least, (concept, language)


def test_broader_measures_are_in_the_scheme(schemes: dict[str, rdflib.Graph]) -> None:
    measures = schemes["measures"]
    pairs = set(measures.subject_objects(SKOS.broader))
    assert len(pairs) >= 10
    assert {broader for _, broader in pairs} <= set(concepts(measures))
    assert not any((broader, narrower) in pairs for narrower, broader in pairs)


@pytest.mark.parametrize("name", ["themes", "measures", "lists"])
def test_label_belongs_to_one_concept(schemes: dict[str, rdflib.Graph], name: str) -> None:
    graph = schemes[name]
    owners: dict[tuple[str, str, str], set[URIRef]] = {}
    for concept in concepts(graph):
        scheme = str(graph.value(concept, SKOS.inScheme))
        for predicate in (SKOS.prefLabel, SKOS.altLabel):
            for text in graph.objects(concept, predicate):
                key = (scheme, str(getattr(text, "language", "")), str(text).casefold())
                owners.setdefault(key, set()).add(concept)
    assert {key: nodes for key, nodes in owners.items() if len(nodes) > 1} == {}


@pytest.mark.parametrize("name", ["themes", "measures", "lists", "cap"])
def test_labels_are_clean(schemes: dict[str, rdflib.Graph], name: str) -> None:
    for predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.definition):
        for text in schemes[name].objects(None, predicate):
            assert str(text) == " ".join(str(text).split()), text


def test_themes_link_to_other_schemes(schemes: dict[str, rdflib.Graph]) -> None:
    themes = schemes["themes"]
    links = {
        concept: [other for match in MATCHES for other in themes.objects(concept, match)]
        for concept in concepts(themes)
    }
    assert sum(bool(others) for others in links.values()) >= 50
    for concept, others in links.items():
        assert len(others) == len(set(others)), concept
        for other in others:
            assert any(target.fullmatch(str(other)) for target in TARGETS), (concept, other)


def test_wikidata_item_is_the_close_match_of_one_theme(schemes: dict[str, rdflib.Graph]) -> None:
    close = Counter(o for o in schemes["themes"].objects(None, SKOS.closeMatch) if "wikidata" in str(o))
    assert [item for item, count in close.items() if count > 1] == []


def test_each_code_that_is_linked_has_a_label_of_ours(schemes: dict[str, rdflib.Graph]) -> None:
    linked = {o for match in MATCHES for o in schemes["themes"].objects(None, match) if str(o).startswith(CAP)}
    cap = schemes["cap"]
    assert linked - set(concepts(cap)) == set()
    for code in concepts(cap):
        assert labels(cap, code, SKOS.prefLabel, "en"), code
        assert labels(cap, code, SKOS.prefLabel, "es"), code
        assert str(cap.value(code, SKOS.notation)) == str(code).removeprefix(CAP)
    assert set(cap.objects(None, SKOS.broader)) <= set(concepts(cap))


def test_measures_are_propositions_with_a_theme(schemes: dict[str, rdflib.Graph]) -> None:
    measures, themes = schemes["measures"], schemes["themes"]
    assert len(concepts(measures)) >= 20
    assert set(measures.subjects(RDF.type, UND.PolicyMeasure)) == set(concepts(measures))
    for measure in concepts(measures):
        (theme,) = measures.objects(measure, SKOS.relatedMatch)
        assert (theme, RDF.type, SKOS.Concept) in themes, measure


def test_no_measure_is_named_by_its_opposite(schemes: dict[str, rdflib.Graph]) -> None:
    opposite = re.compile(r"(end|ending|halt|stop|repeal|fin|cese|derogación) (of|to|del?|a) ", re.IGNORECASE)
    names = [str(text) for p in (SKOS.prefLabel, SKOS.altLabel) for text in schemes["measures"].objects(None, p)]
    assert [name for name in names if opposite.match(name)] == []


class Relation(StrEnum):
    RESPONDS_TO, MENTIONS = get_args(Event.model_fields["relation"].annotation)


@pytest.mark.parametrize(
    ("name", "values", "more"),
    [
        pytest.param("genre", Genre, (), id="genre"),
        pytest.param("role", Role, (), id="role"),
        pytest.param("part", Part, (), id="part"),
        pytest.param("modality", Modality, (), id="modality"),
        pytest.param("stance", Stance, ("conditional", "unclear"), id="stance"),
        pytest.param("relation", Relation, (), id="relation"),
    ],
)
def test_closed_list_matches_the_extraction(
    schemes: dict[str, rdflib.Graph], name: str, values: type[StrEnum], more: tuple[str, ...]
) -> None:
    expected = {UNDC[f"{name}-{value.replace(' ', '-')}"] for value in (*values, *more)}
    lists = schemes["lists"]
    assert set(lists.subjects(SKOS.inScheme, UNDC[name])) == expected
    assert set(lists.objects(UNDC[name], SKOS.hasTopConcept)) == expected


def test_closed_list_has_definitions(schemes: dict[str, rdflib.Graph]) -> None:
    lists = schemes["lists"]
    for concept in concepts(lists):
        for language in ("en", "es"):
            assert len(labels(lists, concept, SKOS.prefLabel, language)) == 1, (concept, language)
            assert len(labels(lists, concept, SKOS.definition, language)) == 1, (concept, language)


@pytest.mark.parametrize(
    ("shape", "name", "left_out"),
    [
        pytest.param("genre", "genre", (), id="genre"),
        pytest.param("role", "role", (), id="role"),
        pytest.param("part", "part", (), id="part"),
        pytest.param("modality", "modality", (), id="modality"),
        pytest.param("reviewStatus", "status", (), id="status"),
        pytest.param("relation", "relation", (), id="relation"),
        pytest.param("position-stance", "stance", (), id="stance of a position"),
        pytest.param("recommendation-stance", "stance", ("conditional", "unclear"), id="stance of a recommendation"),
        pytest.param("askStance", "stance", ("conditional", "unclear"), id="stance of an ask"),
    ],
)
def test_shape_allows_the_closed_list(
    schemes: dict[str, rdflib.Graph], shapes: rdflib.Graph, shape: str, name: str, left_out: tuple[str, ...]
) -> None:
    head = shapes.value(URIRef(f"https://w3id.org/undersigned/shapes#{shape}"), SH["in"])
    assert head is not None
    allowed = set(Collection(shapes, head))
    assert allowed == set(schemes["lists"].subjects(SKOS.inScheme, UNDC[name])) - {
        UNDC[f"{name}-{v}"] for v in left_out
    }
