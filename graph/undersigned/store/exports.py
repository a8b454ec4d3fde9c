"""Write the store as Turtle and TriG: complete, sorted, the same bytes for the same content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from undersigned.errors import StoreError
from undersigned.files import write_whole
from undersigned.mapping.namespaces import DEFAULT_BASE, RDF, SKOS
from undersigned.store.oxigraph import LocalStore
from undersigned.store.turtle import Node, TurtleWriter

__all__ = ["export_trig", "export_turtle"]

TYPE = NamedNode(RDF + "type")
CONCEPT = NamedNode(SKOS + "Concept")
KEPT_OF_CONCEPTS = frozenset({TYPE, NamedNode(SKOS + "prefLabel"), NamedNode(SKOS + "inScheme")})

Pairs = set[tuple[NamedNode, Node]]


def export_turtle(store: LocalStore, path: Path, *, base: str = DEFAULT_BASE) -> None:
    """Write the union of all graphs but the vocabulary, with type, label and scheme of each concept that is used.

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
    for graph in data_graphs(store, vocabulary):
        subjects.update(checked(quad) for quad in store.quads(graph))

    def blocks() -> Iterator[str]:
        yield writer.header()
        for subject in sorted(subjects, key=iri_of):
            pairs = concepts.get(subject, set()) | {
                (quad.predicate, quad.object)
                for quad in store.inner.quads_for_pattern(subject, None, None, None)
                if quad.graph_name != vocabulary
            }
            yield "\n" + writer.block(subject, pairs)

    write_export(path, blocks())


def export_trig(store: LocalStore, path: Path, *, base: str = DEFAULT_BASE) -> None:
    """Write all graphs by name; of the vocabulary the same concepts as in the Turtle export.

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
        for graph in data_graphs(store, vocabulary):
            described: dict[NamedNode, Pairs] = {}
            for quad in store.quads(graph):
                described.setdefault(checked(quad), set()).add((quad.predicate, quad.object))
            yield from named_graph(writer, graph, described)
        concepts = used_concepts(store, vocabulary)
        if concepts:
            yield from named_graph(writer, vocabulary, concepts)

    write_export(path, blocks())


def named_graph(writer: TurtleWriter, graph: NamedNode, described: dict[NamedNode, Pairs]) -> Iterator[str]:
    """Yield the block of one graph."""
    yield f"\n{writer.iri(graph.value)} {{\n"
    for subject in sorted(described, key=iri_of):
        yield writer.block(subject, described[subject], "    ")
    yield "}\n"


def vocabulary_graph(base: str) -> NamedNode:
    """Return the name of the graph that exports leave out."""
    return NamedNode(f"{base}graph/vocabulary")


def data_graphs(store: LocalStore, vocabulary: NamedNode) -> tuple[NamedNode, ...]:
    """Return the names of all graphs but the vocabulary, sorted; empty ones left out."""
    return tuple(graph for graph in store.graphs() if graph != vocabulary and any(store.quads(graph)))


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
