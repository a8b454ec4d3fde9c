"""A coding project to the quads of its named graph: nothing of it is lost, and there is no blank node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad

from undersigned.exchange.coded_graph.claims import write_claims
from undersigned.exchange.coded_graph.context import ProjectContext
from undersigned.exchange.coded_graph.names import NOTHING_KNOWN, ProjectNames, WhatIsKnown
from undersigned.exchange.coding import ClaimType, CodedDocument, CodedEntity, Coder, CodingProject
from undersigned.mapping.iris import minter
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.mapping.terms import date, integer, text
from undersigned.mapping.vocabulary import (
    ADDITIONAL_PROPERTY,
    ARTICLE_SECTION,
    ATTRIBUTE_NAME,
    AUTHOR,
    BROADER,
    CLAIM_TYPE,
    CLAIM_TYPE_CLASS,
    CODED_ENTITY,
    CODING_PROJECT,
    CODING_VARIABLE,
    CODING_VARIABLE_CLASS,
    COLOR,
    DATE_PUBLISHED,
    ENCODING_FORMAT,
    GENRE_AS_WRITTEN,
    IDENTIFIED_AS,
    IS_PART_OF,
    LENGTH,
    NAME,
    NOTE,
    PROPERTY_ID,
    PROPERTY_VALUE,
    PROV_ENTITY,
    RELEASE_CLASS,
    SCHEMA_TEXT,
    SHA256,
    SOURCE_NAME,
    SOURCE_OF_TEXT,
    START_TIME,
    TEXT,
    TEXT_SNAPSHOT,
    TYPE,
    VALUE,
    VALUE_KIND,
    WAS_ATTRIBUTED_TO,
)

__all__ = ["PATTERN", "SETTING", "WRITTEN", "map_project"]

SETTING, PATTERN, ATTRIBUTE = "setting", "pattern", "attribute"
WRITTEN: Mapping[str, NamedNode] = {
    "author": AUTHOR,
    "source": SOURCE_OF_TEXT,
    "section": ARTICLE_SECTION,
    "notes": NOTE,
    "kind": GENRE_AS_WRITTEN,
    "time": START_TIME,
}
"""What is told of a document in words, by the property that says it."""


def map_project(
    project: CodingProject, name: str, *, base: str = DEFAULT_BASE, known: WhatIsKnown = NOTHING_KNOWN
) -> Iterator[Quad]:
    """Yield the quads of a coding project, all in the graph `graph/coding/<name>`, none twice, sorted by kind.

    Documents become releases that nobody issues. A claim with an organization, a concept and an agreement also says
    who takes which stance on which measure, as recommendations of releases do, and gives positions.

    Args:
        project: as read.
        name: by which the project is told from others; its slug stands in all IRIs.
        base: IRI that all data stands below.
        known: agents and measures of other graphs; what they describe is only named here.

    Raises:
        ValidationError: a claim or an entity names what the project does not have, or a span is not in its text.
    """
    context = ProjectContext(project, ProjectNames(name, minter(base), known))
    describe_project(context, name)
    for coder in project.coders:
        describe_coder(context, coder)
    for one in project.types:
        describe_type(context, one)
    for entity in project.entities:
        describe_entity(context, entity)
    for document in project.documents:
        describe_document(context, document)
    write_claims(context)
    yield from context.quads


def describe_project(context: ProjectContext, name: str) -> None:
    """Add name, settings and patterns."""
    node = context.names.project
    context.add(node, TYPE, CODING_PROJECT)
    context.add(node, TYPE, PROV_ENTITY)
    context.add(node, NAME, text(name))
    for key, value in sorted(context.project.settings.items()):
        add_property(context, node, (SETTING, key), (SETTING, key, value))
    for key, value in sorted(context.project.patterns.items()):
        add_property(context, node, (PATTERN, key), (PATTERN, key, value))


def add_property(
    context: ProjectContext, subject: NamedNode, path: tuple[str, ...], said: tuple[str, str, str]
) -> None:
    """Add a property with its kind, name and value, as a node of its own."""
    kind, key, value = said
    node = context.names.below(*path)
    context.add(subject, ADDITIONAL_PROPERTY, node)
    context.add(node, TYPE, PROPERTY_VALUE)
    context.add(node, PROPERTY_ID, text(kind))
    context.add(node, NAME, text(key))
    context.add(node, VALUE, text(value))


def describe_coder(context: ProjectContext, coder: Coder) -> None:
    """Add name and color of a coder."""
    node = context.coder(coder.id)
    context.add(node, NAME, text(coder.name))
    context.add(node, COLOR, text(coder.color))


def describe_type(context: ProjectContext, one: ClaimType) -> None:
    """Add a type of claims and its variables."""
    node = context.names.below("type", one.label)
    context.add(node, TYPE, CLAIM_TYPE_CLASS)
    context.add(node, NAME, text(one.label))
    context.add(node, COLOR, text(one.color))
    context.add(node, IS_PART_OF, context.names.project)
    for variable in one.variables:
        what = context.variable(one.label, variable.name)
        context.add(what, TYPE, CODING_VARIABLE_CLASS)
        context.add(what, NAME, text(variable.name))
        context.add(what, VALUE_KIND, text(variable.kind.value))
        context.add(what, CLAIM_TYPE, node)
        for attribute in variable.attributes:
            context.add(what, ATTRIBUTE_NAME, text(attribute))


def describe_entity(context: ProjectContext, entity: CodedEntity) -> None:
    """Add a value of a short text with its color, its parent and its attributes."""
    node = context.entity(entity.type, entity.variable, entity.value)
    context.add(node, TYPE, CODED_ENTITY)
    context.add(node, CODING_VARIABLE, context.variable(entity.type, entity.variable))
    context.add(node, VALUE, text(entity.value))
    context.add(node, COLOR, text(entity.color))
    if entity.parent is not None:
        context.add(node, BROADER, context.entity(entity.type, entity.variable, entity.parent))
    local = node.value.rpartition("/")[2]
    for key, value in sorted(entity.attributes.items()):
        add_property(context, node, ("entity", local, ATTRIBUTE, key), (ATTRIBUTE, key, value))


def describe_document(context: ProjectContext, document: CodedDocument) -> None:
    """Add a document as a release without issuers, and its whole text."""
    node = context.document(document.id)
    context.add(node, TYPE, RELEASE_CLASS)
    context.add(node, IS_PART_OF, context.names.project)
    context.add(node, IDENTIFIED_AS, text(document.id))
    context.add_text(node, NAME, document.title)
    context.add(node, DATE_PUBLISHED, date(document.date))
    for field, predicate in WRITTEN.items():
        context.add_text(node, predicate, getattr(document, field))
    if document.coder:
        context.add(node, WAS_ATTRIBUTED_TO, context.coder(document.coder))
    describe_text(context, node, document)


def describe_text(context: ProjectContext, node: NamedNode, document: CodedDocument) -> None:
    """Add the text that all offsets refer to."""
    snapshot = context.names.below("document", document.id, "text")
    context.add(node, TEXT, snapshot)
    context.add(snapshot, TYPE, TEXT_SNAPSHOT)
    context.add(snapshot, TYPE, PROV_ENTITY)
    context.add_text(snapshot, SHA256, sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest())
    context.add(snapshot, SOURCE_NAME, Literal(document.title or document.id))
    context.add(snapshot, ENCODING_FORMAT, text("text/plain"))
    context.add(snapshot, LENGTH, integer(len(document.text)))
    context.add_text(snapshot, SCHEMA_TEXT, document.text)
