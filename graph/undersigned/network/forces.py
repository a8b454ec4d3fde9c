"""Positions from forces: ties pull, nodes push."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

__all__ = ["force_positions", "push_apart"]

Points = NDArray[np.float64]
GRAVITY = 0.35
TIGHT = 2.0
CLOSEST = 1e-3


def force_positions(
    size: int, ends: NDArray[np.int64], pull: NDArray[np.float64], *, seed: int, rounds: int = 220
) -> Points:
    """Return positions by the method of Fruchterman and Reingold, the widest direction laid along x.

    Nodes repel with `1/d`; ties attract with `pull * d / sqrt(degree * degree)`, so that a group in which everyone is
    tied to everyone has room to be read and does not collapse; a light gravity keeps loose parts near. The sums are
    elementwise and in a fixed order, so the same arguments give the same positions.

    Args:
        size: number of nodes.
        ends: shape (ties, 2), node numbers from 0.
        pull: shape (ties,), strength of each tie, around 1.
        seed: of the first positions.
        rounds: of cooling.

    Returns:
        Shape (size, 2), centered on 0; half of the nodes have another one within 1.

    Source: Fruchterman & Reingold 1991, doi 10.1002/spe.4380211102.
    """
    if size < 2:
        return np.zeros((size, 2))
    spread = np.sqrt(size)
    degree = np.bincount(ends.ravel(), minlength=size).astype(np.float64)
    pull = pull / np.sqrt(degree[ends[:, 0]] * degree[ends[:, 1]]) * TIGHT
    points = np.random.default_rng(seed).uniform(-spread, spread, (size, 2))
    for heat in np.linspace(0.25 * spread, 0.01, rounds):
        shift = _forces(points, ends, pull)
        length = np.maximum(np.sqrt((shift**2).sum(axis=1)), CLOSEST)
        points = points + shift * (np.minimum(length, heat) / length)[:, None]
    return _lay_flat(_to_scale(points - points.mean(axis=0)))


def push_apart(points: Points, radii: NDArray[np.float64], *, gap: float, rounds: int = 80) -> Points:
    """Move discs that overlap apart, each by half, until none does or the rounds are over.

    Args:
        points: shape (n, 2), the centers.
        radii: shape (n,), of the discs.
        gap: free space to leave between two.
        rounds: at most.

    Returns:
        The new centers.
    """
    moved = points.copy()
    farthest = 2 * float(radii.max(initial=0.0)) + gap
    for _ in range(rounds):
        near = cKDTree(moved).query_pairs(farthest, output_type="ndarray")
        left, right = near[:, 0], near[:, 1]
        apart = moved[left] - moved[right]
        distance = np.maximum(np.sqrt((apart**2).sum(axis=1)), CLOSEST)
        lacking = np.maximum(radii[left] + radii[right] + gap - distance, 0.0)
        if not lacking.any():
            break
        shift = apart * (0.3 * lacking / distance)[:, None]
        np.add.at(moved, left, shift)
        np.add.at(moved, right, -shift)
    return moved


def _forces(points: Points, ends: NDArray[np.int64], pull: NDArray[np.float64]) -> Points:
    """Return the sum of the forces on each node."""
    across = points[:, 0][:, None] - points[:, 0][None, :]
    down = points[:, 1][:, None] - points[:, 1][None, :]
    push = 1.0 / np.maximum(across**2 + down**2, CLOSEST)
    shift = np.stack([(across * push).sum(axis=1), (down * push).sum(axis=1)], axis=1) - GRAVITY * points
    apart = points[ends[:, 0]] - points[ends[:, 1]]
    drawn = apart * pull[:, None]
    np.add.at(shift, ends[:, 0], -drawn)
    np.add.at(shift, ends[:, 1], drawn)
    return shift


def _to_scale(points: Points) -> Points:
    """Scale points so that the median distance to the nearest other one is 1."""
    apart = np.hypot(points[:, 0][:, None] - points[:, 0][None, :], points[:, 1][:, None] - points[:, 1][None, :])
    np.fill_diagonal(apart, np.inf)
    return points / max(float(np.median(apart.min(axis=1))), CLOSEST)


def _lay_flat(points: Points) -> Points:
    """Turn points so that their widest direction is x, and mirror them to one fixed side."""
    spread_x, spread_y = (points[:, 0] ** 2).sum(), (points[:, 1] ** 2).sum()
    angle = 0.5 * np.arctan2(2 * (points[:, 0] * points[:, 1]).sum(), spread_x - spread_y)
    cos, sin = np.cos(angle), np.sin(angle)
    turned = np.stack([points[:, 0] * cos + points[:, 1] * sin, points[:, 1] * cos - points[:, 0] * sin], axis=1)
    heavy = np.where(np.abs(turned).max(axis=0) > 0, np.sign((turned**3).sum(axis=0)), 1.0)
    return turned * np.where(heavy == 0, 1.0, heavy)
