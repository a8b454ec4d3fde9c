"""Bytes of files."""

import os
from pathlib import Path

import pytest

from undersigned.errors import ReadingError
from undersigned.reading import files
from undersigned.reading.files import iter_lines, read_bytes


def test_lines_have_numbers_and_blank_ones_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"one\n\n  \r\ntwo")
    assert list(iter_lines(path)) == [(1, b"one\n"), (4, b"two")]


def test_a_line_above_the_limit_is_cut_off_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    monkeypatch.setattr(files, "CHUNK", 4)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"a" * 55 + b"\nnext\n")
    assert list(iter_lines(path)) == [(1, b"a" * 11), (2, b"next\n")]


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(files.MAX_BYTES + 1)
    with pytest.raises(ReadingError, match=r"a\.txt: 67,108,865 bytes are more than the limit"):
        read_bytes(path)


@pytest.mark.parametrize("read", [read_bytes, lambda path: list(iter_lines(path))], ids=["whole", "lines"])
def test_what_cannot_be_read_is_said(read: object, tmp_path: Path) -> None:
    assert callable(read)
    with pytest.raises(ReadingError, match=r"none\.txt: cannot be read \(No such file or directory\)"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadingError, match="not a regular file"):
        read(tmp_path)


def test_denied_files_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")

    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    with pytest.raises(ReadingError, match=r"Permission denied\); check the path and its permissions"):
        read_bytes(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(ReadingError, match="not a regular file"):
        read_bytes(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_of_records_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.jsonl"
    os.mkfifo(path)
    with pytest.raises(ReadingError, match="not a regular file"):
        list(iter_lines(path))
