"""What a bootstrap of a network found, as records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["LEVEL", "CommunitySensitivity", "EdgeSensitivity", "Interval", "NodeSensitivity", "Sensitivity", "interval"]

LEVEL = 0.95
"""Share of the replicates that an interval holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A figure of the network as it is, and where it lies over the replicates.

    Args:
        observed: in the network that takes every claim for right and leaves every question open.
        mean: over the replicates.
        low: percentile 2.5 of the replicates, a value that occurs.
        high: percentile 97.5 likewise.
    """

    observed: float
    mean: float
    low: float
    high: float


def interval(observed: float, values: NDArray[np.float64]) -> Interval:
    """Return the interval of a figure.

    Args:
        observed: its value in the network as it is.
        values: shape (replicates,), at least one.

    Example:
        >>> interval(2.0, np.array([1.0, 1.0, 2.0, 2.0]))
        Interval(observed=2.0, mean=1.5, low=1.0, high=2.0)
    """
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(values, [tail, 1 - tail], method="inverted_cdf")
    numbers = (observed, values.mean(), low, high)
    mine, mean, least, most = (round(float(number), 6) for number in numbers)
    return Interval(observed=mine, mean=mean, low=least, high=most)


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeSensitivity:
    """A node over the replicates.

    Args:
        iri: of the entity.
        label: its name.
        present: share of the replicates in which it has a release.
        figures: by name, see `figures.NODE_FIGURES`.
        among_top: share of the replicates in which it is among the strongest, as many as asked for.
        with_community: share of the replicates in which it is in the community that is most like its own; None where
            it is in none.
    """

    iri: str
    label: str
    present: float
    figures: Mapping[str, Interval]
    among_top: float
    with_community: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeSensitivity:
    """A tie over the replicates: the share in which it is there, and its weight, 0 where it is not."""

    a: str
    b: str
    present: float
    weight: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunitySensitivity:
    """A community of the network as it is.

    Args:
        nodes: IRIs, sorted.
        stability: mean Jaccard similarity to the community most like it; above 0.75 stable, below 0.5 dissolved.

    Source: Hennig 2007, Cluster-wise assessment of cluster stability, doi 10.1016/j.csda.2006.11.025.
    """

    nodes: tuple[str, ...]
    stability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """Intervals of the figures of a network.

    Args:
        replicates: worlds that were drawn.
        community_replicates: the first of them, in which communities were found anew.
        seed: of the draws.
        level: share of the replicates that an interval holds.
        top: how many nodes `among_top` takes for the strongest.
        claims: number of claims that are not sure.
        questions: number of open questions that change the network.
        whole: figures of the whole network by name.
        nodes: sorted by strength in the network as it is, then by IRI.
        edges: the heaviest ones, sorted by weight in the network as it is, then by IRIs.
        communities: the largest first.
    """

    replicates: int
    community_replicates: int
    seed: int
    level: float
    top: int
    claims: int
    questions: int
    whole: Mapping[str, Interval]
    nodes: Sequence[NodeSensitivity]
    edges: Sequence[EdgeSensitivity]
    communities: Sequence[CommunitySensitivity]
