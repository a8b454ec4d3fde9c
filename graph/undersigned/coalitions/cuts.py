"""Into how many coalitions a tree is cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from undersigned.coalitions.hierarchy import Tree
from undersigned.coalitions.partitions import Floats, Labels
from undersigned.coalitions.quality import signed_modularity
from undersigned.discourse import Matrix

__all__ = ["MOST_CUTS", "Cut", "choose_cut", "explain_choice", "list_cuts", "silhouette", "with_stability"]

MOST_CUTS = 20
"""Cuts that are compared; nobody reads a table of more coalitions."""

SAME = 1e-9
"""Values that differ by less are equal: the order of additions makes differences of that size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A tree cut into some coalitions.

    Args:
        k: how many.
        modularity: of the partition, signed where conflict counts; None without ties.
        silhouette: mean of all actors, -1 to 1; None for one coalition, or each actor alone.
        stability: mean adjusted Rand index with the cuts of resampled documents; None where that was not asked for.
    """

    k: int
    modularity: float | None
    silhouette: float | None
    stability: float | None = None


def silhouette(distances: Floats, labels: Labels) -> float | None:
    """Return how much nearer actors are to their own coalition than to the next one, on average.

    `(b - a) / max(a, b)` for each actor, `a` its mean distance to the others of its coalition, `b` the smallest mean
    distance to another coalition; 0 for an actor alone, and where both are 0.

    Args:
        distances: shape (actors, actors).
        labels: from 0, shape (actors,).

    Returns:
        -1 to 1; None for one coalition, for each actor alone and for none at all.

    Source: Rousseeuw 1987, doi 10.1016/0377-0427(87)90125-7.
    """
    groups, told = np.unique(labels, return_inverse=True)
    if not 1 < len(groups) < len(labels):
        return None
    sizes = np.bincount(told).astype(np.float64)
    belongs = np.eye(len(groups))[told]
    sums = distances @ belongs
    at = np.arange(len(labels))
    own = np.divide(sums[at, told], sizes[told] - 1, out=np.zeros(len(labels)), where=sizes[told] > 1)
    means = sums / sizes
    means[at, told] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(own, other)
    values = np.divide(other - own, larger, out=np.zeros(len(labels)), where=(larger > 0) & (sizes[told] > 1))
    return float(values.mean())


def list_cuts(
    tree: Tree, congruence: Matrix, conflict: Matrix, *, resolution: float = 1.0, most: int = MOST_CUTS
) -> tuple[Cut, ...]:
    """Return the cuts into 1, 2 ... coalitions, with what speaks for each.

    Args:
        tree: of actors.
        congruence: of the leaves, in their order, shape (leaves, leaves).
        conflict: likewise; all 0 where it shall not count.
        resolution: of the modularity.
        most: coalitions at most.
    """
    found: list[Cut] = []
    for k in range(1, min(len(tree.names), most) + 1):
        labels = tree.cut(k)
        found.append(
            Cut(
                k=k,
                modularity=signed_modularity(congruence, conflict, labels, resolution=resolution),
                silhouette=silhouette(tree.distances, labels),
            )
        )
    return tuple(found)


def choose_cut(cuts: Sequence[Cut]) -> int:
    """Return the number of coalitions with the highest modularity, among equal ones the smaller; 0 for no cut."""
    return _first_best([(cut.k, cut.modularity) for cut in cuts]) or (cuts[0].k if cuts else 0)


def explain_choice(cuts: Sequence[Cut], chosen: int) -> str:
    """Return one sentence that says why a tree was cut so.

    Example:
        >>> cuts = [Cut(k=1, modularity=0.0, silhouette=None), Cut(k=2, modularity=0.3, silhouette=0.5)]
        >>> explain_choice(cuts, 2)
        '2 coalitions have the highest modularity (0.300) of 1 to 2; the silhouette is highest for 2, too.'
    """
    if not cuts:
        return "Nobody says anything, so there is nothing to cut."
    mine = next(cut for cut in cuts if cut.k == chosen)
    if mine.modularity is None:
        return f"No two actors share a concept, so modularity chooses nothing and {chosen} is the smallest number."
    noun = "1 coalition has" if chosen == 1 else f"{chosen} coalitions have"
    told = f"{noun} the highest modularity ({mine.modularity:.3f}) of {cuts[0].k} to {cuts[-1].k}"
    for name, values in (
        ("silhouette", [(cut.k, cut.silhouette) for cut in cuts]),
        ("stability", [(cut.k, cut.stability) for cut in cuts if cut.k > 1]),
    ):
        if best := _first_best(values):
            told += f"; the {name} is highest for {best}" + (", too" if best == chosen else "")
    return told + "."


def with_stability(cuts: Sequence[Cut], stability: Sequence[float | None]) -> tuple[Cut, ...]:
    """Return cuts with how stable each is."""
    return tuple(replace(cut, stability=value) for cut, value in zip(cuts, stability, strict=True))


def _first_best(values: Sequence[tuple[int, float | None]]) -> int | None:
    """Return the smallest number whose value is highest."""
    known = [(k, value) for k, value in values if value is not None]
    highest = max((value for _, value in known), default=0.0)
    return next((k for k, value in known if value >= highest - SAME), None)
