"""A host on the loopback interface that answers what a test wants, and a clock that does not wait."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from undersigned.web.manners import Clock


@dataclass
class Host:
    """What the server answers by path, and what it was asked."""

    url: str = ""
    answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def say(self, path: str, body: str | bytes, media_type: str = "text/html; charset=utf-8", **headers: str) -> None:
        """Answer a path with a body; headers by name with underscores for dashes."""
        data = body.encode() if isinstance(body, str) else body

        def answer(handler: BaseHTTPRequestHandler) -> None:
            etag = headers.get("etag")
            if etag and handler.headers.get("if-none-match") == etag:
                handler.send_response(304)
                handler.end_headers()
                return
            handler.send_response(200)
            handler.send_header("content-type", media_type)
            handler.send_header("content-length", str(len(data)))
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.end_headers()
            handler.wfile.write(data)

        self.answers[path] = answer

    def redirect(self, path: str, target: str, status: int = 302) -> None:
        """Answer a path with a redirection."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("location", target)
            handler.send_header("content-length", "0")
            handler.end_headers()

        self.answers[path] = answer

    def fail(self, path: str, status: int) -> None:
        """Answer a path with an error."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("content-length", "0")
            handler.end_headers()

        self.answers[path] = answer

    @property
    def paths(self) -> list[str]:
        """The paths that were asked, in order."""
        return [path for path, _ in self.asked]


@pytest.fixture
def make_host() -> Iterator[Callable[[], Host]]:
    servers: list[ThreadingHTTPServer] = []

    def make() -> Host:
        host = Host()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                answer = host.answers.get(self.path)
                if answer is None:
                    self.send_error(404)
                else:
                    answer(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        servers.append(server)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        host.url = f"http://127.0.0.1:{server.server_address[1]}"
        return host

    yield make
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def host(make_host: Callable[[], Host]) -> Host:
    return make_host()


@dataclass
class FakeTime:
    """Time that only sleeping moves."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    @property
    def clock(self) -> Clock:
        start = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
        return Clock(
            now=lambda: start + timedelta(seconds=self.seconds), monotonic=lambda: self.seconds, sleep=self.sleep
        )


@pytest.fixture
def time() -> FakeTime:
    return FakeTime()
