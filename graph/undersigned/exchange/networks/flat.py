"""A network as lists of nodes and ties in a fixed order, whatever kind of network it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from undersigned.exchange.networks.values import Plain, ValueType, clean, column_types, plain_all

__all__ = ["BIPARTITE", "Flat", "Tie", "distinct", "flatten", "iter_ties", "label_of", "names_of", "side_of"]

BIPARTITE = "bipartite"
LABEL, KIND = "label", "kind"
THEME, ORGANIZATION_THEME = "theme", "organization-theme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie between two nodes.

    Args:
        one: the node that sorts first; of two modes the actor.
        other: the other node.
        attributes: as the network has them; a tie of a multigraph says its `kind`.
    """

    one: str
    other: str
    attributes: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """A network with plain values.

    Args:
        nodes: id to attributes, sorted by id; ids and texts are legal XML, ids stay distinct.
        ties: ends (ids) and attributes, sorted.
        node_types: type of each attribute of nodes.
        tie_types: type of each attribute of ties.
    """

    nodes: Mapping[str, Mapping[str, Plain]]
    ties: tuple[tuple[str, str, Mapping[str, Plain]], ...]
    node_types: Mapping[str, ValueType]
    tie_types: Mapping[str, ValueType]


def flatten(network: nx.Graph[str]) -> Flat:
    """Return the nodes and ties of a network with plain values; a network of two modes says the mode of each node."""
    sides = side_of(network)
    order = sorted(network)
    ids = dict(zip(order, distinct(map(clean, order)), strict=True))
    nodes: dict[str, dict[str, Plain]] = {}
    for node in order:
        nodes[ids[node]] = plain_all({**network.nodes[node], LABEL: label_of(network, node)})
        if sides is not None:
            nodes[ids[node]][BIPARTITE] = sides[node]
    ties = tuple((ids[tie.one], ids[tie.other], plain_all(tie.attributes)) for tie in iter_ties(network))
    return Flat(
        nodes=nodes, ties=ties, node_types=column_types(nodes.values()), tie_types=column_types(tie[2] for tie in ties)
    )


def iter_ties(network: nx.Graph[str]) -> Iterator[Tie]:
    """Yield the ties sorted by their ends and, of a multigraph, by their key."""
    sides = side_of(network) or {}

    def ends(a: str, b: str) -> tuple[str, str]:
        ahead = (sides.get(a, 0), a) <= (sides.get(b, 0), b)
        return (a, b) if ahead else (b, a)

    if isinstance(network, nx.MultiGraph):
        keyed: Any = network.edges(keys=True, data=True)
        found = [(ends(a, b), key, data) for a, b, key, data in keyed]
    else:
        found = [(ends(a, b), "", data) for a, b, data in network.edges(data=True)]
    for (one, other), key, data in sorted(found, key=lambda tie: (tie[0], str(tie[1]))):
        named = {KIND: key, **data} if isinstance(key, str) and key else data
        yield Tie(one=one, other=other, attributes=named)


def side_of(network: nx.Graph[str]) -> dict[str, int] | None:
    """Return the mode of each node, 0 for actors and 1 for what they speak about; None where there is one mode.

    A network has two modes where each node has `bipartite` 0 or 1, or where it is one of organizations and themes.
    """
    if not len(network):
        return None
    told: dict[str, dict[str, Any]] = {node: network.nodes[node] for node in network}
    marks = {node: attributes.get(BIPARTITE) for node, attributes in told.items()}
    if all(mark in {0, 1} for mark in marks.values()):
        return {node: int(mark) for node, mark in marks.items() if mark is not None}
    if network.graph.get(KIND) == ORGANIZATION_THEME:
        return {node: int(attributes.get(KIND) == THEME) for node, attributes in told.items()}
    return None


def label_of(network: nx.Graph[str], node: str) -> str:
    """Return the name of a node, its id where it has none."""
    return clean(str(network.nodes[node].get(LABEL) or node))


def names_of(network: nx.Graph[str]) -> dict[str, str]:
    """Return a name of each node that no other has, in sorted order of nodes; a second "Forum" becomes "Forum [2]"."""
    order = sorted(network)
    return dict(zip(order, distinct(label_of(network, node) for node in order), strict=True))


def distinct(names: Iterable[str], *, fold: bool = False) -> list[str]:
    """Return names of which no two are equal.

    Args:
        names: that may be equal.
        fold: whether names that differ in nothing but the case of their letters are equal too.

    Example:
        >>> distinct(["Forum", "forum", "Forum"])
        ['Forum', 'forum', 'Forum [2]']
        >>> distinct(["Forum", "forum", "Forum [2]"], fold=True)
        ['Forum', 'forum [2]', 'Forum [2] [2]']
    """
    used: set[str] = set()
    counts: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        candidate = name
        while (key := candidate.casefold() if fold else candidate) in used:
            counts[name] += 1
            candidate = f"{name} [{counts[name] + 1}]"
        used.add(key)
        found.append(candidate)
    return found
