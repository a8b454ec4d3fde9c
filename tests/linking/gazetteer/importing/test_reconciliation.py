"""A reconciliation service of version 0.2 on the loopback interface."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from undersigned.errors import FetchError, GazetteerError
from undersigned.linking.gazetteer import Scheme
from undersigned.linking.gazetteer.importing import Reconciliation, import_matches, reconciliation
from undersigned.web.manners import Manners

WD = "http://www.wikidata.org/entity/"
MANIFEST = {"versions": ["0.2"], "name": "Harbors", "identifierSpace": WD, "schemaSpace": WD}


def candidate(item: str, name: str, score: float, *, match: bool) -> dict[str, Any]:
    """Return a candidate in the form of the specification."""
    return {
        "id": item,
        "name": name,
        "score": score,
        "match": match,
        "type": [{"id": "Q43229", "name": "organization"}],
    }


CANDIDATES = {
    "LLG": [candidate("Q999999991", "Lantern League", 98.5, match=True), candidate("Q999999995", "L", 50, match=False)],
    "Liga del Farol": [candidate("Q999999991", "Lantern League", 77, match=True)],
    "Cove": [candidate("Q999999992", "Cove One", 90, match=True), candidate("Q999999993", "Cove Two", 90, match=True)],
    "Tide": [candidate("Q999999994", "Tide Council", 60, match=False)],
}


def answering(form: dict[str, str] | None) -> tuple[int, dict[str, str], bytes]:
    """Answer the manifest, or a batch."""
    told: Any = MANIFEST
    if form is not None:
        queries = json.loads(form["queries"])
        told = {place: {"result": CANDIDATES.get(query["query"], [])} for place, query in queries.items()}
    return 200, {"content-type": "application/json"}, json.dumps(told).encode()


@pytest.fixture
def how(service) -> Reconciliation:
    """Return how the service is asked: without pauses."""
    service.answer = answering
    return Reconciliation(url=service.url, manners=Manners(delay=0, timeout=5, max_bytes=10_000))


def test_single_matches_become_rows(how: Reconciliation, everything, reload):
    imported = import_matches(["LLG", "Cove", "Tide", "Nobody", "Liga del Farol", "LLG", " "], how, everything)
    found = reload(imported).identified(Scheme.WIKIDATA, "Q999999991")
    assert found is not None
    assert [(name.text, name.kind.value) for name in found.names] == [
        ("Lantern League", "preferred"),
        ("LLG", "alias"),
        ("Liga del Farol", "alias"),
    ]
    assert imported.complaints == (
        "Cove: no single match; candidates: Cove One (Q999999992, 90), Cove Two (Q999999993, 90)",
        "Tide: no single match; candidates: Tide Council (Q999999994, 60)",
        "Nobody: no single match; candidates: none",
    )


def test_names_go_in_batches_with_limit_and_type(how: Reconciliation, service, everything):
    import_matches(["A", "B", "C", "D", "E"], replace(how, batch=2, limit=4, type="Q43229"), everything)
    batches = [json.loads(form["queries"]) for form in service.asked if form is not None]
    assert [len(batch) for batch in batches] == [2, 2, 1]
    assert batches[0]["q0"] == {"query": "A", "limit": 4, "type": "Q43229"}
    assert service.asked[0] is None


def test_a_least_score_is_kept(how: Reconciliation, everything):
    imported = import_matches(["LLG", "Liga del Farol"], replace(how, least_score=80), everything)
    assert [row.name for row in imported.rows] == ["Lantern League", "LLG"]
    assert imported.complaints == ("Liga del Farol: no single match; candidates: Lantern League (Q999999991, 77)",)


def test_a_service_of_another_register_gives_other_identifiers(how: Reconciliation, service, everything):
    def answer(form: dict[str, str] | None) -> tuple[int, dict[str, str], bytes]:
        if form is None:
            return 200, {}, json.dumps(MANIFEST | {"identifierSpace": "https://ror.org/"}).encode()
        return 200, {}, json.dumps({"q0": {"result": [candidate("0aaaaaa42", "League", 1, match=True)]}}).encode()

    service.answer = answer
    imported = import_matches(["League"], how, everything)
    assert [(row.name, row.ror) for row in imported.rows] == [("League", "0aaaaaa42")]


def body(told: object) -> tuple[int, dict[str, str], bytes]:
    """Return an answer in JSON."""
    return 200, {}, json.dumps(told).encode()


@pytest.mark.parametrize(
    ("answer", "error", "fault"),
    [
        pytest.param((404, {}, b""), FetchError, "answers with status 404; check the address", id="not found"),
        pytest.param(
            (302, {"location": "https://elsewhere.example/"}, b""),
            FetchError,
            "redirects to https://elsewhere.example/; give that address if you trust it",
            id="another host",
        ),
        pytest.param((200, {}, b"<html>"), GazetteerError, "expected a reconciliation service", id="html"),
        pytest.param(body({"name": "x"}), GazetteerError, "identifierSpace: field required", id="no manifest"),
        pytest.param((200, {}, b"x" * 20_000), FetchError, "20,000 bytes are more than the limit", id="huge"),
    ],
)
def test_wrong_services_are_refused(how: Reconciliation, service, everything, answer, error, fault: str):
    service.answer = lambda _: answer
    with pytest.raises(error, match=fault):
        import_matches(["A"], how, everything)


@pytest.mark.parametrize(
    ("answer", "error", "fault"),
    [
        pytest.param(body({}), GazetteerError, "no answer for 'A' in its batch", id="half a batch"),
        pytest.param(body({"q0": {"result": "x"}}), GazetteerError, "q0.result: .* expected a reconcil", id="types"),
        pytest.param(body({"q0": {"result": [{"id": "x"}]}}), GazetteerError, "q0.result.0.name", id="candidate"),
        pytest.param((500, {}, b""), FetchError, "answers with status 500", id="broken"),
    ],
)
def test_wrong_answers_are_refused(how: Reconciliation, service, everything, answer, error, fault: str):
    service.answer = lambda form: answering(None) if form is None else answer
    with pytest.raises(error, match=fault):
        import_matches(["A"], how, everything)


def test_an_address_has_to_be_one(everything):
    with pytest.raises(FetchError, match="no web address"):
        import_matches(["A"], Reconciliation(url="file:///etc/passwd"), everything)


def test_too_many_names_are_refused(how: Reconciliation, everything, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reconciliation, "MOST_NAMES", 2)
    with pytest.raises(GazetteerError, match=r"3 names for .* ask for at most 2 at once"):
        import_matches(["A", "B", "C"], how, everything)
