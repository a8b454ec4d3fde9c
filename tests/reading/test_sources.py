"""Files and folders to documents and rejections."""

import json
import os
import tracemalloc
from pathlib import Path

import pytest

from undersigned.model.document import Document
from undersigned.reading import Rejected, iter_documents
from undersigned.reading.documents import FORMATS


def outcome(*sources: Path | str) -> list[tuple[str, str]]:
    return [
        (Path(each.source).name, "" if isinstance(each, Document) else each.reason) for each in iter_documents(sources)
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"b.md": "We object.", "a.txt": "We ask.", "sub/c.HTML": "<p>We agree.", ".d.txt": "No."}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.md").write_text("No.")
    return tmp_path


def test_folders_are_read_in_sorted_order(folder: Path) -> None:
    assert outcome(folder) == [("a.txt", ""), ("b.md", ""), ("c.HTML", "")]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert outcome(folder / "b.md", str(folder), folder / "b.md") == [("b.md", ""), ("a.txt", ""), ("c.HTML", "")]


def test_nothing_stops_at_a_broken_source(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"")
    (folder / "ab.txt").write_bytes(bytes(range(256)))
    (folder / "ac.md").write_bytes("---\ntitle: x\n---\n".encode("utf-16"))
    found = dict(outcome(folder, folder / "none.txt", folder / "picture.png"))
    assert list(found) == ["a.txt", "aa.txt", "ab.txt", "ac.md", "b.md", "c.HTML", "none.txt", "picture.png"]
    assert found["aa.txt"] == "the file is empty; nothing to read"
    assert "binary" in found["ab.txt"]
    assert "no visible text" in found["ac.md"]
    assert "No such file" in found["none.txt"]
    assert "unknown format .png; expected one of .csv, " in found["picture.png"]
    assert [name for name, reason in found.items() if not reason] == ["a.txt", "b.md", "c.HTML"]


def test_equal_content_counts_once(folder: Path) -> None:
    (folder / "z.txt").write_text("We ask.")
    assert outcome(folder)[-1] == ("z.txt", f"same content as {folder / 'a.txt'}; counted once")


def test_equal_records_count_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "We ask."}) + "\n" + json.dumps({"text": "We ask."}) + "\n")
    found = list(iter_documents([path]))
    assert found[1] == Rejected(source=f"{path}#2", reason=f"same content as {path}#1; counted once", duplicate=True)


def test_broken_lines_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "We ask."}\nbroken\n{"text": "We object."}\n')
    found = list(iter_documents([path]))
    assert [type(each) for each in found] == [Document, Rejected, Document]
    assert isinstance(found[1], Rejected)
    assert found[1].source == f"{path}, line 2"
    assert found[1].reason.startswith("not JSON")


def test_a_folder_with_none_of_the_formats_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    assert [reason for _, reason in outcome(tmp_path)] == [
        "the folder holds no file of the formats " + ", ".join(sorted(FORMATS))
    ]


def test_a_closed_folder_is_named_and_the_rest_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def deny(path: str | Path) -> object:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", deny)
    assert outcome(folder) == [
        ("sub", "the folder cannot be searched (Permission denied); check its permissions"),
        ("a.txt", ""),
        ("b.md", ""),
    ]


@pytest.mark.parametrize(
    "source", ["a\x00b.txt", "x" * 5_000 + ".txt", "", "\ud800.txt"], ids=["nul", "long", "empty", "surrogate"]
)
def test_odd_paths_do_not_crash(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (found,) = iter_documents([source])
    assert isinstance(found, Rejected)
    found.source.encode("utf-8")
    found.reason.encode("utf-8")


def test_a_misspelled_folder_is_told_as_missing(tmp_path: Path) -> None:
    (found,) = iter_documents([tmp_path / "relases"])
    assert isinstance(found, Rejected)
    assert found.reason == "there is no such file or folder; check the path"


def test_file_names_that_are_no_text_can_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "wb") as stream:  # noqa: PTH123 a name in bytes
            stream.write(b"We ask.")
    except OSError:
        pytest.skip("the file system takes names in UTF-8 only")
    (found,) = iter_documents([tmp_path])
    assert isinstance(found, Document)
    assert found.name == "caf\ufffd.txt"
    found.source.encode("utf-8")


def test_memory_does_not_grow_with_the_number_of_records(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w") as stream:
        for number in range(600):
            stream.write(json.dumps({"text": f"{number} " + "We object to it. " * 300}) + "\n")
    list(iter_documents([path]))
    tracemalloc.start()
    peaks = []
    for number, _ in enumerate(iter_documents([path])):
        if number in {100, 599}:
            peaks.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    # 500 texts of 5 kB would be 2.5 MB.
    assert peaks[1] - peaks[0] < 400_000
