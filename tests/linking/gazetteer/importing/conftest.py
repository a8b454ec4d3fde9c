"""Invented organizations with right check digits, and a service on the loopback interface."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from undersigned.linking.gazetteer import Gazetteer, load_gazetteer
from undersigned.linking.gazetteer.importing import Imported
from undersigned.linking.gazetteer.importing.assembly import Selection
from undersigned.linking.gazetteer.rows import dump_rows

Told = tuple[int, dict[str, str], bytes]


@pytest.fixture
def everything() -> Selection:
    """Return a selection that takes all, with nothing known."""
    return Selection(known=Gazetteer(organizations={}, by_key={}, by_identifier={}))


@pytest.fixture
def reload(tmp_path: Path) -> Callable[[Imported], Gazetteer]:
    """Return a function that writes what was imported as a table, and loads it beside the packaged ones."""

    def load(imported: Imported) -> Gazetteer:
        path = tmp_path / "imported.tsv"
        path.write_text("".join(dump_rows(imported.rows)), encoding="utf-8")
        return load_gazetteer(path)

    return load


def silence(form: dict[str, str] | None) -> Told:
    """Answer that nothing is there."""
    return 404, {}, b""


@dataclass
class Service:
    """What a service answers: one function of the form that was posted, None for a GET."""

    url: str = ""
    answer: Callable[[dict[str, str] | None], Told] = silence
    asked: list[dict[str, str] | None] = field(default_factory=list)


@pytest.fixture
def service() -> Iterator[Service]:
    """Return a service on the loopback interface, ended with the test."""
    told = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.tell(None)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            self.tell({name: values[0] for name, values in parse_qs(body).items()})

        def tell(self, form: dict[str, str] | None) -> None:
            told.asked.append(form)
            status, headers, body = told.answer(form)
            self.send_response(status)
            for name, value in {"content-length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    told.url = f"http://127.0.0.1:{server.server_address[1]}/reconcile"
    yield told
    server.shutdown()
    server.server_close()
