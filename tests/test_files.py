"""Files are written in one move."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from undersigned.files import write_whole


def test_pieces_become_a_file_in_a_new_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "a.txt", ("péaje\n", "no\n"))
    assert (tmp_path / "new" / "a.txt").read_bytes() == "péaje\nno\n".encode()


def test_what_is_cut_short_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def pieces() -> Iterator[str]:
        yield "new"
        raise RuntimeError("cut short")

    with pytest.raises(RuntimeError, match="cut short"):
        write_whole(path, pieces())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
