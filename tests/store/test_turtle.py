"""Terms and subjects as Turtle."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import Graph

from undersigned.errors import StoreError
from undersigned.mapping.namespaces import OA, RDF, UND, XSD
from undersigned.store.turtle import TurtleWriter

BASE = "https://reef.example/id/"
NODE = NamedNode(BASE + "org/x")


@pytest.mark.parametrize(
    ("iri", "written"),
    [
        (BASE + "org/lantern-league", "<org/lantern-league>"),
        (BASE + "text/ab#char=1,22", "<text/ab#char=1,22>"),
        (BASE + "text/ab#char=1,22#x", f"<{BASE}text/ab#char=1,22#x>"),
        (BASE, f"<{BASE}>"),
        (BASE + "org", f"<{BASE}org>"),
        (BASE + "org/../x", f"<{BASE}org/../x>"),
        (BASE + "org//x", f"<{BASE}org//x>"),
        (BASE + "org/%20", f"<{BASE}org/%20>"),
        (BASE + "a:b/c", f"<{BASE}a:b/c>"),
        (UND + "Release", "und:Release"),
        (UND + "a.b", f"<{UND}a.b>"),
        (UND, f"<{UND}>"),
        (OA + "exact", "oa:exact"),
        ("https://harbor.example/é", "<https://harbor.example/é>"),
    ],
)
def test_iris_take_their_shortest_form(iri, written) -> None:
    assert TurtleWriter(BASE).iri(iri) == written


@pytest.mark.parametrize(
    ("literal", "written"),
    [
        (Literal("a"), '"a"'),
        (Literal("a", language="en"), '"a"@en'),
        (Literal("12", datatype=NamedNode(XSD + "integer")), "12"),
        (Literal("x", datatype=NamedNode(XSD + "integer")), '"x"^^xsd:integer'),
        (Literal("0.5", datatype=NamedNode(XSD + "decimal")), "0.5"),
        (Literal("1", datatype=NamedNode(XSD + "decimal")), '"1"^^xsd:decimal'),
        (Literal("1.", datatype=NamedNode(XSD + "decimal")), '"1."^^xsd:decimal'),
        (Literal("2021-06", datatype=NamedNode(XSD + "gYearMonth")), '"2021-06"^^xsd:gYearMonth'),
        (Literal("٣", datatype=NamedNode(XSD + "integer")), '"٣"^^xsd:integer'),
        (Literal('a"\\\n\r\t'), '"a\\"\\\\\\n\\r\\t"'),
        (Literal("\x00\x7f\u202e\u2028\ufeff"), '"\\u0000\\u007F\\u202E\\u2028\\uFEFF"'),
        (Literal("é😀"), '"é😀"'),
    ],
)
def test_literals_stand_on_one_line(literal, written) -> None:
    assert TurtleWriter(BASE).literal(literal) == written


def test_blocks_are_sorted_whatever_the_order() -> None:
    pairs = [
        (NamedNode(UND + "b"), Literal("2")),
        (NamedNode(UND + "b"), Literal("1")),
        (NamedNode(RDF + "type"), NamedNode(UND + "Claim")),
        (NamedNode(OA + "start"), Literal("1", datatype=NamedNode(XSD + "integer"))),
    ]
    expected = '<org/x> a und:Claim ;\n    oa:start 1 ;\n    und:b "1", "2" .\n'

    for order in (pairs, pairs[::-1], pairs * 2):
        assert TurtleWriter(BASE).block(NODE, order) == expected


@pytest.mark.parametrize("term", [BlankNode("b"), Triple(NODE, NODE, NODE)])
def test_terms_without_a_stable_name_are_refused(term) -> None:
    with pytest.raises(StoreError, match="no stable name"):
        TurtleWriter(BASE).block(NODE, [(NODE, term)])


LITERALS = st.one_of(
    st.text().map(Literal),
    st.text().map(lambda text: Literal(text, language="es")),
    st.text(alphabet="0123456789.-+eE", max_size=5).flatmap(
        lambda text: st.sampled_from(["integer", "decimal", "double", "boolean"]).map(
            lambda name: Literal(text, datatype=NamedNode(XSD + name))
        )
    ),
)


@settings(deadline=None)
@given(st.lists(LITERALS, min_size=1, max_size=4))
def test_what_is_written_is_read_back(literals) -> None:
    writer = TurtleWriter(BASE)
    written = writer.header() + writer.block(NODE, [(NODE, literal) for literal in literals])

    assert {quad.object for quad in parse(written, format=RdfFormat.TURTLE)} == set(literals)


@settings(deadline=None)
@given(st.text())
def test_rdflib_reads_the_same_text(text) -> None:
    writer = TurtleWriter(BASE)
    graph = Graph().parse(data=writer.header() + writer.block(NODE, [(NODE, Literal(text))]), format="turtle")

    assert [str(value) for value in graph.objects()] == [text]
