"""Which asks are one measure, and their stance: measured on asks of the samples and of real documents."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from undersigned.model.facts import Stance

ROOT = Path(__file__).parents[2]
DOCUMENTS = ROOT.parent / "shared" / "corpus" / "documents"


@pytest.fixture(scope="module")
def measure() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("benchmark_of_measures", ROOT / "benchmarks" / "measures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look their annotations up there
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.corpus
@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the documents of the gold are not beside the checkout")
def test_asks_of_the_gold_documents(measure: ModuleType) -> None:
    rows = measure.read_gold()
    told = measure.score(measure.link_gold(rows, DOCUMENTS))
    assert len({row["document"] for row in rows if not (measure.SAMPLES / row["document"]).exists()}) >= 40
    assert told.f1 >= 0.85
    assert told.stance >= 0.9


def test_gold_of_the_samples(measure: ModuleType) -> None:
    rows = [row for row in measure.read_gold() if (measure.SAMPLES / row["document"]).exists()]
    told = measure.score(measure.link_gold(rows, DOCUMENTS))
    assert told.precision == 1.0
    assert told.f1 >= 0.9
    assert told.stance >= 0.95


def test_gold_holds_no_sentence(measure: ModuleType) -> None:
    rows = measure.read_gold()
    assert {len(row["ask"]) for row in rows} == {measure.DIGITS}
    assert {row["stance"] for row in rows} == {"support", "oppose"}
    assert max(len(row["measure"].split()) for row in rows) <= 12
    assert len({(row["document"], row["start"], row["measure"]) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param("xxy", (1.0, 1.0, 1.0), id="right"),
        pytest.param("xyz", (1.0, 0.0, 1.0), id="all apart"),
        pytest.param("xxx", (1 / 3, 1.0, 1.0), id="all in one"),
        pytest.param("x y", (1.0, 0.0, 1.0), id="one not found"),
    ],
)
def test_score(measure: ModuleType, found: str, expected: tuple[float, float, float]) -> None:
    asks = [
        measure.SortedAsk("a", place, {gold: "support"}, {name: Stance.SUPPORT} if name.strip() else {})
        for place, (gold, name) in enumerate(zip("AAB", found, strict=True))
    ]
    told = measure.score(asks)
    assert (told.precision, told.recall, told.stance) == pytest.approx(expected)


def test_stance_is_that_of_the_measure_most_asks_have(measure: ModuleType) -> None:
    asks = [
        measure.SortedAsk("a", 1, {"A": "oppose"}, {"x": Stance.SUPPORT, "y": Stance.OPPOSE}),
        measure.SortedAsk("a", 2, {"A": "oppose"}, {"y": Stance.SUPPORT}),
    ]
    assert measure.score(asks).right_stances == 1
