"""One organization, one node: measured on names and decisions of real documents, without their sentences."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

MEASURE = Path(__file__).parents[2] / "benchmarks" / "identity.py"


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("identity", MEASURE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_organizations_of_the_gold_documents(measure: ModuleType) -> None:
    rows = measure.read_gold(measure.DEFAULT)
    found = measure.link_rows(rows)
    precision, recall = measure.b_cubed(found, [row["organization"] for row in rows])
    joined, _ = measure.wrong_pairs(rows, found)
    assert len({row["document"] for row in rows}) >= 40
    assert joined == set()
    assert 2 * precision * recall / (precision + recall) >= 0.95


@pytest.mark.parametrize(
    ("found", "gold", "expected"),
    [
        pytest.param("abc", "abc", (1.0, 1.0), id="all apart and right"),
        pytest.param("aaa", "abc", (1 / 3, 1.0), id="all in one"),
        pytest.param("abc", "aaa", (1.0, 1 / 3), id="all apart and wrong"),
        pytest.param("aabb", "aaab", (3 / 4, 2 / 3), id="one of three misplaced"),
    ],
)
def test_b_cubed(measure: ModuleType, found: str, gold: str, expected: tuple[float, float]) -> None:
    assert measure.b_cubed(list(found), list(gold)) == pytest.approx(expected)
