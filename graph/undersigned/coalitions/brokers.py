"""Who stands between coalitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from undersigned.coalitions.partitions import Coalitions, Floats, Labels
from undersigned.coalitions.paths import weighted_betweenness
from undersigned.discourse import Matrix

__all__ = ["Broker", "find_brokers", "participation", "within_z"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Broker:
    """How an actor stands to the coalitions.

    Args:
        name: of the actor.
        coalition: number of its own.
        betweenness: share of the shortest paths between others that run through it, 0 to 1.
        participation: how evenly its ties go to all coalitions, 0 to 1 - 1/coalitions.
        within: z-score of its ties within its own coalition; 0 where all members have equal ones.
    """

    name: str
    coalition: int
    betweenness: float
    participation: float
    within: float


def find_brokers(matrix: Matrix, names: Sequence[str], coalitions: Coalitions) -> tuple[Broker, ...]:
    """Return all actors with a coalition, those who stand between most first.

    Args:
        matrix: agreement: symmetric, no weight below 0, shape (actors, actors).
        names: of the actors.
        coalitions: of these actors.

    Returns:
        By participation, then betweenness, both descending, then name.
    """
    labels = coalitions.labels(names)
    spread, inner = participation(matrix, labels), within_z(matrix, labels)
    between = weighted_betweenness(matrix)
    found = [
        Broker(
            name=name,
            coalition=int(labels[at]),
            betweenness=float(between[at]),
            participation=float(spread[at]),
            within=float(inner[at]),
        )
        for at, name in enumerate(names)
        if labels[at] >= 0
    ]
    return tuple(sorted(found, key=lambda one: (-round(one.participation, 9), -round(one.betweenness, 9), one.name)))


def participation(matrix: Matrix, labels: Labels) -> Floats:
    """Return the participation coefficient of each actor, `1 - sum_s (k_is / k_i)^2`.

    Args:
        matrix: symmetric, no weight below 0, shape (actors, actors).
        labels: number of the coalition of each actor, below 0 for none, shape (actors,).

    Returns:
        Shape (actors,), 0 to 1 - 1/coalitions; 0 where all ties go to one coalition, or there are none.

    Source: Guimera & Amaral 2005, doi 10.1038/nature03288.
    """
    to_each = _to_each(matrix, labels)
    all_ties = to_each.sum(axis=1)
    squares = (to_each**2).sum(axis=1)
    shares = np.divide(squares, all_ties**2, out=np.ones(len(labels)), where=all_ties > 0)
    found: Floats = np.clip(1.0 - shares, 0.0, 1.0)
    return found


def within_z(matrix: Matrix, labels: Labels) -> Floats:
    """Return by how many standard deviations an actor's ties within its coalition exceed the mean of its members.

    Args:
        matrix: symmetric, no weight below 0, shape (actors, actors).
        labels: number of the coalition of each actor, below 0 for none, shape (actors,).

    Returns:
        Shape (actors,); 0 where all members have equal ties, and for actors in no coalition.

    Source: Guimera & Amaral 2005, doi 10.1038/nature03288.
    """
    to_each = _to_each(matrix, labels)
    found = np.zeros(len(labels))
    for group in range(to_each.shape[1]):
        members = labels == group
        inside = to_each[members, group]
        spread = inside.std() if len(inside) else 0.0
        if spread > 1e-12 * np.abs(inside).max(initial=0.0):
            found[members] = (inside - inside.mean()) / spread
    return found


def _to_each(matrix: Matrix, labels: Labels) -> Floats:
    """Return the sum of each actor's weights to each coalition, shape (actors, coalitions)."""
    count = int(labels.max(initial=-1)) + 1
    members = np.zeros((len(labels), count))
    grouped = np.flatnonzero(labels >= 0)
    members[grouped, labels[grouped]] = 1.0
    found: Any = matrix @ members
    return np.asarray(found, dtype=np.float64).reshape(len(labels), count)
