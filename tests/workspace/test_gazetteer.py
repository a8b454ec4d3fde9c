"""Tables of organizations in a workspace: they join names, and a wrong one stops the build before the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import GazetteerError
from undersigned.workspace.construction import build

HEAD = "organization\tkind\tname\tlanguage\twikidata\tparent\n"
TABLE = HEAD + (
    "lantern-league\tpreferred\tLantern League\ten\tQ99999999999\t\n"
    "lantern-league\tformer\tBeacon Society\ten\t\t\n"
    "lantern-north\tpreferred\tNorthern Lights Club\ten\t\t\n"
    "lantern-north\tchapter_of\t\t\t\tlantern-league\n"
)


def release(folder: Path, day: str, body: str) -> None:
    folder.mkdir(exist_ok=True)
    text = f"FOR IMMEDIATE RELEASE\n{day}\n\nTolls must go\n\nThe {body} today urged the Senate to reject the toll.\n\n"
    (folder / f"{body[:6]}.txt").write_text(text + f"About the {body}\n\nThe {body} is a harbor group.\n")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    for day, body in (
        ("May 3, 2021", "Lantern League"),
        ("May 4, 2022", "Beacon Society"),
        ("June 1, 2022", "Northern Lights Club"),
    ):
        release(folder, day, body)
    return folder


def test_tables_of_the_workspace_join_and_give_parents(tmp_path: Path, sources: Path) -> None:
    workspace = tmp_path / "w"
    with build(sources, workspace=workspace) as built:
        before = (built.layout.exports / "graph.ttl").read_text()
    assert "id:org/beacon-society" in before or "org/beacon-society" in before
    (workspace / "gazetteer").mkdir()
    (workspace / "gazetteer" / "own.tsv").write_text(TABLE)
    with build(sources, workspace=workspace) as built:
        after = (built.layout.exports / "graph.ttl").read_text()
    assert "http://www.wikidata.org/entity/Q99999999999" in after
    assert "org/beacon-society> dcterms:isReplacedBy" in after or "beacon-society dcterms:isReplacedBy" in after
    assert after.count("org:subOrganizationOf") == before.count("org:subOrganizationOf") + 1


def test_a_wrong_table_stops_the_build_and_keeps_what_was_built(tmp_path: Path, sources: Path) -> None:
    workspace = tmp_path / "w"
    with build(sources, workspace=workspace) as built:
        before = (built.layout.exports / "graph.ttl").read_bytes()
    (workspace / "gazetteer").mkdir()
    (workspace / "gazetteer" / "own.tsv").write_text(TABLE.replace("lantern-league\n", "nobody\n"))
    with pytest.raises(GazetteerError, match=r"own\.tsv line 5: unknown parent 'nobody'"):
        build(sources, workspace=workspace)
    assert (workspace / "exports" / "graph.ttl").read_bytes() == before
