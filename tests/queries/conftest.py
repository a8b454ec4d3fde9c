"""A graph of the shape of docs/graph.md that the benchmarks generate, small here, in both engines."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, serialize
from rdflib import Dataset

from undersigned.store import LocalStore, open_store

GENERATOR = Path(__file__).parents[2] / "benchmarks" / "large_graph.py"


@pytest.fixture(scope="session")
def generate() -> Callable[..., Iterator[Quad]]:
    spec = importlib.util.spec_from_file_location("large_graph", GENERATOR)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.iter_quads


@pytest.fixture(scope="session")
def quads(generate) -> tuple[Quad, ...]:
    return tuple(generate(14_000, organizations=120))


@pytest.fixture(scope="session")
def store(quads) -> LocalStore:
    opened = open_store()
    opened.bulk_extend(quads)
    return opened


@pytest.fixture(scope="session")
def dataset(quads) -> Dataset:
    opened = Dataset(default_union=True)
    opened.parse(data=serialize(quads, format=RdfFormat.N_QUADS), format="nquads")
    return opened
