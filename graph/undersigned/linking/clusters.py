"""Clusters of nodes under constraints: what must be one, what must stay apart, what may be joined."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Clusters"]


class Clusters:
    """Disjoint sets with cannot-link constraints.

    The result depends on the order of joins only where a constraint forbids one; callers join in a sorted order.
    `refused` keeps the pairs whose join a constraint forbade, in order.

    Args:
        nodes: names of the nodes.
    """

    def __init__(self, nodes: Iterable[str]) -> None:
        self._parent = {node: node for node in nodes}
        self._enemies: dict[str, set[str]] = {}
        self._listed: dict[str, set[str]] = {}
        self.refused: list[tuple[str, str]] = []

    def find(self, node: str) -> str:
        """Return the representative of the node's cluster."""
        root = node
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[node] != root:
            self._parent[node], node = root, self._parent[node]
        return root

    def forbid(self, first: str, second: str) -> None:
        """Keep two nodes apart from now on."""
        one, other = self.find(first), self.find(second)
        self._enemies.setdefault(one, set()).add(other)
        self._enemies.setdefault(other, set()).add(one)

    def list_together(self, node: str, document: str) -> None:
        """Note that the node is an issuer of a document: two issuers of one document seldom are one."""
        self._listed.setdefault(self.find(node), set()).add(document)

    def forbidden(self, first: str, second: str) -> bool:
        """Tell whether a constraint keeps the clusters of two nodes apart."""
        one, other = self.find(first), self.find(second)
        return any(self.find(enemy) == other for enemy in self._enemies.get(one, ()))

    def listed_together(self, first: str, second: str) -> bool:
        """Tell whether some document has both clusters among its issuers."""
        one, other = self.find(first), self.find(second)
        return one != other and not self._listed.get(one, set()).isdisjoint(self._listed.get(other, set()))

    def join(self, first: str, second: str) -> bool:
        """Join the clusters of two nodes, unless that is forbidden.

        Returns:
            Whether both are in one cluster now.
        """
        one, other = self.find(first), self.find(second)
        if one == other:
            return True
        if self.forbidden(one, other):
            self.refused.append((first, second))
            return False
        if other < one:
            one, other = other, one
        self._parent[other] = one
        for table in (self._enemies, self._listed):
            moved = table.pop(other, None)
            if moved:
                table.setdefault(one, set()).update(moved)
        return True

    def members(self) -> dict[str, list[str]]:
        """Return the nodes of each cluster, sorted, by its representative."""
        found: dict[str, list[str]] = {}
        for node in sorted(self._parent):
            found.setdefault(self.find(node), []).append(node)
        return found
