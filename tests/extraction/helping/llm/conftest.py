"""An endpoint on the loopback interface that answers what a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from undersigned.extraction.helping.llm.helper import LLMHelper, load_llm_helper

Answering = Callable[[BaseHTTPRequestHandler], None]


def saying(content: object, *, status: int = 200, media_type: str = "application/json", **headers: str) -> Answering:
    """Return an answer with words of a model; anything but text becomes JSON."""
    words = content if isinstance(content, str) else json.dumps(content)
    body = json.dumps({"choices": [{"message": {"role": "assistant", "content": words}}]}).encode()
    return sending(body, status=status, media_type=media_type, **headers)


def sending(body: bytes, *, status: int = 200, media_type: str = "application/json", **headers: str) -> Answering:
    """Return an answer of raw bytes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("content-type", media_type)
        handler.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@dataclass
class Endpoint:
    """Answers in order; the last one again and again."""

    url: str = ""
    answers: list[Answering] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def helper(self, **options: Any) -> LLMHelper:
        """Return a helper that asks this endpoint and never waits."""
        helper = load_llm_helper(endpoint=self.url, model="tiny", **options)
        helper.chat.sleep = lambda _: None
        return helper


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    served = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("content-length", "0"))
            served.asked.append(json.loads(self.rfile.read(length)))
            served.headers.append({name.lower(): value for name, value in self.headers.items()})
            served.answers[min(len(served.asked), len(served.answers)) - 1](self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    served.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    yield served
    server.shutdown()
    server.server_close()
