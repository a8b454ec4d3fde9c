from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from undersigned.errors import QueryError
from undersigned.query import Parameter, ParameterType, QueryDescription, parse_parameters
from undersigned.store import bind

XSD = "http://www.w3.org/2001/XMLSchema#"
HOSTILE = [
    '"',
    "'",
    "} UNION { ?s ?p ?o",
    'x"} UNION {?s ?p ?o} #',
    "\\",
    '\\"',
    '"""',
    "line\nfeed",
    "<script>",
    "?year",
    "🦊",
]


def describe(kind: ParameterType, default: str | None = None) -> QueryDescription:
    wanted = Parameter(name="wanted", type=kind, default=default, description="what is wanted")
    return QueryDescription(
        id="one",
        title="One",
        question="One?",
        description="",
        tags=(),
        returns={},
        budget_ms=1,
        text="ASK { ?s ?p ?wanted }",
        parameters=(wanted,),
    )


def never(label: str, kind: ParameterType) -> str:
    raise AssertionError((label, kind))


def parse(kind: ParameterType, value: str):
    return parse_parameters(describe(kind), {"wanted": value}, never)["wanted"]


@pytest.mark.parametrize(
    ("kind", "value", "term"),
    [
        ("string", "two words", Literal("two words")),
        ("string", "", Literal("")),
        ("integer", "-3", Literal("-3", datatype=NamedNode(XSD + "integer"))),
        ("decimal", "0.50", Literal("0.50", datatype=NamedNode(XSD + "decimal"))),
        ("decimal", "2", Literal("2", datatype=NamedNode(XSD + "decimal"))),
        ("date", "2021-06-03", Literal("2021-06-03")),
        ("date", "2021-06", Literal("2021-06")),
        ("date", "2021", Literal("2021")),
        ("language", "pt-BR", Literal("pt-BR")),
        ("iri", "https://example.org/x", NamedNode("https://example.org/x")),
        ("agent", "urn:x:1", NamedNode("urn:x:1")),
        ("measure", "http://example.org/m", NamedNode("http://example.org/m")),
    ],
)
def test_each_type_gives_its_term(kind, value, term):
    assert parse(ParameterType(kind), value) == term


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("integer", "3.5", "is not a whole number"),
        ("integer", "", "is not a whole number"),
        ("integer", "1" * 19, "is not a whole number"),
        ("integer", "1 }", "is not a whole number"),
        ("decimal", "1e5", "is not a number"),
        ("decimal", "1,5", "is not a number"),
        ("date", "3 June 2021", "is not a day, month or year"),
        ("date", "2021-6-3", "is not a day, month or year"),
        ("date", "2021-13", "is not a day, month or year"),
        ("date", "2021-06-32", "is not a day, month or year"),
        ("date", "2021-06-03\n", "is not a day, month or year"),
        ("language", "english!", "is not a language code"),
        ("iri", "https://example.org/two words", "is not an IRI"),
        ("iri", "https://example.org/>", "is not an IRI"),
        ("iri", "no scheme", "is not an IRI"),
        ("agent", "https://example.org/} UNION {", "is not an IRI"),
    ],
)
def test_a_value_of_another_form_is_refused(kind, value, told):
    with pytest.raises(QueryError, match=f"(?s)^parameter wanted: .*{told}"):
        parse(ParameterType(kind), value)


@pytest.mark.parametrize("kind", [ParameterType.AGENT, ParameterType.MEASURE])
def test_labels_are_looked_up(kind):
    asked = []

    def find(label: str, kind: ParameterType) -> str:
        asked.append((label, kind))
        return "urn:x:2"

    found = parse_parameters(describe(kind), {"wanted": "Lantern League"}, find)
    assert found == {"wanted": NamedNode("urn:x:2")}
    assert asked == [("Lantern League", kind)]


def test_a_default_is_taken_and_overruled():
    query = describe(ParameterType.STRING, default="usual")
    assert parse_parameters(query, {}, never) == {"wanted": Literal("usual")}
    assert parse_parameters(query, {"wanted": "other"}, never) == {"wanted": Literal("other")}


def test_a_missing_value_is_named():
    with pytest.raises(QueryError, match=r"parameter 'wanted' is missing; add wanted=VALUE \(what is wanted\)"):
        parse_parameters(describe(ParameterType.STRING), {}, never)


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(QueryError, match="no parameter 'wnated'; it has wanted"):
        parse_parameters(describe(ParameterType.STRING), {"wnated": "x", "wanted": "y"}, never)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_stays_a_value(value):
    assert echo(value) == value


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_comes_back_as_it_went_in(value):
    assert echo(value) == value


def echo(value: str) -> str:
    terms = {"wanted": parse(ParameterType.STRING, value)}
    ((term,),) = Store().query(bind("SELECT ?wanted WHERE { BIND(1 AS ?one) }", terms))
    return term.value
