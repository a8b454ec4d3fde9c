"""From counted claims to coalitions, by whatever method is asked for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from undersigned.coalitions.cuts import Cut, choose_cut, list_cuts
from undersigned.coalitions.detection import find_coalitions, find_signed_coalitions
from undersigned.coalitions.hierarchy import Tree, grow_tree
from undersigned.coalitions.partitions import Coalitions, Labels, name_groups
from undersigned.coalitions.requests import CoalitionRequest, Method
from undersigned.discourse import Aggregation, Matrix, StanceCounts, project_stances

__all__ = ["Grouped", "Layers", "group_actors", "make_layers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """What joins actors and what parts them.

    Args:
        agreed: symmetric, no weight below 0, shape (actors, actors).
        opposed: likewise; without ties where conflict does not count.
    """

    agreed: Matrix
    opposed: Matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Coalitions, and of `hierarchical` how they were made.

    Args:
        coalitions: the partition.
        tree: of the actors, else None.
        cuts: that were compared.
    """

    coalitions: Coalitions
    tree: Tree | None = None
    cuts: tuple[Cut, ...] = ()


def make_layers(counts: StanceCounts, request: CoalitionRequest) -> Layers:
    """Return the matrices that coalitions are found in: congruence and conflict for `subtract`, else one alone."""
    aggregation, normalization = request.matrix.aggregation, request.matrix.normalization
    if aggregation is Aggregation.SUBTRACT:
        return Layers(
            agreed=project_stances(counts, Aggregation.CONGRUENCE, normalization),
            opposed=project_stances(counts, Aggregation.CONFLICT, normalization),
        )
    alone = project_stances(counts, aggregation, normalization)
    return Layers(agreed=alone, opposed=csr_array(alone.shape, dtype=np.float64))


def group_actors(counts: StanceCounts, request: CoalitionRequest) -> Grouped:
    """Return the coalitions of the actors, the same whatever the order of the claims.

    Args:
        counts: claims by actor, concept and stance, duplicates already dropped.
        request: how coalitions shall be found.

    Raises:
        ValidationError: a tree of too few actors shall be cut into `k`.
        MissingExtraError: Leiden is not installed.
    """
    layers = make_layers(counts, request)
    if request.method is Method.HIERARCHICAL:
        return _cut_tree(counts, layers, request)
    if request.matrix.aggregation is Aggregation.SUBTRACT:
        found = find_signed_coalitions(
            layers.agreed,
            layers.opposed,
            counts.rows,
            method=request.method,
            resolution=request.resolution,
            seed=request.seed,
            starts=request.starts,
        )
    else:
        found = find_coalitions(
            layers.agreed,
            counts.rows,
            method=request.method,
            resolution=request.resolution,
            seed=request.seed,
            starts=request.starts,
        )
    return Grouped(coalitions=found)


def _cut_tree(counts: StanceCounts, layers: Layers, request: CoalitionRequest) -> Grouped:
    """Return the clusters of a tree, as many as asked for or as modularity chooses."""
    tree = grow_tree(counts, distance=request.distance, method=request.linkage)
    kept = positions_of(counts, tree)
    agreed, opposed = (matrix[kept][:, kept] for matrix in (layers.agreed, layers.opposed))
    cuts = list_cuts(tree, agreed, opposed, resolution=request.resolution)
    k = choose_cut(cuts) if request.k is None else request.k
    if not tree.names and request.k is None:
        return Grouped(
            coalitions=name_groups([], np.zeros(0, dtype=np.int64), modularity=None, method=request.method), tree=tree
        )
    labels = tree.cut(k)
    value = next((cut.modularity for cut in cuts if cut.k == k), None)
    return Grouped(
        coalitions=name_groups(tree.names, labels, modularity=value, method=request.method), tree=tree, cuts=cuts
    )


def positions_of(counts: StanceCounts, tree: Tree) -> Labels:
    """Return the rows of the leaves of a tree."""
    row_of = {name: at for at, name in enumerate(counts.rows)}
    return np.array([row_of[name] for name in tree.names], dtype=np.int64)
