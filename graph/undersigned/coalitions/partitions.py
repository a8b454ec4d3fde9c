"""Partitions of actors into coalitions: one record, one numbering, whatever the method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Coalitions", "Floats", "Labels", "name_groups"]

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

ALONE = -1
"""Label of an actor in no coalition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalitions:
    """Who hangs together.

    Args:
        number_of: actor to the number of its coalition; actors without a tie are in none and missing here.
        groups: the actors of each coalition, sorted; the largest first, equal ones by their smallest actor.
        modularity: of the partition, signed where conflict counts; None for a network without ties.
        method: how it was found.
    """

    number_of: dict[str, int]
    groups: tuple[tuple[str, ...], ...]
    modularity: float | None
    method: str

    def labels(self, names: Iterable[str]) -> Labels:
        """Return the number of the coalition of each name, -1 for none; shape (names,)."""
        return np.array([self.number_of.get(name, ALONE) for name in names], dtype=np.int64)


def name_groups(names: Sequence[str], labels: Labels, *, modularity: float | None, method: str) -> Coalitions:
    """Return coalitions numbered by size, then by their smallest actor.

    Args:
        names: of the actors, all different.
        labels: shape (names,); equal for actors of one coalition, below 0 for those in none.
        modularity: of the partition.
        method: how it was found.

    Example:
        >>> name_groups(["a", "b", "c"], np.array([7, 4, 4]), modularity=None, method="signed").groups
        (('b', 'c'), ('a',))
    """
    members: dict[int, list[str]] = {}
    for name, label in zip(names, labels.tolist(), strict=True):
        if label >= 0:
            members.setdefault(label, []).append(name)
    groups = sorted((tuple(sorted(group)) for group in members.values()), key=lambda group: (-len(group), group[0]))
    return Coalitions(
        number_of={name: number for number, group in enumerate(groups) for name in group},
        groups=tuple(groups),
        modularity=modularity,
        method=method,
    )
