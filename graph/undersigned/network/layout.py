"""Where each node of a network is drawn."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from undersigned.network.communities import Partition, find_communities
from undersigned.network.forces import force_positions, push_apart
from undersigned.network.packing import pack_discs, park_in_rows

__all__ = ["lay_out", "node_radius"]

Points = NDArray[np.float64]
STEP = 68.0
"""Distance of neighbors, in pixels at scale 1."""

CROWDED_STEP = 24.0
"""Half the distance of neighbors where there are many nodes."""

TWO_LEVELS_FROM = 300
PARKED_STEP = 44.0
SCREEN = 1.7


def node_radius(reach: int) -> float:
    """Return the radius at which a node is drawn, in pixels at scale 1; its area grows with the releases.

    Example:
        >>> node_radius(1), node_radius(4)
        (7.0, 12.0)
    """
    return round(min(2.0 + 5.0 * math.sqrt(max(reach, 0)), 34.0), 1)


def lay_out(
    network: nx.Graph[str], *, seed: int = 1, partition: Partition | None = None
) -> dict[str, tuple[float, float]]:
    """Return a position for each node, the same whatever the order of nodes and ties.

    Up to 300 connected nodes: forces on each connected part, the parts packed beside each other. Beyond: forces
    inside each community, and the communities as discs placed by the ties between them. Nodes without a tie are
    parked in rows below.

    Args:
        network: an undirected network; ties pull by their `strength`.
        seed: of the first positions.
        partition: communities, where they are known already.

    Returns:
        Node to `(x, y)` in pixels at scale 1, y downward, rounded to whole pixels, around `(0, 0)`.
    """
    tied = sorted(node for node, degree in network.degree() if degree)
    loose = sorted(
        (node for node, degree in network.degree() if not degree),
        key=lambda node: (-network.nodes[node].get("reach", 0), node),
    )
    if len(tied) <= TWO_LEVELS_FROM:
        placed = _by_parts(network, tied, seed)
    else:
        placed = _by_communities(network, partition or find_communities(network, seed=seed), seed)
    placed = _widened(placed)
    placed |= _parked(loose, placed)
    return {node: (round(x) + 0.0, round(y) + 0.0) for node, (x, y) in sorted(placed.items())}


def _by_parts(network: nx.Graph[str], tied: Sequence[str], seed: int) -> dict[str, tuple[float, float]]:
    """Place each connected part by forces and pack the parts."""
    parts = sorted((sorted(part) for part in nx.connected_components(network.subgraph(tied))), key=_largest_first)
    inside = [_forces_inside(network, part, seed) for part in parts]
    centers = pack_discs([_extent(points) for points in inside], gap=STEP * 0.5)
    return _gather(parts, inside, np.array(centers).reshape(-1, 2))


def _by_communities(network: nx.Graph[str], partition: Partition, seed: int) -> dict[str, tuple[float, float]]:
    """Place each community as a disc, and the nodes inside it by forces."""
    groups = [list(group) for group in partition.groups]
    inside = [_as_disc(network, group, _forces_inside(network, group, seed)) for group in groups]
    radii = np.array([_extent(points) for points in inside])
    between: dict[tuple[int, int], float] = {}
    for a, b, strength in network.edges(data="strength", default=1.0):
        low, high = sorted((partition.number_of[a], partition.number_of[b]))
        if low != high:
            between[low, high] = between.get((low, high), 0.0) + float(strength)
    ends = np.array(sorted(between), dtype=np.int64).reshape(-1, 2)
    pull = _relative(np.array([between[pair] for pair in sorted(between)]))
    start = force_positions(len(groups), ends, pull, seed=seed) * float(np.mean(radii)) * 1.2
    centers = push_apart(start, radii, gap=STEP * 0.6, rounds=300)
    return _gather(groups, inside, centers)


def _forces_inside(network: nx.Graph[str], nodes: Sequence[str], seed: int) -> Points:
    """Return positions of some nodes by the ties among them, around 0, without overlaps."""
    number = {node: at for at, node in enumerate(nodes)}
    edges = sorted(
        (*sorted((number[a], number[b])), float(strength))
        for a, b, strength in network.subgraph(nodes).edges(data="strength", default=1.0)
    )
    ends = np.array([edge[:2] for edge in edges], dtype=np.int64).reshape(-1, 2)
    pull = _relative(np.array([edge[2] for edge in edges]))
    rounds = 220 if len(nodes) <= TWO_LEVELS_FROM else 60
    points = force_positions(len(nodes), ends, pull, seed=seed, rounds=rounds) * STEP
    points = push_apart(points, _radii(network, nodes), gap=14.0, rounds=60)
    centered: Points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    return centered


def _as_disc(network: nx.Graph[str], nodes: Sequence[str], points: Points) -> Points:
    """Spread the nodes of a community evenly over a disc: directions and order from the middle stay as they are."""
    middle = points.mean(axis=0)
    offsets = points - middle
    distance = np.sqrt((offsets**2).sum(axis=1))
    order = np.empty(len(points))
    order[np.argsort(distance, kind="stable")] = np.arange(len(points))
    wanted = CROWDED_STEP * np.sqrt(order)
    disc = offsets * (wanted / np.maximum(distance, 1e-9))[:, None]
    return push_apart(disc, _radii(network, nodes), gap=8.0, rounds=40)


def _radii(network: nx.Graph[str], nodes: Sequence[str]) -> Points:
    """Return the radii at which nodes are drawn."""
    return np.array([node_radius(network.nodes[node].get("reach", 1)) for node in nodes])


def _relative(strength: Points) -> Points:
    """Return strengths around 1, the strong ones tamed, so that no pair collapses."""
    if not strength.size:
        return strength.astype(np.float64)
    tamed: Points = np.clip(np.sqrt(strength / strength.mean()), 0.3, 2.0)
    return tamed


def _extent(points: Points) -> float:
    """Return the radius of the circle around 0 that holds all nodes."""
    return float(np.sqrt((points**2).sum(axis=1)).max()) + STEP * 0.4


def _gather(
    parts: Sequence[Sequence[str]], inside: Sequence[Points], centers: Points
) -> dict[str, tuple[float, float]]:
    """Return the positions of all parts, each moved to its center."""
    return {
        node: (float(x), float(y))
        for part, points, center in zip(parts, inside, centers, strict=True)
        for node, (x, y) in zip(part, points + center, strict=True)
    }


def _widened(placed: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Return places stretched along x towards the shape of a screen, by half at most."""
    wide = max((x for x, _ in placed.values()), default=0.0) - min((x for x, _ in placed.values()), default=0.0)
    high = max((y for _, y in placed.values()), default=0.0) - min((y for _, y in placed.values()), default=0.0)
    stretch = min(max(SCREEN * high / wide, 1.0), 1.5) if wide else 1.0
    return {node: (x * stretch, y) for node, (x, y) in placed.items()}


def _parked(loose: Sequence[str], placed: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Return places for nodes without a tie, in rows below all others."""
    xs = [x for x, _ in placed.values()] or [0.0]
    ys = [y for _, y in placed.values()] or [0.0]
    width = max(max(xs) - min(xs), PARKED_STEP * 2 * len(loose) ** 0.5)
    middle, top = (max(xs) + min(xs)) / 2, max(ys) + (STEP * 1.5 if placed else 0.0)
    places = park_in_rows(len(loose), width=width, step=PARKED_STEP)
    return {node: (middle + x, top + y) for node, (x, y) in zip(loose, places, strict=True)}


def _largest_first(part: Sequence[str]) -> tuple[int, str]:
    """Sort key: the largest part first, equal ones by their smallest node."""
    return -len(part), part[0]
