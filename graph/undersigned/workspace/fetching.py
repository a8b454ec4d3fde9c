"""The very first step of a build, where addresses are given: fetch their pages into the workspace's own sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from undersigned.web import Manners, harvest, is_url
from undersigned.workspace.folder import Layout
from undersigned.workspace.reading import Progress
from undersigned.workspace.report import BuildReport, Rejection

__all__ = ["fetch_sources"]


def fetch_sources(
    sources: Sequence[str | Path],
    layout: Layout,
    manners: Manners,
    report: BuildReport,
    *,
    progress: Progress,
) -> list[str | Path]:
    """Return the sources with a folder of archived pages in the place of addresses.

    Args:
        sources: files, folders, and addresses of pages, feeds and sitemaps.
        layout: the workspace, whose archive is filled.
        manners: pace and limits of requests, and which pages are wanted.
        report: what could not be had is noted there.
        progress: told each page.

    Raises:
        FetchError: an address is given, but the extra for the web is not installed.
    """
    urls = [str(source) for source in sources if is_url(source)]
    if not urls:
        return list(sources)
    found = harvest(urls, layout.web, manners=manners, progress=progress)
    report.fetched += found.fetched
    report.rejected.extend(Rejection(source=each.source, reason=each.reason) for each in found.rejected)
    return [*(source for source in sources if not is_url(source)), *found.folders]
