"""Open a workspace and ask it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import networkx as nx
from rdflib import Dataset

from undersigned.discourse import ClaimTable, MatrixRequest, parse_condition
from undersigned.errors import WorkspaceError
from undersigned.network import Grouping, filters_of, read_claim_table
from undersigned.query import Answer, QueryDescription, load_query, run_query
from undersigned.query.library import adhoc_query
from undersigned.store import Finding, LocalStore, as_dataset, export_trig, export_turtle, open_store, validate_store
from undersigned.workspace.folder import DEFAULT_FOLDER, Layout
from undersigned.workspace.kinds import make_network, parse_kind, write_network
from undersigned.workspace.network_choice import NetworkChoice
from undersigned.workspace.network_kind import NetworkKind
from undersigned.workspace.nquads import export_nquads
from undersigned.workspace.report import BuildReport, load_report
from undersigned.workspace.settings import load_settings
from undersigned.workspace.themes import find_theme

__all__ = ["Workspace", "open_workspace"]

WRITERS: dict[str, Callable[..., None]] = {".nq": export_nquads, ".trig": export_trig, ".ttl": export_turtle}


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
        """The report of the last build.

        Raises:
            WorkspaceError: there is none, or it is broken.
        """
        report = load_report(self.layout)
        if report is None:
            raise WorkspaceError(f"report {self.layout.report} is missing or broken; build again")
        return report

    @property
    def graph(self) -> Dataset:
        """An rdflib dataset on the same store, for reading; its default graph is the union of all graphs."""
        return as_dataset(self.store, base=self.settings.base)

    def query(self, name: str, **parameters: object) -> Answer:
        """Ask a query of the library by its id, an `.rq` file, or SPARQL text.

        Args:
            name: id, path of an `.rq` file, or SPARQL text, known by its braces.
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

    def network(  # noqa: PLR0913  each option narrows or shapes the network
        self,
        kind: NetworkKind | str = NetworkKind.CO_ISSUING,
        *,
        since: str | None = None,
        until: str | None = None,
        theme: str | None = None,
        grouping: Grouping | None = None,
        weight: str | None = None,
        request: MatrixRequest | None = None,
        where: Sequence[str] = (),
        isolates: bool = False,
    ) -> nx.Graph[str]:
        """Return a network of the graph; see `undersigned.network` for kinds and attributes.

        Args:
            kind: which network, also by its name.
            since: first year, month or day, such as `2021-06`.
            until: last year, month or day.
            theme: only releases about it or a narrower one; a label in any language, a slug or an IRI.
            grouping: whether coalitions give way to members and chapters to parents; None leaves issuers as they are.
            weight: of co-issuing: `count` (None), `newman` or `fractional`.
            request: of positions and affiliation: the matrix; None for congruence, and for claims, on measures.
            where: of positions, affiliation and ties: conditions such as `role=signatory` or `confidence>=0.8`.
            isolates: of positions and affiliation: whether those who issued and hold no position are nodes.

        Raises:
            WorkspaceError: an unknown kind or theme.
            ValidationError: a bound is no date, a condition is none, or the kind has no such option.
        """
        store = self.store.inner
        choice = NetworkChoice(
            kind=parse_kind(kind),
            since=since,
            until=until,
            theme=find_theme(store, theme) if theme is not None else None,
            grouping=grouping,
            weight=weight,
            request=request,
            where=tuple(parse_condition(text) for text in where),
            isolates=isolates,
        )
        return make_network(store, choice)

    def claims(
        self,
        *,
        rows: str = "organization",
        columns: str = "measure",
        since: str | None = None,
        until: str | None = None,
        where: Sequence[str] = (),
        grouping: Grouping | None = None,
    ) -> ClaimTable:
        """Return the claims of the graph, for matrices, coalitions, polarization and time.

        Args:
            rows: whose claims: organization, person, coalition, organization-type.
            columns: on what: measure, theme, addressee, document.
            since: first year, month or day.
            until: last year, month or day.
            where: conditions such as `confidence>=0.8` or `language=es`.
            grouping: whether coalitions give way to members and chapters to parents; None leaves actors as they are.

        Raises:
            ValidationError: a variable, bound or condition is unknown.
        """
        filters = filters_of(map(parse_condition, where), since=since, until=until)
        return read_claim_table(self.store.inner, rows=rows, columns=columns, filters=filters, grouping=grouping)

    def write_network(self, network: nx.Graph[str], kind: NetworkKind | str, path: str | Path) -> None:
        """Write a network in a format by the ending of the path; `.html` is for co-issuing and organization-theme."""
        write_network(self.store.inner, network, parse_kind(kind), Path(path))

    def validate(self) -> tuple[Finding, ...]:
        """Check the graph against the shapes."""
        return validate_store(self.store, base=self.settings.base)

    def export(self, path: str | Path) -> None:
        """Write the graph as `.ttl` (union), `.trig` or `.nq` (named graphs); the same graph gives the same bytes.

        Raises:
            WorkspaceError: another ending.
            StoreError: the file cannot be written.
        """
        target = Path(path)
        writer = WRITERS.get(target.suffix.lower())
        if writer is None:
            raise WorkspaceError(f"export {target}: unknown ending {target.suffix!r}; use {', '.join(WRITERS)}")
        writer(self.store, target, base=self.settings.base)


def open_workspace(folder: str | Path = DEFAULT_FOLDER) -> Workspace:
    """Open a workspace that was built.

    Raises:
        WorkspaceError: there is none in the folder.
    """
    path = Path(folder)
    if not Layout(path).store.is_dir():
        raise WorkspaceError(f"no workspace at {path}; build one: undersigned build SOURCE... --workspace {path}")
    return Workspace(path)
