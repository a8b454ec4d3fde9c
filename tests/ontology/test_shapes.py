"""The shapes: good graphs pass, each constraint fails alone on its example, and two engines say the same."""

from __future__ import annotations

from pathlib import Path

import pyshacl
import pytest
import rdflib
import shacl
from rdflib import RDF, SH, Namespace, URIRef

UND = Namespace("https://w3id.org/undersigned/ontology#")
UNDS = "https://w3id.org/undersigned/shapes#"
FAILING = "https://w3id.org/undersigned/failing/"
FILES = ["release", "claim", "participants", "utterances", "subjects", "entities", "concepts", "coding"]
CONSTRAINTS = {
    SH["class"]: "Class",
    SH["datatype"]: "Datatype",
    SH["in"]: "In",
    SH["lessThan"]: "LessThan",
    SH["maxCount"]: "MaxCount",
    SH["maxInclusive"]: "MaxInclusive",
    SH["minCount"]: "MinCount",
    SH["minInclusive"]: "MinInclusive",
    SH["minLength"]: "MinLength",
    SH["nodeKind"]: "NodeKind",
    SH["or"]: "Or",
    SH["pattern"]: "Pattern",
    SH["qualifiedMinCount"]: "QualifiedMinCount",
    SH["uniqueLang"]: "UniqueLang",
}
FRAME = {
    SH.path,
    SH.property,
    SH.targetClass,
    SH.targetSubjectsOf,
    SH.message,
    SH.severity,
    SH.qualifiedValueShape,
    RDF.type,
}
Finding = tuple[str, str]


@pytest.fixture(scope="session")
def compiled(shapes: rdflib.Graph) -> shacl.Shapes:
    return shacl.Shapes.from_text(shapes.serialize(format="nt"), format="ntriples")


def local(iri: object) -> str:
    return str(iri).strip("<>").removeprefix(UNDS).removeprefix(FAILING)


def found_by_shacl(compiled: shacl.Shapes, data: rdflib.Graph) -> list[Finding]:
    report = compiled.validate_text(data.serialize(format="nt"), format="ntriples")
    return sorted(
        (
            local(result.focus_node),
            f"{local(result.source_shape)}.{result.component.removesuffix('ConstraintComponent')}",
        )
        for result in report.results
    )


def found_by_pyshacl(shapes: rdflib.Graph, data: rdflib.Graph) -> list[Finding]:
    own = rdflib.Graph()
    own += shapes  # pySHACL writes into the graph of shapes that it is given
    _, report, _ = pyshacl.validate(data, shacl_graph=own, inference="none")
    assert isinstance(report, rdflib.Graph)
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        component = str(report.value(result, SH.sourceConstraintComponent)).removeprefix(str(SH))
        shape = local(report.value(result, SH.sourceShape))
        focus = local(report.value(result, SH.focusNode))
        found.append((focus, f"{shape}.{component.removesuffix('ConstraintComponent')}"))
    return sorted(found)


def constraints(shapes: rdflib.Graph) -> set[str]:
    """Every constraint as `<shape>.<component>`; those inside sh:or and the like belong to the shape around them."""
    named = [(s, p) for s, p in shapes.subject_predicates() if isinstance(s, URIRef)]
    return {f"{local(shape)}.{CONSTRAINTS[predicate]}" for shape, predicate in named if predicate in CONSTRAINTS}


def named_nodes(data: rdflib.Graph) -> set[str]:
    return {local(node) for node in data.subjects() if str(node).startswith(FAILING) and "." in local(node)}


def test_examples_conform(compiled: shacl.Shapes, shapes: rdflib.Graph, examples: rdflib.Graph) -> None:
    assert len(examples) > 300
    assert found_by_shacl(compiled, examples) == []
    assert found_by_pyshacl(shapes, examples) == []


@pytest.mark.parametrize("name", ["themes", "measures", "lists", "cap"])
def test_schemes_conform(compiled: shacl.Shapes, schemes: dict[str, rdflib.Graph], name: str) -> None:
    assert found_by_shacl(compiled, schemes[name]) == []


@pytest.mark.parametrize("name", FILES)
def test_failing_example_breaks_its_constraint_alone(
    compiled: shacl.Shapes, shapes: rdflib.Graph, ontology_folder: Path, name: str
) -> None:
    data = rdflib.Graph().parse(ontology_folder / "examples" / "failing" / f"{name}.ttl")
    expected = sorted((node, node) for node in named_nodes(data))
    assert expected
    assert found_by_shacl(compiled, data) == expected
    assert found_by_pyshacl(shapes, data) == expected


def test_each_constraint_has_a_failing_example(shapes: rdflib.Graph, ontology_folder: Path) -> None:
    shown: set[str] = set()
    for path in sorted((ontology_folder / "examples" / "failing").glob("*.ttl")):
        assert path.stem in FILES
        shown |= named_nodes(rdflib.Graph().parse(path))
    assert shown == constraints(shapes)


@pytest.mark.parametrize("missing", ["release", "evidence", "confidence", "method", "reviewStatus"])
def test_no_claim_of_any_class_is_without_its_frame(
    compiled: shacl.Shapes, shapes: rdflib.Graph, examples: rdflib.Graph, missing: str
) -> None:
    """Also without the type of the superclass: a claim cannot slip through by leaving it out."""
    data = rdflib.Graph()
    data += examples
    data.remove((None, UND[missing], None))
    claims = set(examples.subjects(RDF.type, UND.Claim))
    positions = set(examples.subjects(RDF.type, UND.PolicyPosition))
    expected = {(local(claim), f"{missing}.MinCount") for claim in claims}
    if missing == "release":
        expected |= {(local(position), "position-release.MinCount") for position in positions}
    assert len(claims) >= 14
    assert set(found_by_shacl(compiled, data)) == expected
    data.remove((None, RDF.type, UND.Claim))
    again = {focus for focus, finding in found_by_shacl(compiled, data) if finding == f"{missing}.MinCount"}
    bare = {local(claim) for claim in claims if len(set(examples.objects(claim, RDF.type))) == 1}
    assert again == {local(claim) for claim in claims} - bare


def test_shape_speaks_both_languages(shapes: rdflib.Graph) -> None:
    for finding in constraints(shapes):
        shape = URIRef(UNDS + finding.rpartition(".")[0])
        spoken = sorted(str(getattr(text, "language", "")) for text in shapes.objects(shape, SH.message))
        assert spoken == ["en", "es"], shape


def test_severity_by_what_is_missing(shapes: rdflib.Graph) -> None:
    """What is not known is no violation; all that carries the proof is."""
    lesser = {
        local(shape): local(severity).removeprefix(str(SH)) for shape, severity in shapes.subject_objects(SH.severity)
    }
    assert lesser == {
        "assertedBy-known": "Info",
        "date-known": "Warning",
        "issuedBy-known": "Warning",
        "language-known": "Warning",
        "member-known": "Warning",
        "speaker-known": "Info",
        "title-known": "Warning",
    }


def test_shapes_are_core_and_named(shapes: rdflib.Graph) -> None:
    used = {p for s, p in shapes.subject_predicates() if isinstance(s, URIRef)}
    assert used - FRAME - set(CONSTRAINTS) == set()
    assert not any(isinstance(node, rdflib.BNode) for node in shapes.objects(None, SH.property))
    declared = set(shapes.subjects(RDF.type, SH.PropertyShape))
    assert declared == set(shapes.objects(None, SH.property))
