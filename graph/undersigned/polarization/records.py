"""What the panel found, as records."""

from __future__ import annotations

from dataclasses import dataclass

from undersigned.polarization.figures import Interval, Null
from undersigned.polarization.objectives import Index
from undersigned.polarization.requests import PanelRequest

__all__ = ["IndexFigures", "Polarization"]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexFigures:
    """An index with its best partition.

    Args:
        index: which one.
        value: of the best partition.
        bounds: lowest and highest value that a best partition can have.
        rises: whether a more divided field has a higher value.
        exact: whether all partitions were compared.
        optima: how many partitions are equally good; None where not all were compared.
        groups: the actors of each group, by size, then by name.
        congruence_inside: share of the congruence that lies within groups; None without any.
        conflict_between: share of the conflict that lies between groups; None without any.
        values: of all indices for this partition.
        null: how the value compares with shuffled stances; None where none were shuffled.
        interval: over documents drawn with replacement; None where none were drawn.
    """

    index: Index
    value: float
    bounds: tuple[float, float]
    rises: bool
    exact: bool
    optima: int | None
    groups: tuple[tuple[str, ...], ...]
    congruence_inside: float | None
    conflict_between: float | None
    values: dict[Index, float]
    null: Null | None = None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarization:
    """The panel.

    Args:
        claims: how many count.
        documents: that they are from.
        actors: that share a concept with another one, sorted.
        unplaced: actors that share none, sorted; they are in no group.
        congruence: sum over all pairs.
        conflict: sum over all pairs.
        indices: the panel, in the order of `Index`.
        labels: names of actors that are IRIs.
        request: what was measured.
    """

    claims: int
    documents: int
    actors: tuple[str, ...]
    unplaced: tuple[str, ...]
    congruence: float
    conflict: float
    indices: tuple[IndexFigures, ...]
    labels: dict[str, str]
    request: PanelRequest

    @property
    def conflict_share(self) -> float | None:
        """`F / (C + F)` over all pairs, from 0 to 1; None where no two actors share a concept."""
        total = self.congruence + self.conflict
        return self.conflict / total if total else None
