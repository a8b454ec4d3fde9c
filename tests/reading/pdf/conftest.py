"""The maker of PDF files that the benchmarks have, and what reads them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from undersigned.model.document import Document
from undersigned.reading import read_document

pytest.importorskip("pypdfium2", reason="reading PDF needs the extra [pdf]")

MAKER = Path(__file__).parents[3] / "benchmarks" / "paper.py"
Read = Callable[[bytes], Document]


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("paper", MAKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["paper"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def paper(maker: ModuleType):
    return maker.Paper


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_bytes(data: bytes) -> Document:
        path = tmp_path / "release.pdf"
        path.write_bytes(data)
        (document,) = read_document(path)
        return document

    return read_bytes
