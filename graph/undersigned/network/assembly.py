"""From matrices to the networkx graph that users get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse import csr_array, triu

from undersigned.network.entities import NodeKind
from undersigned.network.projection import strongest_ties

__all__ = ["Limits", "Member", "assemble", "period_of", "strongest_members"]

Matrix = csr_array[np.float64, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a network may hold at most, so that it can be drawn.

    Args:
        nodes: those with the most releases are kept.
        ties: beyond this number each node keeps its strongest ones only (a node's last one is never cut).
        ties_each: how many those are at most.
    """

    nodes: int = 2000
    ties: int = 6000
    ties_each: int = 8


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
    members: Sequence[Member], strength: Matrix, weight: Matrix | None, *, kind: str, limits: Limits | None = None
) -> nx.Graph[str]:
    """Return the network of members and ties, inserted in sorted order.

    Args:
        members: in the order of the matrix rows.
        strength: symmetric; a tie wherever it is above 0.
        weight: symmetric, of the same shape; None for the number of releases in common.
        kind: name of the network, kept as the graph attribute `kind`.
        limits: how many ties to keep; what was cut is counted in the graph attribute `ties_left_out`.

    Returns:
        The network; attributes as documented in `undersigned.network`.
    """
    kept = strength if limits is None else _within(strength, limits)
    network: nx.Graph[str] = nx.Graph(kind=kind, ties_left_out=(strength.nnz - kept.nnz) // 2)
    for member in sorted(members, key=lambda member: member.iri):
        first, last = period_of(member.releases)
        network.add_node(
            member.iri,
            label=member.label,
            kind=str(member.kind),
            reach=len(member.releases),
            first=first,
            last=last,
            releases=[release for release, _ in member.releases],
        )
    network.add_edges_from(_edges(members, kept, weight))
    return network


def _within(strength: Matrix, limits: Limits) -> Matrix:
    """Return the ties that the limits allow, each node keeping as many of its strongest as can be."""
    kept, each = strength, limits.ties_each
    while kept.nnz // 2 > limits.ties and each > 0:
        kept, each = strongest_ties(strength, each), each - 1
    return kept


def _edges(members: Sequence[Member], strength: Matrix, weight: Matrix | None) -> list[tuple[str, str, dict[str, Any]]]:
    """Return the ties, sorted, each with its attributes."""
    sets = [dict(member.releases) for member in members]
    upper = triu(strength, k=1).tocoo()
    found: list[tuple[str, str, dict[str, Any]]] = []
    for row, column, value in zip(upper.row.tolist(), upper.col.tolist(), upper.data.tolist(), strict=True):
        shared = sorted((iri, date) for iri, date in sets[row].items() if iri in sets[column])
        first, last = period_of(shared)
        left, right = sorted((members[row].iri, members[column].iri))
        found.append((left, right, {
            "weight": len(shared) if weight is None else float(weight[row, column]),
            "strength": value,
            "releases": [iri for iri, _ in shared],
            "first": first,
            "last": last,
        }))  # fmt: skip
    return sorted(found, key=lambda edge: edge[:2])
