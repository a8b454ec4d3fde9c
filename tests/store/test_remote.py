"""An endpoint over the SPARQL protocol, played by a small server on the loopback."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryResultsFormat, QueryTriples, RdfFormat, Store

from undersigned.errors import QueryError, StoreError
from undersigned.store import LocalStore, RemoteEndpoint

NODE = NamedNode("https://reef.example/x")
HOSTILE = Literal('"} DROP ALL # é😀\n<script>', language="es")


class Handler(http.server.BaseHTTPRequestHandler):
    store: Store
    seen: list[dict[str, str]]
    released = threading.Event()

    def do_POST(self) -> None:
        body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.seen.append({"path": self.path, "accept": self.headers["Accept"], "fields": ",".join(body)})
        if self.path in ANSWERS:
            self.answer(*ANSWERS[self.path])
            return
        if self.path == "/slow":
            self.released.wait(60)
        try:
            result = self.store.query(body["query"][0], use_default_graph_as_union=True)
        except SyntaxError as error:
            self.answer(400, "text/plain", str(error).encode())
            return
        if isinstance(result, QueryTriples):
            self.answer(200, "text/turtle", result.serialize(format=RdfFormat.TURTLE))
        else:
            answer = result.serialize(format=QueryResultsFormat.JSON)
            self.answer(200, "application/sparql-results+json", answer)

    def answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


ANSWERS = {
    "/broken": (200, "application/sparql-results+json", b'{"head": {"vars": ["s"]}, "results": {"bind'),
    "/error-inside": (200, "application/sparql-results+json", b'{"head":{"vars":["s"]}} timeout exceeded'),
    "/failing": (500, "text/plain", b"out of memory " * 100),
    "/missing": (404, "text/html", b"<h1>nothing here</h1>"),
    "/busy": (503, "text/plain", b"later"),
    "/html": (200, "text/html", b"<html>welcome</html>"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[http.server.ThreadingHTTPServer]:
    Handler.store = Store()
    Handler.store.extend(
        [
            Quad(NODE, NODE, HOSTILE, NODE),
            Quad(NODE, NODE, Literal("2"), NODE),
            Quad(BlankNode("b"), NODE, NODE, NODE),
        ]
    )
    Handler.seen = []
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join(timeout=5)


@pytest.fixture
def endpoint(server):
    def at(path: str = "/sparql", timeout: int = 10) -> RemoteEndpoint:
        return RemoteEndpoint(f"http://127.0.0.1:{server.server_address[1]}{path}", timeout)

    return at


SELECT = "SELECT ?s ?o ?none { ?s ?p ?o FILTER(isLiteral(?o)) } ORDER BY ?o"


def test_rows_are_those_of_the_local_store(endpoint) -> None:
    local = LocalStore(Handler.store)

    assert endpoint().select(SELECT) == local.select(SELECT)
    assert endpoint().select(SELECT, {"o": HOSTILE}).rows == ((NODE, HOSTILE, None),)
    assert local.select(SELECT, {"o": HOSTILE}).rows == ((NODE, HOSTILE, None),)


def test_construct_asks_for_turtle_and_gives_the_same_triples(endpoint) -> None:
    query = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(isLiteral(?o)) }"
    found = endpoint().construct(query)

    assert "turtle" in Handler.seen[-1]["accept"]
    assert found == LocalStore(Handler.store).construct(query)
    assert len(found) == 2


def test_ask(endpoint) -> None:
    assert endpoint().ask("ASK { ?s ?p ?o }", {"o": HOSTILE}) is True
    assert endpoint().ask("ASK { ?s ?p ?o }", {"o": Literal("3")}) is False


def test_blank_nodes_have_iris(endpoint) -> None:
    rows = endpoint().select("SELECT ?s { ?s ?p ?o FILTER(isBlank(?s)) }").rows

    assert rows[0][0].value.startswith("urn:bnode:")


def test_an_update_is_sent_as_a_query_and_refused(endpoint) -> None:
    with pytest.raises(QueryError, match="refused the query"):
        endpoint().select("DELETE WHERE { ?s ?p ?o }")
    assert Handler.seen[-1]["fields"] == "query"
    assert len(Handler.store) == 3


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/broken", "cannot be read"),
        ("/error-inside", "cannot be read"),
        ("/html", "cannot be read"),
        ("/failing", "did not answer.*out of memory"),
        ("/missing", "did not answer.*nothing here"),
        ("/busy", "did not answer.*503"),
    ],
)
@pytest.mark.parametrize("method", ["select", "ask", "construct"])
def test_broken_answers_name_the_endpoint(endpoint, path, message, method) -> None:
    query = {"select": SELECT, "ask": "ASK {}", "construct": "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"}[method]
    with pytest.raises(StoreError, match=rf"127\.0\.0\.1:\d+{path} .*{message}") as caught:
        getattr(endpoint(path), method)(query)
    assert len(str(caught.value)) < 500


def test_a_silent_endpoint_is_left_after_the_timeout(endpoint) -> None:
    with pytest.raises(StoreError, match=r"did not answer: .*timed out"):
        endpoint("/slow", timeout=1).ask("ASK {}")
    Handler.released.set()  # only now it could have answered


def test_nobody_there() -> None:
    with pytest.raises(StoreError, match="did not answer"):
        RemoteEndpoint("http://127.0.0.1:9/sparql", 2).ask("ASK {}")


def test_answers_have_a_longest_size(endpoint, monkeypatch) -> None:
    monkeypatch.setattr("undersigned.store.remote.LONGEST_ANSWER", 20)
    with pytest.raises(StoreError, match="more than 20 bytes"):
        endpoint().select(SELECT)


def test_answers_of_another_kind_are_refused(endpoint) -> None:
    with pytest.raises(StoreError, match="sent no rows"):
        endpoint().select("ASK {}")
    with pytest.raises(StoreError, match="neither true nor false"):
        endpoint().ask(SELECT)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://reef.example/", "reef.example/sparql", "", "http://"])
def test_only_web_addresses_are_asked(url) -> None:
    with pytest.raises(StoreError, match="no http or https address"):
        RemoteEndpoint(url)


def test_a_timeout_is_positive() -> None:
    with pytest.raises(StoreError, match="not positive"):
        RemoteEndpoint("https://reef.example/sparql", 0)
