"""Claims with dates, made by hand."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence

import pytest

from undersigned.discourse import BOOLEAN, ClaimTable, Scale

Claim = tuple[str, str, int, str | None]


@pytest.fixture(autouse=True)
def _warnings_are_errors() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.fixture(scope="session")
def dated() -> Callable[..., ClaimTable]:
    """Return a function that makes a table of `(organization, concept, stance, date)`, a document a claim."""

    def make(claims: Sequence[Claim], *, scale: Scale = BOOLEAN, weights: Sequence[float] | None = None) -> ClaimTable:
        return ClaimTable(
            ids=tuple(f"c{at:03}" for at in range(len(claims))),
            documents=tuple(f"d{at:03}" for at in range(len(claims))),
            dates=tuple(claim[3] for claim in claims),
            variables={
                "organization": tuple(claim[0] for claim in claims),
                "concept": tuple(claim[1] for claim in claims),
            },
            numbers={"stance": tuple(claim[2] for claim in claims)},
            scales={"stance": scale},
            weights=None if weights is None else tuple(weights),
        )

    return make
