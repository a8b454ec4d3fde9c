"""Fetch what feeds, sitemaps and single addresses give, and archive it; what cannot be had is reported."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from undersigned.errors import FetchError
from undersigned.reading import Rejected
from undersigned.web.addresses import check_url, is_url, same_host
from undersigned.web.archive import Archive, Retrieval
from undersigned.web.client import NOT_MODIFIED, Answer, Client
from undersigned.web.listings import Entry, Listing, parse_listing
from undersigned.web.manners import Clock, Manners
from undersigned.web.media import suffix_of
from undersigned.web.robots import Robots

__all__ = ["Harvest", "harvest", "is_url"]

OK = 200
DEEPEST = 3


def ignore_progress(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(slots=True, kw_only=True)
class Harvest:
    """What came of fetching.

    Args:
        folders: of the archive, with all that was ever fetched of the hosts.
        fetched: pages that are new or have changed.
        unchanged: pages that are as they were.
        rejected: addresses that gave nothing, with the reason; an archived page of one is still read.
    """

    folders: tuple[Path, ...] = ()
    fetched: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list[Rejected])


def harvest(
    urls: Sequence[str],
    archive_root: Path,
    *,
    manners: Manners | None = None,
    clock: Clock | None = None,
    progress: Callable[[str, int, int], None] = ignore_progress,
) -> Harvest:
    """Fetch the pages of addresses into an archive.

    An address may be of a page or file, of an RSS or Atom feed, or of a sitemap. No other host is asked than that of
    the address itself: its robots.txt is obeyed, requests are paced, and what was fetched before is asked for
    conditionally.

    Args:
        urls: addresses as the user gave them.
        archive_root: folder of the archive, made where it is missing.
        manners: pace and limits, and which pages are wanted.
        clock: time, as given from outside.
        progress: told each page.

    Raises:
        FetchError: the extra for the web is not installed.
    """
    result = Harvest()
    archive = Archive(archive_root)
    folders: dict[Path, None] = {}
    with Client(manners=manners or Manners(), clock=clock or Clock()) as client:
        gatherer = Gatherer(
            client=client,
            robots=Robots(client=client),
            archive=archive,
            result=result,
            progress=progress,
        )
        for url in dict.fromkeys(urls):
            try:
                check_url(url)
            except FetchError as error:
                result.rejected.append(rejected(error))
                continue
            gatherer.gather(url)
            folders[archive.folder(url)] = None
    result.folders = tuple(folder for folder in folders if folder.is_dir())
    return result


@dataclass(slots=True, kw_only=True)
class Gatherer:
    """Goes through addresses one after the other and notes in the result what came of each."""

    client: Client
    robots: Robots
    archive: Archive
    result: Harvest
    progress: Callable[[str, int, int], None]

    def gather(self, url: str) -> None:
        """Fetch an address and, where it lists pages, these; what fails is reported and the rest goes on."""
        waiting = deque([(Entry(url=url, is_listing=True), 0)])
        pages: dict[str, Entry] = {}
        while waiting:
            entry, depth = waiting.popleft()
            try:
                listed = self.visit(entry)
            except FetchError as error:
                self.reject(entry.url, error)
                continue
            self.result.rejected.extend(map(rejected, listed.broken))
            for found in listed.entries:
                if found.is_listing and depth < DEEPEST:
                    waiting.append((found, depth + 1))
                elif not found.is_listing and self.is_wanted(found):
                    pages.setdefault(found.url, found)
        self.fetch_pages(url, list(pages.values()))

    def is_wanted(self, entry: Entry) -> bool:
        """Tell whether the address of a listed page fits the pattern."""
        return fnmatchcase(entry.url, self.client.manners.match)

    def fetch_pages(self, root: str, pages: list[Entry]) -> None:
        """Fetch the pages that an address lists, up to the limit."""
        limit = self.client.manners.max_pages
        if len(pages) > limit:
            rest = len(pages) - limit
            self.result.rejected.append(
                Rejected(source=root, reason=f"lists {len(pages)} pages; the last {rest} are over the limit of {limit}")
            )
        wanted = pages[:limit]
        for number, entry in enumerate(wanted, start=1):
            try:
                self.fetch_page(root, entry)
            except FetchError as error:
                self.reject(entry.url, error)
            self.progress("fetching", number, len(wanted))

    def fetch_page(self, root: str, entry: Entry) -> None:
        """Fetch one listed page; one on another host gives what the feed carries of it."""
        if same_host(root, entry.url):
            known = self.archive.find(entry.url)
            if known is not None and entry.updated is not None and entry.updated < known[1].fetched:
                self.result.unchanged += 1
                return
            self.visit(entry)
        elif entry.content:
            self.archive_content(entry)
        else:
            raise FetchError(f"{entry.url}: stands on another host than {root}; give that address if you want it")

    def visit(self, entry: Entry) -> Listing:
        """Ask for an address; archive a page, return a listing.

        Raises:
            FetchError: it cannot be had, or is of a type that cannot be read.
        """
        known = self.archive.find(entry.url)
        answer = self.request(entry.url, known[1] if known else None)
        if answer.status == NOT_MODIFIED and known is not None:
            path, retrieval = known
            self.archive.note(path, retrieval.model_copy(update={"checked": self.client.clock.now()}))
            self.result.unchanged += 1
            return Listing(entries=())
        if answer.status != OK:
            raise FetchError(f"{entry.url}: the host answers {answer.status}")
        if entry.is_listing:
            listing = parse_listing(answer.body, url=answer.url, limit=self.client.manners.max_bytes)
            if listing is not None:
                return listing
        self.archive_page(entry, answer)
        return Listing(entries=())

    def request(self, url: str, known: Retrieval | None) -> Answer:
        """Return the answer for an address, each hop of which robots.txt allows."""
        headers = conditions(known)
        delay = self.robots.check(url)
        for hop in self.client.iter_hops(url, headers, delay=delay):
            if isinstance(hop, Answer):
                return hop
            self.robots.check(hop)
        raise FetchError(f"{url}: no answer")

    def archive_page(self, entry: Entry, answer: Answer) -> None:
        """Keep a page as it came."""
        suffix = suffix_of(answer.media_type, answer.body, url=answer.url)
        self.keep(entry, answer.body, suffix=suffix, headers=dict(answer.headers), media_type=answer.media_type)

    def archive_content(self, entry: Entry) -> None:
        """Keep what a feed carries of a page of another host."""
        body = f'<!doctype html><meta charset="utf-8"><article>{entry.content}</article>'.encode()
        self.keep(entry, body, suffix=".html", headers={}, media_type="text/html")

    def keep(self, entry: Entry, body: bytes, *, suffix: str, headers: dict[str, str], media_type: str) -> None:
        """Write a page to the archive and count it."""
        now = self.client.clock.now()
        digest = hashlib.sha256(body).hexdigest()
        known = self.archive.find(entry.url)
        same = known is not None and known[1].sha256 == digest
        retrieval = Retrieval(
            url=entry.url,
            fetched=known[1].fetched if known is not None and same else now,
            checked=now,
            sha256=digest,
            media_type=media_type,
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
            title=entry.title,
            date=entry.date,
        )
        self.archive.keep(body, retrieval, suffix=suffix)
        self.result.unchanged += same
        self.result.fetched += not same

    def reject(self, url: str, error: FetchError) -> None:
        """Note that an address gave nothing; what the archive has of it stays."""
        known = self.archive.find(url)
        kept = f"; what was fetched on {known[1].fetched:%Y-%m-%d} is read" if known else ""
        self.result.rejected.append(Rejected(source=url, reason=str(error).removeprefix(f"{url}: ") + kept))


def rejected(error: FetchError) -> Rejected:
    """Return a rejection; the source is what stands before the first colon and blank of the message."""
    source, _, reason = str(error).partition(": ")
    return Rejected(source=source, reason=reason)


def conditions(known: Retrieval | None) -> dict[str, str]:
    """Return the headers that let a host say that nothing has changed."""
    if known is None:
        return {}
    headers = {"if-none-match": known.etag, "if-modified-since": known.last_modified}
    return {name: value for name, value in headers.items() if value}
