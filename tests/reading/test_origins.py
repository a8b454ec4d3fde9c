"""Bytes of files, and of what lies in them."""

import io
import os
from pathlib import Path

import pytest

from undersigned.errors import ReadingError
from undersigned.reading import origins
from undersigned.reading.origins import Budget, Origin


def origin(path: Path) -> Origin:
    return Origin.of_file(path)


def test_lines_have_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"one\n\ntwo")
    assert list(origin(path).iter_lines()) == [(1, b"one\n"), (2, b"\n"), (3, b"two")]


def test_a_line_above_the_limit_is_cut_off_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "MAX_BYTES", 10)
    monkeypatch.setattr(origins, "CHUNK", 4)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"a" * 55 + b"\nnext\n")
    assert list(origin(path).iter_lines()) == [(1, b"a" * 11), (2, b"next\n")]


def test_a_file_above_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(origins, "MAX_BYTES", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 10)
    assert origin(path).read() == b"a" * 10
    path.write_bytes(b"a" * 11)
    with pytest.raises(ReadingError, match=r"a\.txt: .* more bytes than the limit of 10; split it"):
        origin(path).read()


@pytest.mark.parametrize("read", [Origin.read, lambda each: list(each.iter_lines())], ids=["whole", "lines"])
def test_what_cannot_be_read_is_said(read: object, tmp_path: Path) -> None:
    assert callable(read)
    with pytest.raises(ReadingError, match=r"none\.txt: cannot be read \(No such file or directory\)"):
        read(origin(tmp_path / "none.txt"))
    with pytest.raises(ReadingError, match="not a regular file"):
        read(origin(tmp_path))
    with pytest.raises(ReadingError, match="no name of a file"):
        read(origin(Path("a\x00b.txt")))


def test_denied_files_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    denied = origin(path)

    def deny(*_: object, **__: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    with pytest.raises(ReadingError, match=r"Permission denied\); check the path and its permissions"):
        denied.read()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("read", [Origin.read, lambda each: list(each.iter_lines())], ids=["whole", "lines"])
def test_a_pipe_is_refused_without_waiting(read: object, tmp_path: Path) -> None:
    assert callable(read)
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(ReadingError, match="not a regular file"):
        read(origin(path))


def test_what_lies_in_a_file_shares_its_budget_and_columns() -> None:
    outer = Origin(name="a.zip", source="x/a.zip", opener=io.BytesIO, columns={"text": "Body"}, budget=Budget(left=10))
    inner = outer.inside(b"text", name="B.TXT", source="x/a.zip!/B.TXT")
    assert (inner.suffix, inner.depth, inner.read(), inner.columns) == (".txt", 1, b"text", {"text": "Body"})
    outer.budget.spend(6, name="x/a.zip")
    with pytest.raises(ReadingError, match=r"B\.TXT: to unpack it would go beyond 1,073,741,824 bytes for one file"):
        inner.budget.spend(5, name=inner.source)


def test_what_lies_too_deep_is_refused() -> None:
    deep = Origin(name="a.zip", source="a.zip", opener=io.BytesIO, depth=3)
    with pytest.raises(ReadingError, match=r"a\.zip!/b\.zip: it lies in more than 3 archives or messages"):
        deep.inside(b"", name="b.zip", source="a.zip!/b.zip")
