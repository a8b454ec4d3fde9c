"""Read a graph from Turtle, TriG, N-Quads or N-Triples, and keep what is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from undersigned.diffing.changes import Topic
from undersigned.diffing.snapshot import Node, Snapshot
from undersigned.diffing.terms import LABEL, PROPERTIES, REPLACED_BY, TOPICS
from undersigned.errors import ValidationError
from undersigned.mapping.namespaces import RDF, UNDC

__all__ = ["read_graph", "take_snapshot"]

FORMATS = {".ttl": RdfFormat.TURTLE, ".trig": RdfFormat.TRIG, ".nq": RdfFormat.N_QUADS, ".nt": RdfFormat.N_TRIPLES}
TYPE = RDF + "type"
FOLDERS = {
    Topic.RELEASE: "release/",
    Topic.ORGANIZATION: "org/",
    Topic.PERSON: "person/",
    Topic.OFFICE: "office/",
    Topic.DECISION: "decision/",
}
"""First part of the local IRI of what has one by its topic: it tells where the base ends."""
NO_LANGUAGE = "~"  # after all languages but before nothing else: a tagged label is preferred

Values = dict[str, dict[str, set[str]]]


def read_graph(*paths: Path) -> Snapshot:
    """Read files that make up one graph; the mentions in them pass by and are not kept.

    Args:
        *paths: files by the endings `.ttl`, `.trig`, `.nq`, `.nt`; the first one counts as the graph in messages.

    Raises:
        ValidationError: a file is missing, no RDF, of another ending, or RDF that no build wrote.
    """
    seen = False

    def read() -> Iterator[Quad]:
        nonlocal seen
        for path in paths:
            for quad in read_quads(path):
                seen = True
                yield quad

    snapshot = take_snapshot(read())
    if seen and not snapshot.nodes:
        raise ValidationError(
            f"graph {paths[0]} holds no release, organization or decision; give an export of a workspace (graph.ttl)"
        )
    return snapshot


def read_quads(path: Path) -> Iterator[Quad]:
    """Yield the quads of a file.

    Raises:
        ValidationError: the file is missing, no RDF, or of another ending.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None and not path.exists():
        raise ValidationError(f"graph {path}: there is no such file or workspace; check the path")
    if form is None:
        raise ValidationError(f"graph {path}: unknown ending {path.suffix!r}; expected {', '.join(FORMATS)}")
    try:
        yield from parse(path=path, format=form)
    except SyntaxError as error:
        raise ValidationError(f"graph {path} is no {form.name}: {error.msg}; export the workspace again") from error
    except OSError as error:
        raise ValidationError(f"graph {path} cannot be read: {error.strerror or error}; check the path") from error


def take_snapshot(quads: Iterable[Quad]) -> Snapshot:
    """Keep what is compared of a graph; its memory grows with the claims, not with the texts.

    Args:
        quads: in any order; the graph that a triple stands in does not matter.
    """
    topics: dict[str, Topic] = {}
    values: Values = {}
    labels: dict[str, tuple[str, str]] = {}
    for quad in quads:
        subject, value, predicate = quad.subject, quad.object, quad.predicate.value
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
            continue
        if predicate == TYPE:
            topic = TOPICS.get(value.value)
            if topic is not None:
                topics[subject.value] = topic
        elif (name := PROPERTIES.get(predicate)) is not None:
            values.setdefault(subject.value, {}).setdefault(name, set()).add(value.value)
            if name == LABEL and isinstance(value, Literal):
                label = (label_rank(value.language), value.value)
                labels[subject.value] = min(label, labels.get(subject.value, label))
    return assemble(topics, values, {iri: label for iri, (_, label) in labels.items()})


def label_rank(language: str | None) -> str:
    """Return what labels of one thing are chosen by: English, else the first language by its code."""
    return "" if language == "en" else language or NO_LANGUAGE


def assemble(topics: dict[str, Topic], values: Values, labels: dict[str, str]) -> Snapshot:
    """Return nodes with local IRIs; values of closed lists by their last word."""
    base = find_base(topics)

    def local(value: str) -> str:
        if base and value.startswith(base):
            return value[len(base) :]
        return value[len(UNDC) :].partition("-")[2] or value if value.startswith(UNDC) else value

    nodes = {
        local(iri): Node(
            local(iri), topic, {name: tuple(sorted(map(local, told))) for name, told in values.get(iri, {}).items()}
        )
        for iri, topic in sorted(topics.items())
    }
    titles = {local(iri): min(told["title"]) for iri, told in values.items() if "title" in told}
    return Snapshot(
        nodes=nodes,
        labels=titles | {local(iri): label for iri, label in labels.items()},
        replaced={
            local(iri): tuple(sorted(map(local, told[REPLACED_BY])))
            for iri, told in values.items()
            if REPLACED_BY in told
        },
    )


def find_base(topics: dict[str, Topic]) -> str:
    """Return the IRI that the data stands below, "" where nothing tells it."""
    bases = {
        iri[: iri.rindex(f"/{folder}") + 1]
        for iri, topic in topics.items()
        if (folder := FOLDERS.get(topic)) is not None and f"/{folder}" in iri
    }
    return min(bases, key=lambda base: (len(base), base), default="")
