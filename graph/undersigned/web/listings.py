"""What an answer is: a page, a feed or a sitemap; and the addresses that feeds and sitemaps list."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from time import struct_time
from typing import Any

from lxml import etree

from undersigned.errors import FetchError
from undersigned.web.addresses import resolve

__all__ = ["Entry", "Listing", "parse_listing"]

FEEDS = {"rss", "feed", "RDF"}
SITEMAPS = {"urlset", "sitemapindex"}
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page that a feed or sitemap lists.

    Args:
        url: of the page.
        title: as the feed gives it.
        date: of publication, ISO.
        updated: when it last changed, as told.
        content: the whole text as HTML, where a feed carries it.
        is_listing: the address is of a further sitemap.
    """

    url: str
    title: str | None = None
    date: str | None = None
    updated: datetime | None = None
    content: str | None = None
    is_listing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A feed or sitemap: its entries in the order given, and what it lists that is no web address."""

    entries: tuple[Entry, ...]
    broken: tuple[FetchError, ...] = ()


def parse_listing(body: bytes, *, url: str, limit: int) -> Listing | None:
    """Return the entries of a feed or sitemap, or None where the bytes are neither.

    Args:
        body: as fetched; a sitemap may be packed by gzip.
        url: it was fetched from; relative addresses refer to it.
        limit: bytes that a packed sitemap may unpack to.

    Raises:
        FetchError: a packed sitemap is broken or too large.
    """
    data = unpack(body, url=url, limit=limit) if body.startswith(GZIP) else body
    root = root_name(data)
    if root in FEEDS:
        return gather(iter_feed(data), url)
    if root in SITEMAPS:
        return gather(iter_sitemap(data), url)
    return None


def gather(found: Iterator[Entry], base: str) -> Listing:
    """Return a listing of entries whose addresses are made absolute."""
    entries: list[Entry] = []
    broken: list[FetchError] = []
    for entry in found:
        try:
            entries.append(replace(entry, url=resolve(base, entry.url)))
        except FetchError as error:
            broken.append(error)
    return Listing(entries=tuple(entries), broken=tuple(broken))


def unpack(body: bytes, *, url: str, limit: int) -> bytes:
    """Return the bytes of a gzip file."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        data = unpacker.decompress(body, limit + 1)
    except zlib.error as error:
        raise FetchError(f"{url}: broken gzip ({error})") from error
    if len(data) > limit:
        raise FetchError(f"{url}: unpacks to more than the limit of {limit:,} bytes")
    return data


def iter_elements(data: bytes, *events: str) -> Iterator[Any]:
    """Yield the elements of XML; what is broken ends it. No entity is resolved, nothing is loaded."""
    parsed = etree.iterparse(
        BytesIO(data), events=events, resolve_entities=False, no_network=True, load_dtd=False, recover=True
    )
    try:
        for _, element in parsed:
            if isinstance(element.tag, str):
                yield element
    except etree.XMLSyntaxError:
        return


def root_name(data: bytes) -> str | None:
    """Return the local name of the root element of XML, or None where it is none."""
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if head != b"<":
        return None
    element = next(iter_elements(data, "start"), None)
    return None if element is None else etree.QName(element).localname


def iter_sitemap(data: bytes) -> Iterator[Entry]:
    """Yield the entries of a sitemap or an index of sitemaps."""
    for element in iter_elements(data, "end"):
        name = etree.QName(element).localname
        if name not in {"url", "sitemap"}:
            continue
        values = {etree.QName(child).localname: (child.text or "").strip() for child in element.iterchildren("{*}*")}
        element.clear()
        if values.get("loc"):
            updated = parse_time(values.get("lastmod", ""))
            yield Entry(url=values["loc"], updated=updated, is_listing=name == "sitemap")


def iter_feed(data: bytes) -> Iterator[Entry]:
    """Yield the entries of an RSS or Atom feed."""
    import feedparser  # noqa: PLC0415  an extra, needed only where an address is given

    parsed = feedparser.parse(BytesIO(data))
    for entry in parsed.entries:
        if not entry.get("link"):
            continue
        bodies = [part.get("value", "") for part in entry.get("content", ())]
        published = as_datetime(entry.get("published_parsed"))
        updated = as_datetime(entry["updated_parsed"]) if "updated_parsed" in entry else None
        yield Entry(
            url=entry["link"],
            title=entry.get("title") or None,
            date=day.date().isoformat() if (day := published or updated) else None,
            updated=updated or published,
            content=max(bodies, key=len, default="") or None,
        )


def as_datetime(moment: struct_time | None) -> datetime | None:
    """Return a moment of UTC as feedparser gives it."""
    return datetime(*moment[:6], tzinfo=UTC) if moment else None


def parse_time(text: str) -> datetime | None:
    """Return a moment in ISO form, UTC where no zone is given, or None."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
