from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Triple

from undersigned.errors import QueryError
from undersigned.query import ParameterType, find_by_label, parse_query, run_query
from undersigned.query.library import adhoc_query
from undersigned.store import Rows

ID = "https://w3id.org/undersigned/id/"
NAMED = """#+ id: names
#+ title: Names
#+ question: What is an agent called?
#+ description: Its labels.
#+ tags: []
#+ parameters: [{name: organization, type: agent, description: who}]
#+ returns: {label: string}
#+ budget_ms: 10
SELECT ?label WHERE { ?organization <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } ORDER BY ?label
"""


@pytest.mark.parametrize(
    ("label", "kind", "found"),
    [
        ("Lantern League", "agent", "org/lantern-league"),
        ("  lantern   LEAGUE ", "agent", "org/lantern-league"),
        ("ll", "agent", "org/lantern-league"),
        ("Liga de linternas", "agent", "org/liga-de-linternas"),
        ("night ferry ban", "measure", "measure/night-ferry-ban"),
        ('he said "}} UNION {{ ?s ?p ?o"', "agent", "org/unlucky"),
    ],
)
def test_find_by_label_whatever_the_case(store, label, kind, found):
    assert find_by_label(store, label, ParameterType(kind)) == ID + found


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Night Ferry Ban", "agent"),
        ("Lantern League", "measure"),
        ("", "agent"),
        ('") || true', "agent"),
        ("}", "agent"),
    ],
)
def test_find_by_label_tells_that_none_fits(store, label, kind):
    with pytest.raises(QueryError, match=f"no {kind} is called .*give a name as the graph has it, or an IRI"):
        find_by_label(store, label, ParameterType(kind))


@pytest.mark.parametrize(
    ("label", "near"),
    [
        pytest.param("Lantern Leage", "'Lantern League'", id="misspelled"),
        pytest.param("twin", "'Second Twin'", id="one word of it"),
    ],
)
def test_find_by_label_names_what_is_near(store, label, near):
    with pytest.raises(QueryError, match=rf"no agent is called '{label}' \(near are {near}\); give"):
        find_by_label(store, label, ParameterType.AGENT)


def test_find_by_label_lists_all_that_fit(store):
    told = f"several are called 'Twin Name': {ID}org/liga-de-linternas, {ID}org/second-twin; give one of these IRIs"
    with pytest.raises(QueryError, match=told):
        find_by_label(store, "Twin Name", ParameterType.AGENT)


@pytest.mark.parametrize("given", ["LL", "Lantern League", ID + "org/lantern-league"])
def test_run_query_binds_an_agent_by_label_or_iri(store, given):
    answer = run_query(store, parse_query(NAMED), {"organization": given})
    assert isinstance(answer, Rows)
    assert answer.variables == ("label",)
    assert [row[0].value for row in answer.rows] == ["Lantern League"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ASK { ?s a <http://www.w3.org/ns/org#Organization> }", True),
        ("# SELECT\nASK { ?s a <http://example.org/SELECT#Nothing> }", False),
        ("PREFIX x: <http://example.org/SELECT> ask { ?s ?p x:none }", False),
    ],
)
def test_run_query_answers_ask(store, text, expected):
    assert run_query(store, adhoc_query(text), {}) is expected


@pytest.mark.parametrize(
    "form", ["CONSTRUCT { ?s a ?c } WHERE { ?s a ?c }", "CONSTRUCT WHERE { ?s a ?c }", "DESCRIBE ?s { ?s a ?c }"]
)
def test_run_query_gives_triples(store, form):
    answer = run_query(store, adhoc_query(form), {})
    assert isinstance(answer, tuple)
    kinds = {str(triple.object) for triple in answer if isinstance(triple, Triple)}
    assert str(NamedNode("https://w3id.org/undersigned/ontology#PolicyMeasure")) in kinds


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        'INSERT DATA { <urn:a> <urn:b> "SELECT" }',
        "DELETE WHERE { ?s ?p ?o }",
        "DROP ALL",
        "CLEAR ALL",
        "LOAD <http://127.0.0.1:9/x>",
        "INSERT { ?s ?p 1 } WHERE { SELECT ?s ?p { ?s ?p ?o } }",
        "",
        "hello",
    ],
)
def test_run_query_never_updates(store, text):
    before = len(store)
    with pytest.raises(QueryError, match=r"is no SELECT, ASK, CONSTRUCT or DESCRIBE|expected"):
        run_query(store, adhoc_query(text), {})
    assert len(store) == before
