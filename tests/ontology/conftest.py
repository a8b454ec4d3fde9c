"""The files of the ontology, parsed once."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from undersigned.resources import find_resource


@pytest.fixture(scope="session")
def ontology_folder() -> Path:
    return find_resource("ontology")


@pytest.fixture(scope="session")
def ontology(ontology_folder: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_folder / "undersigned.ttl")


@pytest.fixture(scope="session")
def schemes(ontology_folder: Path) -> dict[str, rdflib.Graph]:
    """Each file of concepts by the first part of its name."""
    paths = sorted((ontology_folder / "concepts").glob("*.skos.ttl"))
    return {path.name.split(".")[0]: rdflib.Graph().parse(path) for path in paths}


@pytest.fixture(scope="session")
def shapes(ontology_folder: Path) -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in sorted((ontology_folder / "shapes").glob("*.shacl.ttl")):
        graph.parse(path)
    return graph


@pytest.fixture(scope="session")
def examples(ontology_folder: Path) -> rdflib.Graph:
    """All passing examples together: they tell of one invented release."""
    graph = rdflib.Graph()
    for path in sorted((ontology_folder / "examples").glob("*.ttl")):
        graph.parse(path)
    return graph
