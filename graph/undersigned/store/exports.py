"""Write the store as Turtle and TriG: complete, sorted, the same bytes for the same content."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from undersigned.errors import StoreError
from undersigned.files import write_whole
from undersigned.mapping.namespaces import DEFAULT_BASE, RDF, SKOS
from undersigned.mapping.tombstones import TOMBSTONES
from undersigned.store.oxigraph import LocalStore
from undersigned.store.turtle import Node, TurtleWriter

__all__ = ["export_graph", "export_trig", "export_turtle"]

TYPE = NamedNode(RDF + "type")
CONCEPT = NamedNode(SKOS + "Concept")
KEPT_OF_CONCEPTS = frozenset({TYPE, NamedNode(SKOS + "prefLabel"), NamedNode(SKOS + "inScheme")})

Pairs = set[tuple[NamedNode, Node]]


def export_turtle(store: LocalStore, path: Path, *, base: str = DEFAULT_BASE) -> None:
    """Write the union of the graphs of the data, with type, label and scheme of each concept that is used.

    Args:
        store: what to write.
        path: file that is replaced when the new one is complete.
        base: IRI that the data stands below.

    Raises:
        StoreError: the file cannot be written, or the store holds blank nodes.
    """
    writer = TurtleWriter(base)
    vocabulary = vocabulary_graph(base)
    concepts = used_concepts(store, vocabulary)
    subjects = set(concepts)
    graphs = frozenset(data_graphs(store, base))
    for graph in graphs:
        subjects.update(checked(quad) for quad in store.quads(graph))

    def blocks() -> Iterator[str]:
        yield writer.header()
        for subject in sorted(subjects, key=iri_of):
            pairs = concepts.get(subject, set()) | {
                (quad.predicate, quad.object)
                for quad in store.inner.quads_for_pattern(subject, None, None, None)
                if quad.graph_name in graphs
            }
            yield "\n" + writer.block(subject, pairs)

    write_export(path, blocks())


def export_trig(store: LocalStore, path: Path, *, base: str = DEFAULT_BASE) -> None:
    """Write the graphs of the data by name; of the vocabulary the same concepts as in the Turtle export.

    Args:
        store: what to write.
        path: file that is replaced when the new one is complete.
        base: IRI that the data stands below.

    Raises:
        StoreError: the file cannot be written, or the store holds blank nodes.
    """
    writer = TurtleWriter(base)
    vocabulary = vocabulary_graph(base)

    def blocks() -> Iterator[str]:
        yield writer.header()
        for graph in data_graphs(store, base):
            yield from named_graph(writer, graph, described(store, graph))
        concepts = used_concepts(store, vocabulary)
        if concepts:
            yield from named_graph(writer, vocabulary, concepts)

    write_export(path, blocks())


def export_graph(store: LocalStore, path: Path, graph: NamedNode, *, base: str = DEFAULT_BASE) -> None:
    """Write one graph as Turtle; an empty one leaves no file.

    Args:
        store: what to write.
        path: file that is replaced when the new one is complete.
        graph: name of the graph.
        base: IRI that the data stands below.

    Raises:
        StoreError: the file cannot be written, or the graph holds blank nodes.
    """
    subjects = described(store, graph)
    if not subjects:
        path.unlink(missing_ok=True)
        return
    writer = TurtleWriter(base)
    blocks = ("\n" + writer.block(subject, subjects[subject]) for subject in sorted(subjects, key=iri_of))
    write_export(path, chain((writer.header(),), blocks))


def described(store: LocalStore, graph: NamedNode) -> dict[NamedNode, Pairs]:
    """Return what one graph says of each subject."""
    found: dict[NamedNode, Pairs] = {}
    for quad in store.quads(graph):
        found.setdefault(checked(quad), set()).add((quad.predicate, quad.object))
    return found


def named_graph(writer: TurtleWriter, graph: NamedNode, subjects: dict[NamedNode, Pairs]) -> Iterator[str]:
    """Yield the block of one graph."""
    yield f"\n{writer.iri(graph.value)} {{\n"
    for subject in sorted(subjects, key=iri_of):
        yield writer.block(subject, subjects[subject], "    ")
    yield "}\n"


def vocabulary_graph(base: str) -> NamedNode:
    """Return the name of the graph of the ontology, of which exports hold only what they name."""
    return NamedNode(f"{base}graph/vocabulary")


def data_graphs(store: LocalStore, base: str) -> tuple[NamedNode, ...]:
    """Return the names of the graphs of the data, sorted; empty ones left out.

    The vocabulary is none, and neither are tombstones of earlier exports: without them, the same sources and decisions
    give the same bytes, whatever was published before.
    """
    others = {vocabulary_graph(base), NamedNode(f"{base}graph/{TOMBSTONES}")}
    return tuple(graph for graph in store.graphs() if graph not in others and any(store.quads(graph)))


def used_concepts(store: LocalStore, vocabulary: NamedNode) -> dict[NamedNode, Pairs]:
    """Return what exports say of each concept of the vocabulary that the data names."""
    inner = store.inner
    concepts: dict[NamedNode, Pairs] = {}
    for typed in inner.quads_for_pattern(None, TYPE, CONCEPT, vocabulary):
        concept = typed.subject
        uses = inner.quads_for_pattern(None, None, concept, None)
        if isinstance(concept, NamedNode) and any(use.graph_name != vocabulary for use in uses):
            said = inner.quads_for_pattern(concept, None, None, vocabulary)
            concepts[concept] = {(quad.predicate, quad.object) for quad in said if quad.predicate in KEPT_OF_CONCEPTS}
    return concepts


def checked(quad: Quad) -> NamedNode:
    """Return the subject of a quad, which must have a name of its own."""
    if not isinstance(quad.subject, NamedNode):
        raise StoreError(f"{quad.subject} has no stable name in an export; replace it by an IRI in the store")
    return quad.subject


def iri_of(node: NamedNode) -> str:
    """Return what subjects are sorted by."""
    return node.value


def write_export(path: Path, blocks: Iterator[str]) -> None:
    """Write an export in one move; the error names the file and the remedy."""
    try:
        write_whole(path, blocks)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error}; check the folder's space and rights") from error
