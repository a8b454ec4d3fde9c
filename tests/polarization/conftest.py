"""Fields of actors: hand-made claims, random congruence and conflict; no warning passes."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence

import pytest

from undersigned.discourse import BOOLEAN, ClaimTable, Scale

Claims = Sequence[tuple[str, str, int]]


@pytest.fixture(autouse=True)
def no_warnings() -> Iterator[None]:
    """Make each warning an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.fixture(scope="session")
def table_of() -> Callable[..., ClaimTable]:
    """Return a function that makes a table of `(organization, concept, stance)`, each in a document of its own."""

    def make(
        claims: Claims,
        *,
        scale: Scale = BOOLEAN,
        documents: Sequence[str] | None = None,
        weights: Sequence[float] | None = None,
        labels: dict[str, str] | None = None,
    ) -> ClaimTable:
        numbers = range(len(claims))
        return ClaimTable(
            ids=tuple(map(str, numbers)),
            documents=tuple(documents or map(str, numbers)),
            dates=("2024-05-02",) * len(claims),
            variables={
                "organization": tuple(claim[0] for claim in claims),
                "concept": tuple(claim[1] for claim in claims),
            },
            numbers={"stance": tuple(claim[2] for claim in claims)},
            scales={"stance": scale},
            weights=None if weights is None else tuple(weights),
            labels=labels or {},
        )

    return make


@pytest.fixture(scope="session")
def camps() -> Claims:
    """Return claims of two camps of three: one is for toll and ban, the other against; one of each strays once."""
    quiet, free = ("Harbor Watch", "Kelp and Reef", "Lantern League"), ("Commuters", "Ferry Workers", "Small Traders")
    claims = [(name, concept, 1) for name in quiet for concept in ("ban", "registry", "toll")]
    claims += [(name, concept, 0) for name in free for concept in ("ban", "toll")]
    return [*claims, ("Kelp and Reef", "ban", 0), ("Commuters", "registry", 1)]
