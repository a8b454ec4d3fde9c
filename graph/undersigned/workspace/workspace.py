"""Open a workspace, ask it, build it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import networkx as nx
from rdflib import Dataset

from undersigned.discourse import MatrixRequest, parse_condition
from undersigned.errors import WorkspaceError
from undersigned.extraction import Helper, fingerprint, load_helpers
from undersigned.linking import load_decisions
from undersigned.linking.decisions.facts import settle_facts
from undersigned.linking.gazetteer import load_gazetteer
from undersigned.linking.gazetteer.offices import load_offices
from undersigned.network import Grouping
from undersigned.query import Answer, QueryDescription, load_query, run_query
from undersigned.query.library import adhoc_query
from undersigned.reading.columns import check_columns, columns_mark
from undersigned.reviewing import DoubtfulFacts
from undersigned.store import Finding, LocalStore, as_dataset, export_trig, export_turtle, open_store, validate_store
from undersigned.web import Manners
from undersigned.workspace.building import (
    Guidance,
    corpus_digest,
    note_linkage,
    write_graph,
    write_products,
    write_state,
)
from undersigned.workspace.cache import FactsCache
from undersigned.workspace.codings import write_codings
from undersigned.workspace.fetching import fetch_sources
from undersigned.workspace.figures import compare_counts, count_found
from undersigned.workspace.folder import DEFAULT_FOLDER, Layout
from undersigned.workspace.kinds import make_network, parse_kind, write_network
from undersigned.workspace.network_choice import NetworkChoice
from undersigned.workspace.network_kind import NetworkKind
from undersigned.workspace.nquads import export_nquads
from undersigned.workspace.published import load_register, publish, write_register
from undersigned.workspace.reading import Progress, read_sources
from undersigned.workspace.report import BuildReport, keep_findings, load_report, write_report
from undersigned.workspace.review import write_review
from undersigned.workspace.settings import load_settings
from undersigned.workspace.themes import find_theme
from undersigned.workspace.threshold import ConfidentFacts
from undersigned.workspace.verdicts import account_for

__all__ = ["Workspace", "build", "open_workspace"]

WRITERS: dict[str, Callable[..., None]] = {".nq": export_nquads, ".trig": export_trig, ".ttl": export_turtle}


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


def build(  # noqa: PLR0913  one option for each thing a user may want of a build
    sources: Sequence[str | Path] | str | Path,
    *,
    workspace: str | Path = DEFAULT_FOLDER,
    helpers: Iterable[str | Helper] = (),
    columns: Mapping[str, str] | None = None,
    web: Manners | None = None,
    min_confidence: float | None = None,
    progress: Progress = ignore_progress,
) -> Workspace:
    """Read releases and make the workspace hold their graph, exports, pages and report.

    Files that have not changed since an earlier build are not read again. What cannot be read is reported and the
    rest is built; what an earlier build read stays, unless its file is gone from a source that is given.

    Args:
        sources: files, folders, and addresses of pages, feeds and sitemaps.
        workspace: folder, made where it is missing.
        helpers: asked for what the rules left, behind those of the settings: names ("spacy") or objects of the form
            `Helper`. With other helpers than the last time, all is extracted anew.
        columns: headings of the columns of tables, where they cannot be guessed: `{"text": "Body"}`; they count before
            those of the settings. With other columns than the last time, all is extracted anew.
        web: pace and limits of requests, in the place of those of the settings.
        min_confidence: facts below it are left out of the graph, and what hangs on them; the facts files keep them.
            None takes that of the settings.
        progress: told stage, steps done and all steps.

    Returns:
        The workspace, open for reading, with the `report` of this build.

    Raises:
        DecisionError: `decisions.tsv` has a wrong line; nothing is changed.
        GazetteerError: a table in `gazetteer/` has a wrong line; nothing is changed.
        FetchError: an address is given, but the extra for the web is not installed.
        HelperError: a helper is unknown, not installed, or cannot work.
        ReadingError: a column is given for what no table holds.
        StoreError: another process has the store open.
        WorkspaceError: the folder cannot be used, or its register of published IRIs is broken.
    """
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    built = Workspace(Path(workspace))
    layout = built.layout
    decisions = load_decisions(layout.decisions)
    register = load_register(layout.published, base=built.settings.base)
    knowledge = load_gazetteer(layout.gazetteer)
    asked = load_helpers([*built.settings.helpers, *helpers], built.settings.helper)
    named = dict[str, str](built.settings.columns) | check_columns(columns or {})
    report = BuildReport()
    make_folder(layout)
    with open_store(layout.store) as store:  # first of all: whoever has it open builds alone
        cache = FactsCache(layout.facts, extractor=fingerprint(asked) + columns_mark(named))
        local = fetch_sources(given, layout, web or built.settings.web, report, progress=progress)
        read_sources(local, cache, report, progress, helpers=asked, columns=named)
        least = built.settings.min_confidence if min_confidence is None else check_confidence(min_confidence)
        digest = corpus_digest(cache, layout, min_confidence=least)
        if not is_current(layout, digest):
            layout.state.unlink(missing_ok=True)  # from here on the store is of no known corpus until all is written
            schemes = (layout.measures,) if layout.measures.exists() else ()
            base = built.settings.base
            verdicts = settle_facts(decisions)
            doubtful = DoubtfulFacts()
            corpus = ConfidentFacts(cache, least, verdicts, watch=doubtful.watch)
            report.min_confidence, report.left_out = least, corpus.count_left_out()
            guidance = Guidance(decisions=decisions, schemes=schemes, knowledge=knowledge, offices=load_offices())
            written = write_graph(store, corpus, guidance, base=base, progress=progress)
            write_codings(store, layout, base=base)
            # before the exports: an IRI may be noted and not be published, but never the other way round
            write_register(layout.published, publish(store, written.linkage, register, base=base), base=base)
            note_linkage(written, report)
            report.refused, report.unmatched = account_for(verdicts, cache, written.linkage.unmatched)
            write_review(layout, written.linkage, cache, doubtful, decisions)
            write_products(store, layout, built.settings, report=report, progress=progress)
            report.found, report.counts = count_found(store), compare_counts(store)
            write_report(layout, report)
            write_state(layout, digest)
            return built
        keep_findings(layout, report)
    write_report(layout, report)
    return built


def check_confidence(least: float) -> float:
    """Return a threshold of confidence.

    Raises:
        WorkspaceError: it is none.
    """
    if not 0 <= least <= 1:
        raise WorkspaceError(f"min_confidence = {least!r} is no confidence; expected a number from 0 to 1")
    return least


def make_folder(layout: Layout) -> None:
    """Make the folder of a workspace.

    Raises:
        WorkspaceError: it cannot be made.
    """
    try:
        layout.facts.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(
            f"workspace {layout.root} cannot be used: {error.strerror}; give another folder or its rights"
        ) from error


def is_current(layout: Layout, digest: str) -> bool:
    """Tell whether store, exports and pages are of just this corpus."""
    products = (layout.exports / "graph.ttl", layout.exports / "graph.trig", layout.pages / "index.html")
    return (
        layout.state.exists()
        and layout.state.read_text(encoding="utf-8").strip() == digest
        and all(product.exists() for product in products)
        and load_report(layout) is not None
    )
