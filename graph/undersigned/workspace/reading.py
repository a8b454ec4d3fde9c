"""The first half of a build: sources to facts in the cache, reading only what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from undersigned.extraction import extract_facts
from undersigned.model.document import Document
from undersigned.reading import Rejected, iter_documents, iter_paths
from undersigned.workspace.cache import FactsCache
from undersigned.workspace.report import BuildReport, Rejection

__all__ = ["Progress", "read_sources"]

Progress = Callable[[str, int, int], None]
"""Told the stage, the steps done and all steps, as a build goes on."""

CHECKPOINT = 200
"""Source files after which the manifest is written, so that a killed build goes on from there."""


def read_sources(sources: Sequence[str | Path], cache: FactsCache, report: BuildReport, progress: Progress) -> None:
    """Read and extract what is new or changed below the sources; note it in the cache and the report.

    A source that cannot be read now keeps what an earlier build read of it.

    Args:
        sources: files and folders.
        cache: facts of this and earlier builds.
        report: filled in place.
        progress: told each file.
    """
    files = []
    for found in chain.from_iterable(iter_paths(Path(source)) for source in sources):
        if isinstance(found, Rejected):
            report.rejected.append(Rejection(source=found.source, reason=found.reason))
        else:
            files.append(found.absolute())
    files = list(dict.fromkeys(files))
    forget_vanished(sources, set(files), cache, report)
    seen: dict[str, str] = {}
    for number, path in enumerate(files, start=1):
        read_file(path, cache, report, seen)
        progress("reading", number, len(files))
        if number % CHECKPOINT == 0:
            cache.save()
    cache.save()
    cache.prune()


def forget_vanished(sources: Sequence[str | Path], files: set[Path], cache: FactsCache, report: BuildReport) -> None:
    """Drop the entries of files below the given sources that do not exist any more."""
    roots = [Path(source).absolute() for source in sources]
    for known in sorted(cache.manifest.sources):
        path = Path(known)
        below = any(path == root or root in path.parents for root in roots)
        if below and path not in files and not path.exists():
            entry = cache.manifest.sources.pop(known)
            report.removed += len(entry.documents)


def read_file(path: Path, cache: FactsCache, report: BuildReport, seen: dict[str, str]) -> None:
    """Read one source file into the cache, or take what the cache has of it."""
    entry = cache.fresh(path)
    if entry is not None:
        report.unchanged += sum(note_content(sha256, path, report, seen) for sha256 in entry.documents)
        report.rejected.extend(entry.rejected)
        return
    documents: list[str] = []
    rejected: list[Rejection] = []
    for item in iter_documents([path]):
        if isinstance(item, Rejected):
            (report.duplicates if item.duplicate else rejected).append(
                Rejection(source=item.source, reason=item.reason)
            )
            continue
        if not note_content(item.sha256, path, report, seen):
            documents.append(item.sha256)
            continue
        problem = extract_into(cache, item)
        if problem:
            rejected.append(problem)
            continue
        documents.append(item.sha256)
        report.read += 1
        report.warnings.extend(Rejection(source=item.name, reason=warning) for warning in item.warnings)
    report.rejected.extend(rejected)
    if documents:  # else nothing could be read now, and what an earlier build read of it is kept
        cache.record(path, tuple(dict.fromkeys(documents)), tuple(rejected))


def note_content(sha256: str, path: Path, report: BuildReport, seen: dict[str, str]) -> bool:
    """Remember a content hash; tell whether it is new, and report a duplicate where it is not."""
    if sha256 in seen:
        report.duplicates.append(Rejection(source=str(path), reason=f"same content as {seen[sha256]}; counted once"))
        return False
    seen[sha256] = str(path)
    return True


def extract_into(cache: FactsCache, document: Document) -> Rejection | None:
    """Extract one document into the cache; return a rejection where the extraction fails on it."""
    try:
        cache.put(extract_facts(document))
    except Exception as error:  # noqa: BLE001  one broken document must not end the build; it is reported by name
        return Rejection(source=document.name, reason=f"extraction failed: {type(error).__name__}: {error}")
    return None
