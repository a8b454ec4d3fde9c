"""Tables of signatures made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_array

from undersigned.joint import SignatureTable

Make = Callable[..., SignatureTable]


def table_of(cells: Sequence[Sequence[int]] | NDArray[np.int64], dates: Sequence[str | None] = ()) -> SignatureTable:
    matrix = np.asarray(cells, dtype=float)
    height, width = matrix.shape if matrix.ndim == 2 else (0, 0)
    return SignatureTable(
        signers=tuple(f"s{row:03}" for row in range(height)),
        documents=tuple(f"d{column:03}" for column in range(width)),
        dates=tuple(dates) or (None,) * width,
        matrix=csr_array(matrix.reshape(height, width)),
    )


@pytest.fixture(scope="session")
def make() -> Make:
    """Return a function that makes a table of rows of zeros and ones."""
    return table_of


@pytest.fixture(scope="session")
def blocks() -> SignatureTable:
    """Return 24 signers and 80 documents, two camps that sign among themselves, some busier than others."""
    rng = np.random.default_rng(5)
    camp = np.add.outer(np.arange(24) % 2, np.arange(80)) % 2 == 0
    chance = np.where(camp, 0.45, 0.08) * np.linspace(0.3, 1.0, 24)[:, None]
    return table_of((rng.random((24, 80)) < chance).astype(np.int64))
