"""A tree of actors: who joins whom, and how early."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from scipy.cluster.hierarchy import linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from undersigned.coalitions.distances import measure_distances
from undersigned.coalitions.partitions import Floats, Labels
from undersigned.coalitions.requests import Distance, Linkage
from undersigned.discourse import StanceCounts
from undersigned.errors import ValidationError

__all__ = ["Tree", "grow_tree"]

LINKAGES: dict[Linkage, Literal["average", "complete", "single", "ward"]] = {
    Linkage.AVERAGE: "average",
    Linkage.COMPLETE: "complete",
    Linkage.SINGLE: "single",
    Linkage.WARD: "ward",
}
"""The names that scipy has for them."""

DIGITS = 12
"""Distances are rounded, so that what is equal but for the order of additions is equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A dendrogram.

    Args:
        names: of the leaves, sorted.
        distances: between the leaves, shape (leaves, leaves).
        merges: rows `(cluster, cluster, height, leaves)` as scipy gives them: the clusters 0 to leaves - 1 are the
            leaves, row `m` makes the cluster `leaves + m`; shape (leaves - 1, 4).
        order: leaf names so that neighbors are as near to each other as the tree allows.
    """

    names: tuple[str, ...]
    distances: Floats
    merges: Floats
    order: tuple[str, ...]

    def cut(self, k: int) -> Labels:
        """Return the partition into `k` clusters, shape (leaves,), labels from 0.

        Raises:
            ValidationError: there are fewer leaves, or `k` is below 1.
        """
        if not 1 <= k <= max(1, len(self.names)):
            raise ValidationError(f"{len(self.names)} actors cannot be cut into {k} coalitions")
        leaves = len(self.names)
        cluster_of = np.arange(leaves)
        for row, (one, other) in enumerate(self.merges[: max(0, leaves - k), :2].astype(int).tolist()):
            cluster_of[(cluster_of == one) | (cluster_of == other)] = leaves + row
        return np.unique(cluster_of, return_inverse=True)[1]

    def newick(self, names: Sequence[str] | None = None) -> str:
        """Return the tree as text in the Newick format, branches with their lengths.

        Args:
            names: of the leaves instead of their own.

        Example:
            >>> merges = np.array([[0.0, 1.0, 0.5, 2.0]])
            >>> Tree(names=("a", "b"), distances=np.zeros((2, 2)), merges=merges, order=("a", "b")).newick()
            "('a':0.5,'b':0.5);"
        """
        told = self.names if names is None else names
        parts = [("'" + name.replace("'", "''") + "'", 0.0) for name in told]
        for one, other, height, _ in self.merges.tolist():
            branches = ",".join(
                f"{text}:{max(0.0, height - below):.6g}" for text, below in (parts[int(one)], parts[int(other)])
            )
            parts.append((f"({branches})", height))
        return parts[-1][0] + ";" if parts else ";"


def grow_tree(
    counts: StanceCounts,
    *,
    distance: Distance = Distance.POSITIONS,
    method: Linkage = Linkage.AVERAGE,
) -> Tree:
    """Return the tree of the actors who say something.

    Args:
        counts: claims by actor, concept and stance.
        distance: between actors, see `measure_distances`.
        method: distance between clusters; `ward` needs the distance `euclidean`.

    Returns:
        The tree; without merges for fewer than two actors.

    Raises:
        ValidationError: `ward` with a distance that is not one of a space.

    Source: Murtagh & Contreras 2012, doi 10.1002/widm.53; order of the leaves: Bar-Joseph, Gifford & Jaakkola 2001,
        doi 10.1093/bioinformatics/17.suppl_1.S22.
    """
    if method is Linkage.WARD and distance is not Distance.EUCLIDEAN:
        raise ValidationError(f"ward needs distances in a space; use euclidean, not {distance}")
    spoken = np.flatnonzero(counts.activity > 0)
    names = tuple(counts.rows[at] for at in spoken.tolist())
    distances = np.round(measure_distances(counts, distance), DIGITS)[np.ix_(spoken, spoken)]
    if len(names) < 2:
        return Tree(names=names, distances=distances, merges=np.zeros((0, 4)), order=names)
    condensed: Any = squareform(distances, checks=False)
    merges: Any = optimal_leaf_ordering(linkage(condensed, method=LINKAGES[method]), condensed)
    return Tree(names=names, distances=distances, merges=merges, order=_leaves(merges, names))


def _leaves(merges: Floats, names: Sequence[str]) -> tuple[str, ...]:
    """Return the leaves from left to right."""
    below: list[tuple[str, ...]] = [(name,) for name in names]
    for one, other in merges[:, :2].astype(int).tolist():
        below.append(below[one] + below[other])
    order = below[-1]
    return order if order[0] <= order[-1] else order[::-1]
