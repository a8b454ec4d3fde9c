"""A SPARQL endpoint on the loopback interface, asked by the client that uses SPARQLWrapper."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from pyoxigraph import Store

from undersigned.errors import GazetteerError, QueryError, StoreError
from undersigned.linking.gazetteer import Scheme
from undersigned.linking.gazetteer.importing import import_endpoint
from undersigned.linking.gazetteer.importing.endpoint import packaged_query
from undersigned.store.remote import RemoteEndpoint

WD = "http://www.wikidata.org/entity/"


def answer_rows(*rows: dict[str, dict[str, str]]) -> bytes:
    """Return an answer of a SELECT query."""
    variables = sorted({variable for row in rows for variable in row})
    return json.dumps({"head": {"vars": variables}, "results": {"bindings": list(rows)}}).encode()


def row(item: str, name: str, language: str, kind: str = "preferred", **other: str) -> dict[str, dict[str, str]]:
    """Return a row of terms."""
    told = {
        "organization": {"type": "uri", "value": WD + item},
        "name": {"type": "literal", "value": name, "xml:lang": language},
        "kind": {"type": "literal", "value": kind},
    }
    return told | {variable: {"type": "literal", "value": value} for variable, value in other.items()}


@pytest.fixture
def endpoint(service) -> RemoteEndpoint:
    """Return a client of the service."""
    return RemoteEndpoint(service.url, timeout=5)


def answering(body: bytes, status: int = 200) -> Callable[[object], tuple[int, dict[str, str], bytes]]:
    """Return what the service answers to all."""
    return lambda _: (status, {"content-type": "application/sparql-results+json"}, body)


def test_rows_of_an_endpoint_become_rows_of_the_table(service, endpoint: RemoteEndpoint, everything, reload):
    service.answer = answering(
        answer_rows(
            row("Q999999991", "Lantern League", "en", ror="0aaaaaa42", country="IS"),
            row("Q999999991", "Liga del Farol", "es"),
            row("Q999999991", "LLG", "en", "acronym"),
        )
    )
    imported = import_endpoint(endpoint, everything)
    found = reload(imported).identified(Scheme.ROR, "0aaaaaa42")
    assert found is not None
    assert (found.label_in("es"), found.country, len(found.names)) == ("Liga del Farol", "IS", 3)
    assert service.asked[0]["query"] == packaged_query()


def test_a_query_of_the_user_is_asked(service, endpoint: RemoteEndpoint, everything):
    service.answer = answering(answer_rows(row("Q999999991", "Lantern League", "en")))
    import_endpoint(endpoint, everything, query="SELECT ?organization ?name { ?organization ?p ?name }")
    assert service.asked[0]["query"].startswith("SELECT ?organization ?name {")


@pytest.mark.parametrize(
    ("answer", "error", "fault"),
    [
        pytest.param(answering(b"{"), StoreError, "an answer that cannot be read", id="cut off"),
        pytest.param(answering(b"", 500), StoreError, "did not answer", id="broken"),
        pytest.param(answering(b"syntax", 400), QueryError, "refused the query", id="refused"),
        pytest.param(
            answering(answer_rows({"person": {"type": "literal", "value": "x"}})),
            GazetteerError,
            "no organizations with names among person",
            id="variables",
        ),
    ],
)
def test_wrong_answers_are_refused(service, endpoint: RemoteEndpoint, everything, answer, error, fault: str):
    service.answer = answer
    with pytest.raises(error, match=fault):
        import_endpoint(endpoint, everything)


def test_an_answer_of_another_host_is_refused(service, endpoint: RemoteEndpoint, everything):
    elsewhere = service.url.replace("127.0.0.1", "localhost")
    rows = answer_rows(row("Q999999991", "Lantern League", "en"))

    def answer(form: dict[str, str] | None) -> tuple[int, dict[str, str], bytes]:
        return answering(rows)(form) if form is None else (303, {"location": elsewhere}, b"")

    service.answer = answer
    with pytest.raises(StoreError, match="redirects to another host, http://localhost:"):
        import_endpoint(endpoint, everything)


def test_the_packaged_query_is_right_and_names_what_is_read():
    solutions = Store().query(packaged_query())
    assert {variable.value for variable in solutions.variables} == {
        *("organization", "name", "kind", "country", "ror", "isni", "lei", "chapter_of", "member_of")
    }
