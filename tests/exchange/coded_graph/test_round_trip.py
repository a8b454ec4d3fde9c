"""What goes into the graph comes out of it, for any project; its IRIs and quads depend on the content alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse, serialize

from undersigned.errors import ValidationError
from undersigned.exchange.coded_graph import map_project, project_of_graph
from undersigned.exchange.coded_graph.names import segment
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
from undersigned.store import Severity, open_store, validate_quads

WORDS = st.text(max_size=12)
NAMES = st.text(min_size=1, max_size=8) | st.sampled_from([".", "..", "a/b", "organization", "é", "1", "01", "%2F"])
COLORS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@st.composite
def variables(draw: st.DrawFn) -> tuple[CodingVariable, ...]:
    names = draw(st.lists(NAMES, unique=True, max_size=4))
    return tuple(
        CodingVariable(
            name=name,
            kind=draw(st.sampled_from(VariableKind)),
            attributes=tuple(draw(st.lists(NAMES, unique=True, max_size=2))),
        )
        for name in names
    )


@st.composite
def values_of(draw: st.DrawFn, one: ClaimType) -> dict[str, str | int]:
    chosen = [variable for variable in one.variables if draw(st.booleans())]
    kinds = {VariableKind.BOOLEAN: st.integers(0, 1), VariableKind.INTEGER: st.integers(-(10**20), 10**20)}
    return {variable.name: draw(kinds.get(variable.kind, WORDS)) for variable in chosen}


@st.composite
def projects(draw: st.DrawFn) -> CodingProject:
    types = tuple(
        ClaimType(label=label, color=draw(COLORS), variables=draw(variables()))
        for label in draw(st.lists(NAMES, unique=True, min_size=1, max_size=2))
    )
    coders = tuple(Coder(id=one, name=draw(WORDS)) for one in draw(st.lists(NAMES, unique=True, max_size=2)))
    coder = st.sampled_from(["", "nobody", *(one.id for one in coders)])
    documents = tuple(
        CodedDocument(
            id=identity,
            title=draw(WORDS),
            text=draw(st.text(min_size=2, max_size=40)),
            date=draw(st.none() | st.dates().map(str)),
            notes=draw(WORDS),
            kind=draw(WORDS),
            coder=draw(coder),
        )
        for identity in draw(st.lists(NAMES, unique=True, min_size=1, max_size=3))
    )
    claims = []
    for identity in draw(st.lists(NAMES, unique=True, max_size=5)):
        document, one = draw(st.sampled_from(documents)), draw(st.sampled_from(types))
        start = draw(st.integers(0, len(document.text) - 1))
        stop = draw(st.integers(start + 1, len(document.text)))
        values = draw(values_of(one))
        claims.append(
            CodedClaim(
                id=identity,
                type=one.label,
                document=document.id,
                start=start,
                stop=stop,
                coder=draw(coder),
                values=values,
            )
        )
    entities = []
    for one in types:
        for variable in one.variables:
            known = draw(st.lists(WORDS, unique=True, max_size=3))
            entities.extend(
                CodedEntity(
                    type=one.label,
                    variable=variable.name,
                    value=value,
                    color=draw(COLORS),
                    parent=draw(st.none() | st.sampled_from(known)),
                    attributes=draw(st.dictionaries(NAMES, WORDS, max_size=2)),
                )
                for value in known
            )
    told = st.dictionaries(NAMES, WORDS, max_size=2)
    return CodingProject(
        documents=documents,
        types=types,
        claims=tuple(claims),
        entities=tuple(entities),
        coders=coders,
        settings=draw(told),
        patterns=draw(told),
    )


@settings(max_examples=60, deadline=None)
@given(project=projects())
def test_any_project_comes_out_of_the_graph_as_it_went_in(project: CodingProject) -> None:
    quads = list(map_project(project, "Ferry Study"))
    store = open_store()
    store.extend(quads)
    assert project_of_graph(store, "Ferry Study") == project
    assert len(set(quads)) == len(quads)
    assert {quad.graph_name.value.partition("/id/")[2] for quad in quads} == {"graph/coding/ferry-study"}
    assert not any(isinstance(term, BlankNode) for quad in quads for term in (quad.subject, quad.object))


@settings(max_examples=20, deadline=None)
@given(project=projects())
def test_the_graph_survives_a_file(project: CodingProject) -> None:
    written = serialize(map_project(project, "Ferry Study"), format=RdfFormat.N_QUADS)
    store = open_store()
    store.extend(parse(written, format=RdfFormat.N_QUADS))
    assert project_of_graph(store, "Ferry Study") == project


@settings(max_examples=10, deadline=None)
@given(project=projects())
def test_no_project_violates_a_shape(project: CodingProject) -> None:
    found = validate_quads(map_project(project, "Ferry Study"))
    assert [one for one in found if one.severity is Severity.VIOLATION] == []


def test_the_invented_project_comes_back(project: CodingProject) -> None:
    store = open_store()
    store.extend(map_project(project, "ferry"))
    store.extend(map_project(CodingProject(), "other"))
    assert project_of_graph(store, "ferry") == project
    assert project_of_graph(store, "other") == CodingProject()


def test_the_order_of_input_does_not_matter(project: CodingProject) -> None:
    turned = CodingProject(
        documents=project.documents[::-1],
        types=project.types[::-1],
        claims=project.claims[::-1],
        entities=project.entities[::-1],
        coders=project.coders[::-1],
        settings=dict(reversed(project.settings.items())),
        patterns=project.patterns,
    )
    assert list(map_project(turned, "ferry")) == list(map_project(project, "ferry"))


def test_a_project_that_is_not_there_is_told() -> None:
    with pytest.raises(ValidationError, match="no coding project 'ferry' in the graph; import its file"):
        project_of_graph(open_store(), "ferry")


@given(first=NAMES, second=NAMES)
def test_segments_differ_as_their_texts_do(first: str, second: str) -> None:
    assert (segment(first) == segment(second)) == (first == second)
    assert "/" not in segment(first)
    assert NamedNode("https://lantern.example/" + segment(first))
