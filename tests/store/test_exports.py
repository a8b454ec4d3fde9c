"""The Turtle and TriG files of a workspace."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse
from rdflib import Graph
from rdflib.compare import isomorphic
from tests.growth import check_growth

from undersigned.errors import StoreError
from undersigned.mapping import DEFAULT_BASE
from undersigned.mapping.namespaces import RDF, SKOS, UNDC
from undersigned.store import export_graph, export_trig, export_turtle, open_store

CONCEPT_PROPERTIES = {RDF + "type", SKOS + "prefLabel", SKOS + "inScheme"}
EXPORTS = [export_turtle, export_trig]


def concept_triples(vocabulary: list[Quad], used: set[NamedNode]) -> set:
    return {quad.triple for quad in vocabulary if quad.subject in used and quad.predicate.value in CONCEPT_PROPERTIES}


def used_concepts(ferry: list[Quad], vocabulary: list[Quad]) -> set[NamedNode]:
    concept = (NamedNode(RDF + "type"), NamedNode(SKOS + "Concept"))
    concepts = {quad.subject for quad in vocabulary if (quad.predicate, quad.object) == concept}
    return concepts & {quad.object for quad in ferry}


def test_turtle_is_the_union_with_the_concepts_that_are_used(store, ferry, vocabulary, tmp_path) -> None:
    export_turtle(store, tmp_path / "graph.ttl")
    found = {quad.triple for quad in parse(path=tmp_path / "graph.ttl", format=RdfFormat.TURTLE)}
    used = used_concepts(ferry, vocabulary)

    assert NamedNode(UNDC + "stance-oppose") in used
    assert found == {quad.triple for quad in ferry} | concept_triples(vocabulary, used)


def test_trig_keeps_the_graphs(store, ferry, vocabulary, tmp_path) -> None:
    export_trig(store, tmp_path / "graph.trig")
    found = set(parse(path=tmp_path / "graph.trig", format=RdfFormat.TRIG))
    named = NamedNode(DEFAULT_BASE + "graph/vocabulary")

    assert {quad for quad in found if quad.graph_name != named} == set(ferry)
    concepts = {quad.triple for quad in found if quad.graph_name == named}
    assert concepts == concept_triples(vocabulary, used_concepts(ferry, vocabulary))


def test_both_exports_say_the_same(store, tmp_path) -> None:
    for export, name in zip(EXPORTS, ("g.ttl", "g.trig"), strict=True):
        export(store, tmp_path / name)
    turtle, trig = ({quad.triple for quad in parse(path=tmp_path / name)} for name in ("g.ttl", "g.trig"))

    assert turtle == trig


def test_rdflib_reads_the_export_as_the_same_graph(store, ferry, tmp_path) -> None:
    export_turtle(store, tmp_path / "graph.ttl")
    ours = Graph().parse(tmp_path / "graph.ttl")
    again = Graph().parse(data=ours.serialize(format="longturtle"))

    assert isomorphic(ours, again)
    assert len(ours) >= len({quad.triple for quad in ferry})


@pytest.mark.parametrize("export", EXPORTS)
def test_bytes_do_not_depend_on_the_order_of_insertion(export, ferry, vocabulary, tmp_path) -> None:
    written = set()
    for seed in range(3):
        quads = [*ferry, *vocabulary]
        random.Random(seed).shuffle(quads)
        path = tmp_path / f"{seed}"
        with open_store(None if seed else tmp_path / "store") as store:
            for start in range(0, len(quads), 1000):
                store.extend(quads[start : start + 1000])
            export(store, path)
        written.add(path.read_bytes())

    assert len(written) == 1


def test_bytes_do_not_depend_on_the_hash_seed(tmp_path) -> None:
    code = """
import sys
from pathlib import Path
from pyoxigraph import RdfFormat, parse
from undersigned.mapping import vocabulary_quads
from undersigned.store import export_graph, export_trig, export_turtle, open_store

store = open_store()
quads = set(parse(path=sys.argv[1], format=RdfFormat.TRIG)) | set(vocabulary_quads())
store.extend(quads)
export_turtle(store, Path(sys.argv[2]) / "graph.ttl")
export_trig(store, Path(sys.argv[2]) / "graph.trig")
"""
    golden = str(Path(__file__).parents[1] / "golden" / "mapping" / "ferry.trig")
    folders = [tmp_path / seed for seed in ("1", "2")]
    for folder in folders:
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", code, golden, str(folder)],
            env={**os.environ, "PYTHONHASHSEED": folder.name},
            check=True,
            timeout=60,
        )
    for name in ("graph.ttl", "graph.trig"):
        first, second = ((folder / name).read_bytes() for folder in folders)
        assert first == second
        assert first.startswith(b"@base <https://w3id.org/undersigned/id/> .\n@prefix dcat: ")


@pytest.mark.parametrize("export", EXPORTS)
def test_one_more_fact_changes_few_lines(export, store, ferry, tmp_path) -> None:
    export(store, tmp_path / "before")
    example = next(quad for quad in ferry if quad.predicate.value == SKOS + "prefLabel")
    store.extend([Quad(example.subject, NamedNode(SKOS + "altLabel"), Literal("Zz"), example.graph_name)])
    export(store, tmp_path / "after")
    before, after = ((tmp_path / name).read_text().splitlines() for name in ("before", "after"))

    assert len(set(after) - set(before)) <= 2


@pytest.mark.parametrize("export", EXPORTS)
def test_blank_nodes_are_refused_and_the_old_file_stays(export, store, tmp_path) -> None:
    path = tmp_path / "graph"
    export(store, path)
    before = path.read_bytes()
    node = NamedNode("https://reef.example/x")
    store.extend([Quad(BlankNode("b"), node, Literal("1"), node)])

    with pytest.raises(StoreError, match="no stable name"):
        export(store, path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("export", EXPORTS)
def test_a_place_that_cannot_be_written_is_named(export, store, tmp_path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError, match="cannot be written"):
        export(store, tmp_path / "file" / "graph")


@pytest.mark.parametrize("export", EXPORTS)
def test_an_empty_store_gives_a_file_without_triples(export, tmp_path) -> None:
    export(open_store(), tmp_path / "graph")

    assert list(parse(path=tmp_path / "graph", format=RdfFormat.TRIG)) == []


def test_time_of_an_export_grows_with_the_store(tmp_path) -> None:
    def fill(quads: int):
        store = open_store()
        name = "https://w3id.org/undersigned/id/org/"
        predicate, graph = NamedNode(SKOS + "altLabel"), NamedNode(DEFAULT_BASE + "graph/entities")
        store.bulk_extend(
            Quad(NamedNode(f"{name}x-{number % (quads // 5)}"), predicate, Literal(f"name {number}"), graph)
            for number in range(quads)
        )
        return store

    check_growth(lambda store: export_turtle(store, tmp_path / "graph.ttl"), fill, 10_000)


TOMBSTONES = NamedNode(DEFAULT_BASE + "graph/tombstones")


@pytest.fixture
def buried(store) -> Quad:
    """Return a tombstone that stands in the store."""
    quad = Quad(
        NamedNode(DEFAULT_BASE + "org/old"),
        NamedNode("http://purl.org/dc/terms/isReplacedBy"),
        NamedNode(DEFAULT_BASE + "org/new"),
        TOMBSTONES,
    )
    store.extend([quad])
    return quad


@pytest.mark.parametrize("export", EXPORTS)
def test_exports_are_the_same_with_and_without_tombstones(store, tmp_path, export) -> None:
    export(store, tmp_path / "without")
    store.extend([Quad(*((NamedNode(DEFAULT_BASE + "org/old"),) * 3), TOMBSTONES)])
    export(store, tmp_path / "with")
    assert (tmp_path / "with").read_bytes() == (tmp_path / "without").read_bytes()


def test_one_graph_is_written_alone_and_an_empty_one_leaves_no_file(store, tmp_path, buried) -> None:
    path = tmp_path / "tombstones.ttl"
    export_graph(store, path, TOMBSTONES)
    assert [quad.triple for quad in parse(path=path, format=RdfFormat.TURTLE)] == [buried.triple]
    store.remove_graph(TOMBSTONES)
    export_graph(store, path, TOMBSTONES)
    assert not path.exists()
