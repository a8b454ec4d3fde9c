"""The named graph of a coding project back to the project, as it was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from undersigned.errors import ValidationError
from undersigned.exchange.coded_graph.names import ProjectNames
from undersigned.exchange.coded_graph.writing import PATTERN, SETTING, WRITTEN
from undersigned.exchange.coding import (
    ClaimType,
    CodedClaim,
    CodedDocument,
    CodedEntity,
    Coder,
    CodingProject,
    CodingVariable,
    VariableKind,
)
from undersigned.mapping.iris import minter
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.mapping.terms import integer
from undersigned.mapping.vocabulary import (
    ADDITIONAL_PROPERTY,
    ATTRIBUTE_NAME,
    BROADER,
    CLAIM_TYPE,
    CLAIM_TYPE_CLASS,
    CODED_CLAIM,
    CODED_ENTITY,
    CODED_VALUE,
    CODING_PROJECT,
    CODING_VARIABLE,
    CODING_VARIABLE_CLASS,
    COLOR,
    DATE_PUBLISHED,
    EVIDENCE,
    IDENTIFIED_AS,
    NAME,
    OA_END,
    OA_START,
    PROPERTY_ID,
    PROV_AGENT,
    RELEASE,
    RELEASE_CLASS,
    SCHEMA_TEXT,
    TEXT,
    TYPE,
    VALUE,
    VALUE_KIND,
    WAS_ATTRIBUTED_TO,
)
from undersigned.store import LocalStore

__all__ = ["project_of_graph"]

INTEGER = integer(0).datatype


class Node:
    """What a graph says of one thing.

    Args:
        graph: that says so.
        iri: of the thing.
    """

    __slots__ = ("graph", "iri")

    def __init__(self, graph: GraphOfProject, iri: str) -> None:
        self.graph = graph
        self.iri = iri

    def all(self, predicate: NamedNode) -> tuple[Literal, ...]:
        """Return the literals of a property, sorted."""
        found = (term for term in self.graph.said(self.iri, predicate) if isinstance(term, Literal))
        return tuple(sorted(found, key=lambda term: term.value))

    def word(self, predicate: NamedNode) -> str:
        """Return the text of a property, "" where there is none."""
        return next((term.value for term in self.all(predicate)), "")

    def number(self, predicate: NamedNode) -> int:
        """Return the whole number of a property."""
        return int(self.word(predicate))

    def nodes(self, predicate: NamedNode) -> Iterator[Node]:
        """Yield the things that a property leads to."""
        for term in self.graph.said(self.iri, predicate):
            if isinstance(term, NamedNode):
                yield Node(self.graph, term.value)

    def node(self, predicate: NamedNode) -> Node | None:
        """Return the thing that a property leads to, None where there is none."""
        return next(self.nodes(predicate), None)

    def through(self, step: NamedNode, predicate: NamedNode) -> str:
        """Return a text of the thing that a property leads to, "" where there is none."""
        found = self.node(step)
        return found.word(predicate) if found is not None else ""


class GraphOfProject:
    """The quads of one graph by subject and property."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._said: dict[str, dict[str, list[NamedNode | Literal]]] = {}
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                told = self._said.setdefault(quad.subject.value, {})
                told.setdefault(quad.predicate.value, []).append(quad.object)

    def said(self, subject: str, predicate: NamedNode) -> list[NamedNode | Literal]:
        """Return the values of a property."""
        return self._said.get(subject, {}).get(predicate.value, [])

    def of(self, kind: NamedNode) -> Iterator[Node]:
        """Yield all things of a class."""
        for subject, told in self._said.items():
            if kind in told.get(TYPE.value, ()):
                yield Node(self, subject)


def project_of_graph(store: LocalStore, name: str, *, base: str = DEFAULT_BASE) -> CodingProject:
    """Return the coding project of a named graph, equal to the one that `map_project` was given.

    Args:
        store: holds the graph.
        name: of the project.
        base: IRI that the data stands below.

    Raises:
        ValidationError: the store has no such project.
    """
    names = ProjectNames(name, minter(base))
    graph = GraphOfProject(store.quads(names.graph))
    project = next(graph.of(CODING_PROJECT), None)
    if project is None:
        raise ValidationError(
            f"no coding project {name!r} in the graph; import its file first: undersigned import FILE"
        )
    return CodingProject(
        documents=tuple(read_document(node) for node in graph.of(RELEASE_CLASS)),
        types=read_types(graph),
        claims=tuple(read_claim(node) for node in graph.of(CODED_CLAIM)),
        entities=tuple(read_entity(node) for node in graph.of(CODED_ENTITY)),
        coders=tuple(
            Coder(id=node.word(IDENTIFIED_AS), name=node.word(NAME), color=node.word(COLOR))
            for node in graph.of(PROV_AGENT)
            if node.all(NAME)  # of the others nothing is known but an id
        ),
        settings=read_properties(project, SETTING),
        patterns=read_properties(project, PATTERN),
    )


def read_properties(node: Node, kind: str) -> Mapping[str, str]:
    """Return the properties of one kind by name."""
    found = (one for one in node.nodes(ADDITIONAL_PROPERTY) if one.word(PROPERTY_ID) == kind)
    return {one.word(NAME): one.word(VALUE) for one in found}


def read_document(node: Node) -> CodedDocument:
    """Return a document."""
    return CodedDocument(
        id=node.word(IDENTIFIED_AS),
        title=node.word(NAME),
        text=node.through(TEXT, SCHEMA_TEXT),
        date=node.word(DATE_PUBLISHED) or None,
        coder=node.through(WAS_ATTRIBUTED_TO, IDENTIFIED_AS),
        **{field: node.word(predicate) for field, predicate in WRITTEN.items()},
    )


def read_types(graph: GraphOfProject) -> tuple[ClaimType, ...]:
    """Return the types with their variables."""
    variables: dict[str, list[CodingVariable]] = {}
    for node in graph.of(CODING_VARIABLE_CLASS):
        variable = CodingVariable(
            name=node.word(NAME),
            kind=VariableKind(node.word(VALUE_KIND)),
            attributes=tuple(term.value for term in node.all(ATTRIBUTE_NAME)),
        )
        variables.setdefault(node.through(CLAIM_TYPE, NAME), []).append(variable)
    return tuple(
        ClaimType(label=node.word(NAME), color=node.word(COLOR), variables=tuple(variables.get(node.word(NAME), ())))
        for node in graph.of(CLAIM_TYPE_CLASS)
    )


def read_entity(node: Node) -> CodedEntity:
    """Return a value of a short text."""
    variable, parent = node.node(CODING_VARIABLE), node.node(BROADER)
    return CodedEntity(
        type=variable.through(CLAIM_TYPE, NAME) if variable is not None else "",
        variable=variable.word(NAME) if variable is not None else "",
        value=node.word(VALUE),
        color=node.word(COLOR),
        parent=parent.word(VALUE) if parent is not None else None,
        attributes=read_properties(node, "attribute"),
    )


def read_claim(node: Node) -> CodedClaim:
    """Return a coded claim."""
    evidence = node.node(EVIDENCE)
    return CodedClaim(
        id=node.word(IDENTIFIED_AS),
        type=node.through(CLAIM_TYPE, NAME),
        document=node.through(RELEASE, IDENTIFIED_AS),
        start=evidence.number(OA_START) if evidence is not None else 0,
        stop=evidence.number(OA_END) if evidence is not None else 0,
        coder=node.through(WAS_ATTRIBUTED_TO, IDENTIFIED_AS),
        values=dict(read_value(value) for value in node.nodes(CODED_VALUE)),
    )


def read_value(node: Node) -> tuple[str, str | int]:
    """Return the name of a variable and what is coded for it."""
    value = node.all(VALUE)[0]
    return node.through(CODING_VARIABLE, NAME), int(value.value) if value.datatype == INTEGER else value.value
