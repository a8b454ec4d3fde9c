from __future__ import annotations

import pytest

from undersigned.errors import QueryError
from undersigned.query import ParameterType, list_checks, list_queries, load_query, parse_query

FRONT = {
    "id": "who-asks",
    "title": "Who asks",
    "question": "Who asks?",
    "description": "One row an organization.",
    "tags": "[demands]",
    "returns": "{organization: iri}",
    "budget_ms": "10",
}
TEXT = "SELECT ?organization WHERE { ?x ?y ?organization } ORDER BY ?organization"


def source(text: str = TEXT, **changes: str | None) -> str:
    fields = {key: value for key, value in {**FRONT, **changes}.items() if value is not None}
    return "\n".join([*(f"#+ {key}: {value}" for key, value in fields.items()), text])


def test_parse_query_reads_front_matter_and_text():
    query = parse_query(source(parameters="[{name: year, type: date, default: 2021}]"))
    assert (query.id, query.budget_ms, dict(query.returns)) == ("who-asks", 10, {"organization": "iri"})
    assert query.text == TEXT + "\n"
    assert query.parameters[0].type is ParameterType.DATE
    assert query.parameters[0].default == "2021"  # YAML made a number of it


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(TEXT, "no front matter", id="none"),
        pytest.param("#+ just words\n" + TEXT, "no front matter", id="no mapping"),
        pytest.param("#+ id: [\n" + TEXT, "front matter is wrong", id="no YAML"),
        pytest.param(source(id=None), "id\n.*Field required", id="without id"),
        pytest.param(source(id="Who Asks"), "should match pattern", id="id of words"),
        pytest.param(source(question="Who asks."), "should match pattern", id="no question mark"),
        pytest.param(source(budget_ms="0"), "greater than 0", id="no budget"),
        pytest.param(source(budget_ms="soon"), "valid integer", id="budget of words"),
        pytest.param(source(autor="A. Quill"), "Extra inputs are not permitted", id="unknown key"),
        pytest.param(source(parameters="[{name: Year, type: date}]"), "should match pattern", id="capital name"),
        pytest.param(source(parameters="[{name: year, type: century}]"), "Input should be 'string'", id="unknown type"),
        pytest.param(source(parameters="[year]"), "front matter is wrong", id="parameter without type"),
        pytest.param(source(parameters="5"), "front matter is wrong", id="parameters are a number"),
    ],
)
def test_parse_query_refuses_and_names_the_place(text, told):
    with pytest.raises(QueryError, match=f"(?s)^here.rq: .*{told}"):
        parse_query(text, place="here.rq")


def test_list_queries_is_sorted_and_has_all_questions():
    ids = [query.id for query in list_queries()]
    assert ids == sorted(ids)
    assert len(ids) == len(set(ids)) == 24


def test_list_checks_are_no_queries_of_the_library():
    checks = {query.id for query in list_checks()}
    assert checks
    assert all(name.endswith("-violation") for name in checks)
    assert not checks & {query.id for query in list_queries()}


def test_load_query_finds_by_id():
    assert load_query("bridges").id == "bridges"


def test_load_query_reads_a_file_with_front_matter(tmp_path):
    path = tmp_path / "own.rq"
    path.write_text(source(), encoding="utf-8")
    assert load_query(str(path)).id == "who-asks"


def test_load_query_takes_plain_sparql_as_it_is(tmp_path):
    path = tmp_path / "plain.rq"
    path.write_text("# a comment\nASK { ?s ?p ?o }", encoding="utf-8")
    query = load_query(str(path))
    assert (query.id, query.text) == ("adhoc", "# a comment\nASK { ?s ?p ?o }")


@pytest.mark.parametrize("name", ["bridge", "", "../bridges", "notes.txt"])
def test_load_query_lists_what_there_is(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.txt").write_text("ASK {}", encoding="utf-8")
    with pytest.raises(QueryError, match=r"no query .*give one of addressed-to-offices, bridges.*or the path"):
        load_query(name)


def test_load_query_tells_that_a_file_is_missing(tmp_path):
    with pytest.raises(QueryError, match=r"no query '.*missing\.rq': there is no such file; check its path"):
        load_query(str(tmp_path / "missing.rq"))
