"""Parameters in queries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Dataset

from undersigned.errors import QueryError
from undersigned.store import bind, open_store

BASE = "https://reef.example/"
P, Q = NamedNode(BASE + "p"), NamedNode(BASE + "q")
PREFIX = f"PREFIX e: <{BASE}> "
TEXTS = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=12)


@pytest.fixture(scope="module")
def store():
    opened = open_store()
    nodes = {name: NamedNode(BASE + name) for name in "abc"}
    graph = NamedNode(BASE + "g")
    opened.extend(
        [
            Quad(nodes["a"], P, nodes["b"], graph),
            Quad(nodes["b"], P, nodes["c"], graph),
            Quad(nodes["c"], P, nodes["b"], graph),
            Quad(nodes["a"], Q, Literal("}"), graph),
            Quad(nodes["b"], Q, Literal("two"), graph),
        ]
    )
    return opened


CASES = [
    ("plain", "SELECT ?s { ?s e:p ?x }", ["a", "c"]),
    ("where", "SELECT ?s WHERE{?s e:p ?x}", ["a", "c"]),
    ("filter", "SELECT ?s { ?s e:p ?o FILTER(?o = ?x) }", ["a", "c"]),
    ("inner group", "SELECT ?s { { ?s e:p ?o FILTER(?o = ?x) } UNION { ?x e:p ?s } }", ["a", "c", "c"]),
    ("not exists", "SELECT ?s { ?s e:p ?o FILTER NOT EXISTS { ?s e:p ?x } }", ["b"]),
    ("optional", "SELECT ?s { ?s e:p ?o OPTIONAL { ?x e:q ?t FILTER(?o = ?x) } FILTER(BOUND(?t)) }", ["a", "c"]),
    ("subselect", "SELECT ?s { { SELECT ?s (COUNT(*) AS ?n) WHERE { ?s e:p ?x } GROUP BY ?s } }", ["a", "c"]),
    ("grouped", "SELECT ?s { ?s e:p ?x } GROUP BY ?s", ["a", "c"]),
    ("dollar", "SELECT ?s { ?s e:p $x }", ["a", "c"]),
    ("brace in a string", "SELECT ?s { ?s e:q '}' . ?s e:p ?x } # { ?x", ["a"]),
    ("brace in a long string", 'SELECT ?s { ?s e:p ?x FILTER("""{ " \'""" != "}") }', ["a", "c"]),
    ("brace in a comment", "SELECT ?s # } { ?x\n{ # ' \n ?s e:p ?x }", ["a", "c"]),
    ("sign in an IRI", "SELECT ?s { ?s e:p ?x FILTER(<https://x.example/#a> != ?s) }", ["a", "c"]),
    ("less than", "SELECT ?s { ?s e:p ?x FILTER(1<2 && 3>2) }", ["a", "c"]),
    ("data block", "SELECT ?s { VALUES ?s { e:a e:b } ?s e:p ?x }", ["a"]),
    ("data block of two", "SELECT ?s { VALUES (?s ?y) { (e:a 1) (e:b 2) } ?s e:p ?x }", ["a"]),
    ("graph", "SELECT ?s { GRAPH ?g { ?s e:p ?x } }", ["a", "c"]),
    ("minus", "SELECT ?s { ?s e:p ?o MINUS { ?s e:p ?x } }", ["b"]),
]


@pytest.mark.parametrize(("query", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_parameter_restricts_every_part_of_a_query(store, query, expected) -> None:
    rows = store.select(PREFIX + query, {"x": NamedNode(BASE + "b")})

    assert sorted(row[0].value.removeprefix(BASE) for row in rows.rows) == expected


@pytest.mark.parametrize(("query", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_rdflib_gives_the_same_rows(store, query, expected) -> None:
    dataset = Dataset(default_union=True)
    dataset.parse(data=str(store.inner), format="nquads")
    bound = bind(PREFIX + query, {"x": NamedNode(BASE + "b")})

    assert sorted(str(row[0]).removeprefix(BASE) for row in dataset.query(bound)) == expected


def test_construct_templates_stay_as_they_are(store) -> None:
    query = PREFIX + "CONSTRUCT { ?s e:found ?x } WHERE { ?s e:p ?x }"
    found = store.construct(query, {"x": NamedNode(BASE + "b")})

    assert [triple.subject.value.removeprefix(BASE) for triple in found] == ["a", "c"]


def test_without_parameters_the_text_stays() -> None:
    assert bind("no query at all {", {}) == "no query at all {"
    assert bind("ASK {}", None) == "ASK {}"


@pytest.mark.parametrize(
    ("query", "name", "message"),
    [
        ("ASK { ?s ?p ?o }", "a b", "no name of a variable"),
        ("ASK { ?s ?p ?o }", "x) { } #", "no name of a variable"),
        ("ASK { ?s ?p ?o }", "", "no name of a variable"),
        ("DESCRIBE <https://x.example/>", "x", "no group"),
        ("CONSTRUCT WHERE { ?s ?p ?x }", "x", "write the template"),
    ],
)
def test_what_cannot_be_bound_is_refused(query, name, message) -> None:
    with pytest.raises(QueryError, match=message):
        bind(query, {name: Literal("x")})


@settings(deadline=None)
@given(text=TEXTS)
def test_the_text_of_a_parameter_is_never_query(text) -> None:
    store = open_store()
    store.extend([Quad(P, P, Literal(text), P), Quad(P, Q, Literal("secret"), P)])

    rows = store.select("SELECT ?p ?x { ?s ?p ?x }", {"x": Literal(text)})

    assert {row[1] for row in rows.rows} == {Literal(text)}
    assert len(rows.rows) == 1 + (text == "secret")


@settings(deadline=None)
@given(query=st.text(alphabet="{}?x'\"\\#<> \nSELECTWHERE", max_size=40))
def test_any_text_is_scanned_to_its_end(query) -> None:
    try:
        bound = bind(query, {"x": Literal("1")})
    except QueryError:
        return
    assert len(bound) > len(query)
