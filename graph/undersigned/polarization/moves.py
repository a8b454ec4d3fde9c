"""Local moves after Kernighan and Lin, for many fields and many starts side by side."""

from __future__ import annotations

import numpy as np

from undersigned.polarization.objectives import Floats, Labels, Objective

__all__ = ["climb"]

BETTER = 1e-12
"""A sum must rise by more than what the order of additions can make."""

PATIENCE = 25
"""Moves without a new best after which a pass ends; the moves after it are rarely of use."""

PASSES = 100
"""Passes at most; each but the last raises the sum, some five are enough as a rule."""


def climb(objective: Objective, chosen: slice, orders: Floats, groups: int) -> tuple[Labels, Floats]:
    """Return for some fields the best partition that passes of moves reach from any start.

    A pass moves each actor once, always the one whose move to another group gains most, be it a loss, and keeps the
    best partition on the way. Passes end when one gains nothing. The first start is one group for all, where the
    objective allows it.

    Args:
        objective: what to maximize.
        chosen: which fields.
        orders: random numbers, shape (starts, actors); actors are dealt to the groups by their order.
        groups: how many at most.

    Returns:
        Labels, shape (fields, actors), and sums of gains, shape (fields,); NaN where no partition is allowed.

    Source: Kernighan & Lin 1970, doi 10.1002/j.1538-7305.1970.tb01770.x; passes over single moves as in Fiduccia &
        Mattheyses 1982, doi 10.1109/DAC.1982.1585498.
    """
    gains, mass, least = objective.gains[chosen], objective.mass[chosen], objective.least[chosen]
    fields, actors = mass.shape
    starts = len(orders)
    labels = _deal(orders, mass, groups)
    labels[least == 0, 0] = 0
    walk = Walk(gains, labels.reshape(fields * starts, actors), mass, least, groups)
    going = np.arange(fields * starts)
    for _ in range(PASSES):
        going = walk.run_pass(going)
        if not len(going):
            break
    sums = walk.sums().reshape(fields, starts)
    best = sums.argmax(axis=1)
    labels = walk.labels.reshape(fields, starts, actors)[np.arange(fields), best]
    possible = mass.sum(axis=1) >= least * groups
    return labels, np.where(possible, sums[np.arange(fields), best], np.nan)


def _deal(orders: Floats, mass: Floats, groups: int) -> Labels:
    """Deal actors to the groups in turn, those that count first; shape (fields, starts, actors)."""
    keys = orders[None, :, :] + 2.0 * (1.0 - mass[:, None, :])
    ranks = np.argsort(np.argsort(keys, axis=2, kind="stable"), axis=2, kind="stable")
    return (ranks % groups).astype(np.int64)


class Walk:
    """Partitions on their way: one for each field and start.

    Args:
        gains: shape (fields, actors, actors).
        labels: shape (fields * starts, actors), changed in place.
        mass: shape (fields, actors).
        least: shape (fields,).
        groups: how many.
    """

    def __init__(self, gains: Floats, labels: Labels, mass: Floats, least: Floats, groups: int) -> None:
        starts = len(labels) // max(1, len(gains))
        self.gains, self.labels, self.groups = gains, labels, groups
        self.field = np.repeat(np.arange(len(gains)), starts)
        self.mass, self.least = mass, least

    def pulls(self, walks: Labels) -> Floats:
        """Return what each actor has in common with each group, shape (walks, groups, actors)."""
        pulls = np.empty((len(walks), self.groups, self.labels.shape[1]))
        inside = self.inside(walks)
        for field in np.unique(self.field[walks]):
            mine = self.field[walks] == field
            pulls[mine] = np.matmul(inside[mine], self.gains[field])
        return pulls

    def inside(self, walks: Labels) -> Floats:
        """Return 1 for each group and actor in it, else 0, shape (walks, groups, actors)."""
        members: Floats = (self.labels[walks, None, :] == np.arange(self.groups)[:, None]).astype(np.float64)
        return members

    def sums(self) -> Floats:
        """Return the sum of the gains within groups, shape (walks,)."""
        walks = np.arange(len(self.labels))
        sums: Floats = (self.pulls(walks) * self.inside(walks)).sum(axis=(1, 2)) / 2
        return sums

    def run_pass(self, walks: Labels) -> Labels:
        """Run one pass for some walks; return those that it has improved."""
        told = Pass(self, walks)
        gained, best = np.zeros(len(walks)), np.zeros(len(walks))
        best_at = np.zeros(len(walks), dtype=np.int64)
        for step in range(self.labels.shape[1]):
            gain = told.move()
            if not np.isfinite(gain).any() or step - best_at.max() > PATIENCE:
                break
            gained += gain
            risen = gained > best + BETTER
            best[risen], best_at[risen] = gained[risen], step
            self.labels[walks[risen]] = told.labels[risen]
        return walks[best > 0]


class Pass:
    """The state of a pass over some walks."""

    def __init__(self, walk: Walk, walks: Labels) -> None:
        self.gains, self.field = walk.gains, walk.field[walks]
        self.labels, self.pulls = walk.labels[walks], walk.pulls(walks)
        inside = walk.inside(walks)
        self.own = (self.pulls * inside).sum(axis=1)
        self.blocked = np.where(inside > 0, -np.inf, 0.0)
        self.mass, self.least = walk.mass[self.field], walk.least[self.field]
        self.sizes = np.matmul(inside, self.mass[:, :, None])[:, :, 0]

    def move(self) -> Floats:
        """Move in each walk the actor that gains most; return what it gains, -inf where none may move."""
        at, actors = np.arange(len(self.labels)), self.labels.shape[1]
        gains = self.pulls - self.own[:, None, :] + self.blocked
        if self.least.any():
            left = np.take_along_axis(self.sizes, self.labels, axis=1) - self.mass
            gains += np.where((self.mass > 0) & (left < self.least[:, None]), -np.inf, 0.0)[:, None, :]
        flat = gains.reshape(len(at), -1)
        chosen = flat.argmax(axis=1)
        gain: Floats = flat[at, chosen]
        able = np.flatnonzero(np.isfinite(gain))
        self._put(able, chosen[able] % actors, chosen[able] // actors)
        return gain

    def _put(self, walks: Labels, moving: Labels, target: Labels) -> None:
        """Put an actor of each walk into another group, and hold it there."""
        source = self.labels[walks, moving]
        pull = self.gains[self.field[walks], moving]
        self.pulls[walks, target] += pull
        self.pulls[walks, source] -= pull
        labels = self.labels[walks]
        self.own[walks] += pull * (labels == target[:, None]) - pull * (labels == source[:, None])
        self.labels[walks, moving] = target
        self.own[walks, moving] = self.pulls[walks, target, moving]
        self.blocked[walks, :, moving] = -np.inf
        weight = self.mass[walks, moving]
        self.sizes[walks, source] -= weight
        self.sizes[walks, target] += weight
