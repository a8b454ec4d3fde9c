"""The ontology and the concept schemes to the quads of the graph of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from undersigned.errors import ValidationError
from undersigned.mapping.iris import minter
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.resources import find_resource

__all__ = ["vocabulary_quads"]


def vocabulary_quads(schemes: Iterable[Path] = (), *, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Yield ontology and concept schemes in the graph `graph/vocabulary`, without blank nodes.

    Args:
        schemes: further Turtle files, for example the measures scheme of a workspace.
        base: IRI that all data stands below.

    Raises:
        ValidationError: a file is no Turtle; the message names file and line.
    """
    mint = minter(base)
    graph = mint.graph("vocabulary")
    ontology = find_resource("ontology")
    for path in [*sorted(ontology.glob("*.ttl")), *sorted(ontology.glob("concepts/*.ttl")), *schemes]:
        named: dict[str, NamedNode] = {}
        for quad in parse_turtle(path):
            subject, value = quad.subject, quad.object
            if isinstance(subject, BlankNode):
                subject = named.setdefault(subject.value, mint.iri(f"genid/{path.stem}/{len(named) + 1}"))
            if isinstance(value, BlankNode):
                value = named.setdefault(value.value, mint.iri(f"genid/{path.stem}/{len(named) + 1}"))
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                yield Quad(subject, quad.predicate, value, graph)


def parse_turtle(path: Path) -> Iterator[Quad]:
    """Yield the triples of a Turtle file in its order."""
    try:
        yield from parse(path=path, format=RdfFormat.TURTLE, base_iri=DEFAULT_BASE)
    except (SyntaxError, OSError) as error:
        raise ValidationError(
            f"vocabulary file {path} cannot be read as Turtle: {error}; correct or remove it"
        ) from error
