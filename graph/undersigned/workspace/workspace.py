"""Open a workspace, ask it, build it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import networkx as nx
from rdflib import Dataset

from undersigned.errors import WorkspaceError
from undersigned.extraction import fingerprint
from undersigned.linking import load_decisions
from undersigned.query import Answer, QueryDescription, load_query, run_query
from undersigned.query.library import adhoc_query
from undersigned.store import Finding, LocalStore, as_dataset, export_trig, export_turtle, open_store, validate_store
from undersigned.workspace.building import corpus_digest, write_graph, write_products, write_state
from undersigned.workspace.cache import FactsCache, write_atomically
from undersigned.workspace.figures import count_found
from undersigned.workspace.folder import DEFAULT_FOLDER, Layout
from undersigned.workspace.kinds import NetworkKind, make_network, write_network
from undersigned.workspace.reading import Progress, read_sources
from undersigned.workspace.report import BuildReport
from undersigned.workspace.settings import load_settings

__all__ = ["Workspace", "build", "open_workspace"]


def ignore_progress(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


class Workspace:
    """An open workspace; close it, or use it in a `with` statement.

    Args:
        folder: root of the workspace; its store must have been built.
    """

    def __init__(self, folder: Path) -> None:
        self.layout = Layout(folder)
        self.settings = load_settings(self.layout.settings)
        self._store: LocalStore | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

    @property
    def store(self) -> LocalStore:
        """The store, opened for reading at first use."""
        if self._store is None or self._store.closed:
            self._store = open_store(self.layout.store, read_only=True)
        return self._store

    @property
    def pages(self) -> Path:
        """Folder of the pages."""
        return self.layout.pages

    @property
    def exports(self) -> Path:
        """Folder of Turtle and TriG."""
        return self.layout.exports

    @property
    def report(self) -> BuildReport:
        """The report of the last build."""
        return BuildReport.model_validate_json(self.layout.report.read_bytes())

    @property
    def graph(self) -> Dataset:
        """An rdflib dataset on the same store, for reading; its default graph is the union of all graphs."""
        return as_dataset(self.store, base=self.settings.base)

    def query(self, name: str, **parameters: object) -> Answer:
        """Ask a query of the library by its id, an `.rq` file, or SPARQL text.

        Args:
            name: id, path, or text with a space or line feed in it.
            **parameters: values of the query's parameters, as text or numbers.

        Returns:
            Rows for a SELECT, triples for a CONSTRUCT, a boolean for an ASK.

        Raises:
            QueryError: an unknown query, a wrong parameter, or text that is no SPARQL.
        """
        is_text = "{" in name
        return self.run(adhoc_query(name) if is_text else load_query(name), {k: str(v) for k, v in parameters.items()})

    def run(self, query: QueryDescription, given: dict[str, str]) -> Answer:
        """Run a described query with parameter values as text."""
        return run_query(self.store, query, given)

    def network(
        self,
        kind: NetworkKind | str = NetworkKind.CO_ISSUING,
        *,
        since: str | None = None,
        until: str | None = None,
        theme: str | None = None,
    ) -> nx.Graph[str]:
        """Return a network of the graph; see `undersigned.network` for kinds and attributes."""
        return make_network(self.store.inner, NetworkKind(kind), since=since, until=until, theme=theme)

    def write_network(self, network: nx.Graph[str], kind: NetworkKind | str, path: Path) -> None:
        """Write a network as `.html`, `.graphml`, `.gexf` or `.csv`."""
        write_network(self.store.inner, network, NetworkKind(kind), path)

    def validate(self) -> tuple[Finding, ...]:
        """Check the graph against the shapes."""
        return validate_store(self.store, base=self.settings.base)

    def export(self, path: Path) -> None:
        """Write the graph as `.ttl` (union) or `.trig` (named graphs).

        Raises:
            WorkspaceError: another ending.
        """
        writers = {".ttl": export_turtle, ".trig": export_trig}
        if path.suffix.lower() not in writers:
            raise WorkspaceError(f"export {path}: unknown ending {path.suffix!r}; use .ttl or .trig")
        writers[path.suffix.lower()](self.store, path, base=self.settings.base)


def open_workspace(folder: str | Path = DEFAULT_FOLDER) -> Workspace:
    """Open a workspace that was built.

    Raises:
        WorkspaceError: there is none in the folder.
    """
    path = Path(folder)
    if not Layout(path).store.is_dir():
        raise WorkspaceError(f"no workspace at {path}; build one: undersigned build SOURCE... --workspace {path}")
    return Workspace(path)


def build(
    sources: Sequence[str | Path] | str | Path,
    *,
    workspace: str | Path = DEFAULT_FOLDER,
    progress: Progress = ignore_progress,
) -> Workspace:
    """Read releases and make the workspace hold their graph, exports, pages and report.

    Files that have not changed since an earlier build are not read again. What cannot be read is reported and the
    rest is built; what an earlier build read stays, unless its file is gone from a source that is given.

    Args:
        sources: files and folders.
        workspace: folder, made where it is missing.
        progress: told stage, steps done and all steps.

    Returns:
        The workspace, open for reading, with the `report` of this build.

    Raises:
        DecisionError: `decisions.tsv` has a wrong line; nothing is changed.
        StoreError: another process has the store open.
        WorkspaceError: the folder cannot be used.
    """
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    built = Workspace(Path(workspace))
    layout = built.layout
    decisions = load_decisions(layout.decisions)
    report = BuildReport()
    try:
        layout.facts.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(f"workspace {layout.root} cannot be used: {error.strerror}; give another folder") from error
    cache = FactsCache(layout.facts, extractor=fingerprint())
    with open_store(layout.store) as store:
        read_sources(given, cache, report, progress)
        digest = corpus_digest(cache, layout)
        if not is_current(layout, digest):
            schemes = (layout.measures,) if layout.measures.exists() else ()
            write_graph(store, cache, decisions, built.settings, schemes=schemes, report=report, progress=progress)
            write_products(store, layout, built.settings, report=report, progress=progress)
            write_state(layout, digest)
        else:
            keep_findings(layout, report)
        report.found = count_found(store)
    write_atomically(layout.report, report.model_dump_json(indent=1) + "\n")
    return built


def is_current(layout: Layout, digest: str) -> bool:
    """Tell whether store, exports and pages are of just this corpus."""
    products = (layout.exports / "graph.ttl", layout.exports / "graph.trig", layout.pages / "index.html", layout.report)
    return (
        layout.state.exists()
        and layout.state.read_text(encoding="utf-8").strip() == digest
        and all(product.exists() for product in products)
    )


def keep_findings(layout: Layout, report: BuildReport) -> None:
    """Take what an earlier build of the same corpus found over into the report."""
    earlier = BuildReport.model_validate_json(layout.report.read_bytes())
    report.doubtful, report.findings = earlier.doubtful, earlier.findings
    report.violations, report.notes = earlier.violations, earlier.notes
