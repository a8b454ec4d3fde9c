from __future__ import annotations

import re

import pytest
from pyoxigraph import Store
from rdflib.plugins.sparql import prepareQuery

from undersigned.query import QueryDescription, list_checks, list_queries

COLUMN_TYPES = {"iri", "string", "integer", "decimal", "date"}
EVERY = [pytest.param(query, id=query.id) for query in (*list_queries(), *list_checks())]


def projected(query: QueryDescription) -> list[str]:
    return [variable.value for variable in Store().query(query.text).variables]


def without_comments(text: str) -> str:
    return re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("query", EVERY)
def test_columns_are_described_in_order(query):
    assert list(query.returns) == projected(query)
    assert set(query.returns.values()) <= COLUMN_TYPES


@pytest.mark.parametrize("query", EVERY)
def test_order_is_explicit(query):
    outermost = without_comments(query.text).rsplit("}", 1)[1]
    assert "ORDER BY" in outermost


@pytest.mark.parametrize("query", EVERY)
def test_parameters_are_named_and_not_projected(query):
    for parameter in query.parameters:
        assert re.search(rf"\?{parameter.name}\b", without_comments(query.text)), parameter.name
        assert parameter.name not in query.returns
        assert parameter.description


@pytest.mark.parametrize("query", EVERY)
def test_parameters_stand_inside_groups_only(query):
    """A parameter in a SELECT clause, HAVING or ORDER BY is not bound there: its rows would be wrong in silence."""
    clauses = re.findall(r"SELECT[^{]*\{|\}[^{}]*(?:HAVING|ORDER BY)[^{}]*", without_comments(query.text))
    assert clauses
    for parameter in query.parameters:
        assert not [clause for clause in clauses if re.search(rf"\?{parameter.name}\b", clause)]


@pytest.mark.parametrize("query", EVERY)
def test_rdflib_reads_it_too(query):
    assert prepareQuery(query.text)


@pytest.mark.parametrize("query", EVERY)
def test_it_is_described_for_people(query):
    assert query.title[0].isupper()
    assert query.question.endswith("?")
    assert query.description.strip().endswith(".")
    assert query.tags
    assert 0 < query.budget_ms <= 8000
