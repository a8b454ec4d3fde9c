"""The matrices of the field's standard tool, where the shared folder is there."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from undersigned.discourse import (
    Aggregation,
    ClaimTable,
    Duplicates,
    MatrixRequest,
    Mode,
    Normalization,
    Scale,
    compute_matrix,
)

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "discourse"
KEYS = sorted(json.loads((FOLDER / "expected.json").read_text("utf-8"))) if FOLDER.is_dir() else [""]

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="needs ../shared/vectors/discourse"),
]


@pytest.fixture(scope="module")
def claims() -> ClaimTable:
    with (FOLDER / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return ClaimTable(
        ids=tuple(row["statement_id"] for row in rows),
        documents=tuple(row["document_id"] for row in rows),
        dates=tuple(row["date"] for row in rows),
        variables={name: tuple(row[name] for row in rows) for name in ("organization", "concept")},
        numbers={"stance": tuple(int(row["stance"]) for row in rows)},
        scales={"stance": Scale(least=-2, most=2)},
    )


@pytest.mark.parametrize("key", KEYS)
def test_matrix_is_that_of_the_standard_tool(claims: ClaimTable, key: str) -> None:
    expected = json.loads((FOLDER / "expected.json").read_text("utf-8"))[key]
    mode, aggregation, normalization, duplicates = key.split("|")
    request = MatrixRequest(
        mode=Mode(mode),
        aggregation=Aggregation(aggregation),
        normalization=Normalization(normalization),
        duplicates=Duplicates(duplicates),
    )
    found = compute_matrix(claims, request)
    assert (list(found.rows), list(found.columns)) == (expected["rows"], expected["cols"])
    assert np.abs(found.matrix.toarray() - np.array(expected["m"])).max() < 1e-9


def test_all_vectors_are_there() -> None:
    assert len(KEYS) == 23
