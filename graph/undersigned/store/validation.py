"""Check the graph against the SHACL shapes; the engine is exchangeable."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Protocol

import shacl
from pyoxigraph import Quad

from undersigned.errors import ValidationError
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.resources import find_resource
from undersigned.store.exports import data_graphs
from undersigned.store.oxigraph import LocalStore

__all__ = ["Finding", "Severity", "ShaclEngine", "ShapesEngine", "packaged_shapes", "validate_quads", "validate_store"]


class Severity(StrEnum):
    """How bad a finding is, as in SHACL."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """One result of validation.

    Args:
        severity: how bad it is.
        shape: IRI of the shape, or of the named shape around it.
        focus: the node that was checked, an IRI as it is, another term in N-Triples.
        path: property that was checked, an IRI as it is, a longer path in SPARQL; "" where the node itself fails.
        component: kind of constraint, for example `MinCountConstraintComponent`.
        value: the offending value in N-Triples, "" where none is to blame.
        message: what the shape says of it, else the kind of constraint.
    """

    severity: Severity
    shape: str
    focus: str
    path: str
    component: str
    value: str
    message: str


class ShaclEngine(Protocol):
    """Checks a file of N-Triples."""

    def check(self, path: Path) -> tuple[Finding, ...]:
        """Return the findings, sorted; empty where the graph conforms."""
        ...


class ShapesEngine:
    """The SHACL engine of the package `shacl`.

    Args:
        shapes: Turtle files; the packaged shapes where none are given.

    Raises:
        ValidationError: a file is no Turtle, or there is no shape in all of them.
    """

    def __init__(self, shapes: Iterable[Path] | None = None) -> None:
        paths = tuple(packaged_shapes() if shapes is None else shapes)
        named = ", ".join(str(path) for path in paths) or "no files"
        try:
            self._shapes = shacl.Shapes.from_turtle("\n".join(path.read_text(encoding="utf-8") for path in paths))
        except (OSError, ValueError) as error:
            raise ValidationError(f"shapes cannot be read ({named}): {error}; correct the file") from error
        if not len(self._shapes):
            raise ValidationError(f"no SHACL shape in {named}; validating against nothing would always pass")

    def check(self, path: Path) -> tuple[Finding, ...]:
        """Return the findings in a file of N-Triples, sorted.

        Raises:
            ValidationError: the file cannot be read as N-Triples.
        """
        try:
            report = self._shapes.validate_file(str(path))
        except (OSError, ValueError) as error:
            raise ValidationError(f"{path} cannot be validated: {error}; export the graph again") from error
        return tuple(sorted(to_finding(result) for result in report.results))


def to_finding(result: shacl.Result) -> Finding:
    """Return a result of the engine as our record."""
    return Finding(
        severity=Severity(result.severity),
        shape=plain(result.root_shape or result.source_shape),
        focus=plain(result.focus_node),
        path=plain(result.path),
        component=result.component,
        value=result.value or "",
        message=result.message or result.component,
    )


def plain(term: str | None) -> str:
    """Return an IRI without its angle brackets, everything else as it is."""
    if term and term[0] == "<" and term.find(">") == len(term) - 1:
        return term[1:-1]
    return term or ""


def packaged_shapes() -> tuple[Path, ...]:
    """Return the files of the packaged shapes, sorted."""
    return tuple(sorted(find_resource("ontology", "shapes").glob("*.ttl")))


def validate_store(
    store: LocalStore, *, base: str = DEFAULT_BASE, engine: ShaclEngine | None = None
) -> tuple[Finding, ...]:
    """Check the union of all graphs but the vocabulary.

    Args:
        store: what to check.
        base: IRI that the data stands below.
        engine: another engine or other shapes than the packaged ones.

    Returns:
        The findings, sorted, violations and warnings alike; empty where all is well.
    """
    graphs = data_graphs(store, base)
    return validate_quads(chain.from_iterable(store.quads(graph) for graph in graphs), engine=engine)


def validate_quads(quads: Iterable[Quad], *, engine: ShaclEngine | None = None) -> tuple[Finding, ...]:
    """Check some quads as one graph, whatever graphs they belong to.

    Args:
        quads: what to check; they pass through a temporary file, not through memory.
        engine: another engine or other shapes than the packaged ones.

    Returns:
        The findings, sorted.
    """
    with tempfile.TemporaryDirectory(prefix="undersigned-") as folder:
        path = Path(folder) / "graph.nt"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(ntriples(quads))
        return (engine or ShapesEngine()).check(path)


def ntriples(quads: Iterable[Quad]) -> Iterator[str]:
    """Yield a line for each quad, without its graph."""
    for quad in quads:
        yield f"{quad.triple} .\n"
