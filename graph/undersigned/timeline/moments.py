"""The networks of one window: who agrees and who disagrees in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from undersigned.discourse import (
    Aggregation,
    ClaimTable,
    Matrix,
    StanceCounts,
    count_stances,
    drop_duplicates,
    project_stances,
)
from undersigned.timeline.kernels import kernel_values
from undersigned.timeline.requests import Kernel, TimelineRequest
from undersigned.timeline.windows import DatedClaims, Window

__all__ = ["Moment", "project_window"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A window with its networks.

    Args:
        window: the stretch of time.
        claims: number of claims in the window that count, duplicates dropped.
        actors: number of actors with a claim in the window.
        concepts: number of concepts with a claim in the window.
        names: actors of the networks, sorted; under a gaussian kernel also those of other times.
        congruence: shape (names, names), symmetric, diagonal 0.
        conflict: the same for disagreement.
    """

    window: Window
    claims: int
    actors: int
    concepts: int
    names: tuple[str, ...]
    congruence: Matrix
    conflict: Matrix

    @property
    def congruence_share(self) -> float | None:
        """Weight of congruence in that of congruence and conflict, 0 to 1; None where no two actors share a concept."""
        agreed, opposed = float(self.congruence.sum()), float(self.conflict.sum())
        return agreed / (agreed + opposed) if agreed + opposed else None

    @property
    def density(self) -> float | None:
        """Share of pairs of actors that share a concept, 0 to 1; None for fewer than two actors."""
        pairs = len(self.names) * (len(self.names) - 1)
        return int((self.congruence + self.conflict).count_nonzero()) / pairs if pairs else None


def project_window(table: ClaimTable, told: DatedClaims, window: Window, request: TimelineRequest) -> Moment:
    """Return the networks of a window.

    Under a kernel a pair of claims counts `s(k, k') sqrt(kappa(u) kappa(u'))` with `u = 2 (gamma - t) / w`, where
    `gamma` is the middle of the date of a claim, `t` that of the window, and `w` the number of its days; `average`
    divides by `(a_i + a_i') / 2` with `a_i` the sum of the kappa of an actor.

    Args:
        table: claims.
        told: the same in the order of time.
        window: which stretch of time.
        request: which networks.

    Source: Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25; the kernels as `kernel_values` says.
    """
    inside = _count(table.select(window.positions), request)
    weighed, activity = inside, None
    if request.kernel is not Kernel.NONE:
        positions, kappa = _weigh(told, window, request.kernel)
        near = table.select(positions)
        weighed = _count(_weighed(near, np.sqrt(kappa)), request)
        activity = _count(_weighed(near, kappa), request).activity
    congruence, conflict = (
        project_stances(weighed, aggregation, request.normalization, activity=activity)
        for aggregation in (Aggregation.CONGRUENCE, Aggregation.CONFLICT)
    )
    return Moment(
        window=window,
        claims=len(inside.claims),
        actors=len(inside.rows),
        concepts=len(inside.columns),
        names=weighed.rows,
        congruence=congruence,
        conflict=conflict,
    )


def _count(table: ClaimTable, request: TimelineRequest) -> StanceCounts:
    """Return the counts of claims, duplicates dropped."""
    variables = {"rows": request.rows, "columns": request.columns, "stance": request.stance}
    return count_stances(drop_duplicates(table, request.duplicates, **variables), **variables)


def _weigh(told: DatedClaims, window: Window, kernel: Kernel) -> tuple[tuple[int, ...], NDArray[np.float64]]:
    """Return the claims that count, and how much: a gaussian reaches beyond the window for dates no longer than it."""
    days, inside = window.range, set(window.positions)
    reaches = kernel is Kernel.GAUSSIAN
    near = [
        (at, gamma)
        for at, gamma in zip(told.positions, told.ranges, strict=True)
        if at in inside or (reaches and gamma.days <= days.days)
    ]
    middles = np.array([gamma.middle for _, gamma in near], dtype=np.float64)
    kappa = kernel_values(kernel, 2 * (middles - days.middle) / days.days)
    return tuple(at for at, value in zip((at for at, _ in near), kappa, strict=True) if value > 0), kappa[kappa > 0]


def _weighed(table: ClaimTable, factors: NDArray[np.float64]) -> ClaimTable:
    """Return claims whose weights are multiplied by factors."""
    own = np.ones(len(table)) if table.weights is None else np.array(table.weights, dtype=np.float64)
    return replace(table, weights=tuple(map(float, own * factors)))
