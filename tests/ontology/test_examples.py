"""The examples: one for each class, twice the same, true to the text they speak of, and covering every term."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SH, SKOS, Namespace, URIRef

from undersigned.resources import find_resource

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own

UND = Namespace("https://w3id.org/undersigned/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
FOLDER = find_resource("ontology", "examples")
NAMES = sorted(path.stem for path in FOLDER.glob("*.ttl"))


def turtle(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / f"{name}.ttl")


@pytest.mark.parametrize("name", NAMES)
def test_json_ld_says_the_same_as_turtle(name: str) -> None:
    twin = rdflib.Graph().parse(FOLDER / f"{name}.jsonld", format="json-ld")
    assert set(twin) == set(turtle(name))
    assert len(twin) > 0


@pytest.mark.parametrize("name", NAMES)
def test_turtle_has_no_blank_node_and_parses_alike(name: str) -> None:
    graph = turtle(name)
    assert not any(isinstance(node, rdflib.BNode) for node in graph.all_nodes())
    assert len({str(triple) for triple in parse(path=FOLDER / f"{name}.ttl", format=RdfFormat.TURTLE)}) == len(graph)


def test_each_twin_has_its_other() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.jsonld")) == NAMES


def test_each_class_has_an_example(ontology: rdflib.Graph, shapes: rdflib.Graph) -> None:
    wanted = {*ontology.subjects(RDF.type, OWL.Class), *shapes.objects(None, SH.targetClass)}
    shown: dict[str, set[URIRef]] = {name: set(turtle(name).objects(None, RDF.type)) for name in NAMES}
    assert wanted - set().union(*shown.values()) == set()
    for node in ontology.subjects(RDF.type, OWL.Class):
        local = str(node).removeprefix(UND)
        file = "".join("-" + letter.lower() if letter.isupper() else letter for letter in local).strip("-")
        assert node in shown[file], file


def test_examples_use_every_property(ontology: rdflib.Graph, examples: rdflib.Graph) -> None:
    coined = {*ontology.subjects(RDF.type, OWL.ObjectProperty), *ontology.subjects(RDF.type, OWL.DatatypeProperty)}
    assert coined - set(examples.predicates()) == set()


def test_kinds_of_properties_hold_in_the_examples(ontology: rdflib.Graph, examples: rdflib.Graph) -> None:
    for _, predicate, value in examples:
        if str(predicate).startswith(UND):
            literal = isinstance(value, rdflib.Literal)
            expected = OWL.DatatypeProperty if literal else OWL.ObjectProperty
            assert (predicate, RDF.type, expected) in ontology, predicate


def test_mentions_slice_back_to_the_text(examples: rdflib.Graph) -> None:
    whole = (FOLDER / "statement.txt").read_text(encoding="utf-8")
    mentions = sorted(examples.subjects(RDF.type, UND.Mention))
    assert len(mentions) >= 14
    for mention in mentions:
        start, end = (int(str(examples.value(mention, part))) for part in (OA.start, OA.end))
        exact, prefix, suffix = (str(examples.value(mention, part)) for part in (OA.exact, OA.prefix, OA.suffix))
        assert whole[start:end] == exact
        assert whole[max(0, start - 32) : start] == prefix
        assert whole[end : end + 32] == suffix
        sentence = str(examples.value(mention, UND.sentence))
        assert sentence in whole
        assert exact in sentence
        assert str(mention).endswith(f"#char={start},{end}")


def test_text_snapshot_is_of_the_file(examples: rdflib.Graph) -> None:
    content = (FOLDER / "statement.txt").read_bytes()
    (text,) = examples.subjects(RDF.type, UND.TextSnapshot)
    assert str(examples.value(text, UND.sha256)) == hashlib.sha256(content).hexdigest()
    assert int(str(examples.value(text, UND.length))) == len(content.decode())
    assert str(text).endswith(hashlib.sha256(content).hexdigest()[:16])


def test_what_is_said_stands_in_the_text(examples: rdflib.Graph) -> None:
    whole = (FOLDER / "statement.txt").read_text(encoding="utf-8")
    said = {
        str(text)
        for p in (SCHEMA.text, UND.nameAsWritten, UND.termAsWritten, UND.flagged)
        for text in examples.objects(None, p)
    }
    assert [words for words in sorted(said) if words not in whole] == []


def test_concepts_of_the_examples_exist(examples: rdflib.Graph, schemes: dict[str, rdflib.Graph]) -> None:
    known = {node for graph in schemes.values() for node in graph.subjects(RDF.type, SKOS.Concept)}
    prefixes = ("https://w3id.org/undersigned/concept/", "https://w3id.org/undersigned/theme/")
    used = {value for value in examples.objects() if str(value).startswith(prefixes)}
    assert used
    assert used - known == set()


def test_context_names_every_term(ontology: rdflib.Graph, ontology_folder: Path) -> None:
    context = json.loads((ontology_folder / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    named = {entry["@id"] if isinstance(entry, dict) else entry for key, entry in context.items() if key != "@version"}
    terms = {f"und:{str(node).removeprefix(UND)}" for node in ontology.subjects(RDFS.isDefinedBy)} - {"und:serves"}
    assert terms - named == set()
    for entry in context.values():
        if isinstance(entry, dict) and entry["@id"].startswith("und:"):
            node = UND[entry["@id"].removeprefix("und:")]
            assert ((node, RDF.type, OWL.ObjectProperty) in ontology) == (entry["@type"] == "@id"), node
