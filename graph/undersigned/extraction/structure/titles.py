"""Find the title of a release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from undersigned.extraction.draft import Zone, ZonedBlock
from undersigned.extraction.issuing.organization_names import Names, capital_share, load_names
from undersigned.extraction.structure.datelines import is_own_line
from undersigned.extraction.structure.dates import find_dates
from undersigned.extraction.structure.header_words import HeaderPatterns
from undersigned.extraction.structure.headings import heading_key
from undersigned.model.document import BlockKind, Document
from undersigned.text.case import LOWER, UPPER
from undersigned.text.folding import fold_tokens

__all__ = ["find_title"]

TITLE_LENGTH = 300
SITE = re.compile(r"\s[|–—»·-]\s(?=[^|–—»·]{2,60}\Z)")
"""Parts the title of a page from the name of its site."""
SENTENCE = re.compile(rf"[{LOWER}]{{2,}}[.!?][”\"»]?\Z")
LABELED = re.compile(rf"\s*[{UPPER}]\w{{1,14}}:\s*\w+\s*\Z")
"""A line of a form ("Embargo: none")."""
COLUMNS = re.compile(r"\S {4,}\S")
"""A line set in columns is a letter head."""
SHORT = 12
"""A heading of fewer letters can be the name of a section."""
MOST_SITE_WORDS = 5
MOST_LINES = 3
"""A paragraph of more lines than this is an address and no title."""
LETTER_HEAD = 6
"""A sender in a letter head has fewer blanks than this."""
LONG = 14
"""More words than this with a period behind them are a sentence and no title."""
TRAIL = re.compile(r"\w\s?[>›→]\s?\w|\A[^«]*\w\s»\s\w")
"""The way to a page ("Home > News")."""
SPACED = re.compile(r"\W*(?:\w\s+){4,80}\w\W*")
"""Letters with blanks between them ("A P P E A L") tell the kind of a release."""
REACHED = 1200
"""Characters of a block in which the line of its subject is sought."""
HEADLINE_WORDS = 5
"""A heading of so many words is that of the page, even where its `<title>` says something else."""
REACH = re.compile(r"@[\w-]+\.|https?://|\bwww\.|\+?\(?\d{2,4}\)?[\s.-]\d{3}[\s.-]?\d{2,4}")


def find_title(document: Document, blocks: Sequence[ZonedBlock], patterns: HeaderPatterns) -> str | None:
    """Return the title: of the metadata, else of the first block that looks like one."""
    given = " ".join(document.metadata.get("title", "").split())
    if given and not any(patterns.no_title.match(heading_key(text)) for text in (given, without_site(given))):
        return shorten_page_title(given, document, blocks, patterns)
    for kinds in ({BlockKind.TITLE}, {BlockKind.HEADING}, {BlockKind.PARAGRAPH}):
        if BlockKind.PARAGRAPH in kinds and (subject := read_subject(document, blocks[:12], patterns)):
            return subject
        found = [text for text in iter_titles(document, blocks[:12], kinds, patterns) if is_title(text, patterns)]
        if found:
            labeled = patterns.subject.match(found[0])
            return labeled["subject"] if labeled else found[0]
    return given or read_capital_line(document, blocks, patterns)


def iter_titles(
    document: Document, blocks: Sequence[ZonedBlock], kinds: set[BlockKind], patterns: HeaderPatterns
) -> Iterator[str]:
    """Yield what can be the title, letter heads last."""
    heads: list[str] = []
    for number, zoned in enumerate(blocks):
        if zoned.block.kind not in kinds or zoned.block.span.end - zoned.block.span.start > 2 * TITLE_LENGTH:
            continue
        text = read_title(document, zoned, patterns)
        paragraph = zoned.block.kind is BlockKind.PARAGRAPH
        if len(text) > TITLE_LENGTH or (paragraph and not is_headline(zoned, text)):
            continue
        if paragraph and is_letter_head(document, blocks[number : number + 2], text, patterns):
            heads.append(text)
        else:
            yield text
    yield from heads


def read_subject(document: Document, blocks: Sequence[ZonedBlock], patterns: HeaderPatterns) -> str | None:
    """Return what the line of a letter or mail says that names its subject ("Re: Night trains"), or None."""
    spans = [one.block.span for one in blocks if not one.block.quoted]
    found = (patterns.subject.search(document.text, span.start, min(span.end, span.start + REACHED)) for span in spans)
    subjects = (" ".join(match["subject"].split()) for match in found if match)
    return next((one for one in subjects if len(one) <= TITLE_LENGTH and is_title(one, patterns)), None)


def is_letter_head(document: Document, blocks: Sequence[ZonedBlock], text: str, patterns: HeaderPatterns) -> bool:
    """Tell whether the kind of release follows a text of few words: then these are the sender ("Lantern League")."""
    if text.count(" ") >= LETTER_HEAD:
        return False
    lines = blocks[0].block.span.of(document.text).rstrip().split("\n")[-1:]
    lines += [one.block.span.of(document.text).split("\n", maxsplit=1)[0] for one in blocks[1:]]
    return any(patterns.no_title.match(heading_key(line)) for line in lines)


def read_capital_line(document: Document, blocks: Sequence[ZonedBlock], patterns: HeaderPatterns) -> str | None:
    """Return the first line of the text where it stands in capitals above running text of the same block, or None."""
    span = blocks[0].block.span if blocks else None
    first, _, rest = document.text[span.start : span.end].partition("\n") if span else ("", "", "")
    title = " ".join(first[: TITLE_LENGTH + 1].split())
    fits = bool(rest) and title.isupper() and len(title) <= TITLE_LENGTH and is_title(title, patterns)
    return title if fits else None


def read_title(document: Document, zoned: ZonedBlock, patterns: HeaderPatterns) -> str:
    """Return the lines of a block that can be parts of a title; those of an address are none."""
    start, kept = zoned.block.span.start, list[str]()
    for line in zoned.block.span.of(document.text).split("\n"):
        found = find_dates(document.text, start, start + len(line), document.language)
        dated = any(is_own_line(document.text, one) for one in found)
        furniture = COLUMNS.search(line) or REACH.search(line) or LABELED.match(line)
        if not (dated or furniture or patterns.no_title.match(heading_key(line))):
            kept.append(line)
        start += len(line) + 1
    if len(kept) > MOST_LINES and zoned.block.kind is BlockKind.PARAGRAPH:
        return ""
    return " ".join(" ".join(kept).split())


def is_title(text: str, patterns: HeaderPatterns) -> bool:
    """Tell whether a line can be a title: words, not only the kind of release or a date."""
    named = len(heading_key(text).split()) > 1 and not SPACED.fullmatch(text)
    words = (
        named and len(text) > 8 and text.count(" ") >= 1 and not text.endswith((",", ":")) and not TRAIL.search(text)
    )
    return words and not patterns.no_title.match(heading_key(text))


def is_headline(zoned: ZonedBlock, text: str) -> bool:
    """Tell whether a paragraph can be the title: in the head, and no long sentence."""
    return zoned.zone is Zone.HEADER and not (SENTENCE.search(text) and text.count(" ") > LONG)


def without_site(given: str) -> str:
    """Return the title of a page without the name of its site behind a dash or bar."""
    site = SITE.search(given)
    return given[: site.start()] if site else given


def shorten_page_title(given: str, document: Document, blocks: Sequence[ZonedBlock], patterns: HeaderPatterns) -> str:
    """Return the title without the name of the site; the heading of a page wins over its `<title>`."""
    bare = without_site(given)
    lines = [" ".join(zoned.block.span.of(document.text)[:TITLE_LENGTH].split()) for zoned in blocks[:12]]
    headings = [
        (zoned, text)
        for zoned, text in zip(blocks, lines, strict=False)
        if zoned.block.kind in {BlockKind.TITLE, BlockKind.HEADING} and len(text) > SHORT
    ]
    titles = [(zoned, text) for zoned, text in headings if zoned.block.kind is BlockKind.TITLE]
    others = [(zoned, text) for zoned, text in headings[:1] if is_headline_of_page(document, zoned, text, patterns)]
    for _, text in titles or others:
        if text in given or shares_words(text, bare):
            return text
    if len(titles) == 1 and is_headline_of_page(document, *titles[0], patterns):
        return titles[0][1]
    rest = given[len(bare) :].lstrip(" |–—»·-")
    return bare if is_site(rest, {*lines, document.metadata.get("publisher", "").strip()}, document) else given


def is_headline_of_page(document: Document, zoned: ZonedBlock, text: str, patterns: HeaderPatterns) -> bool:
    """Tell whether a heading is that of a whole page: several words above the text, in the language of the text."""
    above = document.media_type == "text/html" and zoned.zone is Zone.HEADER and zoned.block.language is None
    return above and len(text.split()) >= HEADLINE_WORDS and is_title(text, patterns)


def is_site(text: str, known: set[str], document: Document) -> bool:
    """Tell whether the end of a title is the name of a site: one that the page knows, or the name of a body."""
    names = load_names(document.language)
    words = text.split()
    short = 0 < len(words) <= MOST_SITE_WORDS and capital_share(text, names) == 1
    return bool(text) and (text in known or (short and has_edge_noun(text, names)))


def has_edge_noun(text: str, names: Names) -> bool:
    """Tell whether the first or last word of a text heads names of bodies."""
    tokens = fold_tokens(text)
    return bool(tokens) and not names.organization_nouns.isdisjoint((tokens[0], tokens[-1]))


def shares_words(heading: str, title: str) -> bool:
    """Tell whether a heading and a title say the same in other words: three of four words of the shorter one."""
    one, other = set(heading_key(heading).split()), set(heading_key(title).split())
    return len(one & other) * 4 >= min(len(one), len(other)) * 3 > 9
