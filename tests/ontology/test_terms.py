"""The ontology defines every coined term that the graph uses, in two languages, and infers nothing by surprise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, ORG, OWL, PROV, RDF, RDFS, SKOS, Namespace, URIRef

from undersigned.mapping import vocabulary

UND = Namespace("https://w3id.org/undersigned/ontology#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
ONTOLOGY = URIRef("https://w3id.org/undersigned/ontology")
GRAPH_PAGE = Path(__file__).parents[2] / "docs" / "graph.md"
PROPERTY_KINDS = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}


def defined(ontology: rdflib.Graph) -> set[str]:
    return {str(term).removeprefix(UND) for term in ontology.subjects(RDFS.isDefinedBy, ONTOLOGY)}


def test_terms_cover_the_page_of_the_graph(ontology: rdflib.Graph) -> None:
    documented = set(re.findall(r"\bund:([A-Za-z]\w*)", GRAPH_PAGE.read_text(encoding="utf-8")))
    assert documented - defined(ontology) == set()
    assert defined(ontology) - documented == {"serves"}


def test_terms_cover_what_the_mapping_writes(ontology: rdflib.Graph) -> None:
    written = {getattr(value, "value", "") for value in vars(vocabulary).values()}
    coined = {iri.removeprefix(UND) for iri in written if isinstance(iri, str) and iri.startswith(UND)}
    assert coined - defined(ontology) == set()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "predicate", [RDFS.label, SKOS.definition, SKOS.example], ids=["label", "definition", "example"]
)
def test_term_is_described_once_in_each_language(ontology: rdflib.Graph, predicate: URIRef, language: str) -> None:
    counts = {
        name: sum(getattr(value, "language", None) == language for value in ontology.objects(UND[name], predicate))
        for name in defined(ontology)
    }
    assert {name: count for name, count in counts.items() if count != 1} == {}


def test_term_is_class_or_property_by_its_name(ontology: rdflib.Graph) -> None:
    for name in defined(ontology):
        (kind,) = ontology.objects(UND[name], RDF.type)
        assert (kind == OWL.Class) if name[0].isupper() else (kind in PROPERTY_KINDS), name


def test_term_serves_a_question(ontology: rdflib.Graph) -> None:
    questions = {str(number) for number in range(1, 21)}
    for name in defined(ontology) - {"serves"}:
        served = {str(number) for number in ontology.objects(UND[name], UND.serves)}
        assert served, name
        assert served <= questions, name
    assert {str(number) for number in ontology.objects(None, UND.serves)} == questions


@pytest.mark.parametrize("predicate", [RDFS.domain, RDFS.range], ids=["domain", "range"])
def test_ontology_has_no_domain_and_no_range(ontology: rdflib.Graph, predicate: URIRef) -> None:
    assert list(ontology.subject_objects(predicate)) == []


def test_ontology_has_a_version_and_no_blank_node(ontology: rdflib.Graph) -> None:
    (version,) = ontology.objects(ONTOLOGY, OWL.versionInfo)
    assert ontology.value(ONTOLOGY, OWL.versionIRI) == URIRef(f"{ONTOLOGY}/{version}")
    assert not any(isinstance(node, rdflib.BNode) for node in ontology.all_nodes())


@pytest.mark.parametrize(
    ("term", "predicate", "wider"),
    [
        pytest.param("Affiliation", RDFS.subClassOf, ORG.Membership, id="affiliation"),
        pytest.param("PolicyMeasure", RDFS.subClassOf, SKOS.Concept, id="measure"),
        pytest.param("TextSnapshot", RDFS.subClassOf, PROV.Entity, id="text"),
        pytest.param("Mention", RDFS.subClassOf, OA.Annotation, id="mention"),
        pytest.param("LinkedFile", RDFS.subClassOf, DCAT.Distribution, id="file"),
        pytest.param("Release", RDFS.subClassOf, SCHEMA.CreativeWork, id="release"),
        pytest.param("evidence", RDFS.subPropertyOf, PROV.wasDerivedFrom, id="evidence"),
        pytest.param("about", RDFS.subPropertyOf, DCTERMS.subject, id="about"),
        pytest.param("acronym", RDFS.subPropertyOf, SKOS.altLabel, id="acronym"),
    ],
)
def test_term_is_aligned(ontology: rdflib.Graph, term: str, predicate: URIRef, wider: URIRef) -> None:
    assert (UND[term], predicate, wider) in ontology


def test_claim_classes_are_claims(ontology: rdflib.Graph, shapes: rdflib.Graph) -> None:
    targets = shapes.objects(URIRef("https://w3id.org/undersigned/shapes#Claim"), rdflib.SH.targetClass)
    framed = {str(target) for target in targets} - {str(UND.Claim), str(SCHEMA.Quotation)}
    assert {str(term) for term in ontology.subjects(RDFS.subClassOf, UND.Claim)} == framed
