"""How far the figures of a network depend on doubtful claims and open questions: a seeded parametric bootstrap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import Store
from scipy.sparse import triu

from undersigned.errors import ValidationError
from undersigned.network.entities import NodeKind, describe_entities
from undersigned.network.figures import (
    NODE_FIGURES,
    WHOLE_FIGURES,
    Grouped,
    group_nodes,
    match_groups,
    node_figures,
    whole_figures,
)
from undersigned.network.projection import TieWeight
from undersigned.network.sensitivity import (
    LEVEL,
    CommunitySensitivity,
    EdgeSensitivity,
    NodeSensitivity,
    Sensitivity,
    interval,
)
from undersigned.network.worlds import World, Worlds

__all__ = ["bootstrap_network"]

TIES_KEPT = 20_000
"""Ties that get an interval: memory holds the weight of each in each replicate."""

NODES_ON_PATHS = 600
"""Nodes up to which betweenness is computed: its time grows with the third power of their number."""

COMMUNITY_REPLICATES = 100
"""Replicates in which communities are found anew: that takes ten times as long as all other figures."""

STARTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Replicates:
    """Figures of the worlds that were drawn.

    Args:
        nodes: shape (replicates, nodes, figures).
        whole: shape (replicates, figures).
        ties: shape (replicates, ties), weights.
        grouped: communities of the first of them.
    """

    nodes: NDArray[np.float64]
    whole: NDArray[np.float64]
    ties: NDArray[np.float64]
    grouped: Sequence[Grouped]


def bootstrap_network(
    store: Store, worlds: Worlds, *, replicates: int, seed: int = 1, weight: str = "count", top: int = 10
) -> Sensitivity:
    """Return intervals of all figures of a network under doubtful claims and open questions.

    In each replicate every claim is kept with the probability of its confidence, independently of the others, and
    every open question is answered yes with its probability: names of one body become one node, chapters that are
    rolled up go to their parent, and what is one now and should not be is parted. A node or tie that is not there has
    0 for its figures; two nodes that have become one share theirs, and a tie between them is not there.

    Args:
        store: the graph, for the names.
        worlds: the network with its doubts, see `worlds.read_worlds`.
        replicates: how many to draw, at least 1.
        seed: the same one gives the same result.
        weight: of ties: `count` or `newman`, see `projection.project`.
        top: how many nodes count as the strongest.

    Returns:
        Percentile intervals around the figures that `co_issuing_network` or `organization_theme_network` has.

    Raises:
        ValidationError: the weight is unknown, or there is no replicate.

    Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 6 and 13 (parametric, percentile).
    """
    measure = TieWeight.parse(weight)
    if measure is TieWeight.FRACTIONAL:
        raise ValidationError("worlds have no weight='fractional'; use count or newman")
    if replicates < 1:
        raise ValidationError(f"bootstrap={replicates} draws nothing; give the number of replicates, such as 1000")
    observed = worlds.taken_as_is()
    ends = _heaviest_ties(observed, measure)
    drawn = _draw(worlds, ends, measure, replicates=replicates, seed=seed)
    own = group_nodes(observed, seed=seed, starts=STARTS)
    groups = [np.flatnonzero(own.number == number) for number in range(own.number.max(initial=-1) + 1)]
    matches = [match_groups(groups, found) for found in drawn.grouped]
    return Sensitivity(
        replicates=replicates,
        community_replicates=len(drawn.grouped),
        seed=seed,
        level=LEVEL,
        top=top,
        claims=worlds.claims,
        questions=len(worlds.doubts),
        whole={
            name: interval(value, values)
            for name, value, values in zip(WHOLE_FIGURES, whole_figures(observed), drawn.whole.T, strict=True)
        }
        | {"modularity": interval(own.modularity, np.array([found.modularity for found in drawn.grouped]))},
        nodes=_nodes(
            _labels(store, worlds),
            node_figures(observed, measure, paths=_has_paths(worlds)),
            drawn.nodes,
            _with_own(own, groups, drawn.grouped, matches),
            top=top,
        ),
        edges=_edges(worlds.nodes, ends, _weights_of(observed, measure, ends), drawn.ties),
        communities=[
            CommunitySensitivity(
                nodes=tuple(worlds.nodes[node] for node in group),
                stability=round(float(np.mean([match[number][0] for match in matches])), 6),
            )
            for number, group in enumerate(groups)
        ],
    )


def _draw(worlds: Worlds, ends: NDArray[np.int64], weight: TieWeight, *, replicates: int, seed: int) -> Replicates:
    chance = np.random.default_rng(seed)
    paths = _has_paths(worlds)
    nodes = np.zeros((replicates, len(worlds.nodes), len(NODE_FIGURES)))
    whole = np.zeros((replicates, len(WHOLE_FIGURES)))
    ties = np.zeros((replicates, len(ends)))
    grouped: list[Grouped] = []
    for number in range(replicates):
        world = worlds.draw(chance)
        nodes[number] = node_figures(world, weight, paths=paths)
        whole[number] = whole_figures(world)
        ties[number] = _weights_of(world, weight, ends)
        if number < COMMUNITY_REPLICATES:
            grouped.append(group_nodes(world, seed=seed, starts=1))
    return Replicates(nodes=nodes, whole=whole, ties=ties, grouped=grouped)


def _has_paths(worlds: Worlds) -> bool:
    return len(worlds.nodes) <= NODES_ON_PATHS


def _heaviest_ties(world: World, weight: TieWeight) -> NDArray[np.int64]:
    """Return the ends of the ties as nodes, shape (ties, 2), the heaviest first, equal ones by their ends."""
    upper = triu(world.weights(weight), k=1).tocoo()
    order = np.lexsort((upper.col, upper.row, -upper.data))[:TIES_KEPT]
    return np.stack([upper.row[order], upper.col[order]], axis=1).astype(np.int64)


def _weights_of(world: World, weight: TieWeight, ends: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the weights of ties by the nodes at their ends, 0 where there is none."""
    if not len(ends):
        return np.zeros(0)
    rows = world.at[ends]
    return np.asarray(world.weights(weight)[rows[:, 0], rows[:, 1]], dtype=np.float64).ravel()


def _with_own(
    own: Grouped,
    groups: Sequence[NDArray[np.int64]],
    grouped: Sequence[Grouped],
    matches: Sequence[Sequence[tuple[float, int]]],
) -> list[float | None]:
    """Return for each node how often it is in the community that is most like its own."""
    stays = np.zeros(len(own.number))
    for found, match in zip(grouped, matches, strict=True):
        for group, (_, number) in zip(groups, match, strict=True):
            stays[group] += (found.number[group] == number) & (number >= 0)
    return [
        round(float(count) / len(grouped), 6) if number >= 0 else None
        for count, number in zip(stays, own.number, strict=True)
    ]


def _labels(store: Store, worlds: Worlds) -> dict[str, str]:
    described = describe_entities(store, worlds.nodes, NodeKind.ORGANIZATION)
    return {node: label for node, (label, _) in described.items()}


def _nodes(
    labels: dict[str, str],
    observed: NDArray[np.float64],
    drawn: NDArray[np.float64],
    with_own: Sequence[float | None],
    *,
    top: int,
) -> list[NodeSensitivity]:
    reach, rank = NODE_FIGURES.index("reach"), NODE_FIGURES.index("rank")
    found = [
        NodeSensitivity(
            iri=iri,
            label=label,
            present=_share(drawn[:, node, reach] > 0),
            figures={name: interval(observed[node, at], drawn[:, node, at]) for at, name in enumerate(NODE_FIGURES)},
            among_top=_share((drawn[:, node, rank] <= top) & (drawn[:, node, reach] > 0)),
            with_community=with_own[node],
        )
        for node, (iri, label) in enumerate(labels.items())
    ]
    return sorted(found, key=lambda node: (node.figures["rank"].observed, node.iri))


def _edges(
    nodes: Sequence[str], ends: NDArray[np.int64], observed: NDArray[np.float64], drawn: NDArray[np.float64]
) -> list[EdgeSensitivity]:
    return [
        EdgeSensitivity(
            a=nodes[int(a)],
            b=nodes[int(b)],
            present=_share(drawn[:, tie] > 0),
            weight=interval(observed[tie], drawn[:, tie]),
        )
        for tie, (a, b) in enumerate(ends)
    ]


def _share(told: NDArray[np.bool_]) -> float:
    return round(float(told.mean()), 6)
