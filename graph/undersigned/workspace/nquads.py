"""Write the graph as N-Quads: a line a fact, sorted, for tools that read no Turtle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Quad

from undersigned.store import LocalStore
from undersigned.store.exports import data_graphs, used_concepts, vocabulary_graph, write_export

__all__ = ["export_nquads"]


def export_nquads(store: LocalStore, path: Path, *, base: str) -> None:
    """Write the same facts as `export_trig`, by graph and sorted; one graph in memory at a time.

    Args:
        store: what to write.
        path: file that is replaced when the new one is complete.
        base: IRI that the data stands below.

    Raises:
        StoreError: the file cannot be written.
    """
    vocabulary = vocabulary_graph(base)

    def lines() -> Iterator[str]:
        for graph in data_graphs(store, base):
            yield from sorted(f"{quad} .\n" for quad in store.quads(graph))
        concepts = used_concepts(store, vocabulary)
        quads = (Quad(node, name, value, vocabulary) for node, pairs in concepts.items() for name, value in pairs)
        yield from sorted(f"{quad} .\n" for quad in quads)

    write_export(path, lines())
