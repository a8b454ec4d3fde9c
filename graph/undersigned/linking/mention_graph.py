"""The register of a corpus: a node for each name that may denote an entity of its own, and hints that join nodes.

A node is finer than an entity: names with one key share a node over the corpus, but words that say what a body is
and not which one ("the Ministry of Health", "the Coalition") have a node for each publisher, and an acronym that its
document explains has a node of that document.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum

from undersigned.model.links import AgentKind
from undersigned.names.keys import name_key, parse_name

__all__ = ["UNDATED", "Hint", "MentionGraph", "Node", "Strength"]

UNDATED = "9999"
"""Sorts after all dates: an undated document never is the first."""


class Strength(IntEnum):
    """How strong a hint is; stronger ones are followed first."""

    EXPLAINED = 0  # one document gives both, as long name and acronym
    ALIAS = 1  # two wordings of one name in one document
    ALIGNED = 2  # an issuer and an about section by their places
    EDITION = 3  # two issuers by their places in two editions of one release
    NAMED = 4  # their names say the same, in other words or another language
    CORPUS = 5  # an acronym that another document explains


@dataclass(frozen=True, slots=True, order=True)
class Hint:
    """Two nodes that denote one entity, by evidence of a certain strength; the nodes stand in order."""

    strength: Strength
    first: str
    second: str

    @classmethod
    def between(cls, strength: Strength, one: str, other: str) -> Hint:
        """Return the hint that joins two nodes, given in any order."""
        return cls(strength, min(one, other), max(one, other))


@dataclass(slots=True, kw_only=True)
class Node:
    """What the corpus says of one node.

    Args:
        id: kind, key and scope, joined by `|`.
        kind: of the agent.
        key: comparison key of its names.
        names: uses of each written form, with the language of the document.
        firsts: date of the earliest document for each written form.
        first: the earliest of them; `UNDATED` where no document has one.
        documents: SHA-256 of the documents that use it.
        issued: those that have it among their issuers.
        acronyms: as written.
        standing: a network by its name or about section.
        scoped: the name does not tell which body it is.
    """

    id: str
    kind: AgentKind
    key: str
    names: Counter[tuple[str, str | None]] = field(default_factory=Counter[tuple[str, str | None]])
    firsts: dict[str, str] = field(default_factory=dict[str, str])
    first: str = UNDATED
    documents: set[str] = field(default_factory=set[str])
    issued: set[str] = field(default_factory=set[str])
    acronyms: set[str] = field(default_factory=set[str])
    standing: bool = False
    scoped: bool = False

    @property
    def bare(self) -> bool:
        """Whether every written form is an acronym alone."""
        return all(parse_name(name).acronym_like for name, _ in self.names)


@dataclass(slots=True)
class MentionGraph:
    """All nodes, names and hints of a corpus.

    Args:
        nodes: by id.
        names: `(sha256, name as written)` to node id.
        keys: key of a written name to the ids of the nodes that it names: what a decision finds.
        hints: evidence that joins nodes.
        explained: key of an acronym to the ids of the long names that documents give with it.
        homes: node of an acronym that its document explains to the node of the long name.
        neighbors: SHA-256 of a document to the nodes of its issuers, publisher and persons.
        offices: `(sha256, node of a person)` to the node of the office.
        affiliations: node of a person to nodes of organizations.
    """

    nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    names: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    keys: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    hints: set[Hint] = field(default_factory=set[Hint])
    explained: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    homes: dict[str, str] = field(default_factory=dict[str, str])
    neighbors: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    offices: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    affiliations: dict[str, set[str]] = field(default_factory=dict[str, set[str]])

    def node(self, node_id: str) -> Node:
        """Return the node of an id `kind|key` or `kind|key|scope`, made where it is new."""
        found = self.nodes.get(node_id)
        if found is None:
            kind, key, *scope = node_id.split("|", 2)
            found = Node(id=node_id, kind=AgentKind(kind), key=key, scoped=bool(scope))
            self.nodes[node_id] = found
        return found

    def use(self, node_id: str, name: str, *, sha256: str, date: str | None, language: str | None) -> Node:
        """Note that a document uses a name for a node, and return the node."""
        node = self.node(node_id)
        day = date or UNDATED
        node.names[name, language] += 1
        node.firsts[name] = min(day, node.firsts.get(name, UNDATED))
        node.first = min(day, node.first)
        node.documents.add(sha256)
        self.names.setdefault((sha256, name), node_id)
        self.keys.setdefault(name_key(name), set()).add(node_id)
        return node

    def hint(self, strength: Strength, first: str, second: str) -> None:
        """Note evidence that two nodes denote one entity."""
        if first != second:
            self.hints.add(Hint.between(strength, first, second))
