from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from undersigned.mapping import vocabulary_quads
from undersigned.store import LocalStore, open_store

GOLDEN = Path(__file__).parents[1] / "golden" / "mapping" / "ferry.trig"


@pytest.fixture(scope="session")
def ferry() -> list[Quad]:
    return list(parse(path=GOLDEN, format=RdfFormat.TRIG))


@pytest.fixture(scope="session")
def vocabulary() -> list[Quad]:
    return list(vocabulary_quads())


@pytest.fixture
def store(ferry, vocabulary) -> Iterator[LocalStore]:
    with open_store() as opened:
        opened.extend([*ferry, *vocabulary])
        yield opened


@pytest.fixture(scope="session")
def make_quad():
    def make(subject: str, value: str, graph: str = "a") -> Quad:
        base = "https://reef.example/"
        return Quad(NamedNode(base + subject), NamedNode(base + "p"), Literal(value), NamedNode(base + graph))

    return make
