"""Networks and claims with coalitions in them, made by hand."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence

import pytest

from undersigned.discourse import BOOLEAN, ClaimTable, Scale


@pytest.fixture(autouse=True)
def _no_warnings() -> Iterator[None]:
    """Let a warning of numpy or scipy fail the test."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.fixture(scope="session")
def table_of() -> Callable[..., ClaimTable]:
    """Return a function that makes a table of `(organization, concept, stance)`, each in a document of its own."""

    def make(
        claims: Sequence[tuple[str, str, int]],
        *,
        scale: Scale = BOOLEAN,
        documents: Sequence[str] | None = None,
        labels: dict[str, str] | None = None,
    ) -> ClaimTable:
        return ClaimTable(
            ids=tuple(f"claim-{at}" for at in range(len(claims))),
            documents=tuple(f"d{at:03}" for at in range(len(claims))) if documents is None else tuple(documents),
            dates=("2021-06-03",) * len(claims),
            variables={
                "organization": tuple(claim[0] for claim in claims),
                "concept": tuple(claim[1] for claim in claims),
            },
            numbers={"stance": tuple(claim[2] for claim in claims)},
            scales={"stance": scale},
            labels=labels or {},
        )

    return make


@pytest.fixture(scope="session")
def rivals(table_of: Callable[..., ClaimTable]) -> ClaimTable:
    """Return claims of two rival coalitions, 4 and 3, and of one organization that is with both on something."""
    sides = {"harbor": 1, "kelp": 1, "lantern": 1, "quiet": 1, "brightsail": 0, "ferry": 0, "traders": 0}
    claims = [
        (actor, concept, stance)
        for actor, stance in sides.items()
        for concept in ("ban", "toll", "registry")
        for _ in range(2)
    ]
    claims += [("halfmoon", "registry", 1), ("halfmoon", "ban", 0)]
    return table_of(claims)
