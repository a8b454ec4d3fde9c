"""Files that give many documents: archives, tables, messages."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import undersigned
from undersigned.errors import ReadingError, WorkspaceError

ROW = "Port Merrow, {day} June 2021 – The Lantern League asks the Harbor Minister to end the night ferry ban."


def build(source: Path, workspace: Path, **options: object) -> undersigned.BuildReport:
    with undersigned.build([source], workspace=workspace, **options) as built:  # type: ignore[arg-type]
        return built.report


@pytest.fixture
def archive(sources: Path, tmp_path: Path) -> Path:
    """Return an archive with the three releases, one of them twice, and a member that cannot be read."""
    path = tmp_path / "releases.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for file in sorted(sources.iterdir()):
            packed.write(file, f"june/{file.name}")
        packed.write(sources / "a.txt", "july/a.txt")
        packed.writestr("../out.txt", "We object.")
    return path


def test_an_archive_is_read_once_and_says_the_same_again(archive, tmp_path, extracted):
    first = build(archive, tmp_path / "w")
    assert (first.read, len(first.rejected), len(first.duplicates)) == (3, 1, 1)
    extracted.clear()
    second = build(archive, tmp_path / "w")
    assert (second.read, second.unchanged, extracted) == (0, 3, [])
    assert (second.rejected, second.duplicates) == (first.rejected, first.duplicates)
    assert second.rejected[0].source == f"{archive}!/../out.txt"


def test_an_archive_and_its_folder_count_once(sources, archive, tmp_path):
    report = build(tmp_path, tmp_path / "w")
    assert (report.read, report.found.releases) == (3, 3)
    assert len(report.duplicates) == 4


def test_a_table_is_read_by_the_columns_of_the_settings(tmp_path, extracted):
    table = tmp_path / "t.csv"
    table.write_text("Body,Summary\n" + "".join(f'"{ROW.format(day=day)}",short\n' for day in (3, 9)), encoding="utf-8")
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "undersigned.toml").write_text('[columns]\ntext = "Summary"\n', encoding="utf-8")
    assert build(table, tmp_path / "w").read == 2
    extracted.clear()
    assert build(table, tmp_path / "w").unchanged == 2
    again = build(table, tmp_path / "w", columns={"text": "Body"})
    assert (again.read, len(extracted)) == (2, 2)
    assert ROW.format(day=3) in "".join(path.read_text("utf-8") for path in (tmp_path / "w" / "facts").glob("*.json"))


def test_a_table_of_something_else_beside_releases_is_only_noticed(sources, tmp_path):
    (sources / "members.csv").write_text("Organization,Town\nLantern League,Merrow\n", encoding="utf-8")
    beside = build(sources, tmp_path / "w")
    assert (beside.read, beside.rejected, len(beside.warnings)) == (3, [], 1)
    named = build(sources / "members.csv", tmp_path / "v")
    assert len(named.rejected) == 1


def test_unknown_columns_are_named(sources, tmp_path):
    with pytest.raises(ReadingError, match="column 'body' is unknown"):
        build(sources, tmp_path / "w", columns={"body": "x"})
    (tmp_path / "w" / "undersigned.toml").parent.mkdir(exist_ok=True)
    (tmp_path / "w" / "undersigned.toml").write_text('[columns]\nbody = "x"\n', encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"columns = .* is wrong .*column 'body' is unknown"):
        build(sources, tmp_path / "w")
