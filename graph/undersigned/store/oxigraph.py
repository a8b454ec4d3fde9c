"""The store of a workspace: Oxigraph in a folder, or in memory; one writer, or readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

from undersigned.errors import QueryError, StoreError
from undersigned.store.bindings import bind
from undersigned.store.lock import Lock, hold_shared, open_here, remember_writer
from undersigned.store.rows import Bindings, Rows, to_rows, to_triples

__all__ = ["LocalStore", "open_store"]

T = TypeVar("T")


def open_store(path: Path | None = None, *, read_only: bool = False) -> LocalStore:
    """Open the store in a folder, or a new one in memory where no folder is given.

    Args:
        path: folder of the store; made where it is missing, unless `read_only`.
        read_only: open for reading; several readers may, but none while a writer has it open.

    Raises:
        StoreError: the folder is in use, missing, broken or not accessible.
    """
    if path is None:
        return LocalStore(Store())
    if read_only:
        return open_reader(path)
    return open_writer(path)


def open_reader(path: Path) -> LocalStore:
    """Open an existing store for reading; the lock makes writers wait with a clear message."""
    if not (path / "CURRENT").is_file():
        raise StoreError(f"no store at {path}; build the workspace first")
    lock = hold_shared(path)
    try:
        return LocalStore(Store.read_only(str(path)), read_only=True, lock=lock)
    except OSError as error:
        lock.release()
        raise StoreError(f"store {path} cannot be read: {error}; remove the folder and build again") from error


def open_writer(path: Path) -> LocalStore:
    """Open or make a store for writing."""
    if open_here(path):
        raise in_use(path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        store = LocalStore(Store(str(path)))
    except OSError as error:
        if "lock" in str(error).lower():
            raise in_use(path) from error
        raise StoreError(
            f"store {path} cannot be opened: {error}; check the folder, or remove it and build again"
        ) from error
    remember_writer(path, store)
    return store


def in_use(path: Path) -> StoreError:
    """Return the error of a store that someone else has open."""
    return StoreError(f"store {path} is in use by another process or call; wait until it ends, then try again")


class LocalStore:
    """An open store; close it, or use it in a `with` statement, so that others may open it.

    Queries see the union of all graphs. In that union a triple that stands in two graphs gives two rows: count
    with DISTINCT.
    """

    def __init__(self, store: Store, *, read_only: bool = False, lock: Lock | None = None) -> None:
        self._store: Store | None = store
        self._lock = lock
        self.read_only = read_only

    @property
    def inner(self) -> Store:
        """The pyoxigraph store, for the layers above that read quads by pattern."""
        if self._store is None:
            raise StoreError("the store is closed; open it again")
        return self._store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self.inner)

    @property
    def closed(self) -> bool:
        """Tell whether the store was closed."""
        return self._store is None

    def close(self) -> None:
        """Write what is pending and let go of the folder; closing twice does no harm."""
        if self._store is not None and not self.read_only:
            self._guard(self._store.flush)
        self._store = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of all graphs, sorted."""
        names = (name for name in self.inner.named_graphs() if isinstance(name, NamedNode))
        return tuple(sorted(names, key=lambda name: name.value))

    def quads(self, graph: NamedNode) -> Iterator[Quad]:
        """Yield the quads of one graph, in no order."""
        yield from self.inner.quads_for_pattern(None, None, None, graph)

    def extend(self, quads: Iterable[Quad]) -> None:
        """Add quads: all of them, or none where it is cut short."""
        store = self._writable()
        self._guard(lambda: store.extend(quads))

    def bulk_extend(self, quads: Iterable[Quad]) -> None:
        """Add very many quads to a store that can be built anew; what was added stays where it is cut short.

        On disk twice as fast as `extend`, and a quarter of the space.
        """
        store = self._writable()
        self._guard(lambda: store.bulk_extend(quads))

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        """Make a graph hold exactly these quads; whoever reads, or a kill, sees the old ones or the new ones.

        Only the difference is written: replacing a graph by itself writes nothing.

        Returns:
            Whether anything changed.

        Raises:
            StoreError: a quad belongs to another graph, or the store is read-only.
        """
        store = self._writable()
        wanted = set(quads)
        strange = next((quad for quad in wanted if quad.graph_name != graph), None)
        if strange is not None:
            raise StoreError(f"quad {strange} does not belong to graph {graph}; replace one graph at a time")
        present = set(self.quads(graph))
        if not present:
            self._guard(lambda: store.extend(wanted))
            return bool(wanted)
        update = ";\n".join(
            f"{verb} DATA {{ GRAPH {graph} {{\n{lines(changed)}\n}} }}"
            for verb, changed in (("DELETE", present - wanted), ("INSERT", wanted - present))
            if changed
        )
        if update:
            self._guard(lambda: store.update(update))
        return bool(update)

    def remove_graph(self, graph: NamedNode) -> None:
        """Remove a graph with all its quads; one that is not there is no error."""
        store = self._writable()
        self._guard(lambda: store.remove_graph(graph))

    def optimize(self) -> None:
        """Compact a store on disk, which many single writes leave up to four times too large."""
        self._guard(self._writable().optimize)

    def backup(self, target: Path) -> None:
        """Copy a store on disk to a new folder that can be opened beside it."""
        try:
            self.inner.backup(str(target))
        except (OSError, RuntimeError) as error:
            raise StoreError(f"backup to {target} failed: {error}; give a folder that does not exist yet") from error

    def select(self, query: str, bindings: Bindings | None = None) -> Rows:
        """Return the rows of a SELECT query over the union of all graphs."""
        return self._guard(lambda: to_rows(self._solutions(query, bindings)))

    def construct(self, query: str, bindings: Bindings | None = None) -> tuple[Triple, ...]:
        """Return the triples of a CONSTRUCT or DESCRIBE query, sorted."""
        answer = self._query(query, bindings)
        if not isinstance(answer, QueryTriples):
            raise QueryError("the query is no CONSTRUCT or DESCRIBE; use select or ask")
        return self._guard(lambda: to_triples(answer))

    def ask(self, query: str, bindings: Bindings | None = None) -> bool:
        """Return the answer of an ASK query."""
        answer = self._query(query, bindings)
        if not isinstance(answer, QueryBoolean):
            raise QueryError("the query is no ASK; use select or construct")
        return bool(answer)

    def _solutions(self, query: str, bindings: Bindings | None) -> QuerySolutions:
        answer = self._query(query, bindings)
        if not isinstance(answer, QuerySolutions):
            raise QueryError("the query is no SELECT; use construct or ask")
        return answer

    def _query(self, query: str, bindings: Bindings | None) -> QuerySolutions | QueryBoolean | QueryTriples:
        text = bind(query, bindings)
        try:
            return self.inner.query(text, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise QueryError(f"query is no SPARQL: {error}; correct it") from error
        except (OSError, RuntimeError) as error:
            raise StoreError(f"query could not be answered: {error}") from error

    def _writable(self) -> Store:
        if self.read_only:
            raise StoreError("the store is open for reading only; open it for writing")
        return self.inner

    @staticmethod
    def _guard(action: Callable[[], T]) -> T:
        try:
            return action()
        except OSError as error:
            raise StoreError(f"the store failed: {error}; check the disk's space and rights") from error


def lines(quads: Iterable[Quad]) -> str:
    """Return the triples of quads as lines of SPARQL data."""
    return "\n".join(f"{quad.triple} ." for quad in sorted(quads, key=str))
