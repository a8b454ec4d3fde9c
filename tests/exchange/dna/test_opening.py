"""Files that are no `.dna` files of version 3, and those that others have open."""

from __future__ import annotations

import hashlib
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.exchange.dna_files import DAYS, HARBOR, usual_file

from undersigned.errors import ReadingError
from undersigned.exchange import CodingProject, Reading, load_dna
from undersigned.exchange.dna import opening


@pytest.fixture
def harbor(tmp_path: Path) -> Path:
    return usual_file(HARBOR * 40, DAYS).write(tmp_path / "harbor.dna")


def test_file_stays_as_it_is(harbor: Path) -> None:
    before = hashlib.sha256(harbor.read_bytes()).digest()
    load_dna(harbor)
    assert hashlib.sha256(harbor.read_bytes()).digest() == before
    assert [path.name for path in harbor.parent.iterdir()] == ["harbor.dna"]


@pytest.mark.parametrize(
    "name", ["har bor.dna", "harbor#1.dna", "what?.dna", "50%41.dna", "häfen ☂.dna", "a;b&c=d.dna"]
)
def test_any_path_is_opened(harbor: Path, name: str) -> None:
    assert len(load_dna(harbor.rename(harbor.with_name(name))).project.claims) == 240


def test_relative_path_is_opened(harbor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(harbor.parent)
    assert len(load_dna(Path("harbor.dna")).project.claims) == 240


def test_what_a_program_has_not_merged_yet_is_read(harbor: Path) -> None:
    with closing(sqlite3.connect(harbor)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("UPDATE STATEMENTS SET DocumentId = 3 WHERE ID = 1")
        writer.commit()
        before = harbor.read_bytes()
        assert load_dna(harbor).project.claims[0].document == "3"
        assert harbor.read_bytes() == before


def test_log_beside_a_file_is_read_without_its_index(harbor: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(harbor)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("UPDATE STATEMENTS SET DocumentId = 3 WHERE ID = 1")
        writer.commit()
        copied = tmp_path / "copied"
        copied.mkdir()
        for name in ("harbor.dna", "harbor.dna-wal"):
            (copied / name).write_bytes((tmp_path / name).read_bytes())
    assert load_dna(copied / "harbor.dna").project.claims[0].document == "3"


def test_file_that_cannot_be_shared_is_read_from_a_copy(harbor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(harbor)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("UPDATE STATEMENTS SET DocumentId = 3 WHERE ID = 1")
        writer.commit()
        connect = opening._connect

        def refuse_first(path: Path, *, mode: str) -> sqlite3.Connection:
            if path == harbor:
                raise sqlite3.OperationalError("unable to open database file")
            return connect(path, mode=mode)

        monkeypatch.setattr(opening, "_connect", refuse_first)
        assert load_dna(harbor).project.claims[0].document == "3"


def test_all_tables_are_of_one_moment(harbor: Path) -> None:
    with closing(sqlite3.connect(harbor)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        with opening.open_dna(harbor) as reader:
            writer.execute("DELETE FROM STATEMENTS")
            writer.commit()
            assert reader.execute("SELECT count(*) FROM STATEMENTS").fetchone() == (240,)


def test_what_a_writer_left_half_done_is_undone(harbor: Path, tmp_path: Path) -> None:
    whole = load_dna(harbor)
    left = tmp_path / "left"
    left.mkdir()
    with closing(sqlite3.connect(harbor)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("UPDATE DOCUMENTS SET Text = Text || Text || Text || Text")
        writer.execute("UPDATE STATEMENTS SET Start = 1")
        for name in ("harbor.dna", "harbor.dna-journal"):
            (left / name).write_bytes((tmp_path / name).read_bytes())
        writer.rollback()
    half = (left / "harbor.dna").read_bytes()
    assert half != harbor.read_bytes()
    assert load_dna(left / "harbor.dna") == whole
    assert (left / "harbor.dna").read_bytes() == half
    assert (left / "harbor.dna-journal").exists()


def test_writer_is_named_after_a_short_wait(harbor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.1)
    hold = (
        "import sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('BEGIN EXCLUSIVE')\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", hold, str(harbor)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(ReadingError, match=r"harbor\.dna: another program is writing to the file; close it there"):
            load_dna(harbor)
        other.communicate("")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"<?xml version='1.0'?><discourse/>", "this is XML, as DNA 1 wrote it", id="version 1"),
        pytest.param(b"\xef\xbb\xbf  <discourse/>", "this is XML, as DNA 1 wrote it", id="version 1 with a mark"),
        pytest.param(b"id,organization\n", "this is no .dna file: it does not begin as an SQLite", id="csv"),
        pytest.param(bytes(range(256)) * 8, "it does not begin as an SQLite", id="random"),
        pytest.param(
            b"SQLite format 3\x00" + bytes(range(256)) * 30, "the database is damaged", id="only the first bytes"
        ),
        pytest.param(
            b"SQLite format 3\x00", "this is no .dna file of version 3|the database is damaged", id="cut to the name"
        ),
    ],
)
def test_other_content_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "odd.dna"
    path.write_bytes(content)
    with pytest.raises(ReadingError, match=rf"odd\.dna: .*({told})"):
        load_dna(path)


def test_missing_file_and_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"none\.dna: cannot be opened: No such file"):
        load_dna(tmp_path / "none.dna")
    with pytest.raises(ReadingError, match="cannot be opened: Is a directory"):
        load_dna(tmp_path)
    assert not (tmp_path / "none.dna").exists()


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99, 0.9999])
def test_truncated_file_is_refused(harbor: Path, share: float) -> None:
    content = harbor.read_bytes()
    harbor.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(ReadingError, match=r"harbor\.dna: the database is damaged"):
        load_dna(harbor)


def test_no_damaged_page_gives_other_claims(harbor: Path) -> None:
    whole = load_dna(harbor)
    content = bytearray(harbor.read_bytes())
    told = set()
    for page in range(4096, len(content), 4096):
        broken = bytearray(content)
        broken[page : page + 64] = b"\xff" * 64
        harbor.write_bytes(broken)
        told.add(outcome(harbor, whole))
    assert told == {"the database is damaged"}


def outcome(path: Path, whole: Reading) -> str:
    try:
        reading = load_dna(path)
    except ReadingError as error:
        return str(error).removeprefix(f"{path}: ").partition(" (")[0]
    return "the same" if reading == whole else "others"


@pytest.mark.parametrize("seed", range(4))
def test_bytes_changed_at_random_are_read_or_refused(tmp_path: Path, seed: int) -> None:
    path = usual_file(HARBOR, DAYS).write(tmp_path / "harbor.dna")
    content, chance = path.read_bytes(), random.Random(seed)
    for _ in range(25):
        broken = bytearray(content)
        for _ in range(chance.choice([1, 2, 5, 40])):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        path.write_bytes(broken)
        outcome(path, Reading(project=CodingProject()))


@pytest.mark.parametrize("name", ["STATEMENTS", "Title", "CREATE TABLE CODERS"])
def test_damaged_name_is_damage(tmp_path: Path, name: str) -> None:
    path = usual_file(HARBOR, DAYS).write(tmp_path / "harbor.dna")
    path.write_bytes(path.read_bytes().replace(name.encode(), name[:-2].encode() + b"\xff\xfe"))
    with pytest.raises(ReadingError, match=r"harbor\.dna: (the database is damaged|.* has no (table|column) )"):
        load_dna(path)


@pytest.mark.parametrize("version", ["2.0 beta 25", "2.0", "1.31", "4.0"])
def test_other_version_is_named(tmp_path: Path, version: str) -> None:
    path = usual_file(HARBOR, DAYS, version=version).write(tmp_path / "old.dna")
    with pytest.raises(ReadingError, match=rf"old\.dna: the file is of DNA {version}; only files of version 3"):
        load_dna(path)


def test_tables_of_version_2_are_known_without_settings(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    for name in ("SETTINGS", "ENTITIES"):
        del file.tables[name]
    file.tables["ATTRIBUTES"] = "ID INTEGER, VariableId INTEGER, Value TEXT"
    with pytest.raises(ReadingError, match=r"its tables are those of DNA 2"):
        load_dna(file.write(tmp_path / "old.dna"))


@pytest.mark.parametrize("command", ["DROP TABLE SETTINGS", "DELETE FROM SETTINGS", "UPDATE SETTINGS SET Value = NULL"])
def test_file_without_a_version_is_judged_by_its_tables(tmp_path: Path, command: str) -> None:
    path = usual_file(HARBOR, DAYS).write(tmp_path / "harbor.dna", command)
    assert len(load_dna(path).project.claims) == 6


def test_settings_of_another_program_are_no_version(tmp_path: Path) -> None:
    path = usual_file(HARBOR, DAYS).write(tmp_path / "h.dna", "DROP TABLE SETTINGS", "CREATE TABLE SETTINGS (version)")
    assert len(load_dna(path).project.claims) == 6


def test_missing_tables_are_listed(tmp_path: Path) -> None:
    path = usual_file(HARBOR, DAYS).write(tmp_path / "part.dna", "DROP TABLE ENTITIES", "DROP TABLE STATEMENTS")
    with pytest.raises(ReadingError, match=r"part\.dna: .* it has no table ENTITIES, STATEMENTS"):
        load_dna(path)


def test_view_is_no_table(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(ID) AS (SELECT 1 UNION ALL SELECT ID + 1 FROM n) SELECT ID FROM n"
    path = usual_file(HARBOR, DAYS).write(
        tmp_path / "v.dna", "DROP TABLE ENTITIES", f"CREATE VIEW ENTITIES AS {endless}"
    )
    with pytest.raises(ReadingError, match="it has no table ENTITIES"):
        load_dna(path)


def test_broken_rule_of_a_table_is_no_damage(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    file.tables["STATEMENTS"] += ", CHECK (Start < Stop)"
    path = file.write(
        tmp_path / "h.dna", "PRAGMA ignore_check_constraints = ON", "UPDATE STATEMENTS SET Stop = 0 WHERE ID = 2"
    )
    assert [claim.id for claim in load_dna(path).project.claims] == ["1", "3", "4", "5", "6"]
