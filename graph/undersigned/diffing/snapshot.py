"""A graph as facts to compare: nodes by local IRI, values by the name of their property."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from undersigned.diffing.changes import Topic

__all__ = ["Node", "Snapshot"]


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of a graph and what is said of it."""

    iri: str
    topic: Topic
    values: Mapping[str, tuple[str, ...]]

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of a property, sorted; none where it is not said."""
        return self.values.get(name, ())

    def one(self, name: str) -> str:
        """Return the first value of a property, "" where there is none."""
        return next(iter(self.all(name)), "")


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """What one graph says.

    Args:
        nodes: by local IRI, sorted.
        labels: of nodes and of the concepts that they name.
        replaced: local IRI that was given up to those that stand in its place.
    """

    nodes: Mapping[str, Node]
    labels: Mapping[str, str]
    replaced: Mapping[str, tuple[str, ...]]

    @cached_property
    def by_topic(self) -> Mapping[Topic, tuple[Node, ...]]:
        """The nodes of each topic, sorted by IRI."""
        found: dict[Topic, list[Node]] = {}
        for node in self.nodes.values():
            found.setdefault(node.topic, []).append(node)
        return {topic: tuple(nodes) for topic, nodes in found.items()}

    def of(self, *topics: Topic) -> Iterator[Node]:
        """Yield the nodes of topics."""
        for topic in topics:
            yield from self.by_topic.get(topic, ())

    def label(self, iri: str) -> str:
        """Return what a thing is called; its IRI where nothing else is said."""
        return self.labels.get(iri, iri)

    def names(self, iri: str) -> tuple[str, ...]:
        """Return all names of a thing."""
        node = self.nodes.get(iri)
        others = (*node.all("other names"), *node.all("acronyms")) if node else ()
        return (*((self.labels[iri],) if iri in self.labels else ()), *others)

    def title(self, iri: str) -> str:
        """Return the title of a release with its day, or its IRI."""
        node = self.nodes.get(iri)
        words = [word for word in (node.one("title"), node.one("date")) if word] if node else []
        return ", ".join(words) or iri

    def tell(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """Return values in words: labels for IRIs, each once, sorted."""
        return tuple(sorted({self.labels.get(value, value) for value in values}))
