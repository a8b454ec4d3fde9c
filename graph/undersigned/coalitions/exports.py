"""Coalitions as JSON, and networks with coalitions as networkx graphs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from undersigned.coalitions.analysis import CoalitionReport
from undersigned.coalitions.cohesion import Bond
from undersigned.coalitions.hierarchy import Tree
from undersigned.coalitions.partitions import Coalitions
from undersigned.coalitions.stability import Share, Stability
from undersigned.discourse import Matrix
from undersigned.discourse.labels import name_values
from undersigned.errors import ValidationError

__all__ = ["from_network", "report_to_json", "to_network"]


def from_network(network: nx.Graph[str], *, weight: str = "weight") -> tuple[Matrix, tuple[str, ...]]:
    """Return the matrix of an undirected network and the names of its rows, sorted.

    Args:
        network: undirected, nodes are names.
        weight: tie attribute; a tie without it weighs 1.

    Raises:
        ValidationError: the network is directed.
    """
    if network.is_directed():
        raise ValidationError("coalitions are found in undirected networks; make it one by to_undirected()")
    names = tuple(sorted(network))
    if not names:
        return csr_array((0, 0), dtype=np.float64), ()
    found: Any = nx.to_scipy_sparse_array(network, nodelist=names, weight=weight)
    return csr_array(found.astype(np.float64)), names


def to_network(matrix: Matrix, names: Sequence[str], coalitions: Coalitions | None = None) -> nx.Graph[str]:
    """Return a matrix as a network: tie attribute `weight`; node attribute `coalition`, its number, where it has one.

    Args:
        matrix: symmetric, shape (actors, actors).
        names: of the actors.
        coalitions: of the actors.
    """
    network: nx.Graph[str] = nx.Graph()
    for name in names:
        number = coalitions.number_of.get(name) if coalitions else None
        network.add_node(name, **({} if number is None else {"coalition": number}))
    ties: Any = matrix.tocoo()
    columns = (axis.tolist() for axis in (*ties.coords, ties.data))
    entries: list[tuple[int, int, float]] = sorted(zip(*columns, strict=True))
    for one, other, value in entries:
        if one < other and value:
            network.add_edge(names[one], names[other], weight=value)
    return network


def report_to_json(report: CoalitionReport) -> dict[str, Any]:
    """Return all of a report in plain values, actors and concepts by their names.

    Unknown values and bounds that do not exist are None.
    """
    request, found = report.request, report.grouped.coalitions
    actor_of = _names(report.counts.rows, report)
    concept_of = _names(report.counts.columns, report)
    told: dict[str, Any] = {
        "method": request.method,
        "aggregation": request.matrix.aggregation,
        "normalization": request.matrix.normalization,
        "duplicates": request.matrix.duplicates,
        "rows": request.matrix.rows,
        "columns": request.matrix.columns,
        "stance": request.matrix.stance,
        "scale": [report.counts.scale.least, report.counts.scale.most],
        "range": [bound if math.isfinite(bound) else None for bound in report.range],
        "resolution": request.resolution,
        "seed": request.seed,
        "starts": request.starts,
        "claims": len(report.counts.claims),
        "actors": len(report.counts.rows),
        "modularity": found.modularity,
        "coalitions": [_coalition(report, group, actor_of, concept_of) for group in range(len(found.groups))],
        "without_coalition": [actor_of[name] for name in report.counts.rows if name not in found.number_of],
        "conflict_between": [
            [None if one == other else report.between.conflict_share(one, other) for other in range(len(found.groups))]
            for one in range(len(found.groups))
        ],
        "brokers": [
            {
                "name": actor_of[one.name],
                "coalition": one.coalition + 1,
                "participation": one.participation,
                "betweenness": one.betweenness,
                "within": one.within,
            }
            for one in report.brokers
        ],
        "stability": None if report.stability is None else _stability(report.stability, actor_of),
    }
    if report.grouped.tree is not None:
        told["tree"] = _tree(report, report.grouped.tree, actor_of)
    return told


def _names(values: Sequence[str], report: CoalitionReport) -> dict[str, str]:
    """Return the name of each value."""
    return dict(zip(values, name_values(values, report.counts.labels), strict=True))


def _coalition(
    report: CoalitionReport, group: int, actor_of: dict[str, str], concept_of: dict[str, str]
) -> dict[str, Any]:
    members = report.grouped.coalitions.groups[group]
    stable = report.stability
    of_actor = {} if stable is None else dict(zip(stable.names, stable.of_actor.tolist(), strict=True))
    return {
        "number": group + 1,
        "members": [
            {"name": actor_of[name], "id": name}
            | ({} if stable is None else {"stability": None if math.isnan(of_actor[name]) else of_actor[name]})
            for name in members
        ],
        "bonds": [_bond(bond, actor_of, concept_of) for bond in report.bonds[group]],
        "congruence_inside": report.between.inner_share(group),
        "conflict_with_others": report.between.outer_conflict(group),
        "stability": None if stable is None else _share(stable.of_coalition[group]),
    }


def _bond(bond: Bond, actor_of: dict[str, str], concept_of: dict[str, str]) -> dict[str, Any]:
    return {
        "concept": concept_of[bond.concept],
        "congruence": bond.congruence,
        "share": bond.share,
        "conflict": bond.conflict,
        "stance": bond.stance,
        "members": [actor_of[name] for name in bond.members],
        "claims": list(bond.claims),
    }


def _stability(stable: Stability, actor_of: dict[str, str]) -> dict[str, Any]:
    return {
        "replicates": stable.replicates,
        "adjusted_rand": _share(stable.adjusted_rand),
        "names": [actor_of[name] for name in stable.names],
        "together": stable.together.tolist(),
    }


def _share(share: Share | None) -> dict[str, float] | None:
    return None if share is None else {"mean": share.mean, "low": share.low, "high": share.high}


def _tree(report: CoalitionReport, tree: Tree, actor_of: dict[str, str]) -> dict[str, Any]:
    return {
        "distance": report.request.distance,
        "linkage": report.request.linkage,
        "names": [actor_of[name] for name in tree.names],
        "merges": tree.merges.tolist(),
        "order": [actor_of[name] for name in tree.order],
        "newick": tree.newick([actor_of[name] for name in tree.names]),
        "cuts": [
            {"k": cut.k, "modularity": cut.modularity, "silhouette": cut.silhouette, "stability": cut.stability}
            for cut in report.grouped.cuts
        ],
        "choice": report.choice,
    }
