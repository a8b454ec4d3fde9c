"""What the head of an HTML page says of it: title, description, date, author, publisher, address, language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["META_TAGS", "MetaTags"]

META_TAGS = frozenset({"html", "link", "meta", "title"})

NAMES = {
    "description": "description",
    "og:description": "description",
    "og:title": "title",
    "og:url": "url",
    "og:site_name": "publisher",
    "og:locale": "lang",
    "author": "author",
    "article:author": "author",
    "date": "date",
    "dc.date": "date",
    "dcterms.date": "date",
    "dcterms.issued": "date",
    "dc.creator": "author",
    "dc.publisher": "publisher",
    "publisher": "publisher",
    "article:published_time": "date",
    "datepublished": "date",
    "keywords": "keywords",
    "dc.title": "title",
    "dc.language": "lang",
}


@dataclass(slots=True)
class MetaTags:
    """Gathers metadata from the tags of a page; the first tag that gives a value wins."""

    found: dict[str, str] = field(default_factory=dict[str, str])
    title_parts: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if tag == "html":
            self.note("lang", attributes.get("lang"))
        elif tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            key = NAMES.get(name.strip().lower())
            if key is not None:
                self.note(key, attributes.get("content"))
        elif tag == "link":
            self.link((attributes.get("rel") or "").lower(), attributes)
        elif tag == "title":
            self.title_parts = []

    def link(self, relation: str, attributes: Mapping[str, str | None]) -> None:
        """Take the address of the page itself, and those of its translations, a line each."""
        address = " ".join((attributes.get("href") or "").split())
        if relation == "canonical":
            self.note("url", address)
        elif relation == "alternate" and attributes.get("hreflang") and address:
            known = self.found.get("translations", "").split("\n")
            self.found["translations"] = "\n".join(dict.fromkeys([*filter(None, known), address]))

    def data(self, data: str) -> None:
        """Take words; only those of the title count."""
        if self.title_parts is not None:
            self.title_parts.append(data)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if tag == "title" and self.title_parts is not None:
            self.note("title", "".join(self.title_parts))
            self.title_parts = None

    def note(self, key: str, value: str | None) -> None:
        """Keep a value unless there is one."""
        text = " ".join((value or "").split())
        if text:
            self.found.setdefault(key, text)
