"""The second half of a build: facts of the whole corpus to the store, its exports, pages and findings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from undersigned.files import write_whole
from undersigned.linking import Decision, link_corpus, summarize
from undersigned.linking.gazetteer.offices import OfficeBook
from undersigned.mapping import map_decisions, map_derived, map_entities, map_release, vocabulary_quads
from undersigned.mapping.iris import minter
from undersigned.mapping.tombstones import TOMBSTONES
from undersigned.model.links import Linkage
from undersigned.names.verdicts import Knowledge
from undersigned.render import write_pages
from undersigned.resources import find_resource
from undersigned.store import Finding, LocalStore, Severity, export_graph, export_trig, export_turtle, validate_store
from undersigned.workspace.cache import FactsCache
from undersigned.workspace.folder import Layout
from undersigned.workspace.reading import Progress
from undersigned.workspace.report import BuildReport, Rejection, ShapeFinding
from undersigned.workspace.settings import Settings
from undersigned.workspace.threshold import ConfidentFacts

__all__ = ["Guidance", "WrittenGraph", "corpus_digest", "note_linkage", "write_graph", "write_products", "write_state"]

COMPILED = {".pyc", ".so", ".pyd"}


def corpus_digest(cache: FactsCache, layout: Layout, *, min_confidence: float) -> str:
    """Return a digest of what the graph is made of: facts, threshold, what the user wrote, this package."""
    digest = hashlib.sha256(f"{cache.extractor} {package_digest()} {min_confidence!r}".encode())
    tables, codings = sorted(layout.gazetteer.glob("*.tsv")), sorted(layout.codings.glob("*.json"))
    for path in (layout.settings, layout.decisions, layout.measures, *tables, *codings):
        digest.update(path.read_bytes() if path.is_file() else b"-")
    for source, entry in sorted(cache.manifest.sources.items()):
        digest.update(f"{source}\0{entry.size}\0{' '.join(entry.documents)}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def package_digest() -> str:
    """Return a digest of the code and data of the package, so that another version builds anew."""
    digest = hashlib.sha256()
    for folder in (Path(__file__).parents[1], find_resource("ontology"), find_resource("visualizations")):
        for path in sorted(folder.rglob("*")):
            if path.suffix not in COMPILED and path.is_file():
                digest.update(path.read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenGraph:
    """What linking found, and how many releases were written."""

    linkage: Linkage
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What people say of names and measures beside the releases.

    Args:
        decisions: obeyed.
        schemes: measures schemes of the workspace, one or none.
        knowledge: the gazetteer.
        offices: known offices and their holders.
    """

    decisions: tuple[Decision, ...]
    schemes: tuple[Path, ...]
    knowledge: Knowledge
    offices: OfficeBook


def write_graph(
    store: LocalStore, corpus: ConfidentFacts, guidance: Guidance, *, base: str, progress: Progress
) -> WrittenGraph:
    """Link the corpus and make the store hold exactly its graphs; a release that did not change is not written.

    Graphs of coding projects stay as they are.

    Args:
        store: the workspace's store.
        corpus: facts of all documents.
        guidance: of people.
        base: base IRI of the data.
        progress: told each release.

    Returns:
        What linking found, and the number of releases that were written.
    """
    schemes = guidance.schemes
    linkage = link_corpus(
        map(summarize, corpus),
        guidance.decisions,
        measures_scheme=schemes[0] if schemes else None,
        knowledge=guidance.knowledge,
        offices=guidance.offices,
    )
    shared = [
        *map_entities(linkage, base=base),
        *map_derived(linkage, base=base),
        *map_decisions(guidance.decisions, base=base),
        *vocabulary_quads(schemes, base=base),
    ]
    releases = iter_release_quads(corpus, linkage, base, progress)
    if not len(store):  # nothing can be lost, and bulk loading is several times faster
        store.bulk_extend(chain(shared, chain.from_iterable(releases)))
        return WrittenGraph(linkage=linkage, changed=len(linkage.releases) - len(linkage.editions))
    kept = {graph for graph, _ in replace_graphs(store, by_graph(shared))}
    written = 0
    for quads in releases:
        for graph, changed in replace_graphs(store, by_graph(quads)):
            written += changed
            kept.add(graph)
    coded = minter(base).graph("coding/").value
    for graph in store.graphs():
        if graph not in kept and not graph.value.startswith(coded):
            store.remove_graph(graph)
    return WrittenGraph(linkage=linkage, changed=written)


def iter_release_quads(corpus: ConfidentFacts, linkage: Linkage, base: str, progress: Progress) -> Iterator[list[Quad]]:
    """Yield the quads of one release after the other, those of all its editions together."""
    further: dict[str, list[str]] = {}
    for sha256, edition in linkage.editions.items():
        further.setdefault(edition.main, []).append(sha256)
    total = len(corpus) - len(linkage.editions)
    for number, sha256 in enumerate(sorted(linkage.releases.keys() - linkage.editions.keys()), start=1):
        others = [corpus.get(other) for other in further.get(sha256, ())]
        yield list(map_release(corpus.get(sha256), linkage, further=others, base=base))
        progress("writing", number, total)


def replace_graphs(
    store: LocalStore, graphs: Iterable[tuple[NamedNode, list[Quad]]]
) -> Iterator[tuple[NamedNode, bool]]:
    """Replace graphs one by one; yield the name of each and whether it changed."""
    for graph, quads in graphs:
        yield graph, store.replace_graph(graph, quads)


def by_graph(quads: Iterable[Quad]) -> Iterator[tuple[NamedNode, list[Quad]]]:
    """Yield each named graph with its quads."""
    ordered = sorted(quads, key=lambda quad: quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else "")
    for graph, members in groupby(ordered, key=lambda quad: quad.graph_name):
        if isinstance(graph, NamedNode):
            yield graph, list(members)


def note_linkage(written: WrittenGraph, report: BuildReport) -> None:
    """Put the open questions of linking and the joined editions into the report."""
    report.doubtful = [question.sentence for question in written.linkage.questions]
    report.changed_releases = written.changed
    joined = sorted((edition.names, edition.reason) for edition in written.linkage.editions.values())
    report.editions = [
        Rejection(source=name, reason=f"edition of {main}: {reason}; counted once") for (name, main), reason in joined
    ]


def write_products(
    store: LocalStore, layout: Layout, settings: Settings, *, report: BuildReport, progress: Progress
) -> None:
    """Validate the graph, then write exports and pages."""
    steps = 4
    progress("finishing", 0, steps)
    note_findings(validate_store(store, base=settings.base), report)
    progress("finishing", 1, steps)
    export_turtle(store, layout.exports / "graph.ttl", base=settings.base)
    progress("finishing", 2, steps)
    export_trig(store, layout.exports / "graph.trig", base=settings.base)
    export_graph(store, layout.tombstones, minter(settings.base).graph(TOMBSTONES), base=settings.base)
    progress("finishing", 3, steps)
    write_pages(store.inner, layout.pages)
    progress("finishing", steps, steps)


def note_findings(findings: tuple[Finding, ...], report: BuildReport) -> None:
    """Put the findings of validation into the report, the worst first; of mere notes only the number."""
    told = sorted(
        (found for found in findings if found.severity is not Severity.INFO),
        key=lambda found: (found.severity is not Severity.VIOLATION, found),
    )
    report.findings = [
        ShapeFinding(severity=found.severity.value, focus=found.focus, path=found.path, message=found.message)
        for found in told
    ]
    report.notes = len(findings) - len(told)
    report.violations = sum(found.severity is Severity.VIOLATION for found in findings)


def write_state(layout: Layout, digest: str) -> None:
    """Note what the store was built from, as the last step of a build."""
    write_whole(layout.state, (digest + "\n",))
