"""Random tables with exactly the degrees and sizes of a table of signatures."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from undersigned.discourse import Matrix
from undersigned.errors import ValidationError

__all__ = ["TRADES", "iter_random_tables"]

TRADES = 10
"""Rounds of trades between two samples: as many as the customary 5 trades of two rows for each row."""

Ints = NDArray[np.int64]


def iter_random_tables(matrix: Matrix, *, samples: int, seed: int, rounds: int = TRADES) -> Iterator[Matrix]:
    """Yield random 0/1 matrices with the margins of one matrix, all such matrices equally likely in the limit.

    In a round of trades all rows are paired at random. Two rows keep what both have, put together what only one of
    them has, and take as many of it back at random as they gave. The samples are the states of one Markov chain, a
    number of rounds apart; five times that many come before the first sample.

    Args:
        matrix: zeros and ones, shape (signers, documents).
        samples: how many.
        seed: of the randomness; the same seed gives the same tables.
        rounds: between two samples.

    Raises:
        ValidationError: a number is below 1.

    Source: Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz 2014, doi 10.1038/ncomms5114, for trades; Godard &
        Neal 2022, doi 10.1093/comnet/cnac049, for their number; Carstens, Hamann, Meyer, Penschuck, Tran & Wagner
        2018, doi 10.4230/LIPIcs.ESA.2018.11, for trades of all rows at once.
    """
    for name, value in (("samples", samples), ("rounds", rounds)):
        if value < 1:
            raise ValidationError(f"{name}={value} is too few; give 1 or more")
    rng = np.random.default_rng(seed)
    height, width = matrix.shape
    rows = np.repeat(np.arange(height, dtype=np.int64), np.diff(matrix.indptr))
    columns = matrix.indices.astype(np.int64)
    for number in range(samples):
        for _ in range(rounds * (6 if number == 0 else 1)):
            rows, columns = _trade_all(rows, columns, (height, width), rng)
        drawn: Matrix = csr_array((np.ones(len(rows)), (rows, columns)), shape=(height, width))
        drawn.sort_indices()
        yield drawn


def _trade_all(rows: Ints, columns: Ints, shape: tuple[int, int], rng: np.random.Generator) -> tuple[Ints, Ints]:
    """Pair all rows at random and let each pair trade; with an odd number, one row stays out."""
    height, width = shape
    shuffled = rng.permutation(height)
    table = np.empty(height, dtype=np.int64)
    table[shuffled] = np.arange(height) // 2  # number of the pair
    cells = table[rows] * width + columns
    order = np.argsort(cells, kind="stable")
    rows, columns, cells = rows[order], columns[order], cells[order]
    same = cells[1:] == cells[:-1]
    shared = np.concatenate([same, [False]]) | np.concatenate([[False], same]) if len(cells) else np.zeros(0, bool)
    loose = np.flatnonzero(~shared)
    owners = rows[loose]
    drawn = rng.random(len(loose))
    pairs = table[owners]
    into = np.lexsort((drawn, pairs))  # the loose cells of each pair in random order
    given = np.lexsort((owners, pairs))  # the rows of each pair, each as often as it gave
    traded = rows.copy()
    traded[loose[into]] = owners[given]
    return traded, columns
