"""Find linked documents and lists of other releases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.structure.header_words import load_header_patterns
from undersigned.extraction.structure.headings import heading_key, load_heading_rules
from undersigned.languages.lexicon import Lexicon, load_lexicon
from undersigned.model.document import Link
from undersigned.model.facts import LinkedFile, RelatedRelease

__all__ = ["LinkWords", "extract_links", "extract_related"]

FILE = re.compile(r"\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?)(?:[?#].*)?\Z", re.IGNORECASE)
LABEL_LENGTH = 200


class LinkWords(Lexicon):
    """Words of links to documents; patterns are regular expressions.

    Args:
        labels: what the words of a link to a document begin with or consist of ("read the letter").
        no_titles: lines in lists of other releases that are no titles ("browse other pages").
    """

    concern: ClassVar[str] = "linked"
    labels: tuple[str, ...]
    no_titles: tuple[str, ...]


@lru_cache(maxsize=8)
def load_link_patterns(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the labels of documents and the lines that are no titles."""
    words: LinkWords = load_lexicon(LinkWords, language)
    return re.compile("|".join(words.labels), re.IGNORECASE), re.compile("|".join(words.no_titles))


def extract_links(draft: Draft) -> tuple[LinkedFile, ...]:
    """Find linked documents: files, links that are called documents, and lines that name one to download.

    Returns:
        Documents in order of the text, each address once.
    """
    labels, _ = load_link_patterns(draft.document.language)
    found: list[LinkedFile] = []
    seen: set[str] = set()
    for link in draft.document.links:
        label = " ".join(link.span.of(draft.document.text).split())
        if label and link.href not in seen and is_document(link, label, labels):
            seen.add(link.href)
            evidence = draft.evidence(link.span.start, link.span.end, "links.address")
            found.append(LinkedFile(**evidence, label=label, href=link.href))
    found += iter_named(draft, labels)
    return tuple(sorted(found, key=lambda one: one.start))


def is_document(link: Link, label: str, labels: re.Pattern[str]) -> bool:
    """Tell whether a link leads to a document: by its address, else by its words."""
    if link.href.startswith(("mailto:", "tel:", "javascript:", "#", "data:")):
        return False
    return FILE.search(link.href) is not None or (len(label) <= LABEL_LENGTH and labels.match(label) is not None)


def iter_named(draft: Draft, labels: re.Pattern[str]) -> Iterator[LinkedFile]:
    """Yield lines that name a document to download without a link."""
    linked = [link.span for link in draft.document.links]
    for zoned in draft.blocks:
        if zoned.zone is not Zone.LINKS:
            continue
        for start, end in iter_lines(draft, zoned):
            apart = all(span.end <= start or end <= span.start for span in linked)
            if apart and end - start <= LABEL_LENGTH and labels.match(draft.document.text, start, end):
                label = " ".join(draft.document.text[start:end].split())
                yield LinkedFile(**draft.evidence(start, end, "links.label"), label=label)


def iter_lines(draft: Draft, zoned: ZonedBlock) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the lines of a block without white space around them."""
    start = zoned.block.span.start
    for raw in zoned.block.span.of(draft.document.text).split("\n"):
        left = start + len(raw) - len(raw.lstrip())
        if raw.strip():
            yield left, left + len(raw.strip())
        start += len(raw) + 1


def extract_related(draft: Draft) -> tuple[RelatedRelease, ...]:
    """Find other releases that a page lists beside this one.

    Returns:
        Titles in order of the text, with their addresses where linked.
    """
    language = draft.document.language
    rules, header = load_heading_rules(language), load_header_patterns(language)
    _, no_titles = load_link_patterns(language)
    links = {link.span.start: link.href for link in draft.document.links}
    found: dict[str, RelatedRelease] = {}
    for zoned in draft.blocks:
        if zoned.zone is not Zone.RELATED:
            continue
        for start, end in iter_lines(draft, zoned):
            title = " ".join(draft.document.text[start:end].split())
            key = heading_key(title)
            plain = rules.match(key) is None and not header.no_title.match(key) and not no_titles.match(key)
            if plain and key.count(" ") >= 2:
                item = RelatedRelease(**draft.evidence(start, end, "related.line"), title=title, href=links.get(start))
                found.setdefault(key, item)
    return tuple(found.values())
