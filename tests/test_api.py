"""The Python API as a user's program would use it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
import rdflib

import undersigned
from undersigned.errors import UndersignedError

TEXT = """Joint statement on the night ferry ban

Port Merrow, 3 June 2021 – The Lantern League (LL) and the Harbor Workers Union ask the Harbor Minister to end the \
night ferry ban.

Signed:
- Lantern League
- Harbor Workers Union
"""

PROGRAM = """
import networkx as nx
import rdflib

import undersigned

with undersigned.build("releases", workspace="work") as workspace:
    read: int = workspace.report.read
    graph: rdflib.Dataset = workspace.graph
    network: nx.Graph[str] = workspace.network("co-issuing", since="2021")
    kind: undersigned.NetworkKind = undersigned.NetworkKind.CO_ISSUING
    answer = workspace.query("demands-of", organization="Lantern League")
for facts in undersigned.extract("letter.txt"):
    title: str | None = facts.title
version: str = undersigned.__version__
"""


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("releases") / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def workspace(letter: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("api") / "w"
    undersigned.build(letter, workspace=folder).close()
    return folder


def test_build_gives_an_open_workspace_with_its_report(letter, tmp_path):
    stages: set[str] = set()
    with undersigned.build([letter], workspace=tmp_path / "w", progress=lambda name, *_: stages.add(name)) as built:
        assert isinstance(built.report, undersigned.BuildReport)
        assert built.report.clean
        assert built.report.found.organizations == 2
        assert built.report.found.releases == 1
    assert stages == {"reading", "writing", "finishing"}


def test_query_by_id_file_and_text_give_rows(workspace, tmp_path):
    path = tmp_path / "q.rq"
    path.write_text("SELECT ?s WHERE { ?s a <https://w3id.org/undersigned/ontology#Release> }")
    with undersigned.open_workspace(workspace) as opened:
        assert "end the night ferry ban" in str(opened.query("demands-of", organization="lantern league").rows)
        assert len(opened.query(str(path)).rows) == 1
        assert len(opened.query(path.read_text()).rows) == 1
        assert opened.query("ASK { ?s ?p ?o }") is True


def test_graph_is_an_rdflib_dataset_that_answers_sparql(workspace):
    with undersigned.open_workspace(workspace) as opened:
        assert isinstance(opened.graph, rdflib.Dataset)
        rows = list(
            opened.graph.query(
                "SELECT ?label WHERE { ?o a <http://www.w3.org/ns/org#Organization> ;"
                " <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } ORDER BY ?label"
            )
        )
        assert [str(row[0]) for row in rows] == ["Harbor Workers Union", "Lantern League"]


def test_network_is_a_networkx_graph(workspace):
    with undersigned.open_workspace(workspace) as opened:
        network = opened.network("co-issuing", since="2021", theme=None)
        assert isinstance(network, nx.Graph)
        assert sorted(nx.get_node_attributes(network, "label").values()) == ["Harbor Workers Union", "Lantern League"]
        assert opened.network(undersigned.NetworkKind.CO_ISSUING, until="2020").number_of_nodes() == 0


def test_extract_gives_facts_without_a_workspace(letter):
    (facts,) = undersigned.extract(letter)
    assert isinstance(facts, undersigned.Facts)
    assert (facts.title, facts.date) == ("Joint statement on the night ferry ban", "2021-06-03")


def test_readers_share_a_workspace(workspace):
    with undersigned.open_workspace(workspace) as one, undersigned.open_workspace(workspace) as other:
        assert len(one.store) == len(other.store) > 0


@pytest.mark.parametrize(
    ("call", "message"),
    [
        pytest.param(lambda w, _: undersigned.open_workspace(w / "nowhere"), "no workspace at", id="workspace"),
        pytest.param(lambda w, _: undersigned.open_workspace(w).network("friends"), "use one of co-issuing", id="kind"),
        pytest.param(lambda w, _: undersigned.open_workspace(w).query("nope"), "no query 'nope'", id="query"),
        pytest.param(lambda w, t: undersigned.open_workspace(w).export(t / "x.pdf"), "unknown ending", id="export"),
        pytest.param(lambda _, t: list(undersigned.extract(t / "nothing.txt")), "cannot be read", id="extract"),
    ],
)
def test_errors_share_a_root_and_are_builtins_too(workspace, tmp_path, call, message):
    with pytest.raises(undersigned.UndersignedError, match=message) as raised:
        call(workspace, tmp_path)
    assert isinstance(raised.value, UndersignedError)
    assert isinstance(raised.value, ValueError)


def test_unknown_names_are_attribute_errors():
    with pytest.raises(AttributeError, match="'undersigned' has no attribute 'nothing'"):
        undersigned.nothing  # noqa: B018


def test_importing_the_package_is_cheap():
    program = "import sys, undersigned; print(sorted({'rdflib', 'networkx', 'scipy', 'pydantic'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


@pytest.mark.slow
def test_a_typed_program_passes_the_strict_type_checker(tmp_path):
    pytest.importorskip("mypy")
    (tmp_path / "program.py").write_text(PROGRAM)
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", "program.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout
