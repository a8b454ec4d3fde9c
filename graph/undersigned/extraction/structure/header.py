"""Find title, date, place of the dateline, genre and the number of signers that the text claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from undersigned.extraction.draft import Draft, Header, Zone, ZonedBlock
from undersigned.extraction.lexicon import Lexicon, load_lexicon
from undersigned.extraction.structure.dates import FoundDate, find_dates, parse_iso
from undersigned.extraction.structure.headings import heading_key
from undersigned.model.document import BlockKind, Document
from undersigned.model.facts import Genre

__all__ = ["HeaderWords", "extract_header"]

TOP = 600
"""Characters of a block that can hold a dateline."""
SLACK = 60
"""Characters beside a date that a line of a letter head may have (place, "Date:", weekday)."""
TITLE_LENGTH = 300
PLACE = (
    r"(?P<place>[A-ZÀ-ÞÑ][\w.'’-]{1,30}"
    r"(?:(?:,? |/| / )(?:(?:de|del|la|las|los|el|of|the|do|da|y|and) ){0,2}[A-ZÀ-ÞÑ][\w.'’-]{0,30}){0,5})"
)
PLACE_BEFORE_DATE = re.compile(
    rf"(?:[^\n]{{0,60}}?\s[–—|-]\s)?\W{{0,4}}{PLACE}\s*[,.;:(–—-]{{1,2}}\s*\(?(?:\w+,?\s)?(?:a |the |den |le |el )?\Z"
)
PLACE_AFTER_DATE = re.compile(rf"\s*[,|(–—-]{{1,2}}\s*{PLACE}\s*\)?\s*(?:[–—:.]|--|-|\n|\Z)")
PLACE_ALONE = re.compile(rf"\W{{0,4}}{PLACE}\)?\s*(?:\([^)\n]{{1,30}}\)\s*)?(?:—|––|–|--)\s*\S")
RUN_IN = re.compile(r"\.\s+[“\"«„¿¡]?[A-ZÀ-Þ]")
"""What follows a dateline that no dash ends ("Berlin, 4. April 2022. Ein ...")."""
SITE = re.compile(r"\s[|–—»·-]\s(?=[^|–—»·]{2,60}\Z)")
"""Parts the title of a page from the name of its site."""
SENTENCE = re.compile(r"[a-zà-ÿ]{2,}[.!?][”\"»]?\Z")
LABELED = re.compile(r"\s*[A-ZÀ-Þ]\w{1,14}:\s*\w+\s*\Z")
"""A line of a form ("Embargo: none")."""
COLUMNS = re.compile(r"\S {4,}\S")
"""A line set in columns is a letter head."""
MOST_LINES = 3
"""A paragraph of more lines than this is an address and no title."""
LETTER_HEAD = 6
"""A sender in a letter head has fewer blanks than this."""
LONG = 14
"""More words than this with a period behind them are a sentence and no title."""
REACH = re.compile(r"@[\w-]+\.|\+?\(?\d{2,4}\)?[\s.-]\d{3}[\s.-]?\d{2,4}")
DATE_MIDDLE = re.compile(r"\W{0,6}(?:\w+\W{1,3}){0,7}\Z")


class HeaderWords(Lexicon):
    """Words of the head of a release; patterns are regular expressions.

    Args:
        no_title: headings that are no title ("press release").
        title_prefix: words before a title on its own line ("Press release:").
        genres: genre to its patterns, in the order in which they are tried.
        bodies: nouns that claims of a number count ("organizations").
        numbers: number words to their values.
        no_place: capitalized words that stand before a date but are no place ("Date", weekdays).
    """

    concern: ClassVar[str] = "header"
    no_title: tuple[str, ...]
    genres: dict[str, tuple[str, ...]]
    bodies: tuple[str, ...]
    count_adjectives: tuple[str, ...]
    numbers: dict[str, int]
    no_place: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderPatterns:
    """Compiled words of the head."""

    no_title: re.Pattern[str]
    genres: tuple[tuple[Genre, re.Pattern[str]], ...]
    count: re.Pattern[str]
    numbers: dict[str, int]
    no_place: frozenset[str]


@lru_cache(maxsize=8)
def load_header_patterns(language: str | None) -> HeaderPatterns:
    """Load and compile the words of the head for a language."""
    words: HeaderWords = load_lexicon(HeaderWords, language)
    number = "|".join(sorted(words.numbers, key=lambda name: (-len(name), name)))
    bodies = "|".join(words.bodies)
    adjectives = "|".join(words.count_adjectives)
    return HeaderPatterns(
        no_title=re.compile(rf"(?:{'|'.join(words.no_title)})$"),
        genres=tuple(
            (Genre(name), re.compile("|".join(patterns), re.IGNORECASE)) for name, patterns in words.genres.items()
        ),
        count=re.compile(
            rf"(?<![\w.,$€])(\d{{1,3}}(?:[,.]\d{{3}})?|{number})\+?\s+"
            rf"(?:(?:{adjectives})[\s,/&-]+(?:and |y |e |& )?){{0,8}}(?:{bodies})(?!\w)",
            re.IGNORECASE,
        ),
        numbers=words.numbers,
        no_place=words.no_place,
    )


def extract_header(draft: Draft) -> Header:
    """Find what stands in the head of a release.

    Returns:
        The header; what the document does not tell is None.
    """
    document = draft.document
    patterns = load_header_patterns(document.language)
    title = find_title(document, draft.blocks, patterns)
    candidates = list(iter_date_candidates(document, draft.blocks))
    found = choose_date(candidates, document.metadata.get("date", ""))
    return Header(
        title=title,
        date=found,
        place=find_place(document, draft.blocks, candidates, patterns),
        genre=find_genre(document, draft.blocks, title, patterns),
        claimed_count=find_claimed_count(document, draft.blocks, title, patterns),
    )


def find_title(document: Document, blocks: Sequence[ZonedBlock], patterns: HeaderPatterns) -> str | None:
    """Return the title: of the metadata, else of the first block that looks like one."""
    given = " ".join(document.metadata.get("title", "").split())
    if given and not patterns.no_title.match(heading_key(given)):
        return shorten_page_title(given, document, blocks)
    for kinds in ({BlockKind.TITLE}, {BlockKind.HEADING}, {BlockKind.PARAGRAPH}):
        found = [text for text in iter_titles(document, blocks[:12], kinds, patterns) if is_title(text, patterns)]
        if found:
            return found[0]
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
    words = len(text) > 8 and text.count(" ") >= 1 and not text.endswith((",", ":"))
    return words and not patterns.no_title.match(heading_key(text))


def is_headline(zoned: ZonedBlock, text: str) -> bool:
    """Tell whether a paragraph can be the title: in the head, and no long sentence."""
    return zoned.zone is Zone.HEADER and not (SENTENCE.search(text) and text.count(" ") > LONG)


def shorten_page_title(given: str, document: Document, blocks: Sequence[ZonedBlock]) -> str:
    """Return the title without the name of the site; the heading of a page wins over its `<title>`."""
    site = SITE.search(given)
    bare = given[: site.start()] if site else given
    for zoned in blocks[:12]:
        if zoned.block.kind is BlockKind.TITLE:
            text = " ".join(zoned.block.span.of(document.text)[:TITLE_LENGTH].split())
            if len(text) > 12 and (text in given or shares_words(text, bare)):
                return text
    published = document.metadata.get("publisher", "").strip()
    return bare if site and published and given[site.end() :].strip() == published else given


def shares_words(heading: str, title: str) -> bool:
    """Tell whether a heading and a title say the same in other words: three of four words of the shorter one."""
    one, other = set(heading_key(heading).split()), set(heading_key(title).split())
    return len(one & other) * 4 >= min(len(one), len(other)) * 3 > 9


def choose_date(candidates: Sequence[FoundDate], given: str) -> str | None:
    """Return the first date of the visible text, else the one of the metadata, which also settles "3/4/2021"."""
    known = parse_iso(given)
    if not candidates:
        return known
    first = candidates[0]
    return known if known is not None and first.other == known[:10] else first.iso


def iter_date_candidates(document: Document, blocks: Sequence[ZonedBlock]) -> Iterator[FoundDate]:
    """Yield dates that date the release: head first, then lines of their own further down."""
    text = document.text
    top = [zoned for zoned in blocks[:40] if zoned.zone in {Zone.HEADER, Zone.CONTACT, Zone.LEAD}]
    for zoned in top:
        start = zoned.block.span.start
        for found in find_dates(text, start, min(zoned.block.span.end, start + TOP), document.language):
            if is_own_line(text, found) or is_dateline(text, start, found):
                yield found
    for zoned in (*blocks[:6], *blocks[-30:]):
        span = zoned.block.span
        if span.end - span.start <= 120 and zoned.zone not in {Zone.RELATED, Zone.LINKS}:
            yield from (
                one for one in find_dates(text, span.start, span.end, document.language) if is_own_line(text, one)
            )


def is_own_line(text: str, found: FoundDate) -> bool:
    """Tell whether little else than the date stands in its line."""
    start, end = text.rfind("\n", 0, found.start) + 1, text.find("\n", found.end)
    rest = text[start : found.start] + text[found.end : end if end >= 0 else len(text)][: SLACK + 1]
    sentence = rest.rstrip().endswith((".", "?", "!")) and len(rest.split()) > 4
    return len(rest) <= SLACK and not sentence


def is_dateline(text: str, start: int, found: FoundDate) -> bool:
    """Tell whether the date stands at the beginning of a block, behind at most a place, and a dash or colon follows."""
    before = text[start : found.start]
    after = text[found.end : found.end + 3].lstrip(" )].,*_")
    opens = len(before) <= 90 and DATE_MIDDLE.match(before) is not None
    if opens and RUN_IN.match(text, found.end, found.end + 6):
        return PLACE_BEFORE_DATE.match(before) is not None
    return opens and (after[:1] in set("–—-:|/") or ")" in text[found.end : found.end + 2])


def find_place(
    document: Document, blocks: Sequence[ZonedBlock], candidates: Sequence[FoundDate], patterns: HeaderPatterns
) -> str | None:
    """Return the place of the dateline or beside the date."""
    text = document.text
    matches = [place_beside(text, found) for found in candidates]
    lead = next((one.block.span for one in blocks if one.zone is Zone.LEAD), None)
    matches.append(PLACE_ALONE.match(text, lead.start, min(lead.end, lead.start + 80)) if lead else None)
    return next((match["place"] for match in matches if match is not None and is_place(match["place"], patterns)), None)


def place_beside(text: str, found: FoundDate) -> re.Match[str] | None:
    """Match a place before a date, else behind it."""
    before = text[max(text.rfind("\n", 0, found.start) + 1, found.start - 120) : found.start]
    return PLACE_BEFORE_DATE.match(before) or PLACE_AFTER_DATE.match(text, found.end, found.end + 80)


def is_place(name: str, patterns: HeaderPatterns) -> bool:
    """Tell whether no word of the name rules a place out."""
    return not any(word.casefold().strip(".,") in patterns.no_place for word in name.split() if not word.islower())


def find_genre(
    document: Document, blocks: Sequence[ZonedBlock], title: str | None, patterns: HeaderPatterns
) -> Genre | None:
    """Return the genre that title, head or lead name, in this order."""
    head = "\n".join(
        one.block.span.of(document.text)[:TOP] for one in blocks[:25] if one.zone in {Zone.HEADER, Zone.BODY}
    )
    lead = next((one.block.span.of(document.text)[:TOP] for one in blocks if one.zone is Zone.LEAD), "")
    for where in (title or "", head[: 3 * TOP], lead):
        for genre, pattern in patterns.genres:
            if pattern.search(where):
                return genre
    return None


def find_claimed_count(
    document: Document, blocks: Sequence[ZonedBlock], title: str | None, patterns: HeaderPatterns
) -> int | None:
    """Return the largest number of organizations that title, head or lead claim, 2 or more."""
    counts = [count for count in iter_counts(title or "", patterns) if count > 1]
    for zoned in blocks[:8]:
        if counts:
            break
        if zoned.zone in {Zone.HEADER, Zone.LEAD, Zone.BODY}:
            counts = [count for count in iter_counts(zoned.block.span.of(document.text)[:TOP], patterns) if count > 1]
    return max(counts, default=None)


def iter_counts(text: str, patterns: HeaderPatterns) -> Iterator[int]:
    """Yield the numbers that count organizations in a text."""
    for match in patterns.count.finditer(text):
        word = match[1].casefold()
        yield patterns.numbers[word] if word in patterns.numbers else int(re.sub(r"\D", "", word))
