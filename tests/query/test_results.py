from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from undersigned.errors import QueryError
from undersigned.query import to_columns, to_json_rows, to_turtle
from undersigned.store import Rows

XSD = "http://www.w3.org/2001/XMLSchema#"
NODE = NamedNode("https://w3id.org/undersigned/id/org/lantern-league")
TRIPLE = Triple(
    NODE, NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"), Literal("Lantern “League”", language="en")
)


def rows(*terms) -> Rows:
    return Rows(variables=tuple(f"c{number}" for number in range(len(terms))), rows=(tuple(terms),))


@pytest.mark.parametrize(
    ("term", "text", "value"),
    [
        pytest.param(None, "", None, id="unbound"),
        pytest.param(NODE, NODE.value, NODE.value, id="IRI"),
        pytest.param(Literal('a, "b"\n'), 'a, "b"\n', 'a, "b"\n', id="text"),
        pytest.param(Literal("sí", language="es"), "sí", "sí", id="tagged"),
        pytest.param(Literal("7", datatype=NamedNode(XSD + "integer")), "7", 7, id="integer"),
        pytest.param(Literal("0.5", datatype=NamedNode(XSD + "decimal")), "0.5", 0.5, id="decimal"),
        pytest.param(Literal("true", datatype=NamedNode(XSD + "boolean")), "true", True, id="true"),
        pytest.param(Literal("2021", datatype=NamedNode(XSD + "gYear")), "2021", "2021", id="year"),
        pytest.param(Literal("7"), "7", "7", id="digits as text"),
    ],
)
def test_a_cell_as_text_and_as_json(term, text, value):
    assert to_columns(rows(term)) == (["c0"], [[text]])
    (row,) = to_json_rows(rows(term))
    assert row == {"c0": value}
    assert type(row["c0"]) is type(value)


@pytest.mark.parametrize(("answer", "word"), [(True, "yes"), (False, "no")])
def test_an_ask(answer, word):
    assert to_columns(answer) == (["answer"], [[word]])
    assert to_json_rows(answer) is answer


def test_no_rows_keep_their_header():
    empty = Rows(variables=("a", "b"), rows=())
    assert to_columns(empty) == (["a", "b"], [])
    assert to_json_rows(empty) == []


def test_triples_are_written_in_columns_and_turtle():
    header, ((subject, _, words),) = to_columns((TRIPLE,))
    assert header == ["subject", "predicate", "object"]
    assert (subject, words) == (f"<{NODE.value}>", '"Lantern “League”"@en')
    assert to_json_rows((TRIPLE,))[0]["subject"] == f"<{NODE.value}>"
    turtle = to_turtle((TRIPLE,))
    assert "skos:prefLabel" in turtle
    assert [quad.triple for quad in parse(turtle.encode(), RdfFormat.TURTLE)] == [TRIPLE]


@pytest.mark.parametrize("answer", [True, rows(NODE)], ids=["ask", "select"])
def test_only_triples_are_turtle(answer):
    with pytest.raises(QueryError, match="only a CONSTRUCT or DESCRIBE query gives Turtle"):
        to_turtle(answer)
