"""Build a workspace: from sources to facts, store, exports, pages and report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from undersigned.errors import WorkspaceError
from undersigned.extraction import Helper, fingerprint, load_helpers
from undersigned.linking import load_decisions
from undersigned.linking.decisions.facts import settle_facts
from undersigned.linking.gazetteer import load_gazetteer
from undersigned.linking.gazetteer.offices import load_offices
from undersigned.reading.columns import check_columns, columns_mark
from undersigned.reviewing import DoubtfulFacts
from undersigned.store import open_store
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
from undersigned.workspace.limits import Limits
from undersigned.workspace.published import load_register, publish, write_register
from undersigned.workspace.reading import Progress, read_sources
from undersigned.workspace.report import BuildReport, keep_findings, load_report, write_report
from undersigned.workspace.review import write_review
from undersigned.workspace.threshold import ConfidentFacts
from undersigned.workspace.verdicts import account_for
from undersigned.workspace.workspace import Workspace

__all__ = ["build"]


def ignore_progress(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def build(  # noqa: PLR0913  one option for each thing a user may want of a build
    sources: Sequence[str | Path] | str | Path,
    *,
    workspace: str | Path = DEFAULT_FOLDER,
    helpers: Iterable[str | Helper] = (),
    columns: Mapping[str, str] | None = None,
    web: Manners | None = None,
    min_confidence: float | None = None,
    limits: Limits | None = None,
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
        limits: of time and memory for the extraction of one document, in the place of those of the settings; a
            document that exceeds one is reported and left out.
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
        within = limits or built.settings.limits
        read_sources(local, cache, report, progress, helpers=asked, columns=named, limits=within)
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
