"""Claims to count, made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from undersigned.discourse import BOOLEAN, ClaimTable, Scale


@pytest.fixture(scope="session")
def table_of() -> Callable[..., ClaimTable]:
    """Return a function that makes a table of `(organization, concept, stance)`."""

    def make(
        claims: Sequence[tuple[str, str, int]],
        *,
        scale: Scale = BOOLEAN,
        documents: Sequence[str] | None = None,
        dates: Sequence[str | None] | None = None,
        weights: Sequence[float] | None = None,
    ) -> ClaimTable:
        return ClaimTable(
            ids=tuple(str(at) for at in range(len(claims))),
            documents=("d",) * len(claims) if documents is None else tuple(documents),
            dates=(None,) * len(claims) if dates is None else tuple(dates),
            variables={
                "organization": tuple(claim[0] for claim in claims),
                "concept": tuple(claim[1] for claim in claims),
            },
            numbers={"stance": tuple(claim[2] for claim in claims)},
            scales={"stance": scale},
            weights=None if weights is None else tuple(weights),
        )

    return make
