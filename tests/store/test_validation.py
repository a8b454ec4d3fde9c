"""SHACL validation, against pySHACL as the reference."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize
from pyshacl import validate
from rdflib import Graph, Namespace

from undersigned.errors import ValidationError
from undersigned.mapping import DEFAULT_BASE
from undersigned.mapping.namespaces import RDF, SCHEMA, UND, XSD
from undersigned.store import Severity, ShapesEngine, open_store, validate_quads, validate_store
from undersigned.store.validation import packaged_shapes

SH = Namespace("http://www.w3.org/ns/shacl#")


def reference(quads: list[Quad]) -> set[tuple[str, str, str, str]]:
    triples = {quad.triple for quad in quads}
    graph = Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    shapes = Graph()
    for path in packaged_shapes():
        shapes.parse(path)
    _, report, _ = validate(graph, shacl_graph=shapes)
    return {
        (
            str(report.value(result, SH.focusNode)),
            str(report.value(result, SH.resultPath) or ""),
            str(report.value(result, SH.sourceConstraintComponent)).removeprefix(SH),
            str(report.value(result, SH.resultSeverity)).removeprefix(SH),
        )
        for result in report.objects(None, SH.result)
    }


def spoil(ferry: list[Quad]) -> list[Quad]:
    dropped = {UND + "evidence", SCHEMA + "datePublished", UND + "sha256"}
    kept = [quad for quad in ferry if quad.predicate.value not in dropped]
    claim = next(quad.subject for quad in ferry if quad.object == NamedNode(UND + "Claim"))
    graph = ferry[0].graph_name
    return [
        *kept,
        Quad(claim, NamedNode(UND + "confidence"), Literal("7", datatype=NamedNode(XSD + "decimal")), graph),
        Quad(claim, NamedNode(UND + "reviewStatus"), Literal("perhaps"), graph),
    ]


def test_the_golden_graph_violates_nothing(store) -> None:
    findings = validate_store(store)

    assert [finding for finding in findings if finding.severity is Severity.VIOLATION] == []


@pytest.mark.parametrize("spoiled", [False, True], ids=["golden", "spoiled"])
def test_findings_are_those_of_the_reference(ferry, spoiled) -> None:
    quads = spoil(ferry) if spoiled else ferry
    findings = validate_quads(quads)

    assert {(found.focus, found.path, found.component, found.severity.value) for found in findings} == reference(quads)
    assert bool([found for found in findings if found.severity is Severity.VIOLATION]) is spoiled


def test_findings_are_sorted_and_say_what_is_wrong(ferry) -> None:
    findings = validate_quads(spoil(ferry))

    assert list(findings) == sorted(findings)
    assert findings == validate_quads(spoil(ferry)[::-1])
    missing = [found for found in findings if found.path == UND + "evidence"]
    assert missing
    assert all(found.message and found.shape and found.focus.startswith(DEFAULT_BASE) for found in missing)


def test_the_vocabulary_is_not_needed(ferry) -> None:
    bare = open_store()
    bare.extend(ferry)

    assert validate_store(bare) == validate_quads(ferry)


def test_another_engine_can_be_given(ferry) -> None:
    class Blind:
        def check(self, path):
            assert path.read_text().count("\n") == len(ferry)
            return ()

    assert validate_quads(ferry, engine=Blind()) == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [("nonsense", "shapes cannot be read"), ("", "no SHACL shape"), (None, "cannot be read")],
    ids=["no Turtle", "empty", "missing"],
)
def test_broken_shapes_are_named(tmp_path, content, message) -> None:
    path = tmp_path / "mine.shacl.ttl"
    if content is not None:
        path.write_text(content)

    with pytest.raises(ValidationError, match=message) as caught:
        ShapesEngine([path])
    assert "mine.shacl.ttl" in str(caught.value)


def test_validating_against_no_file_is_refused() -> None:
    with pytest.raises(ValidationError, match="no SHACL shape in no files"):
        ShapesEngine([])


def test_own_shapes_can_be_given(tmp_path, make_quad) -> None:
    path = tmp_path / "mine.shacl.ttl"
    path.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <https://reef.example/> .\n"
        "e:S sh:targetNode e:x ; sh:property [ sh:path [ sh:inversePath e:p ] ; sh:minCount 1 ; sh:severity sh:Info ] ."
    )
    (found,) = validate_quads([make_quad("x", "1")], engine=ShapesEngine([path]))

    assert found.severity is Severity.INFO
    assert (found.shape, found.focus) == ("https://reef.example/S", "https://reef.example/x")
    assert found.path == "^<https://reef.example/p>"
    assert found.message == "MinCountConstraintComponent"


def test_a_file_that_is_no_graph_is_named(tmp_path) -> None:
    path = tmp_path / "graph.nt"
    path.write_text("<a> <b> .")

    with pytest.raises(ValidationError, match=r"graph\.nt cannot be validated"):
        ShapesEngine().check(path)


def test_types_of_the_module_are_used(ferry) -> None:
    typed = [quad for quad in ferry if quad.predicate.value == RDF + "type"]

    assert validate_quads(typed)
