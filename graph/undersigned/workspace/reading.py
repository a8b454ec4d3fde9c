"""The first half of a build: sources to facts in the cache, reading only what changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from undersigned.errors import HelperError, WorkspaceError
from undersigned.extraction import Helper, ask_helpers, extract_facts
from undersigned.model.document import Document
from undersigned.model.facts import Facts
from undersigned.reading import Rejected, iter_documents, iter_paths
from undersigned.workspace.cache import FactsCache, SourceEntry
from undersigned.workspace.limits import LIMITS_HOLD, LimitedExtractor, Limits
from undersigned.workspace.report import BuildReport, Rejection

__all__ = ["NO_LIMITS", "Progress", "extract_safely", "extractor_within", "read_sources"]

Progress = Callable[[str, int, int], None]
"""Told the stage, the steps done and all steps, as a build goes on."""

CHECKPOINT = 200
"""Source files after which the manifest is written, so that a killed build goes on from there."""

NO_LIMITS = Rejection(
    source="limits", reason="this system cannot copy a process: the limits of time and memory of a document do not hold"
)

LONGEST = 10_000_000
"""Characters of a document above which it is an archive of releases: its facts would fill memory and page."""


def read_sources(  # noqa: PLR0913  what a user may want of a build
    sources: Sequence[str | Path],
    cache: FactsCache,
    report: BuildReport,
    progress: Progress,
    *,
    helpers: Sequence[Helper] = (),
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> None:
    """Read and extract what is new or changed below the sources; note it in the cache and the report.

    Files are taken in order of their paths, whatever the order of the sources: of two files with equal content the
    first counts. A source that cannot be read now keeps what an earlier build read of it.

    Args:
        sources: files and folders.
        cache: facts of this and earlier builds.
        report: filled in place.
        progress: told each file.
        helpers: asked for what the rules left; the cache's fingerprint must tell them.
        columns: of tables, where they cannot be guessed; the cache's fingerprint must tell them.
        limits: what the extraction of one document may take.
    """
    files = find_files(sources, report)
    forget_vanished(sources, files, cache, report)
    total = len(files)
    named = frozenset(Path(source).absolute() for source in sources)
    extractor = extractor_within(limits)
    reader = Reader(
        cache=cache, report=report, extractor=extractor, helpers=helpers, columns=columns or {}, named=named
    )
    done = 0
    try:
        for path in sorted(files | {Path(known) for known in cache.manifest.sources}):
            if path not in files:
                reader.keep(path)
                continue
            reader.read(path)
            done += 1
            progress("reading", done, total)
            if done % CHECKPOINT == 0:
                cache.save()
    finally:
        extractor.close()
        cache.save()
    if report.read and not LIMITS_HOLD:
        report.warnings.append(NO_LIMITS)
    cache.prune()


def find_files(sources: Sequence[str | Path], report: BuildReport) -> set[Path]:
    """Return the absolute paths of all files of the sources; note what cannot be searched."""
    files = set[Path]()
    for found in chain.from_iterable(iter_paths(Path(source)) for source in sources):
        if isinstance(found, Rejected):
            report.rejected.append(Rejection(source=found.source, reason=found.reason))
        else:
            files.add(found.absolute())
    return files


def forget_vanished(sources: Sequence[str | Path], files: set[Path], cache: FactsCache, report: BuildReport) -> None:
    """Drop the entries of files below the given sources that do not exist any more."""
    roots = [Path(source).absolute() for source in sources]
    for known in sorted(cache.manifest.sources):
        path = Path(known)
        below = any(path == root or root in path.parents for root in roots)
        if below and not path.exists():
            entry = cache.manifest.sources.pop(known)
            report.removed += len(entry.documents)
            files.discard(path)


@dataclass(slots=True, kw_only=True)
class Reader:
    """Reads one file after the other into a cache, and remembers which content belongs to which file.

    Args:
        cache: facts of this and earlier builds.
        report: filled in place.
        extractor: gives the facts of a document by the rules.
        helpers: asked for what the rules left.
        columns: of tables, where they cannot be guessed.
        named: files that the user named; the others were found in folders.
        owners: content hash to the first file that has it.
    """

    cache: FactsCache
    report: BuildReport
    extractor: LimitedExtractor
    helpers: Sequence[Helper] = ()
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    named: frozenset[Path] = frozenset()
    owners: dict[str, Path] = field(default_factory=dict[str, Path])

    def keep(self, path: Path) -> None:
        """Keep a file of an earlier build that no source of this build has; content seen before is not its own."""
        entry = self.cache.manifest.sources[str(path)]
        if self.is_settled(entry):
            self.owners.update(dict.fromkeys(entry.documents, path))
        elif self.cache.stamp(path) is not None:
            self.read(path)

    def is_settled(self, entry: SourceEntry) -> bool:
        """Tell whether what counted for a file still counts for it, and what another file has is still there."""
        return self.owners.keys().isdisjoint(entry.documents) and self.owners.keys() >= set(entry.twice)

    def read(self, path: Path) -> None:
        """Read one file, or take what the cache has of it."""
        entry = self.cache.fresh(path)
        if entry is None or not self.is_settled(entry):
            self.read_anew(path)
            return
        self.owners.update(dict.fromkeys(entry.documents, path))
        self.report.unchanged += len(entry.documents)
        for sha256 in entry.twice:
            self.note_twice(path, sha256)
        self.report.duplicates.extend(entry.duplicates)
        self.report.rejected.extend(entry.rejected)
        self.report.warnings.extend(entry.warnings)

    def read_anew(self, path: Path) -> None:
        """Read and extract one file; where nothing of it can be read, what an earlier build read stays."""
        stamp = self.cache.stamp(path)
        documents = dict[str, None]()
        twice = dict[str, None]()
        parts = Parts()
        for item in iter_documents([path], columns=self.columns, searched=path not in self.named):
            if isinstance(item, Rejected):
                parts.note(item)
            elif item.sha256 in self.owners:
                self.note_twice(path, item.sha256)
                twice[item.sha256] = None
            elif self.extract(item, parts):
                self.owners[item.sha256] = path
                documents[item.sha256] = None
        parts.report(self.report)
        if stamp is None or not (documents or twice):
            self.keep_earlier(path)
            return
        self.cache.record(
            path,
            SourceEntry(
                size=stamp[0],
                modified_ns=stamp[1],
                extractor=self.cache.extractor,
                documents=tuple(documents),
                twice=tuple(twice),
                duplicates=tuple(parts.duplicates),
                rejected=tuple(parts.rejected),
                warnings=tuple(parts.warnings),
            ),
        )

    def keep_earlier(self, path: Path) -> None:
        """Keep what an earlier build read of a file that cannot be read now."""
        entry = self.cache.manifest.sources.get(str(path))
        for sha256 in entry.documents if entry else ():
            self.owners.setdefault(sha256, path)

    def extract(self, document: Document, parts: Parts) -> bool:
        """Extract one document into the cache; tell whether it could be. What is to be said of it goes to `parts`."""
        facts = extract_safely(document, self.extractor, helpers=self.helpers)
        if isinstance(facts, Rejection):
            parts.rejected.append(facts)
            return False
        self.cache.put(facts)
        self.report.read += 1
        parts.warnings.extend(Rejection(source=document.name, reason=warning) for warning in facts.warnings)
        return True

    def note_twice(self, path: Path, sha256: str) -> None:
        """Report that a file has the content of another one."""
        first = self.owners[sha256]
        self.report.duplicates.append(Rejection(source=str(path), reason=f"same content as {first}; counted once"))


@dataclass(slots=True)
class Parts:
    """What is to be said of the parts of one file: those that were read before, that cannot be read, and the rest."""

    duplicates: list[Rejection] = field(default_factory=list[Rejection])
    rejected: list[Rejection] = field(default_factory=list[Rejection])
    warnings: list[Rejection] = field(default_factory=list[Rejection])

    def note(self, item: Rejected) -> None:
        """Take what gave no document."""
        target = self.duplicates if item.duplicate else self.warnings if item.harmless else self.rejected
        target.append(Rejection(source=item.source, reason=item.reason))

    def report(self, report: BuildReport) -> None:
        """Put all of it into the report of a build."""
        report.duplicates.extend(self.duplicates)
        report.rejected.extend(self.rejected)
        report.warnings.extend(self.warnings)


def extractor_within(limits: Limits | None = None) -> LimitedExtractor:
    """Return what gives the facts of documents by the rules, each within limits; close it at the end."""
    return LimitedExtractor(extract_facts, limits or Limits())


def extract_safely(
    document: Document, extractor: LimitedExtractor, *, helpers: Sequence[Helper] = ()
) -> Facts | Rejection:
    """Return the facts of a document, or a rejection where it is no single release or the extraction fails on it.

    Args:
        document: a release as read.
        extractor: gives the facts by the rules, within limits.
        helpers: asked for what the rules left; they work in this process.

    Raises:
        HelperError: a helper cannot work at all, so that it would fail on every document.
    """
    length = len(document.text)
    if length > LONGEST:
        reason = f"{length:,} characters are more than the limit of {LONGEST:,} for one release; split the file"
        return Rejection(source=document.name, reason=reason)
    try:
        return ask_helpers(document, extractor(document), helpers)
    except HelperError:
        raise
    except WorkspaceError as error:
        return Rejection(source=document.name, reason=str(error))
    except Exception as error:  # one broken document must not end the rest; it is reported by name
        return Rejection(source=document.name, reason=f"extraction failed: {type(error).__name__}: {error}")
