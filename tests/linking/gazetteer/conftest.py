"""Tables of invented organizations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from undersigned.linking.gazetteer.rows import COLUMNS

Writer = Callable[..., Path]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    """Return a writer of tables: a line is a mapping of columns to cells, or a text as it is."""

    def write(*lines: dict[str, str] | str, folder: Path | None = None, name: str = "mine.tsv") -> Path:
        path = (folder or tmp_path_factory.mktemp("tables")) / name
        told = ["\t".join(COLUMNS)]
        told += [line if isinstance(line, str) else "\t".join(line.get(c, "") for c in COLUMNS) for line in lines]
        path.write_text("\n".join(told) + "\n", encoding="utf-8")
        return path

    return write
