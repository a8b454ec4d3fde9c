"""From matrices to the networkx graph that users get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse import csr_array, triu

from undersigned.network.entities import NodeKind
from undersigned.network.projection import TieWeight, strongest_ties

__all__ = ["Limits", "Member", "assemble", "period_of", "strongest_members"]

Matrix = csr_array[np.float64, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a network may hold at most, so that it can be drawn.

    Args:
        nodes: those with the most releases are kept.
        ties: of more, the strongest are kept, and the strongest one of each node in any case.
    """

    nodes: int = 2000
    ties: int = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A node to be.

    Args:
        iri: of the entity.
        label: its name.
        kind: what it is.
        releases: `(release IRI, date or None)` of its releases, sorted.
    """

    iri: str
    label: str
    kind: NodeKind
    releases: tuple[tuple[str, str | None], ...]


def strongest_members(members: Sequence[Member], keep: int) -> list[int]:
    """Return the positions of the members with the most releases, ascending.

    Args:
        members: candidates; equal ones are taken in the order of their IRIs.
        keep: how many.
    """
    ranked = sorted(range(len(members)), key=lambda at: (-len(members[at].releases), members[at].iri))
    return sorted(ranked[:keep])


def period_of(releases: Sequence[tuple[str, str | None]]) -> tuple[str | None, str | None]:
    """Return the first and the last known date of releases, `(None, None)` where none is known."""
    known = sorted(date for _, date in releases if date is not None)
    return (known[0], known[-1]) if known else (None, None)


def assemble(
    members: Sequence[Member], count: Matrix, strength: Matrix, *, kind: str, weight: TieWeight, limits: Limits | None
) -> nx.Graph[str]:
    """Return the network of members and ties, inserted in sorted order.

    Args:
        members: in the order of the matrix rows.
        count: symmetric, the number of releases in common; a tie wherever it is above 0.
        strength: symmetric, of the same shape.
        kind: name of the network, kept as the graph attribute `kind`.
        weight: which of the two is the weight of a tie.
        limits: how many ties to keep; what was cut is counted in the graph attribute `ties_left_out`.

    Returns:
        The network; attributes as documented in `undersigned.network`.
    """
    upper = triu(count, k=1).tocoo()
    ends = np.stack([upper.row, upper.col], axis=1).astype(np.int64)
    strengths = np.asarray(strength[upper.row, upper.col] if len(ends) else [], dtype=np.float64).ravel()
    kept = np.arange(len(ends))
    if limits is not None and len(ends) > limits.ties:
        kept = strongest_ties(ends, np.asarray(upper.data, dtype=np.float64), strengths, keep=limits.ties)
    network: nx.Graph[str] = nx.Graph(kind=kind, weight=str(weight), ties_left_out=len(ends) - len(kept))
    for member in sorted(members, key=lambda member: member.iri):
        network.add_node(member.iri, **_node_attributes(member))
    edges = [
        _edge(members[left], members[right], value, weight)
        for (left, right), value in zip(ends[kept].tolist(), strengths[kept].tolist(), strict=True)
    ]
    network.add_edges_from(sorted(edges, key=lambda edge: edge[:2]))
    return network


def _node_attributes(member: Member) -> dict[str, Any]:
    """Return what a node says of itself."""
    first, last = period_of(member.releases)
    return {
        "label": member.label,
        "kind": str(member.kind),
        "reach": len(member.releases),
        "first": first,
        "last": last,
        "releases": [release for release, _ in member.releases],
    }


def _edge(left: Member, right: Member, strength: float, weight: TieWeight) -> tuple[str, str, dict[str, Any]]:
    """Return a tie with its attributes, the smaller IRI first."""
    others = {release for release, _ in right.releases}
    shared = [(release, date) for release, date in left.releases if release in others]
    first, last = period_of(shared)
    attributes = {
        "weight": len(shared) if weight is TieWeight.COUNT else strength,
        "strength": strength,
        "releases": [release for release, _ in shared],
        "first": first,
        "last": last,
    }
    return min(left.iri, right.iri), max(left.iri, right.iri), attributes
