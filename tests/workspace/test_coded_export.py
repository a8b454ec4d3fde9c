"""A workspace as a `.dna` file: what was imported as it was, else what releases ask, in their texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import StoreError, WorkspaceError
from undersigned.exchange import CodingProject, dump_dna, load_dna
from undersigned.workspace import Workspace, build, open_workspace
from undersigned.workspace.coded_export import export_dna
from undersigned.workspace.importing import import_file

LETTER = """Joint statement on the night ferry ban

Port Merrow, 3 June 2021 – The Lantern League (LL) and the Harbor Workers Union ask the Harbor Minister to end the \
night ferry ban.

“We call on the Harbor Minister to support the harbor toll,” said Ada Quill, director of the Lantern League.

Signed:
- Lantern League
- Harbor Workers Union
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "sources" / "b.txt").write_text(
        "Notes on boats\n\nPort Merrow, 5 June 2021 – Nothing is asked here.\n\nLantern League", encoding="utf-8"
    )
    build([tmp_path / "sources"], workspace=tmp_path / "w").close()
    return open_workspace(tmp_path / "w")


def exported(workspace: Workspace, **options: str) -> CodingProject:
    target = workspace.layout.root / "out.dna"
    with workspace:
        export_dna(workspace, target, **options)
    reading = load_dna(target)
    assert reading.notices == ()
    return reading.project


def test_what_releases_ask_is_coded_in_their_texts(workspace: Workspace) -> None:
    project = exported(workspace)
    texts = {one.id: one.text for one in project.documents}
    assert len(texts) == 2
    assert {one.type for one in project.claims} == {"DNA Statement"}
    found = {
        (
            one.values.get("organization"),
            one.values.get("person"),
            one.values["concept"],
            one.values["agreement"],
        ): texts[one.document][one.start : one.stop]
        for one in project.claims
    }
    ban = LETTER.splitlines()[2]
    for organization in ("Lantern League", "Harbor Workers Union"):
        words = found[organization, None, "night ferry ban", 0]
        assert words == ban
    said = {who: words for who, words in found.items() if who[2] == "harbor toll"}
    assert set(said) == {
        ("Lantern League", "Ada Quill", "harbor toll", 1),
        ("Harbor Workers Union", None, "harbor toll", 1),
    }
    assert set(said.values()) == {LETTER.splitlines()[4]}
    assert {one.date for one in project.documents} == {"2021-06-03", "2021-06-05"}


def test_without_facts_the_sentences_stand_for_the_text(workspace: Workspace) -> None:
    whole = exported(workspace)
    for path in workspace.layout.facts.glob("*.json"):
        path.unlink()
    project = exported(open_workspace(workspace.layout.root))
    texts = {one.id: one.text for one in whole.documents}
    short = {one.id: one.text for one in project.documents}
    assert [one.values for one in project.claims] == [one.values for one in whole.claims]
    for ours, theirs in zip(project.claims, whole.claims, strict=True):
        assert short[ours.document][ours.start : ours.stop] == texts[theirs.document][theirs.start : theirs.stop]
    assert len(short["1"]) <= len(texts["1"])


def test_an_imported_project_is_written_as_it_was(workspace: Workspace) -> None:
    root = workspace.layout.root
    project = exported(workspace)
    dump_dna(project, root / "given.dna")
    import_file(root / "given.dna", root, name="one")
    assert exported(open_workspace(root)) == project
    assert (root / "out.dna").read_bytes() == (root / "given.dna").read_bytes()
    assert exported(open_workspace(root), coding="one") == project
    import_file(root / "given.dna", root, name="two")
    assert exported(open_workspace(root), coding="releases") == project


def test_what_is_not_there_cannot_be_written(workspace: Workspace) -> None:
    with workspace:
        with pytest.raises(WorkspaceError, match="no coding project 'one'"):
            export_dna(workspace, workspace.layout.root / "out.dna", coding="one")
        with pytest.raises(StoreError, match="cannot be written"):
            export_dna(workspace, workspace.layout.settings.parent / "report.json" / "out.dna")


def test_a_workspace_without_releases_gives_an_empty_project(tmp_path: Path) -> None:
    with build([], workspace=tmp_path / "w") as empty:
        assert export_dna(empty, tmp_path / "out.dna").claims == 0
