"""Data that ships with the package; run against the built wheel too, where a missing folder fails here."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

import undersigned
from undersigned.errors import ResourceError
from undersigned.resources import find_resource


@pytest.mark.parametrize(
    ("folder", "pattern"),
    [
        pytest.param("ontology", "undersigned.ttl", id="ontology"),
        pytest.param("ontology", "concepts/*.skos.ttl", id="concepts"),
        pytest.param("ontology", "shapes/*.shacl.ttl", id="shapes"),
        pytest.param("ontology", "context.jsonld", id="context"),
        pytest.param("queries", "*/*.rq", id="queries"),
        pytest.param("samples", "*.txt", id="samples as text"),
        pytest.param("samples", "*.md", id="samples as Markdown"),
        pytest.param("samples", "*.html", id="samples as HTML"),
        pytest.param("visualizations", "templates/*", id="templates"),
        pytest.param("visualizations", "static/*", id="static"),
    ],
)
def test_data_is_packaged(folder, pattern):
    assert any(path.is_file() for path in find_resource(folder).glob(pattern))


def test_language_files_and_types_are_packaged():
    package = Path(undersigned.__file__).parent
    assert (package / "py.typed").is_file()
    languages = package / "languages"
    assert {"en", "es"} <= {path.parent.name for path in languages.glob("*/*.toml")}


def test_a_missing_file_is_named_with_both_places():
    with pytest.raises(ResourceError, match=r"packaged file queries/none\.rq not found at .+ or .+; reinstall"):
        find_resource("queries", "none.rq")


def test_the_version_is_that_of_the_distribution():
    assert undersigned.__version__ == importlib.metadata.version("undersigned")


def test_the_command_is_installed():
    scripts = importlib.metadata.entry_points(group="console_scripts")
    assert {one.value for one in scripts if one.name == "undersigned"} == {"undersigned.cli:main"}
