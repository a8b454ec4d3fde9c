"""Coding projects in a workspace: kept, in each build's graph, replaced, and told apart by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from undersigned.errors import ReadingError, ValidationError, WorkspaceError
from undersigned.exchange import dump_dna, project_of_graph
from undersigned.exchange.coding import (
    ClaimType,
    CodedClaim,
    CodedDocument,
    CodedEntity,
    Coder,
    CodingProject,
    CodingVariable,
    VariableKind,
)
from undersigned.exchange.projects import load_project
from undersigned.workspace import build, open_workspace
from undersigned.workspace.codings import choose_project, keep_project, load_projects
from undersigned.workspace.folder import Layout
from undersigned.workspace.importing import import_file

TEXT = "Night Heron Guild and Lantern League object to the night ferry ban."
USUAL = ClaimType(
    label="DNA Statement",
    color="#ffff00",
    variables=(
        *(CodingVariable(name=name, kind=VariableKind.SHORT_TEXT) for name in ("person", "organization", "concept")),
        CodingVariable(name="agreement", kind=VariableKind.BOOLEAN),
    ),
)
Products = Callable[[Path], dict[str, bytes]]


def coded(*organizations: str) -> CodingProject:
    return CodingProject(
        documents=(CodedDocument(id="1", title="A speech", text=TEXT, date="2021-06-05", coder="1"),),
        types=(USUAL,),
        claims=tuple(
            CodedClaim(
                id=str(number),
                type="DNA Statement",
                document="1",
                start=0,
                stop=16,
                coder="1",
                values={"organization": name, "concept": "night ferry ban", "agreement": 0},
            )
            for number, name in enumerate(organizations, 1)
        ),
        entities=(
            *(CodedEntity(type="DNA Statement", variable="organization", value=name) for name in organizations),
            CodedEntity(type="DNA Statement", variable="concept", value="night ferry ban"),
        ),
        coders=(Coder(id="1", name="Odo Marsh"),),
        settings={"version": "3.0"},
    )


PROJECT = coded("Night Heron Guild", "Lantern League")


@pytest.fixture
def dna(tmp_path: Path) -> Path:
    path = tmp_path / "Ferry study.dna"
    dump_dna(PROJECT, path)
    return path


def holders(workspace: Path) -> set[str]:
    with open_workspace(workspace) as opened:
        rows = opened.store.select(
            "SELECT DISTINCT ?who WHERE { ?p <https://w3id.org/undersigned/ontology#holder> ?who }"
        )
        return {str(row[0]).strip("<>").rpartition("/id/")[2] for row in rows.rows}


def test_an_import_makes_a_workspace_that_gives_the_project_back(dna: Path, tmp_path: Path) -> None:
    told = import_file(dna, tmp_path / "new")
    assert (told.name, told.replaced, told.violations) == ("Ferry study", False, 0)
    with open_workspace(tmp_path / "new") as opened:
        assert project_of_graph(opened.store, "Ferry study") == told.project
        assert opened.report.found.positions == 2
    assert holders(tmp_path / "new") == {"org/night-heron-guild", "org/lantern-league"}


def test_an_import_into_what_was_built_is_what_a_build_makes(
    sources: Path, dna: Path, tmp_path: Path, products: Products
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    build([sources], workspace=first).close()
    import_file(dna, first)
    import_file(dna, second)
    build([sources], workspace=second).close()
    with open_workspace(first) as one, open_workspace(second) as two:
        assert {str(quad) for quad in one.store.inner} == {str(quad) for quad in two.store.inner}
        assert one.report.found == two.report.found
    for name in ("graph.ttl", "graph.trig"):
        assert (first / "exports" / name).read_bytes() == (second / "exports" / name).read_bytes()
    before = {quad.triple for quad in parse((first / "exports/graph.ttl").read_bytes(), RdfFormat.TURTLE)}
    with build([sources], workspace=first) as again:  # the next build writes it again
        assert again.report.violations == 0
    after = {quad.triple for quad in parse((first / "exports/graph.ttl").read_bytes(), RdfFormat.TURTLE)}
    assert before == after
    with build([sources], workspace=first) as unchanged:
        assert unchanged.report.changed_releases == 0
        assert project_of_graph(unchanged.store, "Ferry study") == load_projects(Layout(first))["Ferry study"]


def test_coded_names_are_those_of_the_releases(sources: Path, dna: Path, tmp_path: Path) -> None:
    build([sources], workspace=tmp_path / "w").close()
    import_file(dna, tmp_path / "w")
    query = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?label WHERE { <https://w3id.org/undersigned/id/org/lantern-league> skos:prefLabel ?label }"""
    with open_workspace(tmp_path / "w") as opened:
        assert len(opened.store.select(query).rows) == 1
        answer = opened.query("stances-on-measure", measure="night ferry ban")
        pairs = opened.query("co-issuing-pairs")
    assert {str(row[1]).rpartition("/")[2].strip(">") for row in answer.rows} >= {"lantern-league", "night-heron-guild"}
    assert "night-heron-guild" not in str(pairs)


def test_importing_again_replaces(dna: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w"
    import_file(dna, workspace)
    dump_dna(coded("Tidal Forum"), dna)
    told = import_file(dna, workspace, name="ferry STUDY")
    assert told.replaced
    assert holders(workspace) == {"org/tidal-forum"}
    assert [path.name for path in (workspace / "codings").iterdir()] == ["ferry-study.json"]


def test_two_projects_describe_a_name_once(dna: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w"
    told = import_file(dna, workspace, name="zebra")
    assert import_file(dna, workspace, name="alpha").violations == told.violations == 0
    query = "SELECT ?g WHERE { GRAPH ?g { <https://w3id.org/undersigned/id/org/lantern-league> a ?class } }"
    with open_workspace(workspace) as opened:
        rows = opened.store.select(query).rows
    assert [str(row[0]).rpartition("/")[2].strip(">") for row in rows] == ["alpha"]


def test_a_removed_file_leaves_the_next_graph(sources: Path, dna: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w"
    import_file(dna, workspace)
    (workspace / "codings" / "ferry-study.json").unlink()
    with build([sources], workspace=workspace) as built:
        assert not any("coding" in graph.value for graph in built.store.graphs())


def test_kept_projects_have_the_same_bytes_and_come_back(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    assert not keep_project(layout, "One", PROJECT)
    first = (tmp_path / "codings" / "one.json").read_bytes()
    turned = replace(
        PROJECT, claims=tuple(replace(one, values=dict(reversed(one.values.items()))) for one in PROJECT.claims)
    )
    assert keep_project(layout, "One", turned)
    assert (tmp_path / "codings" / "one.json").read_bytes() == first
    assert load_projects(layout) == {"One": PROJECT}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"name": "x"}',
        b'{"name": "x", "project": {"claims": 7}}',
        b'{"name": "x", "project": {}, "more": 1}',
    ],
    ids=["empty", "cut", "no-project", "wrong", "more"],
)
def test_a_broken_project_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "codings").mkdir()
    (tmp_path / "codings" / "one.json").write_bytes(content)
    with pytest.raises(WorkspaceError, match=r"one\.json is broken .* import its file again"):
        load_projects(Layout(tmp_path))


def test_one_project_is_chosen_by_name(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    assert choose_project(layout, None) is None
    keep_project(layout, "One", PROJECT)
    assert choose_project(layout, None) == choose_project(layout, "one") == PROJECT
    keep_project(layout, "Two", CodingProject())
    with pytest.raises(WorkspaceError, match=r"several coding projects .* name one by --coding: One, Two"):
        choose_project(layout, None)
    with pytest.raises(WorkspaceError, match=r"no coding project 'three' .* One, Two"):
        choose_project(layout, "three")


def test_what_cannot_be_imported_changes_nothing(dna: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w"
    import_file(dna, workspace)
    before = (workspace / "codings" / "ferry-study.json").read_bytes()
    dna.write_bytes(b"SQLite format 3\0 and no more")
    with pytest.raises(ReadingError, match="Ferry study"):
        import_file(dna, workspace)
    with pytest.raises(WorkspaceError, match="the project needs a name"):
        import_file(dna, workspace, name=" ")
    assert (workspace / "codings" / "ferry-study.json").read_bytes() == before


def test_an_event_list_becomes_a_project(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text(
        "id,document,date,Actor,concept,stance\n"
        "1,a,2021-06-03,Lantern League,ferry ban,no\n"
        "2,a,2021-06-03,Harbor Union,ferry ban,yes\n"
        "3,b,2021,Harbor Union,toll,no\n",
        encoding="utf-8",
    )
    reading = load_project(path, mapping=["organization=Actor"])
    project = reading.project
    assert {one.id: one.values for one in project.claims} == {
        "1": {"organization": "Lantern League", "concept": "ferry ban", "agreement": 0},
        "2": {"organization": "Harbor Union", "concept": "ferry ban", "agreement": 1},
        "3": {"organization": "Harbor Union", "concept": "toll", "agreement": 0},
    }
    assert {one.id: one.date for one in project.documents} == {"a": "2021-06-03", "b": None}
    texts = {one.id: one.text for one in project.documents}
    assert [texts[one.document][one.start : one.stop] for one in project.claims if one.id == "2"] == [
        "agreement: 1; concept: ferry ban; organization: Harbor Union"
    ]
    assert project.settings == {"scale of agreement": "0..1"}


def test_columns_are_named_for_tables_alone(dna: Path) -> None:
    with pytest.raises(ValidationError, match="only the columns of a CSV file can be named"):
        load_project(dna, mapping=["organization=Actor"])


def test_an_unknown_kind_of_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"words")
    with pytest.raises(ReadingError, match=r"a\.doc: the kind of the file is unknown"):
        load_project(tmp_path / "a.doc")
    with pytest.raises(ReadingError, match=r"lost\.dna: cannot be opened"):
        load_project(tmp_path / "lost.dna")


def test_what_a_replaced_project_had_is_noted_as_gone(sources: Path, dna: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w"
    import_file(dna, workspace)
    dump_dna(coded("Tidal Forum"), dna)
    import_file(dna, workspace)
    with build([sources], workspace=workspace) as built:
        assert built.report.violations == 0
        assert holders(workspace) >= {"org/tidal-forum"}
    gone = (workspace / "exports" / "tombstones.ttl").read_text(encoding="utf-8")
    assert "org/night-heron-guild" in gone
    assert "coding/ferry-study/claim/2" in gone
